// Whether the rest of the text says what the form says: then words that say otherwise may well be meant for somebody else.
import type { JobFacts } from '#db/jobs/facts.ts'
import { readAccuracy } from '#search/reading/accuracy.ts'
import { readApprenticePolicy } from '#search/reading/apprentices.ts'
import { readChartTypes } from '#search/reading/charts.ts'
import { sentenceAround, type Conflict, type ContradictionKind } from '#search/reading/contradictions/conflict.ts'
import { readCredentials } from '#search/reading/credentials.ts'
import { readClosingDay } from '#search/reading/deadline.ts'
import { readEmployment } from '#search/reading/employment.ts'
import { readHybridDays } from '#search/reading/hybrid-days.ts'
import { readPay } from '#search/reading/pay.ts'
import { readPermanence, readRemediation } from '#search/reading/permanence.ts'
import { readPlace } from '#search/reading/place.ts'
import { readProductivity } from '#search/reading/productivity.ts'
import { readSchedule } from '#search/reading/schedule.ts'
import { readEligibleStates } from '#search/reading/states.ts'
import { readTrainingWeeks } from '#search/reading/training.ts'
import { readTravel, readUsOnly } from '#search/reading/travel.ts'
import type { Posting } from '#search/reading/words.ts'
import { readWorkplace } from '#search/reading/workplace.ts'
import { readYears } from '#search/reading/years.ts'

const agrees: { [Kind in ContradictionKind]: (claim: JobFacts, rest: Posting) => boolean } = {
  workplace: ({ workplace }, rest) => readWorkplace(rest, [])?.value === workplace,
  hybrid_days: ({ hybrid_days }, rest) => isSame(readHybridDays(rest)?.value, hybrid_days),
  place: ({ place, workplace }, rest) => readPlace(rest, workplace)?.value.city === place?.city,
  eligible_states: ({ eligible_states: claim, workplace }, rest) => {
    const said = readEligibleStates(rest, workplace)?.value
    return said?.mode === claim?.mode && isSame(said?.states.toSorted(), claim?.states.toSorted())
  },
  onsite_training_weeks: (claim, rest) =>
    readTrainingWeeks(rest, claim.workplace)?.value === claim.onsite_training_weeks,
  permanence: (claim, rest) => readPermanence(rest, claim.workplace)?.value === claim.permanence,
  return_for_remediation: (claim, rest) =>
    readRemediation(rest, claim.workplace)?.value === claim.return_for_remediation,
  years_min: ({ years_min }, rest) => readYears(rest)?.value === years_min,
  seniority: () => false,
  credentials: ({ credentials: { required } }, rest) => {
    const said = readCredentials(rest)?.value.required ?? []
    const isAsked = (own: string[]) => said.some((group) => isSame(group.toSorted(), own.toSorted()))
    return required.length > 0 && required.every(isAsked)
  },
  apprentice: ({ credentials }, rest) => readApprenticePolicy(rest)?.value === credentials.apprentice_policy,
  pay: ({ pay }, rest) => {
    const said = readPay(rest)?.value
    return said !== undefined && said.min === pay?.min && said.max === pay.max
  },
  employment: ({ employment }, rest) =>
    readEmployment(rest, [])?.value.some((one) => employment.includes(one)) ?? false,
  schedule: ({ schedule }, rest) => {
    const said = readSchedule(rest)?.value
    return (['weekends', 'flexible'] as const).some((one) => schedule[one] !== null && said?.[one] === schedule[one])
  },
  chart_types: ({ chart_types }, rest) =>
    readChartTypes(rest)?.value.some((type) => chart_types.includes(type)) ?? false,
  accuracy_percent: ({ accuracy_percent }, rest) => readAccuracy(rest)?.value === accuracy_percent,
  productivity: ({ productivity }, rest) =>
    readProductivity(rest)?.value.some(({ min, unit }) =>
      productivity.some((own) => own.min === min && own.unit === unit),
    ) ?? false,
  us_only: ({ us_only }, rest) => readUsOnly(rest)?.value === us_only,
  travel_percent: ({ travel_percent }, rest) => readTravel(rest)?.value === travel_percent,
  closes_on: ({ closes_on }, rest) => readClosingDay(rest)?.value === closes_on,
}
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Only for what isn't said to the coder, or of the job itself, in so many words. */
export function isAffirmed(posting: Posting, facts: JobFacts, { about, by, place }: Conflict): boolean {
  if (by || place.in === 'title') return false
  const { text } = posting.text
  const around = sentenceAround(text, place.start, place.end)
  const start = text.indexOf(around, Math.max(0, place.start - around.length))
  return !firm.test(around) && agrees[about](facts, without(posting, start, start + around.length))
}
const firm =
  /\b(?:you(?:'\w{1,2})?|your|coders?|everyone|everybody|all of us|must|requir\w{1,5}|expected|need\w{0,2}|mandatory|cannot|ineligible|this (?:is|posting|position|role|job|opening|requisition))\b/i

/** The title says nothing here: it is held against form and text by itself. */
function without({ text: words, sentences }: Posting, start: number, end: number): Posting {
  const text = words.text.slice(0, start) + '.'.repeat(end - start) + words.text.slice(end)
  return {
    title: { text: '', original: (index) => index },
    text: { ...words, text },
    sentences: sentences.map((one) => ({ ...one, text: text.slice(one.start, one.start + one.text.length) })),
  }
}
