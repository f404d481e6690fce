// Whether a posting is of the trade: by its title first, then by the trade's words and those of the other coding.
import type { JobKind, RoleFamily } from '#db/vocabulary/roles.ts'
import { offTopicWords, onTopicWords, technologies } from '#db/vocabulary/lexicon.ts'
import { maybeOtherTrades, otherProfession, otherTrades, titleRules } from '#search/reading/role-titles.ts'
import { anyOf, likely, matches, type Fact, type Posting } from '#search/reading/words.ts'

export type PostingKind = JobKind | 'other'
export type Reason = { in: 'title' | 'text'; start: number; end: number; says: string }
/** Reasons stand in indexes of the plain title and text. */
export type KindReading = { kind: PostingKind; family: Fact<RoleFamily> | null; reasons: Reason[] }

const offTopic = anyOf(offTopicWords)
const offTopicTitle = anyOf(
  offTopicWords.filter((word) => !maybeOtherTrades.test(word)),
  'i',
)
const contextWords = [
  'medical billing', 'medical coding', 'medical coder', 'medical claims', 'medical terminology', 'insurance claims', 'patient account',
  'patient accounts', 'Medicare', 'Medicaid', 'third party payer', 'third party payers', 'diagnosis codes', 'procedure codes', 'health information',
  'patients', 'copays', 'EOB', 'EOBs', 'insurance companies', 'payers', 'superbills', 'clinic', 'medical office',
  'encounters', 'medical records', 'medical charts', 'hospital charts', 'unpaid claims', 'denied claims', 'payer', 'payer portals', 'clearinghouse', 'ERAs',
  'modifiers', 'CPB', 'COC', 'CRC', 'CIC', 'CIRCC', 'RCC', 'CCA', 'CCS-P', 'CPC-A', 'Epic', 'Cerner', 'radiology', 'urgent care', 'telehealth', 'op notes',
] // prettier-ignore
const onTopic = anyOf([...onTopicWords, ...contextWords])
/** What is done in the trade: said in a text whose title does not say it. */
const duty =
  /\b(?:medical cod(?:er|ers|ing)|assign\w{0,3} (?:\w{1,15} ){0,6}?codes?\b|ICD-10(?:-CM|-PCS)? (?:and \w{3,5} )?cod(?:es|ing)|cod(?:e|es|ing) (?:of |our |the |their )?(?:\w{1,12} )?(?:visits|encounters|charts|op notes)|cod(?:es|ing) (?:of )?(?:inpatient|outpatient|medical records|charts|encounters)|(?:diagnos[ie]s|procedure) cod(?:es|ing))/gi
/** Words that make a job in records or billing one in which coding is led or done. */
const codingLed =
  /\b(?:supervis\w{1,4}|manag\w{1,5}|lead\w{0,3}|oversee\w{0,3}|direct\w{0,3}) (?:[\w,]{1,15} ){0,5}cod(?:ers|ing)\b/i
const codesAssigned =
  /\b(?:assign\w{0,3}|select\w{0,3}|appl(?:y|ies)|abstract\w{0,3} and cod\w{1,3}|codes?|coding) (?:[\w,/&-]{1,15} ){0,6}?(?:ICD|CPT|HCPCS|diagnos[ie]s|procedures?|visits|charts|encounters)/i
const codesNotAssigned =
  /\b(?:not|n't|never|no)\b (?:[\w-]{1,12} ){0,4}(?:assign\w{0,3}|chang\w{1,3}|coding|codes|cod(?:e|ed))\b|\bcodes (?:are|come|have)[^\n.]{0,20}(?:already|assigned|from the coders)|\bdoctors? picks? the codes/i
const notCoders = /\b(?:ROI|release|clerk|HIT|health information tech\w{0,8}|office automation|OA|liability)\b/i
const coderOffice = /\b(?:medical )?records? tech\w{0,8}\W{1,4}\(?(?:med(?:ical)? )?coder/i
/** What only a coder holds. */
const credentials =
  /(?<![A-Za-z0-9-])(?:CPC(?:-A)?|CCS(?:-P)?|COC|CIC|CRC|CPMA|CCA|RHIT|RHIA|CIRCC|RCC|RCCIR|CEDC|CEMC|CASCC|CANPC|CDEO|HCS-?[DH]|BCHH-?C|ODS-?C|CDIP|CCDS|COSC|CGSC|CPCD|COBGC|AAPC|AHIMA)s?(?![A-Za-z0-9])/g

const technology = String.raw`(?:${technologies.map((name) => name.replace(/[.+]/g, '\\$&')).join('|')})(?![\w+#])`
/** What only who writes programs is asked for: the years, the languages in a row, the thing that is built. */
const engineering: readonly RegExp[] = [
  /\b\d{1,2}\+? ?(?:years?|yrs?) (?:of |in |as )?(?:[\w-]{1,15} ){0,3}(?:software|programming|engineer(?:ing)?|(?:web|app|back-?end|front-?end|full-?stack) development|developer)\b/i,
  new RegExp(String.raw`(?<![\w])${technology}(?:,? (?:and|or|&) |[,/] ?|, and )${technology}`),
  new RegExp(
    String.raw`\b(?:experience|proficien\w{1,3}|fluen\w{1,2}|expert\w{0,3}|strong|skill\w{0,3}|knowledge|years|degree)(?: \w{1,12}){0,2} (?:in|with|of) (?:modern )?(?:${technology}|computer science|software)`,
  ),
  /\b(?:build|write|ship|own|design|develop|maintain|deploy|debug|refactor|scale)(?:s|ing)? (?:[\w-]{1,15} ){0,4}(?:micro-?services?|services? \(|APIs?|back-?ends?|front-?ends?|code ?base|data pipelines?|web ?(?:apps?|sites?)|mobile apps?|embedded|firmware|unit tests|production code|clean code|testable code)\b/i,
  /\b(?:p9[59] latency|pull requests|code reviews? (?:with|of|from) (?:your |other )?engineers|CI\/CD|on-call rotation for|tokenization|shipped (?:\w{1,12} ){0,3}(?:systems|products|features))\b/i,
]
const unneeded = /\b(?:no|not|never|without|n't|nor|than)\b[^.;\n]{0,50}$/i
const signsOfEngineering = (text: string) =>
  engineering.filter((words) => {
    const match = words.exec(text)
    return match && !unneeded.test(text.slice(Math.max(0, match.index - 60), match.index))
  }).length

/** As people type them in a forum. */
const spokenCredentials = /(?<![\w-])(?:cpc|ccs(?:-p)?|rhit|rhia|aapc|ahima)(?![\w-])/g

export function readKind({ title, text }: Posting): KindReading {
  const { kind, family, reasons } = kindOf(title.text, text.text)
  const places = reasons.slice(0, 1).map(({ says: _, ...place }) => ({ ...place, confidence: likely }))
  return { kind, reasons, family: family && { value: family, places } }
}

type Settled = { kind: PostingKind; family: RoleFamily | null; reasons: Reason[] }

function kindOf(title: string, text: string): Settled {
  const foreign = offTopicTitle.exec(title) ?? otherTrades.exec(title)
  if (foreign) return other({ in: 'title', ...spanOf(foreign), says: 'words of another trade in the title' })

  const score = scoreOf(title, text)
  const built = signsOfEngineering(text)
  if (built > 1) return other(...score.off)
  const doubt = maybeOtherTrades.test(title) ? 3 : 1
  const trusted = built === 0 && doubt === 1 && isHeld(title, text)
  for (const { family, sure, words } of titleRules) {
    const match = words.exec(title)
    if (!match || (!sure && score.points < doubt && !(trusted && family !== 'adjacent'))) continue
    const reason: Reason = { in: 'title', ...spanOf(match), says: 'a title of the trade' }
    return settle(family, title, text, [reason, ...score.reasons])
  }
  if (!otherProfession.test(title) && !maybeOtherTrades.test(title) && asksForCoders(title, text, score)) {
    return { kind: 'coding', family: 'coder', reasons: score.reasons }
  }
  const beside = besideWork.filter((words) => words.test(text)).length
  if (beside >= 2 && !score.off.length && !built && !otherProfession.test(title))
    return { kind: 'adjacent', family: 'adjacent', reasons: score.reasons }
  return other(...(score.points < 1 && score.off.length ? score.off : []))
}

/** A coder's credential is named, and not to say that none is needed. */
const isHeld = (title: string, text: string) =>
  matches(`${title}\n${text}`, credentials).some(({ index, 0: { length }, input }) => {
    const after = input.slice(index + length, index + length + 40)
    return (
      !/^[^.\n]{0,25}\b(?:not|n't|unnecessary|adorable)\b/i.test(after) &&
      !unneeded.test(input.slice(Math.max(0, index - 40), index))
    )
  })

/** What is done beside coders: two of these make such a job, whatever it is called. */
const besideWork: readonly RegExp[] = [
  /\b(?:post|posts|posting) (?:\w{1,12} ){0,2}(?:EOBs?|ERAs?|remits?|insurance payments|patient payments)\b/i,
  /\b(?:unpaid|denied|rejected|aged|open|outstanding) (?:\w{1,12} )?claims\b|\brejections\b[^.\n]{0,25}\bclearinghouse/i,
  /\bcall\w{0,3} (?:the )?(?:payers|insurers|insurance compan\w{2,3})\b/i,
  /\bpatient statements\b|\bsubmit\w{0,4} (?:\w{1,12} ){0,3}claims\b/i,
  /\bHIPAA authorizations?\b|\bauthorizations? (?:to|for) release\b/i,
  /\b(?:chart|records?) requests\b|\brequests for (?:medical )?(?:records|charts)\b|\brelease of information\b/i,
  /\bprior[- ]auth\w{0,9}\b/i,
  /\b(?:scribe|document)s? (?:the )?(?:visit|encounter) (?:for|as) (?:the )?(?:doctor|physician|provider)/i,
]

/** What says nothing in its title asks for coders where it names what only they hold and what only they do. */
function asksForCoders(title: string, text: string, { points, off }: { points: number; off: Reason[] }): boolean {
  const names = [credentials, spokenCredentials].flatMap((words) => [...title.matchAll(words), ...text.matchAll(words)])
  const held = new Set(names.map(([name]) => name.toUpperCase())).size
  const done = [...text.matchAll(duty)].length
  if (held && points >= 4 && done >= 2) return true
  if (off.length || codesNotAssigned.test(text)) return false
  if (!held) return points >= 4 && [...text.matchAll(/\bcod(?:ers?|ing)\b/gi)].length >= 2
  const coding = /\bcod(?:e|ed|ers?|ing)\b/i.test(text) || (named.test(title) && chartWords.test(text))
  return held >= 2
    ? coding || /\b(?:charts?|cases?|records|encounters)\b/i.test(text)
    : coding && (done > 0 || named.test(title) || points >= 3)
}
const chartWords = /\b(?:charts?|encounters?|enc\/hr|E[/&]M|ICD-10|CPT|HCC|op notes?|cases)\b/i
const named = /\b(?:CPC|CCS|COC|RHIT|RHIA|CRC|CIRCC)\b/

function settle(family: RoleFamily, title: string, text: string, reasons: Reason[]): Settled {
  const coded = { kind: 'coding' as const, reasons }
  const beside = { kind: 'adjacent' as const, family: 'adjacent' as const, reasons }
  if (family === 'biller-coder')
    return codesNotAssigned.test(text) && !codesAssigned.test(text) ? beside : { ...coded, family }
  if (
    family === 'cdi' &&
    /physician advisor/i.test(title) &&
    !/\bCDI\b|documentation (?:integrity|improvement)/i.test(text + title)
  )
    return beside
  if (
    family === 'denials' &&
    !/cod(?:er|ing)|DRG/i.test(title) &&
    !(new RegExp(credentials).test(text) && /\bcod(?:ing|ers?)\b|DRG/i.test(text))
  )
    return beside
  if (family !== 'adjacent') return { ...coded, family }

  if (
    /\b(?:ex|in)tern(?:ship)?s?\b|\bapprentice|\btrainee/i.test(title) &&
    isHeld('', text) &&
    /\bcod(?:er|ing)\b/i.test(text)
  )
    return { ...coded, family: 'apprentice' }
  if (/\b(?:faculty|instructor|teacher|professor|adjunct|lecturer)\b/i.test(title) && taught.test(text))
    return { ...coded, family: 'educator' }
  const records = /rec(?:ord)?s?\b|health information|HIM\b/i.test(title)
  const small = /\bROI\b|release of information|clerk|\bHIT\b|technician/i.test(title)
  const heads =
    /\b(?:director|chief|VP|vice president|CHIM)\b/i.test(title) && !/assistant|clinic director/i.test(title)
  if (heads && !small && (records || /\bVP|vice president/i.test(title))) return { ...coded, family: 'leadership' }
  const leads = /\b(?:manag\w{1,7}|director|chief|supervis\w{1,4}|head|admin\w{0,10}|VP|CHIM)\b/i.test(title)
  if (leads && !/\bROI\b|release of information|clerk/i.test(title) && codingLed.test(text))
    return { ...coded, family: 'leadership' }
  if (records && !notCoders.test(title) && coderOffice.test(text)) return { ...coded, family: 'coder' }
  if (!/bill(?:er|ing)/i.test(title) || codesNotAssigned.test(text)) return beside
  const codes = codesAssigned.test(text) && new RegExp(credentials).test(text)
  return codes || billingAndCoding.test(text) ? { ...coded, family: 'biller-coder' } : beside
}
const taught =
  /\bteach\w{0,3} [^.\n]{0,60}\b(?:ICD|CPT|HCPCS|cod(?:ing|ers))|\b(?:ICD|CPT|coding) (?:\w{1,10} ){0,2}(?:courses?|classes|curriculum)/i
const billingAndCoding =
  /\b(?:background|experience|skilled|proficien\w{1,3}|knowledge|trained) (?:in|with|of) (?:\w{1,12} ){0,2}(?:billing (?:and|&|\/) ?coding|coding (?:and|&|\/) ?billing)\b|\bbilling (?:and|&) coding (?:experience|background|duties)\b/i

/** Each word counts once: the trade's own for it, another coding's twice against it. */
function scoreOf(title: string, text: string): { points: number; reasons: Reason[]; off: Reason[] } {
  const on = firstOfEach(onTopic, title, text, 'a word of the trade')
  const off = firstOfEach(offTopic, title, text, 'a word of another trade')
  return { points: on.length - 2 * off.length, reasons: [...on, ...off], off }
}

function firstOfEach(pattern: RegExp, title: string, text: string, says: string): Reason[] {
  const seen = new Set<string>()
  const found: Reason[] = []
  for (const [place, words] of [
    ['title', title],
    ['text', text],
  ] as const) {
    for (const match of words.matchAll(pattern)) {
      const word = match[0].toLowerCase()
      if (seen.has(word) || (word.length <= 3 && match[0] !== match[0].toUpperCase())) continue
      seen.add(word)
      found.push({ in: place, ...spanOf(match), says })
    }
  }
  return found
}

const other = (...reasons: Reason[]): Settled => ({ kind: 'other', family: null, reasons })
const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length })
