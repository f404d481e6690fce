// Credentials that are named in one breath, and what their commas, slashes, ands and ors ask: ALL of (ANY of …).
import { credentialFacts, type Credential } from '#db/vocabulary/credentials.ts'
import { unique, type Mention } from '#search/reading/words.ts'

/** `then` is a comma and an "and", `andOneOf` goes on to a choice, `with` binds closer than an "or", `same` a name beside its letters. */
type Join = 'or' | 'and' | 'andOneOf' | 'then' | 'with' | 'comma' | 'same'
export type CredentialList = { mentions: Mention<Credential>[]; joins: Join[]; start: number; end: number }

const filler =
  /^(?:[\s,/()&+[\]:•®™-]|\b[a-h1-9][).](?= )|\b(?:and|or|plus|either|both|one|of|any|at|least|as|well|in|addition|to|together|along|with|an?|the|also|another|other|certifications?|certificates?|credentials?|certified|licen[sc]ed?|licensure|active|current|currently|valid|from|by|through|via|AAPC|AHIMA|ACDIS)(?:'s)?\b)*$/i
/** Letters of a paper that the vocabulary doesn't hold. */
const unknown = /\b[A-Z]{3,5}(?:-[A-Z])?(?=\s?[,/]| or\b)/g
const spanish = /\b(?:requisitos|experiencia|certificaci)/i
const aPlus = /\ba (?:\w{2,10} )?plus\b/i
const ands = /\b(?:and|plus|as well as|addition|together|along)\b|[&+]/i
const ors = /\bor\b|\//i
const wordsOfAny = /\bAAPC\b|\bAHIMA\b/

/** Neighbours join when nothing but connecting words stands between them. */
export function listsOf(text: string, mentions: Mention<Credential>[]): CredentialList[] {
  const lists: CredentialList[] = []
  const or = spanish.test(text) ? / [ou] /g : undefined
  for (const mention of mentions) {
    const last = lists.at(-1)
    const join = last && joinOf(text.slice(last.end, Math.min(mention.start, last.end + 90)), or)
    const bound = join !== 'with' || (setOff(text, last!) && !wished.test(text.slice(mention.end, mention.end + 40)))
    if (last && join && bound && mention.start - last.end <= 80) {
      last.mentions.push(mention)
      last.joins.push(
        mention.value === last.mentions.at(-2)!.value
          ? 'same'
          : // Of "CPCs and CCSs" each has one.
            join === 'and' && /s$/.test(mention.words) && /s$/.test(last.mentions.at(-2)!.words)
            ? 'or'
            : join,
      )
      last.end = mention.end
    } else lists.push({ mentions: [mention], joins: [], start: mention.start, end: mention.end })
  }
  return lists
}

/** "RHIA, or RHIT with CCS" pairs the last two; "RN or LPN with HCS-D" asks the third of both. */
function setOff(text: string, { mentions, joins }: CredentialList): boolean {
  const [one, other] = mentions.slice(-2)
  return joins.at(-1) === 'or' && /[,;)] ?or\b|\bor as\b/i.test(text.slice(one!.end, other!.start))
}

/** "CPC or COC with CEDC preferred" asks for less. */
const wished = /^[^.;,\n]{0,20}\b(?:prefer|desir|plus\b|helpful|ideal|bonus|nice)/i

/** What is said in brackets of one of a list, and asks nothing of another strength. */
const neutral = /\((?![^()]{0,60}(?:requir|prefer|plus\b|desir|must|bonus|nice|with ?in|month|C[CPOIR][CS]|RHI))[^()]{0,60}\)/gi // prettier-ignore

/** "CCS required or", "CCS - upon hire OR": each of those that would do is asked by itself. */
const eachAsked =
  /[-,]?\s?\b(?:(?:is |are )?required|requirement|needed|(?:up)?on hire|at (?:the )?(?:time of )?hire)\b[\s,.;)-]{0,3}(?=(?:\n\s?)?\bor\b)/gi

function joinOf(words: string, or?: RegExp): Join | null {
  // "CPC, COC; or CCS" and "AAPC: CPC, COC; AHIMA: CCS" go on; other semicolons and full stops part.
  const between = or ? words.replace(or, ' or ') : words
  const said = between
    .replace(neutral, ' ')
    .replace(eachAsked, ' ')
    .replace(/;(?=\s?(?:and\/)?or\b)|[;.](?=\s?\(?(?:AAPC|AHIMA)\b)/, ',')
    .replace(/\s?\|\s?/g, '/')
  if (!filler.test(said.replace(unknown, ' ')) || aPlus.test(said)) return null
  if (/\bwith\b/i.test(said) && !/\b(?:along|together) with\b/i.test(said))
    return /^\W{0,2}with (?:an? |the |active |current )?$/i.test(said) ? 'with' : null
  const [before = '', after] = said.split('\n')
  const broken =
    after !== undefined && !/(?:\bor|\band|[,/&])\s?$/i.test(before) && !/^\W{0,3}(?:or|and)\b/i.test(after)
  if (broken && !wordsOfAny.test(after)) return null
  if (/\band ?\/ ?or\b/i.test(said) || (ors.test(said) && !/\b(?:and|plus)\b/i.test(said))) return 'or'
  if (/\b(?:and|plus)\b.{0,12}\b(?:one|any|either)\b/i.test(said)) return 'andOneOf'
  if (ands.test(said)) return /^[^a-z]{0,3},/i.test(said) ? 'then' : 'and'
  return broken ? 'or' : 'comma'
}

/** A list ends where a comma turns to another wish: "CPC or CCS-P, CRC preferred". */
export function splitAtTurn(list: CredentialList, asked: boolean): [CredentialList, CredentialList] | null {
  const at = list.joins.lastIndexOf('comma')
  if (at < 0 || list.joins.slice(at + 1).some((join) => /^(?:and|then)/.test(join))) return null
  if (!asked && !list.joins.slice(0, at).includes('or')) return null
  return [part(list, 0, at + 1), part(list, at + 1, list.mentions.length)]
}

/** "CPC or CCS, and CRC within a year" lets only the last wait; a nurse is one already. */
export function splitAtAnd(list: CredentialList): [CredentialList, CredentialList] | null {
  const at = list.joins.findLastIndex((join) => /^(?:and|then)/.test(join))
  const ahead = list.joins.slice(0, at)
  const clinical = list.mentions.slice(0, at + 1).every(({ value }) => credentialFacts[value].level === 'clinical')
  if (at < 0 || (!clinical && !ahead.includes('or') && ahead.includes('comma'))) return null
  return [part(list, 0, at + 1), part(list, at + 1, list.mentions.length)]
}

function part({ mentions, joins }: CredentialList, from: number, to: number): CredentialList {
  const own = mentions.slice(from, to)
  return { mentions: own, joins: joins.slice(from, to - 1), start: own[0]!.start, end: own.at(-1)!.end }
}

/** What stands between lists that have a line each: at most their issuer. */
export const bareBreak =
  /^[\s.,;)(]{0,3}(?:(?:-|from|by|through|via|\()?\s?(?:AAPC|AHIMA|ACDIS)\s?\)?)?(?: certification)?[ .,;]{0,2}(?:\n|\s•)[\s•*·o☐✅✔➡️-]{0,6}(?:AAPC|AHIMA)?[\s:-]{0,3}$|^; ?$/

/** Of these one is as good as another: nobody asks for three of them at once. */
const general: ReadonlySet<Credential> = new Set<Credential>([
  'CPC', 'COC', 'CIC', 'CCS', 'CCS-P', 'CCA', 'RHIT', 'RHIA',
]) // prettier-ignore

/** `oneOf`: the words before the list said "one of"; `allOf`: they said "all of", or the list is an enumeration. */
export function groupsOf(chain: CredentialList[], oneOf: boolean, allOf: boolean): Credential[][] {
  const valuesOf = (list: CredentialList) => list.mentions.map(({ value }) => value)
  if (allOf && chain.every(({ joins }) => !joins.includes('or')))
    return unique(chain.flatMap(valuesOf)).map((code) => [code])
  const parts = chain.flatMap((list) => partsOf(list, oneOf))
  const all = unique(chain.flatMap(valuesOf))
  const singles = chain.length > 2 && chain.every((list) => unique(valuesOf(list)).length === 1)
  const alternatives = chain.length > 1 && (oneOf || (singles && all.every((code) => general.has(code))))
  // Four or more at once are a list to choose from, whatever word stands before the last.
  if (alternatives || (parts.length > 3 && parts.every((group) => group.length === 1))) return [all]
  return parts
}

function partsOf({ mentions, joins }: CredentialList, oneOf: boolean): Credential[][] {
  const routes = routesOf(mentions, joins)
  if (routes) return everyOne(routes)
  const parts: { values: Credential[]; commas: boolean }[] = [{ values: [mentions[0]!.value], commas: true }]
  joins.forEach((join, at) => {
    const { value } = mentions[at + 1]!
    const last = parts.at(-1)!
    if (last.values.includes(value)) return
    if (join === 'andOneOf') parts.push({ values: [value], commas: false })
    else if (join === 'and' || join === 'then') parts.push({ values: [value], commas: true })
    else {
      last.values.push(value)
      last.commas &&= join === 'comma'
    }
  })
  if (oneOf && parts.every(({ commas }) => commas)) return [unique(parts.flatMap(({ values }) => values))]
  // "CPC, COC and CRC" are three.
  const enumerated =
    parts.length > 1 && parts.every(({ values, commas }, at) => commas || (at > 0 && values.length === 1))
  return enumerated
    ? unique(parts.flatMap(({ values }) => values)).map((value) => [value])
    : parts.map(({ values }) => unique(values))
}

/** "CPC and CPMA, or CCS-P and CPMA", "RHIA, or RHIT with CCS": ways of which some take several together. */
function routesOf(mentions: Mention<Credential>[], joins: Join[]): Credential[][] | null {
  const bound = joins.includes('with')
  const routes: Credential[][] = [[mentions[0]!.value]]
  for (const [at, join] of joins.entries()) {
    const { value } = mentions[at + 1]!
    if (join === 'or' || (bound && join === 'comma')) routes.push([value])
    else if (join === 'same' || join === (bound ? 'with' : 'and')) routes.at(-1)!.push(value)
    else return null
  }
  if (bound) return routes.length < 6 ? routes : null
  return routes.length === 2 && routes.every((route) => unique(route).length === 2) ? routes : null
}

/** Of several ways the groups that each of them meets: ALL of (ANY of …). */
function everyOne(routes: Credential[][]): Credential[][] {
  const groups = routes.reduce<Credential[][]>(
    (found, route) => found.flatMap((group) => unique(route).map((code) => unique([...group, code]))),
    [[]],
  )
  return groups.filter((group) => !groups.some((small) => small.length < group.length && small.every((code) => group.includes(code)))) // prettier-ignore
}

/** "A coding certification such as CPC", "CPC, CCS or another AAPC credential": names that are only examples. */
export function isOpenList(before: string, after: string, few: boolean): boolean {
  if (!/certif|credential/i.test(before + after.slice(0, 60))) return false
  if (/\bany \(?$/i.test(before) && /^,? ?(?:etc|and so on|\.\.)/i.test(after)) return true
  // Four and more are no examples any more.
  return (
    (few &&
      /(?:certif|credential)[^.;]{0,60}\b(?:such as|for example|for instance|e\.?g\.?|like|not limited to)\W{0,3}(?:an? |the )?(?:active |current )?$/i.test(
        before,
      )) ||
    /^\W{0,3}(?:or|and) (?:an?y? |some )?(?:other|another|others|(?:similar|comparable|like)(?= (?:\w{2,12} ){0,2}(?:certif|credential)))\b(?! than\b)/i.test(
      after,
    )
  )
}

export const allOfWords =
  /\b(?:both|each of|all (?:of|three|four|these|the following)|(?:two|three|four) things)\b[^.;]{0,25}$/i

/** "A CPC, a CPMA and five years": a row of things that are all to be brought. */
export function isEnumeration(text: string, { mentions, joins }: CredentialList, after: string): boolean {
  return (
    joins.length > 0 &&
    /^,? (?:and|plus) (?!preferabl|ideally)/i.test(after) &&
    joins.every(
      (join, at) =>
        join === 'same' ||
        (join === 'comma' && /^,\s(?:an?|the|your)\s$/i.test(text.slice(mentions[at]!.end, mentions[at + 1]!.start))),
    )
  )
}
