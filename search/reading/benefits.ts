// What a posting offers beside pay, each benefit in the ways that people write it.
import type { Benefit } from '#db/vocabulary/pay.ts'
import {
  around,
  likely,
  matches,
  unique,
  type Fact,
  type Place,
  type Posting,
  type Sentence,
} from '#search/reading/words.ts'

/** Words of one sentence between two that belong together; a figure's point ends no sentence. */
const gap = (most: number) => String.raw`(?:[^\n.;]|\.\d){0,${most}}?`
const pattern = (...ways: string[]) => new RegExp(String.raw`(?<![A-Za-z0-9])(?:${ways.join('|')})(?![A-Za-z])`, 'gi')

const money = String.raw`(?:paid(?: for)?|reimburs\w{1,7}|cover(?:ed|s|age)?|free|allowances?|stipends?|budget|on us|included|sponsor\w{0,4}|assistance|money|funds|picked up|subsidi[sz]ed|at no cost)`
const given = String.raw`(?:provided|supplied|included|furnished|shipped|issued|sent|mailed|loaned|delivered|on us|(?:comes?|are|is) from us|at no cost)`
const giver = String.raw`(?:we|client|company|employer|hospital|department|agency|firm|it|also|will|they)(?:['’]ll| will| also| even)? `
const pays = String.raw`(?:pays?|paid|cover(?:s|ed|ing)?|reimburs\w{1,7}|buys?|fund(?:s|ed)?|picks? up)`
const gives = String.raw`(?:hands?|provid(?:e|es|ed|ing)|suppl(?:y|ies|ied)|furnish(?:es|ed)?|ships?|shipped|sends?|gives?|given|issues?|mails?|loans?|receive|get|includ(?:e|es|ing))`
const device = String.raw`(?:laptops?|gear(?! up)|computers?|PCs?|monitors?|screens|work ?stations?|hardware|docking stations?|(?:office |remote |home |IT |computer |work )?equipment)`
const renewed = String.raw`(?:AAPC|AHIMA|ACDIS|HFMA|NCRA|professional|association|memberships?|credential(?:ing)?|certification|licen[cs]e|annual)`
const education = String.raw`(?:CEU'?s?|CEs?|continuing[- ]ed(?:ucation)?(?: units?| credits?| hours?)?|CE credits?|CPEs)`
const exam = String.raw`(?:exams?|examinations?|certification test|course and test|test|sitting|attempt) ?(?:fees?|costs?|vouchers?)?`
const books = String.raw`(?:(?:code|coding|ICD-10(?:-CM)?|CPT|HCPCS|reference|AMA)(?: and (?:CPT|reference|HCPCS))?[- ]?(?:books?|manuals)|codebooks?|books)`
const encoder = String.raw`(?:encoder(?:s| software| tool)?|Codify|Encoder ?Pro|Find-A-Code|3M)`
const time = String.raw`(?:time[- ]off|vacation|leave|holidays?|days off|sick (?:leave|time|days)|annual leave|personal days)`

/** `beside`: the words also name other things, and count only in a line that offers more than them. */
type Rule = { words: RegExp; beside?: true }
const of = (...ways: string[]): Rule => ({ words: pattern(...ways) })
const listed = (...ways: string[]): Rule => ({ words: pattern(...ways), beside: true })

// prettier-ignore
const rules: readonly [Benefit, hint: RegExp, ...Rule[]][] = [
  ['sign-on-bonus', /sign|hir|welcome|join|start/i, of(
    String.raw`\$\d[\d,.]{0,8}k? (?:when|after|the day|once) you (?:join|start|sign)`,
    String.raw`sign(?:ing)?[- ]?on:? (?:of |is |up to )?\$\d`, String.raw`\$\d[\d,.]{0,8}k? (?:to sign|signing)\b`,
    String.raw`sign(?:ing|ed)?[- ]?on${gap(25)} bonus(?:es)?`, String.raw`signing bonus(?:es)?`, String.raw`\$\d[\d,.]{0,8}k? sign(?:ing)?[- ]?on`,
    String.raw`(?:hiring|hire[- ]on|new[- ]hire|welcome|joining|start) bonus(?:es)?`, String.raw`sign[- ]?on (?:incentive|bonus|pay|of \$)`)],
  ['retention-bonus', /bonus|incentive|award/i, of(String.raw`(?:retention|stay|loyalty|anniversary)(?: and [\w-]{1,12})? (?:bonus(?:es)?|incentives?|award)`, String.raw`bonus${gap(30)}\$\d[\d,]{0,7} retention`)],
  ['production-bonus', /produc|volume|incentive|plus/i, of(
    String.raw`(?:production|productivity|volume|output|piece[- ]?rate)[- ]?(?:based |and (?:quality|accuracy) |\/ ?quality )?(?:bonus(?:es)?|incentives?)`,
    String.raw`(?:bonus(?:es)?|incentives?)(?: plan| program| pay| potential)? (?:is |are |paid )?(?:for|based on|tied to|when|if|on)${gap(30)} (?:productivity|production|volume|output|(?:exceed|beat)\w{0,4}(?: the| your)? (?:standard|quota|goal))`,
    String.raw`(?:plus|extra|additional|bonus)${gap(30)} (?:for (?:every|each)|per|an?|each|every) (?:chart|encounter|record|account|case|claim|report)s?${gap(15)} (?:past|over|above|beyond|after|in excess)`)],
  ['quality-bonus', /bonus|incentive/i, of(
    String.raw`(?:quality|accuracy|QA)(?: and (?:production|productivity))?(?: performance|[- ]based)? (?:bonus(?:es)?|incentives?)`,
    String.raw`(?:production|productivity)(?: and |\/| & | ?\/ )(?:quality|accuracy) (?:bonus(?:es)?|incentives?)`,
    String.raw`bonus(?:es)? (?:is |are |paid )?(?:for|based on|tied to|when|if|on)${gap(30)} (?:quality|accuracy)`)],
  ['shift-differential', /diff|premium|extra|more|additional|plus|\+/i, of(
    String.raw`(?:extra|additional|more|plus|\+) ?\$\d{1,2}(?:\.\d{1,2})?(?: ?(?:an hour|\/ ?hr|hourly|per hour))?(?: (?:more|extra))? (?:on|for|after|if you work)(?: the| any)? (?:nights?|evenings?|weekends?|(?:second|third|night) shift|sundays?|saturdays?)`, String.raw`\$\d{1,2}(?:\.\d{1,2})?(?: ?(?:an hour|\/ ?hr|hourly|per hour))? (?:more|extra|on top) (?:on|for|after)(?: the)? (?:nights?|evenings?|weekends?|(?:second|third) shift|sundays?)`,
    String.raw`(?<!(?:geograph\w{1,4}|locality|location|cost of living|language|bilingual|education|certification|the) )differentials?(?! diagnos| equation)`,
    String.raw`(?:shift|weekend|evening|night|holiday|sunday|wknd) (?:diffs?|premiums?)`)],
  ['equipment-provided', /laptop|computer|equipment|PCs?\b|monitor|screens|station|hardware/i, of(
    String.raw`${giver}(?:[\w]{1,12} ){0,2}?${gives} ${gap(45)}(?<!medical |protective |patient )${device}`,
    String.raw`(?<!medical |protective |patient |your own )${device}(?:[ ,/][^\n.;:]{0,50}?)?,? ?(?:(?:is|are|will be|gets?) )?${given}`,
    String.raw`(?:provides?|ships?|suppl(?:y|ies)|furnish(?:es)?|mails?|issues?) (?:you |coders |staff |employees |all )?(?:with )?(?:an? |the |all |your )?(?:necessary |needed |required |new )?(?:${device}|[\w-]{1,12} ${device})`,
    String.raw`(?:company|employer|hospital|client)[- ](?:provided|issued|supplied|paid|owned|furnished) (?:[\w-]{1,10} )?${device}`,
    String.raw`you(?:'ll| will)? (?:get|receive|be (?:sent|given|issued)):? ${gap(30)}(?<!medical |protective |patient )${device}`,
    String.raw`${device}(?:[ ,/][^\n.;:]{0,30}?)? (?:yours (?:to|from|on|day|after)\b|arrives?\b|comes? (?:to you|in the mail|by)|(?:on loan|from) (?:us|IT)\b|on the house)`,
    String.raw`equipment(?: list)?: (?!your|you\b|own|byo|bring)[^\n.;]{0,25}?(?:laptop|computer|monitors?|screens)(?![^\n.]{0,60}(?:required|needed|must|minimum|or (?:newer|later|better)))`,
    String.raw`equipment (?:that )?we (?:send|ship|provide|supply)`, String.raw`owns the equipment`, String.raw`company (?:laptop|computer|PC|equipment)`, String.raw`(?:computer|laptop|PC)${gap(25)} to (?:take home|use at home|keep)`, String.raw`${device} for (?:home|remote)[^\n.;]{0,15} issued`),
  listed(String.raw`laptops?`, String.raw`(?:computers?|PCs?|monitors?|screens|all equipment|computer equipment|home office equipment)`)],
  ['equipment-stipend', /stipend|allowance|reimburs|budget|credit|\$/i, of(
    String.raw`(?:equipment|home[- ]?office|office|WFH|work[- ]from[- ]home|remote(?:[- ]work)?|technology|tech|computer|hardware|workstation|set-?up)(?: set-?up| setup| equipment| furniture)? (?:stipends?|allowances?|reimbursements?|budget|credit)`,
    String.raw`(?:stipend|allowance|\$\d[\d,]{0,6})(?: one[- ]time)? (?:for|to(?:wards?)?|toward|to set up)(?: your| a| the)? (?:home[- ]?office|equipment|office set-?up|desk)`)],
  ['internet-stipend', /internet|wi-?fi|broadband|connectivity/i, of(
    String.raw`(?:internet|wi-?fi|broadband|connectivity)(?: (?:and|&|or) (?:cell |mobile )?phone| service| access| costs?| bill)?,? ?(?:is |are )?(?:stipends?|reimburs\w{1,7}|allowances?|subsid\w{1,4}|paid|credit|covered)`,
    String.raw`(?:stipends?|allowances?|reimburs\w{1,7}|\$\d[\d,.]{0,6}|pays?|paid|cover)(?: (?:monthly|a month|per month|each month)|\s?\/ ?mo(?:nth)?\.?)?(?:${gap(12)} (?:to|towards?|for|of|your)(?: your| the| home| part of your){0,2})? (?:internet|wi-?fi|broadband)`, String.raw`internet${gap(35)} (?:given|gets?|receives?|pays?|paid|gives?|back|send) (?:\w{1,8} ){0,2}\$\d`, String.raw`(?:reimburses?|covers?|pays? for) (?:your |the |part of your |some of your )?(?:home |monthly )?internet`)],
  ['ceu-reimbursement', /\bCEU|continuing|\bCE\b|CPEs/i, of(
    String.raw`${education}(?: (?:and|&|or) [\w ]{1,25}?)?(?: costs?| fees?| expenses?)?,? ?(?:is |are |fully |\w+ly )?(?:up to [$\d,]{2,8} )?${money}`,
    String.raw`(?:free|${pays}|allowance for|stipend for|budget for|funds? for)(?: for| all| your| the| annual| up to [$\d,]{2,8}| of| online| in-house| costs?| towards?){0,4} ${education}`,
    String.raw`${pays}${gap(25)} for ${education}`,
    String.raw`${giver}(?:provide|offer|give)(?: you| free| all| your| our| coders){0,2} ${education}`),
  listed(education)],
  ['membership-dues-paid', /dues|membership|renewal|fees/i, of(
    String.raw`(?<!union )(?:${renewed}(?: and ${renewed}| or ${renewed}|\/${renewed})? ){1,2}dues(?! (?:current|must))`,
    String.raw`(?:${renewed}(?: and ${renewed}| or ${renewed}|\/${renewed})? ){1,3}(?:memberships?|renewals?|fees?|maintenance)?(?: fees?)?${gap(20)} (?:is |are )?(?:paid|reimburs\w{1,7}|covered)`,
    String.raw`${pays}(?: for)?(?: your| the| all| annual| yearly| one){0,3} (?:${renewed}(?: and ${renewed}| or ${renewed}|\/${renewed})? ){1,3}(?:memberships?|renewals?|dues|fees|maintenance)`,
    String.raw`dues (?:are |is )?(?:paid|reimbursed|covered|on us)`, String.raw`${pays} (?:your |the |for )?(?:dues|AAPC|AHIMA)(?! exam)`),
  listed(String.raw`(?:(?:${renewed}|one|your|annual)(?:(?: and | or |\/)${renewed})? )?(?:dues|memberships?|renewals?(?: fees)?)|(?:the |your )?(?:AAPC|AHIMA) fees?(?: for (?:one|your|two|a) \w{1,12})?`)],
  ['exam-fee-paid', /exam|test|certification/i, of(
    String.raw`(?:${pays}|sponsor)(?: for)?(?: you to| your| the| one| first| certification| cert| [A-Z]{3,5}(?:-[A-Z])?){0,4} ${exam}`,
    String.raw`${exam}(?: for [^\n.;]{1,25}?)?,? ?(?:is |are |fully |will be )?(?:paid|reimbursed|covered|on us|sponsored|reimbursement|included)`,
    String.raw`(?:exam(?:ination)?|certification|test)(?:ation)? (?:fee |cost |exam )?(?:vouchers?|reimbursement)`,
    String.raw`pass(?:es|ed|ing)?[^\n.;]{0,40} (?:exam fee|we pay|we cover)`),
  listed(String.raw`(?:[A-Z-]{3,5} )?exam(?:ination)? (?:fees?|costs?)`)],
  ['code-books-provided', /books?|manuals/i, of(
    String.raw`(?:${giver}(?:buy|pay for|cover|${gives})|provides?|supplies|free|receive|buys?)(?: you| your| the| current| annual| new| all| updated| coders| with| coding| this year's| yearly){0,4} ${books}`,
    String.raw`we (?:buy|cover|pay for|send) (?:you )?(?:the|your) (?:code ?)?book`, String.raw`${books} (?:are |is )?(?:each|every|yearly|annually|provided|paid|bought|supplied|free|included|covered|on us|furnished|reimburs\w{1,6})`),
  of(String.raw`(?:annual|free|company-paid|paid) (?:code|coding) ?books`),
  listed(String.raw`(?:code|coding|ICD-10(?:-CM)?|CPT)[- ]?(?:books|manuals)`, 'codebooks')],
  ['encoder-licence-provided', /encoder|codify|find-a-code|3M/i, of(
    String.raw`(?<!own )${encoder}(?: (?:software|subscription|licen[cs]e|access|login|seat|tool)s?){0,2}(?: for you)?(?: (?:is|are|will be))? (?:provided|paid|included|covered|supplied|on us|free|furnished)`,
    String.raw`${giver}(?:carry|provide|pay for|cover|supply|furnish|give you|include|hold)s?(?: you)?(?: with)?(?: an?| the| your| access to| free)?(?: the| an?)? ${encoder}(?! experience)`,
    String.raw`free (?:access to )?${encoder}`)],
  ['paid-training', /paid/i, of(
    String.raw`(?<!un)paid (?:[\w-]{1,14} ){0,3}?(?:training|orientation|onboarding|apprenticeship)`,
    String.raw`(?:training|orientation|apprenticeship)(?: period| time| program)?,? (?:which )?(?:is |are |will be )?(?:fully |also |all )?paid`,
    String.raw`train(?:ing|ees?)${gap(20)} \(?(?:paid|at full pay|on the clock)`, String.raw`(?:get|be|pay you) (?:paid )?(?:while|to) (?:you )?(?:train|learn)`,
    String.raw`paid (?:while|as) you (?:train|learn)`, String.raw`(?:learn|train)\w{0,3}${gap(30)} on paid time`, String.raw`full pay (?:during|while) training`)],
  ['health-insurance', /health|med\b|medical|FEHB|insurance/i, of(
    String.raw`(?:health ?care|health|medical|group health)(?:\/| ?, | and | & |, ){0,1}(?:(?:dental|vision)(?:\/|, and |, | and | & | ){1,2}){0,2} ?(?:insurance|ins|coverage)(?! ?(?:and )?(?:portab|law|claims?|compan|payers?|plan types|verification|industry|carriers?|provider|polic|experience|billing|follow|terminology|rules|regulation|guideline|process|field|background|determination|eligib|collections|cards?|denial|information|requirement))`,
    String.raw`(?:health|medical)(?:care)?(?: plans?| care)?,? (?:and |& |\/ ?)?(?:dental|vision)(?= ?[,.;:)\n\/&|+(]|$| (?:and|vision|insurance|ins|plans?|coverage|benefits|after|from|on|starts?|available|with|for)\b)(?! (?:and \w{1,12} )?(?:claims?|coding|codes?|billing|encounters|records))`,
    String.raw`(?:health|medical) ?[\/&+] ?(?:dental|vision)(?! (?:claims?|coding|billing))`, String.raw`FEHB`, String.raw`(?:employee'?s?'?|our|full|comprehensive|excellent|company) (?:health|medical) (?:benefits|plan)`,
    String.raw`health benefits(?! (?:compan|administ|manage|verif|claims?))`, String.raw`medical benefits (?:package|start|begin|after|from)`,
    String.raw`medical for you(?:rself)?`, String.raw`med ?[\/,&] ?(?:den|dent|dental)(?: ?[\/,&] ?(?:vis|vision))?`),
  listed(String.raw`(?:(?:half|all|most|\d{2,3}%|free|full|employer-paid) (?:of )?(?:the |your )?)?(?:health ?care|health|medical|med)(?: (?:plans?|insurance|ins\.?|coverage|benefits|premiums?))?`, 'insurance')],
  ['pto', /PTO|vacation|leave|off\b|holiday|sick|earned time/i, of(
    String.raw`(?<!un)(?:PTO|paid[- ]time[- ]off|E?TO bank|earned time(?: off)?)`, String.raw`(?<!un)paid(?: personal| annual| sick| floating)?(?: holidays?(?:,? and| &|,|\/))? ${time}`,
    String.raw`(?:vacation|sick|holiday) pay`, String.raw`(?:generous|unlimited|flexible|ample|accrued|accrue) (?:paid )?(?:vacation|time[- ]off|leave)`,
    String.raw`(?:days?|weeks?|hours|hrs)['’]? (?:of )?(?:paid |annual |earned )?(?:vacation|annual leave|leave\b(?! of)|time[- ]off|sick)(?! (?:coverage|relief))`,
    String.raw`\d{1,3} (?:paid )?(?:vacation|annual leave|sick) days`, String.raw`(?:annual|sick|vacation|earned) (?:and (?:annual|sick) )?leave`, String.raw`vacation(?: (?:time|days|leave|accrual|that starts)|,? (?:and|&) (?:sick|holiday|personal)(?! coverage))`),
  listed(String.raw`(?:vacation|\d{2} (?:paid )?days off|time[- ]off|sick (?:time|days)|holidays)`)],
  ['401k', /40[13]|457|retire|pension|\bIRA\b|thrift|TSP|SERP|TIAA|PERS\b|match/i, of(
    String.raw`40[13] ?\(? ?[abk] ?\)?(?:'s|s)?`, String.raw`(?:Cal)?PERS`, String.raw`457 ?\(?b\)?`, String.raw`retirement(?: income)? (?:plans?|savings|benefits?|programs?|match\w{0,3}|accounts?|contributions?|package|options?|fund|system)`,
    String.raw`(?:to|toward|for) (?:your )?retirement(?! (?:communit|home|center|village))`, String.raw`pensions?(?: plan)?(?! (?:benefit guar|client|fund (?:client|account)))`, String.raw`(?:simple|SEP|roth)[- ]?IRA`,
    String.raw`thrift savings`, 'TSP', String.raw`retirement by the`, String.raw`(?:matched|matching|company|employer|company-paid)[- ](?:matched |paid )?retirement`, String.raw`(?:state|county|public employees'?|company) retirement`),
  listed(String.raw`(?:(?!(?:to|of|in|for|after|before|near|early|until|nearing|post)\b)[\w-]{2,14} ){0,2}retirement(?: match(?:ing)?)?`, 'IRA', 'SERP', 'TIAA')],
  ['pslf-eligible', /PSLF|forgiveness/i, of('PSLF', String.raw`(?:public service |student )?loan forgiveness`)],
  ['flex-schedule', /flex/i, of(
    String.raw`flexible,? ?(?:work(?:ing)?[- ]?|daily |remote )?(?:schedul(?:e|es|ing)|hours|hrs|shifts?|work ?week|arrangements?)(?! (?:is|are) not)`, String.raw`flex(?:[- ]?time|[- ]schedul(?:e|es|ing)|[- ]hours)`,
    String.raw`(?:hours|schedul(?:e|es|ing)|shifts?) (?:is|are) (?:\w{1,12} ){0,1}flexible`, String.raw`(?:scheduling|schedule) flexibility`, String.raw`flexibility (?:in|with|of) (?:your |scheduling|hours|work)`)],
  ['4x10', /10|ten/i, of(
    String.raw`(?:4|four) ?(?:x|×|-) ?(?:10|ten)'?s?(?!\d)(?:-?(?:hour|hr)s?)?(?! (?:years|month|week))`, String.raw`4\/10s`, String.raw`compressed work ?week \(?4\/10`, String.raw`4\/10['’]s`, String.raw`4\/10(?:-hour)? (?:schedul\w{1,3}|shifts?|work|option|week)`,
    String.raw`four[- ](?:10|ten)[- ]?(?:hour|hr)?s?(?: (?:days|shifts))?`, String.raw`(?:4|four) (?:10|ten)[- ]?h(?:ou)?rs? (?:days|shifts)`, String.raw`(?:10|ten)[- ]?h(?:ou)?r (?:days|shifts),? (?:4|four) days`)],
]

const company =
  /\b(?:dental|vision|(?:life|disability|health|medical) insurance|disability|40[13] ?\(?[kb]|457|pension|retirement|IRA|PTO|paid (?:time|leave|holiday)|vacation|sick leave|tuition|HSA|FSA|benefits?:|benefits? (?:package|includ)|dues|laptop|internet|SERP|relocation|pto|match\b|premiums?|stipend|health plan|medical plan|CEUs|leave|with match|profit sharing)/i
const otherThings =
  /(?:claims?|programs?|administration|coding|codes|encounters?|billing|terminology|records?|necessity|charts?|coverage for|backlog|knowledge|experience|ability|must|maintain|required to|understanding|your own|bring your)\b/i
const denied =
  /\b(?:no(?! (?:[\w ]{1,15} (?:till|until)|premiums?\b|costs?\b|charge\b|wait|deductible|copay|cap\b|out-of-pocket|need\b|weekends?\b|nights\b|call\b|experience\b))|not|without|never|nor|neither|cannot|unpaid|isn't|aren't|don't|doesn't|won't|ineligible|instead of|in lieu of|except)\b(?:[^\n,;.]|,(?! (?:but|and we)\b)){0,35}$/i
const deniedAfter =
  /^[^\n.;,]{0,12}(?:\b(?:is|are|will be|be)? ?(?:not|never|n't)\b|\bisn't|\baren't| (?:is|are) (?:yours|your own|your responsib)|\bexperience)|^ ?[:=-]? ?(?:no|none|n\/a)\b(?! (?:cost|wait|premium))/i
/** Who must bring it, or who is asked to be flexible, is offered nothing. */
const asked: Partial<Record<Benefit, RegExp>> = {
  'equipment-provided':
    /\b(?:computer|laptop|PC)\b[^\n.;,]{0,40}\b(?:required|needed)\b|\b(?:is|are) (?:yours|on you)\b|\bown (?:reliable |personal |home |work )?(?:computer|laptop|equipment|PC|device|hardware)|\bbring your\b|\b(?:must|should|need to) (?:have|provide|supply|own)\b|\b(?:contractors?|coders?|applicants?|candidates?|auditors?) (?:must |will |should |to )?(?:provides?|supply|supplies|furnish(?:es)?)\b|\b(?:safety|patient|medical|hospital|protective|lab) equipment/i,
  'flex-schedule':
    /\b(?:must|able to|ability|willing\w*|require[sd]?|requires|availability|should be|need to)\b|\bnot? flexib/i,
  'ceu-reimbursement': /\b(?:must|maintain|required|requirements?|responsib\w+|attend|obtain)\b/i,
  'membership-dues-paid': /\bunion dues\b|\b(?:must|maintain|responsible for)\b/i,
  'exam-fee-paid': /\b(?:applicants?|candidates?|you) (?:must |will |to )?pays?\b/i,
  'health-insurance':
    /\b(?:access to|barriers to|issues of|verif\w{1,9}|knowledge (?:of|in|with)|understanding of|experience (?:in|with)|familiar\w{0,4} with|explain\w{0,3})\b[^\n.]{0,40}(?:health|medical)/i,
  pto: /\b(?:cover\w*|coverage|relief|during|while|back-?up)\b[^\n.,]{0,25}(?:vacation|leave|PTO)|\b(?:on|family|parental|maternity|military|medical) leave\b|vacation (?:weeks|coverage|relief)/i,
}

/** @param fields what the source lists of them in a field of its own */
export function readBenefits({ text: { text }, sentences }: Posting, fields: string[]): Fact<Benefit[]> | null {
  const inFields = fields.length ? found(`Benefits: ${fields.join(', ')}\n${fields.join('\n')}`, []) : []
  const said = found(text, sentences)
  const value = unique([...inFields, ...said].map(({ benefit }) => benefit))
  return value.length ? { value, places: said.map(({ place }) => place) } : null
}

type Offer = { benefit: Benefit; place: Place }

function found(text: string, sentences: readonly Sentence[]): Offer[] {
  return rules.flatMap(([benefit, hint, ...ways]) => {
    if (!hint.test(text)) return []
    for (const { words, beside } of ways) {
      const match = matches(text, words).find((each) => isOffered(text, sentences, benefit, each, beside))
      if (!match) continue
      const [start, end] = [match.index, match.index + match[0].length]
      return [{ benefit, place: { in: 'text' as const, start, end, confidence: likely } }]
    }
    return []
  })
}

function isOffered(
  text: string,
  sentences: readonly Sentence[],
  benefit: Benefit,
  match: RegExpExecArray,
  beside: true | undefined,
): boolean {
  const end = match.index + match[0].length
  const before = text.slice(Math.max(0, match.index - 60), match.index)
  if (denied.test(before.split(lineEnd).at(-1)!) || deniedAfter.test(text.slice(end, end + 40))) return false
  const sentence = around(text, { start: match.index, end }, 140)
  if (asked[benefit]?.test(clauseOf(text, match.index, end))) return false
  if (!beside) return true
  const item =
    /(?:^|[\n,/&+|:(•;.!-] ?|\b(?:and|with|plus|includes?|including|offers?|an?|the|two|our|of|three|or|get|monitors?) )$/i.test(
      before.slice(-12),
    )
  const closed =
    /^(?: ?[,/&+|;.)(\n]|$| (?:and|with|from|after|for|on|starting|day|at|even|yes|paid|fully|half|\d{1,3} ?%|plus|up|avail\w*|shipped|by|that|every|each|in the|\+)(?![a-z]))/i.test(
      text.slice(end, end + 10),
    )
  if (!item || !closed || otherThings.test(sentence)) return false
  return (
    perkLine.test(lineBefore(text, match.index)) ||
    isPerk(sentences, match.index) ||
    company.test(lineAround(text, match.index, end))
  )
}

/** Benefits stand together: under their heading, behind their label, or in one line. */
const perkLine =
  /^\W{0,4}(?:(?:the )?(?:extras?|perks?|goodies|benefits?(?: in brief)?|package|rewards|offer|get|and|also|plus|you(?:'ll)? (?:get|receive)|we (?:give|offer|provide)|what (?:we|you(?:'ll)?) (?:give|get|offer|provide))\b[^:\n.]{0,14}(?:[:=-]|\.{2,12}) ?|(?:get|offer|benefits?|extras?|perks?) )/i
const lineBefore = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - 160), at)
    .split('\n')
    .at(-1)!
const lineAround = (text: string, start: number, end: number) =>
  `${lineBefore(text, start)} | ${text.slice(end, end + 160).split('\n', 1)[0]!}`
const isPerk = (sentences: readonly Sentence[], at: number) =>
  sentences.find(({ start, text }) => start <= at && at < start + text.length)?.section === 'benefits'

/** The part of a sentence between semicolons. */
const clauseOf = (text: string, start: number, end: number) =>
  text
    .slice(Math.max(0, start - 90), start)
    .split(/\n|[.;]\s/)
    .at(-1)! + text.slice(start, end + 60).split(/\n|[.;]\s/, 1)[0]!
const lineEnd = /\n|[.;]\s/
