// Which charts a job codes: those that its title or its duties name, and what is said of visits, operations and bills.
import { chartTypeFacts, chartTypes, sideNames, type ChartType } from '#db/vocabulary/chart-types.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'
import { findChartTypes } from '#search/reading/chart-names.ts'
import { findRoles, isRole, type FoundChart } from '#search/reading/chart-roles.ts'
import { saidOf, type Said } from '#search/reading/coded-work.ts'
import { findSpecialties } from '#search/reading/specialties.ts'
import {
  anyOf,
  finder,
  guess,
  likely,
  matches,
  sure,
  type Fact,
  type Mention,
  type Posting,
} from '#search/reading/words.ts'

const findImplied = finder(
  chartTypes.flatMap((type) => (chartTypeFacts[type].implied ?? []).map((name) => [name, type] as const)),
)

export function readChartTypes(posting: Posting): Fact<ChartType[]> | null {
  const said = saidOf(posting, findChartTypes).filter((one) => !isRole(one.value) && !isPartOfStay(one))
  const named = said.filter((one) => one.standing === 'done' || (one.standing === 'asked' && isOwnField(one)))
  const found = named.map((one) => foundIn(one, one.in === 'title' ? sure : likely))
  const asked = said.filter((one) => one.standing === 'asked' && isExperience(one)).map((one) => foundIn(one, guess))
  found.push(...professionalWork(posting, found))
  if (!found.length) found.push(...asked)
  const roles = findRoles(posting)
  if (!found.length && !roles.length) found.push(...visitFields(posting))
  if (!found.length && roles.every(({ type }) => readsStays.has(type))) found.push(...impliedTypes(posting))
  return factOf(settled([...found, ...roles], posting))
}

const foundIn = ({ value, in: where, start, end }: Said<ChartType>, confidence: number): FoundChart => ({
  type: value,
  place: { in: where, start, end, confidence },
})

/** Fields of doctors who bill hardly anything but visits. */
const visitors = new Set<Specialty>([
  'hospital-medicine',
  'primary-care',
  'family-medicine',
  'internal-medicine',
  'urgent-care',
  'telehealth',
])
const visitFields = (posting: Posting): FoundChart[] =>
  saidOf(posting, findSpecialties)
    .filter(({ value, standing }) => visitors.has(value) && standing === 'done')
    .map(({ in: where, start, end }) => ({ type: 'profee-em', place: { in: where, start, end, confidence: guess } }))

const readsStays = new Set<ChartType>(['coding-audit', 'payment-integrity', 'cdi', 'ai-coding-validation'])

/** Diagnostic studies of an inpatient belong to the stay. */
const isPartOfStay = ({ value, words, before }: Said<ChartType>) =>
  value === 'ancillary-diagnostic' && /^diagnostic/i.test(words) && !/\boutpatient\b/i.test(before)

const isExperience = ({ before, after }: Said<ChartType>) =>
  !/\bassigned \([^)]{0,60}$/i.test(before) &&
  (/\b(?:experience|background|coding|years?|yrs?|knows?)\b/i.test(before) ||
    /^[^.]{0,60}\b(?:cod(?:ing|er|ers|es)|charts|records|experience|background|cases|years|yrs)\b/i.test(after))

/** Years in a field of its own (home health, anesthesia) tell what will be coded; years of inpatient work may not. */
function isOwnField({ value, before, after }: Said<ChartType>): boolean {
  if (/\bor\b|\bsuch as\b|\bany\b/i.test(`${before.slice(-60)} ${after.slice(0, 60)}`)) return false
  return ownFields.has(value) && /^ (?:billing[/ ])?cod(?:ing|er)\b/i.test(after)
}
const ownFields = new Set<ChartType>([
  'anesthesia', 'radiology-diagnostic', 'interventional-radiology', 'pathology-lab', 'risk-adjustment-hcc', 'home-health', 'hospice',
  'snf', 'behavioral-health', 'dialysis-nephrology', 'oncology-infusion', 'dental', 'dme', 'ambulance-ems', 'asc',
]) // prettier-ignore

const findProFee = finder<'professional'>(sideNames.professional.map((name) => [name, 'professional']))
const findVisits = spans(
  /\b(?:(?:office|clinic|hospital|walk-?in|sick|well(?:[- ](?:child|visit|woman|baby))?|follow-?up|medical|medicine|care|pediatric|our|physician|provider|specialty|patient|the|consults?|rounding) (?:(?:and|&|or) [\w-]{1,12} )?)?visits?\b/gi,
)
/** Where a doctor sees an inpatient or is asked for counsel, whatever house stands round it; and the visits' own codes. */
const findConsults = spans(
  /\b(?:(?:inpatient|hospital|palliative|specialist|physician|provider|professional|bedside|telehealth|e-)[ -]?)?(?:consults|consultations)\b|\b(?:hospital|inpatient) rounds\b|\b99(?:2[0-9]{2}|3[0-9]{2}|4[0-8][0-9])\b/gi,
)
/** Visits that are not of the mind alone. */
const bodily = /\b(?:family|primary|pediatric|medical|internal|office|women)\b/i
const otherVisits =
  /\b(?:emergency|department|ED|ER|home|health|hospice|therapy|infusion|recurring|series|outpatient|nursing|observation|dental|med|site|nurse) (?:and \w{1,10} )?visits?$|\bhospital clinic visits?$/i
const findSurgery = spans(
  /\b(?:surger(?:y|ies)|surgical|operative (?:notes?|reports?)|op (?:notes?|reports?)|excisions?|biops(?:y|ies)|Mohs|hysterectom(?:y|ies)|arthroscop(?:y|ies)|arthroplast(?:y|ies)|injections|ablations?|stimulators|endoscop(?:y|ies)|lobectom(?:y|ies)|cystoscop(?:y|ies)|laparoscop(?:y|ies)|(?:hip|knee|joint|shoulder)(?: and (?:hip|knee|shoulder))? replacements?|(?:hernia|cuff|tendon) repairs?|c-sections?|cataracts?|tonsillectom(?:y|ies)|cholecystectom(?:y|ies)|colonoscop(?:y|ies))\b/gi,
)
const facilityBill =
  /\b(?:facility (?:coding|coder|side|bill\w{0,3}|charges)|hospital outpatient|UB-?04|OPPS|APCs?|same[- ]day surgery)\b/

function spans(pattern: RegExp) {
  return (text: string): Mention<'span'>[] =>
    matches(text, pattern).map((match) => ({
      value: 'span' as const,
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
    }))
}

/**
 * A practice seldom says E/M or pro-fee surgery: it has its visits and its operations coded. Where the charts of a
 * house are named, operations are the house's, unless the physician's side of them is meant.
 */
function professionalWork(posting: Posting, found: readonly FoundChart[]): FoundChart[] {
  const has = (...types: ChartType[]) => found.some(({ type }) => types.includes(type))
  const more: FoundChart[] = []
  const add = (type: ChartType, { in: where, start, end }: Said<unknown>) =>
    more.push({ type, place: { in: where, start, end, confidence: likely } })
  const proFee = saidOf(posting, findProFee).filter(({ standing }) => standing === 'done' || standing === 'asked')
  const own = !found.some(({ type }) => type !== 'profee-em' && type !== 'profee-surgery')

  const visits = saidOf(posting, findVisits).find(
    (one) =>
      one.standing === 'done' &&
      !otherVisits.test(one.before.slice(-30) + one.words) &&
      /\b(?:cod(?:e|es|ed|ing|ers?)|levels?|leveling|audits?)\b/i.test(one.before + one.after.slice(0, 12)),
  )
  const beside = found.every(({ type }) => type === 'behavioral-health')
  if (visits && !has('profee-em') && (own || (beside && bodily.test(visits.before)))) add('profee-em', visits)
  const consult = saidOf(posting, findConsults).find(
    (one) => one.standing === 'done' && !/slides?|patholog/i.test(one.before.slice(-30)),
  )
  if (consult && !visits && !has('profee-em')) add('profee-em', consult)

  const operations = saidOf(posting, findSurgery).filter(
    (one) =>
      (one.standing === 'done' || (one.standing === 'asked' && own)) &&
      !/\b(?:medical|outpatient|ambulatory|day|oral) ?[/-]? ?$/i.test(one.before) &&
      !/^ (?:centers?|pathology|oncolog|specialt)/i.test(one.after) &&
      (one.in === 'title' ||
        /\b\d{1,3} $/.test(one.before) ||
        /\bcod(?:e|es|ed|ing|ers?)\b|\bassign|\baudit|\breview/i.test(one.before + one.after.slice(0, 25))),
  )
  const physicians = operations.find(({ before }) =>
    /\b(?:physician|surgeon|professional|pro-?fee)'?s? side of [^.]{0,30}$/i.test(before),
  )
  const operation = physicians ?? (own ? operations[0] : undefined)
  if (operation && !has('profee-surgery')) {
    const house = !physicians && !proFee.length && facilityBill.test(posting.title.text + '\n' + posting.text.text)
    add(house ? 'same-day-surgery' : 'profee-surgery', operation)
  }
  const doctors = [...found, ...more].some(({ type }) => chartTypeFacts[type].side !== 'facility' && !isRole(type))
  const general = proFee.find(({ in: where, standing }) => where === 'title' || standing === 'done')
  if (general && !doctors && !ofOneField(posting.title.text)) add('profee-multispecialty', general)
  return more
}

const ofOneField = (title: string) => new Set(findSpecialties(title).map(({ value }) => value)).size === 1

function impliedTypes(posting: Posting): FoundChart[] {
  return saidOf(posting, findImplied)
    .filter(
      ({ standing, before }) =>
        standing === 'done' && /\b(?:assign|cod|group|review|validat|read)\w{0,5}\b/i.test(before),
    )
    .map((one) => foundIn(one, guess))
}

const proFeeTitle = anyOf(sideNames.professional, 'i')

/** What one posting's types say of each other. */
function settled(found: FoundChart[], { title: { text: title }, text: { text } }: Posting): FoundChart[] {
  const inTitle = new Set(found.filter(({ place }) => place.in === 'title').map(({ type }) => type))
  const types = new Set(found.map(({ type }) => type))
  const edTitle = inTitle.has('ed-facility') || inTitle.has('ed-profee')
  const house = found.some(({ type }) => chartTypeFacts[type].side === 'facility' && type !== 'ed-facility')
  const doctors =
    !/\bfacility\b/i.test(title) &&
    (proFeeTitle.test(title) || (!house && proFeeTitle.test(text) && !/\bfacility\b/i.test(text)))
  return found.flatMap((one) => {
    const { type, place } = one
    if (type === 'ed-facility' && doctors && !types.has('ed-profee')) return [{ ...one, type: 'ed-profee' as const }]
    if (
      type === 'ed-facility' &&
      types.has('ed-profee') &&
      !/\b(?:facility|technical|both sides)\b/i.test(title + text)
    )
      return []
    if (type === 'pathology-lab' && types.has('ancillary-diagnostic') && !inTitle.has(type)) return []
    if (type === 'profee-em' && edTitle && place.in === 'text') return []
    if (type === 'oncology-infusion' && edTitle && place.in === 'text') return []
    if (
      type === 'outpatient-facility' &&
      proFeeTitle.test(title) &&
      !/facility|hospital/i.test(title) &&
      place.in === 'text'
    ) {
      return /\b(?:hospital outpatient|outpatient facility)\b/i.test(text) ? [one] : []
    }
    return [one]
  })
}

function factOf(found: FoundChart[]): Fact<ChartType[]> | null {
  const first = new Map<ChartType, FoundChart>()
  for (const one of found) if (!first.has(one.type)) first.set(one.type, one)
  const value = [...first.keys()]
  return value.length ? { value, places: value.map((type) => first.get(type)!.place) } : null
}
