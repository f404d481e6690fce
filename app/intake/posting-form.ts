// The posting form: its fields are named by the paths of the API's JSON, so that an error of one schema finds its field.
import { standardRows } from '#app/components/standard-rows.ts'
import type { FieldErrors, Typed } from '#app/http/form.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { jobInput, type JobInput } from '#db/jobs/input.ts'

/** Fields that hold a number, a yes or no, or a list. All others are words; an empty one says nothing. */
const numbers = [
  'hybrid_days.count', 'onsite_training_weeks', 'travel_percent', 'pay.min', 'pay.max', 'years_min', 'accuracy_percent', 'weekly_hours',
] as const // prettier-ignore
const yesNo = ['us_only', 'schedule.weekends', 'counts_toward_removal', 'credentials.any_certification'] as const
const lists = ['eligible_states.states', 'employment', 'chart_types', 'specialties', 'tools', 'benefits'] as const
const words = [
  'title', 'description', 'role_family', 'seniority', 'workplace', 'hybrid_days.per', 'place.city', 'place.state',
  'eligible_states.mode', 'permanence', 'return_for_remediation', 'schedule.flexible', 'time_zone', 'pay.basis',
  'credentials.apprentice_policy', 'apply_url', 'closes_on',
] as const // prettier-ignore
/** One line for each thing asked, any of the credentials on it meets it: "CPC or CCS-P". */
const groups = ['credentials.required', 'credentials.required_within', 'credentials.preferred'] as const

export type ReadPosting = { input: JobInput; errors: null } | { input: null; errors: FieldErrors }

export function readPostingForm(typed: Typed): ReadPosting {
  const result = jobInput.safeParse(saidIn(typed))
  return result.success ? { input: result.data, errors: null } : { input: null, errors: errorsOf(result.error.issues) }
}

/** The JSON that a form's fields say; a number that is none stays as it was typed, for the schema to refuse. */
export function saidIn(typed: Typed): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const name of words) put(said, name, one(typed, name) || undefined)
  for (const name of numbers) put(said, name, numberIn(one(typed, name)))
  for (const name of yesNo) put(said, name, { yes: true, no: false }[one(typed, name)])
  for (const name of lists) put(said, name, all(typed, name).length ? all(typed, name) : undefined)
  for (const name of groups) put(said, name, groupsIn(name, linesOf(one(typed, name))))
  said.title ??= ''
  said.description ??= ''
  // A workplace's own fields are there or not as a whole.
  if (numberIn(one(typed, 'hybrid_days.count')) === undefined) delete said.hybrid_days
  else put(said, 'hybrid_days.per', one(typed, 'hybrid_days.per') || 'week')
  if (!one(typed, 'eligible_states.mode')) {
    const named = all(typed, 'eligible_states.states')
    said.eligible_states = named.length ? { mode: 'include', states: named } : null
  }
  if (said.pay) said.pay = payIn(typed)
  said.productivity = standardsIn(typed)
  said.explanations = Object.entries(typed).flatMap(([name, why]) =>
    name.startsWith('explain.') && typeof why === 'string' && why.trim()
      ? [{ code: name.slice('explain.'.length), why }]
      : [],
  )
  return said
}

/** The fields as they stand for a posting: what a form is filled with. */
export function typedOf(input: {
  facts: JobFacts | JobInput['facts']
  description: string
  weeklyHours: number | null
  timeZone: string | null
  countsTowardRemoval: boolean | null
  explanations: { code: string; why: string }[]
}): Typed {
  const { facts } = input
  const { credentials } = facts
  const said: Record<string, unknown> = {
    ...facts,
    description: input.description,
    weekly_hours: input.weeklyHours,
    time_zone: input.timeZone,
    counts_toward_removal: input.countsTowardRemoval,
  }
  const typed: Typed = {}
  for (const name of [...words, ...numbers]) typed[name] = textOf(at(said, name))
  for (const name of yesNo) typed[name] = { true: 'yes', false: 'no' }[textOf(at(said, name))] ?? ''
  for (const name of lists) typed[name] = (at(said, name) as string[] | undefined) ?? []
  typed['credentials.any_certification'] = credentials.any_certification ? 'yes' : ''
  typed['credentials.required'] = credentials.required.map((group) => group.join(' or ')).join('\n')
  typed['credentials.required_within'] = credentials.required_within
    .map(({ any, months }) => `${any.join(' or ')} within ${months} months`)
    .join('\n')
  typed['credentials.preferred'] = credentials.preferred.join(', ')
  facts.productivity.forEach(({ min, max, unit, chart_type }, row) => {
    for (const [part, value] of Object.entries({ min, max, unit, chart_type })) {
      typed[`productivity.${row}.${part}`] = textOf(value)
    }
  })
  for (const { code, why } of input.explanations) typed[`explain.${code}`] = why
  return typed
}

/** Each error at the field that holds it: a line of credentials is one field, however deep the error lies. */
function errorsOf(issues: { path: PropertyKey[]; message: string }[]): FieldErrors {
  const errors: FieldErrors = {}
  const whole: readonly string[] = [...groups, ...lists]
  for (const { path, message } of issues) {
    const field = [path.slice(0, 1), path.slice(0, 2)]
      .map((part) => part.join('.'))
      .find((name) => whole.includes(name))
    errors[field ?? path.join('.')] ??= message
  }
  return errors
}

function payIn(typed: Typed): unknown {
  const [min, max] = [numberIn(one(typed, 'pay.min')), numberIn(one(typed, 'pay.max'))]
  if (min === undefined && max === undefined) return null
  return { basis: one(typed, 'pay.basis') || 'hourly', min: min ?? null, max: max ?? null }
}

function standardsIn(typed: Typed): unknown[] {
  return Array.from({ length: standardRows }, (_, row) => {
    const part = (name: string) => one(typed, `productivity.${row}.${name}`)
    const [min, max] = [numberIn(part('min')), numberIn(part('max'))]
    if (min === undefined && max === undefined) return null
    return {
      min: min ?? null,
      max: max ?? null,
      unit: part('unit') || 'charts/hour',
      chart_type: part('chart_type') || null,
    }
  }).filter((standard) => standard !== null)
}

function groupsIn(name: (typeof groups)[number], lines: string[]): unknown {
  if (name === 'credentials.preferred') return lines.flatMap(namesIn)
  if (name === 'credentials.required') return lines.map(namesIn)
  return lines.map((line) => {
    const due = /^(.{1,200}?)\bwithin\s{1,5}(\d{1,3})\b/i.exec(line)
    return { any: namesIn(due?.[1] ?? line), months: due ? Number(due[2]) : null }
  })
}

/** "CPC, COC or CCS-P" */
const namesIn = (line: string) =>
  line
    .split(/,|\/|\bor\b/i)
    .map((name) => name.trim())
    .filter(Boolean)

const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean) // prettier-ignore
const one = (typed: Typed, name: string) => {
  const said = typed[name]
  return (Array.isArray(said) ? (said.at(-1) ?? '') : (said ?? '')).trim()
}
const all = (typed: Typed, name: string) => [typed[name] ?? []].flat().filter((value) => value !== '')

/** "$28.50", "1,200" and "95 %" are numbers too. */
function numberIn(said: string): number | string | undefined {
  const plain = said.replace(/[$,%\s]/g, '')
  if (!plain) return undefined
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : said
}

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))

function at(said: Record<string, unknown>, name: string): unknown {
  return name.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], said)
}

function put(said: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) return
  const [first, second] = name.split('.') as [string, string?]
  if (second === undefined) said[first] = value
  else said[first] = { ...(said[first] as object | undefined), [second]: value }
}
