// A posting's words read into facts, by tables over the vocabulary, each with the words that it was read from.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Quote } from '#db/pay.ts'
import type { RoleFamily, Seniority } from '#db/vocabulary/roles.ts'
import { readBenefits } from '#search/reading/benefits.ts'
import { readChartTypes } from '#search/reading/charts.ts'
import { readCredentials } from '#search/reading/credentials.ts'
import { readApplyUrl, readClosingDay } from '#search/reading/deadline.ts'
import { readEmployment } from '#search/reading/employment.ts'
import { readKind, type PostingKind, type Reason } from '#search/reading/kind.ts'
import { readPay, readWeeklyHours } from '#search/reading/pay.ts'
import { readHybridDays } from '#search/reading/hybrid-days.ts'
import { readPermanence, readRemediation } from '#search/reading/permanence.ts'
import { readLocation, type Location } from '#search/reading/location.ts'
import { readPlace } from '#search/reading/place.ts'
import { readAccuracy } from '#search/reading/accuracy.ts'
import { readProductivity } from '#search/reading/productivity.ts'
import { readSchedule } from '#search/reading/schedule.ts'
import { readSeniority } from '#search/reading/seniority.ts'
import { readEligibleStates } from '#search/reading/states.ts'
import { readTitle } from '#search/reading/title.ts'
import { readSpecialties } from '#search/reading/specialties.ts'
import { readTrainingWeeks } from '#search/reading/training.ts'
import { readTravel, readUsOnly } from '#search/reading/travel.ts'
import { readTools } from '#search/reading/tools.ts'
import { openPosting, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'
import { readWorkplace } from '#search/reading/workplace.ts'
import { readYears } from '#search/reading/years.ts'

/** What a source says in fields of their own, beside the words. */
export type PostingHints = {
  location?: string
  salary?: string
  jobType?: string[]
  benefits?: string[]
  applyUrl?: string | null
  /** YYYY-MM-DD */
  closesOn?: string | null
}

/** Pay as quoted: what it comes to an hour is `effectivePay`'s, of the hours of a week where they are stated. */
export type ReadFacts = Omit<JobFacts, 'pay'> & { pay: Quote | null }
export type Evidence = Partial<Record<keyof JobFacts, Place[]>>
export type PostingReading = {
  kind: PostingKind
  reasons: Reason[]
  facts: ReadFacts
  evidence: Evidence
  weeklyHours: number | null
}

type Found = { [Name in keyof ReadFacts]: Fact<NonNullable<ReadFacts[Name]>> | null }

/** Facts that are not said are null or []. `reasons` and `evidence` point into the title and text as they were given. */
export function readPosting(said: { title: string; text: string }, hints: PostingHints = {}): PostingReading {
  const posting = openPosting(said)
  const { kind, family, reasons } = readKind(posting)
  const found: Found = { ...readRole(posting, family), ...readPolicy(posting, hints), ...readTerms(posting, hints) }
  const asGiven = <Spot extends { in: 'title' | 'text'; start: number; end: number }>(spot: Spot): Spot => ({
    ...spot,
    start: posting[spot.in].original(spot.start),
    end: posting[spot.in].original(Math.max(spot.start, spot.end - 1)) + 1,
  })
  const evidence: Evidence = {}
  for (const [name, fact] of Object.entries(found)) {
    if (fact?.places.length) evidence[name as keyof JobFacts] = fact.places.map(asGiven)
  }
  return {
    kind,
    reasons: reasons.map(asGiven),
    facts: factsOf(found),
    evidence,
    weeklyHours: readWeeklyHours(posting),
  }
}

function factsOf(found: Found): ReadFacts {
  const nothing: Partial<ReadFacts> = {
    title: '',
    schedule: { weekends: null, flexible: null },
    employment: [],
    credentials: {
      required: [],
      required_within: [],
      preferred: [],
      any_certification: false,
      apprentice_policy: 'not-stated',
    },
    chart_types: [],
    specialties: [],
    tools: [],
    productivity: [],
    benefits: [],
  }
  const said = Object.entries(found).map(([name, fact]) => [
    name,
    fact ? fact.value : (nothing[name as keyof ReadFacts] ?? null),
  ])
  return Object.fromEntries(said) as ReadFacts
}

function readRole(posting: Posting, family: Fact<RoleFamily> | null) {
  const seniority = readSeniority(posting, family?.value ?? null)
  const words = posting.title.text
  return {
    title: {
      value: readTitle(words, posting.text.text),
      places: [{ in: 'title' as const, start: 0, end: words.length, confidence: sure }],
    },
    role_family: leads(seniority?.value ?? null) && family ? { ...family, value: 'leadership' as const } : family,
    seniority,
  }
}

const leads = (seniority: Seniority | null) =>
  seniority !== null && ['lead', 'supervisor', 'manager', 'director', 'vp-executive'].includes(seniority)

function readPolicy(posting: Posting, hints: PostingHints) {
  const location = readLocation(hints.location)
  const fields = [hints.location ?? '', ...(hints.benefits ?? []).filter((said) => /permanently remote/i.test(said))]
  const workplace = readWorkplace(posting, fields)
  const remote = workplace?.value === 'remote'
  return {
    workplace,
    hybrid_days: workplace?.value === 'hybrid' ? readHybridDays(posting) : null,
    place: remote
      ? null
      : location.place
        ? { value: location.place, places: [] }
        : readPlace(posting, workplace?.value ?? null),
    eligible_states: eligibleStates(posting, workplace?.value ?? null, location),
    us_only: readUsOnly(posting),
    onsite_training_weeks: readTrainingWeeks(posting, workplace?.value ?? null),
    permanence: readPermanence(posting, workplace?.value ?? null),
    return_for_remediation: readRemediation(posting, workplace?.value ?? null),
    travel_percent: readTravel(posting),
    schedule: readSchedule(posting),
  }
}

/**
 * A location field that lists states says who may do a remote job, and where one of unsaid workplace is offered; a town
 * in it may be just an office, so that the posting's own words come first.
 */
function eligibleStates(
  posting: Posting,
  workplace: JobFacts['workplace'],
  location: Location,
): Found['eligible_states'] {
  const bound = workplace === 'hybrid' || workplace === 'on-site'
  const listed = !bound && location.states.length > (workplace === 'remote' ? 0 : 1) && !location.abroad
  const field = listed ? { value: { mode: 'include' as const, states: location.states }, places: [] } : null
  if (field && !location.place?.city) return field
  const read = readEligibleStates(posting, workplace)
  if (read?.value.mode === 'all' && field) return field
  const country = workplace === 'remote' && location.wholeCountry
  return read ?? field ?? (country ? { value: { mode: 'all', states: [] }, places: [] } : null)
}

function readTerms(posting: Posting, hints: PostingHints) {
  return {
    employment: readEmployment(posting, hints.jobType ?? []),
    pay: readPay(posting, hints.salary),
    credentials: readCredentials(posting),
    years_min: readYears(posting),
    chart_types: readChartTypes(posting),
    specialties: readSpecialties(posting),
    tools: readTools(posting),
    productivity: readProductivity(posting),
    accuracy_percent: readAccuracy(posting),
    benefits: readBenefits(posting, hints.benefits ?? []),
    apply_url: hints.applyUrl ? { value: hints.applyUrl, places: [] } : readApplyUrl(posting),
    closes_on: hints.closesOn ? { value: hints.closesOn, places: [] } : readClosingDay(posting),
  }
}
