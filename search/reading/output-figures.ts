// Figures of output as postings write them: "12-15 charts/hr", "8 SDS per hour", "Charts per hour: ED 14".
import { numberOf, spelledNumber } from '#search/reading/numbers.ts'
import { matches } from '#search/reading/words.ts'

export type Output = 'charts' | 'records' | 'encounters' | 'reports' | 'cases' | 'claims' | 'units'
/** `before` and `after` are the words around it in its own sentence; `shared` with the next figure's hour or day. */
export type OutputFigure = {
  min: number | null
  max: number | null
  output: Output | null
  time: 'hour' | 'day'
  start: number
  end: number
  before: string
  after: string
  shared?: boolean
  /** Its hour or day was said before it, with another figure or over its row. */
  trails?: boolean
}

/** What is counted, by the names it goes by. */
const outputs: Record<string, Output> = {
  chart: 'charts', account: 'charts', acct: 'charts', recert: 'charts', recertification: 'charts', file: 'charts', stay: 'charts', assessment: 'charts', episode: 'charts',
  record: 'records', rec: 'records', discharge: 'records', admission: 'records', admit: 'records',
  encounter: 'encounters', enc: 'encounters', visit: 'encounters', note: 'encounters', session: 'encounters', dos: 'encounters',
  report: 'reports', study: 'reports', studie: 'reports', exam: 'reports', read: 'reports',
  case: 'cases', review: 'cases', 're-review': 'cases', rereview: 'cases', 'follow-up': 'cases', 'follow up': 'cases', followup: 'cases', surgery: 'cases', surgerie: 'cases', procedure: 'cases', abstract: 'cases', appeal: 'cases', 'appeal letter': 'cases', scope: 'cases', denial: 'cases',
  specimen: 'cases', accession: 'cases', transport: 'cases', trip: 'cases',
  claim: 'claims', unit: 'units', wu: 'units',
} // prettier-ignore
const number = String.raw`(?:\d{1,3}(?:\.\d{1,2})?|(?:(?:one|an?) )?hundred|dozen|${spelledNumber})`
const range = (n: number) =>
  String.raw`(?<![\w$.,/%-]|\$\s)(?<low${n}>${number})(?:\s?(?:-|to|or|and)\s?(?<high${n}>${number}))?(?![\d%])(?:\s?\((?:\d{1,3}|${number})\))?(?<plus${n}>\s?\+|\sor (?:more|better|above|greater))?`
const output = String.raw`(?:${Object.keys(outputs).join('|')})s?`
const shift = String.raw`(?:\d{1,2}(?:\.\d{1,2})?|seven|eight|ten|twelve)[\s-]?(?:hours?|hrs?)`
const time = String.raw`(?:(?:hour|hr|day|shift|work ?day)s?\b|(?<=[a-z]\s?(?:\/|per|a|an|each|every)\s)(?:work(?:ing)? ?)?(?:week|wk)s?\b(?! ?-?ends?)|(?<=\/)[hd]\b|(?:8|eight)[\s-]?(?:hours|hrs)\b)`
const per = String.raw`\s?(?:(?:\bp)?\/|-?\bper\b-?|\ban?\b|\beach\b|\bevery\b|\b(?:with)?in (?:an?|each|every|one)\b)\s?(?:(?:productive|productivity|working|worked|work|coding|single|full|${shift})[\s-]){0,2}`
const goal = String.raw`(?:goal|target|quota|standard|minimum|expectation|productivity|output|production|requirement|benchmark|pace|workload|throughput|floor|volume|caseload|load|count|average)s?`

const standards = new RegExp(
  [
    String.raw`${range(1)}[\s-](?:(?!${spelledNumber}\s)[A-Za-z/&][\w/&'-]{0,20}[\s,]{1,2}){0,4}?(?<output1>${output})\b\.?(?:\s\([\w ]{2,20}\))?(?:\s(?:coded|reviewed|completed|audited|abstracted|processed|worked|on average)){0,2}(?:${per}(?<time1>${time})|\s?(?<adverb1>hourly|daily|weekly)\b)`,
    String.raw`\b(?<output2>${output})(?:${per}(?<time2>${time})|\s(?<adverb2>hourly|daily|weekly)\b)(?:[\s(]{1,2}(?:is|are|of|standard|target|goal|expected|expectation|requirement|minimum|productivity|for)){0,3}[\s:()=-]{1,4}${range(2)}(?!\s?(?:days?|hours?|%|months?|weeks?|years?|percent|[ap]\.?m))`,
    String.raw`${range(3)}(?:\s(?<name3>[A-Za-z/&][\w/&'-]{0,20}(?:\s[A-Za-z/&][\w/&'-]{0,20}){0,2}?))?${per}(?<time3>${time})(?!s?\s?(?:week|shift))`,
    String.raw`${range(4)}\s?(?<cph4>CPH)\b`,
    String.raw`\b(?<cph6>CPH)(?:\s(?:is|of|at|${goal}|required|expected)){0,3}[\s:(=-]{1,4}${range(6)}(?!\s?%)`,
    String.raw`(?:\b(?<adverb5>hourly|daily|weekly)\s(?:coding |chart |work |volume ){0,2}${goal}|\b(?<adverb6>hourly|daily)(?=\s?[:=])|\b(?:average|typical|normal|standard|usual|full) (?<time5>day|hour|shift|week))(?:\s(?:is|are|of|at|goal|target|standard|set|will|be|minimum)){0,3}[\s:(=-]{1,4}${range(5)}(?:\s(?:[A-Za-z/&][\w/&'-]{0,20}\s){0,3}?(?<output5>${output})\b|(?=\s?(?:$|[\n;,)]|\.(?!\d)|(?:at|with|and)\s\d\d)))`,
  ].join('|'),
  'gi',
)

const lead = String.raw`(?:\s(?:is|are|of|standard|at|be|rate|requirement|productivity|production|output|volume|expectation|expected|average|with|a|an|the|threshold|level|:)|[:=]){0,4}\s{0,2}`
const atLeast = new RegExp(
  String.raw`(?:at least|\bminimums?\b|\bmin\b\.?|\bfloor\b|(?:no|not|never) (?:fewer|less|lower) than|(?:not|never) (?:go |fall |drop )?(?:below|under)|(?<!no |not |never )more than|upwards? of|exceed(?:s|ing)?|over|≥|>=?)${lead}$`,
  'i',
)
const atMost = /(?:up to|\bmax(?:imum)?\b\.?(?: of)?|as many as|at most|(?:no|not) more than)\s{0,2}$/i
const atLeastAfter =
  /^[\s,(]{0,2}(?:(?:as |at )?(?:an? |the )?(?:absolute |bare )?(?:minimum|min|least|floor)\b(?!\.?\s(?:of )?\d)|(?:or|and) (?:more|better|above|higher|up)\b)/i
const others =
  /\b(?:teams?|departments?|hospitals?|company|facility|clinics?|practices?|groups?|systems?|vendors?|clients?|providers?|physicians?|doctors?|surgeons?|offices?|software|engine|AI|we|center|that)\b(?:\s[\w'-]{1,15}){0,3}?\s(?:sees?|codes?|process(?:es)?|handles?|reads?|treats?|performs?|receives?|generates?|serves?|bills?|submits?|averages?|turns? out|works?|does|do|reviews?|has|have|gets?|produces?)\b[^.;]{0,40}$|\bE[DR]\s(?:sees|treats|has|gets|receives)\b[^.;]{0,40}$|\bvolumes?\b(?! ?[:=-]| (?:expect|standard|goal|target|requir|minimum))|\b(?:census|in total|combined|altogether|come in|arrive)\b/i
/** "45 cases a day between two coders", "100 a day is what she does now" */
const othersAfter =
  /^[\s,(]{0,2}(?:(?:between|among(?:st)?|shared (?:by|among|between)|split (?:by|among|between)|across) (?:the |our |all )?(?:\w{1,8} ){0,2}?(?:coders|people|team|staff|of us)\b|(?:(?:in )?total\b|combined|as a (?:team|group|department))\b|is what (?:the|our|she|he|they|we)\b[^.;]{0,25}\b(?:did|does|do|handled?|handles)\b)/i
export const asking =
  /expect|standard|goal|target|productivity|throughput|\bspeed\b|\bpace\b|\bmeasur|\bQTY\b|\bvolume(?: ?[:=-]| (?:expect|standard|goal|target))|require|quota|benchmark|minimum|you\b|must|\bwe (?:look for|aim for|ask|like|want|count on)\b|\baim(?:ing)? for\b|\b(?:coders?|most|folks|people|reviewers?|auditors?) (?:[a-z]{2,10} )?(?:clear|do|hit|finish|reach|sustain|handle|process|code|complete|manage|run|turn out|get through)\b/i
const paid = /\$|\b(?:dollars?|bucks|make|earn(?:s|ing)?|pay|rate|wage|salary|paid|compensation|bonus)\b/i
const rewarded = /\b(?:bonus(?:es)?|incentives?|premium)\b[^.;]{0,25}$/i
const offShift =
  /\b(?:hours?|days?|miles?|pounds?|lbs|patients?|calls?|minutes?|times?|shifts?|weeks?|beds|mg|mbps|requests?|tests?|queries|meetings?|emails?|providers|pages?|breaks?|charges?|lines?|codes?|letters?|words|points?|transactions?|tasks?|tickets?)$/i

const minutes = String.raw`(?<![\w$.,/%-])(?:an? |one )?(?<min>\d{1,2}(?:\.\d)?|${spelledNumber})(?:\s?(?:-|to|or)\s?(?<minHigh>\d{1,2}|${spelledNumber}))?[\s-]?min(?:ute)?s?\b`
const named = String.raw`(?:[A-Za-z][\w/&'-]{0,20}\s){0,3}?${output}\b`
/** "One chart every 20 minutes", "20 minutes per chart". */
const paces = new RegExp(
  [
    String.raw`\b(?:one|an?|1|each|every)\s${named}(?:\s(?:coded|done|finished|completed|reviewed|is|takes?|in|about|around|roughly|every|each|per|within|under|at)){1,4}\s${minutes}`,
    String.raw`${minutes}(?:\s(?:on average|or less|or fewer|max(?:imum)?|tops)){0,2}\s?(?:\/|per|an?|each|for (?:an?|each|every|one))\s?${named}`,
  ]
    .map((source, at) => source.replace(/\?<(min\w*)>/g, `?<$1${at}>`))
    .join('|'),
  'gi',
)
const quicker = /\b(?:under|within|less|fewer|max(?:imum)?|tops|at most|no more than|up to)\b/i

/** In the order of the text. */
export const findOutputs = (text: string): OutputFigure[] => {
  const told = [...standardsIn(text), ...tablesIn(text)]
  // "One every 8 minutes, so plan on 7 an hour" says the same twice.
  const paces = pacesIn(text).filter(
    ({ start, end }) => !told.some((one) => one.start < end + 60 && one.end > start - 60),
  )
  return [...told, ...paces].sort((a, b) => a.start - b.start)
}

function standardsIn(text: string): OutputFigure[] {
  const found: OutputFigure[] = []
  let reached = 0
  for (const { 0: said, index, groups = {} } of matches(text, standards)) {
    const part = (name: string) => [1, 2, 3, 4, 5, 6].map((n) => groups[name + n]).find(Boolean)
    const end = index + said.length
    const from = Math.max(reached, index - 110)
    const before = text.slice(from, index).split(boundary).at(-1)!
    const after = text.slice(end, end + 60).split(boundary, 1)[0]!
    reached = end
    if (groups.low3 && (paid.test(text.slice(Math.max(0, index - 50), index).split(paidBoundary).at(-1)!) || offShift.test(groups.name3 ?? ''))) continue // prettier-ignore
    if ((others.test(before) && !asking.test(before)) || rewarded.test(before) || othersAfter.test(after)) continue

    const low = numberOf(part('low')!)
    const high = part('high') ? numberOf(part('high')!) : low
    const spoken = part('time') ?? part('adverb') ?? 'hour'
    const hourly = /^h/i.test(spoken)
    const weekly = /^(?:work(?:ing)? ?)?w(?:ee)?k/i.test(spoken)
    if (
      weekly &&
      (!part('output') || low < 10 || !(asking.test(before + said) || worked.test(before) || /\baudited\b/i.test(said)))
    )
      continue
    if (low <= 0 || high < low || high > (hourly ? 150 : weekly ? 3000 : 600)) continue
    const opens = part('plus') || atLeast.test(before) || atLeastAfter.test(after)
    const hour = { time: hourly ? ('hour' as const) : ('day' as const) }
    if (groups.low1 || groups.low3) found.push(...sharing(before, index).map((figure) => ({ ...figure, ...hour })))
    found.push({
      ...hour,
      min: !opens && low === high && atMost.test(before) ? null : weekly ? low / 5 : low,
      max: opens && low === high ? null : weekly ? high / 5 : high,
      output:
        (groups.cph4 ?? groups.cph6)
          ? 'charts'
          : outputOf(part('output') ?? lastOf.exec(groups.name3 ?? '')?.[1] ?? outputBefore.exec(before)?.[1]),
      start: index,
      end,
      before,
      after,
    })
    found.push(...trailing(text, end).map((figure) => ({ ...figure, ...hour, output: found.at(-1)!.output })))
    reached = found.at(-1)!.end
  }
  return found
}

function pacesIn(text: string): OutputFigure[] {
  if (!/\bmin/i.test(text)) return []
  return matches(text, paces).flatMap(({ 0: said, index, groups = {} }) => {
    const end = index + said.length
    const before = text
      .slice(Math.max(0, index - 60), index)
      .split(boundary)
      .at(-1)!
    const after = text.slice(end, end + 60).split(boundary, 1)[0]!
    const least = numberOf((groups.min0 ?? groups.min1)!)
    const most = groups.minHigh0 ?? groups.minHigh1
    const hourly = (each: number) => Math.round((60 / each) * 100) / 100
    if (!(least >= 0.5) || others.test(before) || othersAfter.test(after)) return []
    if (groups.min1 && !asking.test(before) && !/\baverag|\b(?:allow|pace|rate|speed|time)\b/i.test(before + said))
      return []
    const opens = quicker.test(before.slice(-14) + said)
    const found = {
      min: hourly(most ? numberOf(most) : least),
      max: opens && !most ? null : hourly(least),
      time: 'hour' as const,
    }
    return [{ ...found, output: outputOf(anOutput.exec(said)?.[0]), start: index, end, before, after }]
  })
}
const anOutput = new RegExp(String.raw`\b${output}\b`, 'i')

/** The last thing of the sentence that can be counted: "review flagged claims (about 160 a day)". */
export const countedBefore = (before: string) => outputOf([...before.slice(-60).matchAll(anyOutput)].at(-1)?.[0])
const anyOutput = new RegExp(
  String.raw`\b(?:chart|account|record|encounter|visit|note|report|case|claim|denial|appeal|specimen)s?\b`,
  'gi',
)

/** "13 SOC/recerts per day" */
const lastOf = new RegExp(String.raw`\/(${output})$`, 'i')
/** "Initial reviews 10/day" */
const outputBefore =
  /\b((?:chart|account|record|encounter|visit|note|report|case|claim|review|procedure|scope|specimen|admission|discharge)s?|surgeries)\s?(?:[:=-]|at(?: a rate of)?)?\s?$/i

/** Figures that take their hour or day from the one before: "12 charts an hour for ED, 5 for observation". */
function trailing(text: string, end: number): Omit<OutputFigure, 'time' | 'output'>[] {
  const found: Omit<OutputFigure, 'time' | 'output'>[] = []
  let at = end
  while (found.length < 4) {
    const match = trailer.exec(text.slice(at, at + 120))
    if (!match) break
    const part = (name: string) => [8, 9, 10, 11].map((n) => match.groups![name + n]).find(Boolean)
    const low = numberOf(part('low')!)
    const start = at + part('lead')!.length
    const count = part('part')!
    at += match[0].length
    found.push({
      min: low,
      max: part('plus') ? null : part('high') ? numberOf(part('high')!) : low,
      start,
      end: start + count.length,
      before: '',
      after: text.slice(start + count.length, at),
      trails: true,
    })
  }
  return found
}
const trailer = new RegExp(
  [
    String.raw`^(?<lead8>(?:\s\(?(?:for|on|in|at)\s[A-Za-z][\w/&'() -]{1,30}?)?(?:[,;]|,?\s(?:and|but))\s(?:and\s)?)(?<part8>${range(8)})\s(?:${output}\s)?(?:for|on|in)\s(?!all\b|the end|month|week|day|year|\d)[A-Za-z][\w/&'-]{0,20}(?:\s(?!and\b|with\b|at\b|plus\b)[\w/&'-]{1,20}){0,2}`,
    String.raw`^(?<lead11>(?:\s?\([^()\n]{2,30}\))?[,;]\s(?:and\s)?)(?<part11>${range(11)})(?=\s?\([A-Za-z][^()\n]{2,30}\))`,
    String.raw`^(?<lead10>\s(?:for|in|during|through|while|until|to start|at first|the first)\b[^.;\n,]{0,40}[,;]\s(?:then |and |rising to |and then |going to ){0,2})(?<part10>${range(10)})(?=\s(?:thereafter|after|from|once|then|by|when))`,
    String.raw`^(?<lead9>[.;,]\s(?:tier|level|phase|grade|coder)\s(?:\d|i{1,3}|[a-c])\s?[:=-]\s?)(?<part9>${range(9)})(?=[\s.;,]{0,2}(?:$|[\nA-Z]))`,
  ].join('|'),
  'i',
)

/** Figures that leave their hour or day to the next one: "14 ED, 5 observation and 2 inpatient charts an hour". */
function sharing(before: string, end: number): Omit<OutputFigure, 'time'>[] {
  const found: Omit<OutputFigure, 'time'>[] = []
  let rest = before
  while (found.length < 4) {
    const match = sharer.exec(rest)
    if (!match) break
    const { low7, high7, plus7, name7 } = match.groups!
    const words = name7!.trim()
    if (offShift.test(words) || notShared.test(words)) break
    const low = numberOf(low7!)
    const start = end - before.length + match.index
    found.unshift({
      min: low,
      max: plus7 ? null : high7 ? numberOf(high7) : low,
      output: outputOf(new RegExp(String.raw`\b${output}$`, 'i').exec(words)?.[0]),
      start,
      end: start + match[0].length,
      before: rest.slice(0, match.index),
      after: '',
      shared: true,
    })
    rest = rest.slice(0, match.index)
  }
  return found
}
const sharer = new RegExp(
  String.raw`${range(7)}\s(?<name7>(?:[A-Za-z][\w/&'-]{0,20}\s?){1,4}?)\s?(?:,\s?(?:and |or |plus )?|(?<=\s)(?:and|or|plus|&|\+)\s)$`,
  'i',
)
const notShared = /\b(?:years?|yrs?|months?|coders?|%|percent|accura\w+|of|to|with|on|in|at)\b/i

/** What one does in a week, not what is done to one's work. */
const worked =
  /\b(?:codes?|abstracts?|completes?|process(?:es)?|closes?|resolves?|clears?|finish(?:es)?|reviews?|audits?)\s(?:\w{1,12}\s){0,3}$/i

/** Past it no word of pay speaks of the figure. */
const paidBoundary =
  /[\n;]|[.!?]\s|,\s(?=(?:most|coders?|expect|average|you|our) )|\b(?:productivity|standards?|goals?|targets?|quotas?|output|throughput)\b/i
const boundary = /\n|;|(?<![.\d]|\b(?:min|max|approx|avg|hr|hrs))[.!?](?=\s)| \| | • /i

export const outputOf = (said: string | undefined) =>
  said ? (outputs[said.toLowerCase()] ?? outputs[said.toLowerCase().replace(/s$/, '')]!) : null

/** Rows under a heading that names what they count, or behind it: "Charts per hour", then "Inpatient 2.5". */
function tablesIn(text: string): OutputFigure[] {
  const found: OutputFigure[] = []
  let reached = 0
  for (const heading of matches(text, headings)) {
    if (heading.index < reached || found.length > 100) continue
    let start = heading.index + heading[0].length
    const rest = text.slice(start, start + 800)
    for (const line of heading[0].endsWith('\n') ? rest.split('\n') : rest.split(/\n|[.!?]\s/, 1)[0]!.split(/[,;|]/)) {
      if (/^[|\s:-]+$/.test(line)) {
        start += line.length + 1
        continue
      }
      const row = tableRow.exec(line)
      if (!row) break
      const { name, nameAfter, low, high, plus, lowFirst, highFirst } = row.groups!
      // "12 charts a day" is a standard by itself.
      if (/\b(?:an?|per|each|every|daily|hourly)\b/i.test(nameAfter ?? '')) break
      const least = low ?? lowFirst!
      found.push({
        min: numberOf(least),
        max: plus ? null : numberOf(high ?? highFirst ?? least),
        output: outputOf(heading.groups!.output ?? outputBefore.exec((name ?? nameAfter)!)?.[1]),
        time: /^h/i.test(
          heading.groups!.time ?? heading.groups!.time2 ?? heading.groups!.time3 ?? heading.groups!.adverb!,
        )
          ? 'hour'
          : 'day',
        start,
        end: start + line.length,
        before: (name ?? nameAfter)!,
        after: '',
        trails: true,
      })
      start += line.length + 1
    }
    reached = start
  }
  return found
}

const headings = new RegExp(
  String.raw`\b(?:(?<output>${output})\s?(?:\/|per|an?)\s?(?<time>hour|hr|day)\b(?:\s(?:standards?|targets?|goals?))?|(?:${goal}|measured|counted|expected|rated)\s?[\s(]\s?(?:per|an?|by the|\/|in)\s?(?<time2>hour|hr|day)\b|(?<adverb>hourly|daily)\s(?:(?:coding|volume|production|productivity|output|chart)\s){0,2}${goal}|(?<=\|\s?)(?:${output}\s)?(?:per|\/|an?)\s?(?<time3>hour|hr|day))\)?(?:[ :|]{0,3}\n|: (?=[A-Za-z\d]))`,
  'gi',
)
const few = String.raw`\d{1,3}(?:\.\d{1,2})?`
const tableRow = new RegExp(
  String.raw`^[\s•*>|-]{0,4}(?:and )?(?:(?<name>[A-Za-z][^\n\d]{0,40}?)[\s.:|-]{1,20}(?<low>${few})(?:\s?(?:-|to)\s?(?<high>${few}))?(?<plus>\s?\+)?|(?<lowFirst>${few})(?:\s?(?:-|to)\s?(?<highFirst>${few}))?\s(?<nameAfter>[A-Za-z][^\n\d%$]{1,30}?))[\s.|]{0,3}$`,
)
