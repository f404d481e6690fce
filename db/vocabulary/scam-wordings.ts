// How the signs of a scam are said.
import type { ScamRule } from '#db/vocabulary/scam-signs.ts'
import type { Wording } from '#db/vocabulary/wordings.ts'

/** `light`: circumstances speak for the poster, and the sign weighs less. */
export type SignWording = Wording & { rule: ScamRule; light?: true }

const equipment =
  /\b(?:laptops?|mac ?books?|computers?|printers?|scanners?|home[- ]office|(?:work(?:ing|space)?|office) (?:equipment|tools)|equipment|software|devices|encoder)\b/i
const employerPays =
  /\b(?:we|employer|company|hospital|practice) (?:will )?(?:also )?(?:pays?|covers?|reimburses?|bears?)\b|\b(?:which|that) we pay|\bno (?:cost|fees?|charge)\b|\bat (?:our|no) (?:cost|expense)|\bfree of charge|reimbursement|\bfees? (?:is|are|will be)? ?(?:covered|waived|reimbursed|paid by (?:us|the (?:company|hospital|employer)))/i
const afterOffer =
  /\b(?:after|upon|once|following|when|if) (?:[\w']{1,12} ){0,5}(?:offer\w{0,3}|hired?|hiring|accept\w{0,4}|onboard\w{0,3}|signed|orientation)\b|\bfirst day\b|\bI-?9\b|\bW-?9\b|\b(?:conditional|contingent|job|written) offer|\bonly then\b/i
const notPay =
  /\b(?:bonus\w{0,2}|stipend|PTO|time off|points|CEUs?|reimburse\w{0,4}|allowance|differential|credits?|match)\b/i
const aPlace = /\b(?:hiring event|job fair|open house|walk-?in|career fair|residency)\b/i

/** A name however its letters are parted or swapped to slip through: "T e l e g r a m", "whats@pp". */
const disguised = (name: string) =>
  [...name].map((letter) => `[${{ a: 'a4@', e: 'e3', l: 'l1', s: 's5$' }[letter] ?? letter}]`).join("[ .'*_-]?")
/** Messaging apps whose names mean nothing else. */
const chatApp = `(?:${disguised('telegram')}|${disguised('whatsapp')}|we ?chat|viber|(?:google )?hang ?outs?|google chat|facebook messenger|fb messenger|kik|zangi|text ?now|threema)`

const payApp =
  '\\b(?:by|via|through|using|over|on|to our) (?:\\w{1,10} ){0,2}(?:zelle|cash ?app|venmo|western union|money ?gram)\\b|\\b(?:zelle|cash ?app|venmo) (?:payment|transfer|tag|id)\\b|\\bfriends[- ]and[- ]family\\b'
/** The employer pays so: odd, but the money goes the right way. */
const paysBy =
  /\bwe (?:will |can )?pay\b|\b(?:you|coders|contractors)(?:'re| are|'ll be| will be| get)? paid\b|\bpa(?:id|y|yments?|youts?) (?:is |are )?(?:made |sent )?(?:once a |every |each )?(?:weekly|week|daily|monthly|friday|month)\b/i
const aboutPayments =
  /\b(?:donat\w{1,4}|donors?|patients?|copays?|customers?|merchants?|products?|integrat\w{1,5}|API|fintech|competitors?|companies)\b/i

export const signWordings: readonly SignWording[] = [
  {
    rule: 'chat-app',
    words: new RegExp(`\\b${chatApp}\\b`, 'gi'),
    with: [
      /\b(?:interviews?|hiring|recruiter|HR|apply|applicants?|candidates?|get in touch|contact (?:me|us|him|her|our|mr|mrs|ms|the)|(?:text|message|add|write|reach|chat) (?:to |with )?(?:me|us|him|her|our|mr|mrs|ms|the hiring)|download|install|screening|briefing|onboarding|your (?:name|resume|code))\b|(?<!\w)@\w/i,
    ],
    unless:
      /\bvideo interview|\b(?:interviews?|meet\w{0,4}) (?:\w{1,10} ){0,4}(?:on|via|by|over|through) (?:video|zoom|phone)|\b(?:community|campaigns?|volunteers?|members) (?:\w{1,10} ){0,3}(?:via|on|through)\b/i,
  },
  {
    rule: 'chat-app',
    words:
      /\b(?:[Oo]n|[Vv]ia|[Tt]hrough|[Uu]sing|[Bb]y|[Dd]ownload|[Ii]nstall|or|and) (?:the )?(?:Signal|Wire|Discord|Session|Skype|Line)(?: app| messenger)?\b(?! (?:processing|detection|transfer))/g,
    with: [
      /\b(?:interview|hiring manager|recruiter|HR|screening|text|messag(?:e|ing)|add (?:me|us|our|him|her|mr|mrs)|download|install)\b/i,
    ],
    unless: /\bvideo\b/i,
  },
  {
    rule: 'chat-app',
    words:
      /\b(?:text|chat|im|instant messag\w{1,3}|messenger)[- ](?:based )?(?:interview|screening|chat on)\b|\binterviews? (?:\w{1,10} ){0,6}(?:by|via|over|through|in) (?:\w{1,9} ){0,2}(?:text|chat|im|instant messag\w{1,3}|messenger|e-?mail)\b(?! to)|\b(?:interview|screening) (?:\w{1,10} ){0,4}by text only\b|\bno (?:camera|video|call)s? (?:and|or) no (?:camera|video|call)s?\b/gi,
  },

  {
    rule: 'check-cashing',
    words:
      /\b(?:deposit|cash)(?:s|ed|ing)? (?:[\w']{1,12} ){0,4}(?:checks?|cheques?|e[- ]?che(?:ck|que)s?|money orders?)\b(?!-| (?:in|out)\b)/gi,
    with: [
      /\b(?:your|the) (?:own |personal |local )?(?:bank account|phone|mobile)|your (?:own |personal |local )?(?:bank|account)\b|\bmobile (?:deposit|bank)|home[- ]office|\b(?:approved|certified|our) (?:vendor|supplier)|(?:we|company) (?:will |shall )?(?:send|mail|issue|e-?mail)|sent to you|you (?:will )?receive/i,
    ],
  },
  {
    rule: 'check-cashing',
    words:
      /\b(?:send|mail|issue|e-?mail|overnight|receive|get)(?:s|ed|ing)? (?:[\w']{1,12} ){0,4}(?<!background )(?<!reference )(?<!credit )(?<!record )(?<!history )(?:checks?|cheques?|e[- ]?che(?:ck|que)s?)\b(?!-| (?:in|out|for|with|on|your email)\b)/gi,
    with: [equipment, /\b(?:deposit|cash (?:it|the|this)|vendor|supplier|purchase|buy|order|pay for|funds)\b/i],
  },
  {
    rule: 'check-cashing',
    words:
      /\b(?:check|cheque) (?:for|of|in the amount of) \$ ?\d[\d,.]{0,9}|\b(?:check|cheque) (?:will|shall) be (?:sent|mailed|issued|delivered|emailed) to you\b/gi,
    with: [/\b(?:deposit|cash (?:it|the|this)|your bank|vendor|supplier)\b/i],
    unless: /\b(?:copay|patients?|direct deposit)\b/i,
  },
  {
    rule: 'check-cashing',
    words:
      /\b(?:cashier's|certified|corporate|company|electronic) (?:checks?|cheques?)\b|\be[- ]?che(?:ck|que)s?\b|\bmobile deposit\b/gi,
    with: [
      /\b(?:vendor|supplier|deposit it|cash it|your (?:own |local )?(?:bank|account|phone)|home[- ]office|equipment)\b/i,
    ],
    unless: /\bpatients?\b|\bcopay/i,
  },
  { rule: 'check-cashing', words: /\breimburse\w{0,4} (?:\w{1,10} ){0,5}by (?:check|cheque)\b/gi, with: [equipment] },
  {
    rule: 'check-cashing',
    words:
      /\bMICR ink\b|\bversa ?check\b|\b(?:check|cheque)[- ]printing software\b|\bprint(?:ing)? (?:out )?(?:the )?(?:payroll )?(?:checks?|cheques?) (?:from|at) (?:your )?home\b/gi,
  },

  {
    rule: 'buy-equipment',
    words:
      /\b(?:approved|certified|accredited|designated|authori[sz]ed|trusted|recommended|our|list of|from the company's) (?:\w{1,12} ){0,2}(?:vendor|supplier|dealer|seller)s?\b/gi,
    with: [
      equipment,
      /\b(?:buy|purchas\w{1,4}|order|pay|use with)\b/i,
      /\byour (?:home|work|new|own|laptop|computer|equipment|office)|\b(?:repaid|repay|reimbursed?|refund(?:ed)?|pa(?:id|y) (?:you )?back)\b|\bnew (?:hire|employee)|\bworking equipment|\bdelivers? (?:your|the|it|them)/i,
    ],
  },
  {
    rule: 'buy-equipment',
    words:
      /\b(?:repaid|reimbursed|refunded|paid back|returned) (?:[\w']{1,10} ){0,4}first (?:pay\w{0,5}|salary|wages?|month)\b/gi,
    with: [equipment, /\b(?:buy|purchas\w{1,4}|order)\b/i],
  },

  {
    rule: 'upfront-fee',
    words:
      /\b(?:fees?|deposits?|payment|cost|price|amount)\b[^.\n]{0,80}\b(?:refund\w{0,4}|returned|paid back|given back|reimbursed|comes back)\b[^.\n]{0,40}\bfirst (?:pay\w{0,5}|salary|wages?|month|week)\b/gi,
    unless: /\brelocat/i,
  },
  {
    rule: 'upfront-fee',
    words:
      /\b(?:fully |100% )?refundable (?:security )?(?:fee|deposit|payment)\b|\b(?:fee|deposit|payment)s? (?:\w{1,8} ){0,3}(?:fully |100% )?refundable\b/gi,
    unless: /\b(?:apartment|housing|rent|lease|patients?|tax)\b/i,
  },
  {
    rule: 'upfront-fee',
    words:
      /\b(?:one[- ]time|small|token|registration|processing|activation|enroll?ment|onboarding|start-?up|starter|training|screening|background(?: check)?|software|kit|licen[cs]e|application|certification|ID card) (?:\w{1,12} ){0,2}(?:fees?|deposit|payment)\b|\bcost of the (?:\w{1,12} )?(?:screening|background check|check|training|kit|software|licen[cs]e)\b/gi,
    with: [
      /\$ ?\d|\bUSD ?\d/i,
      /\b(?:you|your|candidates?|applicants?|coders?|trainees?|new hires?|interview|payable)\b/i,
      /\bpa(?:y|id|yable)\b|\bfees? (?:of|is|for)\b|\bbefore\b|\brequired\b/i,
    ],
    unless: employerPays,
  },
  {
    rule: 'upfront-fee',
    words:
      /\b(?:you|candidates?|applicants?|coders?|trainees?|new hires?) (?:[\w']{1,12} ){0,4}(?:pay|purchase|buy)s? (?:[\w'$,.-]{1,14} ){0,8}(?:licen[cs]es?|starter|kit|background check|screening|activation|access|membership|enroll?ment|training)\b/gi,
    with: [
      /\$ ?\d|\bfrom us\b/,
      /\bbefore\b|\bfrom us\b|\bto (?:start|begin|join|register|be (?:hired|considered))\b|\bfirst pay/i,
    ],
    unless: employerPays,
  },
  {
    rule: 'upfront-fee',
    words: /\b(?:paid|covered|borne) by (?:the |each )?(?:candidate|applicant|coder|trainee)s?\b/gi,
    with: [/\b(?:fees?|costs?|screening|check|training|licen[cs]e)\b/i],
  },
  {
    rule: 'upfront-fee',
    words:
      /\bpay(?:ment of)? \$ ?\d[\d,.]{0,8} (?:\w{1,10} ){0,2}(?:for|to) (?:your |the |a )?(?:start|begin|register|enroll?|apply|activate|secure|reserve|kit|training|background|licen[cs]e)\b/gi,
    unless: employerPays,
  },

  {
    rule: 'crypto-gift',
    words: /\b(?:gift|i ?tunes|steam|google play|apple|amazon|prepaid) (?:gift )?cards?\b/gi,
    with: [/\b(?:buy|purchase|scratch|activate|send (?:us |me )?(?:the |a )?(?:pictures?|photos?|codes?))\b/i],
    unless: /\b(?:rewards?|raffle|draw|referrals?|perks?|win|recognition|wellness|donors?|incentives?)\b/i,
  },
  {
    rule: 'crypto-gift',
    words: /\b(?:bitcoins?|btc|usdt|ethereum|crypto(?:currency)?|tether)\b/gi,
    with: [/\b(?:you|your)\b/i, /\b(?:forward|convert|transfer|buy|purchase|deposit|paid|wallet|atm|fee)\b/i],
    unless:
      /\b(?:exchanges?|blockchain|protocols?|engineer\w{0,3}|platform|products?|trading|industry|web3|startup|defi|assets?)\b/i,
  },
  {
    rule: 'crypto-gift',
    words: new RegExp(payApp, 'gi'),
    with: [/\b(?:pay|paid|payable|payment|send|sent|fee|cost|transfer|deposit)\b/i],
    unless: new RegExp(`${paysBy.source}|${aboutPayments.source}`, 'i'),
  },
  {
    rule: 'crypto-gift',
    light: true,
    words: new RegExp(payApp, 'gi'),
    with: [paysBy],
    unless: aboutPayments,
  },

  {
    rule: 'early-pii',
    words:
      /\b(?:social security (?:number|no\b|#|card|and)|SSN|bank (?:account|details?|name|statements?|log-?in|information)|routing number|voided che(?:ck|que)|(?:credit|debit) card (?:number|details|photo)|online banking|mother's maiden name|ID\.me)/gi,
    with: [
      /\b(?:send|reply|provide|submit|upload|attach|give|enter|fill|include|share|have|e-?mail|need|apply|complete|confirm|collect|log|set up)\w{0,3}\b/i,
      /\b(?:your|you|applicants?|candidates?|full (?:legal )?name|application|to apply)\b/i,
    ],
    unless: new RegExp(
      `${afterOffer.source}|\\b(?:patients?|members?|beneficiar\\w{1,3}|insured|guarantors?|customers?|clients?|residents?|claimants?|disability|administration)\\b`,
      'i',
    ),
  },
  {
    rule: 'early-pii',
    words:
      /\b(?:front|back|both sides|copy|copies|photos?|pictures?|scans?|images?) (?:\w{1,5} ){0,4}(?:of )?(?:your |their |a )?(?:valid )?(?:driver'?s'? licen[cs]e|passport|ID\b(?! badge)|identity card|identification card|government ID)|\bselfie\b|\b(?:driver'?s'? licen[cs]e|passport|ID) \(?(?:front|back|both sides)/gi,
    with: [/\b(?:send|reply|provide|submit|upload|attach|include|e-?mail|resume|ready)\w{0,3}\b/i],
    unless: new RegExp(`${afterOffer.source}|\\b(?:patients?|residents?|insurance|travel|driving)\\b`, 'i'),
  },
  {
    rule: 'early-pii',
    words: /\bcredit (?:score|report)s?\b/gi,
    with: [
      /\b(?:send|provide|submit|upload|attach|include|bring|get|obtain|pull)\w{0,3}\b/i,
      /\b(?:your|you|applicants?|candidates?|applications?)\b/i,
    ],
    unless: new RegExp(
      `${afterOffer.source}|\\bcredit reporting\\b|\\bpatients?\\b|\\bcustomers?\\b|\\b(?:background|consumer)\\b`,
      'i',
    ),
  },

  {
    rule: 'pay-weekly-bait',
    words:
      /\b(?:earn|make|makes|making|earning|earnings of|income of)\b (?:[\w,']{1,12} ){0,4}(?:usd ?)?\$ ?\d[\d,.]{0,9}(?:(?!hour|hr\b|year)[^.\n]){0,24}?(?:\b(?:per|a|each|every) (?:day|week|month)\b|\/(?:day|week|month)|\b(?:daily|weekly)\b)/gi,
    unless: notPay,
  },
  {
    rule: 'pay-weekly-bait',
    words:
      /\b(?:earn|make|making)\b (?:[\w,']{1,12} ){0,3}\d[\d,]{2,7}(?:-| to )\d[\d,]{2,8} ?(?:\$|dollars|usd)[^.\n]{0,10}\b(?:day|week|month)\b/gi,
  },
  {
    rule: 'pay-weekly-bait',
    words: /\bearn(?:ing)? (?:up to|as much as|between|anywhere from|easily)\b[^.\n]{0,20}\$ ?\d[\d,.]{0,9}/gi,
    unless: new RegExp(`${notPay.source}|\\b(?:hour|hr|hourly|year|annual\\w{0,2}|salary)\\b`, 'i'),
  },
  {
    rule: 'pay-weekly-bait',
    words:
      /\b(?:easy|quick|fast|biggest|instant|extra) (?:money|cash|income)\b|\bmoney fast\b|\bcash[- ]in[- ]hand\b|\bcash (?:jobs?|pay)\b|\bearn as much as you (?:can|want|like)\b|\bget paid daily\b/gi,
    with: [
      /\b(?:home|anywhere|no (?:\w{1,8} )?(?:experience|diploma|skills?|boss)|free time|anyone|everyone|immediate\w{0,2}|today|own boss)\b/i,
    ],
    unless: /\b(?:patients?|clients?|families|wage|shift)\b/i,
  },
  {
    rule: 'pay-weekly-bait',
    words:
      /\b(?:only |just |spend )?(?:[1-3]|30|60|90)(?: ?(?:-|to|or) ?(?:[1-3]|90))? ?(?:hours?|hrs?|minutes?|mins?) (?:\w{1,8} ){0,3}(?:a|per|each|every)? ?(?:day|daily)\b/gi,
    with: [
      /\bearn|\bincome|\bsalary|\$ ?\d/i,
      /\b(?:home|anywhere|free time|phone)\b/i,
      /\b(?:no (?:\w{1,8} )?experience|minimal|anyone|everyone|part[- ]time|limited|only \w{1,6} positions|free training)\b/i,
    ],
    unless: /\b(?:meetings?|commute|on[- ]call|training|practicum|shifts?)\b/i,
  },

  {
    rule: 'instant-hire',
    words:
      /\bno (?:\w{1,10} )?interviews?\b|\bwithout (?:an |any )?interview\b|\bsame[- ]day (?:offers?|hire|hiring|start|employment)\b|\bhired (?:the |on the )?(?:same day|spot)\b/gi,
    unless: aPlace,
  },
  {
    rule: 'instant-hire',
    words:
      /\b(?:limited|few|only (?:\d{1,3}|two|three|four|five|six|seven)|\d{1,3}) (?:\w{1,10} )?(?:slots?|places?|spots?) (?:are )?(?:left|available|remain\w{0,3}|open)\b|\blimited (?:slots?|places|positions|spots)\b|\b(?:slots|seats|places|spots|positions) (?:are )?(?:limited|filling|still available)\b/gi,
    unless: /\b(?:camp|clinic|class|daycare|cohort|patients?|parking)\b/i,
  },
  {
    rule: 'instant-hire',
    words:
      /\b(?:you can |and |to )?(?:start|begin) (?:working )?(?:today|tonight|tomorrow)\b(?! (?:is|and in))|\byou(?:'ve| have| were)? (?:been |were )?(?:selected|shortlisted|pre-?approved)\b|\bapplication has been pre-?approved\b|\bdon't let this opportunity pass\b/gi,
    unless: /\bif you\b/i,
  },
  { rule: 'instant-hire', words: /\b(?:urgent(?:ly)?|immediate(?:ly)?|hurry)\b[^.\n!]{0,40}!{2,}/gi },

  {
    rule: 'phone-only-sms',
    words:
      /\b(?:text|sms) (?:(?:me|us|our|him|her|mrs?|ms|the|hr|manager|team|recruiter|hiring|[A-Z]\w{1,12})\.? ){0,4}(?:now |only )?(?:at|on|to|@|:)? ?\+?1?[ .-]?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}\b/gi,
    unless: /\b(?:call|phone) (?:or|and|\/) ?text|\bmessage (?:and|&) data rates|\bSTOP\b|\bagree/i,
  },
  { rule: 'phone-only-sms', light: true, words: /(?<![\w+(-])\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/g },

  {
    rule: 'apply-off-domain',
    words:
      /(?<![\w.])[\w.]{2,30} ?(?:\(at\)|\[at\]| AT |(?<=[a-z])AT(?=[a-z])) ?[\w-]{2,30} ?(?:\(dot\)|\[dot\]| DOT |(?<=[a-z])DOT(?=[a-z])) ?(?:com?|net|org|info|biz)\b/g,
  },

  {
    rule: 'training-upsell',
    words:
      /\benroll? (?:now |today )?(?:in |for |with )?(?:our|this|the) (?:\w{1,14} ){0,3}(?:program|course|class|academy|bootcamp)\b/gi,
    unless:
      /\b(?:benefits?|health|savings|retirement|insurance|assistance|wellness|patients?|clients?|students|eligible)\b/i,
  },
  {
    rule: 'training-upsell',
    words: /\b(?:tuition|course fee|the course costs|price of the course)\b/gi,
    with: [/\b(?:due|payment plans?|only \$|is \$|of \$|installments)\b/i],
    unless:
      /\b(?:reimburse\w{0,4}|assistance|benefits?|remission|discounts?|support|forgiveness|repayment|free|dependents)\b/i,
  },
  {
    rule: 'training-upsell',
    words: /\bguarantee(?:d|s)? (?!of\b)(?:\w{1,12} ){0,4}(?:job|placement|employment)\b/gi,
    unless: /\b(?:not|no|does not|never|hours|minimum|interest)\b/i,
  },
  {
    rule: 'training-upsell',
    words:
      /\b(?:become|get) (?:a )?(?:certified|licensed) (?:[\w-]{1,12} ){0,4}in (?:just |only |as little as )?(?:\d{1,2}|two|three|four|five|six|eight) (?:days|weeks)\b/gi,
  },

  {
    rule: 'mlm-own-business',
    words:
      /\b(?:start|own|run|build|launch|operate)(?:ing|s)? (?:your|their|a) (?:\w{1,9} )?(?:own )?(?:(?:home|internet)[- ]?based? )?(?:[\w-]{1,12} ){0,4}(?<!intelligence )(?:business|company)\b|\b(?:home|internet)[- ]base(?:d)? business\b/gi,
    with: [
      /\b(?:your own|home|boss|opportunity|investment|leads|independen\w{1,2}|no experience|part[- ]time)\b/i,
      /\b(?:\$|earn\w{0,4}|income|money|profits?|investment|financing|financial|cost)/i,
    ],
    unless:
      /\b(?:clients?|entrepreneurs|families|communit\w{1,3}|women|small businesses|lending|loans?|participants|equity|stock|mission|we (?:run|own|build|started))\b/i,
  },
  {
    rule: 'mlm-own-business',
    words:
      /\bbe(?:ing|come)? your own boss\b|\bbusiness opportunit(?:y|ies)\b(?= |,|!|$)|\bturn-?key (?:opportunity|business|system)\b|\b(?:unlimited (?:income|earnings?)|(?:income|earnings?) without limits)\b|\bresidual income\b|\bnetwork marketing\b|\bfinancially free\b|\bfinancial freedom\b|\bwork part[- ]time,? earn full[- ]time\b|\bsubstantial profits\b|\b(?:buy|purchase) (?:\w{1,10} ){0,3}client lists?\b/gi,
    unless:
      /\b(?:new business opportunities|(?:identify|pursue|develop|create|generate|find|seek|explore|evaluate|research|drive)\w{0,4} (?:[\w,]{1,14} ){0,4}business|clients|customers|communit\w{1,3}|people (?:achieve|reach)|members)\b/i,
  },

  {
    rule: 'package-forward',
    words: /\b(?:parcels|packages|re-?ship\w{0,4})\b/gi,
    with: [
      /\b(?:your|home) (?:home|house|address|door|residence)\b/i,
      /\b(?:re-?ship\w{0,4}|re-?label\w{0,3}|re-?pack\w{0,4}|(?<!look )forward(?:ing)? (?:them|it|the|packages|parcels)|ship (?:them|it)|new label)\b/i,
    ],
  },
  {
    rule: 'package-forward',
    words:
      /\b(?:payments?|funds|transfers?|money|deposits)\b[^.\n]{0,50}\b(?:to|in|into|through|via|using) your (?:own |personal |private )?(?:bank )?account\b/gi,
    unless: /\bdirect deposit|\b(?:your|weekly) (?:pay|salary|wages|paycheck)\b/i,
  },
  {
    rule: 'package-forward',
    words:
      /\b(?:forward|wire|transfer|remit|send) (?:the |all )?(?:rest|remainder|remaining (?:funds|balance|money|amount)|balance|funds|money)\b[^.\n]{0,40}\bto (?:our|the|a|another) /gi,
    with: [/\b(?:keep|commission|percent|your (?:own |personal )?(?:bank )?account|bitcoin|check)\b|%/i],
  },
  { rule: 'package-forward', words: /\bhome[- ]based payroll\b|\bpayroll (?:typist|data entry)\b/gi },

  {
    rule: 'phi-request',
    words:
      /\b(?:attach|send|submit|upload|provide|share|bring|include|e-?mail|supply)\b[^.\n]{0,60}\b(?:charts|discharge summar(?:y|ies)|patient records?|medical records?|operative (?:notes|reports)|op notes|encounter notes|EOBs|superbills)\b/gi,
    with: [
      /\b(?:redact\w{0,3}|black(?:ed)? out|de-?identified|names? (?:removed|hidden)|work samples?|portfolio|your (?:current|previous|last|former|present) (?:job|hospital|employer|work\w{0,5}|facility)|you (?:have )?coded)\b/i,
      /\b(?:appl(?:y|ication|icants?)|interview|quality of your work|work samples?|portfolio|resume|candidates?)\b/i,
    ],
    unless: /\b(?:no patient|never|invented|made[- ]up|payers?|requesters?|requestors?|attorneys?|auditors?)\b/i,
  },

  {
    rule: 'unpaid-test',
    words: /\b(?:unpaid|not paid|no pay|without pay|not compensated)\b/gi,
    with: [
      /\b(?:test|trial|sample|batch|assessment)\b/i,
      /\b(?:charts?|encounters|records|claims|cases|[2-9] hours|days)\b/i,
    ],
    unless: /\b(?:leave|lunch|meal|breaks?|intern\w{0,6}|extern\w{0,6}|volunteer\w{0,3}|time off|holidays?)\b/i,
  },
  {
    rule: 'unpaid-test',
    words:
      /\bcodes? (?:an? |the |our )?(?:\w{1,12} ){0,4}(?:[3-9]\d|\d{3}) (?:\w{1,10} )?(?:charts|encounters|records|claims)\b/gi,
    with: [/\b(?:trial|test|before (?:the |an |your |any )?interview|to be considered)\b/i],
    unless: /\b(?:paid|hour|day)\b/i,
  },
]
