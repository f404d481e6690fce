// On what terms a coder is taken on: what a source's field says, else what title and text say of this job.
import type { Employment } from '#db/vocabulary/pay.ts'
import { likely, matches, sure, unique, type Fact, type Place, type Posting } from '#search/reading/words.ts'

const employmentFields: readonly [Employment, RegExp][] = [
  ['w2-full-time', /\bfull[- _]?time\b|^ft$/i],
  ['w2-part-time', /\bpart[- _]?time\b|^pt$/i],
  ['prn-per-diem', /\bprn\b|\bper[- _]?diem\b|\bas needed\b/i],
  ['1099-contract', /\b1099\b|\bindependent contract|\bconsultant\b|\bfreelance/i],
  ['temp-to-hire', /\btemp(?:orary)?[- _]to[- _](?:hire|perm)/i],
  ['contract-to-perm', /\bcontract[- _]to[- _](?:hire|perm)/i],
  ['w2-contract', /^contract(?:or)?$|\btemporary\b|^temp$|\bw-?2 contract|^fixed[- _]term/i],
  ['internship-externship', /\b(?:intern|extern)(?:ship)?\b/i],
  ['seasonal', /\bseasonal\b/i],
  ['weekend-only', /\bweekends? only\b/i],
]

/** `unless` looks at what stands before (`^…$` of the words up to it) and after it in its line. */
type Rule = { employment: Employment; hint: RegExp; words: RegExp; before?: RegExp; after?: RegExp; titleOnly?: true }

const no =
  /\b(?:no|not|nor|never|without|rather than|instead of|isn't|aren't|don't|cannot|versus|vs\.?|unlike|convert\w* to|move to|become)(?: an?| any| on| as| hire| take| accept| for| looking for| offering| currently| independent| open to){0,3}[- ]?$/i
const span = String.raw`(?:\d{1,2}|one|two|three|four|five|six|nine|twelve|thirteen)(?: ?\+| ?(?:-|to) ?\d{1,2})?`
const unit = String.raw`(?:weeks?|wks?|months?|mos?|mth|days?|years?)\.?`
const thing = String.raw`(?:positions?|roles?|jobs?|assignments?|opportunit(?:y|ies)|openings?|engagement|work|basis|coders?|gigs?|spots?|seats|hire|employment|needs?|auditors?|CDI|remote)`
const label = String.raw`(?:(?:job|employment|position|contract|work|assignment|appointment|hire)? ?(?:type|status|terms?|class(?:ification)?|category|basis|schedule)|engagement|duration|length|employment|appointment|position|schedule|hours|shift|regular\/temporary)`
const rule = (words: string, flags = 'gi') => new RegExp(String.raw`(?<![A-Za-z0-9])(?:${words})(?![A-Za-z0-9])`, flags)

// prettier-ignore
const rules: readonly Rule[] = [
  { employment: 'w2-full-time', hint: /full|40|forty|FTE|80|tiempo|100%/i,
    words: rule(String.raw`full[- ]?time(?:rs?)?|(?:40|forty)(?:\.0)? ?\+? ?(?:hours|hrs|horas|h)\b(?: ?(?:per|a|each|\/|every) ?(?:week|wk)| weekly| semanales|[.,;)\n]|$| (?:in a week|of work|guaranteed|W-?2))|40 ?(?:hours|hrs)? ?(?:\/|per|a) ?(?:week|wk)|80 (?:hours|hrs) (?:per|a|each|\/|bi-?weekly)(?: (?:pay period|two weeks))?|1\.0 ?FTE|FTE:? ?1(?:\.0{1,2})?(?!\d|\.\d)|(?:(?:scheduled|standard|weekly|work) ){0,2}hours(?: per week| \(weekly\)|\/week)? ?: ?40(?:\.0{1,2})?|tiempo completo|jornada completa`),
    before: /\b(?:(?:after|of|one|two|three|years?'?|months?'?) (?:\w{1,8} )?|\d{1,2} (?:years? |months? |other )?|equivalent to |equal to |all (?:of our )?|other |leads? |includ\w{1,4} |supervis\w{1,4} (?:\w{1,8} )?|(?:is|are) (?:there|also) |train\w{0,5} )$|\bif (?:you (?:are|were) )?$|up to $|less than $|fewer than $/i,
    after: /^,? ?(?:\/ ?|(?:and\/)?or )?(?:part[- ]time|PT) ?(?:status|\(include|:|\/ ?intermittent)|^ ?(?:work ?week|\(include|training duty|national guard|student|enrol|faculty|equivalent|experience|employees? (?:who|are|receive)|staff of|coders (?:and|who)|,? ?(?:paid|unpaid|volunteer) )/i },
  { employment: 'w2-full-time', hint: /\bF\/?T\b/, words: rule(String.raw`FT(?:\/PT)?|F\/T`, 'g'), after: /^\.? ?(?:[A-Z][a-z]{3,}|WORTH|MYERS|LAUDERDALE|WAYNE|COLLINS|SMITH|LEE|BRAGG)/, before: /(?:\d ?|sq\.? ?)$/i },
  { employment: 'w2-part-time', hint: /part|FTE|tiempo|horas/i,
    words: rule(String.raw`part[- ]?time(?:rs?)?|(?:0?\.[2-8]\d?) ?FTE|FTE:? ?0?\.[2-8]\d?|(?:medio tiempo|tiempo parcial)`),
    before: /\b(?:(?:after|of|one|two|three|years?|months?) |\d{1,2} |all |other |includ\w{1,4} |supervis\w{1,4} (?:\w{1,8} )?)$|about a quarter$/i,
    after: /^ ?(?::(?= ?full)|\/ ?intermittent|,? ?intermittent|\(include|schedules?\.\.|\) |hours\?|,? ?(?:paid|unpaid|volunteer) |status\b|student|experience|employment (?:may|counts)|employees? (?:who|are|receive)|work (?:experience|counts)|or (?:volunteer|intermittent))/i },
  { employment: 'w2-part-time', hint: /\bP\/?T\b/, words: rule(String.raw`FT\/PT|P\/T|PT(?= (?:evenings?|position|coder|job|role|charge|biller|billing|work|opportunity|weekends?|days|days?time|hours|remote|\(|W-?2|help)|$|[,|)])`, 'g'), before: /(?:\d ?|[ap]\.?m\.? ?|OT[,/ ]{1,2}|\d-\d{1,2} ?|and )$/i, after: /^[,/ ]{1,2}(?:OT|ST|SLP)\b/ },
  { employment: 'prn-per-diem', hint: /prn|diem|casual|pool|as[- ]needed|supplemental/i,
    words: rule(String.raw`prn|per[- ]?diem|as[- ]needed (?:${thing}|hours|coverage|staff)|(?:hours|work|work is|coverage) (?:on an )?as[- ]needed basis|casual (?:position|pool|status|call|part[- ]time|employment|role|job|coder)|(?:flex|float|resource|coding|coder|relief|on-call) pool|pool position|supplemental (?:staff|coder|position)`),
    before: /(?:business |smart |lodging|travel|meals?|mileage|hotel|housing|DRG|plus|weekly|daily|stipend)(?:,| and| &|,? or)? ?(?:a )?$/i,
    after: /^(?:s\b| ?(?:medications?|meds|rates?\b(?!:? (?:of |is )?\$)|payment|reimburs|allowance|expense|claims?|pric|methodolog|basis payment|DRG|case rate|travel|lodging|meals|is (?:paid|provided)|\(?(?:lodging|meals)))/i },
  { employment: '1099-contract', hint: /1099|independent|freelanc|self-employed|consultant|C2C|corp/i,
    words: rule(String.raw`1099(?:'s|s)?|independent(?:ly)? contract(?:ors?|ing|ed|s)?|freelanc(?:e|er|ers|ing)|self[- ]employed|corp[- ]to[- ]corp|C2C`),
    before: /(?:W-?2 only,? (?:no )?|\b(?:a|the) form |\bno 1099(?: or|\/) ?)$/i, after: /^(?: forms?\b| processing| reporting|\.? ?\(?no\b)/i },
  { employment: 'temp-to-hire', hint: /temp|trial/i, words: rule(String.raw`temp(?:orary)?[- ]?(?:to|2)[- ]?(?:hire|perm(?:anent)?|direct)|T2H|TTH`) },
  { employment: 'contract-to-perm', hint: /contract|C2H|CTH|right to hire/i,
    words: rule(String.raw`contract[- ]?(?:to|2)[- ]?(?:hire|perm(?:anent)?|full[- ]?time)|C2H|CTH|right[- ]to[- ]hire|contract(?:,| \w{1,8}){0,2} (?:then|to|before|with (?:a )?(?:conversion|transition) to|converting to|leading to|rolling (?:in)?to|going) (?:(?:an?|go|going|become|becoming) )?(?:perm(?:anent)?|direct hire|full-time hire)`) },
  { employment: 'w2-contract', hint: /contract|temp|interim|assignment|W-?2|term|cover|locum|leave|NTE/i,
    words: rule([
      String.raw`${span}[- ]?${unit}[- ](?:[\w\/-]{1,12} ){0,3}?(?:contracts?|assignment|engagement|project assignment|temp(?:orary)?|W-?2)`,
      String.raw`contract(?! (?:manage|compl|admin|special|analy|negot|review)\w{0,12}),? (?:\w{1,10} ){0,2}?${thing}`, String.raw`contract (?:runs?|length|duration|period|term|ends|thru|through|via|with)`, String.raw`contract for ${span} ${unit}`,
      String.raw`W-?2 ?(?:or|\/) ?1099|1099 ?(?:or|\/) ?W-?2`,
      String.raw`(?:part|full)[- ]time ?[\/|,] ?contract(?:or)?`, String.raw`${span} ?${unit} ?[|,]? ?\|? ?W-?2`,
      String.raw`W-?2[,]? (?:(?:bill |pay )?rate (?:of|is|:)|contract(?:or)?|temp(?:orary)?|assignment|hourly contract)`, String.raw`on (?:our|agency|a) W-?2`, String.raw`contract ?[|,(-]{1,2} ?W-?2`, String.raw`(?:our )?W-?2 (?:staffing )?payroll`,
      String.raw`(?:temporary|temp|interim|limited[- ]term|fixed[- ]term|term[- ]limited|locum|travel contract|project[- ]based)(?:,? (?:full|part)[- ]time)?,? (?:[\w-]{1,12} ){0,2}?${thing}`,
      String.raw`${label} ?: ?(?:[\w-]{1,10}[ ,/]{1,2}){0,3}?(?:contract(?:or)?|temporary|temp|interim|fixed[- ]term)`, String.raw`duration ?: ?${span}(?: |-)?${unit}`, String.raw`(?:parental|maternity|medical|family|FMLA|leave)[- ](?:of absence )?(?:leave )?(?:coverage|cover|replacement)`,
    ].join('|')),
    before: /(?:government|federal|union|payer|payor|vendor|client|service|manag\w{1,4}|our|labor|other|review\w{0,3}|insurance|bargaining|supervis\w{1,4}|and|of) $/i,
    after: /^ ?(?:-to-|to (?:hire|perm)|negotiat|coders? (?:and|who|staff)|vendors?|with (?:the )?(?:pay[eo]rs?|hospitals?|insur|health plans?|medicare))/i },
  { employment: 'w2-contract', hint: /contract|temporary|interim|temp\b/i, titleOnly: true,
    words: rule(String.raw`contract(?:or)?(?! (?:manage|compl|admin|special|analy|negot|review|coordinat)\w{0,12})|temporary|interim|temp|locum|limited[- ]term`), before: /(?:independent|1099) $/i, after: /^ ?[-\/]? ?to[- ]|^ (?:compliance|management|review)/i },
  { employment: 'internship-externship', hint: /intern|extern|practicum/i, words: rule(String.raw`(?:paid|unpaid|summer|this|our|remote|${span}[- ]weeks?) (?:paid |coding |HIM |medical |unpaid |remote )?(?:intern|extern)ships?|(?:intern|extern)ship (?:program|position|opportunity|runs|is)|practicum (?:student|placement|position)`), before: /\b(?:completed?|finish\w{0,3}|had|including|from|after|of) (?:an? )?$/i, after: /^ ?(?:experience|counts?|hours count|or )/i },
  { employment: 'internship-externship', hint: /intern|extern/i, titleOnly: true, words: rule(String.raw`(?:intern|extern)(?:s|ships?)?`) },
  { employment: 'seasonal', hint: /season/i, words: rule(String.raw`seasonal(?! (?:flu|influenza|vaccin|volume|affective|trend|variation|peak|allerg|bonus|surge)\w{0,8})|(?:hired?|hiring|work\w{0,3}|here|only|contract|hire) (?:only )?for the (?:\w{1,12} ){0,2}season`) },
  { employment: 'weekend-only', hint: /week-?ends?/i, words: rule(String.raw`week-?ends?[- ]only|only (?:on )?week-?ends|week-?end (?:option|warrior|program|baylor)|(?:work|code) only (?:on )?(?:saturdays? and sundays?|week-?ends)`) },
  { employment: 'weekend-only', hint: /week-?ends?/i, titleOnly: true, words: rule(String.raw`week-?ends?(?! (?:shift|differential|rotation|on call))`), before: /\b(?:every|no|some|rotating|other|and|or|with|including|nights?|evenings?)[ \/,&]{1,3}$/i, after: /^ ?(?:&|and|\/|,) ?(?:nights?|evenings?|holidays?|weekdays?)/i },
]

/** @param fields what the source says of it in a field of its own */
export function readEmployment(posting: Posting, fields: string[]): Fact<Employment[]> | null {
  const inFields = fields.flatMap((field) => employmentFields.filter(([, words]) => words.test(field.trim())))
  if (inFields.length) return { value: unique(inFields.map(([employment]) => employment)), places: [] }

  const said = settle([...found(posting.title.text, 'title'), ...found(posting.text.text, 'text')], posting)
  if (!said.length) return fewHours(posting)
  return { value: said.map(({ employment }) => employment), places: said.map(({ place }) => place) }
}

type Said = { employment: Employment; place: Place }

function found(text: string, where: Place['in']): Said[] {
  return rules.flatMap(({ employment, hint, words, before, after, titleOnly }) => {
    if ((titleOnly && where === 'text') || !hint.test(text)) return []
    const match = matches(text, words).find(({ 0: { length }, index }) => {
      const ahead = text
        .slice(Math.max(0, index - 60), index)
        .split(/\n|[.!?]\s/)
        .at(-1)!
      const behind = text.slice(index + length, index + length + 40).split('\n', 1)[0]!
      return !no.test(ahead) && !before?.test(ahead) && !after?.test(behind) && !askedOfThePast(ahead)
    })
    if (!match) return []
    const place = {
      in: where,
      start: match.index,
      end: match.index + match[0].length,
      confidence: where === 'title' ? sure : likely,
    }
    return [{ employment, place }]
  })
}

/** Forms ask for the hours of jobs long gone. */
const askedOfThePast = (ahead: string) =>
  /\b(?:indicate|dates? (?:of|worked)|whether|r[eé]sum[eé] (?:must|should|showing)|you (?:were|worked)|must (?:show|list|include)|each entry is|per week (?:if|for)|relationship to|equivalent of|all employees work|or on|(?:who|employees|mrts?) (?:are|were|has|have)(?: been)? appointed|been appointed|(?:re)?appointed on|employment was|defined as|non|work related to)\b[^\n:]{0,25}$|\bmrt\b/i.test(
    ahead,
  )

/** Each once; what turns into a permanent job is no plain contract, and 1099 work is no employment unless W-2 is said too. */
function settle(all: Said[], { title, text }: Posting): Said[] {
  const has = (...which: Employment[]) => all.some(({ employment }) => which.includes(employment))
  const onW2 = has('1099-contract') && /\bW-?2\b/i.test(text.text)
  return all.filter(({ employment, place }, at) => {
    if (all.findIndex((other) => other.employment === employment) !== at) return false
    if (employment === 'contract-to-perm') return !has('temp-to-hire')
    if (employment === 'w2-contract' && has('contract-to-perm', 'temp-to-hire')) return false
    if (!has('1099-contract') || !employment.startsWith('w2-')) return true
    const words = (place.in === 'title' ? title : text).text.slice(place.start, place.end)
    return employment === 'w2-contract' ? /W-?2/i.test(words) : onW2
  })
}

/** Thirty hours a week and fewer are part-time where nothing else is said. */
function fewHours({ text: { text } }: Posting): Fact<Employment[]> | null {
  const match = matches(text, hoursAWeek).find(({ 1: hours, index }) => {
    const ahead = text.slice(Math.max(0, index - 60), index)
    return (
      Number(hours) >= 4 &&
      Number(hours) <= 30 &&
      !/\b(?:example|employed|i\.e|e\.g|schedules|per week|include)\b/i.test(ahead)
    )
  })
  if (!match) return null
  const place: Place = { in: 'text', start: match.index, end: match.index + match[0].length, confidence: 0.6 }
  return { value: ['w2-part-time'], places: [place] }
}
const hoursAWeek =
  /(?<![\d.$])(?:\d{1,2} ?(?:-|to) ?)?(\d{1,2}) ?(?:hours|hrs)(?:\.| of work)? ?(?:per|a|each|\/|every) ?(?:week|wk)\b(?! (?:of (?:training|experience|class)|for volunteer))/gi
