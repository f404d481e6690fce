// The years in the trade that a posting requires, the fewest that suffice with what else it asks.
import { numberOf, spelledNumber } from '#search/reading/numbers.ts'
import { choiceAt, choicesOf, scopedSentences } from '#search/reading/scopes.ts'
import {
  isAnswer,
  likely,
  matches,
  sure,
  type Fact,
  type Place,
  type Posting,
  type Sentence,
} from '#search/reading/words.ts'

const count = String.raw`(?:\d{1,2}(?:\.\d)?|${spelledNumber}|couple of|an?)`
const bracket = String.raw`(?:\s?\(\s?(?:\d{1,2}|[a-z]{3,8})(?:\s?-\s?\d{1,2})?\+?\s?\))?`
const spans = new RegExp(
  String.raw`(?<![\w$.,/-])(?:(?<part>half(?: of)?) )?(?<count>${count})(?<half> and (?:a|one) half)?\)?${bracket}\s?\+?(?:[\s-]?(?:-|to|or)[\s-]?(?:\d{1,2}|${spelledNumber}|couple of)${bracket})?(?:[\s-]?(?:\+|plus|or more|full|solid|recent|complete|consecutive|continuous|good))?${bracket}[\s-]?(?:(?<unit>years?|yrs?|months?|mos?)(?![\w])|(?<=\d)(?<short>y)(?=\+| exp| of| cod))['’]?s?(?<more> and (?:a|one) half)?(?:\s?\+| plus| or more)?`,
  'gi',
)

const trade =
  /\bcod(?:e|er|ers|ing|es|ed|ings)\b|\bbilling and coding|\bHIM\b|\bHIT\b|health information|\bCDI[S]?\b|documentation (?:improvement|integrity)|risk[- ]adjust|\bHCCs?\b|\bRADV\b|\bDRGs?\b|\bICD|\bCPT\b|\bE\/?M\b|pro[- ]?fee|professional[- ]fee|\baudit|revenue integrity|registr(?:y|ar|ies)|\babstracti|same (?:role|position|field|setting)|(?:directly |job[- ]|closely )?(?:related|relevant|similar|comparable) (?:work |job |professional )?(?:experience|exp\b|role|position|field)|experience in (?:a |the )?(?:related|similar|relevant|same|specialty)|in (?:the|this) (?:field|role|specialty|trade)/i
/** Kinds of charts: of the trade where no other work is named beside them. */
const charts =
  /\b(?:inpatient|in-patient|outpatient|out-patient|facility|ED|ER|IP|OP|emergency|surg(?:ery|ical|eries)|radiology|IR|interventional|anesthesia|card(?:s|io|iac|iology)\b|vascular|cath lab|transplant|hospitalist|ortho\w*|patholog\w+|path|oncology|hem\/?onc|ob(?:\/?gyn)?|gyn|urology|neuro\w*|derm\w*|behavioral|mental health|home health|hospice|post[- ]acute|SNF|ASC|pain|spine|spinal|cranial|retina|ophth\w*|ENT|plastics?|podiatry|nephro\w*|dialysis|pulm\w*|rheum\w*|urgent care|primary care|family (?:practice|medicine)|internal medicine|hospital setting|FQHC|RHC|rural health|OASIS|PDGM|MDS|ambulance|EMS|critical care|GI|gastro\w*|physician|specialty|multi-?specialty|medical|academic|trauma|level (?:I|1|one)|acute care|IRF|LTACH|dental|pediatric\w*|wound|infusion|DME|(?:a|physician|private|group|doctor'?s?) practice|IRF|LTACH?|diagnostic)\b/i
const others =
  /\bnurs|\bRN\b|bedside|\bclinical (?:experience|practice|nurs|care)|patient care|paramedic|\bEMT\b|software|programming|development|engineer|manag(?:e|ing|ement|er|erial)|supervis|leadership|leading|lead\b|teaching(?! (?:facility|hospital|institution))|training experience|customer|collections|\bA\/R\b|call cent|sales|clerical|administrative|college|education|school|university|degree|military|service\b|front desk|reception|medical assist|billing(?! (?:and|&|or|\/) ?cod)|credentialing|scheduling|data entry|office\b|pharmac|therap(?:y|ist) experience|general experience|healthcare experience|health care (?:experience|setting|environment)|healthcare (?:setting|environment|field|industry)|marketing|finance|accounting|legal|project|analyt|analyst|customer service/i
const preference =
  /\bprefer|\bprefered|\bdesir|\bplus\b(?! \d)|nice to have|\bideal|\bbonus|\bhelpful|\bpreferably|\basset\b|advantage|\bwelcome\b|would be (?:great|nice|wonderful)/i
const firmer =
  /\brequ?i(?:e?r)\w{1,5}\b|\bmust\b|\bminimum\b|\bat least\b|\bmandatory\b|\bneed(?:s|ed)?\b|\bnecessary\b/i

/** What a span is when it is no experience: ages, terms, deadlines, histories. */
const before =
  /(?:\b(?:with ?in|in|inside|over|for|past|last|previous|next|first|every|each|after|per|by|until|than|during|under|since|age|aged|of age|nearly|almost|up to|additional|further|more|extra|another|celebrating|our|of|these|those|to|about|approximately|approx\.?|ten|around|than)(?: the| our| your| its)?(?: (?:past|last|first|next|previous))?|\$\s?|[#])\s?$/i
const histories =
  /\b(?:we(?:'ve| have| are|'re)|our|company|founded|serving|in business|history|established|combined|trusted|legacy|years? old|practice has|team has|has been|(?<!you )have been|\bwe have|hospital(?! (?:out|in)-?patient| cod| facility)|retiring|who(?! ?:))\b[^.;]{0,40}$/i
const after =
  /^\s?(?:of age|old|or older|and older|contract|term|assignment|commitment|project|engagement|agreement|lease|waiting|probation|in business|ago|after|from|prior to|of service(?! as)|vest|warranty|duration|extension|period|follow|in a row|running|on (?:our|the) W-?2|long|per year|a year|W-?2|1099|perm|internship|pay|salary|to (?:complete|obtain|earn|pass|get|perm)|later|(?:of )?(?:college|education|high school|post[- ]?secondary|school|university|study|undergraduate|PTO|vacation|paid)|above high school|degree|(?:(?!with\b|and\b|if\b)[\w-]+ ){0,3}(?:program|degree|diploma|course|certificate program)\b|straight|with (?:us|the company))/i
const lieu = /\b(?:in lieu|in place|instead|substitut\w*|in exchange)\b/i
const additional = /\b(?:additional|further|more(?! than)|extra|another)\b[^.;]{0,16}$/i

/** Schooling or a certificate that would do in place of the years. */
const insteadBefore =
  /\b(?:C[PO]C|CCS|CRC|RHI[TA]|certifi\w{2,6}|credential|degree|diploma|program|graduate|education|training)\b,? or (?:at least |a minimum of |minimum )?$/i
const insteadAfter =
  /^[^.;\n]{0,70}\bor (?:(?:an? |the )?(?:\w+ ){0,2}(?:degree|diploma|program)\b|(?:successful )?completion|graduation|graduate of|associate|bachelor|formal (?:training|education))/i

/** `spare`: asked of who comes by another way, where something is asked of everybody. */
type Span = { years: number; sentence: number; alternative: boolean; spare: boolean; place: Place }
const otherWay =
  /^\W{0,3}if (?:you|they|your|someone)\b[^.;]{0,90}$|\b(?:C[PORI]C|CCS(?:-P)?|RHI[AT]|COC|CCA)\b[^.;]{0,12}\bor\b\W{1,5}(?:an? )?(?:C[PORI]C|CCS(?:-P)?|RHI[AT]|CCA) (?:with|and|plus) $/i

/** A form's own field: "Minimum years of experience required: 2", "Yrs exp: 3+". */
const columns =
  /(?<=^|[\n;|•*-] {0,2})([^\n:;|\d]{0,50}\b(?:years?|yrs?)\b[^\n:;|\d]{0,40}?)(?::? {0,2}([1-9]|1\d)(?:\.\d)?|: {0,2}(one|two|three|four|five|six|seven|eight|ten))\b(?! ?[%$/])/gi
const fieldOfYears = /^\W{0,4}(?:years?|yrs?)\W{0,3}$|exp|\bcod|requir|\breq|minimum|\bmin\b|audit|\bCDI\b/i

/** Years that alternatives ask are the fewest of them; years that are asked side by side, the most. */
export function readYears({ title, text, sentences: plain }: Posting): Fact<number> | null {
  if (!/(?:years?|yrs?|months?|mos|\dy)\b/i.test(`${title.text}\n${text.text}`)) return null
  const federal = readFederalYears(title.text, text.text)
  if (federal !== undefined) return federal
  const inTrade = [title.text, text.text.slice(0, 3000)].some(
    (words) => trade.test(words) || /\b(?:C(?:PC|CS|RC|IC|IRCC)|RHI[AT])\b/i.test(words),
  )
  const found: Span[] = [...spansOf({ text: title.text, start: 0, section: 'required' }, 0, inTrade, 'title')]
  const sentences = scopedSentences(text.text, plain)
  let looked = 0
  sentences.forEach((sentence, at) => {
    // Nobody's posting speaks of years in more sentences; hostile ones do.
    if (looked > 80 || !/year|yr|month|mos|\dy\b/i.test(sentence.text) || isAnswer(sentence)) return
    looked++
    found.push(...spansOf(sentence, at + 1, inTrade, 'text', sentences[at - 1]))
  })
  const column =
    inTrade && !found.length
      ? matches(text.text, columns).find(
          ([, label]) => fieldOfYears.test(label!) && !preference.test(label!) && !others.test(label!),
        )
      : undefined
  if (column) {
    const start = column.index
    return {
      value: numberOf((column[2] ?? column[3])!),
      places: [{ in: 'text', start, end: start + column[0].length, confidence: likely }],
    }
  }
  const choices = found.length > 1 ? choicesOf(text.text) : []
  const firm = found.some(({ spare }) => !spare) ? found.filter(({ spare }) => !spare) : found
  for (const [at, span] of firm.entries()) {
    const last = firm[at - 1]
    if (!last || last.place.in !== 'text') continue
    const choice = choiceAt(choices, span.place.start)
    if (choice && choice === choiceAt(choices, last.place.start)) span.alternative = true
  }
  let best: Span | null = null
  let choice: Span | null = null
  // A posting that sums itself up says again what a choice has already made less.
  const lost = new Set<number>()
  for (const [at, span] of firm.entries()) {
    if (at > 0 && span.alternative && choice) {
      lost.add(Math.max(span.years, choice.years))
      choice = span.years < choice.years ? span : choice
    } else choice = span
    if (firm[at + 1]?.alternative) continue
    if (!best || (choice.years > best.years && !lost.has(choice.years))) best = choice
  }
  if (!best) return null
  const instead = best.place.in === 'text' ? replaces.exec(text.text.slice(best.place.end, best.place.end + 180)) : null
  const fewer = best.years - (instead ? numberOf(instead[1]!) : 0)
  return { value: fewer > 0 ? fewer : best.years, places: [best.place] }
}

/** "A bachelor's degree may replace two of them". */
const replaces = new RegExp(
  String.raw`\b(?:degree|diploma|certificat\w{1,3}|credential|graduates?)\b[^.\n]{0,30}?\b(?:replaces?|substitutes? for|counts? (?:as|for)|stands? in for|takes? the place of|waives?) (?:up to )?(${count})(?: years?)?(?: of (?:them|those|these|the (?:\w{1,12} )?(?:years|experience)))`,
  'i',
)

/**
 * The federal service asks for a year at the grade below, in words of its own; for its lowest grades schooling does.
 * Undefined where it isn't the one who asks.
 */
function readFederalYears(title: string, text: string): Fact<number> | null | undefined {
  if (!/\bGS\b/.test(text) || !/\b(?:creditable|specialized) experience\b/i.test(text)) return undefined
  const match = gradeBelow.exec(text)
  if (!match) return undefined
  if (!/cod(?:er|ing)|\bCDI|audit|registrar/i.test(title)) return null
  if (/none beyond (?:the )?basic|\bGS-?\s?0?4\b|\b[24] (?:full )?years of education/i.test(text)) return null
  const place = { in: 'text' as const, start: match.index, end: match.index + match[0].length, confidence: likely }
  return { value: 1, places: [place] }
}
const gradeBelow =
  /\b(?:one|1)(?: ?\(1\))?(?: full)? year (?:of )?(?:full-time )?(?:creditable |specialized )?experience (?:that is )?(?:comparable in difficulty and responsibility|equivalent) to (?:at least )?the (?:next|journey|GS)/i

const asides =
  /\((?:with ?in|in the|of the|out of|\d{1,2}\+? (?:years? )?prefer|(?!(?:strongly|highly|greatly|much|very|also) )[^()\d]{4,60}?\bprefer)[^()]{0,30}\)/gi

function spansOf(
  sentence: Omit<Sentence, 'section'> & { section: string },
  index: number,
  inTrade: boolean,
  where: Place['in'],
  above?: Sentence,
): Span[] {
  const { section } = sentence
  // "2 years (within the last 3 years) of coding", "3 years (5 preferred) of coding", "3 years of coding (trauma preferred)"
  const text = sentence.text.replace(asides, (aside) => ' '.repeat(aside.length))
  const all = matches(text, spans)
  const found: Span[] = []
  for (const [at, match] of all.entries()) {
    const end = match.index + match[0].length
    const head = text.slice(Math.max(0, match.index - 70), match.index)
    const tail = text.slice(end, Math.min(all[at + 1]?.index ?? Infinity, end + 130)).replace(/^\.(?! ?[A-Z\d$]|$)/, '')
    const years = yearsOf(match)
    if (years === null || !isExperience(head, tail, text)) continue
    const own = clauseOf(tail)
    const between = at ? text.slice(all[at - 1]!.index + all[at - 1]![0].length, match.index) : ''
    const turn = at > 0 ? isTurn(between, tail) : isNextHolder(text, tail, above)
    const inner = partOf(tail)
    const clause = `${/[^,;]{0,40}$/.exec(head)![0]}${match[0]}${own}`
    if (isPreferred(clause, own, head, section)) continue
    const said = `${own} ${leadOf(head, all[at - 1], match)}`
    const ofTrade = isOfTrade(own, said, tail, text, section, inTrade)
    // "2 years with a degree / 4 years without, in coding"
    const shared = inTrade && conditionOf(own) && isConditional(all, at, text) && trade.test(text)
    if (!ofTrade && !shared && !turn && inner === null) continue
    // Years of the wider field, of which these are part.
    if (found.length && !turn && included.test(between) && narrow.test(own) && !narrow.test(between)) found.pop()
    const alternative =
      turn || (/\bor\b[^.;]{0,40}$/i.test(at > 0 ? between : head) && found.length > 0)
        ? true
        : (found.length === 0 && /^(?:\W{0,3}(?:or|option|pattern|alternatively)\b|\(?[b-d2-4]\)?[.)] )/i.test(text)) ||
          (above !== undefined && /\bor\W{0,2}$/i.test(above.text))
    const start = sentence.start + match.index
    found.push({
      years: Math.min(years, inner ?? years, orFewer(tail) ?? years),
      sentence: index,
      alternative,
      spare: otherWay.test(text.slice(0, match.index)),
      place: { in: where, start, end: start + match[0].length, confidence: trade.test(own) ? sure : likely },
    })
  }
  return found
}

const condition =
  /^[^.;,]{0,40}\b(?:with|if|for|and|without|when) [^.;,/]{0,30}(?:degree|diploma|associate|bachelor|high school|GED|certifi|credential|\bC(?:PC|CS|IC|OC|RC|CA)\b|RHI[AT])|^\W{0,3}(?:otherwise|without)\b/i
const conditionOf = (own: string) => condition.test(own)

function isConditional(all: RegExpExecArray[], at: number, text: string): boolean {
  const next = all[at + 1]
  const last = all[at - 1]
  const tailOf = (match: RegExpExecArray) =>
    text.slice(match.index + match[0].length, match.index + match[0].length + 70)
  return Boolean((next && conditionOf(tailOf(next))) || (last && conditionOf(tailOf(last))))
}

const paperAhead =
  /(?:degree|diploma|\bC(?:PC|CS(?:-P)?|IC|OC|RC|CA)|RHI[AT]|certified)\b[^.;,(]{0,12}(?:[:=-]|needs?|requires?|with|only|must have|has|who)?[^.;,(]{0,12}$/i

/** Another holder's years: "CPC needs 2 years, CRC only 1", "3 years (1 year with a CCS)", "…, 4 years otherwise". */
function isTurn(between: string, tail: string): boolean {
  const joined = /^[^.]{0,90}?[;,/(][^.]{0,60}$/.test(between) && !/\b(?:and|plus)\b[^;,/(]{0,20}$/i.test(between)
  if (!joined) return false
  return isLone(tail) || (paperAhead.test(between) && /[;,/]/.test(between) && trade.test(between))
}

/** Years with a condition and no work of their own. */
function isLone(tail: string): boolean {
  if (
    /^\s?(?:(?:is|are|will do|suffices?|does)(?: \w{1,8})? )?(?:if|when|provided|for (?:those|anyone|people))\b/i.test(
      tail,
    )
  )
    return true
  return (
    conditionOf(tail) && !trade.test(/^[^.;,)]{0,30}?(?=\b(?:with|if|for|otherwise|without)\b)/i.exec(tail)?.[0] ?? '')
  )
}

/** "Ten years in HIM, including six of coding" asks for six. */
const included = /\b(?:including|of which|with|at least)\b[^.;]{0,40}$/i
const narrow = /\bcod(?:e|ing|er)\b|\bCDI\b|\baudit|\bHCC|\brisk[- ]adjust|\bregistr/i

/** "Five years of healthcare, three of them coding": how many of them are the trade's. */
function partOf(tail: string): number | null {
  const match = inPart.exec(tail)
  return match && !narrow.test(match[1]!) ? numberOf(match[2]!) : null
}
const inPart = new RegExp(
  String.raw`^([^.;]{0,60}?)(?:,|\bwith|\bincluding|\bof which) (?:with )?(?:at least |no (?:less|fewer) than |a minimum of )?(${count})(?: years?)?(?: of (?:them|which|those))?(?: (?:must be|being|spent|as|in|of)){0,2} (?:an? )?(?:[a-z-]{2,12} ){0,2}(?:cod(?:ing|er)|CDI|audit)`,
  'i',
)

/** "Three years, or one with an RHIA". */
function orFewer(tail: string): number | null {
  const match = fewer.exec(tail)
  return match && numberOf(match[1]!)
}
const fewer = new RegExp(
  String.raw`^[^.;]{0,60}?(?:\(?\bor|[,(]) (?:just |only |or )?(${count}) (?:with|if|for (?:those|holders|coders)) `,
  'i',
)

/** "RHIT: 1 year; CCS: 2 years", "4 years; 2 with a degree": the next holder's years, where a semicolon or line parts them. */
function isNextHolder(text: string, tail: string, above?: Sentence): boolean {
  if (!above || matches(above.text, spans).length === 0 || above.text.endsWith('.')) return false
  return (holder.test(text) && holder.test(above.text)) || isLone(tail)
}
const holder =
  /^(?:for )?(?:an? )?(?:C(?:PC|CS(?:-P)?|IC|OC|RC|CA)|RHI[AT]|RN|(?:high school|associate|bachelor|no degree|degree|diploma|GED)\b[^:;,]{0,25})(?: holders?)?,? ?[:=-]/i

function yearsOf(match: RegExpExecArray): number | null {
  const said = match.groups!.count!.toLowerCase()
  const { half, more, part, unit } = match.groups!
  if (part) return said === 'a' && /^y/i.test(unit ?? '') ? 0.5 : null
  const count = numberOf(said) + (half || more ? 0.5 : 0)
  const months = /^mo/i.test(unit ?? '')
  // Months are experience in whole quarters: six, nine, eighteen.
  if (months && (count < 3 || said === 'a')) return null
  if (
    /^an?$/.test(said) &&
    !half &&
    !more &&
    !/\bfull\b/i.test(match[0]) &&
    (!/^ (?:of|in|as|doing|coding) /.test(match.input.slice(match.index + match[0].length)) ||
      /(?:\b(?:once|twice|times|days?|weeks?|hours?|each)|\d) $/i.test(
        match.input.slice(Math.max(0, match.index - 8), match.index),
      )) &&
    !/\b(?:least|minimum of|about|over|less than|fewer than) $/.test(
      match.input.slice(Math.max(0, match.index - 12), match.index).toLowerCase(),
    )
  )
    return null
  const years = months ? Math.round((count / 12) * 100) / 100 : count
  return years > 0 && years <= 25 ? years : null
}

const codedFor =
  /\b(?:has|have|who(?:'s|'ve)?) coded\b[^.;]{0,30} for (?:at least )?$|\b(?:prior|previous|recent|worked|working|done|hands-on) [^.;]{0,30}\bcod(?:ed|ing) for (?:at least )?$|^[^.;]{0,40}\bcoding for (?:at least )?$|^\W{0,3}(?:have |has )?coded\b[^.;]{0,30} for (?:at least |over )?$|\b(?:you|you've|must|have|candidates?|applicants?)\b[^.;]{0,30}\bcod(?:ed|ing|er)\b[^.;]{0,30} for (?:at least )?$/i

function isExperience(head: string, tail: string, text: string): boolean {
  if (/\bor [^.;]{0,40}\bif (?:you|they) [^.;]{0,25}$/i.test(head)) return false
  if (/\bif you [^.;]{0,25}$/i.test(head) && /\b(?:waive|skip|exempt|may|might|could|raise|bonus)\b/i.test(tail))
    return false
  if (lieu.test(head) || insteadBefore.test(head) || insteadAfter.test(tail)) return false
  if (lieu.test(tail.slice(0, 80)) || (lieu.test(text) && additional.test(head))) return false
  if (after.test(tail) || additional.test(head)) return false
  if (/\b(?:years?|age)\b[^.]{0,6}$/i.test(head) && /^\s?(?:or older|of age)/i.test(tail)) return false
  if (/\b(?:under|less than|fewer than) $/i.test(head))
    return /\bno (?:less|fewer) than $/i.test(head) || /\bnot\b|n't\b/i.test(text)
  if (codedFor.test(head)) return !/\b(?:we|our|team|she|he|they)\b/i.test(head)
  if (
    before.test(head) &&
    !/\b(?:minimum|min\.?|least|experience|requires?|total|more|record|background|history|proof|evidence|track record) (?:of|than|in)(?: the)? ?$/i.test(
      head,
    ) &&
    !(
      /\b(?:about|approx\w{0,10}\.?|around|roughly) $/i.test(head) &&
      /^\s?(?:of )?(?:\w{1,12} ){0,3}(?:exp|cod(?:ing|er))/i.test(tail)
    )
  )
    return false
  return !histories.test(head)
}

/** The words that belong to these years: up to the next wish. */
function clauseOf(tail: string): string {
  const cut =
    /[;.](?:\s|$)|,(?! (?:or |and )?(?:\w+ ){0,5}(?:coding|experience|audit))|\bplus\b|\band (?=(?:a|an|the|active|current|CPC|CCS|RHI|CRC|strong|knowledge)\b)|\n| o |(?=\b(?:preferred|desired|nice to have)(?: o |:))| - (?=[A-Z])/i.exec(
      tail,
    )
  return cut ? tail.slice(0, cut.index) : tail
}

function isPreferred(clause: string, own: string, head: string, section: string): boolean {
  if (preference.test(own) && !/\brequir\w*\b[^,;]{0,30}$/i.test(own.slice(0, own.search(preference)))) return true
  if (/\bprefer\w*:?\W{0,3}(?:(?!but |though )\w+ ){0,4}$|\bideal\w* (?:\w+ ){0,4}$/i.test(head)) return true
  return section === 'preferred' && !firmer.test(clause)
}

/** Words before the years that say of what: "coding experience: 2 years". */
function leadOf(head: string, previous: RegExpExecArray | undefined, match: RegExpExecArray): string {
  const own = previous ? head.slice(-Math.min(head.length, match.index - previous.index - previous[0].length)) : head
  return /(?:experience|exp|background|coding|coded|coder)[^,;.]{0,24}$/i.test(own)
    ? (/[^,;.]{0,60}$/.exec(own)?.[0] ?? '')
    : ''
}

/** "COC or CCS. 2 yrs. $30/hour": years that stand by themselves. */
const bareYears = /^\W{0,3}\d{1,2}\s?\+?\s?(?:years?|yrs?)\W{0,3}(?:$|[$A-Z])/

function isOfTrade(own: string, said: string, tail: string, text: string, section: string, inTrade: boolean): boolean {
  if (/^\s?(?:of |in )?(?:supervis|managing|leading|people|team lead)/i.test(own)) return false
  if (trade.test(said)) return !/\b(?:medical records?|related|relevant|similar)\b/i.test(said) || inTrade
  if (!inTrade || others.test(own)) return false
  if (charts.test(said)) return true
  // Nothing but "2 years of experience", in a posting of the trade.
  const bare =
    /^\W{0,3}(?:of |in |minimum |prior |previous |work |working |professional |proven |hands-on |solid |verifiable |current |recent |direct |full-time |required |paid |on-the-job )*(?:experience|exp\b|required|req\b|min\b|minimum)/i.test(
      own,
    )
  if (bare) return !/\bin (?:a |an |the )?\w+/i.test(own) || trade.test(tail.slice(0, 60))
  return (
    /^\W{0,3}(?:$|(?:but|though|although)\b|or (?:longer|so|better)\b)/i.test(own) &&
    (/\bexperience\b[^.;]{0,20}$/i.test(text.slice(0, text.length - tail.length)) ||
      bareYears.test(text) ||
      /\b(?:said|says|wants?|asks?|needs?|requires?|minimum|at least)\b[^.;]{0,20}$/i.test(
        text.slice(0, Math.max(0, text.length - tail.length - 9)),
      ) ||
      /\b(?:CPC|CCS|CRC|coder)\b/.test(text)) &&
    section !== 'benefits'
  )
}
