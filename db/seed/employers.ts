// The generated employers: invented names that no two share, each with a home and the software of the house.
import { ulid } from 'ulid'
import { castEmployers } from '#db/seed/cast/employers.ts'
import { randomOf, streams, type Random } from '#db/seed/random.ts'
import type { Employer, NewEmployer } from '#db/employers/schema.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'
import { nationwide, stateCities, type State } from '#db/vocabulary/states.ts'
import type { Tool } from '#db/vocabulary/tools.ts'

export type Site = { city: string; state: State }
export type SeededEmployer = {
  row: NewEmployer & Pick<Employer, 'website' | 'claimedAt' | 'verifiedAt'> & { kind: EmployerKind }
  home: Site
  nonprofit: boolean
  software: { hospital: Tool; office: Tool; encoder: Tool }
}

const day = 86_400_000
/** Before the first generated job of any run. */
const opened = Date.UTC(2021, 0, 1)

/** Whatever the day: a run of next week must find the employers of today under the same ids. */
export function employerAt(number: number): SeededEmployer {
  const random = randomOf(streams.employer, number)
  const cast = castEmployers[number]
  const drawn = random.weighted(kinds)
  const kind = cast?.kind ?? drawn
  const home = cast?.home ?? homeOf(random)
  const name = cast?.name ?? nameOf(random, number - castEmployers.length, kind)
  const slug = kebab(name)
  const createdAt = new Date(opened + random.within(0, 900) * day)
  const claimed = cast?.claimed ?? (isLarge(number) || random.chance(0.74))
  return {
    row: {
      id: ulid(createdAt.getTime(), random.next).toLowerCase(),
      slug,
      name,
      kind,
      website: claimed || random.chance(0.5) ? `https://${slug}.example.com` : null,
      createdAt,
      claimedAt: claimed ? createdAt : null,
      verifiedAt:
        claimed && (cast?.verified ?? random.chance(0.85))
          ? new Date(createdAt.getTime() + random.within(1, 10) * day)
          : null,
    },
    home,
    nonprofit: kind === 'government-va-military' || (nonprofitKinds.includes(kind) && random.chance(0.7)),
    software: {
      hospital: random.weighted(hospitalRecords),
      office: random.weighted(officeRecords),
      encoder: random.weighted(encoders),
    },
  }
}

/** What `employerAt` would say, twenty times as fast. */
export function employerKindAt(number: number): EmployerKind {
  return castEmployers[number]?.kind ?? randomOf(streams.employer, number).weighted(kinds)
}

/** A few employers post much, most post little. */
const isLarge = (number: number) => number % 40 === 0

export function kebab(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

function nameOf(random: Random, number: number, kind: EmployerKind): string {
  const stem = (number * 383) % (starts.length * ends.length)
  const round = Math.floor(number / (starts.length * ends.length))
  const word = starts[stem % starts.length]! + ends[Math.floor(stem / starts.length)]!
  const land = lands[round % lands.length]!
  const far = Math.floor(round / lands.length)
  const city = far ? ` of ${cities[(far - 1) % cities.length]!}` : ''
  return `${word}${land && ` ${land}`} ${random.pick(endings[kind])}${city}`
}

function homeOf(random: Random): Site {
  const state = random.weighted(homes)
  return { city: random.pick(stateCities[state]), state }
}

// prettier-ignore
const populous: State[] = ['TX', 'TX', 'FL', 'FL', 'CA', 'CA', 'NY', 'NY', 'PA', 'OH', 'IL', 'GA', 'NC', 'TN', 'MI', 'AZ', 'VA', 'MO', 'WI', 'IN', 'MN', 'WA', 'CO', 'MA', 'NJ']
const homes = [...nationwide.map((state) => [state, 1] as const), ...populous.map((state) => [state, 2.5] as const)]
const cities = [...new Set(nationwide.map((state) => stateCities[state][0]))]

// prettier-ignore
const starts = ['Alder', 'Amber', 'Ash', 'Barley', 'Birch', 'Bramble', 'Briar', 'Clover', 'Copper', 'Dapple', 'Elder', 'Ember', 'Fallow', 'Fern', 'Flint', 'Gorse', 'Hazel', 'Heather', 'Juniper', 'Kestrel', 'Larch', 'Linden', 'Maple', 'Mist', 'Moss', 'Nettle', 'Otter', 'Pebble', 'Quill', 'Reed', 'Rowan', 'Saffron', 'Sorrel', 'Tansy', 'Thistle', 'Umber', 'Willow', 'Wren', 'Yarrow', 'Plover', 'Teasel', 'Harrow']
// prettier-ignore
const ends = ['wick', 'mere', 'fell', 'moor', 'holt', 'garth', 'combe', 'stead', 'lark', 'beck', 'leigh', 'croft', 'thorpe', 'wold', 'rill', 'shaw', 'bourne', 'cote', 'haven', 'fen']
// prettier-ignore
const lands = ['', 'Creek', 'Hollow', 'Ridge', 'Harbor', 'Prairie', 'Mesa', 'Bluff', 'Point', 'Crossing', 'Meadow', 'Falls', 'Canyon', 'Grove', 'Summit', 'Bend', 'Landing', 'Cove', 'Plains', 'Gap']

const kinds: readonly (readonly [EmployerKind, number])[] = [
  ['hospital-health-system', 30],
  ['physician-group', 20],
  ['coding-vendor', 9],
  ['academic-medical-center', 7],
  ['rcm-vendor', 6],
  ['staffing-agency', 6],
  ['payer', 4],
  ['asc', 3],
  ['fqhc', 3],
  ['risk-adjustment-vendor', 3],
  ['home-health-hospice', 3],
  ['consulting-audit-firm', 2],
  ['government-va-military', 1.5],
  ['snf-ltc', 1],
  ['behavioral-health-org', 1],
  ['radiology-group', 1],
  ['lab-pathology', 0.7],
  ['software-vendor', 0.7],
  ['education', 0.6],
  ['dme-supplier', 0.5],
]

const nonprofitKinds: EmployerKind[] = ['hospital-health-system', 'academic-medical-center', 'fqhc']

const endings: Record<EmployerKind, readonly string[]> = {
  'hospital-health-system': ['Health', 'Health System', 'Regional Hospital', 'Medical Center', 'Community Hospital'],
  'academic-medical-center': ['University Hospital', 'Academic Medical Center', 'University Health'],
  'physician-group': ['Physicians', 'Medical Group', 'Clinic', 'Specialists', 'Family Practice'],
  asc: ['Surgery Center', 'Day Surgery'],
  fqhc: ['Community Health Center', 'Neighborhood Clinics'],
  payer: ['Health Plan', 'Advantage Plans', 'Mutual Health'],
  'coding-vendor': ['Coding Partners', 'Coding Services', 'HIM Solutions'],
  'rcm-vendor': ['Revenue Partners', 'Revenue Cycle', 'RCM'],
  'staffing-agency': ['Staffing', 'Talent', 'HIM Staffing'],
  'risk-adjustment-vendor': ['Risk Adjustment', 'Chart Review'],
  'home-health-hospice': ['Home Health', 'Home Health & Hospice', 'Hospice'],
  'snf-ltc': ['Nursing & Rehabilitation', 'Care Centers'],
  'behavioral-health-org': ['Behavioral Health', 'Recovery Services'],
  'lab-pathology': ['Laboratories', 'Pathology Associates'],
  'radiology-group': ['Radiology', 'Imaging Associates'],
  'dme-supplier': ['Medical Supply', 'Home Equipment'],
  'government-va-military': ['County Hospital District', 'Public Health Service', 'County Health Department'],
  'consulting-audit-firm': ['Coding Audit', 'Compliance Advisors'],
  'software-vendor': ['Coding Software', 'Clinical AI'],
  education: ['Career College', 'Institute of Coding'],
}

const hospitalRecords: readonly (readonly [Tool, number])[] = [
  ['epic', 45],
  ['oracle-health', 26],
  ['meditech', 17],
  ['altera', 5],
  ['trubridge-ehr', 4],
  ['medhost', 3],
]
const officeRecords: readonly (readonly [Tool, number])[] = [
  ['epic', 30],
  ['athenahealth', 20],
  ['eclinicalworks', 15],
  ['nextgen', 12],
  ['veradigm', 6],
  ['modmed', 6],
  ['greenway', 4],
  ['advancedmd', 4],
  ['kareo-tebra', 3],
]
const encoders: readonly (readonly [Tool, number])[] = [
  ['solventum-encoder', 45],
  ['optum-encoderpro', 18],
  ['trubridge-encoder', 14],
  ['codify', 14],
  ['optum-enterprise', 6],
  ['find-a-code', 3],
]
