// The facts of a generated job, said in words.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Site } from '#db/seed/employers.ts'
import type { Random } from '#db/seed/random.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import { benefitLabels, employmentLabels, payBasisUnits } from '#db/vocabulary/pay.ts'
import { specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateNames, type State } from '#db/vocabulary/states.ts'
import { toolFacts } from '#db/vocabulary/tools.ts'

export function sayWhere(random: Random, facts: JobFacts, home: Site): string[] {
  const { workplace, hybrid_days: days, place, onsite_training_weeks: weeks } = facts
  const site = place && `${place.city}, ${stateNames[place.state!]}`
  const said: (string | false | null | undefined)[] = []
  if (workplace === 'remote') said.push(random.pick(remoteWords))
  if (workplace === 'on-site')
    said.push(
      random.pick([
        `This job is on site in ${site}.`,
        `Location: on-site, ${site}.`,
        `You work in our ${site} office; this is not a remote job.`,
      ]),
    )
  if (workplace === 'travel')
    said.push(`This job travels: about ${facts.travel_percent}% of the time you are at client and clinic sites.`)
  if (workplace === 'hybrid' && days) {
    const on = `${days.count} ${days.count === 1 ? 'day' : 'days'} a ${days.per}`
    said.push(
      random.pick([
        `Hybrid schedule: ${on} on site in ${site}, the rest from home.`,
        `Hybrid. You come to ${site} ${on} and code from home otherwise.`,
      ]),
    )
  }
  said.push(sayStates(random, facts))
  if (weeks && facts.permanence === 'after-training')
    said.push(`Remote after training: ${plural(weeks, 'week')} of on-site training in ${home.city} come first.`)
  else if (weeks) said.push(`Plan on ${plural(weeks, 'week')} of on-site training in ${home.city}.`)
  if (facts.permanence === 'permanent')
    said.push(random.pick(['The role is permanently remote.', 'Remote is permanent here and stays so.']))
  if (facts.permanence === 'may-change') said.push('Remote status may change with the needs of the department.')
  if (facts.return_for_remediation === 'possible')
    said.push('A coder whose quality or productivity falls short may be asked back on site for a while.')
  if (facts.return_for_remediation === 'stated-threshold')
    said.push('Below 92% accuracy two months running, a coder works on site until the figures recover.')
  if (facts.return_for_remediation === 'none') said.push('Nobody is called back on site for remediation.')
  if (facts.us_only)
    said.push(random.pick(['Work must be done inside the United States.', 'US only; access from abroad is blocked.']))
  if (workplace !== 'travel' && facts.travel_percent) said.push(`Up to ${facts.travel_percent}% travel to sites.`)
  return said.filter((sentence) => typeof sentence === 'string')
}

const remoteWords = [
  'This is a fully remote job: you work from home every day.',
  '100% remote, work from home.',
  'Remote. Your home office is your place of work.',
  'Work from home full time; there is no office to report to.',
]

function sayStates(random: Random, { eligible_states: eligible }: JobFacts): string | null {
  if (!eligible) return null
  if (eligible.mode === 'all')
    return random.pick([
      'Open to coders in all 50 states and DC.',
      'We hire in every US state.',
      'You may live in any US state.',
    ])
  const list = nameStates(eligible.states)
  if (eligible.mode === 'exclude')
    return random.pick([`We hire in every state except ${list}.`, `Not open to residents of ${list}.`])
  return random.pick([
    `You must live in one of these states: ${list}.`,
    `Open to residents of ${list}.`,
    `Eligible states: ${list}.`,
  ])
}

function nameStates(states: State[]): string {
  return states.length > 8
    ? states.join(', ')
    : join(
        states.map((state) => stateNames[state]),
        'and',
      )
}

export function sayPay(random: Random, { pay }: JobFacts): string | null {
  if (!pay) return null
  const unit = payBasisUnits[pay.basis]
  const [min, max] = [pay.min, pay.max].map((amount) => (amount === null ? null : money(amount)))
  if (min === null) return `Pay: up to ${max} ${unit}.`
  if (max === null) return `Pay: from ${min} ${unit}.`
  if (min === max) return `Pay: ${min} ${unit}.`
  return random.pick([
    `Pay: ${min} to ${max} ${unit}.`,
    `Pay range ${min} - ${max} ${unit}, by experience.`,
    `We pay ${min}–${max} ${unit}.`,
  ])
}

export const money = (amount: number) => (Number.isInteger(amount) ? dollars : cents).format(amount)

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 })
const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

export function sayRequirements(random: Random, facts: JobFacts): string[] {
  const { credentials, years_min: years, chart_types: charts } = facts
  const said: string[] = []
  const duration = years === 0.5 ? '6 months' : plural(years ?? 0, 'year')
  if (credentials.required.length) {
    const groups = credentials.required.map((any) => join(any, 'or'))
    const all =
      groups.length > 1
        ? groups.map((group) => (group.includes(' or ') ? `(${group})` : group)).join(' AND ')
        : groups[0]
    said.push(random.pick([`${all} required`, `Current ${all} required`, `Active certification: ${all}`]))
  }
  for (const { any, months } of credentials.required_within)
    said.push(`${join(any, 'or')} within ${months} months of hire`)
  if (credentials.any_certification) said.push('A current AAPC or AHIMA coding credential, whichever you hold')
  if (credentials.apprentice_policy === 'welcome') said.push('New coders are welcome, CPC-A and COC-A included')
  if (credentials.apprentice_policy === 'accepted') said.push('CPC-A accepted')
  if (credentials.apprentice_policy === 'case-by-case') said.push('Apprentice credentials considered case by case')
  if (credentials.apprentice_policy === 'not-accepted') said.push('Apprentice status not accepted')
  const field = charts[0] ? lower(chartTypeFacts[charts[0]].label) : 'similar'
  if (years)
    said.push(random.pick([`At least ${duration} of ${field} experience`, `${duration} of experience, ${field} work`]))
  if (years === 0) said.push('No paid coding experience needed')
  return said
}

export function sayPreferred(random: Random, facts: JobFacts): string[] {
  const { preferred } = facts.credentials
  const said = preferred.length
    ? [random.pick([`${join(preferred, 'or')} preferred`, `${join(preferred, 'or')} a plus`])]
    : []
  if (facts.tools.length)
    said.push(
      random.pick([`Experience with ${sayTools(random, facts)}`, `Working knowledge of ${sayTools(random, facts)}`]),
    )
  return said
}

function sayTools(random: Random, { tools }: JobFacts): string {
  return join(
    tools.map((tool) => {
      const { label, names } = toolFacts[tool]
      const older = names.find(
        (name) => !squeeze(label).includes(squeeze(name)) && !squeeze(name).includes(squeeze(label)),
      )
      return older && random.chance(0.3) ? `${label} (${older})` : label
    }),
    'and',
  )
}

export function sayStandards(facts: JobFacts): string[] {
  const said = facts.productivity.map(({ min, max, unit, chart_type: chart }) => {
    const [items, period] = unit.split('/')
    const figure = max === null ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`
    return `Productivity: ${figure} ${items} an ${period}${chart ? `, ${lower(chartTypeFacts[chart].label)}` : ''}`.replace(
      'an day',
      'a day',
    )
  })
  if (facts.accuracy_percent) said.push(`Accuracy: ${facts.accuracy_percent}% or better on audit`)
  return said
}

export function sayWork(facts: JobFacts): string {
  const charts = join(
    facts.chart_types.map((chart) => lower(chartTypeFacts[chart].label)),
    'and',
  )
  const fields = join(
    facts.specialties.map((field) => lower(specialtyLabels[field])),
    'and',
  )
  return fields ? `${charts} for ${fields}` : charts
}

export function sayEmployment(facts: JobFacts, weeklyHours: number | null): string {
  const kind = facts.employment.map((employment) => employmentLabels[employment]).join(', ')
  return weeklyHours ? `${kind}, ${weeklyHours} hours a week` : kind
}

export function saySchedule(random: Random, facts: JobFacts, timeZone: string | null): string[] {
  const zone = timeZone ? (zoneWords[timeZone] ?? 'local time') : 'local time'
  const { flexible, weekends } = facts.schedule
  const said: string[] = []
  if (flexible === 'fully-flexible')
    said.push(random.pick(['Work any hours you like, as long as the queue is done.', 'Fully flexible hours.']))
  if (flexible === 'core-hours') said.push(`Core hours 9 to 2 ${zone}; the rest is yours to plan.`)
  if (flexible === 'none') said.push(`Set shift, 8:00 to 4:30 ${zone}.`)
  if (weekends === true) said.push('Some weekend work.')
  if (weekends === false) said.push('No weekends.')
  return said
}

const zoneWords: Record<string, string> = {
  'America/New_York': 'Eastern',
  'America/Chicago': 'Central',
  'America/Denver': 'Mountain',
  'America/Phoenix': 'Arizona time',
  'America/Los_Angeles': 'Pacific',
  'America/Anchorage': 'Alaska time',
  'Pacific/Honolulu': 'Hawaii time',
  'America/Puerto_Rico': 'Atlantic',
}

export const sayBenefits = (facts: JobFacts) =>
  join(
    facts.benefits.map((benefit) => lower(benefitLabels[benefit])),
    'and',
  )

export function join(words: readonly (string | Credential)[], last: 'and' | 'or'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** "a coder", "an HCC coder", "a CDI specialist". */
export function withArticle(title: string): string {
  const spelled = /^[A-Z]{2}|^[A-Z]\//.test(title)
  return `${(spelled ? /^[AEFHILMNORSX]/ : /^[AEIO]/).test(title) ? 'an' : 'a'} ${title}`
}

export const bullets = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n')
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Leaves capitals that stand for something alone: "ED facility", "CEUs paid". */
function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

const squeeze = (name: string) => name.toLowerCase().replaceAll(' ', '')

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
