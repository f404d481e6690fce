// Work beside coding: audits, denials, charges, registries, billing. A coder meets them daily, so that only a title, or a
// duty of their own, names them.
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import { likely, matches, sure, type Place, type Posting } from '#search/reading/words.ts'

export type FoundChart = { type: ChartType; place: Place }

/** `cue` is a cheap test of whether `text` can hold at all. */
type RoleWords = { title: RegExp; cue?: RegExp; text?: RegExp }
const roles: Partial<Record<ChartType, RoleWords>> = {
  cdi: {
    title: /\bCDI\b|\bCDIS|\bCDS\b|documentation (?:integrity|improvement|excellence|specialist)/i,
    text: /\b(?:perform|conduct|complet|lead|oversee|manag|direct(?!or)|run)\w{0,3} (?:[\w,'()-]{1,15} ){0,6}(?:CDI\b|clinical documentation (?:integrity|improvement))(?! (?:team|staff|specialist))/i,
    cue: /\bCDI\b|documentation (?:integ|improv)/i,
  },
  'denials-appeals': {
    title: /\bdenials?\b|\bappeals?\b/i,
    text: /\b(?:writ|draft|prepar|respond|work|review|resolv|overturn|appeal|handl|analy)\w{0,4} (?:[\w,/'-]{1,15} ){0,5}(?:(?:cod(?:ing|er)(?:[ -]related)?|DRG|clinical|level of care) (?:claim )?(?:denials?|appeals?|downgrades?)|appeal letters|denied claims for coding)|\b(?:lead|oversee|direct|head)s? (?:[\w,/'()-]{1,15} ){1,9}denials?\b/i,
    cue: /denial|appeal|downgrade|denied/i,
  },
  'coding-audit': {
    title: /\baudit(?:or|ors|ing|s)?\b|\bcod(?:ing|er) (?:QA|quality|compliance)|\bQA\b|quality (?:analyst|reviewer|assurance|review)|cod(?:ing|e) validat|second[- ]level/i,
    text: /\byou(?:'ll| will) (?:be )?audit(?:ing)?\b|\baudits? (?:its|our|their|the) own coders/i,
  },
  'charge-entry': {
    title: /\bcharge (?:entry|capture|poster|posting|reconciliation|review\w{0,2}|analyst|auditor|specialist)|charge ?master|charge description|\bCDM\b|revenue integrity/i,
    text: /\b(?:post|enter|key)\w{0,3} (?:\w{1,12} ){0,2}charges\b|\b(?:perform|complet|do|handl|responsible for)\w{0,3} (?:\w{1,12} ){0,3}charge (?:entry|posting|reconciliation)/i,
  },
  billing: {
    title: /\bbillers?\b|(?<!\b(?:professional|hospital|physician) )\bbilling\b(?! compliance)|\bbilling (?:spec|rep|clerk|coord|analyst|manag|superv|direct)|\bpatient accounts?\b|\bA\/R\b|\bAR (?:follow|spec|rep)|accounts receivable|\bclaims (?:specialist|follow|representative|processor|biller)/i,
    text: /\b(?:for|needs?|seek\w{0,3}|hiring|wants?|adding) (?:[\w'-]{1,15} ){0,6}(?:biller|billing (?:specialist|person|clerk))\b/i,
  },
  'cancer-registry': { title: /\b(?:cancer|tumou?r|oncology) (?:registr\w{1,3}|data)|\bODS\b/i, text: /\babstract\w{0,3} [^.]{0,50}(?:cancer|tumou?r) registr(?:y|ies)\b/i },
  'trauma-registry': { title: /\btrauma (?:registr|data)/i, text: /\babstract\w{0,3} [^.]{0,50}trauma registry/i },
  'data-abstraction': {
    title: /\b(?:abstractor|abstraction)\b(?![^\n]{0,25}(?:cod|cancer|trauma|tumor))|core measures?|\bHEDIS\b/i,
    text: /\babstract\w{0,4} [^.]{0,50}(?:core|quality) measures|\bHEDIS (?:chart )?(?:abstract|review)/i,
  },
  'payment-integrity': {
    title: /\bpayment integrity|\bpre-?pay(?:ment)?\b|\bpost-?pay(?:ment)?\b|\bDRG (?:validat|audit|clinical validat)|\bclaims? (?:coding )?audit/i,
    text: /\b(?:department|division|team|unit): payment integrity/i,
  },
  'ai-coding-validation': {
    cue: /\bAI\b|machine|model|engine|software|computer|autonomous|\bCAC\b/i,
    title: /\bAI\b|autonomous|\bCAC (?:output|valid|review|audit)|machine[- ]learning/i,
    text: /\b(?:review|validat|confirm|check|correct|audit|grad|rat|evaluat|verif|compar)\w{0,4} (?:[\w,'-]{1,15} ){0,6}(?:AI|machine|computer|model|engine|software|system|CAC)(?:[- ](?:assisted|generated|suggested|assigned|produced|coded|proposed|made)|'s (?:codes|output|suggestions|work)| (?:output|suggestions))|\bcodes? (?:that )?(?:our |the |an? )?(?:AI|engine|model|software)(?: has| have)? (?:assign|suggest|propos|generat|produc)|autonomous coding (?:output|results|QA|engine's)/i,
  },
} // prettier-ignore
export const isRole = (type: ChartType) => type in roles

export function findRoles(posting: Posting): FoundChart[] {
  const { title, text } = posting
  const found: FoundChart[] = []
  for (const [type, words] of Object.entries(roles) as [ChartType, RoleWords][]) {
    const named = words.title.exec(title.text)
    const told = named || words.cue?.test(text.text) === false ? null : (words.text?.exec(text.text) ?? null)
    if (named) found.push({ type, place: placeOf('title', named) })
    else if (told && !denied.test(text.text.slice(Math.max(0, told.index - 40), told.index))) {
      found.push({ type, place: placeOf('text', told) })
    }
  }
  found.push(...reviewsOfCoding(posting))
  if (!found.some(({ type }) => type === 'billing')) found.push(...billingDuties(posting))
  return narrowed(found, posting)
}

const denied = /\b(?:not|never|no|n't)\b[^.\n]{0,25}$/i
const placeOf = (where: Place['in'], match: RegExpExecArray): Place => ({
  in: where,
  start: match.index,
  end: match.index + match[0].length,
  confidence: where === 'title' ? sure : likely,
})

/** Who leads or answers for coders, and reviews their work as a duty, audits too. */
const answerable = /\b(?:compliance|supervisor|manager|director|lead|quality|educat\w{2,4}|trainer)\b/i
const reviews =
  /\b(?:run|perform|conduct|carr(?:y|ies) out|complet|lead|do|execut|plan)\w{0,3} (?:(?!external)[\w,/'-]{1,15} ){0,4}(?:audits?|(?:quality|probe|second[- ]level|pre-?bill) reviews?)\b|\baudited (?:encounters|charts|records|claims|accounts)\b|\b(?:probe|overpayment|audit) samples?\b/i

function reviewsOfCoding({ title, text }: Posting): FoundChart[] {
  if (!answerable.test(title.text) || !/\bcod(?:er|ing)/i.test(title.text)) return []
  const told = reviews.exec(text.text)
  return told ? [{ type: 'coding-audit', place: placeOf('text', told) }] : []
}

const billing = [
  /\b(?:submit|send|scrub|file|transmit|drop)\w{0,4} (?:[\w,&'-]{1,15} ){0,5}claims\b/gi,
  /\bpost\w{0,3} (?:[\w,&'-]{1,15} ){0,3}(?:payments|eobs|remit\w{0,8})\b/gi,
  /\b(?:follow\w{0,3}[ -]up|work\w{0,3}|chas\w{1,3}) (?:[\w,&'-]{1,15} ){0,5}(?:(?:unpaid|denied|aged|underpaid|open|outstanding) (?:\w{2,12} ){0,2}(?:claims|accounts|balances)|A\/?R\b|payers)/gi,
  /\bcall\w{0,3} (?:the )?(?:insurance|payers|insurers)/gi,
  /\b(?:patient|insurance) (?:statements|balances|collections)\b/gi,
]

/** One such duty falls to many coders; two make a biller. */
function billingDuties({ text }: Posting): FoundChart[] {
  const told = billing.flatMap((duty) => matches(text.text, duty).slice(0, 1))
  return told.length < 2 ? [] : [{ type: 'billing', place: placeOf('text', told[0]!) }]
}

const paysClaims =
  /\bpayment integrity\b|\bon behalf of [^.\n]{0,40}payers\b|\b(?:pre|post)-?pay(?:ment)?\b|\bhealth plan\b/i

/** What is called away by a narrower name: a charge auditor audits no coders, and a payer's audit is of claims. */
function narrowed(found: FoundChart[], { title: { text: title }, text: { text } }: Posting): FoundChart[] {
  const has = (type: ChartType) => found.some((one) => one.type === type)
  const payer = /payment integrity|pre-?pay|post-?pay/i.test(title) || paysClaims.test(text)
  const codersAudited = /\bcod(?:er|ing)s?\b[^\n]{0,20}\baudit|\baudit[^\n]{0,15}\bcod(?:er|ing)/i.test(title)
  return found.filter(({ type }) => {
    if (type === 'billing' && /complian|audit/i.test(title) && !/\bbillers?\b/i.test(title)) return false
    if (type === 'payment-integrity') return payer || !codersAudited
    if (type === 'coding-audit' && has('ai-coding-validation') && !/audit/i.test(title)) return false
    if (type === 'coding-audit' && has('cdi') && !/audit/i.test(title)) return false
    if (type === 'coding-audit') return !has('charge-entry') && !(has('payment-integrity') && (payer || !codersAudited))
    return true
  })
}
