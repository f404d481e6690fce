import { type AppLoadContext, type LoaderFunction, type RequestHandler, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import helmet from 'helmet'
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable, type Duplex } from 'node:stream'
import sirv from 'sirv'
import type { BoardContext } from '#app/context.ts'
import { clientAddress } from '#app/http/client-address.ts'
import { contentPolicy } from '#app/http/content-policy.ts'
import { comesFromElsewhere, isLettersOwn, refusedOrigin } from '#app/http/origin.ts'
import { asProblem } from '#app/http/problem.ts'
import { routersOf } from '#app/http/routers.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void
type Board = Omit<BoardContext, 'nonce' | 'requestId' | 'address' | 'answerHeaders'>

/** How the pages come to the server: built into a folder, or made anew by Vite at each request while developing. */
export type Pages = { handler: () => Promise<RequestHandler>; assets: Handler; mode: 'production' | 'development' }

export function builtPages(folder: string, build: ServerBuild): Pages {
  const remix = routersOf(build)
  const straight = straightLoaders(build)
  const handler: RequestHandler = (request, context) => {
    const path = new URL(request.url).pathname
    const load = request.method === 'GET' && straight.get(path)
    return load && context ? answerOf(load, request, context) : remix(path)(request, context)
  }
  return { handler: async () => handler, assets: builtFiles(`${folder}/client`), mode: 'production' }
}

/** Routes of one fixed address that draw nothing are called straight, past the router. */
function straightLoaders(build: ServerBuild): Map<string, LoaderFunction> {
  const found = new Map<string, LoaderFunction>()
  for (const { path, module } of Object.values(build.routes)) {
    if (path && !/[:*]/.test(path) && module.loader && !module.default) found.set(`/${path}`, module.loader)
  }
  return found
}

async function answerOf(load: LoaderFunction, request: Request, context: AppLoadContext): Promise<Response> {
  try {
    return (await load({ request, context, params: {} })) as Response
  } catch (error) {
    if (error instanceof Response) return error
    throw error
  }
}

/** Files for a year where their name carries a hash of what is in them, others for an hour; brotli and gzip forms were made at build time. */
export function builtFiles(folder: string): Handler {
  return sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) =>
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      ),
  })
}

const methods = { pages: ['GET', 'HEAD', 'POST'], api: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] }

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

  const server = createServer((request, response) => {
    if (!isAddress(request.url)) return void response.writeHead(400).end()
    const allowed = request.url.startsWith('/api/') ? methods.api : methods.pages
    if (!allowed.includes(request.method ?? '')) {
      return void response.writeHead(405, { allow: allowed.join(', ') }).end()
    }
    headers(request, response, () => {
      // The manifest route is closed: lazy discovery is off, and asking it costs.
      if (request.url?.startsWith('/__manifest')) return void response.writeHead(404).end()
      pages.assets(request, response, () =>
        compress(request as never, response as never, () => answer(request, response)),
      )
    })
  })
  return server.on('clientError', refuseUnreadable)
}

/**
 * A path of this server as a browser sends it: it can be decoded, holds no control character, and no dots that lead to another
 * address than the guards have read. Remix's own way in stays shut on the API.
 */
function isAddress(url: string | undefined): url is string {
  if (!url?.startsWith('/') || /^\/api\/.*[?&]_data=/.test(url)) return false
  try {
    return !/\p{Cc}|\/\.{1,2}(?:\/|$)/u.test(decodeURIComponent(url.split('?', 1)[0]!))
  } catch {
    return false
  }
}

/** What can't be read as a request, or is too long for one, is told so in the form of the API's other refusals. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy()
  const [status, title] =
    error.code === 'HPE_HEADER_OVERFLOW' ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request']
  const body = JSON.stringify({ type: 'about:blank', title, status, detail: `${title}.` })
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  )
}

function pageAnswer(board: Board, pages: Pages) {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const requestId = randomUUID()
    const answerHeaders = new Headers()
    const present = (answer: Response) => {
      for (const [name, value] of answerHeaders) response.appendHeader(name, value)
      if (answer.status === 405 && !answer.headers.has('allow')) response.setHeader('allow', 'GET, HEAD')
      return send(request.url?.startsWith('/api/') ? asProblem(answer, requestId) : answer, response)
    }
    const gone = new AbortController()
    response.on('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    try {
      const handle = await pages.handler()
      const nonce = randomBytes(16).toString('base64')
      response.setHeader('x-request-id', requestId)
      answerHeaders.set('content-security-policy', contentPolicy(nonce, pages.mode))
      const { baseUrl, trustedProxies } = board.settings
      const forwarded = request.headers['x-forwarded-for']?.toString()
      const address = clientAddress(request.socket.remoteAddress ?? '', forwarded, trustedProxies)
      if (comesFromElsewhere(request, board.settings)) return void (await present(refusedOrigin()))
      if (Number(request.headers['content-length'] ?? 0) > longestBody) return void (await present(tooLong()))
      const answered = await handle(webRequest(baseUrl, request, gone.signal), {
        ...board,
        nonce,
        requestId,
        address,
        answerHeaders,
      })
      await present(answered)
    } catch (error) {
      if (gone.signal.aborted) return
      board.log.error({ err: error, requestId, path: request.url }, 'request failed')
      if (response.headersSent) return void response.end()
      await present(new Response('Something broke on our side. Please try again.', { status: 500 }))
    }
  }
}

/** The address is made from the settings alone: what a request says of its host is not believed. */
function webRequest(baseUrl: string, request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    // The router has a guard of its own, which knows no exception.
    if (name === 'origin' && isLettersOwn(request.url ?? '')) continue
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  }
  const method = request.method ?? 'GET'
  const sent =
    method === 'GET' || method === 'HEAD' ? undefined : (Readable.toWeb(request) as ReadableStream<Uint8Array>)
  const body = sent?.pipeThrough(upTo(longestBody))
  return new Request(baseUrl + request.url, {
    method,
    headers,
    signal,
    body,
    ...(body && { duplex: 'half' }),
  } as RequestInit)
}

const tooLong = () => new Response('More was sent than anything here takes: 5 MB.', { status: 413 })

/** An upload of 5 MB and the form around it. */
const longestBody = 5_500_000

function upTo(most: number): TransformStream<Uint8Array, Uint8Array> {
  let length = 0
  return new TransformStream({
    transform(part, out) {
      length += part.length
      if (length > most) out.error(tooLong())
      else out.enqueue(part)
    },
  })
}

/** No page streams: the whole answer goes out at once, with its length. */
async function send(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) response.appendHeader(name, value)
  // To HEAD the router gives no body, and its length is not nought.
  if (response.req.method !== 'HEAD' && answer.status !== 204 && answer.status !== 304) {
    response.setHeader('content-length', body.length)
  }
  response.end(body)
}
