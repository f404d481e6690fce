// Sums of money as postings write them: "$28.50 - $34.00/hr", "62-70K", "85 cents a chart".
import type { PayBasis } from '#db/vocabulary/pay.ts'
import { numberOf, spelledNumber } from '#search/reading/numbers.ts'
import { matches } from '#search/reading/words.ts'

export type Amount = {
  start: number
  end: number
  low: number
  high: number | null
  /** "$28+": no end above. */
  open: boolean
  /** Said to be dollars. */
  marked: boolean
  /** Written as only money is: with cents, thousands or a K. */
  precise: boolean
  basis: PayBasis | null
}

const times: Record<string, PayBasis> = {
  hour: 'hourly', hr: 'hourly', hourly: 'hourly', h: 'hourly', ph: 'hourly', hora: 'hourly',
  year: 'salary', yr: 'salary', annum: 'salary', annually: 'salary', yearly: 'salary', annual: 'salary', pa: 'salary',
  month: 'monthly', mo: 'monthly', monthly: 'monthly', mensual: 'monthly',
  week: 'weekly', weekly: 'weekly', wk: 'weekly',
  day: 'daily', daily: 'daily', shift: 'daily',
} // prettier-ignore

const items: Record<string, PayBasis> = {
  chart: 'per-chart', file: 'per-chart', assessment: 'per-chart', episode: 'per-chart',
  encounter: 'per-encounter', visit: 'per-encounter', note: 'per-encounter',
  record: 'per-record', account: 'per-record', report: 'per-record',
  claim: 'per-claim', case: 'per-case', unit: 'per-unit', wrvu: 'per-wrvu', rvu: 'per-wrvu', project: 'per-project',
} // prettier-ignore

const names = (table: object) => Object.keys(table).join('|')
const marker = String.raw`(?:\/|\bper\b|\ban?\b|\beach\b|\bevery\b|\bp\/|\bp\.)[\s-]{0,2}(?:(?:contact|clock|working|productive|coding|billable) )?`
const adverbs = 'hourly|annual|annually|yearly|monthly|mensual|weekly|daily'
// "32-hour week": a bare figure before a noun of time is no sum.
const nouns = String.raw`hour|hr|ph|year|yr|p\.?a`
const unit = (n: number, words: string) =>
  String.raw`(?:[\s-]{0,2}(?:(?:for )?${marker}(?:(?<time${n}>${names(times)})s?|(?:\w[\w-]{0,14}[\s-]){0,2}?(?<item${n}>${names(items)})s?)|(?<bare${n}>${words}))(?![a-z]))?(?<after${n}>\s?\+(?!\s{0,2}[\w$]))?`
const figure = (n: number, mark: string, words = adverbs) =>
  String.raw`${mark}(?<whole${n}>\d{1,3}(?:,\s?\d{3}){1,2}|\d{1,6}|(?=\.\d\d))(?<cents${n}>\.\d{1,2})?(?!,?\d|\.\d|\/\d|:\d|\s?%|'?s\b)(?:-?ish\b)?\s?(?<kilo${n}>(?:k|thousand|grand)(?![a-z]))?(?<plus${n}>(?<!\s)\+|\s\+(?!\s{0,2}[\w$]))?(?:\s?(?<word${n}>dollars|bucks|USD|cents|¢)(?![a-z]))?${unit(n, words)}`
const dollar = (n: number) => String.raw`(?<mark${n}>(?:US\s?|USD\s?)?\$\s?|USD\s?)`

const marked = new RegExp(
  String.raw`(?<![\d.,$€£₹₱¥]|\d-)${figure(1, dollar(1), `${adverbs}|${nouns}`)}(?:\.?\s{0,3}(?:-{1,2}|~|to|and|through|thru|till)\s{0,3}(?:up to\s)?${figure(2, `${dollar(2)}?`, `${adverbs}|${nouns}`)})?`,
  'gi',
)
const bare = new RegExp(
  String.raw`(?<![\w.,$€£₹₱¥#+/]|[\w)]-)${figure(1, '(?<mark1>)')}(?:\s{0,3}(?:-{1,2}|(?:up )?to|through|and(?=\s\d{2,3}\s?(?:k\b|thousand\b))|(?<=\bbetween\s[\d.,]{1,9}\s?)and)\s{0,3}${figure(2, '(?<mark2>)')})?`,
  'gi',
)
const abroad = /^\s?(?:CAD|CDN|AUD|EUR|GBP|INR|PHP|MXN|NZD|SGD|euros?|pounds|pesos|rupees|PLN|zł)(?![a-z])/i

/** Every amount of US dollars, and every bare figure that could be one; in the order of the text. */
export function findAmounts(text: string): Amount[] {
  if (!/\d|\b(?:dollars|bucks|hour)\b/i.test(text)) return []
  const sure = read(text, marked)
  const spans = [...sure]
  const unsure = read(text, bare).filter(({ start, end }) => {
    while (spans.length && spans[0]!.end <= start) spans.shift()
    return !spans.length || end <= spans[0]!.start
  })
  return [...sure, ...unsure, ...spelledOut(text)].sort((a, b) => a.start - b.start)
}

/** "Twenty-six to thirty-one dollars per hour" */
function spelledOut(text: string): Amount[] {
  if (!/\w (?:dollars|bucks|(?:an|per) hour)\b/i.test(text)) return []
  return matches(text, inWords).map(({ 0: words, index, groups = {} }) => ({
    start: index,
    end: index + words.trimEnd().length,
    low: numberOf(groups.low!),
    high: groups.high ? numberOf(groups.high) : null,
    open: Boolean(groups.after1),
    marked: true,
    precise: false,
    basis: basisOf(groups, 1),
  }))
}
const inWords = new RegExp(
  String.raw`(?<![\w-])(?<low>${spelledNumber})(?:\s(?:to|or|and)\s(?<high>${spelledNumber}))?\s(?:dollars|bucks|(?=(?:an|per) hour\b))${unit(1, `${adverbs}|${nouns}`)}`,
  'gi',
)

function read(text: string, pattern: RegExp): Amount[] {
  const found: Amount[] = []
  let looks = 0
  for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
    // Nobody's posting has more figures.
    if (++looks > 1000) break
    // A 401(k) is no 401,000.
    if (/^40[13]|^457/.test(groups.whole1!) && groups.kilo1) continue
    const end = index + words.trimEnd().length
    if (abroad.test(text.slice(end, end + 9)) || /[A-TV-Z]$/.test(text.slice(Math.max(0, index - 1), index))) continue
    const hasCents = /cents|¢/i.test(groups.word1 ?? groups.word2 ?? '')
    const first = dollars(groups.whole1!, groups.cents1, groups.kilo1)
    const second = groups.whole2 === undefined ? null : dollars(groups.whole2, groups.cents2, groups.kilo2)
    const [low, high] = second === null ? [first, null] : inOneScale(first, second, Boolean(groups.kilo2))
    const scale = hasCents ? 0.01 : 1
    found.push({
      start: index,
      end,
      low: low * scale,
      high: high === null ? null : high * scale,
      open: Boolean(second === null ? (groups.plus1 ?? groups.after1) : (groups.plus2 ?? groups.after2)),
      marked: Boolean(groups.mark1 || groups.word1 || groups.word2),
      precise:
        [groups.cents1, groups.cents2].some((cents) => cents?.length === 3) ||
        Boolean(groups.kilo1 ?? groups.kilo2) ||
        /,/.test(groups.whole1! + (groups.whole2 ?? '')),
      basis: basisOf(groups, 2) ?? basisOf(groups, 1),
    })
  }
  return found
}

function basisOf(groups: Record<string, string>, n: number): PayBasis | null {
  const time = (groups[`time${n}`] ?? groups[`bare${n}`])?.toLowerCase().replace('.', '')
  const item = groups[`item${n}`]?.toLowerCase()
  return time ? times[time]! : item ? items[item]! : null
}

function dollars(whole: string, cents: string | undefined, kilo: string | undefined): number {
  return Number(whole.replace(/[,\s]/g, '') + (cents ?? '')) * (kilo ? 1000 : 1)
}

/** "$61-72K" and "$50-55,000" leave the thousands to their second figure. */
function inOneScale(low: number, high: number, kilo: boolean): [number, number] {
  return low < 1000 && (kilo || high >= 10_000) && low * 1000 <= high ? [low * 1000, high] : [low, high]
}

const said: readonly [PayBasis, RegExp][] = [
  ['hourly', /\bhourly\b|\b(?:per|an|\/)\s?(?:hour|hr)\b|\/\s?hr\b/gi],
  ['salary', /\bannual(?:ly|ized)?\b|\byearly\b|\bper (?:year|annum)\b|\/\s?yr\b/gi],
  ['monthly', /\bmonthly\b|\bper month\b|\bmensual\b/gi],
  ['weekly', /(?<!bi-?\s?)\bweekly\b|\bper week\b/gi],
  ['daily', /\bdaily\b|\bper day\b|\bday rate\b/gi],
]
const saidItem = new RegExp(
  String.raw`\b(?:per|each|every|by the)[\s-](?:\w[\w-]{0,14}\s){0,1}?(${names(items)})\b|\ban?\s(?:\w[\w-]{0,14}\s){0,2}?(${names(items)})\b(?=[^.;$\n]{0,40}\b(?:pays?|earns?|brings?|nets?|is worth|is paid|bills?|goes for)\b)`,
  'gi',
)

/** The basis that a label before a figure names last: "Paid per case:", "Hourly range:". */
export function basisSaid(label: string): PayBasis | null {
  let found: { basis: PayBasis; at: number } | null = null
  for (const [basis, words] of said) {
    for (const match of label.matchAll(words)) if (!found || match.index > found.at) found = { basis, at: match.index }
  }
  for (const match of label.matchAll(saidItem)) {
    if (!found || match.index > found.at)
      found = { basis: items[(match[1] ?? match[2])!.toLowerCase()]!, at: match.index }
  }
  return found?.basis ?? null
}
