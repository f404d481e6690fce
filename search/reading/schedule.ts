// When the work is done: whether weekends are part of it, and how far the hours are one's own.
import type { JobFacts } from '#db/jobs/facts.ts'
import {
  guess,
  likely,
  matches,
  sure,
  type Fact,
  type Place,
  type Posting,
  type Sentence,
} from '#search/reading/words.ts'

type Flexible = NonNullable<JobFacts['schedule']['flexible']>
type Said<T> = { value: T; place: Place }

const weekendDay =
  /\b(?:week[- ]?ends?|wknds?|saturdays?|sundays?|fines? de semana)\b|\bSAT\b|\bSUN\b|\bSat\b|\bSun\b/gi
const noneBefore =
  /(?:\b(?:no|not|never|without|zero|don't|won't|free of|closed)\b[^\n.;]{0,40}|\bsin (?:trabajar )?)$/i
const noneAfter =
  /^(?:[\w ,/&]{0,25})?(?: off\b| free\b|[:=-]\s?(?:no|none|n\/a|never|zero|0)\b|[: ]{1,2}no\b(?!w|t)| (?:are|is) (?:never|not)\b| (?:not|never) (?:required|worked|needed|part))|^ (?:are|is) (?:all |always )?(?:your own|yours)\b/i
const optional =
  /\b(?:voluntary|optional|if you (?:like|want|wish|choose)|if desired|(?:nobody|no one) (?:has to|is (?:obliged|forced|asked))|who want|may choose|can choose|not required|not mandatory|your choice|by choice)\b/i
const otherMatter =
  /\b(?:differentials?|diff|premium|bonus|deadline|appl(?:y|ications?|icants?) (?:by|until|close)|interview|open house|phone lines?|orientation|unlike|enjoy|clos(?:es|ing) |mass\b|services? on|gym)\b/i
const date = /^,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.? \d|^,? \d{1,2}[/-]\d/i
const worked =
  /\b(?:work\w{0,3}|shifts?|schedul\w{0,4}|hours?|hrs|rotat\w{0,4}|every|coverage|covers?|requir\w{1,4}|availab\w{1,6}|on[- ]?call|call|one|two|once|occasion\w{0,4}|some|must|need\w{0,3}|plan on|days?|includ\w{1,4}|only|evenings?|nights?|holidays?|overtime|alternat\w{0,3}|a month|through|thru|team|coder|prn|position|ten|10)\b|[-+&/]|\d ?[ap]\.?m/i

const monday = String.raw`(?:M|Mon(?:day)?s?)`
const toFriday = String.raw`(?:F|Fri(?:day)?s?|Th(?:u|urs?)?(?:day)?s?)`
const weekdaysOnly = new RegExp(
  String.raw`(?<![\w/&-])${monday}\.?(?: ?- ?| ?– ?| to | thru | through | until | till )${toFriday}(?![\w&]|[-/][A-Z]\b)|\bweekdays?\b(?! (?:evening|night))|\blunes a (?:viernes|jueves)\b|(?<!\w)Mon(?:day)?,? (?:Tues?(?:day)?,? )?Wed(?:nesday)?,? (?:Thu(?:rs)?(?:day)?,? )?(?:and )?Fri(?:day)? \d`,
  'gi',
)
const notOurs =
  /\b(?:call us|please call|by phone|help ?desk|contact (?:us|hr|human)|call (?:\(|\d)|office hours|open to the public|clinic (?:is )?open)\b/i

const ownHours = new RegExp(
  [
    String.raw`\b(?:set|pick|choose|make|own|create|build|design|plan|schedule|arrange|control)s? (?:your|their) own (?:\w{1,5} )?(?:hours|schedules?|shifts?|times?|days?|weeks?)`,
    String.raw`\b(?:pick|choose|make|set|own|control|plan) your (?:hours|schedule|shift)`,
    String.raw`\byou (?:decide|choose|pick|set|make)(?: on)? (?:when|the (?:hours|schedule|times?))\b`,
    String.raw`(?<=[,;(] ?)your own (?:hours|schedule)\b`,
    String.raw`\b(?:hours|hrs|times|schedule|shift)\b(?: ?[:=-]| (?:is|are))? ?(?:entirely |completely |totally |fully |very |all )?(?:your (?:own|choice|call|business)\b(?! around)|yours\b|flexible|up to you|you (?:decide|pick|choose)\b)`,
    String.raw`\b(?:nobody|no one|we|boss|don't|dont|doesn't|doesnt|does not|do not|never|not)(?: \w{1,8}){0,2} (?:minds?|cares?|watch(?:es)?|track) (?:about )?(?:when you|what (?:time|hours)|which hours|the clock|your hours|if it'?s \d)`,
    String.raw`\b(?:whenever|any ?time|when(?=ever)?) (?:you(?:'d)? (?:like|want|wish|please|prefer|choose|can)|(?:it )?(?:suits|works for|fits)(?: you)?\b)`,
    String.raw`\b(?:work|code|log (?:in|on)) (?:whenever|any ?time)\b`,
    String.raw`\bwhen it (?:suits|works for|fits) you\b`,
    String.raw`\b(?:whatever|whichever|what) (?:hours |times? |schedule )?(?:you|suits?|works?|fits?)\b(?= (?:you|your|best|like|want|prefer|choose|please|for)\b)`,
    String.raw`\b(?:totally|fully|completely|entirely|100%|truly|very) flexible\b`,
    String.raw`\bany (?:(?:\d{1,2}|eight|ten|forty|twenty|thirty) )?(?:hours|hrs|time of (?:the )?day)\b`,
    String.raw`\bwhen you (?:do|work|code)\b[^\n.;]{0,15} is (?:up to you|your)`,
    String.raw`\b(?:on|around) your (?:own )?(?:schedule|time|terms)\b`,
    String.raw`\bno (?:set|fixed|required|assigned|specific) (?:work )?(?:hours|schedule|shifts?|start|times)`,
    String.raw`\bday or night\b`,
    String.raw`\bat (?:\d|noon|midnight|dawn)[^.;\n]{0,30}\b(?:all the same|all one|makes no difference|(?:fine|ok(?:ay)?) (?:with|by) us)`,
    String.raw`\bflex(?:ible)?,? (?:work(?:ing)?[- ]?|daily |remote |24/7 )?(?:schedul(?:e|es|ing)|hours|hrs|time(?![- ]off))\b|\bflex-?time\b`,
    String.raw`\bown schedule\b|\bself-? ?schedul(?:ed?|ing)\b|\bhorario flexible\b`,
  ].join('|'),
  'gi',
)
const core =
  /\bcore (?:(?:business|working|work|office|daily|team) )?(?:hours?|time|window|coverage|availability|block|period|schedule)\b|\bcore (?:of |is |from )?\d{1,2}(?![\d%])|\b(?:remaining|other)\b(?: \w{1,8}){0,2} hours?(?: \w{1,8}){0,4} (?:yours|flexible|where(?:ver)? you (?:like|want)|when(?:ever)? you (?:like|want)|up to you|your own|as you (?:like|please|wish))\b|\bthe rest(?: of (?:the|your) (?:day|hours|time|shift|week))? (?:is|are) (?:yours|flexible|up to you|your (?:own|business|choice))\b|\bflexible start(?:ing)?\b|\bstart (?:any ?time )?(?:between|btw) \d/gi
/** To be there for some hours, too few for a shift: "online 10 to 2". */
const presence =
  /\b(?:reachable|on-?line|logged (?:in|on)|available|overlaps?|at your desk|present|around)\b[^\n.;]{0,25}?[ (]((?:[01]?\d)(?::\d\d)?) ?([ap]\.?m\.?)? ?(?:-|to|and|until) ?(noon|[01]?\d)(?::\d\d)?(?![\d%/])/gi
const mustBend =
  /\b(?:must|able to|ability|willing\w*|requires?|required|availability|should|need(?:s|ed)? to|can you)\b[^\n.;]{0,60}flex|\bnot (?:a )?flex|\bno flex|flex\w{0,4} (?:schedul\w{1,3}|hours) (?:is |are )?(?:not|required)/i

const clock = String.raw`(?:[01]?\d|2[0-3])(?:[:.]?[0-5]\d)? ?(?:[ap]\.?m?\.?(?![a-z]))?`
const spoken = String.raw`(?:six|seven|eight|nine|ten)`
const range = new RegExp(
  String.raw`(?<![\d$.,:/-])(${clock}) ?(?:[A-Z]{2,3} )?(?:-|to|until|till|thru|through|and) ?(?:about )?(${clock})(?![\d%/]|[.,-]\d| ?(?:years?|yrs?|months?|mos?|weeks?|wks?|days?|hours?\b|hrs?|charts?|records?|encounters?|cases?|reports?|claims?|times?|k\b|miles|beds?|coders?|min(?:utes)?|percent|points|accounts|facilit|people|providers|per)\b)|\b${spoken} to (?:three|four|five|six)(?:[- ]thirty)?\b(?! (?:years?|cases?|charts?|records?|per))`,
  'gi',
)
const shiftWords =
  /\b(?:hours?|shift|schedule|days?|M ?- ?F|Mon(?:day)?s?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:rs|rsday)?|Fri(?:days?)?|weekdays|week|full[- ]?time|work(?:s|ing)?|eastern|central|mountain|pacific|atlantic|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|your time|local|Sat|Sun(?:day)?|saturday|horario)\b/i
const marked = /[:ap]|^\d{4}/i

export function readSchedule(posting: Posting): Fact<JobFacts['schedule']> | null {
  const weekends = readWeekends(posting)
  const flexible = readFlexible(posting)
  if (!weekends && !flexible) return null
  return {
    value: { weekends: weekends?.value ?? null, flexible: flexible?.value ?? null },
    places: [weekends, flexible].flatMap((said) => (said ? [said.place] : [])),
  }
}

/** That they are worked outweighs Monday to Friday; that they never are outweighs all. */
function readWeekends({ title, text, sentences }: Posting): Said<boolean> | null {
  let yes: Said<boolean> | null = null
  let no: Said<boolean> | null = null
  if (/week[- ]?end|wknd|sat|sun|semana/i.test(text.text)) {
    for (const sentence of sentences) {
      for (const match of firstFew(sentence.text, weekendDay)) {
        const said = weekendsIn(sentence, match)
        if (said === false) no ??= { value: false, place: placeOf(sentence, match, sure) }
        if (said === true) yes ??= { value: true, place: placeOf(sentence, match, likely) }
      }
    }
  }
  if (no && !yes) return no
  const inTitle = /\bweek-?ends?\b/i.exec(title.text)
  if (inTitle && !/\bno week/i.test(title.text))
    return { value: true, place: { in: 'title', ...spanOf(inTitle), confidence: likely } }
  return no ?? yes ?? onWeekdays(sentences)
}

function weekendsIn({ text }: Sentence, match: RegExpExecArray): boolean | null {
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  if (noneBefore.test(before.slice(-60)) || noneAfter.test(after.slice(0, 50))) return false
  if (/(?:\d-day|long|holiday) $/i.test(before)) return null
  if (/^s[au][tn]$/i.test(match[0]) && !/[A-Z]/.test(match[0])) return null
  if (/\bnever if\b/i.test(after)) return false
  if (optional.test(text) || date.test(after) || isChosen(text) || /\b(?:by|until|before) $/i.test(before)) return null
  if (
    otherMatter.test(text.slice(Math.max(0, match.index - 50), match.index + 60)) &&
    !/\bevery\b|\bis worked\b|shifts? rotat|conduct|hours carry/i.test(text)
  )
    return null
  return worked.test(text.replace(match[0], ' ')) || text.length < 40 ? true : null
}
/** The days among which hours may be chosen. */
const isChosen = (text: string) =>
  /\bwhen you (?:like|want)|\bany (?:\w{1,6} )?days\b|between mon/i.test(text) ||
  (text.search(ownHours) >= 0 &&
    !/\b(?:every|requir\w{1,3}|must|rotat\w{1,4}|one|alternat\w{1,3}|some|coverage)\b/i.test(text))

function onWeekdays(sentences: Sentence[]): Said<boolean> | null {
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(weekdaysOnly)) {
      if (notOurs.test(sentence.text)) continue
      return { value: false, place: placeOf(sentence, match, likely) }
    }
  }
  return null
}

function readFlexible({ sentences }: Posting): Said<Flexible> | null {
  const find = (words: RegExp, hint: RegExp, value: Flexible, confidence: number): Said<Flexible> | null => {
    for (const sentence of sentences) {
      if (!hint.test(sentence.text)) continue
      for (const match of firstFew(sentence.text, words)) {
        if (mustBend.test(sentence.text) || /\bno $/i.test(sentence.text.slice(0, match.index))) continue
        if (value === 'none' && !isShift(sentence.text, match)) continue
        if (words === presence && !isShort(match)) continue
        return { value, place: placeOf(sentence, match, confidence) }
      }
    }
    return null
  }
  return (
    find(core, /core|remaining|other|rest|start/i, 'core-hours', sure) ??
    find(presence, /reachable|on-?line|logged|available|overlap|desk|present|around/i, 'core-hours', likely) ??
    find(
      ownHours,
      /flex|own|when|any|your|hours|night|no |decide|what|you\b|same|schedul|clock/i,
      'fully-flexible',
      likely,
    ) ??
    find(range, /\d ?(?:[-ap:]|to|and|until|till|thru)|\d{4}|(?:six|seven|eight|nine|ten) to/i, 'none', guess)
  )
}

/** From two to six hours on the clock. */
function isShort([, from, half, to]: RegExpExecArray): boolean {
  const hours = ((to === 'noon' ? 12 : Number(to)) - parseInt(from!) + 12) % 12
  return hours >= 2 && hours <= 6 && !(/p/i.test(half ?? '') && hours > 5)
}

/** Two times of a clock some hours apart, in words about the work's hours. */
function isShift(text: string, match: RegExpExecArray): boolean {
  const near = text.slice(Math.max(0, match.index - 70), match.index + match[0].length + 70)
  if (match[1] === undefined) return shiftWords.test(near)
  const [from, to] = [match[1], match[2]!]
  if (/\b(?:apply|call|deadline|interview|closes?|walk-?in|open house)\b/i.test(near)) return false
  const hours = (to24(to) - to24(from) + 24) % 12 || 12
  const bare = !marked.test(from.trim()) && !marked.test(to.trim())
  if (bare && !/[\s,:(]$|^$/.test(text.slice(0, match.index).slice(-1))) return false
  if (bare && (parseInt(from) < 5 || parseInt(from) > 12 || parseInt(to) > 8 || parseInt(to) >= parseInt(from)))
    return false
  if (/ and /i.test(match[0]) && (hours > 10 || !/\bbetween $/i.test(text.slice(0, match.index)))) return false
  const close = text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30)
  return hours >= 3 && to24(to) - to24(from) < 13 && shiftWords.test(bare ? close : near)
}

function to24(time: string): number {
  const digits = /\d{1,4}/.exec(time.replace(/[:.](?=\d)/, ''))?.[0] ?? '0'
  const hour = digits.length > 2 ? Number(digits) / 100 : Number(digits)
  return /p/i.test(time) && hour < 12 ? hour + 12 : hour
}

/** No sentence says it more often, and each costs a look around. */
const firstFew = (text: string, words: RegExp) => matches(text, words).slice(0, 4)
const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length })
const placeOf = ({ start }: Sentence, match: RegExpExecArray, confidence: number): Place => ({
  in: 'text',
  start: start + match.index,
  end: start + match.index + match[0].length,
  confidence,
})
