// Which credentials a posting asks for, and how strongly it says so.
import type { JobFacts } from '#db/jobs/facts.ts'
import {
  ambiguousCredentials,
  credentialFacts,
  credentials,
  credentialSpellings,
  type ApprenticePolicy,
  type Credential,
} from '#db/vocabulary/credentials.ts'
import {
  anyOf,
  around,
  isAnswer,
  matches,
  unique,
  type Fact,
  type Mention,
  type Posting,
  type Sentence,
} from '#search/reading/words.ts'

type Read = JobFacts['credentials']

const spelled = new Map<string, Credential>([
  ...credentials.map((code) => [code, code] as const),
  // "CPC A" is left to readers who know where a sentence goes on: "a CPC A plus".
  ...Object.entries(credentialSpellings).filter(([spelling]) => !spelling.includes(' ')),
])
const withDots = (code: string) =>
  code
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/(?<=[A-Z])(?=[A-Z])/g, '\\.?')
    .replace('-', '[®™]?-')
const codes = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${[...spelled.keys()]
    .sort((a, b) => b.length - a.length)
    .map(withDots)
    .join('|')})[®™]?s?(?![\\p{L}\\p{N}])(?!-[A-Z])`,
  'gu',
)
const named = new Map(credentials.map((code) => [credentialFacts[code].name.replace(/ – /g, ' ').toLowerCase(), code]))
const names = anyOf([...named.keys()].filter((name) => !name.startsWith('doctor') && !name.startsWith('international')))

const beside = /certif|credential|AAPC|AHIMA|\bcod(?:er|ers|ing)\b|licens|regist|require|prefer/i
const clinicalBeside = /certif|credential|licens|require|prefer|degree/i

/** Every credential named, in order. Letters that also mean something else count only beside the trade's own words. */
function findCredentials(text: string): Mention<Credential>[] {
  const found: Mention<Credential>[] = []
  const coded = matches(text, codes)
  for (const [at, match] of coded.entries()) {
    const value = spelled.get(match[1]!.replace(/[.®™]/g, ''))
    if (!value) continue
    const mention = { value, start: match.index, end: match.index + match[0].length, words: match[0] }
    const nearest = Math.min(distance(match, coded[at - 1]), distance(match, coded[at + 1]))
    if (isPlain(value) || (credentialFacts[value].level !== 'clinical' && nearest < 30)) found.push(mention)
    else if (
      (credentialFacts[value].level === 'clinical' ? clinicalBeside : beside).test(
        around(text, mention, 60).replace(match[0], ' '),
      )
    )
      found.push(mention)
  }
  for (const match of matches(text, names)) {
    const value = named.get(match[0].toLowerCase().replace(/[\s-]{1,2}/g, ' '))
    if (value) found.push({ value, start: match.index, end: match.index + match[0].length, words: match[0] })
  }
  return found.sort((a, b) => a.start - b.start)
}

function isPlain(code: Credential): boolean {
  return !(code in ambiguousCredentials) && credentialFacts[code].level !== 'clinical'
}

function distance(match: RegExpExecArray, other: RegExpExecArray | undefined): number {
  return other ? Math.abs(match.index - other.index) : Infinity
}

const preferring = /prefer|\bplus\b|desir|nice to have|\bbonus\b|\basset\b|advantage|ideal/i
const requiring = /requir|\bmust\b|mandatory|minimum|\bneeded\b|necessary|\bneeds? (?:to|a|an)\b/i
const withinMonths = /\bwithin (?:the first )?(\d{1,2}|one|two|three|six|nine|twelve|eighteen)[- ](month|year|day)s?\b/i
const written: Record<string, number> = { one: 1, two: 2, three: 3, six: 6, nine: 9, twelve: 12, eighteen: 18 }

/**
 * A credential that is named without being asked for counts as preferred, the weaker claim: searches for it then find
 * the job, and no coder is told that it is required.
 */
export function readCredentials({ title: { text: title }, text: { text }, sentences }: Posting): Fact<Read> | null {
  const required = groupsIn(title, findCredentials(title))
  const within: Read['required_within'] = []
  const preferred: Credential[] = []

  const lastFirst = findCredentials(text).reverse()
  for (const segment of lastFirst.length ? sentences : []) {
    const groups = groupsIn(segment.text, takeWithin(segment, lastFirst))
    if (!groups.length) continue
    const due = withinMonths.exec(segment.text)
    const strength = strengthOf(segment)
    if (strength === 'preferred' || strength === 'named') preferred.push(...groups.flat())
    else if (due) within.push({ any: groups.flat(), months: monthsOf(due) })
    else required.push(...groups)
  }

  const asked = withoutImplied(required)
  const askedSet = new Set([...asked.flat(), ...within.flatMap((due) => due.any)])
  const value: Read = {
    required: asked,
    required_within: within.slice(0, 3),
    preferred: unique(preferred).filter((code) => !askedSet.has(code)),
    any_certification: !asked.length && anyCertification.test(`${title}\n${text}`),
    apprentice_policy: readApprenticePolicy(text),
  }
  return { value, places: [] }
}

function strengthOf(segment: Sentence): 'required' | 'preferred' | 'named' {
  const { text, section } = segment
  if (isAnswer(segment) || /\b(?:such as|e\.g|for example)\b/i.test(text)) return 'named'
  if (preferring.test(text) && !/\brequired\b/i.test(text)) return 'preferred'
  if (requiring.test(text)) return 'required'
  if (section === 'preferred') return 'preferred'
  return section === 'required' ? 'required' : 'named'
}

/** Credentials of one sentence as ALL of (ANY of …): only "and" parts them, and not in "one of CPC, CCS and COC". */
function groupsIn(words: string, mentions: Mention<Credential>[]): Credential[][] {
  const parts = !/\b(?:one of|either|any of|any one|at least one|following|such as|e\.g|includ(?:e|es|ing))\b/i.test(
    words,
  )
  const groups: Credential[][] = []
  mentions.forEach(({ value, start }, at) => {
    const between = at ? words.slice(mentions[at - 1]!.end, start) : ''
    if (!at || (parts && /\band\b(?!\s?\/\s?or)/i.test(between) && between.length < 80)) groups.push([value])
    else groups.at(-1)!.push(value)
  })
  // An apprentice credential sets the policy alone.
  return groups.map((group) => unique(group.filter((code) => !code.endsWith('-A')))).filter((group) => group.length)
}

/** Takes a segment's mentions off the end of the list, counted from the segment's own start. */
function takeWithin({ text, start }: Sentence, lastFirst: Mention<Credential>[]): Mention<Credential>[] {
  const end = start + text.length
  const taken: Mention<Credential>[] = []
  for (let next = lastFirst.at(-1); next && next.start < end; next = lastFirst.at(-1)) {
    lastFirst.pop()
    taken.push({ ...next, start: next.start - start, end: next.end - start })
  }
  return taken
}

/** A group that holds another is met whenever that one is. */
function withoutImplied(groups: Credential[][]): Credential[][] {
  const smallestFirst = [...groups].sort((a, b) => a.length - b.length)
  const kept: Credential[][] = []
  for (const group of smallestFirst) {
    if (!kept.some((smaller) => smaller.every((code) => group.includes(code)))) kept.push(group)
  }
  return kept.slice(0, 8)
}

function monthsOf([, count, unit]: RegExpExecArray): number {
  const number = written[count!.toLowerCase()] ?? Number(count)
  const months =
    unit!.toLowerCase() === 'year' ? number * 12 : unit!.toLowerCase() === 'day' ? Math.round(number / 30) : number
  return Math.min(120, Math.max(1, months))
}

const anyCertification =
  /\b(?:must be (?:a )?certified|certified coder (?:is )?required|(?:coding|AAPC|AHIMA) (?:certification|credential)s? (?:is |are )?required|any (?:AAPC|AHIMA|nationally recognized)[^\n.]{0,30}(?:certification|credential)|(?:current|active|valid) (?:coding|AAPC|AHIMA)[^\n.]{0,20}(?:certification|credential)[^\n.]{0,20}required|certification (?:through|from|by) (?:either )?(?:AAPC|AHIMA)[^\n.]{0,30}required)/i

const apprentice = String.raw`(?:C[PO]C-?A\b|apprentices?|new grad(?:uate)?s?)[^\n.;]{0,30}`
const policies: readonly [ApprenticePolicy, RegExp][] = [
  [
    'not-accepted',
    new RegExp(
      String.raw`\bno (?:CPC-?A|apprentices?|new grad)|${apprentice}\b(?:not (?:be )?(?:accepted|considered|eligible)|need not apply)`,
      'i',
    ),
  ],
  ['case-by-case', new RegExp(String.raw`${apprentice}\bcase[- ]by[- ]case`, 'i')],
  [
    'welcome',
    new RegExp(
      String.raw`${apprentice}\b(?:welcome|encouraged)|\b(?:welcome|encourage)s? [^\n.;]{0,20}(?:CPC-?A|apprentices|new grads)`,
      'i',
    ),
  ],
  [
    'accepted',
    new RegExp(
      String.raw`${apprentice}\b(?:accept(?:ed|able)|considered|eligible|ok(?:ay)?|may apply)|\b(?:accept|consider)(?:s|ing)? [^\n.;]{0,20}CPC-?A|\b(?:CPC|CCS|COC),? (?:or )?CPC-?A\b|\bCPC-?A,? or (?:CPC|CCS|COC)\b`,
      'i',
    ),
  ],
]

function readApprenticePolicy(text: string): ApprenticePolicy {
  return policies.find(([, words]) => words.test(text))?.[0] ?? 'not-stated'
}
