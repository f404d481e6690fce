// How a generated job has lived over the last two years: when it was posted, kept up or closed, and what its policy was.
import type { RemotePolicy } from '#db/jobs/policy.ts'
import type { NewJobRow } from '#db/jobs/schema.ts'
import { statesOf } from '#db/seed/where.ts'
import type { Site } from '#db/seed/employers.ts'
import type { Random } from '#db/seed/random.ts'

const day = 86_400_000
const life = 30

export type Life = Required<Pick<NewJobRow, 'status' | 'outcome' | 'confirmedAt' | 'closedAt' | 'closesOn'>> & {
  postedAt: Date
  expiresAt: Date
}
export type PolicyEntry = { since: Date; policy: RemotePolicy }

export function lifeOf(random: Random, today: Date, imported: boolean, remote: boolean): Life {
  const story = random.weighted([
    ['fresh', 59],
    ['renewed', 16],
    ['paused', 3],
    ['filled', 10],
    ['expired', 9],
    ['removed', 3],
  ])
  const ago = (days: number) => new Date(today.getTime() - days * day)
  const still = { outcome: null, closedAt: null, closesOn: null }

  if (story === 'fresh') {
    const age = 29 * random.next() ** 1.6
    const closesOn = remote && !imported && random.chance(0.1) ? dateIn(random.int(2, 20), today) : null
    const expiresAt = earlier(ago(age - life), closesOn ? endOfDate(closesOn) : ago(-400))
    return {
      ...still,
      status: 'published',
      postedAt: ago(age),
      expiresAt,
      closesOn,
      confirmedAt: imported ? null : ago(confirmed(random, age)),
    }
  }
  const age = random.weighted([
    [random.within(31, 120), 6],
    [random.within(90, 720), imported || story !== 'renewed' ? 9 : 3],
  ])
  if (story === 'renewed' || story === 'paused') {
    const renewed = random.within(0, 28)
    const confirmedAt = imported ? null : ago(confirmed(random, renewed))
    const status = story === 'renewed' ? 'published' : 'paused'
    return { ...still, status, postedAt: ago(age), expiresAt: ago(renewed - life), confirmedAt }
  }
  const open = Math.min(age - 0.5, story === 'expired' ? life * random.int(1, 3) : random.within(3, 75))
  const closedAt = ago(age - open)
  return {
    status: story,
    outcome: outcomeOf(random, story),
    postedAt: ago(age),
    confirmedAt: imported ? null : ago(age - open * random.within(0.2, 0.9)),
    expiresAt: story === 'expired' ? closedAt : ago(age - Math.ceil(open / life) * life),
    closedAt,
    closesOn: null,
  }
}

/** Whoever posts here says every fortnight that the job is still open, some a little late. */
function confirmed(random: Random, age: number): number {
  return random.chance(0.9) ? Math.min(age, random.within(0, 13)) : Math.min(age, random.within(13, 20))
}

function outcomeOf(random: Random, story: 'filled' | 'expired' | 'removed'): Life['outcome'] {
  if (story === 'filled')
    return random.weighted([
      ['hired-here', 6],
      ['hired-elsewhere', 4],
    ])
  if (story === 'removed')
    return random.weighted([
      ['frozen', 5],
      ['never-existed', 1],
      [null, 4],
    ])
  return random.chance(0.15) ? 'frozen' : null
}

/** A closing date of a job without a place ends where the US day ends last. */
export function endOfDate(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00-10:00`) + day)
}

export function honoluluDate(instant: Date): string {
  return new Date(instant.getTime() - 10 * 3_600_000).toISOString().slice(0, 10)
}

const dateIn = (days: number, today: Date) => honoluluDate(new Date(today.getTime() + days * day))
const earlier = (one: Date, other: Date) => (one < other ? one : other)

/** Every policy since its posting, the last one as it is now. About one job in sixteen has changed its promise. */
export function historyOf(
  random: Random,
  policy: RemotePolicy,
  { postedAt, closedAt }: Life,
  today: Date,
  home: Site,
): PolicyEntry[] {
  const end = (closedAt ?? today).getTime()
  const long = end - postedAt.getTime() > 4 * day
  const before = long && random.chance(0.1) ? earlierPolicies(random, policy, home) : []
  const step = (end - postedAt.getTime()) / (before.length + 1)
  return [...before, policy].map((each, index) => ({
    since: index ? new Date(postedAt.getTime() + step * (index - random.within(0.1, 0.6))) : postedAt,
    policy: each,
  }))
}

function earlierPolicies(random: Random, policy: RemotePolicy, home: Site): RemotePolicy[] {
  const states = policy.eligible_states
  const hybrid: RemotePolicy = {
    ...policy,
    workplace: 'hybrid',
    hybrid_days: { count: random.pick([1, 2, 3]), per: 'week' },
    place: { city: home.city, state: home.state },
    eligible_states: null,
    permanence: null,
  }
  if (policy.workplace === 'hybrid') {
    const eligible_states = statesOf(random, home.state)
    return [{ ...policy, workplace: 'remote', hybrid_days: null, place: null, eligible_states }]
  }
  if (policy.workplace === 'on-site') return random.chance(0.4) ? [hybrid] : []
  if (policy.workplace !== 'remote' || !states) return []
  const fewer = states.mode === 'include' && states.states.length > 3 ? states.states.slice(0, -2) : [home.state]
  return random.weighted([
    [[policy, hybrid], 3],
    [[hybrid], 2],
    [
      [{ ...policy, onsite_training_weeks: random.pick([2, 4, 6]), permanence: 'after-training' as const }],
      policy.onsite_training_weeks ? 0 : 3,
    ],
    [[{ ...policy, eligible_states: { mode: 'include', states: fewer } }], states.mode === 'exclude' ? 0 : 3],
  ] as const) as RemotePolicy[]
}
