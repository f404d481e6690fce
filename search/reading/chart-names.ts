// The names of chart types as they stand in any text: a posting, a standard of productivity, a question.
import { chartTypeFacts, chartTypes, sideNames, type ChartType } from '#db/vocabulary/chart-types.ts'
import { anyOf, finder, type Mention } from '#search/reading/words.ts'

const findNames = finder(chartTypes.flatMap((type) => chartTypeFacts[type].names.map((name) => [name, type] as const)))
const professional = anyOf([...sideNames.professional, 'professional'], 'i')
const facility = anyOf(sideNames.facility, 'i')

/** Every chart type that is named, emergency work by the side that stands beside it. */
export function findChartTypes(text: string): Mention<ChartType>[] {
  return findNames(text).flatMap((mention) => {
    if (misread(mention, text)) return []
    if (isDiagnostics(mention, text)) return [{ ...mention, value: 'ancillary-diagnostic' as const }]
    const sides = mention.value === 'ed-facility' ? sidesBeside(text, mention) : [mention.value]
    return (sides.length ? sides : [mention.value]).map((value) => ({ ...mention, value }))
  })
}

/** Laboratory beside imaging is what a hospital calls ancillary. */
function isDiagnostics({ value, start, end, words }: Mention<ChartType>, text: string): boolean {
  if (value === 'pathology-lab') {
    return (
      /^lab/i.test(words) &&
      /^(?:,|\/| and| &|, and) ?(?:imaging|radiology|x-?rays?|ekgs?|ecgs?)\b/i.test(text.slice(end, end + 20))
    )
  }
  return (
    value === 'radiology-diagnostic' &&
    /\blab(?:oratory|s)?(?:,|\/| and| &|, and) ?$/i.test(text.slice(Math.max(0, start - 20), start))
  )
}

/** The sides that are said of this emergency work: those in brackets behind it, or in the same member of a list. */
function sidesBeside(text: string, { start, end, words }: Mention<ChartType>): ChartType[] {
  const after = text.slice(end, end + 60)
  const bracket = /^[^,;.\n(]{0,12}\(([^)\n]{0,50})\)?/.exec(after)?.[1]
  const inBracket = bracket === undefined ? [] : sidesIn(bracket)
  if (inBracket.length) return inBracket
  const before = text.slice(Math.max(0, start - 45), start)
  const own = before.split(/[,;.\n]/).at(-1)! + words + after.split(/[,;.\n]/, 1)[0]!
  return sidesIn(
    own.replace(/\b(?:pro-?fee|professional(?: fee)?|physician'?s?) (?:E\/?M|E&M|evaluation|surg\w{1,5})/gi, ' '),
  )
}

function sidesIn(words: string): ChartType[] {
  if (/\bboth sides\b/i.test(words)) return ['ed-facility', 'ed-profee']
  const doctors = professional.test(words) || /\bphysicians?\b/i.test(words)
  const house = doctors ? /\b(?:facility|technical)\b/i.test(words) : facility.test(words)
  return [...(house ? (['ed-facility'] as const) : []), ...(doctors ? (['ed-profee'] as const) : [])]
}

/** What must stand after, or not stand around, a name that also means something else. */
const others: Partial<Record<ChartType, { before?: RegExp; after?: RegExp }>> = {
  'inpatient-facility': {
    before: /\bcoders\b[^.;\n]{0,50}\d $|\b(?:psych\w{0,6}|(?:behaviou?ral|mental)(?: health)?|rehab\w{0,9}|hospice) $|\bnon-$|\bpost-acute $/i,
    after: /^(?:(?: and|\/| or|,) ?outpatient)? (?:pro-?fee|professional|physician|E\/M|E&M|evaluation|visits|consult|rounding|rehab|psych|behav|dialysis|rounds|psych|address)/i,
  },
  'outpatient-facility': {
    before: /\bcoders\b[^.;\n]{0,50}\d $|\b(?:pro-?\s?fee|professional(?: fee)?|physician) (?:- )?$/i,
    after: /^ (?:pro-?\s?fee|professional|physician|E\/M|E&M|evaluation|notes?|reports?|therap|rehab|psych|behav|mental|dialysis)/i,
  },
  'ed-facility': {
    before: /\b(?:in (?:an|case of)|personal|family|weather|national|public health) $/i,
    after: /^(?:\.D\b|\.S\b| (?:contacts?|exits?|preparedness|response|leave|funds?|situations?|closures?|use|childcare|assistance|management|plans?|loans?|declaration|only|travel|days?|call)\b)/i,
  },
  observation: {
    before: /\b(?:direct|under|by|through|via|on|participant|keen|for|from) $/i,
    after: /^s?,? (?:of|skills?|by|techniques?)\b/i,
  },
  anesthesia: { before: /\bwithout $/i },
  'radiology-diagnostic': { after: /^(?:,? (?:and|or|\/) (?:lab|path)\w{0,9})? (?:results?|findings|techs?\b|technolog|department)/i },
  'pathology-lab': {
    before: /\b(?:anatomy|physiology|pharmacology|terminology|disease|patho|speech|language)[^.;]{0,30}$|\bcath $|\bspeech-language $/i,
    after: /^(?:\/imaging|\/radiology|,? (?:and|or|&) (?:imaging|radiology|x-ray))?,? (?:results?|findings|values|tests?|data|techs?\b|technicians?|assistant)|^[^.;]{0,25}\b(?:anatomy|physiology|pharmacology|terminology)\b|^\W{0,3}(?:vascular|school)/i,
  },
  'ancillary-diagnostic': { after: /^ (?:staff|departments?|personnel|teams?|benefits?|systems?|dut)/i },
  'clinic-recurring': { before: /\b(?:identif\w{1,5}|address\w{0,3}|a|any) $/i, after: /^ (?:meetings?|issues?|problems?|audits?|errors?|calls?|payments?|tasks?|trends?)/i },
  'risk-adjustment-hcc': { after: /^ (?:factor|score)s? (?:model|methodolog)/i },
  'home-health': { after: /^ (?:aides?|insurance)\b/i },
  snf: { after: /^ insurance/i },
  'behavioral-health': { after: /^(?:-based| (?:interview\w{0,3}|based|change|competenc|events?|standards?|expectations?|questions?|skills?|econom\w+|issues|norms|styles?|traits?)\b)|^ (?:benefits?|days?|support|coverage|resources|wellness|parity|leave)/i },
  'dialysis-nephrology': { after: /^ (?:circuit|access)/i },
  'oncology-infusion': { before: /\bh[ea]m\w{0,7} ?(?:\/|-|and|&) ?$|\b(?:surgical|radiation|gyn\w{0,8}) $/i, after: /^ (?:data|registr|nurs)/i },
  dental: {
    before: /\b(?:medical|health|vision|insurance|life|401\(?k\)?)[,/&]{0,1} (?:and |& |plus |, )?$|[/&]$/i,
    after: /^ ?(?:[,/&]|and|or|\+)?,? ?(?:&|and )? ?(?:vision|life|insurance|plans?|coverage|benefits?|care|disability|after|401|PTO|paid|retirement)\b/i,
  },
  dme: { after: /^ (?:vendor|compan)/i },
  'same-day-surgery': { after: /^ (?:centers?|centres?)\b/i },
} // prettier-ignore

const emergencyWork =
  /^(?:,? (?:and|&|or) |[,/] ?| ?\+ ?| )(?:[\w&/-]{1,16}(?:,? (?:and|&|or) |[,/] ?| )){0,3}?(?:encounters?|charts?|visits?|records?|cod(?:ing|ers?)|levels?|leveling|accounts?|cases|observation|obs|outpatient|inpatient|radiology)\b/i

function misread(mention: Mention<ChartType>, text: string): boolean {
  // Alone the word names no department: "emergency and radiology encounters" does.
  if (/^emergency$/i.test(mention.words) && !emergencyWork.test(text.slice(mention.end, mention.end + 60))) return true
  if (mention.words === 'OP' || mention.words === 'IP') {
    if (/^ ?(?:notes?|reports?|address|addresses|rights)\b/i.test(text.slice(mention.end, mention.end + 12)))
      return true
  }
  const guard = others[mention.value]
  if (!guard) return false
  const after = text.slice(mention.end, mention.end + 70)
  if (guard.after?.test(after)) return true
  return guard.before?.test(text.slice(Math.max(0, mention.start - 50), mention.start)) ?? false
}
