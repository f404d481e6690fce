// What output and accuracy a posting asks of a coder.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { ProductivityUnit } from '#db/vocabulary/pay.ts'
import { readChartTypes } from '#search/reading/charts.ts'
import { numberOf, spelledNumber } from '#search/reading/numbers.ts'
import { likely, matches, openPosting, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

type Standard = JobFacts['productivity'][number]
type Output = 'charts' | 'records' | 'encounters' | 'reports' | 'cases' | 'claims' | 'units'
type Found = Omit<Standard, 'chart_type' | 'unit'> & {
  output: Output | null
  time: 'hour' | 'day'
  start: number
  end: number
  before: string
  after: string
}

/** What is counted, by the names it goes by. */
const outputs: Record<string, Output> = {
  chart: 'charts', account: 'charts', acct: 'charts', file: 'charts', stay: 'charts', assessment: 'charts', episode: 'charts',
  record: 'records', rec: 'records', discharge: 'records',
  encounter: 'encounters', enc: 'encounters', visit: 'encounters', note: 'encounters', session: 'encounters', dos: 'encounters',
  report: 'reports', study: 'reports', studie: 'reports', exam: 'reports', read: 'reports',
  case: 'cases', review: 'cases', surgery: 'cases', surgerie: 'cases', procedure: 'cases', abstract: 'cases', appeal: 'cases', specimen: 'cases',
  claim: 'claims', unit: 'units', wu: 'units',
} // prettier-ignore
const number = String.raw`(?:\d{1,3}(?:\.\d{1,2})?|(?:(?:one|an?) )?hundred|dozen|${spelledNumber})`
const range = (n: number) =>
  String.raw`(?<![\w$.,/%-]|\$\s)(?<low${n}>${number})(?:\s?(?:-|to|or|and)\s?(?<high${n}>${number}))?(?![\d%])(?:\s?\((?:\d{1,3}|${number})\))?(?<plus${n}>\s?\+|\sor (?:more|better|above|greater))?`
const output = String.raw`(?:${Object.keys(outputs).join('|')})s?`
const shift = String.raw`(?:\d{1,2}(?:\.\d{1,2})?|seven|eight|ten|twelve)[\s-]?(?:hours?|hrs?)`
const time = String.raw`(?:(?:hour|hr|day|shift|work ?day)s?\b|(?<=\/)[hd]\b|(?:8|eight)[\s-]?(?:hours|hrs)\b)`
const per = String.raw`\s?(?:\bp?\/|-?\bper\b-?|\ban?\b|\beach\b|\bevery\b|\b(?:with)?in (?:an?|each|every|one)\b)\s?(?:(?:productive|productivity|working|worked|work|coding|single|full|${shift})[\s-]){0,2}`
const goal = String.raw`(?:goal|target|quota|standard|minimum|expectation|productivity|output|production|requirement|benchmark|pace|workload|throughput|floor)s?`

const standards = new RegExp(
  [
    String.raw`${range(1)}[\s-](?:[A-Za-z/&][\w/&'-]{0,20}[\s,]{1,2}){0,4}?(?<output1>${output})\b(?:\s\([\w ]{2,20}\))?(?:\s(?:coded|reviewed|completed|audited|abstracted|processed|worked|on average)){0,2}(?:${per}(?<time1>${time})|\s?(?<adverb1>hourly|daily)\b)`,
    String.raw`\b(?<output2>${output})(?:${per}(?<time2>${time})|\s(?<adverb2>hourly|daily)\b)(?:[\s(]{1,2}(?:is|are|of|standard|target|goal|expected|expectation|requirement|minimum|productivity|for)){0,3}[\s:()=-]{1,4}${range(2)}(?!\s?(?:days?|hours?|%|months?|weeks?|years?|percent|[ap]\.?m))`,
    String.raw`${range(3)}(?:\s(?<name3>[A-Za-z/&][\w/&'-]{0,20}(?:\s[A-Za-z/&][\w/&'-]{0,20}){0,2}?))?${per}(?<time3>${time})(?!s?\s?(?:week|shift))`,
    String.raw`${range(4)}\s?(?<cph4>CPH)\b`,
    String.raw`\b(?<adverb5>hourly|daily)\s(?:coding |chart |work )?${goal}(?:\s(?:is|are|of|at|goal|target|standard|set|will|be|minimum)){0,3}[\s:(=-]{1,4}${range(5)}\s(?:[A-Za-z/&][\w/&'-]{0,20}\s){0,3}?(?<output5>${output})\b`,
  ].join('|'),
  'gi',
)

const lead = String.raw`(?:\s(?:is|are|of|standard|at|be|rate|requirement|productivity|expectation|expected|average|with|a|an|the|threshold|level|:)|[:=]){0,4}\s{0,2}`
const atLeast = new RegExp(
  String.raw`(?:at least|\bminimums?\b|\bmin\b\.?|\bfloor\b|(?:no|not|never) (?:fewer|less|lower) than|(?:not|never) (?:go |fall |drop )?(?:below|under)|(?<!no |not |never )more than|upwards? of|exceed(?:s|ing)?|over|≥|>=?)${lead}$`,
  'i',
)
const atMost = /(?:up to|\bmax(?:imum)?\b\.?(?: of)?|as many as|at most|(?:no|not) more than)\s{0,2}$/i
const atLeastAfter =
  /^[\s,(]{0,2}(?:(?:as |at )?(?:an? |the )?(?:absolute |bare )?(?:minimum|min|least|floor)\b|(?:or|and) (?:more|better|above|higher|up)\b)/i
const others =
  /\b(?:teams?|departments?|hospitals?|company|facility|clinics?|practices?|groups?|systems?|vendors?|clients?|providers?|physicians?|doctors?|surgeons?|offices?|software|engine|AI|we|center|that)\b(?:\s[\w'-]{1,15}){0,3}?\s(?:sees?|codes?|process(?:es)?|handles?|reads?|treats?|performs?|receives?|generates?|serves?|bills?|submits?|averages?|turns? out|works?|does|do|reviews?|has|have|gets?|produces?)\b[^.;]{0,40}$|\bE[DR]\s(?:sees|treats|has|gets|receives)\b[^.;]{0,40}$|\b(?:volume|census|in total|combined|altogether|come in|arrive)\b/i
const asking = /expect|standard|goal|target|productivity|require|quota|benchmark|minimum|you\b|must/i
const paid = /\$|\b(?:pay|rate|wage|salary|paid|compensation|bonus)\b/i
const rewarded = /\b(?:bonus(?:es)?|incentives?|premium)\b[^.;]{0,25}$/i
const offShift =
  /\b(?:hours?|days?|miles?|pounds?|lbs|patients?|calls?|minutes?|times?|shifts?|weeks?|beds|mg|mbps|requests?|tests?|queries|meetings?|emails?|providers|pages?|breaks?)$/i

export function readProductivity(posting: Posting): Fact<JobFacts['productivity']> | null {
  const { text } = posting.text
  if (!/\d|\b(?:per|an?|each|every)\b/i.test(text)) return null
  const found = [...standardsIn(text), ...tablesIn(text)].sort((a, b) => a.start - b.start)
  if (!found.length) return null

  const types = readChartTypes(posting)?.value ?? []
  const whole = types.length === 1 ? types[0]! : null
  const spoken = found.find(({ output }) => output)?.output ?? outputs[/\b(chart|record|encounter|report|case|claim)s?\s?(?:per|\/)\s?h/i.exec(text)?.[1]?.toLowerCase() ?? 'chart']! // prettier-ignore
  const value: Standard[] = []
  const places: Place[] = []
  for (const { min, max, output, time, start, end, before, after } of found) {
    const named = chartTypeOf(before, text.slice(start, end), after)
    if (!output && !named && !asking.test(before)) continue
    const unit: ProductivityUnit = `${output ?? spoken}/${time}`
    const chart_type = named === 'several' ? null : (named ?? whole)
    const same = value.findIndex((other) => other.unit === unit && other.chart_type === chart_type)
    if (same >= 0 && !isRamp(text.slice(places[same]!.end, start), after)) continue
    if (same >= 0) {
      value.splice(same, 1)
      places.splice(same, 1)
    }
    value.push({ min, max, unit, chart_type })
    places.push({ in: 'text', start, end, confidence: output ? sure : likely })
  }
  return value.length ? { value, places } : null
}

/** "8 charts an hour by day 30, 12 by day 90": what is asked in the end counts. */
const isRamp = (between: string, after: string) =>
  between.length < 70 && !between.includes('\n') && /\b(?:day|week|month|ramp|train)/i.test(between + after)

/** Rows under a heading that names what they count, or behind it: "Charts per hour", then "Inpatient 2.5". */
function tablesIn(text: string): Found[] {
  const found: Found[] = []
  let reached = 0
  for (const heading of matches(text, headings)) {
    if (heading.index < reached || found.length > 100) continue
    let start = heading.index + heading[0].length
    const rest = text.slice(start, start + 800)
    for (const line of heading[0].endsWith('\n') ? rest.split('\n') : rest.split('\n', 1)[0]!.split(/[,;|]/)) {
      const row = tableRow.exec(line)
      if (!row) break
      const low = numberOf(row[2]!)
      found.push({
        min: low,
        max: row[4] ? null : numberOf(row[3] ?? row[2]!),
        output: outputOf(heading[1]),
        time: /^h/i.test(heading[2]!) ? 'hour' : 'day',
        start,
        end: start + line.length,
        before: row[1]!,
        after: '',
      })
      start += line.length + 1
    }
    reached = start
  }
  return found
}

const headings = new RegExp(
  String.raw`\b(${output})\s?(?:\/|per|an?)\s?(hour|hr|day)\b(?:\s(?:standards?|targets?|goals?))?\)?(?:[ :]{0,2}\n|: (?=[A-Za-z]))`,
  'gi',
)
const tableRow = new RegExp(
  String.raw`^[\s•*>-]{0,4}(?:and )?([A-Za-z][^\n\d]{0,40}?)[\s.:|-]{1,20}(\d{1,3}(?:\.\d{1,2})?)(?:\s?(?:-|to)\s?(\d{1,3}(?:\.\d{1,2})?))?(\s?\+)?[\s.]{0,3}$`,
)

function standardsIn(text: string): Found[] {
  const found: Found[] = []
  let reached = 0
  for (const { 0: said, index, groups = {} } of matches(text, standards)) {
    const part = (name: string) => [1, 2, 3, 4, 5].map((n) => groups[name + n]).find(Boolean)
    const end = index + said.length
    const from = Math.max(reached, index - 110)
    const before = text.slice(from, index).split(boundary).at(-1)!
    const after = text.slice(end, end + 60).split(boundary, 1)[0]!
    reached = end
    if (groups.low3 && (paid.test(text.slice(Math.max(0, index - 50), index).split('\n').at(-1)!) || offShift.test(groups.name3 ?? ''))) continue // prettier-ignore
    if ((others.test(before) && !asking.test(before)) || rewarded.test(before)) continue

    const low = numberOf(part('low')!)
    const high = part('high') ? numberOf(part('high')!) : low
    const hourly = /^h/i.test(part('time') ?? part('adverb') ?? 'hour')
    if (low <= 0 || high < low || high > (hourly ? 150 : 600)) continue
    const opens = part('plus') || atLeast.test(before) || atLeastAfter.test(after)
    found.push({
      min: !opens && low === high && atMost.test(before) ? null : low,
      max: opens && low === high ? null : high,
      output: groups.cph4 ? 'charts' : outputOf(part('output')),
      time: hourly ? 'hour' : 'day',
      start: index,
      end,
      before,
      after,
    })
  }
  return found
}

const boundary = /\n|;|(?<![.\d]|\b(?:min|max|approx|avg|hr|hrs))[.!?](?=\s)| \| | • /i

const outputOf = (said: string | undefined) =>
  said ? (outputs[said.toLowerCase()] ?? outputs[said.toLowerCase().replace(/s$/, '')]!) : null

/** The chart type that stands with a figure: within it, just before, or after an "on" or "for". */
function chartTypeOf(before: string, said: string, after: string): ChartType | 'several' | null {
  const last = before.split(/,|\band\b/).at(-1)!
  const behind = /^\s?(?:\(|(?:on|for|of)\b)([^,;)]{0,40})/i.exec(after)?.[1]?.trim() ?? ''
  for (const words of [said, last, behind, before]) {
    const types = words.length > 1 ? (readChartTypes(openPosting({ title: words, text: '' }))?.value ?? []) : []
    if (types.length) return settled(types) ?? 'several'
  }
  return null
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

/** The one type that a standard without a type of its own is for; null where there are several. */
function settled(types: ChartType[]): ChartType | null {
  const own = types.find((type) => ownKinds.includes(type))
  if (own) return own
  const narrow = types.length > 1 ? types.filter((type) => type !== 'outpatient-facility') : types
  return narrow.length === 1 ? narrow[0]! : null
}
