// What a posting pays, as it quotes it: the figures that its words call pay, of levels, steps and places the whole span.
import type { Quote } from '#db/pay.ts'
import type { PayBasis } from '#db/vocabulary/pay.ts'
import { basisSaid, findAmounts, type Amount } from '#search/reading/amounts.ts'
import { guess, likely, matches, readWords, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

/** `beside`: what training, a year with its bonuses or one coder comes to; it gives way to a range. */
type Offer = Quote & { place: Place; beside: boolean }
/** Where the figures come from; a salary field says nothing but pay. */
type Source = 'field' | 'title' | 'text'

/** What is thinkable, so that a slip or another sum is not taken for pay. */
const thinkable: Record<PayBasis, readonly [number, number]> = {
  hourly: [7, 300],
  'hourly-plus-production-bonus': [7, 300],
  salary: [10_000, 999_999],
  monthly: [400, 60_000],
  weekly: [100, 15_000],
  daily: [40, 3000],
  'per-chart': [0.05, 500],
  'per-encounter': [0.05, 500],
  'per-record': [0.05, 500],
  'per-claim': [0.05, 500],
  'per-case': [0.05, 500],
  'per-unit': [0.01, 500],
  'per-wrvu': [0.05, 500],
  'per-project': [20, 500_000],
}

const payWord = String.raw`(?:salary|money|salaries|pay|pays|paying|paid|wages?|compensation|comp|rates?|hourly|annual(?:ly)?|base|earn(?:ings)?|range|hiring|remuneration|sueldo|salario)`
const labelled = new RegExp(
  String.raw`\b(?:salary|salaries|pay|pays|paying|paid|salaried|wages?|compensation|comp|rates?|hourly|annual(?:ly)?|monthly|weekly|yearly|base|earn|earnings|range|hiring|remuneration|sueldo|salario|money|how much|dollars|offering|offers?|budget(?:ed)?|figure|expect|makes?|making|take home|posting (?:says|will say)|advertised|listed|min(?:imum)?|mid(?:point)?|max(?:imum)?|start(?:s|ing)?)(?:'s)?(?:[\s/:=~(*|-]{1,3}(?:is|are|of|at|@|from|for|range|ranges|rate|between|starts?|starting|begins?|up|to|scale|band|about|around|approx\w{0,10}\.?|approximately|hourly|annual(?:ly)?|yearly|monthly|weekly|minimum|maximum|min|max|base|salary|pay|target(?:ed)?|hiring|currently|only|USD|flat|an|a|the|per|hour|hr|year|this|position|role|job|anticipated|expected|w-?2|1099|plus|as|high|much|least|low|no|less|than|more|over|exp\w{0,10}|your?|we|will|be|can|you|depending|on|experience|somewhere|say|says|sits?|falls?|lands?|runs?|goes|comes|out)){0,8}[\s/:=~(*|@-]{0,4}$`,
  'i',
)
const labelAndColon =
  /\b(?:salary|pay|wages?|compensation|comp|rates?|hourly|remuneration|money|salario|sueldo)\b[^\n$]{0,110}[:=]\s?$/i
const spokenOf = new RegExp(String.raw`\b${payWord}\b`, 'i')
const grading = /\b(?:grade|step|level|band|range|schedule|scale|class|code|group|tier|year|phase)\s?$/i

const extra = String.raw`bonus|sign-?\s?on|incentive|differential|\bdiff\b|premium|stipend|allowance|reimburs|overtime|\bOT\b|on-?call|standby|bill(?:ing)? rate|\brais(?:e|es)\b|\bcost|sav(?:e|es|ed|ings?)\b|internet|phone|mileage|parking`
/** Beside an hour's or an item's pay other sums are few; a bare or a yearly sum may be anything. */
const otherRate = new RegExp(extra, 'i')
const otherSum = new RegExp(
  String.raw`${extra}|per diem|401|403|match|contribut|deductible|relocation|tuition|scholarship|retention|\breferr|insurance|copay|\bfees?\b|dues|budget(?!ed)|grant|donat|donor|fund|rais(?:ed|ing)\b|revenue|billings|collections|write-?off|\bcharges\b|worth|valued?|assets|penalt|\bfine|loan|debt|\bOTE\b|equipment|laptop|meals?|wellness|professional development|CEU|uniform|gift|spend|market (?:rate|average|value)|industry average|\bclaims? (?:of|over|above|under|worth)|balances?|accounts (?:over|above)`,
  'i',
)
const thingsGiven = String.raw`(?:bonus(?:es)?|incentives?|differentials?|diff|premiums?|stipends?|allowances?|reimburse\w{0,6}|match\w{0,4}|contributions?|relocation|tuition|sign-?\s?on|retention|referral|budgets?|million|billion|MM|deductible|credits?|gift|OTE|raise|overtime rate|(?:bill|billing) rate|copays?|per diem|fee)`
const otherSumAfter = new RegExp(
  String.raw`^[\s/,()-]{0,3}(?:(?:a|an|the|in|of|as|per|your|shift|weekend|night|evening|day|sign|on|annual|yearly|year|monthly|month|quarterly|one|time|one-time|extra|additional|employer|company|certification|production|productivity|performance|quality|signing|completion|holiday|internet|equipment|home|office|phone|cell|education|CEU|professional|development|wellness|travel|hire|welcome|new|health|HSA|retirement|401\(?k\)?|job|placement)[\s-]){0,4}${thingsGiven}\b(?!(?:\s(?!and\b|plus\b)[\w-]{1,12}){0,3}[\s:]{1,2}\$?\d)|^[\s,]{0,2}(?:in|of|worth of) (?:\w{1,12} ){0,2}(?:revenue|claims|charges|savings|assets|collections|funding|grants|donations|billings|value|benefits|debt)\b|^\s?(?:a (?:month|year|week) )?(?:towards?|to use|to spend|for (?:your |home |the )?(?:internet|phone|equipment|laptop|home|education|CEU|wellness|each referral|overtime|weekend|evening|night|travel|working))\b`,
  'i',
)
const payAfter =
  /^[\s,(-]{0,3}(?:base|starting|start|to start|DOE|DOQ|depending|dep\.? on|based on|commensurate|salary|pay\b|wages?|w-?2|1099|min(?:imum)?|mid(?:point)?|max(?:imum)?|negotiable|all[- ]inclusive|(?:\+|plus|and) (?:an? )?\$?[\d.]+(?:\/hr)? (?:\w{1,10} ){0,2}diff\w*)\b/i
const edge = /\b(?:min(?:imum)?|mid(?:point)?|max(?:imum)?|grade|step|level|tier|coder)\b[\s\w]{0,6}[:=-]?\s?$/i

const openTop =
  /(?:\bfrom|start(?:s|ing)?\b(?:[\s:(]{1,2}(?:at|@|rate|salary|pay|wage|from|is|range|hourly|base|out|of)){0,4}|begin(?:s|ning)?(?: at)?|minimum(?:[\s:](?:of|salary|pay|rate|is)){0,3}|\bmin\.?|at least|no less than|base of|more than|over|above|floor of)[\s:)]{0,3}$/i
const openTopAfter =
  /^[\s/,)]{0,2}(?:and up|and above|& up|or more|or higher|or above|plus\b(?=$|[.,;])|min(?:imum)?\b(?![^\n]{0,20}\d)|to (?:start|begin)|starting)/i
const openBottom =
  /(?:\bup to|\bmaximum(?: of)?|\bmax\.?(?: of)?|as (?:much|high) as|\bto|under|less than|tops? out at|cap(?:ped)? at)[\s:]{0,3}$/i
const openBottomAfter = /^[\s/,)]{0,2}(?:max(?:imum)?\b(?![^\n]{0,20}\d)|or less|tops)/i

const items = String.raw`(?:chart|encounter|record|case|claim|unit|report|wrvu|rvu|account)s?`
const byOutput = new RegExp(
  String.raw`^[^\n]{0,50}?(?:\bplus\b|\+|\band\b|\bwith\b|&|\bon top\b)[^\n.]{0,45}?\b(?:production|productivity|volume|piece[- ]rate|per[- ]${items})\b[^\n.]{0,20}\b(?:bonus(?:es)?|incentives?|pay)\b|^[^\n]{0,40}?(?:\bplus\b|\+)\s?(?:an? (?:extra|additional) )?\$?\s?\d{0,3}(?:\.\d\d)?\s?(?:cents|¢)?\s?(?:for (?:each|every)|per|an?|\/)\s?(?:\w{1,12} ){0,2}${items}\b`,
  'i',
)
const byOutputBefore = /\bhourly[^\n]{0,12}(?:\+|plus|and)[^\n]{0,12}(?:production|productivity)/i

/**
 * Pay as the salary field or the text quotes it, in dollars. A salary field may leave out the dollar sign and the unit:
 * then only a figure that can't be anything else counts, below 300 an hour's pay, from 10,000 a year's.
 */
export function readPay({ title, text }: Posting, salary?: string): Fact<Quote> | null {
  const stated = salary ? spanOf(offersIn(readWords(salary.slice(0, 1000)).text, 'field')) : null
  if (stated) return { value: stated.value, places: [] }
  return spanOf([...offersIn(title.text, 'title'), ...offersIn(text.text, 'text')])
}

/** The first offer leads; others on its basis (of levels, steps, places) widen it. Only guesses give way. */
function spanOf(all: Offer[]): Fact<Quote> | null {
  const own = all.filter(({ beside, place }) => !beside && place.confidence > guess)
  const offers = own.some(isRange) ? all.filter(({ beside }) => !beside) : all
  const lead = offers.find(({ place }) => place.confidence > guess) ?? offers[0]
  if (!lead) return null
  // What is paid for a chart differs more by its type than an hour does by level.
  const reach = lead.basis.startsWith('per-') ? 8 : 2.5
  const plain = (basis: PayBasis) => (basis === 'hourly-plus-production-bonus' ? 'hourly' : basis)
  const alike = offers.filter(
    (offer) =>
      plain(offer.basis) === plain(lead.basis) &&
      (offer.place.confidence > guess || lead.place.confidence === guess || isRange(offer)) &&
      top(offer) <= reach * bottom(lead) &&
      top(lead) <= reach * bottom(offer),
  )
  const used = alike.includes(lead) ? alike : [lead]
  const closed = used.some(isRange)
  const said = (bound: 'min' | 'max') => used.flatMap((offer) => offer[bound] ?? [])
  const mins = said('min')
  const maxs = said('max')
  const basis = used.find((offer) => offer.basis !== plain(offer.basis))?.basis ?? lead.basis
  const min = mins.length ? Math.min(...mins) : null
  const max = maxs.length ? Math.max(...maxs) : null
  const opens = !closed && used.some((offer) => offer.max === null) && max !== null && max === min
  return { value: { basis, min, max: opens ? null : max }, places: used.map(({ place }) => place) }
}

const isRange = ({ min, max }: Quote) => min !== null && max !== null && min < max
const top = ({ min, max }: Quote) => max ?? min ?? 0
const bottom = ({ min, max }: Quote) => min ?? max ?? 0

function offersIn(text: string, source: Source): Offer[] {
  const offers: Offer[] = []
  const amounts = findAmounts(text)
  for (const [at, amount] of amounts.entries()) {
    const last = offers.at(-1)
    const next = amounts[at + 1]
    const offer =
      judge(text, amount, source, last) ??
      (next && leavesBasisTo(next, amount, text) ? judge(text, { ...amount, basis: next.basis }, source, last) : null)
    if (offer) offers.push(offer)
  }
  return offers
}

/** "CPC $28, CPC-A $24 an hour". */
function leavesBasisTo(next: Amount, { end, low, high, marked, basis }: Amount, text: string): boolean {
  if (basis || !next.basis || next.start - end > 40) return false
  const between = text.slice(end, next.start)
  if (!(marked && next.marked) && !toTheTop.test(between)) return false
  return !/[.!?;\n+]|\bplus\b/i.test(between) && next.low <= 1.6 * (high ?? low) && low <= 1.6 * next.low
}

/** "Starts at 36 and tops out at 47.50 an hour" */
const toTheTop = /^,? ?(?:and |then )?(?:tops? out|max(?:es)? out|goes|rises?|climbs?|up)(?: (?:at|to|up to)){1,2} $/i

function judge(text: string, amount: Amount, source: Source, last: Offer | undefined): Offer | null {
  const { start, end, low, high } = amount
  const label = labelBefore(text, start)
  const after = text.slice(end, end + 110).split(/[\n;]|(?<!\d)\.\s/, 1)[0]!
  if (source !== 'field' && isOtherSum(amount, label, after)) return null

  const follows = last && continues(text.slice(last.place.end, start), amount, last)
  const basis = basisOf(amount, label, follows ? last.basis : null, source === 'field' ? text : '')
  if (!basis || (high !== null && high < low)) return null
  const asked = confidenceOf(amount, label, after, source, basis)
  const confidence = follows ? Math.max(last.place.confidence, asked ?? 0) : asked
  if (confidence === null) return null

  const place: Place = { in: source === 'title' ? 'title' : 'text', start, end, confidence }
  const shown: PayBasis =
    basis === 'hourly' && (byOutput.test(text.slice(end, end + 130)) || byOutputBefore.test(label))
      ? 'hourly-plus-production-bonus'
      : basis
  const own = label.split(' : ').at(-1)!
  const said = { basis: shown, place, beside: besidePay.test(own) }
  if (high !== null) return { ...said, min: low, max: amount.open ? null : high }
  if (amount.open || openTop.test(own) || openTopAfter.test(after)) return { ...said, min: low, max: null }
  if (openBottom.test(own) || openBottomAfter.test(after)) return { ...said, min: null, max: low }
  return { ...said, min: low, max: low }
}
const besidePay =
  /\b(?:total (?:cash|comp\w{0,10}|rewards|earnings|package|target)|all[- ]in|with bonus(?:es)?|(?:i|i'm|im|she|he|(?:our|most|senior|current|other) (?:\w{1,12} ){0,2}?(?:coders|staff|people|team)) (?:\w{1,10} )?(?:mak(?:e|es|ing)|made|earn(?:s|ed|ing)?|get|got|at|averages?|avg)|train(?:ing|ees?)\b[^$]{0,25})\b[^$\d]{0,25}$/i

/** The words that lead to a figure: of its own sentence, and of short lines above where it begins a line or a row. */
function labelBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 200), start)
  const lines = before.split('\n')
  const own = lines
    .at(-1)!
    .split(/(?<!\b(?:approx|min|max|hr|yr|comp))[.!?]\s|;| • | \| /)
    .at(-1)!
    .slice(-130)
  if (!/^[\s•*>(-]{0,4}(?:(?:step|grade|level|tier|min(?:imum)?|max(?:imum)?)\b.{0,12})?$/i.test(own)) return own
  // The item of a list above says nothing of this one, if it isn't a label.
  const item = /^\s?[•*>~-]/
  const above = lines.slice(0, -1).slice(-3)
  const heading = above
    .filter(
      (line) => line.length < 90 && !/\.\s?$/.test(line) && !(item.test(own) && item.test(line) && !/:\s?$/.test(line)),
    )
    .join(' : ')
  return `${heading} : ${own}`
}

/** A bonus, a differential, a budget: sums that are named before or after a figure, nearer than any word of pay. */
function isOtherSum({ marked, basis }: Amount, label: string, after: string): boolean {
  // "Salary $82k-$98k, relocation help": behind a comma the next thing is named.
  if (otherSumAfter.test(after) && !(/^\s?,/.test(after) && labelled.test(label))) return true
  if (byOutputBefore.test(label)) return false
  const rate = marked && basis && basis !== 'salary'
  const clause = label
    .split(/\bplus\b|\+|,(?!\d|\s?up to)|\band\b/i)
    .at(-1)!
    .split(/\$\s?[\d.,]+k?/i)
  // "$3,000 sign-on bonus $32/hr": what follows a sum names that one.
  if (rate && clause.length > 1) return false
  const words = clause.at(-1)!
  const named = labelled.exec(words)
  const said = named ? words.slice(Math.max(0, named.index - 18)) : words.slice(-60)
  const others = rate ? otherRate : otherSum
  return others.test(
    said.replace(
      /\bbill(?:ing)? rate ?\/ ?(?=pay)|(?:(?:pays?|paid|offers?|receives?|with|provides?) an? |internship )(?:monthly |weekly )?stipend/i,
      '',
    ),
  )
}

/** "$19.25 for six months, $20.75 for the second": a further figure of the same offer. */
function continues(between: string, { low, high, marked, precise, basis }: Amount, last: Offer): boolean {
  if (!(marked || precise) || (basis && basis !== last.basis) || between.length > 90) return false
  if (/[.!?]\s|\+|\bplus\b/i.test(between) || (/;/.test(between) && between.length > 40)) return false
  if (/\n/.test(between) && between.length > 40) return false
  if (
    !marked &&
    !/^[\s|,/()-]{0,4}(?:(?:step|grade|level|tier)\s\w{1,3}[\s:]{0,2}|(?:hourly |per hour |an hour )?(?:to start|start(?:s|ing)?)?[\s,;]{0,3}(?:the )?(?:top|max(?:imum)?|tops? out|max(?:es)? out)(?: (?:at|of(?: the)? (?:scale|range)|is|rate)){0,2}[\s:]{0,2})?$/i.test(
      between,
    )
  )
    return false
  return top({ ...last, min: low, max: high }) <= 2.5 * bottom(last) && top(last) <= 2.5 * low
}

function basisOf(amount: Amount, label: string, following: PayBasis | null, field: string): PayBasis | null {
  const fits = (basis: PayBasis | null) =>
    basis && amount.low >= thinkable[basis][0] && (amount.high ?? amount.low) <= thinkable[basis][1] ? basis : null
  if (amount.basis) return fits(amount.basis)
  if (following) return fits(following)
  const named = fits(basisSaid(label)) ?? fits(field ? basisSaid(field) : null)
  return named ?? (amount.low >= 10_000 ? fits('salary') : amount.low < 250 ? fits('hourly') : null)
}

/** How sure it is that a figure is pay; null where nothing says so. */
function confidenceOf(amount: Amount, label: string, after: string, source: Source, basis: PayBasis): number | null {
  if (source === 'field') return sure
  const called = labelled.test(label) || labelAndColon.test(label)
  const range = amount.high !== null
  if (amount.marked) {
    if (amount.basis) return called || range ? sure : likely
    if (called) return likely
    if (spokenOf.test(label.slice(-70)) && (range || basis === 'salary' || basis.startsWith('per-'))) return likely
    if (edge.test(label) || payAfter.test(after) || source === 'title') return likely
    const whole = /^\W*$/.test(after) || amount.precise
    if (begins(label) && whole && basis === 'hourly' && amount.low >= 12 && amount.low <= 90) return guess
    return range || (basis === 'salary' && upTo.test(label)) ? guess : null
  }
  if (grading.test(label) && !(range && /\brange\s?$/i.test(label))) return null
  if (amount.basis) {
    if (basis.startsWith('per-')) return called ? likely : null
    if (basis === 'daily') return called && amount.precise ? likely : null
    if (called || source === 'title' || spokenOf.test(label.slice(-40))) return likely
    if (basis === 'salary') return range && amount.precise ? guess : null
    return basis === 'hourly' && amount.low >= 12 && !output.test(label + after) ? guess : null
  }
  // "62-70k." is all that the sentence says.
  if (
    !called &&
    range &&
    amount.precise &&
    basis === 'salary' &&
    amount.low >= 25_000 &&
    begins(label) &&
    alone.test(after)
  )
    return guess
  if (!called || (notMoney.test(after) && !(range && anHour.test(after)))) return null
  return amount.precise || basis === 'salary' || (range && basis === 'hourly' && amount.low >= 10) ? likely : null
}

/** A sum with which a sentence begins: "$17.50 in training", and of "$24." all that it says. */
const upTo = /(?:^|: )[^\w]*(?:up to|from|starting at)\s$/i
const begins = (label: string) => /(?:^|: )[^\w]*$/.test(label)

const alone = /^(?:\s?(?:\/|an?|per) ?(?:yr|year))?\s?(?:$|[.,;+]|DOE|DOQ|depending|based|plus|and|w\/|with)/i
/** "Pay is 20-23 hr" */
const anHour = /^\s?hrs?\b(?!\s?(?:\/|per\b|an?\b|each|week|wk|shift|day|work))/i
const output =
  /\b(?:chart|record|encounter|case|claim|report|account|visit|clinic|tier|productivity|standard|code|review|average|expect|inpatient|outpatient|IP|OP|ED|ER|SDS|OBS|HCC|radiology|surgery)/i
const notMoney =
  /^\s?(?:%|[ap]\.?m\b|days?|years?|yrs?|months?|weeks?|hours?|hrs?|charts?|beds?|people|coders?|positions?|employees|miles|points?)/i

/** Hours of a usual week, as the posting states them. */
export function readWeeklyHours({ text: { text } }: Posting): number | null {
  if (!/week|wk|pay period/i.test(text)) return null
  for (const match of matches(text, weekly)) {
    const [, low, high, every, , labelHours] = match
    const beside = text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 25)
    if (notOwnHours.test(beside)) continue
    const hours = Number(high ?? low ?? labelHours) / (every && /bi|period/i.test(every) ? 2 : 1)
    if (hours >= 10 && hours <= 45) return hours
  }
  return null
}

const weekly =
  /(?<![\d.$-])(\d{2}(?:\.\d{1,2})?)(?:\s?(?:-|to|or)\s?(\d{2}(?:\.\d{1,2})?))?[\s-]?(?:hours?|hrs?)\b\.?\s?(?:of work\s|worked\s)?((?:\/|per|an?|each|every)?\s?(?:work[- ]?)?(?:week(?:ly)?\b|wk\b)|bi-?weekly|(?:\/|per|each)\s?pay period)|(weekly hours|hours\s?(?:per|\/|a)\s?week|hrs\s?\/\s?wk|standard hours)[\s:]{1,3}(\d{2}(?:\.\d{1,2})?)/gi
const notOwnHours =
  /eligib|(?:for|receive|get) benefits|or more|at least|minimum of|more than|student|meeting|accru|overtime|over \d/i
