// On what terms: pay, employment, schedule.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Quote } from '#db/jobs/pay.ts'
import { employmentLabels, payBasisUnits, yearHours, type Employment, type PayBasis } from '#db/vocabulary/pay.ts'
import { flexibilityLabels, type Flexibility } from '#db/vocabulary/workplaces.ts'
import { firstSaid, sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { findAmounts } from '#search/reading/amounts.ts'
import { readEmployment } from '#search/reading/employment.ts'
import { readPay, readWeeklyHours } from '#search/reading/pay.ts'
import { readSchedule } from '#search/reading/schedule.ts'
import { guess, openPosting, type Place, type Posting } from '#search/reading/words.ts'

export function termConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  return [...payConflicts(posting, facts), ...employmentConflicts(posting, facts), ...scheduleConflicts(posting, facts)]
}

function payConflicts(posting: Posting, { pay }: JobFacts): Conflict[] {
  const hours = (readWeeklyHours(posting) ?? yearHours / 52) * 52
  const titled = readPay(openPosting({ title: posting.title.text, text: '' }))
  const said = readPay(openPosting({ title: '', text: posting.text.text }))
  const claim = pay ?? titled?.value
  if (!claim) return []
  const by = pay ? undefined : ('title' as const)
  const facts = pay ? [titled, said] : [said]
  const found = facts.flatMap((fact): Conflict[] => {
    const place = fact?.places[0]
    if (!fact || !place || place.confidence <= guess || agrees(claim, fact.value, hours)) return []
    if (fact === said && pay && isQuoted(posting, pay)) return []
    const figure = keyOf(fact.value)
    return [{ about: 'pay', by, claim: claimOf(claim), claimed: keyOf(claim), said: figure, place }]
  })
  const byItem =
    !found.length && hoursOf[claim.basis] && !isQuoted(posting, claim)
      ? firstSaid(posting, paidByItem, /\bplus\b|\bbonus|\bincentive|\bhourly|\bnot?\b/i)
      : null
  return byItem
    ? [{ about: 'pay', by, claim: claimOf(claim), claimed: keyOf(claim), said: 'by-item', place: byItem }]
    : found
}
const paidByItem =
  /\$\d{1,2}(?:\.\d{1,2})? (?:for (?:each|every)|per|an?|each) (?:\w{1,12} )?(?:chart|encounter|record|case|claim|report)\b|\b(?:paid|pay(?: is|s)?|compensat(?:ed|ion)(?: is)?|you earn)(?: \w{1,12}){0,3} (?:by the|per|for (?:each|every)) (?:\w{1,12} )?(?:chart|encounter|record|case|claim|unit|report|account)\b|\b(?:piece[- ]rate|100% production|production[- ](?:only|based) pay|paid (?:solely |only |purely )?on production)\b/gi

/** Who quotes the very figures of the claim tells of other levels, places or bonuses beside them. */
function isQuoted({ text: { text } }: Posting, { min, max }: Quote): boolean {
  const quoted = findAmounts(text).flatMap(({ low, high }) => [low, high])
  return [min, max].every((figure) => figure === null || quoted.includes(figure))
}

const hoursOf: Partial<Record<PayBasis, (year: number) => number>> = {
  hourly: () => 1,
  'hourly-plus-production-bonus': () => 1,
  daily: () => 8,
  weekly: (year) => year / 52,
  monthly: (year) => year / 12,
  salary: (year) => year,
}

/** Figures of two bases are compared by the hour, and then a few percent are rounding. */
function agrees(claim: Quote, said: Quote, year: number): boolean {
  const [own, other] = [hoursOf[claim.basis], hoursOf[said.basis]]
  if (!own || !other) return claim.basis === said.basis ? within(claim, said, 0.01) : Boolean(own) === Boolean(other)
  const hourly = (quote: Quote, hours: number) => ({
    ...quote,
    min: quote.min === null ? null : quote.min / hours,
    max: quote.max === null ? null : quote.max / hours,
  })
  const alike = own(year) === other(year)
  return within(hourly(claim, own(year)), hourly(said, other(year)), alike ? 0.01 : 0.07)
}

/** A single figure agrees with a range that holds it; open ends agree with anything on their side. */
function within(claim: Quote, said: Quote, slack: number): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) <= slack * Math.max(one, other)
  if (said.min !== null && said.min === said.max) {
    const above = claim.min === null || said.min >= claim.min * (1 - slack)
    return above && (claim.max === null || said.min <= claim.max * (1 + slack))
  }
  return (['min', 'max'] as const).every((bound) => {
    const [own, other] = [claim[bound], said[bound]]
    return own === null || other === null || near(own, other)
  })
}

const keyOf = ({ basis, min, max }: Quote) => `${basis}-${min ?? ''}-${max ?? ''}`
function claimOf({ basis, min, max }: Quote): string {
  const figures = min === max ? [min] : [min, max]
  const said = figures.flatMap((figure) => (figure === null ? [] : [`$${figure.toLocaleString('en-US')}`]))
  return `${min === null ? 'up to ' : max === null ? 'from ' : ''}${said.join('–')} ${payBasisUnits[basis]}`
}

/** What cannot be had together with each, where neither is offered as a choice. */
const clashes: Record<Employment, readonly Employment[]> = {
  'w2-full-time': ['w2-part-time', 'prn-per-diem', 'w2-contract', '1099-contract', 'temp-to-hire', 'contract-to-perm', 'internship-externship', 'seasonal', 'weekend-only'],
  'w2-part-time': ['w2-full-time', 'prn-per-diem', 'w2-contract', '1099-contract', 'temp-to-hire', 'contract-to-perm', 'internship-externship', 'seasonal'],
  'prn-per-diem': ['w2-full-time', 'temp-to-hire', 'contract-to-perm', 'internship-externship', 'seasonal'],
  'w2-contract': ['1099-contract', 'prn-per-diem'],
  '1099-contract': ['w2-contract'],
  'temp-to-hire': ['1099-contract', 'prn-per-diem', 'seasonal'],
  'contract-to-perm': ['1099-contract', 'prn-per-diem', 'seasonal'],
  'internship-externship': ['1099-contract', 'prn-per-diem'],
  seasonal: ['temp-to-hire', 'contract-to-perm'],
  'weekend-only': ['w2-full-time'],
} // prettier-ignore

function employmentConflicts(posting: Posting, { employment: claim }: JobFacts): Conflict[] {
  if (!claim.length) return []
  const make = (said: string, place: Conflict['place']): Conflict[] => [
    { about: 'employment', claim: claim.map((one) => employmentLabels[one].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())).join(', '), claimed: [...claim].sort().join('-'), said, place },
  ] // prettier-ignore
  const all = readEmployment(posting, [])
  const kept = (all?.places ?? []).map(
    (place) => !unwanted.test(sentenceAround(posting[place.in].text, place.start, place.end)),
  )
  const read = all && { value: all.value.filter((_, at) => kept[at]), places: all.places.filter((_, at) => kept[at]) }
  if (read && !read.value.some((one) => claim.includes(one))) {
    const at = read.value.findIndex((one) => claim.every((own) => clashes[own].includes(one)))
    if (at >= 0) return make(read.value[at]!, read.places[at]!)
  }
  const taxed = claim.every((one) => one.startsWith('w2-'))
    ? firstSaid(posting, ownTaxes, /\b(?:no|not|never)\b|n't\b/i)
    : null
  if (taxed) return make('1099-contract', taxed)
  const ending = claim.every((one) => one === 'w2-full-time' || one === 'w2-part-time')
    ? firstSaid(posting, shortTerm, /\b(?:train|probation|ramp|waiting)/i)
    : null
  if (ending) return make('w2-contract', ending)
  const few = claim.every((one) => one === 'w2-full-time') && !read ? firstSaid(posting, fewHours) : null
  if (few) return make('w2-part-time', few)
  if (claim.every((one) => one === '1099-contract')) {
    const onPayroll = firstSaid(posting, payroll, /\b(?:no|not|never) (?:a )?w-?2|\bor 1099|1099 or/i)
    if (onPayroll) return make('w2', onPayroll)
    const employed = read?.value.findIndex((one) => one === 'w2-full-time' || one === 'w2-part-time') ?? -1
    if (employed >= 0 && ofEmployees.test(posting.text.text))
      return make(read!.value[employed]!, read!.places[employed]!)
  }
  return []
}
const shortTerm =
  /\b(?:appointment|position|assignment|job|engagement) (?:is|runs|lasts|is expected to last)(?: for| about| only| approximately)* (?:\d{1,2}|two|three|four|five|six|nine|twelve|thirteen)[ -](?:months?|weeks?)\b/gi
const unwanted =
  /\b(?:could|may|might|can) (?:grow|become|turn|go|lead|open|convert)|\bneed not apply|\bnot (?:be )?(?:considered|accepted|available)\b|\bdo not apply/i
const ownTaxes =
  /\b(?:pay|responsible for|handle|file|cover)s? (?:all (?:of )?)?(?:your|their|his or her) own (?:\w{1,12} )?tax(?:es)?\b|\bself-employment tax|\bno tax(?:es)? (?:is|are|will be) withheld|\b(?:you (?:will be|are)|coders are|engaged as|hired as) (?:an? )?(?:independent )?contractors?\b(?! to)/gi
const fewHours =
  /\b(?:hours(?: per week)?|schedule|weekly hours) ?[:=-]? ?(?:[4-9]|1\d|2\d)(?: ?(?:-|to) ?[12]?\d)?(?: hours?| hrs?)? ?(?:per|a|\/|each) ?(?:week|wk)\b/gi
const payroll =
  /\b(?:paid|hired|engaged|work|employed) (?:on |as |through |under )(?:an? |our |the )?w-?2\b|\b(?:you (?:will be|are|'ll be)|hired as) an? (?:\S{1,12} )?employee\b|\bw-?2 (?:employee|employment|only|position|role|job|status|basis)|\bno 1099(?:'?s)?\b|\bnot (?:a )?1099/gi
/** What contractors don't get. */
const ofEmployees =
  /\b(?:401\(?k|403\(?b|PTO|paid time off|(?:health|medical|dental) (?:insurance|plan|coverage)|medical(?:,| and|\/) ?dental|paid (?:holidays|vacation)|benefits? package)/i

function scheduleConflicts(posting: Posting, { schedule: claim }: JobFacts): Conflict[] {
  const said = readSchedule(posting)
  const weekend =
    claim.weekends === false
      ? (firstSaid(posting, weekendWork, notAsked) ?? firstSaid(posting, sevenDays, notAsked))
      : null
  if (weekend)
    return [{ about: 'schedule', claim: 'no weekends', claimed: 'weekends-false', said: 'true', place: weekend }]
  if (!said) return []
  const { weekends, flexible } = said.value
  const found: Conflict[] = []
  const days = weekends === null ? null : said.places[0]!
  const hours = flexible === null ? null : said.places.at(-1)!
  if (days && claim.weekends !== null && claim.weekends !== weekends && tellsWeekends(weekends!, sentenceAround(posting[days.in].text, days.start, days.end)))
    found.push({ about: 'schedule', claim: claim.weekends ? 'weekends' : 'no weekends', claimed: `weekends-${claim.weekends}`, said: String(weekends), place: days }) // prettier-ignore
  if (hours && claim.flexible && flexible && tells(claim.flexible, flexible, posting[hours.in].text, hours))
    found.push({ about: 'schedule', claim: flexibilityLabels[claim.flexible].toLowerCase(), claimed: claim.flexible, said: flexible, place: hours }) // prettier-ignore
  return found
}
/** Core hours lie between the two others: only who names them, or a set shift, tells of something else. */
function tells(claim: Flexibility, said: Flexibility, text: string, place: Place): boolean {
  if (claim === said) return false
  const sentence = sentenceAround(text, place.start, place.end)
  if (said === 'core-hours') return claim === 'fully-flexible' && /\bcore\b/i.test(sentence)
  if (said === 'none') return claim === 'fully-flexible' || /\b(?:set|fixed|no flex)/i.test(sentence)
  return claim === 'none' && ownHours.test(sentence)
}
const ownHours =
  /\b(?:own|whenever|any ?time|any hours|yours|you (?:decide|choose|pick|set|tell)|day or night|(?:fully|completely) flexible)\b/i

const weekendWork =
  /\b(?:every|each|every other|alternat(?:e|ing)|one|two|some|rotating|required|mandatory) (?:week-?ends?|saturdays?|sundays?)(?: (?:shifts?|work|rotation|coverage))? (?:is |are |per month |a month )*(?:required|mandatory|expected)|\b(?:week-?end|saturday|sunday)s? (?:shifts?|work|rotation|coverage|hours)?\s?(?:is|are) (?:required|mandatory|expected|part of)/gi
const sevenDays =
  /\b(?:cover\w{0,4}|rotat\w{1,4}|schedul\w{1,4}|shifts?|staffed|work)\b[^.;\n]{0,40}\b(?:seven|7) days (?:a|per) week\b|\b(?:seven|7) days (?:a|per) week\b[^.;\n]{0,40}\b(?:take turns|rotat\w{1,4}|shifts?|schedule)\b|\b(?:tues?|wednes|thurs?|fri)(?:days?)? ?(?:-|to|through|thru) ?(?:satur|sun)days?\b/gi
const notAsked =
  /^(?!.*\brequired\b).*(?:\b(?:not|no|never|optional|if you like)\b|n't\b)|\b(?:partners?|vendors?|another team|other (?:team|coder)s?|hospital is|clinic is|open|patients?|phones?|help ?desk)\b(?!.*\b(?:coders?|you|shift)\b)/i
/** That they are worked takes a word of duty; that they are free takes none. */
const tellsWeekends = (worked: boolean, sentence: string) =>
  !byOthers.test(sentence) && (!worked || (duty.test(sentence) && !notAsked.test(sentence)))
const duty =
  /\b(?:required|must|mandatory|rotat\w{1,4}|every|each|alternat\w{1,4}|one|two|some|expected|part of|shifts?|schedule|workweek|through|thru|to|coders?|you|team|coverage)\b|-/i
const byOthers =
  /\bweekend (?:team|crew|coders|staff)\b|\bdifferential\b|\b(?:handled|covered|done|worked|staffed) by\b|\b(?:our|another|a) (?:\w{1,12} )?(?:partner|vendor|team in)\b/i
