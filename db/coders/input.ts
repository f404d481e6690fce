// What a coder may say of themselves: one schema for what is typed and for what a résumé proposes.
import { z } from 'zod'
import { line } from '#db/line.ts'
import { chartTypes, type ChartType } from '#db/vocabulary/chart-types.ts'
import { credentials, type Credential } from '#db/vocabulary/credentials.ts'
import { specialties, type Specialty } from '#db/vocabulary/specialties.ts'
import { states, zoneLabels, type State } from '#db/vocabulary/states.ts'
import { tools, type Tool } from '#db/vocabulary/tools.ts'
import { workplaces, type Workplace } from '#db/vocabulary/workplaces.ts'

export type HeldInput = {
  credential: Credential
  issuedOn: string | null
  expiresOn: string | null
  memberNumber: string | null
  ceuEarned: number | null
  ceuNeeded: number | null
  cycleEndsOn: string | null
}
/** Nought months: how long is not said. */
export type Done<Value> = { value: Value; months: number }
export type ProfileInput = {
  headline: string
  about: string
  looking: boolean
  livesIn: State | null
  mayWorkFrom: State[]
  workplaces: Workplace[]
  codingMonths: number | null
  payFloorCents: number | null
  timeZone: string | null
  hoursFrom: number | null
  hoursTo: number | null
  weekends: boolean | null
  credentials: HeldInput[]
  chartTypes: Done<ChartType>[]
  specialties: Done<Specialty>[]
  tools: Done<Tool>[]
}

/** How many rows of credentials, and of each kind of experience, a profile may have. */
export const mostRows = 40

const isBlank = (said: unknown) => said === undefined || said === null || said === ''
const noneOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((said) => (isBlank(said) ? null : said), schema.nullable())
const plainNumber = (said: unknown) => (typeof said === 'string' ? said.replace(/[$,\s]/g, '') || undefined : said)
const count = (most: number, says: string) =>
  z.preprocess(plainNumber, z.coerce.number(says).int(says).min(0, says).max(most, says).nullable().default(null))

const day = noneOr(
  z.iso
    .date('Give a day, as 2026-12-31.')
    .refine((said) => said >= '1950' && said < '2101', 'Give a day of your working life.'),
)
const months = count(720, 'Give months, 720 at most.')
const hour = count(24, 'Give an hour from 0 to 24.')

const heldCredential = (today: string) =>
  z
    .object({
      credential: z.enum(credentials, 'Choose the credential.'),
      issuedOn: day,
      expiresOn: day,
      memberNumber: noneOr(
        line(40).regex(/^[\p{L}\p{N} ./#-]*$/u, 'A member number has letters, digits and dashes only.'),
      ),
      ceuEarned: count(500, 'Give units, 500 at most.'),
      ceuNeeded: count(500, 'Give units, 500 at most.'),
      cycleEndsOn: day,
    })
    .superRefine(({ issuedOn, expiresOn }, ctx) => {
      const wrong = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
      if (issuedOn && issuedOn > today) wrong('issuedOn', 'This day is yet to come.')
      if (issuedOn && issuedOn <= today && expiresOn && expiresOn < issuedOn)
        wrong('expiresOn', 'It can’t expire before it is issued.')
    })

const done = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.object({ value: z.enum(values, 'Choose one of the list.'), months })

/** A row in which nothing stands is none; the others keep their places, so that each error finds its row. */
const rows = <Row extends z.ZodType<object>>(row: Row, keyOf: (row: z.output<Row>) => string, field: string) =>
  z
    .array(z.preprocess((said) => (Object.values(said ?? {}).every(isBlank) ? null : said), row.nullable()))
    .max(mostRows, `${mostRows} rows at most.`)
    .default([])
    .superRefine((list, ctx) => {
      const seen = new Set<string>()
      for (const [at, each] of list.entries()) {
        const key = each && keyOf(each as z.output<Row>)
        if (key && seen.has(key)) ctx.addIssue({ code: 'custom', path: [at, field], message: 'It is said twice.' })
        if (key) seen.add(key)
      }
    })

/** @param today as 2026-12-31 */
export function profileInput(today: string) {
  return z
    .object({
      headline: line(120).default(''),
      about: z.string().trim().max(5000, '5,000 characters at most.').default(''),
      looking: z.preprocess((said) => said === true || said === 'yes', z.boolean()),
      livesIn: noneOr(z.enum(states, 'Choose a state.')),
      mayWorkFrom: z.array(z.enum(states, 'Choose states.')).default([]),
      workplaces: z.array(z.enum(workplaces, 'Choose of the list.')).default([]),
      coding: z
        .object({ years: count(60, 'Give whole years, 60 at most.'), months: count(11, 'Give months, 11 at most.') })
        .default({ years: null, months: null }),
      payFloor: z.preprocess(
        plainNumber,
        z.coerce
          .number('Give dollars an hour.')
          .min(1, 'Give dollars an hour, at least 1.')
          .max(1000, 'Give dollars an hour, 1,000 at most.')
          .nullable()
          .default(null),
      ),
      timeZone: noneOr(z.string().refine((said) => Object.hasOwn(zoneLabels, said), 'Choose a time zone.')),
      hoursFrom: hour,
      hoursTo: hour,
      weekends: noneOr(z.enum(['yes', 'no'], 'Choose yes or no.')),
      credentials: rows(heldCredential(today), ({ credential }) => credential, 'credential'),
      chartTypes: rows(done(chartTypes), ({ value }) => value, 'value'),
      specialties: rows(done(specialties), ({ value }) => value, 'value'),
      tools: rows(done(tools), ({ value }) => value, 'value'),
    })
    .superRefine(({ coding, hoursFrom, hoursTo, timeZone, ...said }, ctx) => {
      const wrong = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message })
      if ((hoursFrom === null) !== (hoursTo === null)) {
        wrong([hoursFrom === null ? 'hoursFrom' : 'hoursTo'], 'Give both hours, or neither.')
      } else if (hoursFrom !== null && hoursFrom === hoursTo) wrong(['hoursTo'], 'These hours are no time at all.')
      if (hoursFrom !== null && !timeZone) wrong(['timeZone'], 'Say in which time zone your hours are.')
      const all = monthsOf(coding)
      for (const kind of ['chartTypes', 'specialties'] as const) {
        for (const [at, row] of said[kind].entries()) {
          if (all !== null && (row?.months ?? 0) > all) {
            wrong([kind, at, 'months'], 'That is longer than you say you have coded in all.')
          }
        }
      }
    })
    .transform(({ coding, payFloor, weekends, mayWorkFrom, ...said }): ProfileInput => {
      const whole = <Value>(list: ({ value: Value; months: number | null } | null)[]) =>
        list.flatMap((row) => (row ? [{ value: row.value, months: row.months ?? 0 }] : []))
      return {
        ...said,
        mayWorkFrom: [...new Set(mayWorkFrom)].filter((state) => state !== said.livesIn).sort(),
        workplaces: [...new Set(said.workplaces)],
        codingMonths: monthsOf(coding),
        payFloorCents: payFloor === null ? null : Math.round(payFloor * 100),
        weekends: weekends === null ? null : weekends === 'yes',
        credentials: said.credentials.filter((row) => row !== null),
        chartTypes: whole(said.chartTypes),
        specialties: whole(said.specialties),
        tools: whole(said.tools),
      }
    })
}

const monthsOf = ({ years, months }: { years: number | null; months: number | null }) =>
  years === null && months === null ? null : (years ?? 0) * 12 + (months ?? 0)
