// When the work is done: weekends, set shifts, hours of one's own.
import type { JobFacts } from '#db/jobs/facts.ts'
import { flexibilityLabels, type Flexibility } from '#db/vocabulary/workplaces.ts'
import { firstSaid, sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readSchedule } from '#search/reading/schedule.ts'
import type { Place, Posting } from '#search/reading/words.ts'

export function scheduleConflicts(posting: Posting, { schedule: claim }: JobFacts): Conflict[] {
  const said = readSchedule(posting)
  const weekend =
    claim.weekends === false
      ? (firstSaid(posting, weekendWork, notAsked) ?? firstSaid(posting, sevenDays, notAsked))
      : null
  if (weekend)
    return [{ about: 'schedule', claim: 'no weekends', claimed: 'weekends-false', said: 'true', place: weekend }]
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
  return claim === 'none' && (ownHours.test(sentence) || sentence.search(ownTimes) >= 0)
}
const ownHours =
  /\b(?:own|whenever|any ?time|any hours|yours|you (?:decide|choose|pick|set|tell)|day or night|(?:fully|completely) flexible)\b/i

const ownTimes =
  /\b(?:at|in) (?:whatever|whichever|any|what) (?:hours?|times?|hour of the day)\b[^.;\n]{0,30}\b(?:you|your|suits?|fits?|likes?)\b|\b(?:hours?|schedule|times?|when you (?:work|code))\b[^.;\n]{0,25}\b(?:are|is) (?:entirely |all |completely )?(?:yours|up to you|your (?:own|choice|call|decision))\b|\b(?:work|code|log (?:in|on)) (?:whenever|any ?time|day or night|(?:at|in) any hour)\b|\b(?:around|fits?|suits?) your (?:life|family|day|needs|schedule)\b|\b(?:no|without) (?:set|fixed|assigned|required) (?:hours|shifts?|schedule|times)\b/gi
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
