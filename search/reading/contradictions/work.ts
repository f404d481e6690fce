// What is coded, how much of it, and how well.
import type { JobFacts } from '#db/jobs/facts.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import { readAccuracy } from '#search/reading/accuracy.ts'
import { findChartTypes } from '#search/reading/chart-names.ts'
import { readChartTypes } from '#search/reading/charts.ts'
import { firstSaid, sentenceAround, wordsAt, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readProductivity } from '#search/reading/productivity.ts'
import { guess, likely, sure, type Place, type Posting } from '#search/reading/words.ts'

export function chargeConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  return [
    ...chartConflicts(posting, facts),
    ...accuracyConflicts(posting, facts),
    ...productivityConflicts(posting, facts),
  ]
}

function chartConflicts(posting: Posting, { chart_types: claim }: JobFacts): Conflict[] {
  if (!claim.length) return []
  const conflict = {
    about: 'chart_types' as const,
    claim: claim.map((type) => chartTypeFacts[type].label).join(', '),
    claimed: [...claim].sort().join('-'),
  }
  const refused = chartRefused(posting, claim)
  if (refused) return [{ ...conflict, said: `no ${wordsAt(posting, refused)}`, place: refused }]
  const read = isNamed(posting, claim) ? null : readChartTypes(posting)
  if (!read || read.value.some((type) => claim.some((own) => isPartOf(own, type)))) return []
  const found = read.value.flatMap((type, at) =>
    read.places[at] &&
    read.places[at].confidence > guess &&
    !roles.has(type) &&
    !(read.places[at].in === 'title' && general.has(type))
      ? [{ type, place: read.places[at] }]
      : [],
  )
  const plain = nothingElse(
    posting,
    found.map(({ type }) => type),
  )
  const first =
    found.find(({ place }) => place.in === 'title') ??
    found.find(({ type }) => claim.every((own) => sideOf(own) !== sideOf(type))) ??
    (plain ? found[0] : undefined)
  return first ? [{ ...conflict, said: first.type, place: plain ?? first.place }] : []
}

/** The same work, or a part of it under its general name; what is done with charts is no kind of them. */
const isPartOf = (one: ChartType, other: ChartType) =>
  one === other || roles.has(one) || (sideOf(one) === sideOf(other) && [one, other].some((type) => general.has(type)))
const sideOf = (type: ChartType) => chartTypeFacts[type].side
const general = new Set<ChartType>(['profee-multispecialty', 'outpatient-facility'])
const roles = new Set<ChartType>([
  'coding-audit',
  'cdi',
  'payment-integrity',
  'denials-appeals',
  'billing',
  'ai-coding-validation',
])

const isNamed = ({ title, text }: Posting, claim: ChartType[]) =>
  [title.text, text.text].some((words) => findChartTypes(words).some(({ value }) => claim.includes(value)))

/** "No inpatient coding", "no facility coding is done". */
function chartRefused(posting: Posting, claim: ChartType[]): Place | null {
  const { text } = posting.text
  const named = findChartTypes(text).find(
    ({ value, start, end }) =>
      claim.includes(value) &&
      refusedBefore.test(text.slice(Math.max(0, start - 40), start)) &&
      !/^ (?:\w+ )?(?:experience|background)/i.test(text.slice(end, end + 24)),
  )
  if (named) return { in: 'text', start: named.start, end: named.end, confidence: likely }
  const sides = new Set(claim.map(sideOf))
  if (sides.size !== 1) return null
  return sides.has('facility')
    ? firstSaid(posting, noFacility)
    : sides.has('professional')
      ? firstSaid(posting, noProfessional)
      : null
}
const refusedBefore =
  /\b(?:no|not|never|without|excluding|nothing of|none of|does not include|do not code|don't code)(?: (?:any|the))? $/i
const noFacility =
  /\b(?:no|not|never) (?:any )?(?:facility|hospital)(?:[- ]side)? (?:coding|charts|work|accounts|records)/gi
const noProfessional =
  /\b(?:no|not|never) (?:any )?(?:pro-?fee|professional(?:[- ]fee)?|physician)(?:[- ]side)? (?:coding|charts|work|services|claims)/gi

/** "Every record you see is an inpatient stay" says it more plainly than a duty does. */
function nothingElse(posting: Posting, types: ChartType[]): Place | null {
  const { text } = posting.text
  const found = findChartTypes(text).find(
    ({ value, start, end }) =>
      types.includes(value) &&
      /\b(?:every|all|only|nothing but|exclusively|solely|entirely)\b/i.test(sentenceAround(text, start, end)),
  )
  return found ? { in: 'text', start: found.start, end: found.end, confidence: sure } : null
}

function accuracyConflicts(posting: Posting, { accuracy_percent: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const said = readAccuracy(posting)
  const place = said?.places[0]
  if (
    !place ||
    said.value === claim ||
    new RegExp(String.raw`(?<![\d.$,])${claim}(?![\d,]|\.\d{2})`).test(posting.text.text)
  )
    return []
  return [{ about: 'accuracy_percent', claim: `${claim}% accuracy`, claimed: claim, said: said.value, place }]
}

type Standard = JobFacts['productivity'][number]

function productivityConflicts(posting: Posting, { productivity: claim }: JobFacts): Conflict[] {
  const said = claim.length ? (readProductivity(posting) ?? plainStandard(posting)) : null
  if (!said) return []
  if (claim.some((own) => isFigured(posting, own))) return []
  if (said.value.some((standard) => claim.some((own) => itemsAlike(own, standard) && overlaps(own, standard))))
    return []
  const at = said.value.findIndex((standard, index) => {
    const place = said.places[index]
    if (place && rampUp.test(clauseOf(posting.text.text, place))) return false
    const alike = claim.filter((own) => isAlike(own, standard))
    return alike.length > 0 && !alike.some((own) => overlaps(own, standard))
  })
  const place = said.places[at]
  if (at < 0 || !place) return []
  const words = claim.map(
    ({ min, max, unit }) =>
      `${min === max ? min : [min, max].filter(Boolean).join('–')} ${unit.replace('/hour', ' an hour').replace('/day', ' a day')}`,
  )
  return [
    { about: 'productivity', claim: words.join(', '), claimed: keyOf(claim), said: keyOf([said.value[at]!]), place },
  ]
}

/** "Between 110 and 130 charts in an eight-hour day". */
function plainStandard(posting: Posting): { value: Standard[]; places: Place[] } | null {
  const place = firstSaid(
    posting,
    itemsByTime,
    /\b(?:average|hospital|clinic|emergency|patients|team|we (?:receive|get|see)|volume)\b/i,
  )
  const said = place && itemsByTime.exec(wordsAt(posting, place))
  itemsByTime.lastIndex = 0
  if (!said) return null
  const [, low, high, item, time] = said
  const unit = `${item!.toLowerCase()}/${/hour|hr/i.test(time!) ? 'hour' : 'day'}` as Standard['unit']
  return { value: [{ min: Number(low), max: Number(high ?? low), unit, chart_type: null }], places: [place] }
}
const itemsByTime =
  /(?<![\d.$,])(\d{1,3})(?: ?(?:-|to|and) ?(\d{1,3}))? (?:\w{1,12} ){0,2}(charts|records|encounters|reports|cases|claims) (?:[a-z-]{1,12} ){0,2}?(?:in |per |each |every |an? |over |\/)(?:an? )?(?:[\w-]{1,12} ){0,1}(hour|hr|day|shift)\b/gi

const numerals = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
/** Who names the very figure of the claim, by the same time, tells of ramps or other work beside it. */
function isFigured({ text: { text } }: Posting, { min, max, unit }: Standard): boolean {
  const figure = [min, max]
    .flatMap((one) => (one === null ? [] : [String(one), numerals[one] ?? String(one)]))
    .join('|')
    .replaceAll('.', String.raw`\.`)
  const time = unit.endsWith('hour') ? '(?:hour|hr|hourly)' : '(?:day|daily|shift)'
  return new RegExp(String.raw`(?<![\d.$])(?:${figure})(?![\d%-]|\.\d)[^.;\n]{0,30}?\b${time}\b`, 'i').test(text)
}

/** What stands round a figure between two commas. */
const clauseOf = (text: string, { start, end }: Place) =>
  text
    .slice(Math.max(0, start - 60), start)
    .split(/[,;.\n(]/)
    .at(-1)! +
  text.slice(start, end) +
  text.slice(end, end + 60).split(/[,;.\n)]/, 1)[0]!

const keyOf = (standards: Standard[]) => standards.map(({ min, max, unit }) => `${min}-${max}-${unit}`).join('+')
const rampUp =
  /\b(?:(?<!by )(?:week|month|day) (?:one|two|three|[1-9])|new (?:coders|hires)|(?<!\bafter (?:an? |the |your )?(?:\S{1,9} )?)ramp|month one|first (?:\w{1,8} )?(?:days|weeks|months?)|train(?:ees?|ing))\b/i
const ofPatients = ['charts', 'records', 'encounters', 'reports', 'cases']
const itemOf = ({ unit }: Standard) => unit.split('/')[0]!
/** A patient's papers go by many names. */
const isAlike = (one: Standard, other: Standard) =>
  (!one.chart_type || !other.chart_type || one.chart_type === other.chart_type) && itemsAlike(one, other)
const itemsAlike = (one: Standard, other: Standard) =>
  itemOf(one) === itemOf(other) || (ofPatients.includes(itemOf(one)) && ofPatients.includes(itemOf(other)))

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
