// How well postings are read: precision, recall and F1 of each fact, on the labels that were open and on those kept aside.
import type { JobFacts } from '#db/jobs/facts.ts'
import { readPosting } from '#search/reading/posting.ts'
import { readLabels, wholeFacts, type Label, type Part } from '#tests/eval/labels.ts'

type Score = { right: number; wrong: number; missed: number }
export type Miss = { id: string; fact: string; label: string; read: string }

/** A fact as the parts that can be right or wrong by themselves. */
const partsOf: { [Name in keyof JobFacts]?: (value: JobFacts[Name]) => string[] } = {
  title: (title) => [
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ],
  hybrid_days: (days) => (days ? [`${days.count}/${days.per}`] : []),
  place: (place) => (place ? [`${place.city?.toLowerCase().replace(/^saint /, 'st. ') ?? '?'}, ${place.state}`] : []),
  eligible_states: (states) => (states ? [states.mode, ...states.states] : []),
  schedule: ({ weekends, flexible }) => [
    ...(weekends === null ? [] : [`weekends ${weekends}`]),
    ...(flexible === null ? [] : [`flexible ${flexible}`]),
  ],
  pay: (pay) =>
    pay
      ? [`${pay.basis} ${pay.min}-${pay.max} hourly ${pay.hourly_min}-${pay.hourly_max}${pay.estimated ? ' est' : ''}`]
      : [],
  credentials: ({ required, required_within, preferred, any_certification, apprentice_policy }) => [
    ...required.map((group) => `required ${[...group].sort().join('|')}`),
    ...required_within.map(({ any, months }) => `within ${months} ${[...any].sort().join('|')}`),
    ...preferred.map((code) => `preferred ${code}`),
    ...(any_certification ? ['any certification'] : []),
    ...(apprentice_policy === 'not-stated' ? [] : [`apprentice ${apprentice_policy}`]),
  ],
  productivity: (standards) => standards.map(({ min, max, unit, chart_type }) => `${min}-${max} ${unit} ${chart_type}`),
}

export const facts = [
  'workplace', 'eligible_states', 'pay', 'credentials', 'title', 'role_family', 'seniority', 'hybrid_days', 'place', 'us_only',
  'onsite_training_weeks', 'permanence', 'return_for_remediation', 'travel_percent', 'schedule', 'employment', 'years_min',
  'chart_types', 'specialties', 'tools', 'productivity', 'accuracy_percent', 'benefits', 'apply_url', 'closes_on',
] as const satisfies (keyof JobFacts)[] // prettier-ignore
type FactName = (typeof facts)[number]

function parts(name: FactName, value: unknown): string[] {
  if (value === null || value === undefined) return []
  const split = partsOf[name] as ((value: unknown) => string[]) | undefined
  if (split) return split(value)
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

export function scoreReading(): {
  scores: Record<Part, Map<string, Score>>
  kinds: Record<Part, Score>
  misses: Miss[]
  softwareTaken: string[]
  count: Record<Part, number>
  absent: number
} {
  const { labels, absent } = readLabels()
  const empty = () => new Map(facts.map((name) => [name as string, { right: 0, wrong: 0, missed: 0 }]))
  const scores = { open: empty(), aside: empty() }
  const kinds = { open: { right: 0, wrong: 0, missed: 0 }, aside: { right: 0, wrong: 0, missed: 0 } }
  const misses: Miss[] = []
  const softwareTaken: string[] = []
  for (const label of labels) {
    const reading = readPosting(label)
    const right = reading.kind === label.kind
    kinds[label.part][right ? 'right' : 'wrong']++
    if (!right && label.part === 'open')
      misses.push({ id: label.id, fact: 'kind', label: label.kind, read: reading.kind })
    if (label.kind === 'other' && reading.kind === 'coding')
      softwareTaken.push(label.part === 'open' ? label.id : 'one aside')
    if (label.kindOnly || (label.kind === 'other' && !label.fields)) continue
    const read = wholeFacts(reading)
    for (const name of facts) {
      if (label.fields && !label.fields.includes(name)) continue
      scoreFact(label, name, parts(name, read[name]), scores[label.part].get(name)!, misses)
    }
  }
  const count = { open: 0, aside: 0 }
  for (const { part } of labels) count[part]++
  return { scores, kinds, misses, softwareTaken, count, absent }
}

function scoreFact(label: Label, name: FactName, read: string[], score: Score, misses: Miss[]) {
  const meant = parts(name, label.facts[name] ?? null)
  const missed = meant.filter((part) => !read.includes(part))
  const wrong = read.filter((part) => !meant.includes(part))
  score.right += meant.length - missed.length
  score.missed += missed.length
  score.wrong += wrong.length
  if (label.part === 'open' && (missed.length || wrong.length)) {
    misses.push({ id: label.id, fact: name, label: missed.join(', '), read: wrong.join(', ') })
  }
}

export const precision = ({ right, wrong }: Score) => (right + wrong ? right / (right + wrong) : 1)
export const recall = ({ right, missed }: Score) => (right + missed ? right / (right + missed) : 1)
export const f1 = ({ right, wrong, missed }: Score) =>
  right + wrong + missed ? (2 * right) / (2 * right + wrong + missed) : 1
