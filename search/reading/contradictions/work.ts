// What is coded, how much of it, how well, and until when one may apply.
import type { JobFacts } from '#db/jobs/facts.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import { readAccuracy } from '#search/reading/accuracy.ts'
import { findChartTypes } from '#search/reading/chart-names.ts'
import { readChartTypes } from '#search/reading/charts.ts'
import { spans, wordsAt, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readClosingDay } from '#search/reading/deadline.ts'
import { readProductivity } from '#search/reading/productivity.ts'
import { guess, likely, matches, type Place, type Posting } from '#search/reading/words.ts'

export function chargeConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  return [
    ...chartConflicts(posting, facts),
    ...accuracyConflicts(posting, facts),
    ...productivityConflicts(posting, facts),
    ...closingConflicts(posting, facts),
  ]
}

function chartConflicts(posting: Posting, { chart_types: claim }: JobFacts): Conflict[] {
  if (!claim.length) return []
  const conflict = {
    about: 'chart_types' as const,
    claim: claim.map((type) => chartTypeFacts[type].label).join(', '),
    claimed: [...claim].sort().join('-'),
  }
  for (const where of ['title', 'text'] as const) {
    const { text } = posting[where]
    const refused = findChartTypes(text).find(
      ({ value, start, end }) => claim.includes(value) && refusedBefore.test(text.slice(Math.max(0, start - 40), start)) && !/^ (?:experience|background)/i.test(text.slice(end, end + 14)),
    ) // prettier-ignore
    if (refused)
      return [{ ...conflict, said: `no-${refused.value}`, place: { in: where, start: refused.start, end: refused.end, confidence: guess } }] // prettier-ignore
  }
  const read = readChartTypes(posting)
  if (!read || read.value.some((type) => claim.includes(type)) || isNamed(posting, claim)) return []
  const at = read.places.findIndex(({ confidence }) => confidence > guess)
  return at < 0 ? [] : [{ ...conflict, said: read.value[at]!, place: read.places[at]! }]
}
const refusedBefore = /\b(?:no|not|never|without|excluding|does not include|do not code|don't code)(?: any)? $/i

const isNamed = ({ title, text }: Posting, claim: ChartType[]) =>
  [title.text, text.text].some((words) => findChartTypes(words).some(({ value }) => claim.includes(value)))

function accuracyConflicts(posting: Posting, { accuracy_percent: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const said = readAccuracy(posting)
  const place = said?.places[0]
  if (!place || said.value === claim || spans(wordsAt(posting, place), claim)) return []
  return [{ about: 'accuracy_percent', claim: `${claim}% accuracy`, claimed: claim, said: said.value, place }]
}

type Standard = JobFacts['productivity'][number]

function productivityConflicts(posting: Posting, { productivity: claim }: JobFacts): Conflict[] {
  const said = claim.length ? readProductivity(posting) : null
  if (!said) return []
  const at = said.value.findIndex((standard) => {
    const alike = claim.filter((own) => isAlike(own, standard))
    return (
      alike.length > 0 &&
      !claim.some((own) => itemOf(own) === itemOf(standard) && overlaps(own, standard)) &&
      !alike.some((own) => overlaps(own, standard))
    )
  })
  const place = said.places[at]
  if (at < 0 || !place) return []
  const words = claim.map(({ min, max, unit }) => `${min === max ? min : [min, max].filter(Boolean).join('–')} ${unit}`)
  return [
    { about: 'productivity', claim: words.join(', '), claimed: keyOf(claim), said: keyOf([said.value[at]!]), place },
  ]
}

const keyOf = (standards: Standard[]) => standards.map(({ min, max, unit }) => `${min}-${max}-${unit}`).join('+')
const ofPatients = ['charts', 'records', 'encounters', 'reports', 'cases']
const itemOf = ({ unit }: Standard) => unit.split('/')[0]!
/** A patient's papers go by many names. */
const isAlike = (one: Standard, other: Standard) =>
  (!one.chart_type || !other.chart_type || one.chart_type === other.chart_type) &&
  (itemOf(one) === itemOf(other) || (ofPatients.includes(itemOf(one)) && ofPatients.includes(itemOf(other))))

function overlaps(one: Standard, other: Standard): boolean {
  const [a, b] = [one, other].map(hourly) as [Span, Span]
  return a.least <= b.most * 1.01 && b.least <= a.most * 1.01
}
type Span = { least: number; most: number }
/** A day has eight hours; "at least eight" is eight. */
function hourly({ min, max, unit }: Standard): Span {
  const hours = unit.endsWith('day') ? 8 : 1
  return { least: (min ?? max ?? 0) / hours, most: (max ?? min ?? 0) / hours }
}

function closingConflicts(posting: Posting, { closes_on: claim }: JobFacts): Conflict[] {
  if (!claim) return []
  const said = readClosingDay(posting)
  const place = said?.places[0] ?? dayWithoutYear(posting, claim)
  if (!place || said?.value === claim) return []
  return [
    {
      about: 'closes_on',
      claim: `that applications close on ${claim}`,
      claimed: claim,
      said: said?.value ?? wordsAt(posting, place),
      place,
    },
  ]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const yearless =
  /\b(?:apply by|appl(?:y|ications?)\b[^.;\n]{0,40}\b(?:by|before|until|through|on|due)|clos(?:es|ing)(?: date)?(?: is| on|:)*|deadline(?: is|:)*|closed? on) ((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?)(?!\d|,? 20\d\d)/gi

/** "Applications close on December 15", where another day is claimed. */
function dayWithoutYear({ text: { text } }: Posting, claim: string): Place | null {
  for (const { 0: said, 1: day, 2: month, 3: date, index } of matches(text, yearless)) {
    const same =
      Number(claim.slice(5, 7)) === months.indexOf(month!.toLowerCase()) + 1 && Number(claim.slice(8)) === Number(date)
    const start = index + said.length - day!.length
    return same ? null : { in: 'text', start, end: start + day!.length, confidence: likely }
  }
  return null
}
