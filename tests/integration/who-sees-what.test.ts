// Every address of the board, as everybody who may ask for it: which private things each is shown there, that what one may
// not see is as absent as what never was, and that nobody who is not to be found can be counted out of totals.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import JSZip from 'jszip'
import { newBreaker } from '#app/breaker.ts'
import type { BoardContext } from '#app/context.ts'
import { newSignIn } from '#app/http/sign-in.ts'
import { indexBatch } from '#app/worker/indexer.ts'
import type { Db } from '#db/client.ts'
import { newId } from '#db/ids.ts'
import { people } from '#db/people/schema.ts'
import { openSearch } from '#search/client.ts'
import { newContext } from '#tests/support/context.ts'
import { newMarkedBoard, viewers, type MarkedBoard, type Who } from '#tests/support/marked-board.ts'
import { expect, test as base } from '#tests/support/test.ts'
import { opensBy, table, type Access, type Line, type Secret } from '#tests/support/who-sees-what.ts'

const folder = join(import.meta.dirname, '..', '..', 'app', 'routes')
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\.tsx?$|\/route\.tsx?$/.test(file))
    .map((file) => [file.replace(/(\/route)?\.tsx?$/, ''), file]),
)
const lines = Object.entries(table).flatMap(([name, said]) =>
  [said].flat().map((line) => ({ name, line, says: `${name} ${Object.values(line.at ?? {}).join(', ')}` })),
)

type Call = (args: object) => Promise<Response | null>
type Route = { handle: { access: Access }; loader?: Call; action?: Call }
type Asked = {
  name: string
  who: Who
  params?: Params
  query?: string
  sends?: Line['sends']
  searchAway?: boolean
}
type Params = Record<string, string>
type Answer = { status: number; text: string }

const test = base.extend<{ marked: MarkedBoard; ask: (asked: Asked) => Promise<Answer> }>({
  marked: [
    async ({ db, search, files: { uploads } }, use) => {
      const context = () => newContext({ db, search, breaker: newBreaker() })
      await use(await newMarkedBoard({ db, search, uploads, context }))
    },
    { scope: 'file' },
  ],
  ask: async ({ db, search, marked, files: { dataDir } }, use) => {
    const made = newContext({ db, search, breaker: newBreaker() })
    const settings = { ...made.settings, secret: made.settings.secret!, dataDir }
    const board = { ...made, settings }
    const away = openSearch({ url: 'http://127.0.0.1:1', key: 'none' })
    await use(async ({ name, who, params = {}, query = '', sends, searchAway = false }) => {
      const route = await routeOf(name)
      const url = `http://localhost/x${query}`
      const headers = marked.headers[who]
      const answerOf = async (call: Call, request: Request, ground: Partial<BoardContext>) => {
        // Each comes from an address of their own, so that nobody uses up another's tries.
        const address = `203.0.113.${1 + viewers.indexOf(who)}`
        const context = { ...board, breaker: newBreaker(), address, answerHeaders: new Headers(), ...ground }
        try {
          return await asText(await call({ request, params, context }), context)
        } catch (thrown) {
          if (thrown instanceof Response) return asText(thrown, context)
          throw thrown
        }
      }
      if (!sends) return answerOf(route.loader!, new Request(url, { headers }), searchAway ? { search: away } : {})
      return undone(db, (tx) => {
        const auth = newSignIn({ db: tx, settings })
        return answerOf(route.action!, sending(name, url, headers, sends), { db: tx, auth })
      })
    })
  },
})

const loaded = new Map<string, Promise<Route>>()

function routeOf(name: string): Promise<Route> {
  if (!loaded.has(name)) loaded.set(name, import(join(folder, files.get(name)!)) as Promise<Route>)
  return loaded.get(name)!
}

test('no route is without its line', () => {
  expect(Object.keys(table).sort()).toEqual([...files.keys()].sort())
})

test.for(lines)('$says', async ({ name, line }, { ask, marked }) => {
  const { handle, action } = await routeOf(name)
  const { opens = opensBy[handle.access], shows = {}, sends = {}, sent } = line
  const { things } = marked
  const params = paramsOf(name, line, marked)
  const named = Object.keys(params)
  const absent = Object.fromEntries(named.map((part) => [part, newId()]))

  const check = async (who: Who, form?: Line['sends']) => {
    const answer = await ask({ name, who, params, sends: filled(form, things) })
    const says = `${form ? 'what is sent by' : 'what is shown to'} the ${who}: ${answer.text.slice(0, 300)}`
    const secrets = secretsIn(answer, marked)
    if (opens.includes(who)) {
      if (form || !sent) expect(answer.status, says).not.toBe(404)
      if (!form) expect(secrets, says).toEqual([...(shows[who] ?? [])].sort())
      for (const secret of secrets) expect(everShown(who), says).toContain(secret)
      return
    }
    expect(secrets, says).toEqual([])
    if (!form) expect([302, 401, 403, 404, 405], says).toContain(answer.status)
    // Those who act for an employer know that it is there, and find nothing of another's under its name.
    const mine = marked.actsFor[who] ?? []
    const isAbsent = async (found: Answer, real: Params, none: Params) => {
      const nothing = await ask({ name, who, params: none, sends: filled(form, {}) })
      expect(nameless(found, real), says).toEqual(nameless(nothing, none))
    }
    if (!mine.includes(params.employer!)) await isAbsent(answer, params, absent)
    if (!params.employer || named.length < 2 || named.includes('handle')) return
    for (const employer of mine) {
      const under = { ...params, employer }
      const found = await ask({ name, who, params: under, sends: filled(form, things) })
      await isAbsent(found, under, { ...absent, employer })
    }
  }
  const those = viewers.filter((who) => mayMeet(who, name))
  await Promise.all(those.map((who) => check(who)))
  if (action) for (const who of those) await check(who, sends)
})

const searches = [
  '',
  'q=wards',
  'credential=CCS',
  'credential=-RHIT',
  'state=TX&rate_max=90',
  'chart_type=inpatient-facility&sort=rate',
]

test.for<[string, 'hidden' | 'narrow' | 'blocking', Who[]]>([
  ['is hidden', 'hidden', ['stranger', 'other coder', 'employer', 'other employer', 'program of another']],
  ['is for employers only', 'narrow', ['stranger', 'coder', 'other coder', 'unverified employer']],
  ['blocks them', 'blocking', viewers.filter((who) => /^blocked (?!program)/.test(who))],
])(
  'who %s could as well not be there: every page, list, facet and count is the same without them',
  async ([, which, those], { ask, marked, db, search }) => {
    const everything = async (who: Who) => {
      const answers: Record<string, string> = {}
      for (const { name, line, says } of lines) {
        // What a letter leads to is there for whoever holds it.
        if (line.sent || /^(attest|unsubscribe)\./.test(name) || !mayMeet(who, name)) continue
        answers[says] = (await ask({ name, who, params: paramsOf(name, line, marked) })).text
      }
      for (const name of ['freelancers._index', 'api.v1.freelancers._index']) {
        for (const query of searches) {
          for (const searchAway of [false, true]) {
            answers[`${name}?${query} ${searchAway}`] = (await ask({ name, who, query: `?${query}`, searchAway })).text
          }
        }
      }
      return answers
    }
    const total = async (who: Who) =>
      /"total":\d+/.exec((await ask({ name: 'api.v1.freelancers._index', who })).text)![0]
    const before = await Promise.all(those.map(everything))
    const whole = await total('other employer')
    await db.delete(people).where(eq(people.id, marked[which].id))
    while (await indexBatch({ db, search }));
    expect(await Promise.all(those.map(everything))).toEqual(before)
    if (which !== 'hidden') expect(await total('other employer')).not.toEqual(whole)
  },
)

/** Of most pages a program is told as much as a stranger, and a kind of member as much as any coder. */
function mayMeet(who: Who, name: string): boolean {
  if (who.includes('program')) return /^(api|freelancers)\./.test(name)
  return everywhere.includes(who) || /^(api|freelancers|employers|jobs_?)\./.test(name)
}
const everywhere: Who[] = [
  'stranger',
  'coder',
  'other coder',
  'blocked employer',
  'employer',
  'other employer',
  'admin',
]

/** The things that an address names. */
function paramsOf(name: string, { at = {} }: Line, { things }: MarkedBoard): Params {
  const named = [...name.matchAll(/\$(\w+)/g)].map(([, part]) => part as keyof typeof things)
  return Object.fromEntries(named.map((part) => [part, things[at[part] ?? part]]))
}

/** A form may name a thing, too: `@passkey`. */
function filled(form: Line['sends'], things: Record<string, string>): Line['sends'] {
  const named = ([part, said]: [string, string]) => [
    part,
    said.startsWith('@') ? (things[said.slice(1)] ?? newId()) : said,
  ]
  return form && Object.fromEntries(Object.entries(form).map(named))
}

/** The parts of an address are the asker's own words. */
function nameless({ status, text }: Answer, params: Params): Answer {
  return {
    status,
    text: Object.entries(params).reduce((left, [part, said]) => left.replaceAll(said, `$${part}`), text),
  }
}

function secretsIn({ text }: Answer, { secrets }: MarkedBoard): Secret[] {
  const known = Object.entries(secrets) as [Secret, string[]][]
  return known.flatMap(([secret, words]) => (words.some((each) => text.includes(each)) ? [secret] : [])).sort()
}

const everShown = (who: Who) => lines.flatMap(({ line }) => line.shows?.[who] ?? [])

function sending(name: string, url: string, headers: Record<string, string>, sends: Record<string, string>): Request {
  if (!name.startsWith('api.')) return new Request(url, { method: 'POST', headers, body: new URLSearchParams(sends) })
  const method = name === 'api.v1.jobs.$id' ? 'PATCH' : 'POST'
  return new Request(url, { method, headers, body: JSON.stringify(sends) })
}

async function undone<Value>(db: Db, act: (tx: Db) => Promise<Value>): Promise<Value> {
  const done: Value[] = []
  const back = new Error('done, and taken back')
  await db
    .transaction(async (tx) => {
      done.push(await act(Object.assign(tx, { $client: db.$client }) as never))
      throw back
    })
    .catch((thrown: unknown) => {
      if (thrown !== back) throw thrown
    })
  return done[0]!
}

/** All of an answer: its headers, its words, and what is packed into it. */
async function asText(answer: Response | null, { answerHeaders }: BoardContext): Promise<Answer> {
  if (!answer) return { status: 200, text: '' }
  const headers = [...answer.headers, ...answerHeaders].map((header) => header.join(': '))
  const zipped = answer.headers.get('content-type') === 'application/zip'
  const body = zipped ? await unpacked(await answer.arrayBuffer()) : await answer.text()
  return { status: answer.status, text: [...headers, body].join('\n') }
}

async function unpacked(bytes: ArrayBuffer): Promise<string> {
  const { files: packed } = await JSZip.loadAsync(bytes)
  return (await Promise.all(Object.values(packed).map(async (file) => file.name + (await file.async('string'))))).join(
    '\n',
  )
}
