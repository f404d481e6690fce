// What output a posting asks of a coder, and for which charts.
import type { JobFacts } from '#db/jobs/facts.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import type { ProductivityUnit } from '#db/vocabulary/pay.ts'
import { findChartTypes } from '#search/reading/chart-names.ts'
import { readChartTypes } from '#search/reading/charts.ts'
import { asking, countedBefore, findOutputs, outputOf, type OutputFigure } from '#search/reading/output-figures.ts'
import { likely, openPosting, sure, unique, type Fact, type Place, type Posting } from '#search/reading/words.ts'

type Standard = JobFacts['productivity'][number]

export function readProductivity(posting: Posting): Fact<JobFacts['productivity']> | null {
  const { text } = posting.text
  if (!/[\d/]|\b(?:per|an?|each|every|hourly|daily)\b/i.test(text)) return null
  const found = findOutputs(text)
  if (!found.length) return null

  const types = readChartTypes(posting)?.value ?? []
  const whole = types.length ? onlyType(types, posting) : onlyNamed(posting)
  const spoken = found.find(({ output }) => output)?.output ?? outputOf((/\b(chart|record|encounter|report|case|claim)s?\s?(?:per|\/)\s?h/i.exec(text) ?? /(?:\bper|\ban?|\beach|\/)\s?(chart|record|encounter|report|case|claim)\b/i.exec(text))?.[1] ?? 'chart')! // prettier-ignore
  const value: Standard[] = []
  const places: Place[] = []
  for (const [at, figure] of found.entries()) {
    const { min, max, output, time, start, end, shared } = figure
    const between = text.slice(places.at(-1)?.end ?? 0, start)
    const ofItsOwn = places.length > 0 && (figure.trails || found[at - 1]?.shared === true || isOfItsOwn(between))
    const said = chartTypeOf(figure, text.slice(start, end), types)
    const named =
      said && said !== 'several' ? sideOf(said, types) : (said ?? visitsOf(text.slice(start, end), types, posting))
    const alone = found.length === 1
    if (!output && !named && !ofItsOwn && !isAsked(figure, text.slice(start, end), alone)) continue
    const next = shared ? found.slice(at + 1).find((other) => other.output) : undefined
    const unit: ProductivityUnit = `${output ?? next?.output ?? countedBefore(figure.before) ?? spoken}/${time}`
    const ofOther =
      !named &&
      ofSomething.test(figure.after) &&
      found.some((other) => other !== figure && chartTypeOf(other, text.slice(other.start, other.end), types))
    const chart_type = named === 'several' || ofOther ? null : (named ?? whole)
    const same = value.findLastIndex((other) => other.unit === unit && other.chart_type === chart_type)
    const ramp = same >= 0 && isRamp(text.slice(places[same]!.end, start), figure.after)
    if (ramp) {
      value.splice(same, 1)
      places.splice(same, 1)
    } else if (same >= 0 && (!ofItsOwn || (value[same]!.min === min && value[same]!.max === max))) continue
    value.push({ min, max, unit, chart_type })
    places.push({ in: 'text', start, end, confidence: output ? sure : likely })
  }
  return value.length ? { value, places } : null
}

/** Visits to doctors of first resort are what E/M codes. */
function visitsOf(said: string, types: ChartType[], { title, text }: Posting): ChartType | null {
  const doctors =
    /\b(?:urgent care|primary care|walk-?in|family (?:medicine|practice)|internal medicine|pediatrics?)\b/i
  return !types.length && /\b(?:visits?|encounters?)\b/i.test(said) && doctors.test(title.text + '\n' + text.text)
    ? 'profee-em'
    : null
}

/** "ED" or "surgeries" beside a figure are those of the side that the posting codes. */
function sideOf(type: ChartType, types: ChartType[]): ChartType {
  const others: Partial<Record<ChartType, ChartType[]>> = {
    'ed-facility': ['ed-profee'],
    'profee-surgery': ['same-day-surgery', 'asc'],
  }
  if (types.includes(type)) return type
  return others[type]?.find((other) => types.includes(other)) ?? type
}

/** Whether a figure that says neither what it counts nor of which charts is a standard at all. */
function isAsked({ before, after, shared }: OutputFigure, said: string, alone: boolean): boolean {
  // Beside an hour's figure a bare "daily goal" only says it again.
  if (bareGoal.test(said)) return alone
  return shared ? kindOfReview.test(said) : asking.test(before) || besidePercent.test(after) || inBrackets.test(before)
}

/** "25 cases for cath/EP": of charts that have no type here. */
const ofSomething =
  /^ (?:for|on) (?!(?:the|your|our|each|all|most|average|week|at|any|full|a|an|everyone|coders?|those|both)\b)[A-Za-z]/
/** "Reviews charts before visits (30 per day)" */
const inBrackets =
  /\b(?:codes?|reviews?|abstracts?|audits?|process(?:es)?|handles?|completes?) (?:[a-z-]{1,15} ){0,3}(?:charts|records|encounters|claims|cases|reports|accounts)\b[^.;()]{0,30}\($/i
const bareGoal = /^(?:hourly|daily)\b/i
const kindOfReview = /\b(?:new|initial|first|follow|concurrent|subsequent|re-?reviews?)/i
/** "18/hr at 95%". */
const besidePercent = /^\s?(?:at|with|@|,|and|&|\/)?\s?(?:an? )?\d{2}(?:\.\d)?\s?%/i

/** The posting's one type of charts; the whole outpatient department and billing say less than a type beside them. */
function onlyType(types: ChartType[], posting: Posting): ChartType | null {
  if (types.length === 1) return types[0]!
  if (types.some((type) => ownKinds.includes(type))) return null
  const narrow = types.filter((type) => !wide.includes(type))
  if (narrow.length === 1) return narrow[0]!
  const titled = typesIn(posting.title.text).filter((type) => types.includes(type))
  return titled.length === 1 && chartTypeFacts[titled[0]!].side !== 'facility' ? titled[0]! : null
}

/** Where no type is said to be coded: the one that is named at all. */
function onlyNamed({ title, text }: Posting): ChartType | null {
  const named = unique(findChartTypes(title.text + '\n' + text.text).map(({ value }) => value))
  return named.length === 1 ? named[0]! : null
}

/** "60 reports/hr in plain film, 35/hr in CT": two standards, not two ways to say one. */
const isOfItsOwn = (between: string) =>
  between.length < 60 &&
  (/^\s?(?:[a-z][^\n.(]{2,50}|\([^\n()]{2,40}\))[,;] ?(?:and |but )?$/i.test(between) ||
    /^[,;] ?(?:and )?[a-z][\w /&'-]{2,40}[\s:=-]{1,3}$/i.test(between)) &&
  !/\b(?:min|max|goal|target|standard|expect|average|least|productivity|accuracy)/i.test(between)

/** "8 charts an hour by day 30, 12 by day 90": what is asked in the end counts. */
const isRamp = (between: string, after: string) =>
  between.length < 70 && !between.includes('\n') && /\b(?:day|week|month|ramp|train)/i.test(between + after)

/** The chart type that stands with a figure: within it, just before, or behind. */
function chartTypeOf({ before, after }: OutputFigure, said: string, types: ChartType[]): ChartType | 'several' | null {
  if (types.includes('cdi') && kindOfReview.test(said)) return 'cdi'
  const last = before.split(/,|\band\b/).at(-1)!
  const behind = /^\s?(?:\(|(?:on|for|of|in)\b)?([^,;)]{0,40})/i.exec(after)?.[1]?.trim() ?? ''
  for (const words of [said, last, behind, before]) {
    const types = words.length > 1 ? typesIn(words) : []
    if (types.length) return settled(types) ?? 'several'
  }
  const bothSides = types.includes('ed-facility') && types.includes('ed-profee')
  const side = bothSides && /\b(?:(?<doctors>pro(?:-?fee|fessional)?|physician)|facility)\b/i.exec(behind || last)
  return side ? (side.groups!.doctors ? 'ed-profee' : 'ed-facility') : null
}

/** Beside other charts, or before a colon, a clinic's are meant. */
const clinics = /\bclinics?(?=\s?(?:and|&|or|at|is|,|\/|[:=.-]|$))|\b(?:and|&|or|,|\/)\s?clinics?\b/i

function typesIn(said: string): ChartType[] {
  // "95% QA" is a score, no work.
  const words = said.replace(/\d{2}(?:\.\d)? ?%[^,;]{0,20}/g, ' ')
  const types = readChartTypes(openPosting({ title: words, text: '' }))?.value ?? []
  if (!types.length && /\bemergency\b/i.test(words)) types.push('ed-facility')
  if (!types.length && /\b(?:office|urgent care|primary care) visits?\b/i.test(words)) types.push('profee-em')
  if (/\bOPS\b/.test(words) && !types.includes('same-day-surgery')) types.push('same-day-surgery')
  const clinic = clinics.test(words) && !types.includes('clinic-recurring') && !types.includes('profee-em')
  return clinic ? [...types, 'clinic-recurring'] : types
}

const ownKinds: readonly ChartType[] = [
  'coding-audit',
  'cdi',
  'payment-integrity',
  'cancer-registry',
  'trauma-registry',
  'denials-appeals',
  'ai-coding-validation',
]

/** What is done beside the charts, or to all of them. */
const wide: readonly ChartType[] = ['outpatient-facility', 'billing', 'charge-entry']

/** The one type that a standard without a type of its own is for; null where there are several. */
function settled(types: ChartType[]): ChartType | null {
  const own = types.find((type) => ownKinds.includes(type))
  if (own) return own
  const narrow = types.length > 1 ? types.filter((type) => type !== 'outpatient-facility') : types
  return narrow.length === 1 ? narrow[0]! : null
}
