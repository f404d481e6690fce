// Whether the rest of the text says what the form says: then words that say otherwise may well be meant for somebody else.
import type { JobFacts } from '#db/jobs/facts.ts'
import { sentenceAround, type Conflict, type ContradictionKind } from '#search/reading/contradictions/conflict.ts'
import { readPosting, type ReadFacts } from '#search/reading/posting.ts'
import type { Posting } from '#search/reading/words.ts'

const sameWords = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const says: { [Kind in ContradictionKind]: (claim: JobFacts, said: ReadFacts) => boolean } = {
  workplace: (claim, said) => claim.workplace === said.workplace,
  hybrid_days: (claim, said) => sameWords(claim.hybrid_days, said.hybrid_days),
  place: (claim, said) => claim.place?.city?.toLowerCase() === said.place?.city?.toLowerCase(),
  eligible_states: (claim, said) =>
    claim.eligible_states?.mode === said.eligible_states?.mode &&
    sameWords([...(claim.eligible_states?.states ?? [])].sort(), [...(said.eligible_states?.states ?? [])].sort()),
  onsite_training_weeks: (claim, said) => claim.onsite_training_weeks === said.onsite_training_weeks,
  permanence: (claim, said) => claim.permanence === said.permanence,
  return_for_remediation: (claim, said) => claim.return_for_remediation === said.return_for_remediation,
  years_min: (claim, said) => claim.years_min === said.years_min,
  seniority: (claim, said) => claim.seniority === said.seniority,
  credentials: (claim, said) =>
    claim.credentials.required.length > 0 &&
    claim.credentials.required.every((own) =>
      said.credentials.required.some((group) => sameWords([...own].sort(), [...group].sort())),
    ),
  apprentice: (claim, said) => claim.credentials.apprentice_policy === said.credentials.apprentice_policy,
  pay: (claim, said) => claim.pay?.min === said.pay?.min && claim.pay?.max === said.pay?.max,
  employment: (claim, said) => claim.employment.some((one) => said.employment.includes(one)),
  schedule: (claim, said) =>
    (claim.schedule.weekends !== null && claim.schedule.weekends === said.schedule.weekends) ||
    (claim.schedule.flexible !== null && claim.schedule.flexible === said.schedule.flexible),
  chart_types: (claim, said) => claim.chart_types.some((type) => said.chart_types.includes(type)),
  accuracy_percent: (claim, said) => claim.accuracy_percent === said.accuracy_percent,
  productivity: (claim, said) =>
    claim.productivity.some((one) =>
      said.productivity.some((other) => one.min === other.min && one.unit === other.unit),
    ),
  us_only: (claim, said) => claim.us_only === said.us_only,
  travel_percent: (claim, said) => claim.travel_percent === said.travel_percent,
  closes_on: (claim, said) => claim.closes_on === said.closes_on,
}

export function isAffirmed(posting: Posting, facts: JobFacts, { about, by, place }: Conflict): boolean {
  if (by || place.in === 'title' || isUnsaid(facts, about)) return false
  const { text } = posting.text
  const around = sentenceAround(text, place.start, place.end)
  if (firm.test(around)) return false
  const start = text.indexOf(around, Math.max(0, place.start - 170))
  const rest = start < 0 ? text : text.slice(0, start) + '.'.repeat(around.length) + text.slice(start + around.length)
  return says[about](facts, readPosting({ title: '', text: rest }).facts)
}

/** Words to the coder, or of the job itself. */
const firm =
  /\b(?:you(?:'\w{1,2})?|your|must|requir\w{1,5}|expected|need\w{0,2}|mandatory|this (?:is|posting|position|role|job|opening|requisition))\b/i
const isUnsaid = (facts: JobFacts, about: ContradictionKind) =>
  about in facts && facts[about as keyof JobFacts] === null
