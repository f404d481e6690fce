// The generated coders: one for every twenty jobs, invented people who sign in nowhere; one in three of them freelances.
import { ulid } from 'ulid'
import { lowestHour } from '#db/coders/rates.ts'
import type { coders, capacities, experience, heldCredentials, rates } from '#db/coders/schema.ts'
import type { people } from '#db/people/schema.ts'
import { kebab } from '#db/ids.ts'
import { randomOf, streams, type Random } from '#db/seed/random.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import type { PayBasis } from '#db/vocabulary/pay.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'
import { nationwide, stateZones, type State } from '#db/vocabulary/states.ts'
import type { Tool } from '#db/vocabulary/tools.ts'

export type SeededCoder = {
  person: typeof people.$inferInsert
  coder: typeof coders.$inferInsert
  credentials: (typeof heldCredentials.$inferInsert)[]
  experience: (typeof experience.$inferInsert)[]
  rates: (typeof rates.$inferInsert)[]
  capacities: (typeof capacities.$inferInsert)[]
}

const jobsPerCoder = 20
const most = 20_000

/** How many coders there are once so many jobs were made. */
export const codersBefore = (jobs: number) => Math.min(most, Math.floor(jobs / jobsPerCoder))

const day = 86_400_000

export function coderAt(number: number, today: Date): SeededCoder {
  const random = randomOf(streams.coder, number)
  const id = ulid(Date.UTC(2022, 0, 1) + number, random.next).toLowerCase()
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`
  const trade = random.weighted(trades)
  const months = random.weighted([
    [random.int(0, 18), 15],
    [random.int(19, 72), 40],
    [random.int(73, 180), 33],
    [random.int(181, 340), 12],
  ])
  const livesIn = random.weighted(homes)
  const freelances = months >= 24 && random.chance(0.4)
  const took = (share: number) => Math.max(1, Math.round(months * share))
  const charts = random.some(trade.charts, random.int(1, Math.min(3, trade.charts.length)))
  const fields = random.some(trade.fields, random.int(0, 3))
  const tools = random.some(trade.tools, random.int(1, 3))
  const quoted = freelances ? ratesOf(random, id, trade, charts, months) : []
  return {
    person: {
      id,
      name,
      email: `${kebab(name)}.${number}@coders.example`,
      emailVerified: true,
      createdAt: new Date(today.getTime() - random.int(10, 500) * day),
    },
    coder: {
      personId: id,
      handle: freelances ? `${kebab(name)}-${number}` : null,
      visibility: freelances ? (random.chance(0.7) ? 'public' : 'employers-only') : 'hidden',
      headline: `${trade.called}${months >= 24 ? `, ${Math.floor(months / 12)} years` : ''}`,
      about: freelances ? random.pick(abouts) : '',
      looking: freelances ? random.chance(0.4) : random.chance(0.8),
      livesIn,
      mayWorkFrom: `{${(random.chance(0.25)
        ? random.some(
            nationwide.filter((state) => state !== livesIn),
            random.int(1, 4),
          )
        : []
      ).join()}}` as never,
      workplaces: `{${random.weighted([
        ['remote', 70],
        ['remote,hybrid', 20],
        ['hybrid,on-site', 10],
      ])}}` as never,
      codingMonths: months,
      payFloorCents: random.chance(0.7) ? 100 * random.int(20, 24 + Math.min(20, Math.floor(months / 9))) : null,
      timeZone: stateZones[livesIn],
      hoursFrom: random.pick([6, 7, 8, 9]),
      hoursTo: random.pick([14, 15, 16, 17, 18]),
      weekends: random.chance(0.3),
      availableFrom: freelances
        ? new Date(today.getTime() + random.int(-10, 60) * day).toISOString().slice(0, 10)
        : null,
      rateCents: lowestHour(quoted),
      publishedAt: freelances ? new Date(today.getTime() - random.int(1, 200) * day) : null,
    },
    credentials: credentialsOf(random, trade, months).map((credential) =>
      heldAt(random, id, credential, months, today),
    ),
    experience: [
      ...charts.map((value) => ({
        personId: id,
        kind: 'chart-type' as const,
        value,
        months: took(random.within(0.3, 1)),
      })),
      ...fields.map((value) => ({
        personId: id,
        kind: 'specialty' as const,
        value,
        months: took(random.within(0.2, 0.9)),
      })),
      ...tools.map((value) => ({ personId: id, kind: 'tool' as const, value, months: took(random.within(0.3, 1)) })),
    ].map((row) => ({ ...row, months: Math.min(row.months, Math.max(months, 1)) })),
    rates: quoted,
    capacities: freelances
      ? charts.map((chartType) => ({
          personId: id,
          chartType,
          perWeek: Math.max(1, Math.round((chartTypeFacts[chartType].perHour?.[1] ?? 6) * random.int(6, 30))),
        }))
      : [],
  }
}

/** Under two years most of those with the AAPC's first credential are apprentices. */
function credentialsOf(random: Random, trade: Trade, months: number): Credential[] {
  const first = random.weighted(trade.first)
  if (months < 24 && (first === 'CPC' || first === 'COC') && random.chance(0.7)) return [`${first}-A`]
  const others = trade.more.filter((code) => code !== first)
  return [first, ...random.some(others, months > 60 ? random.int(0, 2) : random.int(0, 1))]
}

function heldAt(random: Random, personId: string, credential: Credential, months: number, today: Date) {
  const cycle = random.int(20, 720)
  const lapsed = months > 60 && random.chance(0.04)
  const issued = new Date(today.getTime() - random.int(lapsed ? 730 : 60, Math.max(90, months * 30)) * day)
  const needed = ['CCS', 'CCS-P', 'CCA', 'RHIT'].includes(credential)
    ? 20
    : ['RHIA', 'CDIP', 'CCDS'].includes(credential)
      ? 30
      : 36
  const ends = new Date(today.getTime() + (lapsed ? -cycle : cycle) * day).toISOString().slice(0, 10)
  return {
    personId,
    credential,
    issuedOn: issued.toISOString().slice(0, 10),
    expiresOn: ends,
    verification: random.weighted([
      ['self-declared', 70],
      ['document-seen', 18],
      ['issuer-confirmed', 12],
    ]),
    ceuEarned: random.int(0, needed),
    ceuNeeded: needed,
    cycleEndsOn: ends,
  }
}

function ratesOf(
  random: Random,
  personId: string,
  { basis, unitHours }: Trade,
  [chartType]: ChartType[],
  months: number,
) {
  const hourlyCents = 25 * Math.round((random.int(2600, 3600) + Math.min(2400, months * 12)) / 25)
  const hourly = { personId, position: 0, basis: 'hourly' as PayBasis, chartType: null as ChartType | null, cents: hourlyCents, hourlyCents } // prettier-ignore
  const perHour = chartType && (chartTypeFacts[chartType].perHour?.[1] ?? unitHours)
  if (!perHour || random.chance(0.45)) return [hourly]
  const cents = Math.max(25, 5 * Math.round(hourlyCents / perHour / 5))
  return [
    hourly,
    { personId, position: 1, basis, chartType: chartType!, cents, hourlyCents: Math.round(cents * perHour) },
  ]
}

type Trade = {
  called: string
  charts: readonly ChartType[]
  fields: readonly Specialty[]
  tools: readonly Tool[]
  first: readonly (readonly [Credential, number])[]
  more: readonly Credential[]
  /** How contracts of this work are paid, and how many such units an hour brings where no usual figure is known. */
  basis: PayBasis
  unitHours: number
}

const aapc = [
  ['CPC', 8],
  ['CCS-P', 2],
] as const
const trades: readonly (readonly [Trade, number])[] = [
  [
    { called: 'Pro-fee coder', charts: ['profee-em', 'profee-surgery', 'ed-profee'], fields: ['cardiology', 'orthopedics', 'gastroenterology', 'urology', 'general-surgery'], tools: ['epic', 'athenahealth', 'eclinicalworks', 'codify'], first: aapc, more: ['CEMC', 'CPMA', 'CGSC', 'COSC'], basis: 'per-encounter', unitHours: 12 },
    34,
  ],
  [
    { called: 'Outpatient and ED coder', charts: ['ed-facility', 'same-day-surgery', 'outpatient-facility', 'observation'], fields: ['orthopedics', 'gastroenterology', 'ophthalmology'], tools: ['epic', 'oracle-health', 'meditech', 'solventum-encoder'], first: [['COC', 4], ['CPC', 4], ['CCS', 3]], more: ['CEDC', 'CASCC', 'RHIT'], basis: 'per-chart', unitHours: 8 },
    25,
  ],
  [
    { called: 'Inpatient coder', charts: ['inpatient-facility', 'observation'], fields: ['trauma', 'cardiology', 'transplant-surgery', 'orthopedics'], tools: ['epic', 'oracle-health', 'solventum-360', 'trubridge-encoder'], first: [['CCS', 7], ['CIC', 2], ['RHIT', 3], ['RHIA', 1]], more: ['CDIP', 'CIC', 'CCDS'], basis: 'per-record', unitHours: 2.5 },
    19,
  ],
  [
    { called: 'Risk adjustment coder', charts: ['risk-adjustment-hcc'], fields: ['primary-care'], tools: ['cotiviti', 'episource', 'reveleer', 'epic'], first: [['CRC', 7], ['CPC', 3]], more: ['CPMA', 'CDEO'], basis: 'per-chart', unitHours: 7 },
    12,
  ],
  [
    { called: 'Coding auditor', charts: ['coding-audit', 'profee-em', 'inpatient-facility'], fields: ['cardiology', 'general-surgery'], tools: ['mdaudit', 'epic', 'solventum-encoder'], first: [['CPMA', 5], ['CCS', 4]], more: ['CPC', 'CDEO', 'RHIA'], basis: 'per-chart', unitHours: 4 },
    6,
  ],
  [
    { called: 'Home health coder', charts: ['home-health', 'hospice'], fields: [], tools: ['homecare-homebase', 'wellsky', 'matrixcare'], first: [['HCS-D', 6], ['BCHH-C', 2]], more: ['HCS-O', 'COS-C'], basis: 'per-chart', unitHours: 1.5 },
    4,
  ],
] // prettier-ignore

const abouts = [
  'I take steady queues and weekend overflow, and write down every query that I send.',
  'Second looks before billing, with the guideline beside each change. Own encoder and books.',
  'Backlogs are my work: I name a date, count what is left each Friday, and keep it.',
  'I code what the record says, and ask when it does not say it. Audits welcome.',
] as const

// prettier-ignore
const populous: State[] = ['TX', 'FL', 'CA', 'NY', 'PA', 'OH', 'IL', 'GA', 'NC', 'TN', 'MI', 'AZ']
const homes = [...nationwide.map((state) => [state, 1] as const), ...populous.map((state) => [state, 4] as const)]

// prettier-ignore
const firstNames = ['Abena', 'Alma', 'Anwen', 'Beatriz', 'Bram', 'Carys', 'Chidi', 'Dalia', 'Desmond', 'Elif', 'Emeka', 'Farah', 'Greta', 'Hana', 'Imani', 'Inés', 'Jarek', 'Joss', 'Kaya', 'Keiko', 'Lael', 'Leocadia', 'Maren', 'Mateo', 'Nadia', 'Niamh', 'Odell', 'Paloma', 'Quincy', 'Rosalind', 'Ruth', 'Samir', 'Soledad', 'Tamsin', 'Tobias', 'Uma', 'Viola', 'Wren', 'Yara', 'Zelda']
// prettier-ignore
const lastNames = ['Alder', 'Applegarth', 'Bellweather', 'Birchall', 'Castellane', 'Cordwainer', 'Dunmore', 'Ellerby', 'Farrowmere', 'Fennimore', 'Garlandine', 'Hathersage', 'Ibarrola', 'Jessamy', 'Kestrelson', 'Larkenby', 'Merriwick', 'Netherfield', 'Okonedo', 'Pemberwick', 'Quillfeather', 'Ravenscar', 'Saltmarsh', 'Thistlewood', 'Underhay', 'Vantongeren', 'Wetherlam', 'Yarborough', 'Zielonka', 'Åkermark']
