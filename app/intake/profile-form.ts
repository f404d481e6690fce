// The profile's form: its fields are named by the paths of the schema that reads them, so that an error finds its field.
import type { Typed } from '#app/http/form.ts'
import { experienceFields, type ExperienceField } from '#app/components/profile-rows.ts'
import { mostRows } from '#db/coders/input.ts'
import type { Coder } from '#db/coders/profile.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'

const lists = ['mayWorkFrom', 'workplaces'] as const
const rows = ['credentials', ...experienceFields] as const

/** What the schema reads, out of what the form sent. */
export function saidIn(typed: Typed): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(typed)) {
    const one = [value].flat().at(-1) ?? ''
    const [first, at, part] = name.split('.')
    if (lists.some((list) => list === name)) said[name] = [value].flat()
    else if (part !== undefined && rows.some((list) => list === first)) putInRow(said, first!, Number(at), part, one)
    else if (first === 'coding' && at) said.coding = { ...(said.coding as object | undefined), [at]: one }
    else if (at === undefined) said[name] = one
  }
  return said
}

function putInRow(said: Record<string, unknown>, list: string, row: number, part: string, value: string): void {
  if (!Number.isInteger(row) || row < 0 || row > mostRows) return
  const kept = (said[list] ??= []) as Record<string, string>[]
  while (kept.length <= row) kept.push({})
  kept[row]![part] = value
}

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** The form as it stands for a profile, or for somebody who has none. */
export function typedOf(coder: Coder | undefined, numbers: ReadonlyMap<Credential, string>): Typed {
  if (!coder) return { looking: 'yes' }
  const { codingMonths, payFloorCents, weekends } = coder
  const typed: Typed = {
    looking: coder.looking ? 'yes' : '',
    headline: coder.headline,
    about: coder.about,
    livesIn: text(coder.livesIn),
    mayWorkFrom: coder.mayWorkFrom,
    workplaces: coder.workplaces,
    ...(codingMonths !== null && codingTyped(codingMonths)),
    payFloor: payFloorCents === null ? '' : (payFloorCents / 100).toFixed(2),
    timeZone: text(coder.timeZone),
    hoursFrom: text(coder.hoursFrom),
    hoursTo: text(coder.hoursTo),
    weekends: weekends === null ? '' : weekends ? 'yes' : 'no',
  }
  for (const [at, { verification: _, ...held }] of coder.credentials.entries()) {
    for (const [part, value] of Object.entries(held)) typed[`credentials.${at}.${part}`] = text(value)
    typed[`credentials.${at}.memberNumber`] = numbers.get(held.credential) ?? ''
  }
  for (const list of experienceFields) {
    for (const [at, { value, months }] of coder[list].entries()) putDone(typed, list, at, value, months || null)
  }
  return typed
}

export function putDone(typed: Typed, list: ExperienceField, at: number, value: string, months: number | null): void {
  typed[`${list}.${at}.value`] = value
  typed[`${list}.${at}.months`] = text(months)
}

export const codingTyped = (months: number): Typed => ({
  'coding.years': String(Math.floor(months / 12)),
  'coding.months': String(months % 12),
})
