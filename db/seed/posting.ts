// What a generated job says, as facts that agree with each other: level, years and pay; workplace, states and place.
import { effectivePay } from '#db/pay.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { SeededEmployer } from '#db/seed/employers.ts'
import { benefitsOf, toolsOf } from '#db/seed/house.ts'
import { payOf, productivityOf } from '#db/seed/pay.ts'
import { whereOf } from '#db/seed/where.ts'
import type { Random } from '#db/seed/random.ts'
import type { Work } from '#db/seed/work/work.ts'
import { fieldCredentials } from '#db/seed/work/works.ts'
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { ApprenticePolicy, Credential } from '#db/vocabulary/credentials.ts'
import type { Employment } from '#db/vocabulary/pay.ts'
import { roleFamilyFacts, type RoleFamily, type Seniority } from '#db/vocabulary/roles.ts'
import { specialtyLabels, type Specialty } from '#db/vocabulary/specialties.ts'

export type Posting = {
  work: Work
  facts: JobFacts
  weeklyHours: number | null
  timeZone: string | null
  countsTowardRemoval: boolean | null
}

/** `imported`: as a feed that states no pay, and of the workplace only what it cares to. */
export function postingOf(random: Random, work: Work, employer: SeededEmployer, imported: boolean): Posting {
  const friendly = Boolean(work.entry) && random.chance(0.17)
  const seniority = seniorityOf(random, work, friendly)
  const employment = employmentOf(random, work, seniority)
  const charts = chartsOf(random, work)
  const fields = random.chance(0.8)
    ? random.some(
        work.fields,
        random.weighted([
          [1, 7],
          [2, 2],
          [3, 1],
        ]),
      )
    : []
  const { timeZone, ...where } = whereOf(random, work, employer, imported)
  const productivity = productivityOf(random, work, charts, seniority)
  const quote = payOf(random, { work, seniority, employment, charts, productivity, state: employer.home.state })
  const weeklyHours = hoursOf(random, employment)
  const effort = {
    weeklyHours: quote.basis === 'salary' ? null : weeklyHours,
    pace: quote.pace,
    chartTypes: charts,
  }
  const { sum: _, ...pay } = effectivePay({ basis: quote.basis, min: quote.min, max: quote.max }, effort)
  const friend = friendly ? random.pick(['welcome', 'accepted'] as const) : undefined
  const family = apprenticeFamily(work, seniority) ?? work.role

  return {
    work,
    weeklyHours,
    timeZone,
    countsTowardRemoval: friend && random.chance(0.6) ? random.chance(0.85) : null,
    facts: {
      title: titleOf(random, work, family, seniority, fields),
      role_family: family,
      seniority,
      ...where,
      employment: [employment],
      pay: imported ? null : pay,
      credentials: credentialsOf(random, work, fields, seniority, friend),
      years_min: seniority ? random.pick(years[seniority]) : random.pick([1, 1, 2, 3, null]),
      chart_types: charts,
      specialties: fields,
      tools: toolsOf(random, work, employer),
      productivity,
      accuracy_percent:
        work.kind === 'coding' && random.chance(0.6)
          ? random.weighted([
              [95, 65],
              [96, 13],
              [97, 12],
              [98, 10],
            ])
          : null,
      benefits: benefitsOf(random, employment, employer, where.workplace, friendly),
      apply_url: null,
      closes_on: null,
    },
  }
}

const years: Record<Seniority, readonly number[]> = {
  trainee: [0],
  entry: [0, 0, 0.5],
  'level-1': [1, 1, 1.5],
  'level-2': [2, 2, 3],
  'level-3': [3, 4, 5],
  senior: [4, 5, 6],
  lead: [5, 6],
  auditor: [3, 4, 5],
  educator: [3, 4, 5],
  supervisor: [5, 6],
  manager: [5, 6, 7],
  director: [7, 8, 10],
  'vp-executive': [10, 12],
}

function seniorityOf(random: Random, work: Work, friendly: boolean): Seniority | null {
  if (work.role === 'auditor' || work.role === 'educator') return work.role
  if (work.role === 'leadership') {
    return random.weighted([
      ['lead', 35],
      ['supervisor', 28],
      ['manager', 23],
      ['director', 12],
      ['vp-executive', 2],
    ])
  }
  if (friendly)
    return random.weighted([
      ['trainee', 3],
      ['entry', 7],
    ])
  if (work.kind === 'adjacent')
    return random.weighted([
      [null, 6],
      ['entry', 3],
      ['senior', 1],
    ])
  if (work.band[0] >= 28)
    return random.weighted([
      [null, 22],
      ['level-2', 22],
      ['level-3', 32],
      ['senior', 24],
    ])
  return random.weighted([
    [null, 27],
    ['level-1', 22],
    ['level-2', 28],
    ['level-3', 13],
    ['senior', 10],
  ])
}

function apprenticeFamily(work: Work, seniority: Seniority | null): RoleFamily | undefined {
  return seniority === 'trainee' && work.role === 'coder' ? 'apprentice' : undefined
}

function employmentOf(random: Random, work: Work, seniority: Seniority | null): Employment {
  if (seniority === 'trainee')
    return random.weighted([
      ['w2-full-time', 7],
      ['internship-externship', 3],
    ])
  if (work.role === 'leadership') return 'w2-full-time'
  if (work.setting === 'risk' && random.chance(0.14)) return random.pick(['seasonal', '1099-contract'])
  return random.weighted([
    ['w2-full-time', 73],
    ['w2-contract', 6],
    ['contract-to-perm', 2.5],
    ['temp-to-hire', 2],
    ['prn-per-diem', 7],
    ['w2-part-time', 6],
    ['1099-contract', 2.5],
    ['weekend-only', 1],
  ])
}

function chartsOf(random: Random, work: Work): ChartType[] {
  const [main, ...others] = work.charts
  if (!main) return []
  const share = work.role === 'auditor' || work.role === 'leadership' ? 0.8 : 0.35
  return others.length && random.chance(share) ? [main, ...random.some(others, random.int(1, 2))] : [main]
}

function hoursOf(random: Random, employment: Employment): number | null {
  if (employment === 'w2-part-time') return random.pick([16, 20, 24, 30])
  if (employment === 'weekend-only') return random.pick([16, 20, 24])
  return employment === 'w2-full-time' && random.chance(0.4) ? random.pick([40, 40, 40, 36]) : null
}

function titleOf(
  random: Random,
  work: Work,
  family: RoleFamily,
  seniority: Seniority | null,
  fields: Specialty[],
): string {
  if (family === 'apprentice') return random.pick(roleFamilyFacts.apprentice.titles.slice(1))
  const field = fields[0] && specialtyLabels[fields[0]]
  const titles = work.titles.filter((title) => field || !title.includes('{field}'))
  const title = random.pick(titles).replace('{field}', field ?? '')
  switch (seniority) {
    case 'trainee':
      return `${title} Trainee`
    case 'entry':
      return `Entry-level ${title}`
    case 'level-1':
      return `${title} I`
    case 'level-2':
      return `${title} II`
    case 'level-3':
      return `${title} III`
    case 'senior':
      return `Senior ${title}`
    case 'lead':
      return random.pick(['Lead Coder', 'Coding Team Lead', 'Lead Coding Specialist'])
    case 'supervisor':
      return random.pick(['Coding Supervisor', 'Supervisor, HIM Coding'])
    case 'manager':
      return random.pick(['Coding Manager', 'Manager of Coding Operations', 'HIM Manager'])
    case 'director':
      return random.pick(['Director of Coding', 'HIM Director', 'Director, Coding and CDI'])
    case 'vp-executive':
      return 'VP Revenue Cycle'
    default:
      return title
  }
}

function credentialsOf(
  random: Random,
  work: Work,
  fields: Specialty[],
  seniority: Seniority | null,
  friend: ApprenticePolicy | undefined,
): JobFacts['credentials'] {
  const named = random.pick(work.required).map((any) => [...any])
  const anyCertification = work.kind === 'coding' && random.chance(0.05)
  const trainee = seniority === 'trainee' || (friend === 'welcome' && random.chance(0.3))
  const later = trainee && named[0] ? [{ any: named[0], months: random.pick([6, 12, 12, 18, 24]) }] : []
  const required = anyCertification || trainee ? [] : named
  const asked = new Set<Credential>([...required, ...later.map((due) => due.any)].flat())
  const ofFields = fields.flatMap((field) => fieldCredentials[field] ?? [])
  const wished = [...new Set([...ofFields, ...work.preferred])].filter((credential) => !asked.has(credential))
  return {
    required,
    required_within: later,
    preferred: random.chance(0.55) ? random.some(wished, random.int(1, 2)) : [],
    any_certification: anyCertification && !trainee,
    apprentice_policy:
      friend ??
      (work.kind === 'adjacent'
        ? 'not-stated'
        : random.weighted([
            ['not-stated', 78],
            ['not-accepted', 17],
            ['case-by-case', work.entry ? 5 : 1],
          ])),
  }
}
