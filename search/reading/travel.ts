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

const us = String.raw`(?:the )?(?:(?:continental|contiguous|lower 48|mainland|domestic) )?(?:u\.s\.a\.|u\.s\.|usa|us(?!\p{Ll})|united states(?: of america)?)(?![\w])(?! (?:virgin|citizen|territor|military|armed|government|dollars|veterans|department|public|state))`
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
    String.raw`(?:performed|carried out|done|completed|work) (?:\w{1,10} )?(?:entirely |only |solely |exclusively )?(?:inside|within) ${us}`,
    String.raw`(?:residen(?:ce|cy)|residing|physical presence) (?:in|within) ${us} (?:is )?(?:required|a must|mandatory)`,
    String.raw`(?:no|not|never|zero|n't|cannot|can't|without)(?: {1,4}\w{1,12}){0,5} {1,4}(?:off-?shor(?:e|ing)\b|(?:from {1,4})?(?:abroad|overseas)\b|(?:from {1,4})?(?:outside|out- {0,3}side) (?:of )?${country})`,
    String.raw`(?:no|not|never|n't|cannot|can't)(?: \w{1,12}){0,4} (?:leave|exit|go outside|accessed outside|work outside|sent outside)(?: of)? ${country}`,
    String.raw`(?:outside|out- {0,3}side) (?:of )?${country}[^.]{0,40}\b(?:not|n't|prohibited|blocked|forbidden|never|ineligible)`,
    String.raw`(?:off-?shore|abroad|overseas|foreign)[^.]{0,30}\b(?:need not|please don't|(?:will )?not (?:be )?(?:allowed|permitted|accepted|considered|eligible)|blocked|prohibited|forbidden)`,
    String.raw`(?:on-?shore|domestic) (?:only|${people}|resources)(?! offshore)`,
  ].map((words) => String.raw`(?<![\w])(?:${words})`).join('|'),
  'iu',
) // prettier-ignore
const usGate =
  /\b(?:u\.?s\b|usa|united states|off-?shor|outside|out- {0,3}side|abroad|overseas|on-?shore|country|domestic)/i
/** The right to work is another matter than where one lives, and so is what a firm does with others. */
const rights =
  /\b(?:authoriz\w{1,6}|eligib\w{1,5}|legally|lawfully|permitted|sponsor\w{0,4}|citizen\w{0,4}|visa|green card|degrees?|evaluat\w{1,5}|education|military|deployed|served)\b/i
const abroadWelcome =
  /\b(?:(?:open|available|work|working|remote(?:ly)?|live|hire|hiring|from) (?:\w{1,12} ){0,4}(?:anywhere in the world|worldwide|any country|all countries)|(?:international|overseas|offshore|foreign|non-us) (?:coders?|applicants?|candidates?|contractors?) (?:are )?(?:welcome|accepted|ok|considered|encouraged)|anywhere in the world|(?:coders?|applicants?|work) (?:from )?(?:outside|abroad|overseas)(?: \w{1,8}){0,4} (?:are |is )?(?:welcome|fine|ok|allowed|permitted|accepted))/i

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
    const said = abroadWelcome.exec(statement.text)
    if (said && !/\b(?:not|no|n't|cannot)\b/i.test(statement.text)) {
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
    rights.test(text.slice(Math.max(0, index - 30), index)) ||
    (/citizen/i.test(text) && !/\b(?:live|reside|located|based|only|off-?shore|outside)/i.test(words))
  )
}

/** "Contact us only by mail": small letters mean the country only where nothing else fits. */
function isPronoun(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (!/\bus\b/.test(words) || /\b(?:US|U\.S|u\.s|USA|usa|[Uu]nited)|\bthe us\b|\bus[ -]based/.test(words)) return false
  return !/(?:^|[,.;:(|-]) ?$/.test(text.slice(0, index))
}
