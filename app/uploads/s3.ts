import { AwsClient } from 'aws4fetch'
import { createHash } from 'node:crypto'
import type { Store } from '#app/uploads/store.ts'

const timeLimitMs = 20_000
const retries = 3

/** @param url `https://KEY:SECRET@host/bucket`, key and secret percent-encoded where they hold signs of an address */
export function openS3(url: string): Store {
  const { origin, pathname, username, password } = new URL(url)
  const bucket = origin + pathname.replace(/\/+$/, '')
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    retries,
  })

  async function ask(method: string, name: string, body?: Uint8Array): Promise<Response> {
    // Signed with what is in it, which the library else leaves out.
    const headers = { 'x-amz-content-sha256': createHash('sha256').update(body ?? '').digest('hex') } // prettier-ignore
    const signal = AbortSignal.timeout(timeLimitMs)
    const answer = await client.fetch(`${bucket}/${name}`, { method, headers, signal, body: body as BodyInit })
    if (answer.ok || (answer.status === 404 && method !== 'PUT')) return answer
    await answer.body?.cancel()
    throw new Error(`The storage of uploads answered ${answer.status} to ${method}.`)
  }

  return {
    async write(name, bytes) {
      await (await ask('PUT', name, bytes)).body?.cancel()
    },

    async read(name) {
      const answer = await ask('GET', name)
      if (answer.ok) return Buffer.from(await answer.arrayBuffer())
      await answer.body?.cancel()
      return undefined
    },

    async remove(name) {
      await (await ask('DELETE', name)).body?.cancel()
    },
  }
}
