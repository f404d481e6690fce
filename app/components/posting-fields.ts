// The boxes of the posting form, in their order: what each asks, and what may be answered.
import type { Option } from '#app/components/field.tsx'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { apprenticePolicies, apprenticePolicyLabels } from '#db/vocabulary/credentials.ts'
import { benefitLabels, benefits, employmentLabels, employments, payBasisLabels, payBases } from '#db/vocabulary/pay.ts'
import { roleFamilies, roleFamilyFacts, seniorities, seniorityLabels } from '#db/vocabulary/roles.ts'
import { specialties, specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateNames, states, zoneLabels } from '#db/vocabulary/states.ts'
import { toolFacts, tools } from '#db/vocabulary/tools.ts'
import {
  flexibilities,
  flexibilityLabels,
  permanenceLabels,
  permanences,
  remediationLabels,
  remediations,
  workplaceLabels,
  workplaces,
} from '#db/vocabulary/workplaces.ts'

type Box = { name: string; label: string; number: string; wide: string; hint?: string }
export type PostingField =
  | (Box & { as: 'text'; type?: 'url' | 'date'; inputMode?: 'numeric' | 'decimal'; maxLength?: number })
  | (Box & { as: 'area'; rows: number })
  | (Box & { as: 'choice'; options: Option[]; none?: string })
  | (Box & { as: 'ticks'; options: Option[] })
  | { as: 'standards' }

function labelled<Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string | { label: string }>,
): Option[] {
  return values.map((value) => {
    const says = labels[value]
    return { value, label: typeof says === 'string' ? says : says.label }
  })
}

const yesNo = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
]
// What isn't stated is the empty choice that every list begins with.
const apprenticeOptions = labelled(apprenticePolicies, apprenticePolicyLabels).filter(
  ({ value }) => value !== 'not-stated',
)
const stateOptions = labelled(states, stateNames)
const stateModes = [
  { value: 'all', label: 'any state and DC' },
  { value: 'include', label: 'only the states ticked' },
  { value: 'exclude', label: 'all but the states ticked' },
]
const timeZones = Object.entries(zoneLabels).map(([value, label]) => ({ value, label }))

export const postingFields: PostingField[] = [
  { as: 'text', wide: 'w12', name: 'title', label: 'Title', number: '1', maxLength: 300 },
  { as: 'choice', wide: 'w4', name: 'workplace', label: 'Where the work is done', number: '24B', options: labelled(workplaces, workplaceLabels) },
  { as: 'text', wide: 'w4', name: 'place.city', label: 'City of the site', number: '32', maxLength: 80 },
  { as: 'choice', wide: 'w4', name: 'place.state', label: 'State of the site', number: '32', options: stateOptions },
  { as: 'choice', wide: 'w4', name: 'eligible_states.mode', label: 'Where a coder may live', number: '24C', options: stateModes },
  { as: 'ticks', wide: 'w8', name: 'eligible_states.states', label: 'States', number: '24C', options: stateOptions },
  { as: 'text', wide: 'w3', name: 'hybrid_days.count', label: 'Days on site, if hybrid', number: '24D', inputMode: 'numeric' },
  { as: 'choice', wide: 'w3', name: 'hybrid_days.per', label: 'In each', number: '24D', none: 'week', options: [{ value: 'month', label: 'month' }] },
  { as: 'text', wide: 'w3', name: 'onsite_training_weeks', label: 'Weeks of training on site', number: '24D', inputMode: 'numeric' },
  { as: 'text', wide: 'w3', name: 'travel_percent', label: 'Travel, %', number: '24D', inputMode: 'numeric' },
  { as: 'choice', wide: 'w4', name: 'permanence', label: 'Does it stay so?', number: '22', options: labelled(permanences, permanenceLabels) },
  { as: 'choice', wide: 'w4', name: 'return_for_remediation', label: 'Called back for poor results?', number: '22', options: labelled(remediations, remediationLabels) },
  { as: 'choice', wide: 'w4', name: 'us_only', label: 'From inside the US only?', number: '22', options: yesNo },
  { as: 'text', wide: 'w4', name: 'pay.min', label: 'Pay, $, from', number: '24F', inputMode: 'decimal' },
  { as: 'text', wide: 'w4', name: 'pay.max', label: 'Pay, $, up to', number: '24F', inputMode: 'decimal' },
  { as: 'choice', wide: 'w4', name: 'pay.basis', label: 'Paid', number: '24F', options: labelled(payBases, payBasisLabels) },
  { as: 'text', wide: 'w3', name: 'weekly_hours', label: 'Hours a week', number: '24D', inputMode: 'numeric' },
  { as: 'choice', wide: 'w3', name: 'schedule.flexible', label: 'Hours of the day', number: '24D', options: labelled(flexibilities, flexibilityLabels) },
  { as: 'choice', wide: 'w3', name: 'schedule.weekends', label: 'Weekend work?', number: '24D', options: yesNo },
  { as: 'choice', wide: 'w3', name: 'time_zone', label: 'Time zone of the hours', number: '24D', options: timeZones },
  { as: 'ticks', wide: 'w6', name: 'employment', label: 'Employment', number: '24A', options: labelled(employments, employmentLabels) },
  { as: 'ticks', wide: 'w6', name: 'benefits', label: 'Benefits', number: '13', options: labelled(benefits, benefitLabels) },
  { as: 'choice', wide: 'w4', name: 'role_family', label: 'Role', number: '21', options: labelled(roleFamilies, roleFamilyFacts) },
  { as: 'choice', wide: 'w4', name: 'seniority', label: 'Level', number: '21', options: labelled(seniorities, seniorityLabels) },
  { as: 'text', wide: 'w4', name: 'years_min', label: 'Years required', number: '21', inputMode: 'decimal' },
  { as: 'area', wide: 'w6', name: 'credentials.required', label: 'Credentials required', number: '21', rows: 3, hint: 'A line for each thing asked, any one on it will do: CPC or CCS-P.' },
  { as: 'area', wide: 'w6', name: 'credentials.required_within', label: 'Due after hire', number: '21', rows: 3, hint: 'As: CCS within 12 months.' },
  { as: 'text', wide: 'w6', name: 'credentials.preferred', label: 'Preferred, not required', number: '21' },
  { as: 'choice', wide: 'w3', name: 'credentials.any_certification', label: 'Any coding certification will do?', number: '21', options: yesNo.slice(0, 1), none: 'no' },
  { as: 'choice', wide: 'w3', name: 'credentials.apprentice_policy', label: 'Apprentices (CPC-A)', number: '21', options: apprenticeOptions },
  { as: 'choice', wide: 'w6', name: 'counts_toward_removal', label: 'Does the work count toward removing the A?', number: '21', options: yesNo },
  { as: 'text', wide: 'w6', name: 'accuracy_percent', label: 'Accuracy asked, %', number: '24G', inputMode: 'decimal' },
  { as: 'ticks', wide: 'w4', name: 'chart_types', label: 'What is coded', number: '24H', options: labelled(chartTypes, chartTypeFacts) },
  { as: 'ticks', wide: 'w4', name: 'specialties', label: 'Specialties', number: '24H', options: labelled(specialties, specialtyLabels) },
  { as: 'ticks', wide: 'w4', name: 'tools', label: 'Software', number: '24H', options: labelled(tools, toolFacts) },
  { as: 'standards' },
  { as: 'text', wide: 'w8', name: 'apply_url', label: 'Where to apply, if not here', number: '33', type: 'url' },
  { as: 'text', wide: 'w4', name: 'closes_on', label: 'Closes on', number: '33', type: 'date' },
  { as: 'area', wide: 'w12', name: 'description', label: 'In your words', number: '19', rows: 18, hint: 'What coders read below the form. Empty lines make paragraphs; lines that begin with - make lists.' },
] // prettier-ignore
