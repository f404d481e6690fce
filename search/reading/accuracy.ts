// The accuracy that a posting asks of a coder's own work.
import { likely, matches, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

const percent = /(?<![\d.$])(\d{2,3}(?:\.\d{1,2})?)(?:\s?%?\s?(?:-|to)\s?\d{2,3}(?:\.\d{1,2})?)?\s?(?:%|percent\b)/gi
const quality = String.raw`(?:accura\w{1,5}|quality(?!\s(?:bonus|incentive))|QA|QC|precision)`
const after = new RegExp(
  String.raw`^[\s+,(]{0,3}(?:(?:or|and|&) (?:better|higher|above|greater|more|up)[,)]?\s)?(?:[\w/&-]{1,15}\s){0,5}?${quality}\b`,
  'i',
)
const codesRight = /^\s(?:of (?:all )?codes (?:\w{1,12} )?(?:correct|right)|code-over-code)/i
const before = new RegExp(String.raw`\b${quality}\b[^%;]{0,60}$`, 'i')
const heldTo = /\b(?:held to|(?:hold|keep|maintain|stay|scor)(?:s|e|es|ing)?|floor|standard|threshold)\b[^.%;]{0,40}$/i
const reviewed =
  /^[\s+,(]{0,3}(?:or (?:better|higher|above) )?(?:on|in|at|during)\b[^.;%]{0,25}\b(?:reviews?|audits?|QA)\b/i
const beside = /\b(?:charts?|records?|encounters?|cases?|claims?)\s?(?:\/|per|an?)\s?(?:hour|hr|day),?\s(?:and |at )?$/i
const notOwn =
  /\bteam|\bdepartment|\bstaff\b|vendor|clean claim|first[- ]pass|denial|payments?\b|paid|registration|typing|data entry|uptime|bonus|incentive|assessment|\btest\b|sample set|within \d|turnaround|timel|collection|satisfaction|retention|of (?:all )?(?:our|charts|claims|encounters|findings|the time)\b|remote|travel|match|coverage|pass(?:es|ing)? rate|\bof premium|tuition|appeal|software|engine|\bmodel\b|\bclients?\b|hospitals?\b/i
const inTraining = /train|first \d|ramp|probation|month|days|week/i

export function readAccuracy({ text: { text } }: Posting): Fact<number> | null {
  if (!/%|percent/i.test(text)) return null
  const found = matches(text, percent).flatMap((match) => {
    const value = Number(match[1])
    const end = match.index + match[0].length
    const strength = value >= 80 && value <= 100 ? strengthOf(text, match.index, end, value) : null
    return strength === null ? [] : [{ value, start: match.index, end, strength }]
  })
  const first = found.find(({ strength }) => strength === sure) ?? found[0]
  if (!first) return null
  // "90% at the end of training and 95% by month six": the lasting figure counts.
  const later = found.find(({ start, value }) => start > first.end && start < first.end + 90 && value > first.value)
  const used =
    later && inTraining.test(text.slice(first.end, later.start)) && !text.slice(first.end, later.start).includes('\n')
      ? later
      : first
  const place: Place = { in: 'text', start: used.start, end: used.end, confidence: used.strength }
  return { value: used.value, places: [place] }
}

function strengthOf(text: string, start: number, end: number, value: number): number | null {
  const lead = text.slice(Math.max(0, start - 90), start)
  const sentence = lead.split(/\n|(?<!\d)[.!?]\s|;/).at(-1)!
  const tail = text.slice(end, end + 70).split(/\n|;|\.(?:\s|$)|\d%/, 1)[0]!
  const clause = sentence.split(/,(?!\s?at\b)|\bbut\b|\bcome\b|\bremote with\b|%/).at(-1)!
  if (notOwn.test(clause.slice(-60)) || notOwn.test(tail.split(/,|\band\b|\bor\b|\bin\b|\(/, 1)[0]!)) return null
  if (after.test(tail) || codesRight.test(tail)) return sure
  if (value === 100) return null
  if (before.test(clause)) return sure
  // "Accuracy. New coders are at 95% …"
  if (/(?:^|\n|[.:] )(?:accuracy|quality)[.:\n]\s?[^.%\n]{0,40}$/i.test(lead)) return likely
  if (beside.test(lead)) return likely
  if (heldTo.test(clause) && (reviewed.test(tail) || /\b(?:own work|work is|quality)\b/i.test(lead))) return likely
  return null
}
