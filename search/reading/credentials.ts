// Which credentials a posting asks for, and how strongly it says so.
import type { JobFacts } from '#db/jobs/facts.ts'
import { credentialFacts, type ApprenticePolicy, type Credential } from '#db/vocabulary/credentials.ts'
import { readAnyBeside, readAnyCertification } from '#search/reading/any-certification.ts'
import { readApprenticePolicy } from '#search/reading/apprentices.ts'
import {
  allOfWords,
  bareBreak,
  groupsOf,
  isEnumeration,
  isOpenList,
  listsOf,
  splitAtAnd,
  splitAtTurn,
  type CredentialList,
} from '#search/reading/credential-lists.ts'
import { findCredentials, tradeWords } from '#search/reading/credential-names.ts'
import { askingOf, isWishedAfter, type Asking } from '#search/reading/credential-strength.ts'
import { readDueMonths, readLateMonths } from '#search/reading/due-months.ts'
import { choiceAt, choicesOf, scopedSentences, type Range } from '#search/reading/scopes.ts'
import {
  guess,
  likely,
  sure,
  unique,
  type Fact,
  type Place,
  type Posting,
  type Sentence,
} from '#search/reading/words.ts'

type Read = JobFacts['credentials']
type Piece = {
  list: CredentialList
  asking: Asking
  before: string
  after: string
  oneOf: boolean
  allOf: boolean
  /** Preferred now, and due later. */
  twice?: boolean
  /** The sentence behind it gives time to get it. */
  late?: boolean
}
/** A group with the words that it was read from; `said` when words of its own say how strongly it is asked. */
type Asked = { any: Credential[]; place: Place; said: boolean; choice?: Range; twice?: boolean }
type Wishes = { required: Asked[]; within: (Asked & { months: number })[]; preferred: Asked[]; open: Place[] }

export function readCredentials(posting: Posting): Fact<Read> | null {
  const { title, text } = posting
  const sentences = scopedSentences(text.text, posting.sentences).map((sentence) => ({
    ...sentence,
    text: withoutRefusals(sentence.text),
  }))
  const inTrade = tradeWords.test(title.text) || tradeWords.test(text.text.slice(0, 4000))
  const body = wishesOf(withoutRefusals(text.text), sentences, 'text', inTrade)
  const head = wishesOf(title.text, [{ text: title.text, start: 0, section: 'required' }], 'title', true)
  const policy = readApprenticePolicy(posting)
  const { required, within } = firmWishes(body, head, policy?.value ?? null)
  const preferred = preferredOf([...body.preferred, ...head.preferred], required)
  const said = [...body.required, ...body.within]
    .filter((asked) => !asked.any.every(isApprentice) || required.some(({ place }) => place === asked.place))
    .map(({ place }) => place)
  const any =
    body.open[0] ??
    readAnyBeside(posting, said) ??
    (required.every((asked) => asked.any.every(isClinical))
      ? readAnyCertification({ ...posting, sentences }, said)
      : null)
  const trainees = policy && policy.value !== 'accepted' ? null : required.find((asked) => asked.any.some(isApprentice))

  const value: Read = {
    required: required.map((asked) => asked.any),
    required_within: within.map((due) => ({ any: due.any, months: due.months })),
    preferred: [...preferred.keys()],
    any_certification: any !== null,
    apprentice_policy: trainees ? 'welcome' : (policy?.value ?? 'not-stated'),
  }
  const named = [...required, ...within].map(({ place }) => place)
  const others = [...(any ? [any] : []), ...(policy?.places ?? []), ...(trainees ? [trainees.place] : [])]
  const places = [...named, ...preferred.values(), ...others]
  return places.length ? { value, places } : null
}

/** "CPC or CCS (CPC-A not accepted)": who is turned away in brackets takes nothing from what stands before them. */
const withoutRefusals = (text: string) => text.replace(refusals, (words) => ' '.repeat(words.length))
const refusals =
  /\([^()]{0,80}\b(?:not|n't)(?: be)? (?:accepted|considered|eligible|sufficient|enough|acceptable)\b[^()]{0,50}\)/gi

/** What the text says of a credential stands before what the title says of it. */
function firmWishes(body: Wishes, head: Wishes, policy: ApprenticePolicy | null): Pick<Wishes, 'required' | 'within'> {
  const named = new Set([...body.required, ...body.within, ...body.preferred].flatMap(({ any }) => any))
  const added = head.required.filter(({ any }) => !any.some((code) => named.has(code)))
  const within = body.within.map((due) => ({ ...due, any: withoutApprentices(due.any) })).slice(0, 3)
  const full = [...body.required, ...added].some(({ any }) => any.some((code) => fullCoders.has(code)))
  const refused = policy === 'not-accepted' || policy === 'case-by-case'
  const required = [...added, ...body.required]
    .map((asked) => ({
      ...asked,
      any:
        full || refused || (!asked.said && asked.any.every(isApprentice))
          ? asked.any.filter((code) => !isApprentice(code))
          : withoutApprentices(asked.any),
    }))
    .filter(({ any }) => any.length && !within.some((due) => any.every((code) => due.any.includes(code))))
  return { required: withoutImplied(required).slice(0, 8), within }
}

/** What is asked for by itself anyway isn't preferred; one of several that would do may be, where it is said. */
function preferredOf(wishes: Asked[], required: Asked[]): Map<Credential, Place> {
  const firm = new Set(required.filter(({ any }) => any.length === 1).flatMap(({ any }) => any))
  const preferred = new Map<Credential, Place>()
  for (const { any, place, twice } of wishes) {
    for (const code of any) {
      const open = !isApprentice(code) && (twice || !firm.has(code))
      if (open && !preferred.has(code)) preferred.set(code, place)
    }
  }
  return preferred
}

const isClinical = (code: Credential) => credentialFacts[code].level === 'clinical'
const isApprentice = (code: Credential) => code.endsWith('-A')
const fullCoders: ReadonlySet<Credential> = new Set(['CPC', 'COC', 'CIC', 'CRC', 'CCS', 'CCS-P', 'RHIT', 'RHIA'])

/** An apprentice credential beside a full one sets the policy alone. */
function withoutApprentices(group: Credential[]): Credential[] {
  return group.some((code) => fullCoders.has(code)) ? group.filter((code) => !isApprentice(code)) : group
}

/**
 * A group that holds another is met whenever that one is. Of two that hold each other the one whose words ask stays,
 * else the longer: a summary names one credential where the requirements name all that would do.
 */
function withoutImplied(groups: Asked[]): Asked[] {
  const kept: Asked[] = []
  for (const group of groups) {
    const rival = kept.findIndex(({ any }) => holds(any, group.any) || holds(group.any, any))
    if (rival < 0) kept.push(group)
    else kept[rival] = stronger(kept[rival]!, group)
  }
  return kept
}

function stronger(one: Asked, other: Asked): Asked {
  const [small, large] = one.any.length <= other.any.length ? [one, other] : [other, one]
  return small.said && !large.said ? small : large
}

const holds = (large: Credential[], small: Credential[]) => small.every((code) => large.includes(code))

function wishesOf(text: string, sentences: Sentence[], where: Place['in'], inTrade: boolean): Wishes {
  const wishes: Wishes = { required: [], within: [], preferred: [], open: [] }
  const lists = listsOf(text, findCredentials(text, inTrade, where))
  if (!lists.length) return wishes
  const choices = choicesOf(text)
  const pieces = piecesOf(text, lists, sentences, choices)
  for (const [at, chain] of chainsOf(text, pieces).entries()) {
    const [{ list, asking, before, allOf, twice }] = chain as [Piece]
    const oneOf = chain[0]!.oneOf || chain.at(-1)!.oneOf
    if (asking.strength === 'none') continue
    const confidence = asking.said ? sure : asking.strength === 'required' ? likely : guess
    const place = { in: where, start: list.start, end: chain.at(-1)!.list.end, confidence }
    if (asking.strength === 'required' && isOpenList(before, chain.at(-1)!.after, list.mentions.length < 4)) {
      wishes.open.push(place)
      continue
    }
    const groups = groupsOf(chain.map((piece) => piece.list), oneOf, allOf) // prettier-ignore
    const choice = choiceAt(choices, list.start)
    const asked = groups.map((any) => ({ any, place, said: asking.said, choice }))
    const last = wishes.required.at(-1)
    // "CRC in addition to a CPC" wishes for the CRC.
    const beyond = asking.strength === 'preferred' && list.mentions.findIndex(({ end }) => inAddition.test(text.slice(end, end + 24))) // prettier-ignore
    const wished = typeof beyond === 'number' && beyond >= 0 ? list.mentions.slice(0, beyond + 1).map(({ value }) => value) : groups.flat() // prettier-ignore
    const whole = { any: unique(wished), place, said: asking.said, twice }
    if (asking.strength === 'preferred') wishes.preferred.push(whole)
    else if (asking.strength === 'within') wishes.within.push({ ...whole, months: asking.months })
    else if (asking.strength === 'also' && latestOf(wishes)) {
      const asGood = latestOf(wishes)!
      asGood.any = unique([...asGood.any, ...whole.any.filter((code) => !isApprentice(code))])
    } else if (asking.strength === 'also')
      wishes.required.push({ ...whole, any: whole.any.filter((code) => !isApprentice(code)) })
    else if (choice && last?.choice === choice) join(last, whole)
    // "Entry certifications include …. Mastery certifications include …" lists one choice in parts.
    else if (at && last && including.test(before) && last.place.end > list.start - 1500 && oneOf) join(last, whole)
    else wishes.required.push(...(choice ? [{ ...whole, choice }] : asked))
  }
  return wishes
}

/** What was asked for last, at once or in time. */
function latestOf({ required, within }: Wishes): Asked | undefined {
  const [now, later] = [required.at(-1), within.at(-1)]
  return now && later ? (now.place.start > later.place.start ? now : later) : (now ?? later)
}

function join(last: Asked, { any, place }: Asked) {
  Object.assign(last, { any: unique([...last.any, ...any]), place: { ...last.place, end: place.end } })
}

const inAddition = /^,? (?:in addition to|on top of|besides|beyond) /i
const including = /certifications? include/i

/** Lists with the words around them read; a list whose comma turns to another wish becomes two. */
function piecesOf(text: string, lists: CredentialList[], sentences: Sentence[], choices: Range[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [index, list] of lists.entries()) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= list.start) at++
    const sentence = sentences[at]
    if (!sentence) break
    let closing = at
    while (closing + 1 < sentences.length && sentences[closing + 1]!.start < list.end) closing++
    const end = sentences[closing]!.start + sentences[closing]!.text.length
    const previous = lists[index - 1]
    const next = lists[index + 1]
    const first = !previous || previous.end <= sentence.start
    const last = !next || next.start >= end
    const before = text.slice(first ? sentence.start : previous.end, list.start)
    const said = text.slice(list.end, last ? end : next.start)
    // "COBGC? Even better."
    const after = /^\?$/.test(said) ? text.slice(list.end + 1, end + 40).split('.', 1)[0]! : said
    const setting = { before, after, first, last, section: sentence.section }
    const following = sentences[closing + 1]
    const late =
      following && (!next || next.start >= following.start + following.text.length || ifNone.test(following.text))
        ? readLateMonths(following.text)
        : null
    const told = isChoice(text, list.start) || (pieces.at(-1)?.late && ifNone.test(sentence.text))
    const read = told ? unasked : askingOf(setting, sentence)
    const alone = read.strength === 'none' && !read.said && choiceAt(choices, list.start) ? row : read
    const extra = !alone.said && ifBefore.test(before) && pieces.some(({ asking }) => asking.strength === 'required')
    const own = extra
      ? wish
      : !first && isOther(before, alone) && pieces.at(-1)?.asking.strength === 'required'
        ? other
        : alone
    const goesOn = !first && own.strength === 'none' && !own.said && /^(?:required|within)$/.test(pieces.at(-1)?.asking.strength ?? '') && andAlso.test(before) // prettier-ignore
    const inherits = !first && !own.said && before.length < 45 && pieces.at(-1)?.asking.said
    const carried = inherits ? pieces.at(-1)!.asking : goesOn ? row : own
    const asking: Asking =
      late !== null && carried.strength === 'required'
        ? { ...carried, strength: 'within', months: late }
        : inherits && !['required', 'preferred'].includes(carried.strength)
          ? own
          : carried
    const oneOf =
      oneOfWords.test(before) ||
      oneOfAbove.test(text.slice(list.end, list.end + 60)) ||
      (/^\W{0,6}$/.test(before) && oneOfWords.test(headingBefore(text, list.start))) ||
      oneOfThese.test(after)
    const allOf = !oneOf && (allOfWords.test(before) || isEnumeration(text, list, after))
    const later = laterMonths(asking, after, last ? following : undefined)
    if (later !== null) {
      const due = { strength: 'within' as const, months: later, said: true }
      pieces.push({ list, asking: { ...asking, strength: 'preferred' }, before, after, oneOf, allOf, twice: true })
      pieces.push({ list, asking: due, before, after, oneOf, allOf })
      continue
    }
    if (asking.strength === 'preferred' && oneAtLeast.test(after)) {
      const firm: Asking = { strength: 'required', months: 0, said: true }
      const set = inherits && /^ ?\([^()]{0,60}\),? ?(?:or )?$/.test(before) ? joined(previous!, list) : list
      if (set === list) pieces.push({ list, asking, before, after, oneOf: true, allOf: false, twice: true })
      else pieces.at(-1)!.twice = true
      pieces.push({ list: set, asking: firm, before, after, oneOf: true, allOf: false })
      continue
    }
    const turn =
      asking.strength === 'preferred' && asking.said && isWishedAfter(after)
        ? splitAtTurn(
            list,
            (first &&
              /\b(?:must|requires?d?|need|(?<!\b(?:nice|good|great|helpful) to )have|hold)\b/i.test(
                before.split(concession).at(-1)!,
              )) ||
              (list.mentions.length === 2 &&
                /^\W{0,3}(?:is |would be )?(?:an? |optional|nice\b|helpful\b|great\b|ideal\b)/i.test(after)),
          )
        : asking.strength === 'within' && !/\b(?:both|all|obtain|earn|attain|achieve|pass)\b/i.test(before)
          ? splitAtAnd(list)
          : null
    if (turn) pieces.push({ list: turn[0], asking: row, before, after: '', oneOf, allOf })
    pieces.push({
      list: turn?.[1] ?? list,
      asking,
      before: turn ? '' : before,
      after,
      oneOf,
      allOf,
      late: late !== null,
    })
  }
  return pieces
}
const joined = (one: CredentialList, other: CredentialList): CredentialList => ({
  mentions: [...one.mentions, ...other.mentions],
  joins: [...one.joins, 'or', ...other.joins],
  start: one.start,
  end: other.end,
})
/** "CPC or COC preferred, at least one required" */
const oneAtLeast =
  /[,;(-] ?(?:but |and |though )?(?:at least )?(?:one|either)(?: of (?:these|them|which|the (?:two|above)))?(?: is| are)? (?:required|needed|mandatory|a must|necessary)\b/i
const concession = /\b(?:al)?though\b|\bbut\b|\bhowever\b/i
/** "If none, must sit for the CCS within a year." */
const ifNone = /^if (?:none|not|you (?:don|are not|aren)|un)/i
const oneOfWords =
  /\b(?:one (?:or more )?of|any (?:one )?of|any one|at least one|(?<!all of the )following|such as|e\.g|for example|includ(?:e|es|ing)|acceptable|accepted|options?|choice of)\b/i
const oneOfThese =
  /^[^.;\n]{0,30}\b(?:one of (?:these|them|the)|any one|at least one|any of (?:these|them)|either one)\b/i

/** A line under the list: "(one of the above)". */
const oneOfAbove =
  /^[^.;\n]{0,20}\n\W{0,4}(?:\w{2,9} )?(?:any |at least )?(?:one|any|either)(?: \(1\))? (?:one )?of (?:the above|these|them)\b/i

/** "Preferred at hire, required within a year" says both. */
function laterMonths({ strength, said }: Asking, after: string, following?: Sentence): number | null {
  if (!said || (strength !== 'preferred' && strength !== 'within')) return null
  if (!/^\W{0,3}(?:(?:is|are|strongly|highly) ){0,2}(?:prefer\w*|desir\w*|a plus|nice)\b/i.test(after)) return null
  const due = /[,;] ?(?:and |but )*(?:is |are )?(?:required|must|mandatory|needed|necessary)\b|\b(?:and|but) (?:is |are )?(?:required|must|mandatory|needed|necessary)\b/i.exec(after) // prettier-ignore
  if (due) return readDueMonths(after.slice(due.index))
  return following && /^(?:and |but |then )?(?:required|must|mandatory|needed|necessary)\b/i.test(following.text)
    ? readDueMonths(following.text)
    : null
}

/** "CPC for one queue or CCS for the other" asks for either. */
function isOther(before: string, { strength, said }: Asking): boolean {
  return (
    /\bor\b(?![^.;]{0,45}\band (?:an? )?$)[^.;]{0,45}$/i.test(before) &&
    (strength === 'required' || (strength === 'none' && !said))
  )
}
const andAlso = /(?:(?:,|\band|\bplus) (?:an?|the|your|either|one of)(?: active| current| valid)?|, and|[,)] plus) $/i
const row: Asking = { strength: 'required', months: 0, said: false }
const wish: Asking = { strength: 'preferred', months: 0, said: true }
const ifBefore = /\bif you(?:r|'ve| have| hold| carry| own| bring| got| are)\b[^.;,]{0,20}$/i
const other: Asking = { strength: 'also', months: 0, said: true }
const unasked: Asking = { strength: 'none', months: 0, said: true }

/** A line that an applicant ticks: "A. I have a coding certification. NOTE: …". */
function isChoice(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1), at).slice(0, 40)
  return /^\s{0,9}[A-H][.)] {1,3}(?:(?:yes|no),? )?I (?:have|possess|hold|do|am)\b/i.test(line)
}

/** The line above, where it ends in a colon or is short enough for a heading. */
function headingBefore(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1)
  const above = text
    .slice(Math.max(0, text.lastIndexOf('\n', lineStart - 1), lineStart - 120), Math.max(0, lineStart))
    .trim()
  return above.endsWith(':') || above.length < 60 ? above : ''
}

/** Lists that stand one under the other, asked for alike, each with nothing but its issuer beside it. */
function chainsOf(text: string, pieces: Piece[]): Piece[][] {
  const chains: Piece[][] = []
  for (const piece of pieces) {
    const last = chains.at(-1)?.at(-1)
    const between = last ? text.slice(last.list.end, Math.min(piece.list.start, last.list.end + 80)) : ''
    const alike = last && last.asking.strength === piece.asking.strength && piece.list.start - last.list.end < 80
    const waits = piece.late && last?.asking.strength === 'required' && /^; ?$/.test(between)
    if (waits) chains.at(-1)!.forEach((earlier) => (earlier.asking = piece.asking))
    if (waits || (alike && bareBreak.test(between))) chains.at(-1)!.push(piece)
    else chains.push([piece])
  }
  return chains
}
