import { Agent, request } from 'node:http'
import { Agent as TlsAgent, request as tlsRequest } from 'node:https'
import { Meilisearch } from 'meilisearch'

/** `membersMeili` holds the key that alone opens what only members of verified employers may search. */
export type Search = { meili: Meilisearch; membersMeili: Meilisearch; prefix: string }

/** What Meilisearch answered when it refused; `code` is its own word for the reason. */
export class SearchRefused extends Error {
  override name = 'SearchRefused'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The refusal behind an error of the client, which wraps whatever its sender throws. */
export function refusalIn(error: unknown): SearchRefused | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return error instanceof SearchRefused ? error : cause instanceof SearchRefused ? cause : undefined
}

/**
 * @param settings.prefix put before the name of every index, so that several boards can share one server
 * @param settings.timeLimit milliseconds after which a request is given up; none for the indexer, whose writes may be slow
 */
export function openSearch(settings: {
  url: string
  key: string
  membersKey?: string
  prefix?: string
  timeLimit?: number
}): Search {
  const open = (apiKey: string) =>
    new Meilisearch({
      host: settings.url,
      apiKey,
      httpClient: (url, init) => send(new URL(url as string | URL), init ?? {}, settings.timeLimit),
    })
  const meili = open(settings.key)
  const { membersKey } = settings
  return { meili, membersMeili: membersKey ? open(membersKey) : meili, prefix: settings.prefix ?? '' }
}

/** Freelancers stand in two: those whom anybody may see, and these with those whom only employers may. */
export const indexNames = ['jobs', 'freelancers', 'employers_freelancers'] as const
export type IndexName = (typeof indexNames)[number]

export function indexUid(search: Search, name: IndexName): string {
  return `${search.prefix}${name}`
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const tlsAgent = new TlsAgent({ keepAlive: true, maxSockets: 64 })

// `fetch` asks for a compressed answer, and pays 43 ms for it on every search.
function send(url: URL, init: RequestInit, timeLimit: number | undefined): Promise<unknown> {
  const tls = url.protocol === 'https:'
  const headers = Object.fromEntries(new Headers(init.headers))
  const body = typeof init.body === 'string' ? init.body : undefined
  return new Promise((resolve, reject) => {
    const call = (tls ? tlsRequest : request)(
      url,
      {
        method: init.method ?? 'GET',
        agent: tls ? tlsAgent : agent,
        headers: { ...headers, 'accept-encoding': 'identity' },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          clearTimeout(timer)
          try {
            resolve(read(answer.statusCode ?? 0, Buffer.concat(parts).toString('utf8')))
          } catch (error) {
            reject(error)
          }
        })
      },
    )
    const timer =
      timeLimit && setTimeout(() => call.destroy(new Error(`search gave no answer in ${timeLimit} ms`)), timeLimit)
    call.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    call.end(body)
  })
}

function read(status: number, text: string): unknown {
  const answer = text === '' ? undefined : (JSON.parse(text) as { code?: string; message?: string })
  if (status >= 400)
    throw new SearchRefused(answer?.code ?? String(status), answer?.message ?? `search answered ${status}`)
  return answer
}
