// What may be asked of a search, whatever is searched: lists of values, single ones and words, as a URL has them.
import { z } from 'zod'

/** Any of these, and none of those. */
export type Choice = { any: string[]; none: string[] }

/** A parameter that could not be used, and why, as a sentence. */
export type BadParam = { param: string; value: string; says: string }

/** A parameter of a search with one value. */
export type AskingOf<Param extends string> = { param: Param; value: string }

/** One thing that a search's words were read to ask: any of these, or, with `left`, none of them. `name` is the phrase's. */
export type MeaningOf<Param extends string> = { name: string; any: AskingOf<Param>[]; left: boolean }

export const reachableHits = 1000
export const pageSize = 20

/** What is said of a parameter that no search has. */
export const unknownParam = 'is not a parameter of this search'

type Lists = Record<string, readonly string[]>
type Singles = Record<string, z.ZodType>
type Paged = { lists: Record<string, Choice>; unread: string[]; page: number; per_page: number }

/** The parameters that every search has. `things` are what it finds. */
export const commonSingles = (things: string) => ({
  q: words,
  page: wholeNumber(1, reachableHits, 'is a page number'),
  per_page: wholeNumber(1, 100, `is how many ${things} a page holds`),
})

/** Reads a URL's query into filters that ask nothing yet. What can't be used is left out of them and told. */
export function paramReader(lists: Lists, singles: Singles, things: string) {
  const known = Object.fromEntries(
    Object.entries(lists).map(([param, values]) => [
      param,
      new Map(values.map((value) => [value.toLowerCase(), value])),
    ]),
  )
  return (query: URLSearchParams, filters: Paged): BadParam[] => {
    const bad: BadParam[] = []
    for (const param of new Set(query.keys())) {
      const values = query.getAll(param).filter((value) => value.trim() !== '')
      if (Object.hasOwn(known, param)) readList(filters.lists[param]!, bad, param, known[param]!, values)
      else if (param === 'unread') readUnread(filters, bad, values)
      else if (Object.hasOwn(singles, param)) readSingle(filters, bad, param, singles[param]!, values)
      else bad.push({ param, value: query.get(param) ?? '', says: unknownParam })
    }
    if (filters.page * filters.per_page > reachableHits) {
      const says = `goes beyond the first ${reachableHits.toLocaleString('en-US')} ${things}; narrow the search instead`
      bad.push({ param: 'page', value: String(filters.page), says })
      filters.page = 1
    }
    return bad
  }
}

function readList(choice: Choice, bad: BadParam[], param: string, known: Map<string, string>, values: string[]) {
  for (const value of values) {
    const left = value.startsWith('-')
    const word = known.get(
      value
        .slice(left ? 1 : 0)
        .trim()
        .toLowerCase(),
    )
    const into = left ? choice.none : choice.any
    if (!word) bad.push({ param, value, says: 'is not a value that this parameter knows' })
    else if (!into.includes(word)) into.push(word)
  }
}

function readUnread(filters: Paged, bad: BadParam[], values: string[]) {
  const result = words.array().max(20, 'can be given 20 times at most').safeParse(values)
  if (result.success) filters.unread = result.data
  else bad.push({ param: 'unread', value: '', says: result.error.issues[0]?.message ?? 'can’t be read' })
}

function readSingle(filters: Paged, bad: BadParam[], param: string, schema: z.ZodType, values: string[]) {
  const value = values.at(-1)
  if (value === undefined) return
  const result = schema.safeParse(value)
  if (result.success) Object.assign(filters, { [param]: result.data })
  else bad.push({ param, value: value.slice(0, 100), says: result.error.issues[0]?.message ?? 'can’t be read' })
}

export const noChoices = <Param extends string>(lists: Record<Param, readonly string[]>) =>
  Object.fromEntries(Object.keys(lists).map((param) => [param, { any: [], none: [] }])) as unknown as Record<
    Param,
    Choice
  >

/** The words and lists of a canonical query. */
export function writeChoices(query: URLSearchParams, { q, lists }: { q: string; lists: Record<string, Choice> }): void {
  const typed = q.trim().replace(/\s+/g, ' ')
  if (typed) query.append('q', typed)
  for (const [param, { any, none }] of Object.entries(lists)) {
    for (const value of [...any].sort()) query.append(param, value)
    for (const value of [...none].sort()) query.append(param, `-${value}`)
  }
}

/** What a canonical query ends with. */
export function writeRest(query: URLSearchParams, filters: Paged & { sort: string }): void {
  for (const words of [...filters.unread].sort()) query.append('unread', words)
  if (filters.sort !== 'relevance') query.append('sort', filters.sort)
  if (filters.page !== 1) query.append('page', String(filters.page))
  if (filters.per_page !== pageSize) query.append('per_page', String(filters.per_page))
}

export function chosen<Param extends string>(lists: Record<Param, Choice>) {
  return (Object.keys(lists) as Param[]).flatMap((param) => [
    ...lists[param].any.map((value) => ({ param, value, left: false })),
    ...lists[param].none.map((value) => ({ param, value, left: true })),
  ])
}

export function withoutChoice<Param extends string>(
  lists: Record<Param, Choice>,
  { param, value, left }: { param: Param; value: string; left: boolean },
): Record<Param, Choice> {
  const side = left ? 'none' : 'any'
  return { ...lists, [param]: { ...lists[param], [side]: lists[param][side].filter((one) => one !== value) } }
}

export function wholeNumber(least: number, most: number, says: string) {
  const whole = `${says}, ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,6}$/, whole)
    .transform(Number)
    .pipe(z.number().min(least, whole).max(most, whole))
}

export const dollarsAnHour = () =>
  z.coerce
    .number('is dollars an hour, as a number')
    .positive('is above 0')
    .max(1000, 'is dollars an hour, 1000 at most')

const words = z
  .string()
  .max(500, 'can be 500 characters at most')
  .refine((text) => !text.includes('\0'), 'holds a character that no text has')
