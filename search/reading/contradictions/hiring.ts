// Whom the job asks for: years, level, credentials, apprentices.
import type { JobFacts } from '#db/jobs/facts.ts'
import { apprenticePolicyLabels, type ApprenticePolicy, type Credential } from '#db/vocabulary/credentials.ts'
import { seniorityLabels, type Seniority } from '#db/vocabulary/roles.ts'
import { readApprenticePolicy } from '#search/reading/apprentices.ts'
import {
  figuresIn,
  firstSaid,
  sentenceAround,
  spans,
  wordsAt,
  type Conflict,
} from '#search/reading/contradictions/conflict.ts'
import { readCredentials } from '#search/reading/credentials.ts'
import { readSeniority } from '#search/reading/seniority.ts'
import { likely, openPosting, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'
import { readYears } from '#search/reading/years.ts'

export function experienceConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  const years = yearsConflicts(posting, facts)
  // The same words are mended once.
  const level = seniorityConflicts(posting, facts).filter(
    ({ place }) => !years.some((one) => one.place.start === place.start),
  )
  return [...years, ...level]
}

function yearsConflicts(posting: Posting, { years_min: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const conflict = {
    about: 'years_min' as const,
    claim: claim === 0 ? 'no experience is required' : `${claim} ${claim === 1 ? 'year' : 'years'} of experience`,
    claimed: claim,
  }
  const said = readYears(posting) ?? askedYears(posting)
  const place = said?.places.find((one) => !ofOthers.test(sentenceAround(posting[one.in].text, one.start, one.end)))
  if (said && place) {
    if (said.value === claim || spans(wordsAt(posting, place), claim) || isAlternative(posting, place, claim)) return []
    if (claim > 0 && asksYears(posting, claim)) return []
    return [{ ...conflict, said: said.value, place }]
  }
  const none = claim > 0 ? firstSaid(posting, noExperience) : null
  return none ? [{ ...conflict, said: 0, place: none }] : []
}

/** "We ask for five or more years in acute care, coding inpatient charts": plainly asked, in words of any order. */
function askedYears(posting: Posting): Fact<number> | null {
  const place = firstSaid(posting, asksFor, /\bprefer|\bideal|\bplus\b|\bin business\b|\bour\b/i)
  const years =
    place &&
    figuresIn(
      wordsAt(posting, place).replace(/^\D*?(?=\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/i, ''),
    )
  return years ? { value: years.least, places: [place] } : null
}
const asksFor =
  /\b(?:we ask for|requires?|must have|need|minimum of|at least|bring)\b[^.;\n\d]{0,20}\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?: or more|\+)? (?:years|yrs)\b(?=[^.;\n]{0,60}\b(?:coding|coder|auditing)\b)/gi

const ofOthers = /\bmentors? you\b|\b(?:senior|our) coders (?:with|have|average)\b|\bon average\b/i
const noExperience =
  /\bno (?:prior |previous |coding |work |medical |related )*experience (?:is )?(?:required|needed|necessary)|\bexperience (?:is )?not (?:required|needed|necessary)|\bno experience\b(?= ?[?!.,]| welcome)/gi

/** Who also asks for the years of the claim tells of other levels, or of other work. */
const asksYears = ({ sentences }: Posting, claim: number) =>
  sentences.some(({ text }) => /\b(?:years?|yrs?)\b/i.test(text) && ofExperience.test(text) && spansYears(text, claim))
const ofExperience = /\b(?:experience|requir|minimum|at least|must|need|cod(?:e|ing)|audit|exp)\w*\b/i

/** "Two years with a degree, or four without" asks for both. */
function isAlternative(posting: Posting, place: Place, claim: number): boolean {
  const sentence = sentenceAround(posting[place.in].text, place.start, place.end)
  return /\bor\b|\/|\bwith(?:out)?\b|\bbetween\b/i.test(sentence) && spansYears(sentence, claim)
}
const spansYears = (sentence: string, claim: number) =>
  [...sentence.matchAll(/(\d{1,2}|\w{3,6})(?: \(\d{1,2}\))?\+? (?:years?|yrs?|with(?:out)?|if|and)\b/gi)].some(
    ([words]) => spans(words, claim),
  )

const beginners: readonly Seniority[] = ['trainee', 'entry']
/** Levels from the first on; what leads, audits or teaches is no step of them. */
const steps: Partial<Record<Seniority, number>> = {
  trainee: 0, entry: 0, 'level-1': 1, 'level-2': 2, 'level-3': 3, senior: 3, lead: 4, supervisor: 5, manager: 6, director: 7, 'vp-executive': 8,
} // prettier-ignore

function seniorityConflicts(posting: Posting, { seniority: claim }: JobFacts): Conflict[] {
  const head = readSeniority(openPosting({ title: posting.title.text, text: '' }), null)
  // "CPC-A welcome" says whom the job takes, not what it is.
  const titled = head?.places[0] && /-A$/.test(wordsAt(posting, head.places[0])) ? null : head
  const level = claim ?? titled?.value
  if (!level) return []
  const conflict = {
    about: 'seniority' as const,
    by: claim ? undefined : ('title' as const),
    claim: seniorityLabels[level].toLowerCase(),
    claimed: level,
  }
  const found: Conflict[] = []
  const first = claim ? firstSaid(posting, entryJob, /\b(?:not|no|isn't|than|beyond|other|another)\b|\?/i) : null
  if (first?.in === 'text' && (steps[level] ?? 0) > 1) found.push({ ...conflict, said: 'entry', place: first })
  if (claim && titled?.places[0] && Math.abs((steps[claim] ?? NaN) - (steps[titled.value] ?? NaN)) > 1)
    found.push({ ...conflict, said: titled.value, place: titled.places[0] })
  if (beginners.includes(level)) {
    const years = readYears(openPosting({ title: 'Medical Coder', text: posting.text.text }))
    if (
      years?.places[0] &&
      years.value >= 2 &&
      !ofOthers.test(sentenceAround(posting.text.text, years.places[0].start, years.places[0].end))
    )
      found.push({ ...conflict, said: `${years.value} years`, place: years.places[0] })
  }
  return found
}

const entryJob =
  /\bentry[- ]level (?:\w{1,12} )?(?:position|role|job|opportunity|opening)\b|\b(?:great |ideal |good )?first (?:coding )?job (?:for|in)\b|\b(?:position|role|job)\b[^.;\n]{0,30}\b(?:straight|fresh|right) out of\b/gi

type Wanted = JobFacts['credentials']

export function credentialConflicts(posting: Posting, { credentials: claim }: JobFacts): Conflict[] {
  const read = readCredentials(posting)
  const policy = apprenticeConflicts(posting, claim, read?.value ?? null, read?.places ?? [])
  if (policy.length) return policy
  const found = read ? requirementConflicts(posting, claim, read.value, read.places) : []
  return found.length || read?.value.required.length ? found : noneRequired(posting, claim)
}

function requirementConflicts(posting: Posting, claim: Wanted, read: Wanted, places: Place[]): Conflict[] {
  const make = (said: string, place: Place): Conflict[] => [
    { about: 'credentials', claim: claimOf(claim), claimed: keyOf(claim), said, place },
  ]
  const confirmed = read.required.some((group) => claim.required.some((own) => isSame(own, group)))
  for (const [at, group] of read.required.entries()) {
    const place = places[at]!
    if (/\bif (?:you|they|only|not|C[A-Z]{2})\b/.test(sentenceAround(posting[place.in].text, place.start, place.end)))
      continue
    if (claim.required.some((own) => isSame(own, group))) continue
    if (
      claim.required.some((own) => own.length > group.length && isNamedTogether(posting, own)) &&
      !noOther.test(posting.text.text)
    )
      continue
    const shared = claim.required.filter((own) => own.some((code) => group.includes(code)))
    // Of long lists it is the rest that one looks at.
    if (group.length > 3 && shared.some((own) => own.length > 3)) continue
    if (claim.required.length && place.confidence >= (shared.length || confirmed ? sure : likely))
      return make(group.join('-or-'), place)
    if (group.every((code) => claim.preferred.includes(code))) return make(`required-${group.join('-or-')}`, place)
    if (claim.any_certification && !claim.required.length && group.length === 1 && place.confidence >= sure)
      return make(group.join('-or-'), place)
    if (claim.required_within.some(({ any }) => group.some((code) => any.includes(code))))
      return make(`now-${group.join('-or-')}`, place)
  }
  for (const [at, { any, months }] of read.required_within.entries()) {
    const place = places[read.required.length + at]!
    if (claim.required_within.some((due) => due.months === months && due.any.some((code) => any.includes(code))))
      continue
    const own = claim.required_within.find((due) => due.any.some((code) => any.includes(code)))
    if (own ? own.months !== months : claim.required.some((group) => isSame(group, any)))
      return make(`within-${months}-${any.join('-or-')}`, place)
  }
  if (!read.required.length && !read.required_within.length && claim.required.length) {
    const wished = read.preferred.findIndex((code) => claim.required.some((group) => group.includes(code)))
    const place = places[wished]
    const asked =
      place &&
      /\bone of\b|\bmust\b|\bwith (?:at least|an?|one|another)\b|(?<!not )\brequired\b/i.test(
        sentenceAround(posting[place.in].text, place.start, place.end),
      )
    if (wished >= 0 && !read.any_certification && !asked)
      return make(`preferred-${read.preferred[wished]}`, places[wished]!)
  }
  return []
}

function noneRequired(posting: Posting, claim: Wanted): Conflict[] {
  if (!claim.required.length && !claim.any_certification) return []
  const place = firstSaid(posting, noCertification, /\bif you (?:have|hold)\b/i)
  return place ? [{ about: 'credentials', claim: claimOf(claim), claimed: keyOf(claim), said: 'none', place }] : []
}

/** A sentence that names all that would do outweighs one that names a part of it. */
const isNamedTogether = ({ sentences }: Posting, group: Credential[]) =>
  sentences.some(({ text }) => group.every((code) => text.includes(code)))
const noOther =
  /\bno other (?:credential|certification)|\b(?:CPC|CCS|COC|CRC|CIC|RHI[AT])(?:-P)? only\b|\bonly (?:an? |the )?(?:CPC|CCS|COC|CRC|CIC|RHI[AT])\b|\bnot accepted\b/i

const noCertification =
  /\b(?:do|does|did) not require (?:an? |any )?(?:coding )?(?:certification|credential)|\b(?:uncertified|non-?certified) (?:coders|candidates|applicants) (?:are )?(?:welcome|considered|may apply|ok)|\bcertification (?:is )?not a (?:must|requirement)|\bno (?:coding )?(?:certifications?|credentials?) (?:is |are )?(?:required|needed|necessary)|(?<!\b(?:additional|specialty|second|other|advanced|further|auditing|auditor) )\b(?:certification|credentials?) (?:is |are )?(?:strongly |highly )?(?:not (?:required|needed|necessary)|optional|preferred|desired|helpful|a plus)/gi

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

const taken: readonly ApprenticePolicy[] = ['welcome', 'accepted']

function apprenticeConflicts(posting: Posting, claim: Wanted, read: Wanted | null, places: Place[]): Conflict[] {
  const titled = readApprenticePolicy(openPosting({ title: posting.title.text, text: '' }))
  const said = readApprenticePolicy(openPosting({ title: '', text: posting.text.text }))
  const policy = claim.apprentice_policy === 'not-stated' ? titled?.value : claim.apprentice_policy
  if (!policy || policy === 'not-stated') return []
  const conflict = {
    about: 'apprentice' as const,
    by: claim.apprentice_policy === 'not-stated' ? ('title' as const) : undefined,
    claim: apprenticePolicyLabels[policy].toLowerCase(),
    claimed: policy,
  }
  const differs = (other: ApprenticePolicy) => other !== policy && !(taken.includes(other) && taken.includes(policy))
  const found: Conflict[] = []
  if (!conflict.by && titled?.places[0] && differs(titled.value))
    found.push({ ...conflict, said: titled.value, place: titled.places[0] })
  if (said?.places[0])
    return differs(said.value) ? [...found, { ...conflict, said: said.value, place: said.places[0] }] : found
  if (newcomers.test(posting.text.text)) return found
  const asked = read?.required.findIndex((group) => group.some((code) => `${code}-A` in apprenticeOf)) ?? -1
  if (taken.includes(policy) && asked >= 0 && places[asked]!.in === 'text' && places[asked]!.confidence >= sure)
    found.push({ ...conflict, said: read!.required[asked]!.join('-or-'), place: places[asked]! })
  return found
}
/** However it is said that beginners are taken. */
const newcomers =
  /\bapprentic|\bC[POIR]C-?A\b|\b(?:the|an?|without|no) ["']?A["']?(?=[.,;)]|$| (?:is|ok|okay|accepted|welcome))|\bnewly (?:certified|credentialed)|\bnew (?:coders|grads|graduates)\b/
const apprenticeOf = { 'CPC-A': 1, 'COC-A': 1, 'CIC-A': 1, 'CRC-A': 1 }
