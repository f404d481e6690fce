// Every credential that a text names, by its letters or in full. Letters that also mean something else count only
// where the words around them are the trade's own.
import {
  ambiguousCredentials,
  credentialFacts,
  credentialNames,
  credentials,
  credentialSpellings,
  type Credential,
} from '#db/vocabulary/credentials.ts'
import { around, matches, type Mention, type Place } from '#search/reading/words.ts'

const spelled = new Map<string, Credential>([
  ...credentials.map((code) => [code, code] as const),
  // "CPC A" is left to readers who know where a sentence goes on: "a CPC A plus".
  ...Object.entries(credentialSpellings).filter(([spelling]) => !spelling.includes(' ')),
])
const escaped = (code: string) => code.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const withDots = (code: string) =>
  escaped(code)
    .replace(/(?<=[A-Z])(?=[A-Z])/g, '\\.?')
    .replace('-', '[®™]?-')
const longestFirst = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length)
/** A dash may have been long: "certified — CPC, CCS". */
const edges = (words: string, after: string) =>
  `(?<![\\p{L}\\p{N}]|(?<=[\\p{L}\\p{N}])(?<!\\p{Ll}{5})-)(${words})${after}`
const codes = new RegExp(
  edges(
    longestFirst(spelled.keys()).map(withDots).join('|'),
    `(?:(?<=\\.[A-Z])\\.)?[®™]?s?(?![\\p{L}\\p{N}])(?!-[A-Z]{1,2}(?![A-Z]))`,
  ),
  'gu',
)
// In small letters only these are common enough to be read, and only beside words that ask for them.
const casual = new RegExp(
  edges(
    credentials
      .filter((code) => /^[A-Z]{4,}$/.test(code) && code !== 'CRIP')
      .map((code) => code.toLowerCase())
      .join('|') +
      '|cpc-?a|cpc|ccs-?p|ccs|rhit|rhia|crc|coc|cic|cpma|ccds|cdip|hcs-?d|cca|cpb|ods-?c|ctr|bchh-?c|cos-?c|cedc|rn',
    `s?(?![\\p{L}\\p{N}-])`,
  ),
  'giu',
)
const asked =
  /certif|credential|requir|need|pref|nice\b|ideal|willing|please|\bpls\b|welcome|wanted|\bfine\b|\bdream\b|\bonly\b|\bplus\b|\bmust\b|\bcod(?:er|ers|ing)\b|\bor (?:cpc|ccs|cprc|rhi|co[cs])|w\/|\d\+? ?y(?:ea)?rs?\b/i

// "Certified medical coder" is said of any certified coder.
const generic = new Set(['certified medical coder', 'doctor of medicine', 'bachelor of medicine and surgery'])
const folded = (name: string) =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim()
const named = new Map<string, Credential>([
  ...credentials.map((code) => [folded(credentialFacts[code].name), code] as const),
  ...Object.entries(credentialNames),
])
const names = new RegExp(
  `(?<![A-Za-z0-9])(?:${longestFirst(named.keys())
    .filter((name) => !generic.has(name))
    .map((name) => escaped(name).replace(/ and /g, ' (?:and|&) ').replace(/ /g, '[\\s,:-]{1,3}'))
    .join('|')})(?=s?(?![A-Za-z0-9]))`,
  'gi',
)
const mayHoldName = /certified|registered|special|apprentice|nurse|documentation|doctor|coder/i

/** Words of the trade, that vouch for letters which mean something elsewhere. */
export const tradeWords =
  /\bcod(?:er|ers|ing)\b|\bICD|\bCPT\b|\bHIM\b|health information|\bHCC|\bCDI\b|AAPC|AHIMA|regist|audit/i
const beside =
  /certif|credential|AAPC|AHIMA|\bcod(?:er|ers|ing)\b|licens|regist|requir|prefer|\bplus\b|desir|\bmust\b|mandatory|\bneed|nice to have|\bbonus\b/i
/** Short and common elsewhere: the trade's posting alone doesn't vouch for them. */
const weak: ReadonlySet<Credential> = new Set(['CAC', 'RMA', 'RMC', 'CHC', 'CMC', 'CUC', 'CCC', 'CMM', 'ODS-C'])
const otherMeanings: Partial<Record<Credential, RegExp>> = {
  CAC: /computer|assisted|software|tools?\b|access card|technolog|platform|engine|encoder|smart ?card/i,
  CCS: /children|CCS (?:program|panel|client|eligib)|medi-?cal/i,
  CIC: /infection/i,
  CRC: /rehabilitation counsel|clinical research/i,
  CCC: /SLP|speech/i,
  CPC: /per click|life coach|primary care plus/i,
  RMA: /medical assistant|\bCMAs?\b|phlebot|\bMA\b/i,
  RMC: /regional/i,
  CHC: /community/i,
  CMC: /carolinas|medical center/i,
  COC: /certificate of|custody|coverage/i,
  'ODS-C': /click/i,
}
const license =
  /licens|degree|active|current|unrestricted|requir|prefer|compact|\bplus\b|\bmust\b|\bneed|desir|background|graduate|\bwith (?:at least |a minimum of )?(?:\d|one|two|three|four|five|six|seven|ten)\b|\byou(?:'re| are) an?\b|\bwanted|seeking|looking for|hiring/i

/** Every credential named, in order. */
export function findCredentials(text: string, inTrade: boolean, where: Place['in']): Mention<Credential>[] {
  const coded = matches(text, codes).flatMap((match) => {
    const value = spelled.get(match[1]!.replace(/[.®™]/g, ''))
    return value ? [mentionOf(value, match)] : []
  })
  const found = [
    ...coded.filter(
      (mention, at) => isMeant(text, mention, coded, at, inTrade) || (where === 'title' && isNurse(mention)),
    ),
    ...findCasual(text),
  ]
  if (mayHoldName.test(text)) found.push(...findNames(text, found))
  return found.sort((a, b) => a.start - b.start)
}

function findCasual(text: string): Mention<Credential>[] {
  return matches(text, casual).flatMap((match) => {
    const small = match[1]!
    const value = spelled.get(small.toUpperCase())
    if (!value || small === small.toUpperCase() || !asked.test(around(text, mentionOf(value, match), 40))) return []
    // The letters of an address.
    if (/:\/\/\S*$/.test(text.slice(Math.max(0, match.index - 80), match.index))) return []
    return [mentionOf(value, match)]
  })
}

function findNames(text: string, coded: Mention<Credential>[]): Mention<Credential>[] {
  const starts = new Map(coded.map(({ start, value }) => [start, value]))
  return matches(text, names).flatMap((match) => {
    const value = named.get(folded(match[0]))
    if (!value || (isClinical(value) && !license.test(around(text, mentionOf(value, match), 60)))) return []
    const end = match.index + match[0].length
    // "Certified Professional Coder (CPC-A)" is the apprentice.
    const letters = starts.get(end + (/^[\s,(-]{1,3}/.exec(text.slice(end, end + 4))?.[0].length ?? 0))
    return letters === `${value}-A` ? [] : [mentionOf(value, match)]
  })
}

function isMeant(text: string, mention: Mention<Credential>, all: Mention<Credential>[], at: number, inTrade: boolean) {
  const { value } = mention
  const near = [all[at - 1], all[at + 1]].filter((other) => other && gap(mention, other) < 30)
  if (isClinical(value)) return isLicense(text, mention, near.length > 0)
  if (!(mention.words.replace(/s$/, '') in ambiguousCredentials)) return true
  const said = around(text, mention, 60)
  if (/^[- ](?:accredit|approved)/i.test(text.slice(mention.end, mention.end + 10))) return false
  if (value === 'CRC' && /screening (?:for )?CRC|CRC screening|colorectal/i.test(said)) return false
  if (value === 'CAC' && (!near.length || near[0]!.value === 'CAC'))
    return /certif|credential|ambulance|\bEMS\b|NAAC/i.test(said) && !otherMeanings.CAC!.test(said)
  const others = otherMeanings[value]
  if (others && others.test(said) && (weak.has(value) || near.length === 0)) return false
  if (near.length > 0) return true
  if (!weak.has(value) && inTrade) return true
  return beside.test(said.replace(mention.words, ' '))
}

function isLicense(text: string, mention: Mention<Credential>, inList: boolean): boolean {
  const before = text.slice(Math.max(0, mention.start - 16), mention.start)
  const after = text.slice(mention.end, mention.end + 16)
  if (mention.value === 'MD') {
    // Maryland: after a city, in a list of states, before a ZIP.
    if (/\b[A-Z][a-z]{2,},? ?$|\b(?!RN|DO|PA|NP)[A-Z]{2}(?:,|\/)? ?(?:or |and |& )?$/.test(before)) return false
    if (/^,? ?(?:\d{5}|(?:or |and |& |\/)?(?!RN|DO|NP|MBBS|LPN|PA-C)[A-Z]{2}\b)/.test(after)) return false
    return inList || /^ (?:degree|or DO\b)|^\/DO\b/.test(after)
  }
  if (mention.value === 'IMG') return inList || /graduate/i.test(after)
  return inList || license.test(around(text, mention, 40).replace(mention.words, ' '))
}

const isNurse = ({ value }: Mention<Credential>) => value === 'RN' || value === 'LPN'
const isClinical = (code: Credential) => credentialFacts[code].level === 'clinical'
const gap = (a: Mention<Credential>, b: Mention<Credential>) => Math.max(a.start, b.start) - Math.min(a.end, b.end)

function mentionOf(value: Credential, match: RegExpExecArray): Mention<Credential> {
  return { value, start: match.index, end: match.index + match[0].length, words: match[0] }
}
