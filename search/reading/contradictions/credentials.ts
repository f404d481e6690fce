// Which credentials are asked, and whether apprentices may apply.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import { apprenticeConflicts } from '#search/reading/contradictions/apprentices.ts'
import { sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { namedIn, unaskedIn, type Difference } from '#search/reading/contradictions/unasked.ts'
import { readCredentials } from '#search/reading/credentials.ts'
import { sure, type Place, type Posting } from '#search/reading/words.ts'

type Wanted = JobFacts['credentials']

export function credentialConflicts(posting: Posting, { credentials: claim }: JobFacts): Conflict[] {
  if (isSilent(claim) && !/-A\b|apprentice/i.test(posting.title.text)) return []
  const read = readCredentials(posting)
  const policy = apprenticeConflicts(posting, claim, read?.value ?? null, read?.places ?? [])
  if (policy.length) return policy
  const difference = read ? differenceOf(posting, claim, read.value, read.places) : null
  const found = difference ?? unaskedIn(posting, claim, Boolean(read?.value.required.length))
  return found ? [{ about: 'credentials', claim: claimOf(claim), claimed: keyOf(claim), ...found }] : []
}

const isSilent = ({ required, required_within, preferred, any_certification, apprentice_policy }: Wanted) =>
  ![required, required_within, preferred].some((list) => list.length) &&
  !any_certification &&
  apprentice_policy === 'not-stated'

function differenceOf(posting: Posting, claim: Wanted, read: Wanted, places: Place[]): Difference | null {
  const named = namedIn(posting)
  for (const [at, group] of read.required.entries()) {
    const place = places[at]!
    const sentence = sentenceAround(posting[place.in].text, place.start, place.end)
    if (conditional.test(sentence) || forOthers.test(sentence) || claim.required.some((own) => isSame(own, group)))
      continue
    const section = posting.sentences.find(({ start, text }) => place.start < start + text.length)?.section
    if (notNeeded.test(sentence)) continue
    const firm = place.confidence >= sure || firmly.test(sentence) || (place.in === 'text' && section === 'required')
    const around = `${sentence} ${noOther.exec(posting.text.text)?.[0] ?? ''}`
    const said = asksOtherwise(claim, group, named, around, firm)
    if (said !== null) return { said: `${said}${group.join('-or-')}`, place }
  }
  for (const [at, { any, months }] of read.required_within.entries()) {
    const place = places[read.required.length + at]!
    const own = claim.required_within.filter((due) => due.any.some((code) => any.includes(code)))
    const later = own.length
      ? own.every((due) => due.months !== months)
      : claim.required.some((group) => isSame(group, any))
    if (later && !read.required.some((group) => group.some((code) => any.includes(code))))
      return { said: `within-${months}-${any.join('-or-')}`, place }
  }
  if (read.required.length || read.required_within.length || read.any_certification) return null
  const wished = read.preferred.findIndex((code) => claim.required.some((group) => group.includes(code)))
  const place = places[wished]
  const around = place && sentenceAround(posting[place.in].text, place.start, place.end)
  return around && wish.test(around) && !/^welcome\b/i.test(wish.exec(around)![0]) && !asked.test(around)
    ? { said: `preferred-${read.preferred[wished]}`, place }
    : null
}

/** What is asked for, before its credentials; null where the claim may well be meant. */
function asksOtherwise(
  claim: Wanted,
  group: Credential[],
  named: Set<Credential>,
  sentence: string,
  firm: boolean,
): string | null {
  const claimed = new Set(claim.required.flat())
  if (claimed.size) {
    const others = [...claimed].filter((code) => !group.includes(code) && named.has(code))
    const shared = group.filter((code) => claimed.has(code))
    if (!shared.length) {
      if (!others.length) return ''
      return firm && /\b(?:and|both|plus)\b/i.test(sentence) && namedTogether(sentence, claimed) ? 'also-' : null
    }
    const narrower = claim.required.some(
      (own) => own.length > group.length && group.every((code) => own.includes(code)),
    )
    if (narrower) return firm && ((!others.length && group.length === 1) || noOther.test(sentence)) ? '' : null
    const wider = shared.length < group.length && group.length < 6 && !others.length && !wish.test(sentence)
    return firm && wider ? '' : null
  }
  if (!firm) return null
  if (group.every((code) => claim.preferred.includes(code))) return 'required-'
  if (claim.required_within.some(({ any }) => group.some((code) => any.includes(code)))) return 'now-'
  return claim.any_certification && group.length === 1 && /\bmust\b|\brequired\b|\bno other\b|\bonly\b/i.test(sentence)
    ? ''
    : null
}

const namedTogether = (sentence: string, codes: Set<Credential>) => [...codes].some((code) => sentence.includes(code))

const wish = /\bprefer|\bplus\b|\bdesir|\bnice\b|\bbonus|\bhelpful|\bwelcome/i
const conditional = /\bif (?:you|they|only|not|C[A-Z]{2})\b/
const notNeeded = /\b(?:not|n't|never|nor) (?:\w{1,8} )?(?:need|require)\b/i
const forOthers =
  /\b(?:accepted|required|asked|taken|good|fine|enough) (?:only )?(?:for|of) (?:the |our )?(?:auditors?|leads?|educators?|managers?|supervisors?|other)\b/i
const firmly = /\brequir\w{1,5}|\bmust\b|\bmandatory\b|\bneed(?:s|ed)?\b|\bhave to\b|\bhold(?:s|ing)?\b/i
const asked = /\bone of\b|\bwithin\b|\bhire\b|\bmust\b|\bwith (?:at least|an?|one|another)\b|(?<!not )\brequired\b/i

const noOther =
  /\bno other (?:credential|certification)|\b(?:CPC|CCS|COC|CRC|CIC|RHI[AT])(?:-P)? only\b|\bonly (?:an? |the )?(?:CPC|CCS|COC|CRC|CIC|RHI[AT])\b|\bnot accepted\b/i

const full = (group: readonly Credential[]) => group.filter((code) => !code.endsWith('-A'))
const isSame = (one: readonly Credential[], other: readonly Credential[]) =>
  full(one).length === full(other).length && full(one).every((code) => full(other).includes(code))

function claimOf({ required, required_within, preferred }: Wanted): string {
  if (required.length) return `${required.map((group) => group.join(' or ')).join(' and ')} required`
  if (required_within.length)
    return required_within.map(({ any, months }) => `${any.join(' or ')} within ${months} months`).join(' and ')
  return preferred.length ? `${preferred.join(', ')} preferred` : 'any certification'
}
const keyOf = ({ required, required_within, preferred, any_certification }: Wanted) =>
  [
    ...required.map((group) => [...group].sort().join('-or-')),
    ...required_within.map(({ any, months }) => `${any.join('-or-')}-in-${months}`),
    ...(required.length ? [] : preferred.map((code) => `prefer-${code}`)),
    ...(any_certification ? ['any'] : []),
  ].join('+')
