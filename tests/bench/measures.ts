import autocannon from 'autocannon'
import { Agent, request } from 'node:http'
import { asTyped } from '#app/find.ts'
import type { Db } from '#db/client.ts'
import { readFilters } from '#db/jobs/filters.ts'
import { jobsRequest } from '#search/query.ts'
import { readPosting } from '#search/reading/posting.ts'
import { readQuery } from '#search/reading/query.ts'
import { readLabels } from '#tests/eval/labels.ts'
import { newBoard } from '#tests/support/board.ts'

const words = [
  'radiology',
  'inpatient',
  'cpc',
  'epic',
  'auditor',
  'surgery',
  'hcc',
  'denials',
  'emergency',
  'cardiology',
  'ccs',
  'outpatient',
]
const narrowings = [
  'workplace=remote',
  'state=FL',
  'credential=CPC',
  'chart_type=profee-em',
  'workplace=remote&state=TX',
  'pay_min=28',
  'employment=w2-full-time',
]
const rounds = 40

/** The API and the engine take turns, each over one kept-alive connection, with the very same body. */
export async function searchBesideEngine(base: string, meili: { url: string; masterKey: string }) {
  const queries = words.flatMap((q) => narrowings.map((filter) => `q=${q}&${filter}`))
  const [apiAgent, engineAgent] = [
    new Agent({ keepAlive: true, maxSockets: 1 }),
    new Agent({ keepAlive: true, maxSockets: 1 }),
  ]
  const ask = (query: string) => timed(new URL(`/api/v1/jobs?${query}`, base), apiAgent)
  const askEngine = (query: string) => {
    const { filters } = readFilters(new URLSearchParams(query))
    const { queries } = jobsRequest('jobs', asTyped(filters).asked, Math.floor(Date.now() / 1000), true)
    const headers = { authorization: `Bearer ${meili.masterKey}`, 'content-type': 'application/json' }
    return timed(new URL('/multi-search', meili.url), engineAgent, headers, JSON.stringify({ queries }))
  }
  for (const query of queries) await Promise.all([ask(query), askEngine(query)])

  const times = { api: [] as number[], engine: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const query = queries[(round * 17) % queries.length]!
    for (let turn = 0; turn < 10; turn++) {
      const other = queries[(round * 17 + turn * 5) % queries.length]!
      times.api.push(await ask(turn % 2 ? query : other))
      times.engine.push(await askEngine(turn % 2 ? query : other))
    }
  }
  apiAgent.destroy()
  engineAgent.destroy()
  return times
}

const moreWords =
  'remote coder icu rhit hospital pro-fee senior trauma orthopedics meditech physician texas audit oncology hybrid level quality team encoder clinic florida weekly specialist rhia cic pediatric urology claims'.split(
    ' ',
  )

/** Every page is of a search that was not asked before: words of the trade by two and three, in all orders. */
export async function pagesASecond(base: string, seconds = 10) {
  const all = [...words, ...moreWords]
  const searches = all.flatMap((one) =>
    all.flatMap((two) => (two === one ? [] : ['', ...words].map((three) => `${one} ${two} ${three}`.trim()))),
  )
  // A stride that shares no factor with the length visits every search once before any comes again.
  const next = (asked: number) => `/jobs?q=${encodeURIComponent(searches[(asked * 7919) % searches.length]!)}`
  return load(base, next, seconds)
}

/** What an answer of eighteen bytes costs through the same server: how quick this machine is today. */
export function emptyAnswersASecond(base: string, seconds = 5) {
  return load(base, () => '/healthz', seconds)
}

async function load(base: string, path: (asked: number) => string, seconds: number) {
  let asked = 0
  const run = (duration: number) =>
    autocannon({
      url: base,
      connections: 8,
      duration,
      headers: { 'accept-encoding': 'br' },
      requests: [{ setupRequest: (request) => ({ ...request, path: path(asked++) }) }],
    })
  await run(3)
  const result = await run(seconds)
  if (result.non2xx || result.errors) throw new Error(`${result.non2xx} bad answers, ${result.errors} errors`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p975: result.latency.p97_5 }
}

/** Milliseconds to read each labelled posting, and each of a few hundred searches, once all patterns are warm. */
export function readingTimes(): { postings: number[]; queries: number[] } {
  const { labels } = readLabels()
  const searches = words.flatMap((q) => moreWords.map((other) => `remote ${q} ${other} $30`))
  const timesOf = <Said>(said: Said[], read: (one: Said) => unknown) => {
    for (const one of said) read(one)
    return said.map((one) => {
      const since = performance.now()
      read(one)
      return performance.now() - since
    })
  }
  return { postings: timesOf(labels, (label) => readPosting(label)), queries: timesOf(searches, (q) => readQuery(q)) }
}

/** Milliseconds from the commit that publishes a job until the API gives that very job. */
export async function publishToFound(base: string, db: Db, times = 20): Promise<number[]> {
  const board = newBoard(db)
  const employerId = await board.employer()
  const found: number[] = []
  for (let time = 0; time < times; time++) {
    const word = Array.from({ length: 14 }, () => 'bcdfghjklmnpqrstvwxz'[Math.floor(Math.random() * 20)]).join('')
    const id = await board.job({ title: `Coder ${word}` }, { employerId })
    const since = performance.now()
    for (let seen = false; !seen;) {
      const answer = (await (await fetch(`${base}/api/v1/jobs?q=${word}`)).json()) as { items: { id: string }[] }
      seen = answer.items.some((item) => item.id === id)
    }
    found.push(performance.now() - since)
  }
  return found
}

function timed(url: URL, agent: Agent, headers: Record<string, string> = {}, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const since = performance.now()
    const call = request(
      url,
      { agent, method: body ? 'POST' : 'GET', headers: { ...headers, 'accept-encoding': 'identity' } },
      (answer) => {
        answer.on('data', () => {})
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(performance.now() - since)
            : reject(new Error(`${url.pathname} answered ${answer.statusCode}`)),
        )
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}
