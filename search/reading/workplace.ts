// Where the work is done, as the posting's words say it: workplace, days on site, weeks of training, and how long it lasts.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'
import type { Fact, Posting } from '#search/reading/words.ts'

const work =
  '(?:position|role|job|work|opportunity|coder|coding|environment|schedule|basis|employee|staff|team|setting)'

/** What stands in a title or a location field says it by itself. */
const inFields: readonly [Workplace, RegExp][] = [
  ['hybrid', /\b(?:hybrid|part(?:ially|ly)? remote)\b/i],
  ['remote', /\b(?:remote|wfh|work from home|work at home|telecommut\w{1,5}|home[- ]based|anywhere in the u)/i],
  ['on-site', /\b(?:on-?site|on site|in[- ]office|in[- ]person)\b/i],
]

/** Running text needs more: "hybrid" also names a class of federal employees, "remote" also an area or a meeting. */
const inText: readonly [Workplace, RegExp][] = [
  ['on-site', /\b(?:not (?:a )?(?:remote|eligible for (?:remote|telework))|no (?:remote|telework)|(?:remote|telework|virtual)[^\n.]{0,40}(?:not (?:available|offered|possible|permitted|an option|eligible)|unavailable))/i],
  ['hybrid', new RegExp(String.raw`\b(?:hybrid (?:remote |work |wfh )?${work}|hybrid[,:]? \d|(?:is|be|are|as|works?) (?:a )?hybrid|part(?:ially|ly)? remote|workplace(?: type)?: hybrid)\b`, 'i')],
  ['remote', new RegExp(String.raw`\b(?:(?:100%|fully|full-time|completely|permanent(?:ly)?|entirely) (?:remote|telework|virtual)|remote (?:\w{1,12} ){0,2}${work}|(?:is|be|are|work|works|working) (?:\w{1,12} )?remote(?:ly)?\b|work(?:ing)? from home|work at home|home[- ]based ${work}|telecommut(?:e|ing) ${work}|(?:this is a|workplace(?: type)?:|location:) remote)`, 'i')],
  ['on-site', new RegExp(String.raw`\b(?:(?:100%|fully|is|be|work|works) (?:on-?site|on site|in[- ]person|in[- ]office)|(?:on-?site|in[- ]person|in[- ]office) ${work})\b`, 'i')],
] // prettier-ignore

/** @param fields what the source says of it in fields of their own */
export function readWorkplace({ title, text }: Posting, fields: string[]): Fact<Workplace> | null {
  const value = workplaceIn([...fields, title.text], text.text)
  return value && { value, places: [] }
}

function workplaceIn(fields: string[], text: string): Workplace | null {
  for (const field of fields) {
    const said = inFields.find(([, words]) => words.test(field))
    if (said) return said[0]
  }
  return inText.find(([, words]) => words.test(text))?.[0] ?? null
}

const number = '(\\d{1,2}|one|two|three|four|five|six|eight|ten|twelve)'
const numerals = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const toNumber = (word: string) => (/^\d/.test(word) ? Number(word) : numerals.indexOf(word.toLowerCase()))

const range = String.raw`${number}(?:\s?(?:-|to|or)\s?${number})?`
const officeDays = new RegExp(
  String.raw`\b${range} days?(?:\s?(?:\/|a|per|each|every)\s?(week|month))?[^\n.\d]{0,20}?\b(?:on-?site|on site|in[- ](?:the )?office|in[- ]person)(?:\s?(?:\/|a|per|each|every)\s?(week|month))?`,
  'i',
)
const homeDays = new RegExp(
  String.raw`\b${range} days?(?:\s?(?:a|per|each)\s?week)?[^\n.\d]{0,12}?\b(?:remote|from home|at home)`,
  'i',
)

/** Days on site, the larger of a range; a week of "three days remote" has two. */
export function readHybridDays({ text }: Posting): Fact<NonNullable<JobFacts['hybrid_days']>> | null {
  const value = hybridDaysIn(text.text)
  return value === null ? null : { value, places: [] }
}

function hybridDaysIn(text: string): JobFacts['hybrid_days'] {
  const office = officeDays.exec(text)
  if (office) {
    const per = (office[3] ?? office[4] ?? 'week').toLowerCase() as 'week' | 'month'
    const count = Math.max(...[office[1], office[2]].filter((word) => word !== undefined).map(toNumber))
    return count <= (per === 'week' ? 7 : 31) ? { count, per } : null
  }
  const home = homeDays.exec(text)
  const count = home ? 5 - toNumber(home[1]!) : -1
  return count > 0 ? { count, per: 'week' } : null
}

/** Weeks; whoever speaks of more speaks of something else. */
const longestTraining = 104
const weeksOf = { day: 1 / 7, week: 1, month: 52 / 12 }
const onSiteWords = String.raw`(?:on-?site|on site|in[- ]person|in[- ]office|in the office)`
const trainings = [
  new RegExp(
    String.raw`\b${number}[- ](day|week|month)s?\b[^\n.]{0,30}\b${onSiteWords}[^\n.]{0,20}\b(?:training|orientation)`,
    'i',
  ),
  new RegExp(
    String.raw`\b${onSiteWords} (?:training|orientation)[^\n.]{0,40}?\b${number}[- ](day|week|month)s?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:train|training|orientation)[^\n.]{0,20}\b${onSiteWords}[^\n.]{0,20}?\b${number}[- ](day|week|month)s?\b`,
    'i',
  ),
]

export function readTrainingWeeks({ text }: Posting): Fact<number> | null {
  const value = trainingWeeksIn(text.text)
  return value === null ? null : { value, places: [] }
}

function trainingWeeksIn(text: string): number | null {
  for (const words of trainings) {
    const said = words.exec(text)
    if (!said) continue
    const weeks = Math.round(toNumber(said[1]!) * weeksOf[said[2]!.toLowerCase() as keyof typeof weeksOf])
    return weeks <= longestTraining ? Math.max(1, weeks) : null
  }
  return null
}

export function readPermanence({ text }: Posting): Fact<NonNullable<JobFacts['permanence']>> | null {
  const value = permanenceIn(text.text)
  return value === null ? null : { value, places: [] }
}

function permanenceIn(text: string): JobFacts['permanence'] {
  if (
    /\b(?:remote|work from home|telework) (?:\w{1,10} ){0,3}(?:after|upon|following) [^\n.]{0,40}\b(?:training|orientation|probation)/i.test(
      text,
    )
  )
    return 'after-training'
  if (/\bpermanently remote|permanent remote\b/i.test(text)) return 'permanent'
  if (
    /\b(?:remote|telework|hybrid)[^\n.]{0,60}\b(?:subject to change|may change|may be (?:revoked|changed|discontinued))/i.test(
      text,
    )
  )
    return 'may-change'
  return null
}

/** Said of living or working in the country; citizenship is another matter. */
export function readUsOnly({ text }: Posting): Fact<boolean> | null {
  const value = usOnlyIn(text.text)
  return value === null ? null : { value, places: [] }
}

function usOnlyIn(text: string): boolean | null {
  return (
    /\b(?:u\.?s\.?a?\.?|united states)[ -]only\b|\bonly (?:in|within) the (?:u\.?s|united states)|\bmust (?:live|reside|be located|be based|work)(?: and work)? (?:in|within) the (?:continental )?(?:u\.?s\b|united states)|\bno offshore\b|\bnot? (?:be )?(?:performed )?(?:offshore|outside (?:of )?the (?:u\.?s|united states))/i.test(
      text,
    ) || null
  )
}

export function readRemediation(_posting: Posting): Fact<NonNullable<JobFacts['return_for_remediation']>> | null {
  return null
}

export function readTravel({ text: { text } }: Posting): Fact<number> | null {
  const said = /\btravel[^\n.%\d]{0,30}(\d{1,3})\s?%|\b(\d{1,3})\s?% (?:\w{1,12} )?travel\b/i.exec(text)
  const percent = said ? Number(said[1] ?? said[2]) : null
  return percent !== null && percent <= 100 ? { value: percent, places: [] } : null
}
