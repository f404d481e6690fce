// Where to apply, and until when.
import { likely, matches, sure, type Fact, type Posting } from '#search/reading/words.ts'

const address =
  /(?<![\w@./-])(?:https?:\/\/|www\.)[^\s<>"'{}|\\^`]{3,500}|(?<![\w@./-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|edu|gov|jobs|health|careers|io|example|co|us|care)\/[^\s<>"'{}|\\^`]{1,300}/gi
/** Pages that postings point to for other ends. */
const otherPages =
  /\b(?:aapc\.com|ahima\.org|acdis\.org|eeoc\.gov|e-verify|uscis|dol\.gov|opm\.gov|chcoc\.gov|ihs\.gov|va\.gov|ssa\.gov|sss\.gov|usajobs\.gov\/(?!job|getjob|apply)|help\.usajobs|facebook\.com|twitter\.com|instagram\.com|youtube\.com|glassdoor|tiktok)|privacy|benefits|accommodat|equal-opportunity|\beeo\b|terms|policy|credential-verification|\.pdf\b/i
const applying =
  /\b(?:apply|applying|applications?|submit|send|résumé|resumes?|cv|postulate|solicitud|register|posting|requisition|link|interested|closing date|careers? (?:page|site|portal))\b/i
const jobPage =
  /^(?:https?:\/\/)?(?:[\w-]{1,40}\.){0,3}(?:apply|jobs|careers?|recruit\w{0,8}|myworkdayjobs|greenhouse|lever|icims|taleo|ashbyhq|workable|smartrecruiters|paylocity|ultipro|bamboohr|jobvite|breezy|adp)\b|\/(?:apply|jobs?|careers?|openings?|requisition|positions?|r)\b[/?=]|[?&](?:job|req)\w{0,6}=/i

/**
 * The first address that is for applying; failing that the last line of its own that is a job's page. One written
 * without its scheme gets one, since it becomes a link.
 */
export function readApplyUrl({ text: { text } }: Posting): Fact<string> | null {
  if (!/http|www\.|\w\.\w{2,8}\//i.test(text)) return null
  let alone: Fact<string> | null = null
  for (const { 0: found, index } of matches(text, address)) {
    const written = found.replace(/[.,;:!?*_]{1,4}$|[)\]]{1,2}[.,;:!?*_]{0,3}[^/]{0,20}$/, '')
    if (otherPages.test(written)) continue
    const fact = (confidence: number): Fact<string> => ({
      value: /^https?:/i.test(written) ? written : `https://${written}`,
      places: [{ in: 'text', start: index, end: index + written.length, confidence }],
    })
    const lines = text.slice(Math.max(0, index - 160), index).split('\n')
    const sentence = lines
      .at(-1)!
      .split(/[.!?]\s/)
      .at(-1)!
    const heading = sentence.trim() ? '' : (lines.at(-2) ?? '').slice(-60)
    if (applying.test(sentence + heading) && !/learn more|about us|visit us|our website/i.test(sentence)) {
      return fact(sure)
    }
    if (jobPage.test(written)) alone = fact(likely)
  }
  return alone
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const spanish = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic']
const month = `(?:${[...new Set([...months, ...spanish])].join('|')})[a-z]{0,7}`
const date = new RegExp(
  [
    String.raw`\b(?<y1>20\d\d)[-/](?<m1>\d{1,2})[-/](?<d1>\d{1,2})\b`,
    String.raw`\b(?<m2>\d{1,2})\s?[-/.]\s?(?<d2>\d{1,2})\s?[-/.]\s?(?<y2>20\d\d|\d\d)\b(?![-/.\d]\d)`,
    String.raw`\b(?<m3>${month})\.?\s{0,2}(?<d3>\d{1,2})(?:st|nd|rd|th)?\s?,?\s{0,2}(?<y3>20\d\d)\b`,
    String.raw`\b(?<d4>\d{1,2})(?:st|nd|rd|th)?(?:\s(?:of|de)\s|[\s-])(?<m4>${month})\.?,?(?:\sde\s|[\s-])(?<y4>20\d\d)\b`,
  ].join('|'),
  'gi',
)

const closing =
  /\b(?:clos(?:es|ing|e|ed)\b|deadline|apply (?:by|before|no later)|applications? (?:\w{1,12} ){0,4}(?:by|before|due|accepted|through|until|close)|(?:received|submitted|submit|filed|postmarked|due|respond|accepted|accepting applications|open|posted|available|posting) (?:\w{1,12} ){0,3}?(?:by|before|until|through|thru|no later than|on or before)\b|(?:by|before|on or before|no later than)[^\n.]{0,25}$|final filing|filing (?:date|period|deadline)|last (?:day|date)|(?:posting|post|job|ad|announcement|requisition|vacancy|application|open|window|door|intake)s?(?:'s)? (?:is |will |stays? |we )?(?:end|shut|come|down|expir\w{1,6}|period|window|clos\w{1,4})|expires?\b|(?:shuts?|comes? down|taken down|pulled|ends?)(?: on| at)?\s?$|open period|apply through|fecha l[ií]mite|cierre)/i
const applyBefore =
  /\b(?:apply|application|submit|send|letter|r[eé]sum[eé]|interested|cv)\b[^\n.]{0,90}\b(?:by|before|no later than|until|through)\b[^\n.]{0,30}$/i
const notClosing =
  /first review|review (?:of applications )?(?:begins?|starts?)|priority|filing opens|opens?(?: on)?:?\s?$|start(?:s|ing)? (?:date|on)|end date:?\s?$|contract|certif|credential|licens|obtain|hired? (?:before|by)|born|enroll|vaccin|graduat|complet(?:e|ed|ion)|interview|program|fiscal|go-?live|revised|updated|posted(?: on)?:?\s?$|posted date|effective|orientation|class|cohort/i
/** What names an end of applications whatever else the words before it speak of. */
const plainly =
  /(?:clos(?:es|ing)(?: date)?|deadline|apply by|posting end(?: date)?|open period|final filing date|(?:application|posting|job|announcement)s? close[sd]?)\b[^\n.]{0,40}$/i

/** YYYY-MM-DD; a day without its year is none. Of two dates with a label the later is the end. */
export function readClosingDay({ text: { text } }: Posting): Fact<string> | null {
  if (!/20\d\d|\d[-/.]\d\d\b/.test(text)) return null
  const found = matches(text, date).flatMap((match) => {
    const day = dayOf(match.groups ?? {})
    return day ? [{ day, start: match.index, end: match.index + match[0].length }] : []
  })
  for (const [index, { day, start, end }] of found.entries()) {
    const next = found[index + 1]
    const before = text.slice(Math.max(0, start - 120), start)
    if (!endsApplying(before)) continue
    const through = next && /^\s{0,2}(?:to|-|through|thru|until|and)\s{0,2}(?:[A-Z]\w{2,8}day,?\s)?$/i.test(text.slice(end, next.start)) // prettier-ignore
    const last = through && next.day > day ? next : { day, start, end }
    return { value: last.day, places: [{ in: 'text', start: last.start, end: last.end, confidence: sure }] }
  }
  return null
}

function endsApplying(before: string): boolean {
  const lines = before.split('\n')
  const own = lines.at(-1)!
  const heading = own.trim().length < 14 ? (lines.at(-2) ?? '').slice(-60) : ''
  const words = `${heading} ${own}`
    .replace(/\b([ap])\.m\.?/gi, '$1m')
    .split(/(?<!\d)[.!?;]\s(?=[A-Z])/)
    .at(-1)!
    .slice(-110)
  if (plainly.test(words)) return !/first review|priority/i.test(words)
  return (closing.test(words.slice(-75)) || applyBefore.test(words)) && !notClosing.test(words)
}

function dayOf(groups: Record<string, string>): string | null {
  const part = (name: string) => [1, 2, 3, 4].map((n) => groups[name + n]).find(Boolean) ?? ''
  const named = part('m').toLowerCase().slice(0, 3)
  const number = /\d/.test(named) ? Number(part('m')) : Math.max(months.indexOf(named), spanish.indexOf(named)) + 1
  const year = Number(part('y').padStart(4, '20'))
  const day = new Date(Date.UTC(year, number - 1, Number(part('d'))))
  const valid = day.getUTCMonth() === number - 1 && day.getUTCDate() === Number(part('d')) && year < 2100
  return valid ? day.toISOString().slice(0, 10) : null
}
