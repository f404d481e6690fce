// What the readers of the workplace share: statements, and how postings speak of the office and of home.
import type { Place, Posting, Section } from '#search/reading/words.ts'

/** A sentence with its wrapped lines joined: `text` stands in the posting's text at `start`, letter by letter. */
export type Statement = { text: string; start: number; section: Section }

const known = new WeakMap<Posting, Statement[]>()

/** Those sentences of a posting that could say where or when somebody works, each as one line. */
export function statementsOf(posting: Posting): Statement[] {
  const found = known.get(posting) ?? joined(posting)
  known.set(posting, found)
  return found
}

/** Text taken from narrow columns parts a sentence at the end of each line. */
function joined({ sentences, text: { text } }: Posting): Statement[] {
  const found: Statement[] = []
  let end = -1
  for (const { start, section, text: said } of sentences) {
    const last = found.at(-1)
    if (last && isAnswerTo(last.text, text.slice(end, start), said)) {
      last.text += (last.text.endsWith('?') ? ' ' : ':') + ' '.repeat(start - end - 1) + said
    } else if (last && last.text.length < longest && goesOn(last.text, text.slice(end, start), said)) {
      last.text += text.slice(end, start).replace(/[\n>]/g, ' ') + said
    } else found.push({ text: said.replace(/\n/g, ' '), start, section })
    end = start + said.length
  }
  return found.map((statement) => ({ ...statement, text: withoutOthers(statement.text) }))
}

/** Words that speak of something else than the workplace: care at home, far places, classes of federal employment. */
const others = [
  'remote(?:ly)? (?:(?:patient|physiologic\\w{0,2}|cardiac|therapeutic|device|vitals?|health|glucose|fetal|telemetry|video|system|computer|network|vpn|ehr|emr|epic) ){0,2}(?:monitor(?:ing|ed)?|telemetry|interview\\w{0,3}|access|log-?ins?|desktop|connect\\w{0,4}|support tools?|server|sensing|learning|control|proctor\\w{0,3}|(?:areas?|sites?|communit\\w{1,3}|regions?|villages?|clinics?|hospitals?|facilit\\w{1,3}|islands?|parts|corners|places|towns?|count(?:y|ies)|villages?|outposts?)|(?:clinic|hospital|village|care|rural|health) (?:sites?|locations?|campus\\w{0,2}))|(?:very|so|these|those) remote(?! (?:work|job|position|role|coder|team|opp))',
  '(?:feels?|felt|feeling|right|yourself|pets?|kids|children) at home|at home (?:with|in (?:the )?(?:epic|icd|cpt|world))|dr(?:ive|iving|ove) home|home to\\b|(?:our|corporate|company|the firm.s) home office',
  'virtual (?:\\w{1,12} )?(?:interview\\w{0,3}|visits?|care|meetings?|class\\w{0,5}|training|onboarding|events?|orientation|health\\w{0,4}|medicine|therap\\w{1,3}|reality|assistants?|scrib\\w{1,3}|town halls?|huddles?|conferenc\\w{1,3}|sessions?|appointments?|fairs?|open house|physical|learning|education|nurs\\w{1,3}|private|machines?|desktop|meet)',
  '(?:interview\\w{0,3}|open house|job fair)s? (?:\\w{1,12} ){0,4}(?:remote(?:ly)?|virtual(?:ly)?|in[- ]person|on-?site)(?: or (?:in[- ]person|by \\w+|virtual\\w{0,2}))?',
  '(?:in[- ]person|on-?site) (?:or \\w{1,10} )?(?:interview\\w{0,3}|visits?|events?|assessments?|drug|audits?|gym|fitness|cafeteria|child ?care|day ?care|parking|pharmacy|wellness|health\\w{0,4}|dining|food|massage|clinic\\b|medical(?! (?:cod|bill|records?|HCC))|amenities|education sessions?|care)',
  'appl(?:y|ications?) (?:\\w{1,12} ){0,3}(?:in[- ]person|on-?site)',
  'home (?:health\\w{0,4}|care|infusion|hospice|visits?|medical|dialysis|oxygen|town|owners?|page|base\\b|country|state|based (?:care|services?|primary|hospice|palliative))|homecare|home-?grown|home-based (?:care|services?|primary|palliative)|(?:nursing|group|funeral|medical|skilled nursing|retirement|foster|residential|adult family) homes?|in[- ]homes?(?! office)|hospital[- ]at[- ]home|take home|flight home',
  "(?:patients?|care|recover\\w{0,3}|members?|visits?|infusions?|dialysis|therapy|residents?|clients?|nursing) (?:in|at|from) (?:the |their )?homes?|patient'?s?'? homes?",
  'hybrid,? (?:title|records?|charts?|(?:medical|health) records?|entit\\w{1,3}|vehicles?|cars?|coding (?:system|model|tool)s?|operating rooms?)|canteen, hybrid',
]
const otherWords = new RegExp(String.raw`\b(?:${others.join('|')})`, 'gi')
export const withoutOthers = (text: string) =>
  !mayBeOthers.test(text) ? text : spelled(text).replace(otherWords, (words) => '_'.repeat(words.length))

const mayBeOthers =
  /remote|virtual|home|hybrid|interview|on-?site|person|appl|fair|open house|[a-z]m[a-z]{0,2}t|sight|h[iy][bry]{2}|w[/@a]|@ ?home|telecommuter/i
const misspelled: readonly [RegExp, string][] = [
  [/\b(?:romote|reomte|remtoe|remoet|rmeote|remoto|remota)\b/gi, 'remote'],
  [/\b(?:hybird|hibrid|hybred|hyrbid|hybrd)\b/gi, 'hybrid'],
  [/\bremotl(?:e|)y\b|\bremotley\b/gi, 'remote'],
  [/\bon[- ]?sight\b/gi, 'onsite'],
  [/\bw\/(?:f\/)?h\b|\bw@h\b|\bwah\b|\bwork ?@ ?home\b|\bhome[- ]?working\b|\btelecommuters?\b/gi, 'wfh'],
]
/** Common slips put right without moving the letters behind them. */
const spelled = (text: string) =>
  misspelled.reduce((said, [wrong, right]) => said.replace(wrong, (words) => right.padEnd(words.length)), text)

const longest = 500
/** "Remote job", and under it "No". */
const isAnswerTo = (before: string, between: string, next: string) =>
  /^\s{1,2}$/.test(between) && before.length < 60 && /[a-z?]$/i.test(before) && /^(?:yes|no|none|not)\b/i.test(next)
const goesOn = (before: string, between: string, next: string) =>
  /^\s{1,2}(?:> ?)?$/.test(between) &&
  ((/[,-]$/.test(before) && /^[\p{L}\d(]/u.test(next)) ||
    (/[\p{L}\d,)]$/u.test(before) && before.length >= 28 && /^[\p{Ll}(]/u.test(next)) ||
    // The point of "Ind." or "La." ends no sentence.
    (/,\s\p{Lu}\p{Ll}{1,4}\.$/u.test(before) && /^[\p{Ll},]/u.test(next)))

/** Words of a statement as a place in the text. */
export const placeIn = ({ start }: Statement, at: number, length: number, confidence: number): Place => ({
  in: 'text',
  start: start + at,
  end: start + at + length,
  confidence,
})

const sites =
  'offices?|clinics?|hospitals?|campus(?:es)?|facilit(?:y|ies)|buildings?|practices?|locations?|cent(?:er|re)s?|headquarters|hq|plaza|tower|window|front desk|departments?|sites?|branch(?:es)?|suite|premises'
/** Being at the employer's: as source, for patterns in any case. */
export const onSiteWords = String.raw`(?:on-? ?site|in-?\s?person|in-?\s?office|in-?\s?house|on-? ?campus|face[- ]to[- ]face|here with us|com(?:e|es|ing) in(?:to)?\b|(?<!\bhome )(?:in|at|to|into|on|from|among) (?:the|our|one of our|your)(?: local)?(?: [\w&,.'-]{1,20}){0,3}? (?:${sites})|(?:in|at|to|from) (?:our )?(?:the )?(?:office|hq|headquarters))(?![\w-])(?! of\b)`
export const homeWords = String.raw`(?:remote(?:ly)?|wfh|wah|(?:from|at) (?:your |their |a |an |the )?(?:own )?(?:home(?! (?:office )?(?:health|care|infusion|in))|house|couch|kitchen(?: table)?|living room)|telework(?:ing)?|telecommut(?:e|ing)|virtual(?:ly)?|home days?|home\b)`

/** A coder's poor results, and what follows from them: no word of the usual workplace. */
export const results =
  /\b(?:accuracy|quality|qa\b|productivity|production|perform(?:ance|ers?)\b|scores?|standards?|errors?|corrections?|audits?|metrics?|benchmarks?|output|bad (?:quarters?|months?|audits?)|miss(?:es)? (?:the |your )?\d|corrected|quality reviews?|remediat\w{1,5}|retrain\w{0,4}|(?:below|under|less than|at least|under) \d{2}|\d{2} ?%|corrective action)/i
export const callBack =
  /\b(?:return|back|bring|brought|called?|recall\w{0,3}|come in|comes? in|asked|sen[dt]|(?:los[ei]|give up|forfeit|revo[kc]\w{1,5}|suspend\w{0,3}|remov\w{1,4}|withdraw\w{0,2}|rescind\w{0,3}|end)\b|work(?:s|ed)? (?:at|from|in|on-?site)|spend|report|moved|required|until|keep(?:ing)?|remain|stay|conting\w{3}|condition\w{0,6}|depend\w{0,4}|privilege|again\b)/i
