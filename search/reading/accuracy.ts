// The accuracy that a posting asks of a coder's own work.
import { numberOf, spelledNumber } from '#search/reading/numbers.ts'
import { around, guess, likely, matches, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

const percent = new RegExp(
  String.raw`(?<![\d.$])(\d{2,3}(?:\.\d{1,2})?|\b${spelledNumber})(?:\s?%?\s?(?:-|to)\s?\d{2,3}(?:\.\d{1,2})?)?\s?(?:%|(?:percent|per\scent|pct)\b)`,
  'gi',
)
/** Typing slips too: "acuracy", "accuarcy". */
const accuracy = String.raw`(?:acc?u(?:rr?[ae]|ar)\w{1,5}|acc\b)`
const quality = String.raw`(?:${accuracy}|quality(?!\s(?:bonus|incentive))|QA|QC|precision|(?:agreement|concordance)(?=[^.;]{0,35}\swith\b)|correct(?:ly)?\scod\w{1,3}|error-free)`
/** A figure of no sign stands right behind its name, or before the audit that it is scored on. */
const bare = new RegExp(
  String.raw`\b(?:${accuracy}|quality|QA|QC|audits?)(?:\s(?:scores?|rates?|ratings?|standards?|(?:minimum|min|floor|bar|targets?|goals?|thresholds?)(?=[\s:=])))?(?:\s(?:is|are|of|at|above|or|least|minimum|min|be|must|should|averages?|runs?|holds?|stays?|no|lower|less|than|goals?|targets?|floor|bar)|\s?(?:>=?|≥)|[:=]){1,4}\s{0,2}(\d{2}(?:\.\d)?|ninety(?:-\w{3,5})?)(?![\d.:/%-]\d|\s?%|\s(?:percent|per\scent|pct|charts?|records?|days?|hours?|codes?|accounts?|claims?|minutes?)\b)|(?<![$\d.])(\d{2})\+?\s(?:or\s(?:better|higher|above|more)\s)?on\s(?:\w{1,12}\s){0,3}?(?:audits?|QA|reviews?)\b|(?<![$\d.])(\d{2})\s(?:codes\s)?(?:of|out\sof|in)\s(?:each|every|any|an?)?\s?(100|hundred|50|20)(?:\scodes)?(?=\s(?:right|correct|match|must|are)|[.,;\n]|$)`,
  'gi',
)
const orMore = String.raw`(?:(?:or|and|&) (?:better|higher|above|greater|more|up)[,)]?\s)?`
const after = new RegExp(String.raw`^[\s+,(]{0,3}${orMore}(?:[\w/&-]{1,15}\s){0,5}?${quality}\b`, 'i')
const codesRight =
  /^\s(?:of (?:all |your |the |assigned ){0,2}codes\b[^.;%]{0,25}\b(?:correct|right|match\w{0,3}|agree\w{0,3})|code-over-code)/i
const rightCodes = /\b(?:codes?|coding|work)\b[^.%;]{0,25}\b(?:right|correct|accurate|error-free)\b[^.%;]{0,20}$/i
const onCodes =
  /^\s?(?:or (?:better|more|higher) )?(?:on|for) (?:\w{1,8} ){0,2}(?:codes?|dx|px|diagnos[ie]s|procedures?|DRGs?|CPT|E\/?M|coding)\b|^\s(?:internal |external |coding )?(?:reviews?|audits?)\b/i
/** "Accuracy. New coders are at 95% …", "RIGHT.... 97%" */
const labelledLine =
  /(?:^|\n|[.:|•] ?)(?:your |coding |code )?(?:accuracy|quality|QA|QC|audits?|right|correct(?:ness)?|precision|how (?:good|accurate|right|clean))(?: (?:bar|standards?|targets?|goals?|floor|minimum|score))?(?: ?[-.:=|]{1,12}|\n)\s?[^.%\n]{0,30}(?:\d%[^.%\n]{0,60})?$/i
const before = new RegExp(String.raw`\b${quality}\b[^%;]{0,60}$`, 'i')
const heldTo = /\b(?:held to|(?:hold|keep|maintain|stay|scor)(?:s|e|es|ing)?|floor|standard|threshold)\b[^.%;]{0,40}$/i
const codingHolds =
  /\b(?:your )?cod(?:ing|es) (?:must|should|has to|have to|needs? to|is to|to) (?:be|hold|stay|remain|run|average|come in|check out)\b[^.%;]{0,30}$/i
const audited = new RegExp(
  String.raw`^[\s+,(]{0,3}${orMore}(?:on|in|at|during)\b[^.;%]{0,25}\b(?:reviews?|audits?|QA)\b`,
  'i',
)
const beside =
  /(?:\b\w{2,12}\s|\d\+?\s?|\w)(?:\/|per|an?)\s?(?:hour|hr|day)(?:,?\s|\s?[|;/]\s?)(?:and |at |with |& |@ ?)?$|\b(?:hourly|daily)\b[^.;%]{0,25}\(\s?$/i
const notOwn =
  /\bteam|\bdepartment|\bstaff\b|vendor|clean claim|first[- ]pass|denial|payments?\b|paid|registration|typing|data entry|uptime|bonus|incentive|assessment|\btest\b|sample set|within \d|turnaround|timel|collection|satisfaction|retention|compan(?:y|ies)\b|\bour (?:\w{1,10} )?coders average|\bwe (?:have|average|boast)\b|of (?:all )?(?:our|charts|claims|encounters|findings|the time)\b|travel|match|coverage|pass(?:es|ing)? rate|\bof premium|tuition|appeal|software|engine|\bmodel\b|\bclients?\b|hospitals?\b|acceptance|provider benchmark/i
/** Who asks for the figure, not whose it is: "the client expects", "department standard". */
const asker =
  /\b(?:clients?|hospitals?|departments?|teams?|vendors?|compan(?:y|ies))(?:'s?)? (?:\w{1,12} )?(?:expects?|requires?|wants?|asks?|needs?|demands?|looks?|measures?|sets?|holds?|counts?|checks?|standards?|targets?|goals?|requirements?|polic(?:y|ies)|thresholds?)\b/gi
const failing = /(?<!\b(?:not?|never|\w{2,5}n't) (?:\w{2,6} )?)\b(?:below|under|beneath) (?:an? |the )?$/i
const learners =
  /\btrain(?:ing|ees?)\b|\bnew (?:hires?|coders?)\b|\bfirst (?:\w{1,8} )?(?:days|weeks|months)\b|\bby (?:day|week|month)\b|\bprobation|\bramp\b|\b(?:goal|target)\b(?: of| is|:)? \d/i
const inTraining = /train|first \d|ramp|probation|month|days|week/i

export function readAccuracy({ text: { text } }: Posting): Fact<number> | null {
  if (
    !/%|per ?cent|pct|accur|acur|quality|\bQ[AC]\b|audit|error|mis-?cod|review|\b(?:100|hundred|of 20|of 50)\b/i.test(
      text,
    )
  )
    return null
  const found = [...percentsIn(text), ...baresIn(text), ...errorsIn(text)]
  const strongest = Math.max(0, ...found.map(({ strength }) => strength))
  const first = found.find(({ strength }) => strength === strongest)
  if (!first) return null
  // "90% at the end of training and 95% by month six": the lasting figure counts.
  const later = found.find(({ start, value }) => start > first.end && start < first.end + 90 && value > first.value)
  const used =
    later && inTraining.test(text.slice(first.end, later.start)) && !text.slice(first.end, later.start).includes('\n')
      ? later
      : first
  const place: Place = { in: 'text', start: used.start, end: used.end, confidence: used.strength }
  return { value: used.value, places: [place] }
}

/** No more than. */
const most = String.raw`(?:below|under|less than|fewer than|(?:no|not) (?:more|higher|greater|over) than|at most|may not (?:pass|exceed)|not exceed\w{0,3}|cannot exceed|above|over|max(?:imum)?(?: of| is)?|within|<=?|≤)`

type Found = { value: number; start: number; end: number; strength: number }

function percentsIn(text: string): Found[] {
  return matches(text, percent).flatMap((match): Found[] => {
    const value = numberOf(match[1]!)
    const end = match.index + match[0].length
    const strength = value >= 80 && value <= 100 ? strengthOf(text, match.index, end, value) : null
    if (strength === null) return []
    // What is asked of learners, or aimed at, gives way to what is asked for good.
    const span = { start: match.index, end }
    const passing = learners.test(around(text, span, 40))
    return [{ value, ...span, strength: passing ? strength - 0.05 : strength }]
  })
}

function baresIn(text: string): Found[] {
  return matches(text, bare).flatMap((match): Found[] => {
    const of = /^(?:50|20)$/.test(match[4] ?? '') ? Number(match[4]) : 100
    const value = (numberOf((match[1] ?? match[2] ?? match[3])!) * 100) / of
    const end = match.index + match[0].length
    const clause = text.slice(Math.max(0, match.index - 60), match.index).split(/[\n.;,]/).at(-1)! // prettier-ignore
    if (value < 85 || value > 100 || notOwn.test(clause.replace(asker, ' '))) return []
    return [{ value, start: match.index, end, strength: likely }]
  })
}

/** What may be wrong: "an error rate under 4%", "no more than 3 errors in 100 codes". */
const errors = new RegExp(
  String.raw`\b(?:(?:coding )?error|mis-?cod(?:e|ing)) (?:rate|ratio|percentage)s?\b[^.;%\n\d]{0,30}\b(?:${most})[^.;%\n\d]{0,12}(\d{1,2}(?:\.\d)?|${spelledNumber})\s?(?:%|per ?cent|pct)|(?:${most}) (?:an? )?(\d{1,2}(?:\.\d)?|${spelledNumber})\s?(?:%|per ?cent|pct) (?:coding )?(?:error|mistake)s?\b|(?:${most}) (\d|${spelledNumber}) (?:coding )?(?:errors?|mistakes?|codes? wrong|wrong codes?) (?:in|per|of|out of|for) (?:every |each |an? )?(?:100|hundred)\b`,
  'gi',
)

function errorsIn(text: string): Found[] {
  if (!/error|mistake|wrong|mis-?cod/i.test(text)) return []
  return matches(text, errors).flatMap((match): Found[] => {
    const wrong = numberOf((match[1] ?? match[2] ?? match[3])!)
    const end = match.index + match[0].length
    if (
      !(wrong > 0 && wrong <= 15) ||
      /claim|denial|registration|billing/i.test(around(text, { start: match.index, end }, 25))
    )
      return []
    return [{ value: 100 - wrong, start: match.index, end, strength: likely }]
  })
}

function strengthOf(text: string, start: number, end: number, value: number): number | null {
  const lead = text.slice(Math.max(0, start - 90), start)
  const sentence = lead.split(/\n|(?<!\d)[.!?]\s|;/).at(-1)!
  const tail = text.slice(end, end + 70).split(/\n|;|\.(?:\s|$)|\d%/, 1)[0]!
  const clause = sentence.split(/,(?!\s?at\b)|\bbut\b|\bcome\b|\bremote with\b|%/).at(-1)!
  if (codesRight.test(tail) || (rightCodes.test(clause) && value < 100)) return sure
  if (notOwn.test(clause.slice(-60).replace(asker, ' '))) return null
  const own = tail.split(/,|\band\b|\bor\b|\bin\b|\(/, 1)[0]!
  if (notOwn.test(own) || /\bremote/i.test(own)) return null
  if (failing.test(clause)) return before.test(clause) || after.test(tail) ? guess : null
  if (after.test(tail)) return sure
  if (value === 100) return null
  if (before.test(clause)) return sure
  if (onCodes.test(tail) || labelledLine.test(text.slice(Math.max(0, start - 130), start))) return likely
  if (
    beside.test(lead) ||
    audited.test(tail) ||
    /^\s?(?:\+ ?)?(?:or (?:better|higher|above) )?(?:on )?(?:external |internal |coding )?audit (?:scores?|averages?|results?|pass)\b/i.test(
      tail,
    )
  )
    return likely
  if (/\baudits?\b[^.%;]{0,30}$/i.test(clause)) return likely
  if (codingHolds.test(clause)) return likely
  return heldTo.test(clause) && /\b(?:own work|work is|quality|remote|from home)\b/i.test(lead) ? likely : null
}
