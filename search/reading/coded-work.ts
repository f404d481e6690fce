// What a posting says of the work itself, apart from what its employer is, offers or would like to see.
import { isAnswer, type Mention, type Place, type Posting, type Section } from '#search/reading/words.ts'

/**
 * `done`: the title or a duty names it. `asked`: experience of it is. `liked`: experience would help. `told`: it is said
 * of the employer, or beside no work. `passing`: it is refused, or said of benefits, other people or another job.
 */
export type Standing = 'done' | 'asked' | 'liked' | 'told' | 'passing'
/** A mention with what stands before and after it in its own sentence. */
export type Said<T> = Mention<T> & {
  in: Place['in']
  standing: Standing
  before: string
  after: string
  section: Section
  /** Where its sentence begins. */
  from: number
}

/** Every mention in title and text that `find` finds, in their order. */
export function saidOf<T>({ title, text, sentences }: Posting, find: (text: string) => Mention<T>[]): Said<T>[] {
  const said: Said<T>[] = find(title.text).map((mention) => ({
    ...mention,
    in: 'title',
    standing: 'done',
    before: title.text.slice(0, mention.start),
    after: title.text.slice(mention.end),
    section: 'none',
    from: 0,
  }))
  const level = levelsOf(title.text)
  let at = 0
  for (const mention of find(text.text)) {
    while (sentences[at + 1] && sentences[at + 1]!.start <= mention.start) at++
    const sentence = sentences[at]
    if (!sentence) continue
    const from = mention.start - sentence.start
    const said_ = sentences[at - 1]
    // "Codes IP; OP; ED": the members of a list share its verb.
    const lead = said_ && text.text[sentence.start - 2] === ';' ? `${said_.text.slice(-90)}; ` : ''
    const before = lead + sentence.text.slice(0, Math.max(0, from))
    const after = sentence.text.slice(from + mention.words.length)
    const words = { before, after, section: sentence.section, from: sentence.start }
    const standing = isAnswer(sentence) || ofOtherLevel(sentence.text, level) ? 'passing' : standingOf(words)
    said.push({ ...mention, ...words, in: 'text', standing })
  }
  return said
}

const levelsOf = (words: string) =>
  [...words.matchAll(/\b(?:coder|coding specialist|technician),? (i{1,3}v?|iv|[1-5])\b/gi)].map((match) =>
    match[1]!.toLowerCase(),
  )

/** A ladder tells also what the rungs above and below do. */
function ofOtherLevel(sentence: string, own: string[]): boolean {
  if (/\bat the GS-?\d{1,2}\b/i.test(sentence)) return true
  if (!own.length) return false
  const levels = levelsOf(sentence)
  return levels.length > 0 && !levels.some((level) => own.includes(level))
}

const work =
  /\b(?:cod(?:e|es|ed|ing|ers?)|assign\w{0,4}|abstract\w{0,4}|audit\w{0,4}|review\w{0,3}|validat\w{0,4}|levels?|leveling|charts?|accounts?|encounters?|claims?|cases?|records?|visits?|queues?|work(?=:)|specialt(?:y|ies)|codif\w{1,6}|educat\w{1,4}|teach\w{0,3}|focus\w{0,3})\b/i
const workAfter =
  /^[^.;]{0,45}?\b(?:cod(?:e|es|ed|ing|ers?)|charts?|encounters?|records?|accounts?|claims?|cases?|reports?|visits?|stays?|discharges?|admissions?|episodes?|queues?|notes?|denials?|audits?|reviews?|backlogs?|levels?|side)\b/i
/** Right beside the mention: coding is what the words are about, whatever the sentence tells besides. */
const workBeside =
  /^\W{0,3}(?:[\w/&-]{1,20}[\s,/&]{1,3}){0,6}?cod(?:ing|ers?)\b|^\W{0,3}(?:[\w/&-]{1,20}[\s,/&]{1,3}){0,3}?(?:cod(?:e|es)|charts|encounters|records|accounts|claims|queues?|discharges)\b/i
const workJustBefore = /\b(?:codes?|coding|audits?|auditing|coders? for)[\s:]{1,2}(?:[\w/&'-]{1,20}[\s,/&]{1,3}){0,6}$/i
const measured =
  /\b(?:charts?|records?|encounters?|cases?|reports?|accounts?|claims?|visits?|surgeries|operations|procedures|stays|trips|slides|specimens|(?<=\d [A-Z]{2,4})) ?(?:per|an|each|a|\/) ?(?:hour|hr|day)\b|(?<![$.,\d])\d{1,2}(?:\.\d{1,2})? ?(?:\/|per|an) ?(?:hour|hr|day)\b/i

const employer =
  /\b(?:\d{2,4}[- ]?beds?|we (?:are|serve|operate|offer|have)\b|(?:is|are|as) (?:an?|the) [^.]{0,70}?\b(?:hospitals?|system|network|provider|centers?|practice|company|organization|group|agency|vendor|leader|firm)\b|not-for-profit|non-?profit|founded|our (?:patients|communit|mission|hospital|health|system|campus|services|organization|network|facilities)|services? (?:includ|such|rang)|offer(?:s|ing)\b|operates\b|comprise|consists? of|home to|affiliate|ranked|serving|specializ)/i
const hiring =
  /\b(?:seek(?:s|ing)?|needs?|needed|hir(?:es|ing)|looking (?:for|to)|wants?|wanted|adding|recruiting|searching|opening|join)\b[^.]{0,60}\b(?:coders?|coding|billers?|biller\/coder|auditors?)\b/i
const others =
  /\b(?:collaborat\w{1,5}|work(?:s|ing)? (?:\w{2,12} )?(?:with|alongside)|partner(?:s|ing|ed)?|liaison|interact\w{0,4}|communicat\w{1,4}|meets? with|alongside|joint|coordinat\w{1,4} with|support(?:ed)? (?:from|by)|assistance (?:to|from)|reference for|questions (?:of|from|to)|rout(?:e|ed) to)\b[^.;]{0,60}$|\breport(?:s|ing)? to\b[^,.;]{0,60}$/i
const refused =
  /\b(?:not?(?! (?:only|just|limited))|never|without|except|excluding|nor|rather than|instead of|other than|don't|doesn't|won't|isn't|aren't)\b[^,;.:]{0,30}$|\bnon-$/i
const later =
  /\b(?:advance(?:ment|s)?|grow(?:th)?|promot\w{1,4}|career (?:path|ladder|growth)\w{0,2}|opportunit(?:y|ies) to)\b[^.]{0,60}$/i
/** The name of a credential: Certified Outpatient Coder. */
const certificate = /\bcertified (?:[\w-]{1,14} ){0,2}$/i
const asks =
  /\b(?:years?|yrs?|months?|mos|experiences?|experince|expirience|knowledge|familiar\w{0,4}|background|exposure|proficien\w{1,4}|understanding|ability|expertise|knows?|skills? in|strong in|minimum|must have|comfort\w{0,4})\b/i
const likes = /\b(?:prefer\w{0,4}|plus|desir\w{1,4}|helpful|nice to have|bonus|ideal\w{0,2}|asset|welcome)\b/i
const states =
  /\b(?:you(?:'ll| will|'d| would)(?: \w{2,10})? (?:be )?(?:cod|review|audit|abstract|assign|read|see|handl|rotat|tak)\w{0,4}|responsible for|perform\w{0,3} (?:the )?full (?:scope|range))\b|^\W{0,4}(?:\d{1,2}\. )?(?:codes?|assigns?|abstracts?|audits?|reviews?)\b/i

/** The label of a line says that it lists the work: "Week 3-5: ED", "WORK.... cath lab, EP", "Record types: …". */
const scope =
  /^\W{0,4}(?:(?:weeks?|months?|phase|rotation)\b[^:.\n]{0,14}|(?:the |your )?(?:work|scope|what|mix|case ?mix|volumes?|queues?|services?(?: lines?)?|lines?|areas?|types?|(?:record|chart|patient|encounter|account|work|case) ?types?|charts?|you(?:'ll)? code|coding|what you(?:'ll)? code|codes? for))(?: ?[:=]|\.{2,12}| [-–]) ?/i

function standingOf({ before, after, section }: { before: string; after: string; section: Section }): Standing {
  const sentence = before + after
  if (refused.test(before) || later.test(before) || certificate.test(before)) return 'passing'
  const people = others.exec(before)
  if (people && !/\bcod(?:e|es|ing) /i.test(people[0].replace(/\b(?:coding )?(?:team|staff|department)\b/gi, ''))) {
    return 'passing'
  }
  const beside = workBeside.test(after) || workJustBefore.test(before)
  const stated = states.test(before) || measured.test(sentence)
  const foreign = !stated && (section === 'about' || section === 'benefits' || employer.test(sentence))
  if (foreign && !beside && !hiring.test(sentence)) return section === 'benefits' ? 'passing' : 'told'

  if (stated) return 'done'
  if (section === 'preferred') return 'liked'
  if (section === 'required' || asks.test(sentence)) return likes.test(sentence) ? 'liked' : 'asked'
  if (scope.test(before)) return 'done'
  if (beside || work.test(before) || workAfter.test(after) || hiring.test(sentence)) return 'done'
  return 'told'
}
