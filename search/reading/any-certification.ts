// A certification asked for without a name: "must be certified", "any AAPC or AHIMA credential".
import { isAnswer, likely, type Place, type Posting, type Sentence } from '#search/reading/words.ts'
import { findCredentials } from '#search/reading/credential-names.ts'
import { readDueMonths } from '#search/reading/due-months.ts'

const paper = String.raw`(?:certifications?|certificates?|credentials?|certified|certifed|credentialed|credental|certs?(?![\w.]))`
const board = String.raw`(?:AAPC|AHIMA|ACDIS|American Academy of Professional Coders|American Health Information Management Association)`
const mention = new RegExp(
  [
    String.raw`\bany (?:current |active |valid |one )?(?:\(?${board}|national|nationally|recognized|coding|accredited|professional)[^\n.;]{0,50}\b${paper}\b`,
    String.raw`\b${board}\)?[^\n.;,]{0,45}\b${paper}\b`,
    String.raw`\b${paper}[^\n.;]{0,40}\b(?:from|by|through|with|via|of)\b[^\n.;]{0,30}\b${board}\b`,
    String.raw`\b${paper}\s?\(?\s?(?:-\s?)?${board}\b`,
    String.raw`\b(?:cod(?:ing|er)|HIM|health information(?: management)?|professional|mastery[- ]level|nationally recognized)[a-z -]{0,25} ${paper}\b`,
    String.raw`\bcertified (?:[a-z/&-]{2,15} ){0,3}(?:coder|coders|coding (?:specialist|professional)|auditor)s?\b`,
    String.raw`\b(?:must|need to|have to|should|required to) (?:already |currently )?(?:be|hold|have|possess|maintain)(?: an?)?(?: current| active| valid)? ${paper}\b`,
    String.raw`\b${paper}:? (?:is |are |as a coder )?(?:an? )?(?:requ?i\w{3,5}|mandatory|must)\b`,
    String.raw`\b(?:must|need to|have to|should) be (?:nationally |board )?${paper} (?:in|as)\b`,
    String.raw`\byou(?:'re| are) (?:already |nationally )?certified\b(?! as)`,
    String.raw`\bletters (?:after|behind) your name[^.;\n]{0,30}(?:required|must|AAPC|AHIMA)`,
    String.raw`\b(?:a|an|some|any|one) (?:\w{3,10} )?${paper}\b[^\n.;]{0,20}\brequired`,
    String.raw`\b${board}(?: or |, | ?\/ ?)${board}\b(?=[^.;\n]{0,12}\b(?:either|your (?:pick|choice)|any|whichever))`,
    String.raw`^\W{0,3}certified\b(?=\W{0,3}(?:$|[,.]| with| and))`,
    String.raw`\b(?:certifications?|credentials?)\s?:[^.;\n]{0,15}\b${board}\b`,
    String.raw`^\W{0,3}(?:requires? |required:? |current |active )${paper}\b`,
  ].join('|'),
  'i',
)
const asks =
  /\brequ?i(?:e?r)\w{1,5}\b|\bmust\b|\bmandatory\b|\bneed(?:s|ed)?\b|\bonly\b|\bany\b|\bminimum\b|\bto start\b|\bseeking|\blooking for/i
const weaker =
  /\bprefer|\bdesir|\bplus\b|nice to have|\bbonus\b|\bhelpful|\bideal|\bnot (?:be )?(?:requ|nec|need|a must)|n't (?:requ|nec|need)|\bno (?:\w+ )?(?:certif|credential)|without|\bnice\b|\basset\b|\bwelcome\b|encouraged|a certificate of (?:completion|coding)|\b(?:certificates?|certifications?) (?:programs?|courses?|class(?:es)?|training|exams?)\b/i
const others =
  /\b(?:our (?:\w{2,12} )?(?:coders|team|staff)|BLS|CPR|ACLS|first aid|forklift|driver|notary|teach|nurs|phlebotom|medical assistant|Epic certif|birth|citizen|copy of|proof of|copies|verification|eligible for cert|exam|dues|membership|CEUs?|reimburs|pay for|paid)/i

const federalLevel = /\b(?:Apprentice ?\/ ?Associate|Mastery)[ -]Level Certification (?:through|from|by)\b/i

/** The words that ask for it, or null. */
export function readAnyCertification({ title, text, sentences }: Posting, named: Place[]): Place | null {
  const level = federalLevel.exec(text.text)
  if (level) return placeOf('text', level.index, level[0], likely)
  let denied = false
  for (const sentence of sentences) {
    if (!/cert|credent|letters|AAPC/i.test(sentence.text) || /\?\W{0,2}$/.test(sentence.text)) continue
    // What it names is asked by its name.
    const end = sentence.start + sentence.text.length
    if (named.some((place) => place.in === 'text' && place.start >= sentence.start && place.start < end)) continue
    const found = mention.exec(sentence.text)
    const match = found && !isName(sentence.text, found) ? found : null
    const clause = match ? clauseOf(sentence.text, match) : sentence.text
    if (weaker.test(clause) || readDueMonths(clause) !== null) denied = true
    else if (match && isAsked(sentence, clause)) return placeOf('text', sentence.start + match.index, match[0], likely)
  }
  if (denied) return null
  const certified =
    /\bcertified\b(?! (?:nurs|medical assist|surgical tech|pharm))[^\n]{0,40}\b(?:cod(?:er|ing)|auditor|biller)/i.exec(
      title.text,
    ) ?? /\bcod(?:er|ing)\b[^\n]{0,25}\bcertified\b/i.exec(title.text)
  return certified ? placeOf('title', certified.index, certified[0], likely) : null
}

/** "Certified Professional Coder" is a paper of its own. */
const isName = (text: string, { 0: said, index }: RegExpExecArray) =>
  /^certified/i.test(said) &&
  findCredentials(text, true, 'text').some(({ start, end }) => start <= index && end >= index + said.length)

const beside = new RegExp(
  String.raw`\b(?:plus|together with|along with|as well as|in addition(?: to)?,?|and(?: also)?|[+&]) (?:(?:hold|have|also) ){0,2}(?:an?|any|one|some) (?:[\w/-]{1,12} ){0,4}?${paper}(?!\w)[^.;\n]{0,50}`,
  'i',
)
const anyOfThem = /\bany\b|AAPC|AHIMA|\bof your (?:choosing|choice)|\bcod(?:ing|er)\b/i

/** One more of any name beside those that are named: "RHIT together with a coding certification of your choosing". */
export function readAnyBeside({ text, sentences }: Posting, named: Place[]): Place | null {
  for (const sentence of sentences) {
    const match = /certif|credent/i.test(sentence.text) ? beside.exec(sentence.text) : null
    if (!match || !anyOfThem.test(match[0]) || weaker.test(match[0].replace(/^\w+/, '')) || others.test(match[0]))
      continue
    const start = sentence.start + match.index
    const end = start + match[0].length
    const ahead = named.some((place) => place.in === 'text' && place.end <= start && place.end > start - 60)
    const names = named.some((place) => place.in === 'text' && place.start >= start && place.start < end + 10)
    if (ahead && !names && readDueMonths(text.text.slice(start, end + 60).split('.', 1)[0]!) === null)
      return placeOf('text', start, match[0].trimEnd(), likely)
  }
  return null
}

function isAsked(sentence: Sentence, clause: string): boolean {
  if (others.test(clause)) return false
  if (isAnswer(sentence))
    return /^(?:[A-D]\. )?I (?:have|possess|hold) (?:a |an )?(?:apprentice|mastery)/i.test(sentence.text)
  if (sentence.section === 'preferred' || sentence.section === 'benefits') return false
  return asks.test(clause) || sentence.section === 'required' || clause.length < 90
}

/** Its clause: "certification required, Epic preferred" prefers Epic. */
function clauseOf(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length
  const behind = text.slice(end).replace(wishInside, '; ')
  const turn = /,(?! ?(?:pref|desir|requ|but|not|or|AHIMA|AAPC))|;| but | and (?=\d)/i.exec(behind)
  const from = Math.max(text.lastIndexOf(', ', match.index), text.lastIndexOf(';', match.index), -1) + 1
  return text.slice(from, turn ? end + turn.index : undefined)
}

/** "AAPC certification required (CHONC preferred)" */
const wishInside = / \((?=[A-Z][A-Z-]{2,7}\b[^()]{0,40}\b(?:[Pp]refer|[Dd]esir|a plus))/

function placeOf(where: Place['in'], start: number, words: string, confidence: number): Place {
  return { in: where, start, end: start + words.length, confidence }
}
