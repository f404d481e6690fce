// How much of the work is travel, and whether it must be done inside the country.
import { placeIn, statementsOf } from '#search/reading/on-site.ts'
import { likely, sure, type Fact, type Posting } from '#search/reading/words.ts'

const percent = String.raw`(\d{1,3})(?: ?%)? ?(?:(?:-|to|or) ?(\d{1,3}) ?)?(?:%|percent\b|pct\b)`
const travels = String.raw`\b(?:travel(?:s|ing|l?ed|ling)?|on the road|road time)\b`
const shares: readonly RegExp[] = [
  new RegExp(
    String.raw`${percent}(?: (?:of|is|in|the|your|their|time|work|week|spent|paid|overnight|domestic|regional|local|in-state|client|some|required|on|for|or|less)){0,6} ?[,/-]? ?${travels}`,
    'i',
  ),
  new RegExp(
    String.raw`${travels}(?:[^.%\d;]|\b(?:\d{1,2}) (?=hospitals|clinics|sites)){0,80}?(?:<|~|≤)? ?${percent}(?! ?(?:match|accuracy|of (?:salary|pay|cost|expenses|premium)|reimburs|paid|covered|remote))`,
    'i',
  ),
]
const fractions: readonly [number, RegExp][] = [
  [25, /\b(?:a|one)[- ]quarter\b/i],
  [33, /\b(?:a|one)[- ]third\b/i],
  [50, /\bhalf\b/i],
  [67, /\btwo[- ]thirds\b/i],
  [75, /\bthree[- ]quarters\b/i],
]
/** "A third of your time is spent traveling". */
const fraction = new RegExp(
  String.raw`\b(?:half|(?:a|one|two|three)[- ](?:thirds?|quarters?))\b(?: \w{1,9}){0,6}? ?${travels}|\b(?:travel(?:s|ing)?|on the road) (?:\w{1,8} ){0,3}?(?:half|(?:a|one|two|three)[- ](?:thirds?|quarters?)) (?:of )?(?:the|your|their) (?:time|week|month|year|job)`,
  'i',
)
const notTravel =
  /\b(?:travel (?:insurance|benefits?|discounts?|agency|nurs\w{1,3}|immuniz\w{1,8}|expenses? (?:are |is )?(?:paid|reimburs\w{1,4}) (?:at )?)|no travel|reimburs\w{1,4}(?: \w{1,10}){0,3} travel)\b/i

/** The larger of a range. */
export function readTravel(posting: Posting): Fact<number> | null {
  for (const statement of statementsOf(posting)) {
    if (!/\b(?:travel|road\b)/i.test(statement.text) || notTravel.test(statement.text)) continue
    for (const pattern of shares) {
      const said = pattern.exec(statement.text)
      if (!said) continue
      const value = Math.max(Number(said[1]), Number(said[2] ?? 0))
      if (value <= 100) return { value, places: [placeIn(statement, said.index, said[0].length, sure)] }
    }
    const part = fraction.exec(statement.text)
    const value = part && fractions.find(([, words]) => words.test(part[0]))?.[0]
    if (part && value) return { value, places: [placeIn(statement, part.index, part[0].length, likely)] }
  }
  const titled = /\btravel/i.test(posting.title.text)
    ? (shares[0]!.exec(posting.title.text) ?? shares[1]!.exec(posting.title.text))
    : null
  const value = titled ? Math.max(Number(titled[1]), Number(titled[2] ?? 0)) : 101
  if (!titled || value > 100) return null
  return {
    value,
    places: [{ in: 'title', start: titled.index, end: titled.index + titled[0].length, confidence: sure }],
  }
}

const us = String.raw`(?:the states(?=[.;!)]|$)|(?:the )?(?:(?:continental|contiguous|lower 48|mainland|domestic) )?(?:u\.s\.a\.|u\.s\.|usa|us(?!\p{Ll})|united states(?: of america)?)(?![\w])(?! (?:virgin|citizen|territor|military|armed|government|dollars|veterans|department|public|state)))`
const country = String.raw`(?:${us}|(?:the|this|our) country)`
const people =
  '(?:residents?|persons?|people|coders?|candidates?|applicants?|employees?|contractors?|workers?|citizens or residents)'
const usOnly = new RegExp(
  [
    String.raw`${us}[- ]?(?:based )?(?:${people} )?only\b`,
    String.raw`${us}[ -](?:based|located)[ -](?:${people} )?only\b`,
    String.raw`only (?:\w{1,12} ){0,4}(?:in|within|inside|from) ${us}`,
    String.raw`only (?:hire|consider\w{0,3}|accept\w{0,3}|open to|available to|for)? ?${us}[- ](?:based|residents?|${people})`,
    String.raw`(?:must|need to|needs to|have to|has to|should|required to) (?:\w{1,12} ){0,3}?(?:live|reside|be (?:physically )?(?:located|based|living|residing|present|performed|done|carried out|working)|work|be)\b(?: and (?:\w{1,8} )?(?:live|reside|work))?(?: (?:full-time|physically|anywhere|somewhere|remotely|and|work|located|legally reside))* (?:in|within|inside|from) ${us}`,
    String.raw`(?:must|need to|have to|has to|should) be (?:a )?${us}[- ](?:based|residents?)`,
    String.raw`(?:must|shall|needs? to|has to|have to|required to)(?: \w{1,12}){0,3} (?:perform\w{0,2}|render\w{0,2}|done|stay|remain|domiciled|happen|kept|occur|originate|be(?= (?:physically )?(?:in|within|inside|on) ))\b(?: [\w-]{1,12}){0,4} (?:(?:in|within|inside|from|on) ${us}|in (?:the|this) country)`,
    String.raw`(?:us|u\.s\.|american) soil`,
    String.raw`(?:^|(?<=[.;!] ))(?:please )?(?:live|reside|stay|be (?:living|located|based)) (?:in|inside|within) ${us}`,
    String.raw`(?:u\.s\.?|us|usa) (?:addresses|ip addresses|mailing addresses|locations|states) only`,
    String.raw`state-?side (?:only|coders?|candidates|applicants|based)|(?:must|only|be|live|reside) (?:\w{1,10} )?state-?side`,
    String.raw`(?:forbid|prohibit|bar|ban|block|exclud|disallow|restrict)\w{0,4}\b[^.]{0,30}\b(?:off-?shor\w{1,3}|outside (?:of )?${country}|abroad|overseas|foreign (?:ip|log))`,
    String.raw`(?:performed|carried out|done|completed|work) (?:\w{1,10} )?(?:entirely |only |solely |exclusively )?(?:inside|within) ${us}`,
    String.raw`(?:residen(?:ce|cy)|residing|physical presence) (?:in|within) ${us} (?:is )?(?:required|a must|mandatory)`,
    String.raw`(?:no|not|never|zero|n't|cannot|can't|without)(?: {1,4}\w{1,12}){0,5} {1,4}(?:off-?shor(?:e|ing)\b|(?:from {1,4})?(?:abroad|overseas)\b|(?:from {1,4})?(?:outside|out- {0,3}side) (?:of )?${country})`,
    String.raw`(?:no|not|never|n't|cannot|can't)(?: \w{1,12}){0,4} (?:leave|exit|go outside|accessed outside|work outside|sent outside)(?: of)? ${country}`,
    String.raw`(?:outside|out- {0,3}side) (?:of )?${country}[^.]{0,40}\b(?:not|n't|prohibited|blocked|forbidden|never|ineligible)`,
    String.raw`(?:off-?shore|abroad|overseas|foreign)[^.]{0,30}\b(?:\w{2,6}n't (?:be )?(?:allowed|permitted|accepted|considered|possible)|need not|please don't|(?:will )?not (?:be )?(?:allowed|permitted|accepted|considered|eligible)|blocked|prohibited|forbidden)`,
    String.raw`(?:on-?shore|domestic) (?:only|${people}|resources)(?! offshore)`,
  ].map((words) => String.raw`(?<![\w])(?:${words})`).join('|'),
  'iu',
) // prettier-ignore
const usGate =
  /\b(?:u\.?s\b|usa|united states|off-?shor|outside|out- {0,3}side|abroad|overseas|on-?shore|country|domestic|foreign|american soil|state-?side|\bstates(?=[.,;!)]|$))/i
/** The right to work is another matter than where one lives, and so is what a firm does with others. */
const sponsored = /^[^.]{0,40}\b(?:sponsor|visa)/i
const rights =
  /\b(?:authoriz\w{1,6}|eligib\w{1,5}|legally|lawfully|permitted|sponsor\w{0,4}|citizen\w{0,4}|visa|green card|degrees?|evaluat\w{1,5}|education|military|deployed|served)\b/i
const farCountries =
  '(?:the )?(?:philippines|india|(?<!new )mexico|canada|pakistan|costa rica|colombia|jamaica|nigeria|egypt|europe|uk)'
const abroadTaken = new RegExp(
  String.raw`\b(?:accept\w{0,3}|hire[ds]?|use[ds]?|have|takes?|took|engaged?|(?:open to|welcome)) (?:\w{1,12} ){0,3}(?:coders?|people|applicants?|contractors?|candidates?|from|in)\b[^.]{0,40}\b${farCountries}\b|\b(?:coders?|people|applicants?|contractors?|candidates?) (?:in|from) [^.]{0,40}\b${farCountries}\b[^.]{0,20}\b(?:may|can|welcome|ok|fine|encouraged|considered|accepted)|\b(?:need not|don't (?:need|have) to|no need to|do not (?:need|have) to) (?:live|be|reside)(?: \w{1,10})? (?:in|inside|within) (?:the )?(?:us\b|u\.s|united states|states\b|country)|\b(?:us|u\.s\.|united states) residen(?:ce|cy) (?:is )?not (?:required|needed|necessary)|\b(?:applicants?|coders?|candidates?|contractors?) (?:living |based |located )?(?:outside (?:of )?${country}|abroad|overseas)[^.]{0,30}\b(?:fine|ok|okay|welcome|considered|accepted|may apply|eligible)`,
  'i',
)
const abroadWelcome =
  /\b(?:(?:open|available|work|working|remote(?:ly)?|live|hire|hiring|from) (?:\w{1,12} ){0,4}(?:anywhere in the world|worldwide|any country|all countries)|(?:international|overseas|offshore|foreign|non-us) (?:coders?|applicants?|candidates?|contractors?) (?:are )?(?:welcome|accepted|ok|considered|encouraged)|anywhere in the world|(?:coders?|applicants?|work) (?:from )?(?:outside|abroad|overseas)(?: \w{1,8}){0,4} (?:are |is )?(?:welcome|fine|ok|allowed|permitted|accepted))/i

const mayBeAbroad = new RegExp(
  String.raw`\b${farCountries}\b|need not|n't (?:need|have)|no need|do not|residen|outside|abroad|overseas`,
  'i',
)

/** Said of living or working in the country; citizenship is another matter. */
export function readUsOnly(posting: Posting): Fact<boolean> | null {
  const titled = usGate.test(posting.title.text) ? usOnly.exec(posting.title.text) : null
  if (titled) {
    return {
      value: true,
      places: [{ in: 'title', start: titled.index, end: titled.index + titled[0].length, confidence: sure }],
    }
  }
  for (const statement of statementsOf(posting)) {
    if (!usGate.test(statement.text)) continue
    const said = usOnly.exec(statement.text)
    if (!said || aboutRights(statement.text, said) || isPronoun(statement.text, said)) continue
    return { value: true, places: [placeIn(statement, said.index, said[0].length, sure)] }
  }
  for (const statement of statementsOf(posting)) {
    const taken = mayBeAbroad.test(statement.text) ? abroadTaken.exec(statement.text) : null
    const said = taken ?? abroadWelcome.exec(statement.text)
    const refused = /\b(?:not|no|cannot)\b|n't\b/i
    if (
      said &&
      !refused.test(
        taken
          ? statement.text.slice(0, said.index) +
              said[0].replace(/need not|no need|do not need|don't|not (?:required|needed|necessary)/i, '')
          : statement.text,
      )
    ) {
      return { value: false, places: [placeIn(statement, said.index, said[0].length, likely)] }
    }
  }
  return null
}

/** "Must be authorized to work in the US" says nothing of where; "must live in the US and be authorized to work" does. */
function aboutRights(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (!rights.test(text)) return false
  return (
    rights.test(words) ||
    (sponsored.test(text.slice(index + words.length)) && /\bwork\b/i.test(words)) ||
    rights.test(text.slice(Math.max(0, index - 30), index)) ||
    (/citizen/i.test(text) && !/\b(?:live|reside|located|based|only|off-?shore|outside)/i.test(words))
  )
}

/** "Contact us only by mail": small letters mean the country only where nothing else fits. */
function isPronoun(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (/\bthe states$/.test(words)) return true
  if (!/\bus\b/.test(words) || /\b(?:US|U\.S|u\.s|USA|usa|[Uu]nited)|\bthe us\b|\bus[ -]based/.test(words)) return false
  return !/(?:^|[,.;:(|-]) ?$/.test(text.slice(0, index))
}
