// A credential that the form requires, and that the text only wishes for, turns away, or does without.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import { firstSaid, sentenceAround } from '#search/reading/contradictions/conflict.ts'
import { findCredentials } from '#search/reading/credential-names.ts'
import { likely, type Mention, type Place, type Posting } from '#search/reading/words.ts'

type Wanted = JobFacts['credentials']

export type Difference = { said: string; place: Place }

/** @param asks whether the text asks for any credential by name */
export function unaskedIn(posting: Posting, claim: Wanted, asks: boolean): Difference | null {
  const claimed = claim.required.flat()
  if (!claimed.length && !claim.any_certification) return null
  const turned = mentionIn(posting, claimed, turnedAway)
  if (turned) return turned
  const wished =
    claimed.length && claimed.every((code) => !isFirm(posting, code)) && mentionIn(posting, claimed, onlyWished)
  if (wished) return wished
  if (asks) return null
  const none = firstSaid(posting, noCertification, /\bif you (?:have|hold)\b/i)
  if (none) return { said: 'none', place: none }
  const named = namedIn(posting)
  const place = claimed.some((code) => named.has(code)) ? null : firstSaid(posting, wishedCertification)
  return place && { said: 'wished', place }
}

export const namedIn = ({ title, text }: Posting) =>
  new Set(
    (['title', 'text'] as const).flatMap((where) =>
      findCredentials({ title, text }[where].text, true, where)
        .filter(({ start, end }) => !ofColleagues.test(sentenceAround({ title, text }[where].text, start, end)))
        .map(({ value }) => value),
    ),
  )

const ofColleagues =
  /\b(?:colleagues|our (?:\w{1,12} )?(?:coders|auditors|team|staff|leads?|director|manager)|teammates|mentors?)\b(?!.*\b(?:must|require|need))/i

type Around = { before: string; after: string; code: Credential }

function mentionIn(
  posting: Posting,
  claimed: Credential[],
  isSo: (around: Around) => string | null,
): Difference | null {
  for (const mention of mentionsOf(posting, claimed)) {
    const said = isSo(mention)
    if (said)
      return {
        said: `${said}-${mention.code}`,
        place: { in: 'text', start: mention.start, end: mention.end, confidence: likely },
      }
  }
  return null
}

function mentionsOf({ text: { text } }: Posting, claimed: Credential[]): (Around & Mention<Credential>)[] {
  return findCredentials(text, true, 'text')
    .filter(({ value }) => claimed.includes(value))
    .slice(0, 20)
    .map((mention) => ({
      ...mention,
      code: mention.value,
      before: text
        .slice(Math.max(0, mention.start - 70), mention.start)
        .split(/[.!?;]\s|\n/)
        .at(-1)!,
      after: text.slice(mention.end, mention.end + 90).split(/[.!?;](?=\s|$)|\n/, 1)[0]!,
    }))
}

const isFirm = (posting: Posting, code: Credential) =>
  mentionsOf(posting, [code]).some(({ before, after }) => firm.test(before.slice(-45)) || firmAfter.test(after))
const firm = /\b(?:must|requir\w{1,5}|needs?|mandatory|minimum|hold|one of)\b/i
const firmAfter =
  /^[^,]{0,40}\b(?<!not )(?:required|mandatory|a must|needed|necessary|is expected)\b|\bone of\b|\bat least\b/i

/** "CCS holders without the CPC will not be considered"; who lacks years is turned away for those. */
function turnedAway({ before, after }: Around): string | null {
  if (/\b(?:experience|years?|expired|lapsed|apprentice|alone is fine)\b/i.test(after)) return null
  return noneOf.test(before) || notTaken.test(after) ? 'no' : null
}
const noneOf =
  /(?:\bnot|n't|\bcannot|\bno longer|\bnever) (?:be )?(?:accept|take|consider|count|recogni[sz]e)(?:ing|ed)?(?: an?| the)? $/i
const notTaken =
  /^(?: (?:credential|certification|holders?|coders?|alone|only|by itself|without (?:an?|the) [A-Z-]{3,6}))*,? (?:(?:is|are|will be|does|do|will|would|can)(?: not|n't)|cannot)(?: be)? (?:accepted|considered|taken|enough|sufficient|qualify|meet|count|substitute|eligible|suffice|do)\b/i

function onlyWished({ before, after }: Around): string | null {
  if (/\bwithin\b|\bmonths?\b|\brequired\b(?<!not required)/i.test(after)) return null
  if (wishAfter.test(after) || wishBefore.test(before)) return 'preferred'
  return orElse.test(after) ? 'or-later' : null
}
const wishAfter =
  /^(?: (?:certification|credential|certified|coder))*\)?[\s:,(–-]{0,4}(?:(?:is|are|would be|but|which is|not required,? but|strongly|highly|greatly|though|while) )*(?:prefer(?:red|able|ence)|an? (?:\w{1,8} )?(?:plus|bonus|asset|advantage)|nice to have|desir(?:ed|able)|helpful|optional|not (?:required|necessary|needed|a must|mandatory)|appreciated|(?:would|will) help|(?:would be )?(?:nice|great|good|ideal)\b)/i
const wishBefore =
  /\b(?:prefer(?:red|ably|ence)?(?: for)?|ideally|nice to have|a plus|desired|would like|we'd like|bonus points for|like to see)(?:[\s:–-]{1,3}(?:an?|the|to see|holds?|have|current|active|your))*[\s:]{0,2}$/i
const orElse =
  /^(?: (?:certified|certification|credential))*,? or (?:(?:be |is |are )?(?:eligible|willing|able|working|ready|scheduled|prepared|in progress|actively|currently)\b|(?:equivalent )?experience\b|[A-Z-]{3,6}[- ]eligible)/i

const extra = String.raw`(?<!\b(?:additional|specialty|second|other|advanced|further|auditing|auditor) )`
/** Certification of a coder as such, with no word before it that makes it another. */
const plainly = String.raw`(?<![a-z]{3} (?<!\b(?:coding|aapc|ahima|any|this|our|a|current|professional|formal|that|and|but|so|though|while|where) ))`
const certification = String.raw`(?:certifications?|credentials?)`
const noCertification = new RegExp(
  [
    String.raw`(?:do|does|did)(?: not|n't) (?:require|need|ask for|insist on) (?:an? |any |you to hold an? )?(?:coding )?${certification}`,
    String.raw`(?:do|does)(?: not|n't) (?:need|have) to (?:be (?:certified|credentialed)|hold an? |have an? (?:coding )?${certification})|need not be (?:certified|credentialed)`,
    String.raw`(?:uncertified|non-?certified) (?:coders|candidates|applicants|people)(?: (?:are|may|can|will be))* (?:welcome|considered|apply|ok|encouraged|invited)|(?:accept|consider|hire|take|welcome|train)s? (?:uncertified|non-?certified)`,
    String.raw`(?:hired|hire|taken|take|employ) (?:\w{1,8} ){0,4}(?:people|coders|candidates) (?:who|that) (?:do not|don't|did not|didn't) have (?:one|it|any|a (?:credential|certification))`,
    String.raw`${certification} (?:is )?not an? (?:must|requirement)`,
    String.raw`no (?:coding )?${certification} (?:is |are )?(?:required|needed|necessary|asked)`,
    String.raw`${plainly}${certification} (?:is |are )?(?:(?:desirable|preferred|helpful|nice),? but )?(?:not (?:required|needed|necessary|mandatory)|optional)`,
    String.raw`(?:with or without|whether or not you (?:have|hold)|certified or not|regardless of) (?:an? |any )?(?:coding )?(?:${certification}|certified)?`,
    String.raw`without (?:an? |any )?(?:coding )?${certification}\b[^.;\n]{0,30}\b(?:may|can|welcome|apply|considered|encouraged)`,
  ]
    .map((words) => String.raw`\b(?:${words})`)
    .join('|'),
  'gi',
)
const wishedCertification = new RegExp(
  String.raw`${extra}\b${certification} (?:(?:through|from|by|with) [\w ]{1,24}? )?(?:is |are |would be |will be )?(?:strongly |highly )?(?:preferred|desired|desirable|helpful|nice|great|welcome|ideal|a (?:plus|bonus))\b`,
  'gi',
)
