// When the work is done: weekends, set shifts, hours of one's own.
import type { JobFacts } from '#db/jobs/facts.ts'
import { flexibilityLabels, type Flexibility } from '#db/vocabulary/workplaces.ts'
import { firstSaid, sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readSchedule } from '#search/reading/schedule.ts'
import { likely, matches, type Place, type Posting } from '#search/reading/words.ts'

export function scheduleConflicts(posting: Posting, { schedule: claim }: JobFacts): Conflict[] {
  const said = readSchedule(posting)
  const weekend = claim.weekends === false ? weekendIn(posting) : null
  if (weekend)
    return [{ about: 'schedule', claim: 'no weekends', claimed: 'weekends-false', said: 'true', place: weekend }]
  const fixed =
    claim.flexible === 'fully-flexible' && !said?.value.flexible
      ? firstSaid(posting, setHours, /\b(?:no|help ?desk|clinic|phones)\b/i)
      : null
  if (fixed)
    return [
      {
        about: 'schedule',
        claim: flexibilityLabels['fully-flexible'].toLowerCase(),
        claimed: 'fully-flexible',
        said: 'none',
        place: fixed,
      },
    ]
  const chosen = claim.flexible === 'none' && !said?.value.flexible ? firstSaid(posting, ownTimes, notAsked) : null
  if (chosen)
    return [
      {
        about: 'schedule',
        claim: flexibilityLabels.none.toLowerCase(),
        claimed: 'none',
        said: 'fully-flexible',
        place: chosen,
      },
    ]
  if (!said) return []
  const { weekends, flexible } = said.value
  const found: Conflict[] = []
  const days = weekends === null ? null : said.places[0]!
  const hours = flexible === null ? null : said.places.at(-1)!
  if (
    days &&
    claim.weekends &&
    !weekends &&
    !byOthers.test(sentenceAround(posting[days.in].text, days.start, days.end))
  )
    found.push({ about: 'schedule', claim: 'weekends', claimed: 'weekends-true', said: 'false', place: days })
  if (hours && claim.flexible && flexible && tells(claim.flexible, flexible, posting[hours.in].text, hours))
    found.push({ about: 'schedule', claim: flexibilityLabels[claim.flexible].toLowerCase(), claimed: claim.flexible, said: flexible, place: hours }) // prettier-ignore
  return found
}
/** Core hours lie between the two others: only who names them, or a set shift, tells of something else. */
function tells(claim: Flexibility, said: Flexibility, text: string, place: Place): boolean {
  if (claim === said) return false
  const sentence = sentenceAround(text, place.start, place.end)
  if (said === 'core-hours')
    return claim === 'fully-flexible' && /\b(?:core|must|required|expected|need to)\b/i.test(sentence)
  if (said === 'none') return claim === 'fully-flexible' || /\b(?:set|fixed|no flex)/i.test(sentence)
  return (
    claim === 'none' &&
    !/\b(?:not|cannot|never)\b|n't\b/i.test(sentence.replace(ownTimes, ' ')) &&
    (ownHours.test(sentence) || sentence.search(ownTimes) >= 0)
  )
}
const ownHours =
  /\b(?:own|whenever|any ?time|any hours|yours|you (?:decide|choose|pick|set|tell)|day or night|(?:fully|completely) flexible)\b/i

const setHours =
  /\b(?:hours|schedule|shift)s? (?:is|are) (?:not|n't) flexible|\b(?:set|fixed|assigned|scheduled) (?:work )?(?:shifts?|hours|schedule)\b|\b(?:hours|schedule|shift)s? (?:is|are) (?:set|fixed|assigned)\b|\byour shift (?:is|runs|starts|begins)\b|\bno flexibility\b|\b(?:start|begin|log on|sign on|clock in)s?\b (?:\w{1,9} ){0,2}(?:at )?\d{1,2}(?::\d\d)?[^.;\n]{0,25}\b(?:finish|end|stop|log off|sign off|clock out|until|till)\b[^.;\n]{0,20}\d|\b(?:on-?line|available|signed in|logged (?:in|on)|at your desk|on duty) (?:\w{1,8} ){0,2}(?:from|between) \d/gi
const ownTimes =
  /\b(?:do not|don't|never) (?:mind|care|dictate|track|watch|ask) (?:\w{1,8} )?(?:when|what hours|what time)\b|\b(?:at|in) (?:whatever|whichever|any|what) (?:hours?|times?|hour of the day)\b[^.;\n]{0,30}\b(?:you|your|suits?|fits?|likes?)\b|\b(?:hours?|schedule|times?|when you (?:work|code))\b[^.;\n]{0,25}\b(?:are|is) (?:entirely |all |completely )?(?:yours|up to you|your (?:own|choice|call|decision))\b|\b(?:work|code|log (?:in|on)) (?:whenever|any ?time|day or night|(?:at|in) any hour)\b|\b(?:around|fits?|suits?) your (?:life|family|day|needs|schedule)\b|\b(?:no|without) (?:set|fixed|assigned|required) (?:hours|shifts?|schedule|times)\b/gi
/** A weekend day in words of duty, that nothing in its own clause takes back. */
function weekendIn(posting: Posting): Place | null {
  for (const { text, start, section } of posting.sentences) {
    if (
      section === 'about' ||
      !/week-?end|satur|sunday|days (?:a|per)|\bsat\b|\bsun\b|thursday (?:to|through)|friday (?:to|through)|wednesday (?:to|through)/i.test(
        text,
      ) ||
      byOthers.test(text)
    )
      continue
    for (const { 0: said, index } of matches(text, weekendDay)) {
      const before = text.slice(Math.max(0, index - 60), index)
      const after = text.slice(index + said.length, index + said.length + 50).split(/[,;(]/, 1)[0]!
      if (spared.test(before) || sparedAfter.test(after)) continue
      if (
        duty.test(`${before.slice(-45)} ${after}`) ||
        /\b(?:in turn|take turns|rota)\b/i.test(text) ||
        range.test(said)
      )
        return { in: 'text', start: start + index, end: start + index + said.length, confidence: likely }
    }
  }
  return null
}
const weekendDay =
  /\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri)(?:days?)? ?(?:-|–|to|through|thru) ?(?:sat(?:ur)?|sun)(?:days?)?\b|\b(?:sat(?:ur)?|sun)(?:days?)? ?(?:-|–|to|through|thru) ?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:days?)?\b|\b(?:wed(?:nes)?|thu(?:rs?)?|fri)(?:days?)? ?(?:-|–|to|through|thru) ?(?:mon|tue(?:s)?)(?:days?)?\b|\b(?:week-?ends?|saturdays?|sundays?)\b|\b(?:seven|7) days (?:a|per) week\b/gi
const range = /-|–|\b(?:to|through|thru)\b/i
const duty =
  /\b(?:every|each|other|alternat\w{1,4}|one|two|three|first|second|third|last|some|occasional|rotat\w{1,4}|turns?|requir\w{1,5}|must|mandatory|expected|needs?|shifts?|cover\w{0,4}|schedul\w{1,4}|work ?week|on[- ]call|availab\w{1,6}|a month|per month|you (?:will )?work|worked|take|part of|in turn|rota)\b/i
const spared =
  /\b(?:surgeons?|doctors?|providers?|physicians?|nurses?|managers?|founders?)['’]?s?['’]? $|\b(?:no|not|never|without|free|neither|nor|off)\b(?:,? (?!every|each|one|other|rotat|but)[\w-]{1,12}){0,4},? $|n't(?: [\w-]{1,12}){0,4} $|\b(?:patients?|clinics?|hospitals?|labs?|urgent care|phones?|help ?desk|open|overtime|differential|premium|voluntary|optional|volunteer)\b[^,;]{0,30}$/i
const sparedAfter =
  /^[^.]{0,25}\b(?:off|free|optional|voluntary|not|never|closed|differential|premium|bonus|yours|if you|for whoever|wh(?:o|oever) wants?|deadline|volume|hours pay|rate|pay|by choice|none|n\/a)\b|^(?: \w{1,12})? ?[:=-] ?no\b|n't\b/i
const notAsked =
  /^(?!.*\brequired\b).*(?:\b(?:not|no|never|optional|if you like)\b|n't\b)|\b(?:partners?|vendors?|another team|other (?:team|coder)s?|hospital is|clinic is|open|patients?|phones?|help ?desk)\b(?!.*\b(?:coders?|you|shift)\b)/i
const byOthers =
  /\bweekend (?:team|crew|coders|staff)\b|\bdifferential\b|\b(?:handled|covered|done|worked|staffed) by\b|\b(?:our|another|a) (?:\w{1,12} )?(?:partner|vendor|team in)\b/i
