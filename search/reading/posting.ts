// A posting's words read into facts, by tables over the vocabulary. What is not said is null or [], never guessed.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Quote } from '#db/jobs/pay.ts'
import type { RoleFamily, Seniority } from '#db/vocabulary/roles.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'
import { readChartTypes, readSpecialties, readTools } from '#search/reading/charts.ts'
import { readCredentials } from '#search/reading/credentials.ts'
import { readKind, type PostingKind, type Reason } from '#search/reading/kind.ts'
import { readPay } from '#search/reading/pay.ts'
import { readEligibleStates, readLocation, readPlace, type Location } from '#search/reading/place.ts'
import { readSeniority } from '#search/reading/seniority.ts'
import { readAccuracy, readBenefits, readEmployment, readSchedule, readYears } from '#search/reading/terms.ts'
import { readTitle } from '#search/reading/title.ts'
import { plain } from '#search/reading/words.ts'
import {
  readHybridDays,
  readPermanence,
  readTrainingWeeks,
  readUsOnly,
  readWorkplace,
} from '#search/reading/workplace.ts'

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

export type ReadFacts = Omit<JobFacts, 'pay'> & { pay: Quote | null }
export type PostingReading = { kind: PostingKind; reasons: Reason[]; facts: ReadFacts }

/** `reasons` point into the title and text as they were given. */
export function readPosting(posting: { title: string; text: string }, hints: PostingHints = {}): PostingReading {
  const title = plain(posting.title.slice(0, 1000))
  const text = plain(posting.text)
  const { kind, family, reasons } = readKind(title, text)
  const seniority = readSeniority(title, family)
  return {
    kind,
    reasons,
    facts: { ...termsOf(title, text, hints), ...policyOf(title, text, hints), ...roleOf(family, seniority) },
  }
}

function roleOf(family: RoleFamily | null, seniority: Seniority | null) {
  const leads = seniority && ['lead', 'supervisor', 'manager', 'director', 'vp-executive'].includes(seniority)
  return { role_family: leads && family && family !== 'adjacent' ? ('leadership' as const) : family, seniority }
}

function policyOf(title: string, text: string, hints: PostingHints) {
  const location = readLocation(hints.location)
  const fields = [
    hints.location ?? '',
    ...(hints.benefits ?? []).filter((said) => /permanently remote/i.test(said)),
    title,
  ]
  const workplace = readWorkplace(fields, text)
  const remote = workplace === 'remote'
  return {
    workplace,
    hybrid_days: workplace === 'hybrid' ? readHybridDays(text) : null,
    place: remote ? null : (location.place ?? readPlace(title, text)),
    eligible_states: eligibleStates(workplace, location, text),
    us_only: readUsOnly(`${hints.location ?? ''}\n${text}`),
    onsite_training_weeks: readTrainingWeeks(text),
    permanence: readPermanence([...fields, text].join('\n')),
    return_for_remediation: null,
    travel_percent: readTravel(text),
    schedule: readSchedule(text),
  }
}

/** A location field that lists states says who may do a remote job, and where one of unsaid workplace is offered. */
function eligibleStates(workplace: Workplace | null, location: Location, text: string): JobFacts['eligible_states'] {
  if (workplace === 'hybrid' || workplace === 'on-site') return null
  const listed = location.states.length > (workplace === 'remote' ? 0 : 1) && !location.abroad
  if (listed) return { mode: 'include', states: location.states }
  if (workplace !== 'remote') return null
  return readEligibleStates(text) ?? (location.wholeCountry ? { mode: 'all', states: [] } : null)
}

function readTravel(text: string): number | null {
  const said = /\btravel[^\n.%\d]{0,30}(\d{1,3})\s?%|\b(\d{1,3})\s?% (?:\w{1,12} )?travel\b/i.exec(text)
  const percent = said ? Number(said[1] ?? said[2]) : null
  return percent !== null && percent <= 100 ? percent : null
}

function termsOf(title: string, text: string, hints: PostingHints) {
  const both = `${title}\n${text}`
  return {
    title: readTitle(title),
    employment: readEmployment(hints.jobType ?? [], title, text),
    pay: readPay(both, hints.salary),
    credentials: readCredentials(title, text),
    years_min: readYears(text),
    chart_types: readChartTypes(title, text),
    specialties: readSpecialties(title, text),
    tools: readTools(both),
    productivity: [],
    accuracy_percent: readAccuracy(text),
    benefits: readBenefits(hints.benefits ?? [], text),
    apply_url: hints.applyUrl ?? null,
    closes_on: hints.closesOn ?? null,
  }
}
