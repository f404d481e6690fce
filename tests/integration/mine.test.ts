// What a person takes with them, and what is left of them when they go.
import { eq, sql } from 'drizzle-orm'
import JSZip from 'jszip'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as deletion from '#app/routes/me.account.delete.tsx'
import * as exporting from '#app/routes/me.account.export.ts'
import { openUploads } from '#app/uploads/store.ts'
import { foundJobs, savedSearches } from '#db/alerts/schema.ts'
import { applyForJob, shownMark } from '#db/applications/changes.ts'
import { writeAbout } from '#db/applications/messages.ts'
import { applications } from '#db/applications/schema.ts'
import { sentJobOf, sentProfileOf } from '#db/applications/snapshot.ts'
import { coderOf } from '#db/coders/queries.ts'
import { coders, heldCredentials, resumes } from '#db/coders/schema.ts'
import { newId } from '#db/ids.ts'
import { jobsById } from '#db/jobs/queries.ts'
import type { Person } from '#db/people/schema.ts'
import { aMember, aPerson, cookieOf, newContext, testPassword } from '#tests/support/context.ts'
import { expect, test as base } from '#tests/support/test.ts'

const secretWords = ['Quillon Marrowby', 'quillon', '8812-774', 'otters and ledgers', 'my sister in Boise']

const test = base.extend<{
  dataDir: string
  ask: (
    route: { loader?: unknown; action?: unknown },
    person: Person | null,
    form?: Record<string, string>,
  ) => Promise<Response>
  /** A coder with a profile, a résumé, an application with its file and a thread. */
  applicant: { person: Person; applicationId: string; employerId: string }
}>({
  dataDir: async ({}, use) => {
    const made = await mkdtemp(join(tmpdir(), 'mine-'))
    await use(made)
    await rm(made, { recursive: true, force: true })
  },
  ask: async ({ db, search, breaker, dataDir }, use) =>
    use(async ({ loader, action }, person, form) => {
      const made = newContext({ db, search, breaker })
      const context = { ...made, settings: { ...made.settings, dataDir } }
      const headers: HeadersInit = person ? { cookie: await cookieOf(context, person) } : {}
      const body = form && new URLSearchParams(form)
      const request = new Request('http://localhost/x', { method: form ? 'POST' : 'GET', headers, body })
      try {
        return await ((form ? action : loader) as (args: object) => Promise<Response>)({ request, params: {}, context })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
  applicant: async ({ db, board, dataDir }, use) => {
    const now = new Date()
    const employerId = await board.employer({ verifiedAt: now })
    const owner = await aMember(db, employerId, await aPerson(db), 'owner')
    const jobId = await board.job({}, { employerId })
    const person = await aPerson(db, { name: 'Quillon Marrowby', email: `quillon-${newId()}@example.org` })
    await db.insert(coders).values({ personId: person.id, livesIn: 'TX', about: 'I like otters and ledgers.' })
    await db.insert(heldCredentials).values({ personId: person.id, credential: 'CPC', memberNumber: '8812-774' })
    const uploads = openUploads({ dataDir, s3Url: undefined })
    const [kept, copy] = await Promise.all(['mine', 'sent'].map((text) => uploads.put(Buffer.from(text), 'txt')))
    const resume = { id: newId(), personId: person.id, name: 'cv.txt', file: kept!, kind: 'txt', bytes: 4 }
    await db.insert(resumes).values({ ...resume, text: 'Quillon Marrowby, CPC' })
    const [job] = await jobsById(db, [jobId])
    const shown = shownMark(sentJobOf(job!), sentProfileOf((await coderOf(db, person.id))!), [])
    const sending = { note: 'I visit my sister in Boise.', answers: [], resume: { file: copy!, name: 'cv.txt' }, shown }
    const sent = await applyForJob(db, person.id, jobId, sending, now)
    if ('refused' in sent) throw new Error(sent.refused)
    const search = { id: newId(), personId: person.id, seat: 1, query: 'state=TX', pace: 'daily' as const }
    await db.insert(savedSearches).values({ ...search, name: 'Something near my sister in Boise' })
    await db.insert(foundJobs).values({ searchId: search.id, jobId, foundAt: now })
    await writeAbout(db, { personId: person.id }, sent.id, 'Quillon here: any news?', now)
    await writeAbout(db, owner, sent.id, 'Dear Quillon, soon.', now)
    await use({ person, applicationId: sent.id, employerId })
  },
})

test('who deletes their account is in no table and no file; the employer keeps a stone without a name', async ({
  db,
  ask,
  applicant,
  dataDir,
}) => {
  const { person, applicationId } = applicant
  expect(await readdir(join(dataDir, 'uploads'))).toHaveLength(2)
  expect((await ask(deletion, person, { password: testPassword })).status).toBe(303)
  expect(await readdir(join(dataDir, 'uploads'))).toEqual([])
  const [stone] = await db.select().from(applications).where(eq(applications.id, applicationId))
  expect(stone).toMatchObject({ personId: null, profile: null, stage: 'withdrawn', note: '', resumeFile: null })
  expect(stone!.job.facts.title).toBeTruthy()

  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const farewell = sql`and not (t::text like '%account-deleted%')`
  for (const { name } of tables) {
    for (const words of [...secretWords, person.email]) {
      const [row] = await db.execute<{ count: number }>(
        sql`select count(*)::int as count from ${sql.identifier(name)} t where t::text ilike ${`%${words}%`} ${name === 'letters' ? farewell : sql``}`,
      )
      expect(row!.count, `${words} in ${name}`).toBe(0)
    }
  }
})

test('everything can be taken along: facts as JSON, files beside them, no key to the account', async ({
  ask,
  applicant,
}) => {
  const answer = await ask(exporting, applicant.person)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  const zip = await JSZip.loadAsync(await answer.arrayBuffer())
  const text = await zip.file('place-of-service.json')!.async('string')
  for (const words of secretWords) expect(text, words).toContain(words)
  expect(text).toContain('Dear Quillon, soon.')
  expect(JSON.parse(text)).toMatchObject({
    savedSearches: [{ name: 'Something near my sister in Boise', query: 'state=TX', found: [{ toldAt: null }] }],
  })
  expect(text).not.toMatch(/argon2|tokenHash|"password"/)
  const files = Object.keys(zip.files).filter((path) => path.endsWith('cv.txt'))
  expect(await Promise.all(files.map((path) => zip.file(path)!.async('string')))).toEqual(
    expect.arrayContaining(['mine', 'sent']),
  )
})

test('nobody else takes it, and it is taken ten times an hour at most', async ({ ask, applicant }) => {
  expect((await ask(exporting, null)).status).toBe(302)
  const statuses: number[] = []
  for (let at = 0; at < 11; at += 1) statuses.push((await ask(exporting, applicant.person)).status)
  expect(statuses.at(-2)).toBe(200)
  expect(statuses.at(-1)).toBe(429)
})
