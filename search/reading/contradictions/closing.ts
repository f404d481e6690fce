// Until when one may apply.
import type { JobFacts } from '#db/jobs/facts.ts'
import { wordsAt, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readClosingDay } from '#search/reading/deadline.ts'
import { likely, matches, type Place, type Posting } from '#search/reading/words.ts'

export function closingConflicts(posting: Posting, { closes_on: claim }: JobFacts): Conflict[] {
  if (!claim) return []
  const said = readClosingDay(posting)
  const place = said?.places[0] ?? otherDay(posting, claim)
  if (!place || said?.value === claim || namesDay(posting, claim)) return []
  return [
    {
      about: 'closes_on',
      claim: `that applications close on ${claim}`,
      claimed: claim,
      said: said?.value ?? wordsAt(posting, place),
      place,
    },
  ]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** A day up to which one may apply, with its year or without. */
const lastDay =
  /\b(?:apply by|(?:appl(?:y|ications?|icants)|resumes?|posting|requisition|job|position|opening)\b[^.;\n]{0,50}?\b(?:by|before|until|through|on|due|including|than|closes?|ends?)|(?:clos(?:es|ing)|shuts|ends)(?: date)?(?: is| on|:)*|deadline(?: is|:)*|closed? on) (?:\w{3,6}day,? )?((?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: (\d{1,2})(?:st|nd|rd|th)?(?!\d))?)(?:,? (20\d\d))?/gi

/** The day that is claimed stands somewhere, whatever the other is for. */
function namesDay({ text: { text } }: Posting, claim: string): boolean {
  const [year, month, day] = claim.split('-').map(Number) as [number, number, number]
  const named = new RegExp(String.raw`\b${months[month - 1]}[a-z]{0,6}\.? ${day}(?!\d)`, 'i')
  const figures = new RegExp(String.raw`(?<!\d)0?${month}[/.-]0?${day}[/.-](?:20)?${year % 100}(?!\d)`)
  return named.test(text) || figures.test(text) || text.includes(claim)
}

/** "Applications close on December 15", where another day is claimed. */
function otherDay({ text: { text } }: Posting, claim: string): Place | null {
  for (const { 0: said, 1: day, 2: before, 3: month, 4: after, 5: year, index } of matches(text, lastDay)) {
    const date = Number(before ?? after)
    if (!date) continue
    const same =
      Number(claim.slice(5, 7)) === months.indexOf(month!.slice(0, 3).toLowerCase()) + 1 &&
      Number(claim.slice(8)) === date &&
      (!year || year === claim.slice(0, 4))
    const start = index + said.lastIndexOf(day!)
    return same ? null : { in: 'text', start, end: start + day!.length, confidence: likely }
  }
  return null
}
