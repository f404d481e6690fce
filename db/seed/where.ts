// Where the work of a generated job is done: workplace, states or place, and what goes with them.
import type { RemotePolicy } from '#db/jobs/policy.ts'
import type { SeededEmployer } from '#db/seed/employers.ts'
import type { Random } from '#db/seed/random.ts'
import type { Work } from '#db/seed/work/work.ts'
import { nationwide, stateZones, usRegions, type State } from '#db/vocabulary/states.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'

export function whereOf(
  random: Random,
  work: Work,
  { home, row }: SeededEmployer,
  imported: boolean,
): RemotePolicy & { timeZone: string | null } {
  const silent = imported && random.chance(0.25)
  const workplace = silent ? null : workplaceOf(random, work, row.kind)
  const remote = workplace === 'remote'
  const away = remote || workplace === 'travel'
  const onSite = workplace === 'hybrid' || workplace === 'on-site'
  const training = (remote && random.chance(0.16)) || (workplace === 'hybrid' && random.chance(0.3))
  const flexible = random.weighted([
    ['core-hours', 25],
    ['fully-flexible', 22],
    ['none', 23],
    [null, 30],
  ] as const)
  return {
    workplace,
    hybrid_days: workplace === 'hybrid' ? daysOf(random) : null,
    place: onSite ? { city: home.city, state: home.state } : null,
    eligible_states: away && !(imported && random.chance(0.4)) ? statesOf(random, home.state) : null,
    us_only: remote && random.chance(0.35) ? true : null,
    onsite_training_weeks: training ? random.pick([1, 2, 2, 3, 4, 4, 6, 8, 12]) : null,
    permanence: remote ? permanenceOf(random, training) : null,
    return_for_remediation: remote || workplace === 'hybrid' ? random.weighted(remediations) : null,
    travel_percent: travelOf(random, work, workplace),
    schedule: {
      weekends: random.weighted([
        [true, 12],
        [false, 33],
        [null, 55],
      ]),
      flexible,
    },
    timeZone: flexible === 'none' || flexible === 'core-hours' ? stateZones[home.state] : null,
  }
}

const remediations = [
  ['none', 8],
  ['possible', 14],
  ['stated-threshold', 6],
  [null, 72],
] as const

function workplaceOf(random: Random, work: Work, kind: SeededEmployer['row']['kind']): Workplace {
  const goesAround = work.role === 'educator' || work.role === 'auditor' || kind === 'consulting-audit-firm'
  if (goesAround && random.chance(0.07)) return 'travel'
  if (work.role === 'leadership')
    return random.weighted([
      ['remote', 45],
      ['hybrid', 30],
      ['on-site', 25],
    ])
  if (work.role === 'biller-coder' || work.kind === 'adjacent')
    return random.weighted([
      ['remote', 35],
      ['hybrid', 20],
      ['on-site', 45],
    ])
  return random.weighted([
    ['remote', 65],
    ['hybrid', 17],
    ['on-site', 18],
  ])
}

function travelOf(random: Random, work: Work, workplace: Workplace | null): number | null {
  if (workplace === 'travel') return random.pick([30, 40, 50, 60, 75])
  const visits = work.role === 'educator' || work.role === 'auditor' || work.role === 'leadership'
  return visits && workplace && random.chance(0.2) ? random.pick([5, 10, 10, 15, 20, 25]) : null
}

function daysOf(random: Random): { count: number; per: 'week' | 'month' } {
  return random.chance(0.78)
    ? {
        count: random.weighted([
          [1, 2],
          [2, 4],
          [3, 3],
          [4, 1],
        ]),
        per: 'week',
      }
    : {
        count: random.weighted([
          [1, 4],
          [2, 4],
          [4, 2],
        ]),
        per: 'month',
      }
}

function permanenceOf(random: Random, training: boolean): RemotePolicy['permanence'] {
  if (training && random.chance(0.7)) return 'after-training'
  return random.weighted([
    ['permanent', 40],
    ['may-change', 12],
    [null, 48],
  ])
}

/** About two thirds of remote jobs limit states: most name those they hire in, some those they don't. */
export function statesOf(random: Random, home: State): NonNullable<RemotePolicy['eligible_states']> {
  const mode = random.weighted([
    ['all', 35],
    ['include', 50],
    ['exclude', 15],
  ] as const)
  if (mode === 'all') return { mode, states: [] }
  if (mode === 'exclude') {
    const left = seldomHired.filter((state) => state !== home)
    return { mode, states: random.some(left, random.int(2, 6)).sort() }
  }
  const region = Object.values(usRegions).find((states) => states.length > 8 && states.includes(home)) ?? []
  const count = random.weighted([
    [random.int(3, 6), 40],
    [random.int(7, 15), 35],
    [random.int(16, 31), 25],
  ])
  const near = random.some(
    region.filter((state) => state !== home),
    count - 1,
  )
  const far = nationwide.filter((state) => state !== home && !near.includes(state))
  return { mode, states: [home, ...near, ...random.some(far, count - 1 - near.length)].sort() }
}

const seldomHired: State[] = ['CA', 'NY', 'CO', 'WA', 'AK', 'HI', 'NJ', 'MA', 'OR', 'CT', 'MT', 'ND']
