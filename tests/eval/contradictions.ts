// How well contradictions between form and text are found, on labelled pairs: those that were open, and those kept aside.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JobFacts } from '#db/jobs/facts.ts'
import { findContradictions, type Contradiction } from '#search/reading/contradictions.ts'
import { jsonLines, type Part } from '#tests/eval/labels.ts'
import { precision, recall } from '#tests/eval/reading.ts'

type Labelled = { about: string; words: string }
type Pair = { id: string; title: string; text: string; facts: Partial<JobFacts>; contradictions: Labelled[] }
type Miss = { id: string; wrong: Contradiction[]; missed: Labelled[] }

const folder = join(import.meta.dirname, 'contradictions')

/** A form on which nothing is filled in. */
export const emptyFacts: JobFacts = {
  title: '', role_family: null, seniority: null, workplace: null, hybrid_days: null, place: null, eligible_states: null,
  us_only: null, onsite_training_weeks: null, permanence: null, return_for_remediation: null, travel_percent: null,
  schedule: { weekends: null, flexible: null }, employment: [], pay: null,
  credentials: { required: [], required_within: [], preferred: [], any_certification: false, apprentice_policy: 'not-stated' },
  years_min: null, chart_types: [], specialties: [], tools: [], productivity: [], accuracy_percent: null, benefits: [],
  apply_url: null, closes_on: null,
} // prettier-ignore

export function showContradictions(listing: boolean) {
  console.log('\n| contradictions | pairs | labels | P     | R     | P by pair | R by pair |')
  console.log('| -------------- | ----- | ------ | ----- | ----- | --------- | --------- |')
  const misses: Miss[] = []
  for (const part of ['open', 'aside'] as const) {
    const pairs = readPairs(part)
    const { labels, single, whole } = scorePairs(pairs, part === 'open' ? misses : [])
    const cells = [precision(single), recall(single), precision(whole), recall(whole)].map((share) => share.toFixed(3))
    const [p, r, pairP, pairR] = cells as [string, string, string, string]
    console.log(
      `| ${part.padEnd(14)} | ${String(pairs.length).padEnd(5)} | ${String(labels).padEnd(6)} | ${p} | ${r} | ${pairP.padEnd(9)} | ${pairR.padEnd(9)} |`,
    )
  }
  if (!listing) return
  for (const { id, wrong, missed } of misses) {
    for (const { about, words } of missed) console.log(`  ${id} missed ${about}: “${words}”`)
    for (const { code, says } of wrong) console.log(`  ${id} wrong ${code}: ${says}`)
  }
}

function readPairs(part: Part): Pair[] {
  const path = join(folder, `${part}.jsonl`)
  return existsSync(path) ? (jsonLines(readFileSync(path, 'utf8')) as Pair[]) : []
}

/** A finding is right when it is about what is labelled and cites some of the same words. */
function scorePairs(pairs: Pair[], misses: Miss[]) {
  const single = { right: 0, wrong: 0, missed: 0 }
  const whole = { right: 0, wrong: 0, missed: 0 }
  let labels = 0
  for (const pair of pairs) {
    const found = findContradictions(pair, factsOf(pair.facts))
    const wrong = found.filter((one) => !pair.contradictions.some((label) => isMeant(pair, one, label)))
    const missed = pair.contradictions.filter((label) => !found.some((one) => isMeant(pair, one, label)))
    labels += pair.contradictions.length
    single.right += pair.contradictions.length - missed.length
    single.missed += missed.length
    single.wrong += wrong.length
    if (found.length) whole[pair.contradictions.length ? 'right' : 'wrong']++
    else if (pair.contradictions.length) whole.missed++
    if (wrong.length || missed.length) misses.push({ id: pair.id, wrong, missed })
  }
  return { labels, single, whole }
}

function factsOf(facts: Partial<JobFacts>): JobFacts {
  return {
    ...emptyFacts,
    ...facts,
    schedule: { ...emptyFacts.schedule, ...facts.schedule },
    credentials: { ...emptyFacts.credentials, ...facts.credentials },
  }
}

function isMeant(pair: Pair, found: Contradiction, { about, words }: Labelled): boolean {
  const text = pair[found.in]
  for (let at = text.indexOf(words); about === found.about && at >= 0; at = text.indexOf(words, at + 1)) {
    if (found.start < at + words.length && at < found.end) return true
  }
  return false
}
