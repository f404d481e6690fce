import type { Asked, FitAsked, ListParam } from '#db/jobs/filters.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'
import { scheduleLabels } from '#db/vocabulary/jobs.ts'
import { employmentLabels } from '#db/vocabulary/pay.ts'
import { jobKindLabels, seniorityLabels } from '#db/vocabulary/roles.ts'
import { specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateNames } from '#db/vocabulary/states.ts'
import { toolFacts } from '#db/vocabulary/tools.ts'
import { workplaceLabels } from '#db/vocabulary/workplaces.ts'

/** What a value of a list is called on the page. */
export function valueLabel(param: ListParam, value: string): string {
  const labels: Record<string, string> | undefined = labelsOf[param]
  return labels?.[value] ?? value
}

/** The filter takes whoever welcomes, accepts or looks at each case. */
export const apprenticeLabel = 'CPC-A considered'

export const fitLabels: Record<FitAsked, string> = { qualify: 'I qualify', 'one-step': 'one step away' }

/** One thing that was asked for, as its chip says it. */
export function askedLabel(one: Asked): string {
  if (one.param === 'fit') return fitLabels[one.value]
  const { param, value, left } = one
  if (param === 'pay_min') return `$${value} an hour or more`
  if (param === 'posted_within') return value === '1' ? 'posted since yesterday' : `posted in ${value} days`
  if (param === 'apprentice') return apprenticeLabel
  return `${left ? 'not ' : ''}${valueLabel(param, value)}`
}

const labelsOf: Partial<Record<ListParam, Record<string, string>>> = {
  workplace: workplaceLabels,
  state: stateNames,
  chart_type: labelled(chartTypeFacts),
  specialty: specialtyLabels,
  seniority: seniorityLabels,
  employment: employmentLabels,
  tool: labelled(toolFacts),
  schedule: scheduleLabels,
  kind: jobKindLabels,
}

function labelled(facts: Record<string, { label: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([value, { label }]) => [value, label]))
}
