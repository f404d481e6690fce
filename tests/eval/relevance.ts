// How well searches are answered: written queries over generated jobs and the written postings as they were read, graded by
// the truth about each job, beside two baselines in the same run.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newBreaker } from '#app/breaker.ts'
import { findJobs } from '#app/find.ts'
import { indexBatch } from '#app/worker/indexer.ts'
import { connect, disconnect, type Db } from '#db/client.ts'
import { startPostgres } from '#db/embedded.ts'
import { readFilters } from '#db/jobs/filters.ts'
import { findJobIds } from '#db/jobs/find.ts'
import { importJob } from '#db/jobs/imports.ts'
import { openStates } from '#db/jobs/policy.ts'
import { publishedJobs, type Job } from '#db/jobs/queries.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { seedJobs } from '#db/seed/generate.ts'
import { indexUid, openSearch, type Search } from '#search/client.ts'
import { readItem } from '#search/document.ts'
import { startMeilisearch } from '#search/embedded.ts'
import { makeIndex } from '#search/rebuild.ts'
import { readPosting } from '#search/reading/posting.ts'
import { grade, type Query, type Truth } from '#tests/eval/judgement.ts'
import { readLabels, type Label, type Part } from '#tests/eval/labels.ts'

export type Answered = { ndcg: number; precision: number; zero: number; n: number }
export type Row = { system: string; part: Part; score: Answered }
export type WorstQuery = { id: string; q: string; ndcg: number; total: number }

const generated = 2000
const top = 10
const now = new Date('2026-11-02T12:00:00Z')

/** nDCG@10 of this board, query by query, by kind of query. */
export type ByKind = Record<Part, Map<string, number[]>>

export async function scoreRelevance(): Promise<{
  rows: Row[]
  byKind: ByKind
  worst: WorstQuery[]
  unanswerable: number
}> {
  const folder = await mkdtemp(join(tmpdir(), 'place-of-service-eval-'))
  const postgres = await startPostgres(join(folder, 'postgres'))
  const meili = await startMeilisearch(join(folder, 'meilisearch'))
  try {
    await migrateDatabase(postgres.ownerUrl, postgres.url)
    const db = connect(postgres.url)
    const search = openSearch({
      url: meili.url,
      key: meili.masterKey,
      prefix: `eval${randomBytes(3).toString('hex')}_`,
    })
    await makeIndex(search, 'jobs')
    const truths = await fill(db, search)
    const answer = await score(db, search, truths)
    await disconnect(db)
    return answer
  } finally {
    await Promise.all([postgres.stop(), meili.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

/** The board as it would be, and the truth of each job by id: a written posting's is its label, whatever was read of it. */
async function fill(db: Db, search: Search): Promise<Map<string, Truth>> {
  await seedJobs(db, generated, now)
  const written = readLabels().labels.filter((label) => !('file' in label) && !label.fields && label.kind !== 'other')
  const bySource = new Map(written.map((label) => [label.id, label]))
  for (const label of written) await importWritten(db, label)
  while (await indexBatch({ db, search }));

  const truths = new Map<string, Truth>()
  const plain: object[] = []
  for (let after = ''; ;) {
    const page = await publishedJobs(db, after, 500)
    if (!page.length) break
    after = page.at(-1)!.id
    for (const job of page.filter(({ expiresAt }) => expiresAt && expiresAt > now)) {
      truths.set(job.id, truthOf(job, bySource))
      plain.push({ id: job.id, title: job.facts.title, employer: job.employer.name, description: job.description })
    }
  }
  await search.meili.index(baseline(search)).addDocuments(plain).waitTask({ timeout: 120_000 })
  return truths
}

const baseline = (search: Search) => `${indexUid(search, 'jobs')}_plain`

async function importWritten(db: Db, label: Label) {
  const { kind, facts, weeklyHours } = readPosting(label)
  if (kind === 'other') return
  const day = 1 + (Number(label.id.replace(/\D/g, '')) % 25)
  const openedOn = new Date(now.getTime() - day * 86_400_000).toISOString().slice(0, 10)
  const known = { source: 'written', sourceId: label.id, hash: label.id, employer: `Written ${label.id}` }
  const job = { ...known, kind, facts: { ...facts, closes_on: null }, weeklyHours, description: label.text, openedOn }
  await db.transaction((tx) => importJob(tx, job, { now, reopen: false }))
}

function truthOf(job: Job, written: Map<string, Label>): Truth {
  const label = written.get(job.employer.name.replace('Written ', ''))
  const rest = { employerKind: job.employer.kind, postedAt: job.postedAt }
  if (!label) return { ...rest, facts: job.facts, openStates: job.openStates, kind: job.kind }
  const facts = { ...emptyFacts, ...label.facts, title: label.facts.title ?? label.title }
  return { ...rest, facts, openStates: openStates(facts), kind: label.kind as Truth['kind'] }
}

const { facts: nothing } = readPosting({ title: '', text: '' })
const emptyFacts = { ...nothing, pay: null }

async function score(db: Db, search: Search, truths: Map<string, Truth>) {
  const breaker = newBreaker()
  const systems: Record<string, (q: string) => Promise<{ ids: string[]; total: number }>> = {
    'this board': async (q) => {
      const { items, total } = await findJobs({ db, search, breaker }, { ...filtersOf(q), per_page: top }, false, now)
      return { ids: items.map((item) => readItem(item).id), total }
    },
    'Meilisearch as it comes': async (q) => {
      const { hits, estimatedTotalHits } = await search.meili
        .index<{ id: string }>(baseline(search))
        .search(q, { limit: top })
      return { ids: hits.map(({ id }) => id), total: estimatedTotalHits }
    },
    'Postgres full-text': async (q) => findJobIds(db, { ...filtersOf(q), per_page: top }, now, false),
  }
  const rows: Row[] = []
  const worst: WorstQuery[] = []
  const byKind: ByKind = { open: new Map(), aside: new Map() }
  let unanswerable = 0
  for (const part of ['open', 'aside'] as const) {
    const file = join(import.meta.dirname, 'queries', `${part}.jsonl`)
    const queries = (await readFile(file, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Query)
    const judged = queries.map((query) => ({
      query,
      grades: new Map([...truths].map(([id, job]) => [id, grade(job, query, now)])),
    }))
    const answerable = judged.filter(({ grades }) => [...grades.values()].some((one) => one > 0))
    unanswerable += judged.length - answerable.length
    for (const [system, ask] of Object.entries(systems)) {
      const sum = { ndcg: 0, precision: 0, zero: 0, n: answerable.length }
      for (const { query, grades } of answerable) {
        const { ids, total } = await ask(query.q)
        const gained = ids.map((id) => grades.get(id) ?? 0)
        const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, top)
        const ndcg = dcg(gained) / dcg(ideal)
        sum.ndcg += ndcg
        sum.precision +=
          gained.filter((one) => one >= 2).length /
          Math.min(top, Math.max(1, [...grades.values()].filter((one) => one >= 2).length))
        sum.zero += total === 0 ? 1 : 0
        if (system !== 'this board') continue
        byKind[part].set(query.kind, [...(byKind[part].get(query.kind) ?? []), ndcg])
        if (part === 'open') worst.push({ id: query.id, q: query.q, ndcg, total })
      }
      const mean = (value: number) => value / answerable.length
      rows.push({
        system,
        part,
        score: { ndcg: mean(sum.ndcg), precision: Math.min(1, mean(sum.precision)), zero: mean(sum.zero), n: sum.n },
      })
    }
  }
  return { rows, byKind, worst: worst.sort((a, b) => a.ndcg - b.ndcg), unanswerable }
}

const filtersOf = (q: string) => readFilters(new URLSearchParams({ q })).filters

function dcg(grades: number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}
