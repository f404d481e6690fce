// A posting pasted from anywhere, as the form takes it: what was read of its words, and nothing else.
import { saidIn, typedOf } from '#app/intake/posting-form.ts'
import { jobInput, type JobInput } from '#db/jobs/input.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'
import { readPosting } from '#search/reading/posting.ts'

export type Pasted = { input: JobInput; kind: JobKind }

/** Without a title its first line is taken for one. What the board could not store as it was read is left empty. */
export function readPaste(said: { title: string; text: string }): Pasted {
  const title = said.title.trim() || firstLine(said.text)
  const { facts, kind, weeklyHours } = readPosting({ title, text: said.text })
  const rest = { timeZone: null, countsTowardRemoval: null, explanations: [] }
  const typed = typedOf({ ...rest, facts: { ...facts, pay: null }, description: said.text, weeklyHours })
  const whole = { ...saidIn(typed), pay: facts.pay, title: facts.title || title.slice(0, 300) }
  return { input: storable(whole), kind: kind === 'other' ? 'adjacent' : kind }
}

function storable(said: Record<string, unknown>): JobInput {
  const result = jobInput.safeParse(said)
  if (result.success) return result.data
  const refused = new Set(result.error.issues.map(({ path }) => String(path[0])))
  return jobInput.parse(Object.fromEntries(Object.entries(said).filter(([name]) => !refused.has(name))))
}

const longestTitle = 120

function firstLine(text: string): string {
  const plain = text.replace(/<[^<>]{0,500}>/g, '\n')
  const line =
    plain
      .split('\n')
      .map((each) => each.replace(/^[#*\s•-]{1,20}/, '').trim())
      .find(Boolean) ?? ''
  return line.length <= longestTitle ? line : ''
}

/** The words that each fact was read from, by the field of the form that holds it. */
export function evidenceOf({ title, description }: { title: string; description: string }): Record<string, string[]> {
  const { evidence } = readPosting({ title, text: description })
  const quotes: Record<string, string[]> = {}
  for (const [fact, places] of Object.entries(evidence)) {
    const words = places.map(({ in: where, start, end }) => (where === 'title' ? title : description).slice(start, end))
    quotes[fieldOf[fact] ?? fact] = [...new Set(words.map(plain))].filter(Boolean).slice(0, 3)
  }
  return quotes
}

const fieldOf: Record<string, string> = {
  pay: 'pay.min',
  credentials: 'credentials.required',
  hybrid_days: 'hybrid_days.count',
  place: 'place.city',
  eligible_states: 'eligible_states.mode',
  schedule: 'schedule.flexible',
  productivity: 'productivity.0.min',
}

function plain(words: string): string {
  const short = words
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return short.length > 140 ? `${short.slice(0, 138)} …` : short
}
