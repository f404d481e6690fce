// Where the work is done after training: what title, labels and sentences say of it is weighed, the plainest words win.
import type { Workplace } from '#db/vocabulary/workplaces.ts'
import { officeDays } from '#search/reading/hybrid-days.ts'
import { callBack, placeIn, results, statementsOf, withoutOthers, type Statement } from '#search/reading/on-site.ts'
import { readTravel } from '#search/reading/travel.ts'
import { guess, likely, matches, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

/** `weight`: 100 a denial, 90 said of this job or behind a label, 80 in the title, 70 usual words, 60 a word alone, less: implied. */
type Mention = { value: Workplace; weight: number; place: Place }

const work =
  '(?:positions?|roles?|jobs?|work|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|assignments?|contract|gig|coder|coding|auditor|biller|educator|specialist|registrar|manager|supervisor|environment|schedule|basis|employment|setting|arrangements?|model|status|program|seat|workforce|eligible|friendly|first|based)'
const thisJob =
  '(?:positions?|roles?|jobs?|work|opportunity|opening|vacancy|assignment|contract|gig|incumbents?|(?:all |the )?hours|it|this|you|we)'
const be = "(?:is|are|will be|would be|'s|'ll be|'d be|can be|must be|may be)"
const adverbs = String.raw`(?: (?:a|an|fully|100%|completely|entirely|strictly|currently|primarily|performed|done|worked|permanently|now|all|truly|also|considered|classified as|designated as|offered as|full[- ]time|part[- ]time|w-?2|located|always|conducted|required to be|expected to (?:be|work)|\d{1,3}% |only)){0,5}`
const label = String.raw`(?:locations?|workplace(?: type)?|work (?:type|site|location|arrangement|model|setting|style|mode|environment|place|schedule|status|option)|worksite|job (?:type|location|setting)|position (?:type|location)|place(?: of work| of performance)?|where(?: you(?:'ll)? (?:will )?work)?|setting|site|remote status|(?:work )?arrangement|telework|remote(?: (?:work|job|position|eligib\w{3,5}))?|on-?site ?\/ ?remote|type|schedule|status|ubicación|lugar ?\/ ?where)`

const remote = String.raw`(?:remote(?:ly)?|tele-?work(?:ing|ed)?|tele-?commut(?:e|ing|er)|work(?:ing|s)?[- ](?:from|at)[- ]home|wfh|w@h|home[- ]based|home[- ]office based|(?:from|out of|in) (?:the comfort of )?(?:your |their |a |an |the coder's )?(?:own )?homes?|virtual(?:ly)?|at home)`
const onSite = String.raw`(?:on-? ?site|in[- ]person|in[- ](?:the |our )?(?:(?!an?\b|any|your|their|medical|physician|doctor|home|back|box|private|the|our)[\w&.'-]{1,14} ){0,2}office(?! (?:environment|setting|of\b|manager|visits?|hours|staff|procedures?|duties|of))|(?<!off )on-? ?campus|on (?:the |our )?premises?(?! (?:software|server|system|solution|install|deploy))|wfo|presencial)`
const officeNoun =
  '(?:offices?|clinics?|hospitals?|campus|facility|building|practice|cent(?:er|re)|headquarters|hq|plaza|window|desk|suite|location|billing office|site|basement|floor|wing|premises)'

const pattern = (source: string) => new RegExp(String.raw`(?<![\w-])(?:${source})(?![\w])`, 'gi')
type Rules = readonly [Workplace, weight: number, RegExp][]
const usual: Rules = [
  // No remote work at all; "not fully remote" leaves some.
  ['on-site', 100, pattern(String.raw`(?:not|never|cannot|\w{2,6}n't)(?: (?!fully|100|entirely|completely|only|just|all|exclusively|permanently|required|need\w{0,2}|have)[\w-]{1,12}){0,4}? (?:remote(?:ly)?|tele-?work\w{0,4}|work[- ](?:from|at)[- ]home|wfh|tele-?commut\w{1,5}|from home|hybrid|virtual)`)],
  ['on-site', 100, pattern(String.raw`non-?remote|(?:nobody|no one|none of us) (?:here )?(?:works?|codes?) (?:remotely|from home|at home)`)],
  ['on-site', 100, pattern(String.raw`no (?:\w{1,10} (?:or|and|\/) )?(?:remote|tele-?work|tele-?commuting|wfh|work[- ]from[- ]home|hybrid|virtual)(?: (?:work|option|position|job|work option|schedule|opportunit)\w{0,3})?(?! (?:work )?(?:experience|monitoring|equipment))`)],
  ['on-site', 100, pattern(String.raw`(?:remote|tele-?work|tele-?commuting|wfh|work[- ](?:from|at)[- ]home|virtual)\b[^.:;]{0,40}?(?:(?: not|n't| never| no longer)(?: \w{1,10}){0,2} (?:available|offered|possible|permitted|an option|eligible|allowed|considered|authorized|provided|supported|accepted)| unavailable)`)],
  ['on-site', 100, pattern(String.raw`(?:looking for|wants?|need|hoping for|insist on|prefer) (?:\w{1,10} )?(?:remote|wfh|telework|to work from home)\b[^.;]{0,30}\b(?:(?:isn't|is not|not) (?:it|(?:the )?(?:one|job|place)|for you|the)|don't|do not|keep looking|move on|elsewhere|please pass)`)],
  ['on-site', 100, pattern(String.raw`(?:remote(?:ly)?|tele-?work|tele-?commut\w{1,5}|virtual|from home)(?: (?:work|jobs?|positions?|eligib\w{3,5}|options?|status)){0,2} ?[:?=-] ?\(?(?:no|none|never|not|n\/a|ineligible|n)(?! \w{1,14} (?:required|experience))`)],
  ['hybrid', 90, pattern(String.raw`(?:not|isn't|n't) (?:a )?(?:fully|100%|entirely|completely|exclusively|all) (?:remote|telework|virtual|on-?site|in[- ]person)`)],
  ['hybrid', 100, pattern(String.raw`(?:combination|mix(?:ture|ed)?|blend(?:ed)?|split|balance|part|partly|alternat\w{1,3}|flex|mornings?|afternoons?)\b[^.;]{0,40}(?:(?:${remote}|home)\b[^.;]{0,40}(?:${onSite}|office|campus|${officeNoun})|(?:${onSite}|${officeNoun})\b[^.;]{0,40}(?:${remote}|home))`)],
  ['hybrid', 100, pattern(String.raw`\d[05]% (?:on-?site|in[- ]person|in[- ]office|in the office)[^.;]{0,20}\d[05]% (?:remote|from home|at home|wfh)|\d[05]% (?:remote|from home|at home|wfh)[^.;]{0,20}\d[05]% (?:on-?site|in[- ]person|in[- ]office|in the office)`)],
  ['hybrid', 100, pattern(String.raw`(?:split\w{0,4}|divid\w{1,3}|shar(?:e|ed|ing)) (?:your |the |their )?(?:time|weeks?|days?|work)? ?between[^.;]{0,20}\bhome\b`)],
  ['hybrid', 95, pattern(String.raw`(?:remote|tele-?work|wfh|work from home)(?: (?:work|option|schedule|eligib\w{3,5}|percentage|allowed))* ?[:=] ?(?:yes,? )?(?:up to |about |approximately )?[1-9]\d? ?%`)],
  ['hybrid', 100, pattern(String.raw`(?:half|part|portion|some) (?:of )?(?:(?:the|your|their|each) )?(?:week|time|days|hours|month|shifts?)\b[^.;]{0,30}\b(?:${remote}|home)|(?:remote(?:ly)?|from home|wfh)\b[^.;]{0,20} days? (?:per|a|each|every) (?:pay period|two weeks)`)],
  ['hybrid', 90, pattern(String.raw`${label} ?[:=-] ?[^.;:]{0,30}\bhybrid|${thisJob} ${be}${adverbs} hybrid|hybrid (?:remote |work |wfh |telework |office |onsite )?${work}|hybrid[,:(]? ?\(?(?:\d|one|two|three|four|up to)|works? (?:a )?hybrid|hybrid (?:or|and|&) ${remote}|${remote} (?:or|and|&) hybrid|hybrid (?:remote|in-?person|on-?site|plan)|${remote} ?\/ ?hybrid|${onSite}[/ ]{1,3}hybrid`)],
  ['hybrid', 65, pattern(String.raw`tele-?work(?: eligible)? ?[:?=-] ?yes`)],
  ['hybrid', 65, /^(?:[^\w]{0,3})hybrid(?![\w])|(?<=[,|(/–-] ?)hybrid(?= ?(?:[,.|)/;-]|$))/gi],
  ['hybrid', 60, pattern(String.raw`(?:partly|partially|part|partial|semi-?) ?(?:remote|telework|work[- ]from[- ]home|from home|wfh)|some (?:days? |time )?(?:remote|telework|from home|working from home|wfh)|(?:remote|wfh|home) days|days (?:are )?(?:remote|from home|at home)|flexib\w{2,5} to accommodate remote`)],
  ['hybrid', 40, pattern('hybrid')],
  ['remote', 90, pattern(String.raw`(?:${label} ?[:=-] ?(?:is )?(?:\w{1,10}, )?(?:100%|fully|full-?time|permanently|completely|us|u\.s\.|nationwide|usa|your)?[ ,-]{0,3}(?:${remote}|home|anywhere)|(?:remote|tele-?work)(?: (?:work|jobs?|positions?|eligible))? ?[:?=-] ?(?:100%|full|fully)|remote(?: (?:work|jobs?|positions?|eligible))? ?[:?=-] ?yes)`)],
  ['remote', 90, pattern(String.raw`(?:(?:positions?|roles?|jobs?|work|opportunity|opening|vacancy|assignment|contract|hours) (?:[\w-]{1,12} ){0,2}?${be}${adverbs} (?:${remote})|(?:this|it|the \w{1,12}) (?:is|will be|'s)${adverbs} (?:${remote}))`)],
  ['remote', 85, pattern(String.raw`(?:after (?:that|this|the|your|training|onboarding|orientation|\d{1,2}|[a-z]{3,6} (?:days|weeks|months))|then|thereafter|afterwards?|once (?:you(?:'re|r| are)?|trained|released))\b[^.;]{0,60}(?:${remote})|(?:${remote})(?: \w{1,10}){0,3} (?:after|following|upon|once)\b|before (?:\w{1,14} ){1,3}(?:${remote})|then (?:you )?(?:go(?:es)? )?home`)],
  ['remote', 75, pattern(String.raw`(?:remote(?:ly)?|from home|wfh|work from home|telework) (?:or|\/|and\/or) (?:${onSite}|office)|(?:${onSite}|office) (?:or|\/|and\/or) (?:remote(?:ly)?|wfh|work from home|telework|from home)`)],
  ['remote', 70, pattern(String.raw`(?:100 ?%|fully|full-?time|completely|permanent(?:ly)?|entirely|all|totally) (?:remote(?:ly)?|tele-?work(?:ing)?|virtual|work[- ]from[- ]home|wfh|home[- ]based|from home|at home)|(?:remote|telework|telecommut\w{1,4}|home[- ]based|work[- ](?:from|at)[- ]home|wfh|virtual) (?:[\w-]{1,14} ){0,3}?${work}`)],
  ['remote', 70, pattern(String.raw`(?:code|coding|work(?:s|ed|ing)?|performed|done|audit|sits?|based)(?: [\w',-]{1,12}){0,3}? (?:remotely|remote|from home|at home|from (?:your |their |a |an )?(?:own )?homes?)|work(?:s|ing)?[- ](?:from|at)[- ]home|wfh|home[- ]based|tele-?commut(?:e|ing|er)|remote for good|home is (?:the|your) office`)],
  ['remote', 50, pattern('(?:remote|telework|telecommut\\w{1,4}|home[- ]based|work[- ](?:from|at)[- ]home|wfh|virtual) (?:[\\w-]{1,14} ){0,3}?(?:coders|auditors|billers|employees?|staff|teams?|workers?|contractors?|specialists|members)')],
  ['remote', 60, /^[^\w]{0,3}(?:currently |still |all |100 ?% )?(?:remote|telework|wfh|home[- ]based|from home|work from home|virtual)(?![\w])(?! ?:)(?! (?:access|sites?|experience))|(?<=[,|(/–-] ?)(?:remote|telecommute|telework|wfh|home[- ]based|virtual)(?= ?(?:[,.|)/;-]|$))/gi],
  ['remote', 60, pattern(String.raw`(?:work|code|job|live|sit|done)(?: \w{1,10}){0,3} (?:from )?anywhere|from your (?:house|kitchen table|couch|own desk)|anywhere with (?:an? )?(?:\w{1,12} )?internet`)],
  ['remote', 50, pattern(String.raw`(?:from|out of) (?:the comfort of )?(?:your |their |a |an )?(?:own )?homes?(?! (?:health|care))|remote (?:from|in|within|anywhere|across|until|nationwide|us|u\.s)`)],
  ['remote', 40, pattern(String.raw`at home|home office|tele-?work|"?virtual"? positions?|(?:mostly|primarily|mainly|largely) remote`)],
  ['remote', 35, pattern(String.raw`(?:open to|hir(?:e|ing) (?:coders |in |from )?|coders|applicants|candidates|contractors|live|reside|sit|work|we hire)(?: \w{1,12}){0,4} (?:(?:in |from )?(?:all|any of the|any|every|most) (?:50|fifty)? ?(?:u\.?s\.? )?states?|anywhere (?:in|within))|off-?site (?:position|role|job|coder|work)|(?:to|at) your (?:home|door|house)|must (?:live|reside|be located) in (?:one of )?(?:the following|these|our approved|an approved) states?`)],
  ['remote', 25, pattern('remote(?:ly)?')],
  ['on-site', 90, pattern(String.raw`${label} ?[:=-] ?[^.;:]{0,70}?\b${onSite}|${thisJob} (?:[\w-]{1,12} ){0,2}?${be}${adverbs} (?:required )?${onSite}|(?:100 ?%|fully|strictly|entirely|completely) ${onSite}|${onSite} (?:only|every day|daily|each day|full[- ]time|(?:presence |attendance |work )?(?:is |are )?(?:required|mandatory|a must|expected))`)],
  ['on-site', 70, pattern(String.raw`${onSite} (?:[\w-]{1,14} ){0,2}?(?:positions?|roles?|jobs?|work|opportunity|program|schedule|openings?|employment|coders?|assignment|contract|setting|environment|at (?:our|the|\d))|(?:work(?:s|ed|ing)?|report(?:s|ing)?|show up|sit|be)(?: \w{1,12}){0,2}? ${onSite}`)],
  ['on-site', 70, pattern(String.raw`physical(?:ly)? (?:presence|present)\b[^.;]{0,40}(?:required|expected|needed)|office-based (?:[\w-]{1,14} ){0,2}?(?:position|role|job|coder|biller)`)],
  ['on-site', 70, pattern(String.raw`(?:position|job|role) is (?:based|located|housed) (?:at|in|out of|on) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)`)],
  ['on-site', 60, new RegExp(String.raw`^[^\w]{0,3}(?:yes, |all |currently )?${onSite}(?![\w])(?! ?(?:or|and|\/) )|(?<=[,|(/–-] ?)${onSite}(?= ?(?:[,.|)/;-]|at\b|in\b|$))`, 'gi')],
  ['on-site', 45, pattern(String.raw`(?:based|located|housed|stationed|done|performed|worked|work(?:s|ing)?|be|is|are|sits?|report(?:s|ing)?|come|joins?|learns?)(?: (?:daily|together|\w{1,10}))? (?:at|in|from|to|out of|on) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)(?! (?:manager|administrator|director|staff|team|visits?|records?|system|settings?|environment|bills?|charts?|accounts?|notes?|claims?|side|coding|clients?|hours|window of))`)],
  ['on-site', 45, pattern(String.raw`(?:hours|mornings?|afternoons?|days|a wk|a week|per week|thursday|friday|fri|thurs?|open|shift|every day)[,:]? (?:in|at) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)|^(?:[^\w]{0,3}|where:? )(?:in|at) (?:our|the) (?:[\w&.'-]{1,16} ){0,4}?${officeNoun}|(?:in|at) (?:our|the) (?:[\w&.'-]{1,16} ){0,3}?${officeNoun},? (?:every ?day|daily|full[- ]time|five days|5 days|mon)`)],
  ['on-site', 45, pattern(String.raw`in[- ]house (?:[\w/]{1,14} ){0,2}?(?:coder|biller|position|role|job|opening|team|billing|coding)`)],
  ['on-site', 30, pattern(onSite)],
  ['travel', 90, pattern(String.raw`${label} ?[:=-] ?(?:travel(?:ing)?|on the road|mobile)(?! ?(?:\d|up|none|no\b|required|:))|(?:this|it) (?:is|'s) a (?:100% |full-?time )?(?:travel(?:l?ing)?|road|road-warrior)(?: \w{1,10})? (?:position|role|job)`)],
  ['travel', 85, pattern(String.raw`liv(?:e|es|ing) out of (?:a|their|your) suitcases?|(?:fly|drive) out\b[^.;]{0,80}\b(?:fly )?(?:home|back)\b|(?:constant|weekly|full-?time|extensive) travel to (?:\w{1,12} ){0,2}(?:clients?|hospitals?|clinics?|sites)|live on the road|^travel(?:l?ing) (?:\w{1,12} )?(?:coder|auditor|educator|consultant|trainer|position|role|job)`)],
] // prettier-ignore

const homePlace =
  '(?:homes?|house|couch|sofa|kitchen(?: table)?|dining (?:room|table)|living room|(?:spare )?bedroom|residence|apartment|pajamas|pjs|porch|basement)'
const whose =
  "(?:your|their|her|his|my|ur|own|one's|(?:the )?(?:coder|employee|contractor|incumbent|associate|worker|candidate)'?s'?)"
const worker =
  "(?:you(?:'d|'ll|'re| will| would)?|we|s?he|coders?|(?:the|this|our|a) (?:new )?(?:coder|biller|auditor|educator|manager|registrar|position|job|role|employee|incumbent|person|candidate|team))"
const premises =
  "(?:offices?|clinics?|hospitals?|campus|facility|building|bldg|practice|cent(?:er|re)|headquarters|hq|tower|suite|departments?|floor|wing|basement|lobby|premises|room|bay|nurses'? station|surgery center|asc)"
const beside =
  '(?:by|next to|beside|near|behind|outside|inside|upstairs|downstairs|across from|down the hall|(?:on|in|at) (?!home|your|any|my)(?:the|our|\\w{1,6})|among)'
const street = String.raw`\d{1,5} (?:[NSEW]\.? )?(?:[\w.']{1,14} ){1,3}(?:st|street|ave|avenue|blvd|boulevard|rd|road|dr|drive|ln|lane|way|pkwy|parkway|plaza|highway|hwy|court|ct|circle|pike)\b`
const daily =
  '(?:daily|every ?day|each (?:week)?day|every weekday|(?:at|by) \\d{1,2}|(?:five|5) days|5x|all week|full[- ]time|monday|mon\\b|m-f)'
/** Where no usual word is said: by furniture, neighbours, street and daily way to work, or by house and reach. */
const impliedHome: Rules = [
  [
    'remote',
    65,
    pattern(
      String.raw`${label} ?(?:[:=-]|is|will be)(?: (?:is|in|from|at|${whose}|the|an?)){0,3} ?(?:${homePlace}|wherever|own (?:location|place|space))`,
    ),
  ],
  [
    'remote',
    65,
    pattern(
      String.raw`(?:from|at|in|on|out of) ${whose} (?:own )?${homePlace}|from (?:the|a) (?:house|couch|sofa|kitchen(?: table)?|dining (?:room )?table|living room|bedroom)|(?:stay|been|sent) home\b(?! (?:health|care))|(?:laptop|computer|equipment|machine) home\b|then home\b`,
    ),
  ],
  [
    'remote',
    60,
    pattern(
      String.raw`(?:code|work|desk|sit|live|log[- ]?in|job)s?[- ](?:[\w-]{1,12}[- ]){0,3}?(?:anywhere|wherever|from where|where (?:you|they) (?:want|like|live|choose|please|are)(?! to))|wherever (?:you|they|there|home)\b|(?:based|located) anywhere\b`,
    ),
  ],
  [
    'remote',
    60,
    pattern(
      String.raw`(?:doesn't|does not|don't|do not|no one|nobody|no) (?:\w{1,8} ){0,2}?(?:matters?|cares?|minds?|difference)(?: \w{1,8}){0,2} where (?:you|they|coders)|where (?:you|they|coders) (?:live|sit|are|work|log in)(?: from)? (?:doesn't|does not|makes? no|is up to|is your|isn't)(?: \w{1,8})?|location (?:is|does|doesn't|isn't|won't|will)(?: not| no)?(?: be)?(?: an?)? (?:matter|important|deal[- ]?breaker|factor|issue|concern|barrier)|location[- ](?:independent|agnostic|neutral)`,
    ),
  ],
  [
    'remote',
    60,
    pattern(
      String.raw`(?:no|zero|without (?:a|the)|skip the|forget the) (?:daily )?commut(?:e|ing)|(?:never had an?|we have no|has no|with no|without an?|there(?:'s| is) no|no (?:physical|central|brick-and-mortar)) (?:physical |central )?(?:offices?\b(?! (?:visit|hours|manager|experience|politics|staff|setting))|headquarters)|(?:never|no need to|not|won't|don't)(?: ever)?(?: have to| need to| required to| be asked to)? (?:come in\b|commute|set foot|come (?:to|into) (?:an?|the|our) (?:office|hospital|building|campus))|no (?:need to relocate|relocation (?:needed|required|necessary))`,
    ),
  ],
  [
    'remote',
    90,
    pattern(
      String.raw`(?:on-?site|in-?office|office|in[- ]person|campus) (?:attendance|requirements?|days?|presence|time)(?: required)? ?[:=-] ?(?:none|no\b|0\b|zero|never|n\/a)|(?:job|work|role|position|coding)s? (?:is|are) (?:\w{1,10} )?(?:all |100% |fully |entirely )?(?:done )?(?:on-?line|over (?:the |our |a )?vpn)|on-?line (?:\w{1,10} )?(?:position|job|role)|all done (?:on-?line|over (?:the |our |a )?vpn)`,
    ),
  ],
  [
    'remote',
    45,
    pattern(
      String.raw`(?<!medical )(?:equipment|laptop|computer|monitors?|pc|hardware|workstation)s?\b(?: (?:is|are|will be|gets?|and \w{1,10}))* (?:shipped|mailed|sent overnight|delivered|overnighted)\b(?! back)(?! (?:to|with) (?:the )?(?:patient|client|customer))|(?:(?:ships?|mails?|sends?) you|we(?:'ll| will)? (?:ship|mail|send|deliver)) (?:\w{1,10} ){0,3}(?:laptop|computer|monitors|pc|equipment|hardware|docking station)|(?:to|at) ${whose} (?:door|house|residence)`,
    ),
  ],
  [
    'remote',
    50,
    pattern(
      String.raw`(?:${whose}|a|the|compliant|secure|private|reliable|primary) home[- ](?:office|set-?up|work ?space|work ?station|desk)|home (?:internet|workspace|connection)|(?:workspace|room|space|internet|connection|office|wi-?fi|desk) (?:in|at) ${whose} home|your home (?:must|should|needs|connection)|home office(?:,|$| (?:position|role|job|based))|(?:contractor|coder|employee|your|their|at|from)(?:'s)? own (?:location|place of work|premises)`,
    ),
  ],
  [
    'remote',
    40,
    pattern(
      String.raw`distributed (?:company|team|workforce|staff)|off-?(?:site|campus) (?:\w{1,10} ){0,2}(?:work|job|role|position|coding|coders?)|(?:work|job|coding|performed|done) off-?(?:site|campus)|off-?site (?:work )?(?:is )?(?:allowed|ok|possible)|workspace is home|home-office\b`,
    ),
  ],
]
const impliedSite: Rules = [
  ['on-site', 55, pattern(String.raw`(?:your|(?:the )?(?:coder|biller|auditor|educator|manager|registrar|incumbent)s?'?s?'?|own|assigned) (?:own )?(?:\w{1,10} )?(?:desk|cubicle|cube|work ?station|seat|office|chair)(?:'s| is| sits| will be| would be)(?: (?:right|just|located))? ${beside}|(?:an?|own|the|your) (?:desk|cubicle|cube|work ?station|seat|chair) (?:is )?(?:right )?${beside}|coding (?:room|office|department) is (?:\w{1,8} )?${beside}`)],
  ['on-site', 55, pattern(String.raw`${worker} (?:\w{1,10} )?(?:shar(?:e|es|ing) (?:an?|the|our)(?: \w{1,10})? (?:office|room|desk)|(?:sit|sits|work|works|be|are|is|sitting) (?:\w{1,10} )?(?:side by side|elbow to elbow|shoulder to shoulder|next to|beside|across from|outside (?:the|our) (?!us\b|u\.s|country|united|states?\b|box)\w{1,12}|right outside|down the hall|with (?:the|our) (?:doc(?:tor)?s|providers|physicians|billers|billing team)))`)],
  ['on-site', 45, pattern(String.raw`(?:based|located|housed|stationed|embedded|done|performed|provided|worked|works?|working|codes?|coding|takes? place|happens|sits?|come|supports?(?: [\w',-]{1,14}){1,5}?|expected to be|be|report(?:s|ing)?(?: daily| in person)?) (?:daily )?(?:at|in|from|to|out of|on|inside) (?:our|the|one of our|an?)(?: [\w&.,'-]{1,16}){0,5}? (?:${officeNoun}|cubicle|cube|work ?station|room|lobby)(?! of\b)(?=[.,;:)!]|$| (?:in|on|at|with|by|every|each|daily|and|where|five|near|next|from|for|to|as|alongside)\b)`)],
  ['on-site', 50, new RegExp(String.raw`\b(?:[Bb]ased|[Ll]ocated|[Hh]oused|[Ss]tationed|[Pp]erformed|[Dd]one|[Ww]ork(?:s|ing)?|[Cc]od(?:e|es|ing)|[Ss]its?|[Rr]eports?) (?:daily )?(?:at|in|from|out of) (?:the |our )?(?:\p{Lu}[\p{L}.'&-]{0,15} ){1,4}(?:[Oo]ffice|[Cc]linic|[Hh]ospital|[Cc]ampus|[Bb]uilding|(?:Medical )?[Cc]enter|[Tt]ower)\b(?! of\b| [Mm]anager| [Ss]ystem)`, 'gu')],
  ['on-site', 55, pattern(String.raw`(?:reports?|come|work|sits?|located|based|share|office|desk|job|clinic)\b[^.;]{0,60}? (?:to|at|is|in) ${street}`)],
  ['on-site', 45, pattern(String.raw`(?:where|(?:job |work ?|duty )?site|workplace|work area|physical (?:work )?location|place of (?:work|performance)|work (?:location|environment|setting))(?:s? ?[:=-]| is) ?(?:typical |[\w ]{0,20}\b(?:in|at) )?(?:our|the|in the|in our|at the|at our)(?: [\w&.,'-]{1,16}){0,5}? ${premises}`)],
  ['on-site', 20, pattern(String.raw`^\W{0,3}(?:where|(?:job |work ?)?site|physical (?:work )?location|work location|workplace) ?[:=-] ?(?:${street}|(?:[\w&.'-]{1,16} ){1,4}${premises})`)],
  ['on-site', 55, pattern(String.raw`(?:gone|went|came|come|are|is|all|now) back (?:to|in|at|on)\b(?: (?:being|the|our|working|full[- ]time))*(?: \w{1,10})? ?(?:in[- ]person|office|building|campus|clinic|hospital|on-?site|desks?)|returned to (?:the|our) (?:office|building|campus|hospital)|(?:is|are) now (?:fully |all )?${onSite}`)],
  ['on-site', 55, pattern(String.raw`(?:be|work|come|are|stop|is) (?:here|there|in|by)(?: at [\w' ]{1,20})? ${daily}|(?:commute|commuting|drive|get|come|travel|transportation|report|report in) (?:in )?to (?:[\w&.',-]{1,16} ){1,5}?${daily}|(?:come|report|be) (?:[\w' ]{0,20} )?in ${daily}|you (?:will |would |'ll )?(?:work|code|sit) there\b|and work there\b|(?:in|at|to) (?:our|the) (?:[\w&.,'-]{1,16} ){0,4}?${premises},? ${daily}|transportation to (?:the|our|and from (?:the|our)) (?:\w{1,12} ){0,2}${premises}`)],
  ['on-site', 50, pattern(String.raw`(?:you|coder|coders)(?:'ll| will| can| may)? (?:\w{1,8} )?walk (?:down|over|up|across|next door)|^\W{0,3}walk (?:over|down|up)|find you in the hall\w{0,3}|face[- ]to[- ]face (?:job|role|position)|(?:job|role|position|work) is on location|(?:must|have to|need to|willing to|coder) relocates?\b|relocation (?:is )?(?:required|a must)`)],
  ['on-site', 100, pattern(String.raw`tele-?work(?: eligib\w{2,5})? ?[:?=-] ?(?:yes,? )?\(?(?:ad[- ]hoc|situational|emergency|episodic)\b[^.;]{0,15}\bonly`)],
] // prettier-ignore
const strict = [...impliedHome, ...impliedSite].filter(([, weight]) => weight >= 90)
const strictHint = /attendance|requirement|presence|days? ?[:=]|time ?[:=]|on-?line|vpn|ad[- ]hoc|situational|episodic/i
const homeHint =
  /home|house|couch|sofa|kitchen|dining|living room|bedroom|residence|apartment|pajama|pjs|porch|wherever|anywhere|where (?:you|they|coders)|location|commut|offices?\b|headquarters|come in\b|set foot|ship|mail|sent\b|send|deliver|overnight|your door|distributed|off-?(?:site|campus)|own (?:place|premises)|on-?line|vpn|relocat|based any|located any|attendance|in[- ]person|on-?site/i
const siteHint =
  /desk|cubicle|cube\b|station|seat|chair|office|room|next to|beside|side by|elbow|outside|clinic|hospital|campus|facility|building|bldg|practice|center|centre|headquarters|hq\b|\d (?:[NSEW]\.? )?\w|floor|tower|suite|back (?:to|in)|here\b|there\b|daily|every ?day|each day|every weekday|come in|walk|hall|face|locat|embedded|takes? place|tele/i
/** What a statement must hold before the rules of a workplace are tried. */
const gates: Record<Workplace | 'none', RegExp> = {
  remote: /remote|tele-?(?:work|comm)|wfh|w@h|home|virtual|anywhere|states?\b|to your|from your/i,
  hybrid: /hybrid|remote|tele-?work|wfh|home/i,
  'on-site':
    /on-? ?site|person|office|in[- ]house|campus|presen|clinic|hospital|facility|building|practice|cent(?:er|re)|headquarters|\bhq|plaza|window|desk|suite|location|premis|wfo|site\b/i,
  none: /remote|tele-?(?:work|comm)|wfh|home|virtual|hybrid/i,
  travel: /travel|road|suitcase|fly out|drive out/i,
}
const gate =
  /\b(?:desk|cubicle|cube|work ?station|seat|beside|next to|outside|side by|share|street|st|ave|avenue|lane|ln|drive|blvd|road|rd|suite|hq|headquarters|tower|floor|facility|department|rounds|walk|hall|back|here|there|daily|every ?day|come in|house|couch|sofa|kitchen|living room|bedroom|residence|apartment|pajamas|wherever|where|location|commut\w{1,3}|ship\w{0,4}|mail\w{0,2}|sent|door|distributed|w\/h|w\/f\/h|wah|off-?(?:site|campus)|premises?|wfo|on-?line|vpn|relocat\w{1,5}|attendance|face|suitcases?|fly|drive|remote|tele-?(?:work|commut)|virtual|w@h|wfh|home|hybrid|on-? ?site|in-?\s?(?:person|office|house)|campus|office|clinic|hospital|building|window|cent(?:er|re)|practice|plaza|site|travel|road|presencial|anywhere|states?\b)/i

/** @param fields what the source says of it in fields of their own */
export function readWorkplace(posting: Posting, fields: string[]): Fact<Workplace> | null {
  for (const field of fields) {
    const said = titled(field)
    if (said) return { value: said.value, places: [] }
  }
  const statements = statementsOf(posting)
    .filter(({ text }) => gate.test(text))
    .slice(0, mostStatements)
    .map((statement) => ({ ...statement, whole: statement.text, text: withoutEvents(statement.text) }))
  const read = (rules: Rules, hint?: RegExp) => statements.flatMap((statement) => mentionsIn(statement, rules, hint))
  const mentions = [...read(usual), ...read(strict, strictHint)]
  const inTitle = titled(posting.title.text)
  if (inTitle) {
    const { value, at, length } = inTitle
    mentions.unshift({ value, weight: 80, place: { in: 'title', start: at, end: at + length, confidence: sure } })
  }
  // What is only implied is looked for where plainer words are wanting.
  const plain = (...values: Workplace[]) => mentions.some(({ value, weight }) => weight > 65 && values.includes(value))
  if (!plain('remote', 'hybrid')) {
    mentions.push(...read(impliedHome, homeHint))
    if (!plain('on-site')) mentions.push(...read(impliedSite, siteHint))
  }
  const best = decide(mentions, posting)
  return best && { value: best.value, places: [best.place] }
}

/** Nobody's posting speaks of its place more often. */
const mostStatements = 200

function decide(mentions: Mention[], posting: Posting): Mention | null {
  const most = (value: Workplace) =>
    mentions
      .filter((mention) => mention.value === value)
      .reduce<Mention | null>((best, mention) => (best && best.weight >= mention.weight ? best : mention), null)
  const [remote, hybrid, onSite, travel] = [most('remote'), most('hybrid'), most('on-site'), most('travel')]
  if (hybrid && hybrid.weight >= 60 && onSite?.weight === 100) return hybrid
  const shared = sharedDays(posting, remote)
  if (shared && (onSite?.weight ?? 0) < 100) return shared
  if (travel) return travel
  const road = (remote?.weight ?? 0) >= 40 || hybrid || (onSite?.weight ?? 0) >= 45 ? 75 : 50
  const share = readTravel(posting)
  if (share && share.value >= road && share.places[0]) return { value: 'travel', weight: 80, place: share.places[0] }
  return [hybrid, onSite, remote].reduce(
    (best, mention) => (mention && mention.weight > (best?.weight ?? 9) ? mention : best),
    null,
  )
}

/** Days in the office beside days at home, or regular ones of a job that is called remote. */
function sharedDays(posting: Posting, remote: Mention | null): Mention | null {
  for (const statement of statementsOf(posting).slice(0, 3 * mostStatements)) {
    const days = officeDays(statement)
    if (
      !days ||
      statement.section === 'about' ||
      occasional.test(days.weekly ? statement.text.replace(errands, '') : statement.text) ||
      conditional(statement.text)
    )
      continue
    if (!days.sharesHome && (remote?.weight ?? 0) < 25) continue
    if (
      /\b(?:travel|visit|trips?)/i.test(statement.text) &&
      !days.sharesHome &&
      days.seldom &&
      (remote?.weight ?? 0) >= 60
    )
      continue
    if (/\bif (?:they|you) (?:wish|like|want|prefer)|\boption(?:al)?\b|\bwelcome to\b/i.test(statement.text)) continue
    return { value: 'hybrid', weight: 95, place: placeIn(statement, days.at, days.length, likely) }
  }
  return null
}

const inTitles: readonly [Workplace, RegExp][] = [
  ['on-site', /\b(?:not|no|non)[- ](?:a )?(?:remote|wfh|work from home|telework)/i],
  ['hybrid', /\b(?:hybrid|part(?:ially|ly)? remote|remote ?\/ ?on-?site|on-?site ?\/ ?remote)\b/i],
  ['remote', /\b(?:remote(?:ly)?|wfh|work (?:from|at) home|telecommut\w{1,5}|telework|home[- ]based|from home|virtual|anywhere in the u)/i],
  ['on-site', /\b(?:on-?site|on site|in[- ]office|in[- ]person|in-house)\b/i],
  ['travel', /\btravel(?:l?ing)? (?:\w{1,12} ){0,2}(?:coders?|coding|auditors?|educators?|positions?|roles?|jobs?|him\b|cdi\b|consultants?|trainers?|contract)|\b(?:coder|auditor|educator|consultant|trainer)s?,? ?[(–-] ?travel(?:ing|ling)?\)?(?! ?\d)/i],
] // prettier-ignore

function titled(field: string): { value: Workplace; at: number; length: number } | null {
  const words = withoutOthers(field.slice(0, 500))
  for (const [value, said] of inTitles) {
    const match = said.exec(words)
    if (match) return { value, at: match.index, length: match[0].length }
  }
  return null
}

function mentionsIn(statement: Statement & { whole: string }, rules: Rules, hint?: RegExp): Mention[] {
  const { text } = statement
  if (hint && !hint.test(text)) return []
  const open = Object.fromEntries(
    Object.entries(gates).map(([value, words]) => [value, hint !== undefined || words.test(text)]),
  ) as Record<Workplace | 'none', boolean>
  const tried = rules.filter(([value, weight]) => open[value === 'on-site' && weight === 100 ? 'none' : value])
  return tried.flatMap(([value, weight, rule]) =>
    matches(text, rule).flatMap((match) => {
      const weighed = weight * trust(value, weight, statement, match)
      const confidence = weighed >= 60 ? sure : weighed >= 40 ? likely : guess
      return weighed >= 10
        ? [{ value, weight: weighed, place: placeIn(statement, match.index, match[0].length, confidence) }]
        : []
    }),
  )
}

/** Training, meetings and the like on site or online say nothing of the usual work. */
const events =
  /\b(?:on-?site|in[- ]person|remote|virtual|on-?line|live)(?:,? (?:or|and|\/) \w{1,10})? (?:(?!after|before|for|during|until|following|once|and|then|with|including|no|not|but|or)\w{1,12} ){0,2}(?:training|orientation|onboarding|meetings?|class(?:es)?|sessions?|conference|huddles?|exam|testing|test|morning report|gatherings?|retreats?|events?|support|supervision|team meetings?)\b|\b(?:training|orientation|onboarding|meetings?|class(?:es)?|sessions?|huddles?|morning report|exam|interviews?)s? (?:(?:is|are|will be|held|conducted|done|takes? place|provided|which|may be|for|\w{1,10}) ){0,3}(?:on-?site|in[- ]person|remote(?:ly)?|virtual(?:ly)?|at (?:the|our) \w{1,12} ?\w{0,12})/gi
const withoutEvents = (text: string) => text.replace(events, (words) => '_'.repeat(words.length))

const occasional =
  /\b(?:occasional(?:ly)?|periodic(?:ally)?|quarter(?:ly)?|annual(?:ly)?|yearly|(?:once|twice|times) (?:a|per|each|every) (?:year|quarter)|as needed|if needed|when needed|(?:down ?time|outages?)|rare(?:ly)?|equipment|pick-? ?up|badge|from time to time|(?:a|per|each) year|sometimes|ad hoc)\b/i
/** What one does in a regular day at the office. */
const errands = /\bpick(?:ing|s)?[- ]?ups?\b|\bequipment\b|\bbadge\b/gi
const inTraining =
  /\buntil then\b|\b(?:first|initial) (?:[\w()-]{1,12} ){0,3}(?:days|weeks?|months?|year|quarter)\b|\b(?:during|for|through|until|while|in|complet\w{1,5}|after) (?:[\w-]{1,12} ){0,4}(?:training|trained|orientation|onboarding|probation\w{0,3})\b|\b(?:training|orientation|onboarding)\b.{0,40}\b(?:on-?site|in[- ]person|office|campus|hospital)|\bafter (?:[\w-]{1,8} ){1,3}(?:days|weeks|months)\b|\b(?:trainer|mentor|preceptor)\b|\b(?:weeks|months|\d{2,3} days|(?:thirty|sixty|ninety) days)\b (?:[\w-]{1,10} ){0,3}(?:on-? ?site|in[- ]person|on campus|in (?:the|our))|\bbefore (?:\w{1,14} ){1,3}(?:remote|from home)/i
const conditional = (text: string) =>
  /\b(?:if|when|whose|those who|whoever|below|under|falls?|slips?|drops?|low|until|poor|poorly|plan|corrective|means?|again)\b/i.test(
    text,
  ) &&
  results.test(text) &&
  callBack.test(text)
const maybe =
  /\b(?:might|could|possible|possibility|potential(?:ly)?|eventual(?:ly)?|in the future|may (?:fall|be (?:eligible|authorized|considered|possible|available|offered|an option|asked|required|ordered|called)|apply|request|become|have|recall|earn)|(?:would|might) (?:be )?consider\w{0,2}|can (?:apply|request|earn)|whoever|apply for|asking|look forward|raised|short-term|severe weather|inclement|ad hoc|situational|emergenc\w{1,3})\b/i
const denied =
  /(?:\b(?:no|not|never|nobody|without|rather than|instead of|n't|don't|isn't|neither|nor|no need to|rarely)|n't)(?: [\w',-]{1,14}){0,5} ?$/i
const otherPeople =
  /\b(?:all (?:of )?(?:whom|them|our|other|the)|(?:all|most|some|many|other|our|the|these|those|eighteen|\d{1,3}%?) (?:of (?:us|our|the|them) )?(?:[\w]{1,14} ){0,5}(?:coders?|staff|employees|teams?|colleagues|people|auditors|associates|workers|leaders|positions|roles|departments)|coders? [IVX123]{1,3}\b.{0,40}|(?:% |most |some |many )?of (?:us|them|our)\b.{0,20})(?: (?:who|that))?(?: (?:is|are|be|work|works|can|may|also|currently|already|fully|being))*(?: (?:a|an|the|of))? ?$/i
const leads =
  /\b(?:director|manager|vp|head|supervisor|chief),? (?:of|for) (?:the )?$|\b(?:manag|supervis|oversee|lead|coach|direct|mentor|train)(?:e|es|s|ing)? (?:\w{1,14} ){0,4}$/i
const ownWish =
  /\b(?:experience|experienced|abilit(?:y|ies)|able to|comfort\w{0,5}|skills?|proficien\w{2,4}|history of|background in|prior|previous|success\w{0,5}|independently)\b[^.]{0,45}$/i
const ownJob = /\bbut\b|\bhowever\b|\bthis (?:role|position|job)\b/i
const ofCompany =
  /\b(?:we are (?:a|an|proud)|our (?:company|organization|culture)|company|organization is|since \d{4}|founded|workforce|most (?:of )?|many of|some (?:of|positions|roles)|eligible (?:staff|employees|positions))\b/i

const none = /^(?: \w{1,12}){0,3} ?[:=-] ?(?:none|no\b|0\b|zero|never|n\/a)/i
/** Whoever else sits in an office, or where one has worked before. */
const others =
  /\b(?:your (?:supervisor|manager|lead|director|boss|trainer)|our (?:billers|engineers|executives|leadership|sales\w{0,4}|nurses)|(?:manager|director|supervisor)|him|headquarters)(?: (?:is|are|who|that|also))*,? $/i
/** "You won't have to come in on weekends". */
const offDays =
  /^[^.;]{0,12}\b(?:on|at|for|over) (?:the )?(?:weekends?|holidays?|nights?|saturdays?|sundays?|meetings?)/i
/** What was tried once and given up. */
const formerly =
  /\b(?:used to|tried|formerly|previously|no longer|(?:during|in|through) (?:covid|the pandemic|20[12]\d))\b(?: [\w',%-]{1,12}){0,4} $|\b(?:was|were|went|had been) (?:\w{1,10} )?$/i
const formerlyAfter =
  /^[^.;]{0,30}\b(?:(?:did ?n['o]t|did not) work|until (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20[12]\d|last|recently)|(?:in|during|back in) (?:20[12]\d|covid|the pandemic)\b|but (?:no longer|not any))/i
const stillSo =
  /\b(?:still|since|stay\w{0,3}|remain\w{0,3}|(?:not|n't) (?:going|coming) back|never|permanent\w{0,2}|for good|ever after|hired|recruited)\b/i

/** From 0 to 1: how much a mention says of where this job is done. */
function trust(
  value: Workplace,
  weight: number,
  { text, whole, section }: Statement & { whole: string },
  match: RegExpExecArray,
): number {
  const before = text.slice(Math.max(0, match.index - 70), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 50)
  let share = section === 'about' ? 0.5 : 1
  if (ofCompany.test(before.split(ownJob).at(-1)!)) share *= 0.5
  if (weight === 100 && value === 'on-site') {
    if (
      /\b(?:training|orientation|interview\w{0,3}|meetings?|documents?|printed?|access\b)/i.test(
        before.slice(-30) + match[0] + after.slice(0, 30),
      )
    )
      return 0
    return /\b(?:if|unless)\b/i.test(before) && !/^(?:looking|want|need|hoping|insist|prefer)/i.test(match[0])
      ? share * 0.3
      : share
  }
  if (value === 'on-site') {
    if (
      /\b(?:manager|director|supervisor|administrator|chief|president|officer|committee|board)\b/i.test(match[0]) &&
      /report/i.test(match[0])
    )
      return 0
    if (/\b(?:desk|sit)/i.test(match[0]) && /\b(?:abilit\w{1,3}|able to|prolonged)\b/i.test(before)) return 0
    if (denied.test(before) && !/\bnot (?:only|just) $/i.test(before)) return 0
    if (
      none.test(after) ||
      (weight < 70 && others.test(before)) ||
      (/^work/i.test(match[0]) && /\b(?:have|has|having|experience)(?: \w{1,10})? $/i.test(before))
    )
      return 0
    if (inTraining.test(whole) || conditional(whole)) return 0
    if (occasional.test(whole) || /\bmeetings?\b/i.test(whole)) share *= 0.25
    if (maybe.test(before + match[0])) share *= 0.3
    if (ownWish.test(before) && weight < 90) share *= 0.3
    // "(555) 555-0100 at our office", "send it to our office": what one calls or writes to.
    if (/\b(?:call|fax|mail|e-?mail|send|contact|drop|apply|walk)\b/i.test(before)) return 0
    return share
  }
  if (denied.test(before) && !/\bnot (?:only|just) $|\bcan't wait\b/i.test(before)) return 0
  if (!stillSo.test(whole) && (formerly.test(before) || formerlyAfter.test(after))) share *= 0.1
  if (value === 'remote') {
    if (offDays.test(after) && weight <= 60) return 0
    if (otherPeople.test(before)) share *= 0.4
    if (ownWish.test(before)) share *= /experience|background|history/i.test(before) ? 0.1 : 0.35
    if (leads.test(before)) share *= 0.1
    if (
      maybe.test(before.slice(-50)) ||
      (maybe.test(match[0] + after) && !/\b(?:asked|required|called|recall)\b/i.test(match[0] + after))
    )
      share *= 0.2
    if (/\b(?:printed?|stored?|print) (?:at|from) home/i.test(before.slice(-12) + match[0])) return 0
    // Telework that may be had says nothing of how much.
    if (
      /^tele/i.test(match[0]) &&
      /^[^.]{0,30}\b(?:available|eligib|authoriz|ad hoc|situational|polic|agreement|program|pay period)/i.test(after)
    )
      share *= 0.1
    if (/\b(?:stipend|experience)\b/i.test(after.slice(0, 20)) && weight < 70) share *= 0.5
    if (/^ (?:\w{1,10} ){0,2}experience/i.test(after) && !/^[^.]{0,30}(?:needed|wanted)/i.test(after)) share *= 0.1
  } else if (otherPeople.test(before) || maybe.test(before + match[0])) share *= 0.4
  return share
}
