import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import helmet from 'helmet'
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import sirv from 'sirv'
import type { BoardContext } from '#app/context.ts'
import { contentPolicy } from '#app/http/content-policy.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void
type Board = Omit<BoardContext, 'nonce' | 'requestId' | 'address'>

/** How the pages come to the server: built into a folder, or made anew by Vite at each request while developing. */
export type Pages = { build: () => Promise<ServerBuild>; assets: Handler; mode: 'production' | 'development' }

export function builtPages(folder: string, build: ServerBuild): Pages {
  // Names of files carry a hash of what is in them; brotli and gzip forms were made at build time.
  const assets = sirv(`${folder}/client`, { immutable: true, maxAge: 31_536_000, brotli: true, gzip: true, etag: true })
  return { build: async () => build, assets, mode: 'production' }
}

/** The web server of a board: headers, files, then the pages. The caller listens and closes. */
export function webServer(board: Board, pages: Pages): Server {
  const compress = compression()
  const headers = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: board.settings.baseUrl.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
  const answer = pageAnswer(board, pages)

  return createServer((request, response) => {
    if (!request.url?.startsWith('/')) return void response.writeHead(400).end()
    headers(request, response, () => {
      // The manifest route is closed: lazy discovery is off, and asking it costs.
      if (request.url?.startsWith('/__manifest')) return void response.writeHead(404).end()
      pages.assets(request, response, () =>
        compress(request as never, response as never, () => answer(request, response)),
      )
    })
  })
}

function pageAnswer(board: Board, pages: Pages) {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    try {
      const handle = createRequestHandler(await pages.build(), pages.mode)
      const nonce = randomBytes(16).toString('base64')
      const requestId = randomUUID()
      response.setHeader('x-request-id', requestId)
      response.setHeader('content-security-policy', contentPolicy(nonce, pages.mode))
      const address = request.socket.remoteAddress ?? ''
      const answered = await handle(webRequest(board.settings.baseUrl, request, gone.signal), {
        ...board,
        nonce,
        requestId,
        address,
      })
      await send(answered, response)
    } catch (error) {
      if (gone.signal.aborted) return
      board.log.error({ error: String(error), stack: (error as Error).stack, path: request.url }, 'request failed')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end('Something broke on our side. Please try again.')
    }
  }
}

/** The address is made from the settings alone: what a request says of its host is not believed. */
function webRequest(baseUrl: string, request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  }
  const method = request.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : (Readable.toWeb(request) as ReadableStream)
  return new Request(baseUrl + request.url, {
    method,
    headers,
    signal,
    body,
    ...(body && { duplex: 'half' }),
  } as RequestInit)
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) response.appendHeader(name, value)
  if (!answer.body) return void response.end()
  await pipeline(Readable.fromWeb(answer.body as NodeReadableStream), response)
}
