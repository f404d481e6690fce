// As much of S3 as uploads need: one bucket in memory, which takes nothing that isn't signed with its secret.
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const s3Key = 'AKPELICAN'
const secret = 'a/secret+of the bucket'

export async function startS3() {
  const files = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const { method, url = '' } = request
      if (!isSigned(request, body)) return response.writeHead(403).end()
      const name = /^\/uploads\/([^/]+)$/.exec(url)?.[1]
      if (!name || (method === 'GET' && !files.has(name))) return response.writeHead(404).end()
      if (method === 'PUT') files.set(name, body)
      if (method === 'DELETE') files.delete(name)
      return response.writeHead(method === 'DELETE' ? 204 : 200).end(method === 'GET' ? files.get(name) : undefined)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    files,
    url: urlWith(port, secret),
    urlWithWrongSecret: urlWith(port, 'another secret'),
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

const urlWith = (port: number, said: string) => `http://${s3Key}:${encodeURIComponent(said)}@127.0.0.1:${port}/uploads`

/** Signature version 4, worked out again from what came. */
function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/[\w-]+\/s3\/aws4_request), SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/ // prettier-ignore
      .exec(headers.authorization ?? '')
  if (!said || said[1] !== s3Key || headers['x-amz-content-sha256'] !== hash(body)) return false
  const [, , scope = '', signed = '', signature] = said
  const lines = signed.split(';').map((name) => `${name}:${headers[name] as string}`)
  const asked = [method, url, '', ...lines, '', signed, hash(body)].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash(asked)].join('\n')
  const key = scope.split('/').reduce<Buffer | string>((made, part) => hmac(made, part), `AWS4${secret}`)
  return hmac(key, toSign).toString('hex') === signature
}

const hash = (said: Buffer | string) => createHash('sha256').update(said).digest('hex')
const hmac = (key: Buffer | string, said: string) => createHmac('sha256', key).update(said).digest()
