// The words by which postings say where the work is done, outright or by implication.
import type { Workplace } from '#db/vocabulary/workplaces.ts'

const work =
  '(?:positions?|roles?|jobs?|work|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|assignments?|contract|gig|coder|coding|auditor|biller|educator|specialist|registrar|manager|supervisor|environment|schedule|basis|employment|setting|arrangements?|model|status|program|seat|workforce|eligible|friendly|first|based)'
const thisJob =
  '(?:positions?|roles?|jobs?|work|opportunity|opening|vacancy|assignment|contract|gig|incumbents?|(?:all |the )?hours|it|this|you|we)'
const be = "(?:is|are|will be|would be|'s|'ll be|'d be|can be|must be|may be)"
const adverbs = String.raw`(?: (?:a|an|fully|100%|completely|entirely|strictly|currently|primarily|performed|done|worked|permanently|now|all|truly|also|considered|classified as|designated as|offered as|full[- ]time|part[- ]time|w-?2|located|always|conducted|required to be|expected to (?:be|work)|\d{1,3}% |only)){0,5}`
const label = String.raw`(?:(?:(?:work|job|primary|duty) )?(?:locations?|stations?)|worksite|workplace(?: type)?|work (?:type|site|location|arrangement|model|setting|style|mode|environment|place|schedule|status|option)|worksite|job (?:type|setting)|position (?:type|location)|place(?: of work| of performance)?|where(?: you(?:'ll)? (?:will )?work)?|setting|site|remote status|(?:work )?arrangement|telework|remote(?: (?:work|job|position|eligib\w{2,5}))?|on-?site ?\/ ?remote|type|schedule|status|ubicación|lugar ?\/ ?where)`

const remote = String.raw`(?:remote(?:ly)?|tele-?work(?:ing|ed)?|tele-?commut(?:e|ing|er)|work(?:ing|s)?[- ](?:from|at)[- ]home|wfh|w@h|home[- ]based|home[- ]office based|(?:from|out of|in) (?:the comfort of )?(?:your |their |a |an |the coder's )?(?:own )?homes?|virtual(?:ly)?|at home)`
const onSite = String.raw`(?:on-? ?site|in[- ]person|work(?:ing)?[- ]from[- ](?:the |our )?office|in[- ](?:the |our )?(?:(?!an?\b|any|your|their|medical|physician|doctor|home|back|box|private|the|our)[\w&.'-]{1,14} ){0,2}office(?! (?:environment|setting|of\b|manager|visits?|hours|staff|procedures?|duties|of))|(?<!off )on-? ?campus|on[- ]base(?! (?:pay|salary|rate))|on[- ](?:the |our )?premises?(?! (?:software|server|system|solution|install|deploy))|wfo|presencial)`
const officeNoun =
  '(?:offices?|clinics?|hospitals?|campus|facility|building|practice|cent(?:er|re)|headquarters|hq|plaza|window|desk|suite|location|billing office|site|basement|floor|wing|premises)'

const pattern = (source: string) => new RegExp(String.raw`(?<![\w-])(?:${source})(?![\w])`, 'gi')
/** `weight`: 100 a denial, 90 said of this job or behind a label, 80 in the title, 70 usual words, 60 a word alone, less: implied. */
export type Rules = readonly [Workplace, weight: number, RegExp][]
export const usual: Rules = [
  // No remote work at all; "not fully remote" leaves some.
  ['on-site', 100, pattern(String.raw`(?:not|never|cannot|\w{2,6}n't)(?: (?!fully|100|entirely|completely|only|just|all|exclusively|permanently|required|need\w{0,2}|have)[\w-]{1,12}){0,4}? (?:remote(?:ly)?|tele-?work\w{0,4}|work[- ](?:from|at)[- ]home|wfh|tele-?commut\w{1,5}|from home|hybrid|virtual)`)],
  ['on-site', 100, pattern(String.raw`non-?remote|(?:nobody|no one|none of us) (?:here )?(?:works?|codes?) (?:remotely|from home|at home)`)],
  ['on-site', 100, pattern(String.raw`no (?:\w{1,10} (?:or|and|\/) )?(?:remote|tele-?work|tele-?commuting|wfh|work[- ]from[- ]home|hybrid|virtual)(?: (?:work|option|position|job|work option|schedule|opportunit)\w{0,3})?(?! (?:work )?(?:experience|monitoring|equipment))`)],
  ['on-site', 100, pattern(String.raw`(?:remote|tele-?work|tele-?commuting|wfh|work[- ](?:from|at)[- ]home|virtual)\b[^.:;]{0,40}?(?:(?: not|n't| never| no longer)(?: \w{1,10}){0,2} (?:available|offered|possible|permitted|an option|eligible|allowed|considered|authorized|provided|supported|accepted|part of|on offer|in the cards|now\b|any ?more)| unavailable)`)],
  ['on-site', 100, pattern(String.raw`(?:looking for|wants?|need|hoping for|insist on|prefer) (?:\w{1,10} )?(?:remote|wfh|telework|to work from home)\b[^.;]{0,30}\b(?:(?:isn't|is not|not) (?:it|(?:the )?(?:one|job|place)|for you|the)|don't|do not|keep looking|move on|elsewhere|please pass)`)],
  ['on-site', 100, pattern(String.raw`(?:remote(?:ly)?|tele-?work|tele-?commut\w{1,5}|virtual|from home)(?: (?:work|jobs?|positions?|eligib\w{2,5}|options?|status)){0,2} ?[:?=-] ?\(?(?:no|none|never|0 ?%|not(?! applicable)|ineligible|n)(?!\/a| \w{1,14} (?:required|experience))`)],
  ['hybrid', 90, pattern(String.raw`(?:not|isn't|n't) (?:a )?(?:fully|100%|entirely|completely|exclusively|all) (?:remote|telework|virtual|on-?site|in[- ]person)`)],
  ['hybrid', 100, pattern(String.raw`(?:combination|mix(?:ture|ed)?|blend(?:ed)?|split|balance|part|partly|alternat\w{1,3}|flex|mornings?|afternoons?)\b[^.;]{0,40}(?:(?:${remote}|home)\b[^.;]{0,40}(?:${onSite}|office|campus|${officeNoun})|(?:${onSite}|${officeNoun})\b[^.;]{0,40}(?:${remote}|home))`)],
  ['hybrid', 100, pattern(String.raw`\d[05]% (?:on-?site|in[- ]person|in[- ]office|in the office)[^.;]{0,20}\d[05]% (?:remote|from home|at home|wfh)|\d[05]% (?:remote|from home|at home|wfh)[^.;]{0,20}\d[05]% (?:on-?site|in[- ]person|in[- ]office|in the office)`)],
  ['hybrid', 100, pattern(String.raw`(?:split\w{0,4}|divid\w{1,3}|shar(?:e|ed|ing)) (?:your |the |their )?(?:time|weeks?|days?|work)? ?between[^.;]{0,20}\bhome\b`)],
  ['hybrid', 95, pattern(String.raw`(?:remote|tele-?work|wfh|work from home)(?: (?:work|option|schedule|eligib\w{2,5}|percentage|allowed))* ?[:=] ?(?:yes,? )?(?:up to |about |approximately )?[1-9]\d? ?%`)],
  ['hybrid', 100, pattern(String.raw`(?:half|portion|some|part(?= of)) (?:of )?(?:(?:the|your|their|each) )?(?:week|time|days|hours|month|shifts?)\b[^.;]{0,30}\b(?:${remote}|home)|(?:remote(?:ly)?|from home|wfh)\b[^.;]{0,20} days? (?:per|a|each|every) (?:pay period|two weeks)`)],
  ['hybrid', 90, pattern(String.raw`${label} ?[:=-] ?[^.;:]{0,30}\bhybrid|${thisJob} ${be}${adverbs} hybrid|hybrid (?:remote |work |wfh |telework |office |onsite )?${work}|hybrid[,:(]? ?\(?(?:\d|one|two|three|four|up to)|works? (?:a )?hybrid|hybrid (?:or|and|&) ${remote}|${remote} (?:or|and|&) hybrid|hybrid (?:remote|in-?person|on-?site|plan)|${remote} ?\/ ?hybrid|${onSite}[/ ]{1,3}hybrid`)],
  ['remote', 95, pattern(String.raw`(?:tele-?work|remote(?: work)?|wfh|(?:from|at) home)\b[^.;]{0,25}\b(?:5|five) days(?: (?:a|per|each) week|\/(?:week|wk))?|(?:5|five) days(?: (?:a|per|each) week)? (?:remote(?:ly)?|tele-?work|wfh|from home|at home)`)],
  ['hybrid', 65, pattern(String.raw`tele-?work(?: eligible)? ?[:?=-] ?yes`)],
  ['hybrid', 65, /^(?:[^\w]{0,3})hybrid(?![\w])|(?<=[,|(/–-] ?)hybrid(?= ?(?:[,.|)/;-]|$))/gi],
  ['hybrid', 60, pattern(String.raw`(?:partly|partially|part|partial|semi-?) ?(?:remote|telework|work[- ]from[- ]home|from home|wfh)|(?:some|limited|partial) (?:days? |time )?(?:remote|telework|from home|working from home|wfh)|(?:remote|wfh|home) days|days (?:are )?(?:remote|from home|at home)|flexib\w{2,5} to accommodate remote`)],
  ['hybrid', 40, pattern('hybrid')],
  ['remote', 90, pattern(String.raw`(?:${label} ?[:=-] ?(?:is )?(?:\w{1,10}, )?(?:100%|fully|full-?time|permanently|completely|us|u\.s\.|nationwide|usa|your)?[ ,-]{0,3}(?:${remote}|home|anywhere|off-?site|off-?campus)|(?:remote|tele-?work)(?: (?:work|jobs?|positions?|eligible))? ?[:?=-] ?(?:100%|full|fully)|remote(?: (?:work|jobs?|positions?|eligible))? ?[:?=-] ?yes)`)],
  ['remote', 90, pattern(String.raw`(?:(?:positions?|roles?|jobs?|work|opportunity|opening|vacancy|assignment|contract|hours) (?:[\w-]{1,12} ){0,2}?${be}${adverbs} (?:${remote})|(?:this|it|the \w{1,12}|every(?:one|body)|all of us) ?(?:is|are|will be|'s)${adverbs} (?:${remote}))`)],
  ['remote', 85, pattern(String.raw`(?:after (?:that|this|the|your|training|onboarding|orientation|\d{1,2}|[a-z]{3,6} (?:days|weeks|months))|then|thereafter|afterwards?|once (?:you(?:'re|r| are)?|trained|released))\b[^.;]{0,60}(?:${remote})|(?:${remote})(?: \w{1,10}){0,3} (?:after|following|upon|once)\b|before (?:\w{1,14} ){1,3}(?:${remote})|then (?:you )?(?:(?:go(?:es)?|moves?|transitions?|switch(?:es)?|heads?|shifts?) (?:to )?)?(?:work(?:ing)? (?:from|at) )?home`)],
  ['remote', 75, pattern(String.raw`(?:remote(?:ly)?|from home|wfh|work from home|telework) (?:or|\/|and\/or) (?:${onSite}|office)|(?:${onSite}|office) (?:or|\/|and\/or) (?:remote(?:ly)?|wfh|work from home|telework|from home)`)],
  ['remote', 70, pattern(String.raw`(?:100 ?%|fully|full-?time|completely|permanent(?:ly)?|entirely|all|totally) (?:remote(?:ly)?|tele-?work(?:ing)?|virtual|work[- ]from[- ]home|wfh|home[- ]based|from home|at home)|(?:remote|telework|telecommut\w{1,4}|home[- ]based|work[- ](?:from|at)[- ]home|wfh|virtual) (?:[\w-]{1,14} ){0,3}?${work}`)],
  ['remote', 70, pattern(String.raw`(?:code|coding|work(?:s|ed|ing)?|performed|done|audit|sits?|based)(?: [\w',-]{1,12}){0,3}? (?:remotely|remote|from home|at home|from (?:your |their |a |an )?(?:own )?homes?)|work(?:s|ing)?[- ](?:from|at)[- ]home|wfh|home[- ]based|tele-?commut(?:e|ing|er)|remote for good|home is (?:the|your) office`)],
  ['remote', 50, pattern('(?:remote|telework|telecommut\\w{1,4}|home[- ]based|work[- ](?:from|at)[- ]home|wfh|virtual) (?:[\\w-]{1,14} ){0,3}?(?:coders|auditors|billers|employees?|staff|teams?|workers?|contractors?|specialists|members)')],
  ['remote', 60, /^[^\w]{0,3}(?:currently |still |all |100 ?% )?(?:remote|telework|wfh|home[- ]based|from home|work from home|virtual)(?![\w])(?! ?:)(?! (?:access|sites?|experience))|(?<=[,|(/–-] ?)(?:remote|telecommute|telework|wfh|home[- ]based|virtual)(?= ?(?:[,.|)/;-]|$))/gi],
  ['remote', 60, pattern(String.raw`(?:work(?:ed)?|code|job|live|sit|done|performed)(?: \w{1,10}){0,3} (?:from )?anywhere|from your (?:house|kitchen table|couch|own desk)|anywhere with (?:an? )?(?:\w{1,12} )?internet`)],
  ['remote', 50, pattern(String.raw`(?:from|out of) (?:the comfort of )?(?:your |their |a |an )?(?:own )?homes?(?! (?:health|care))|remote (?:from|in|within|anywhere|across|until|nationwide|us|u\.s)`)],
  ['remote', 40, pattern(String.raw`at home|home office|tele-?work|"?virtual"? positions?|(?:mostly|primarily|mainly|largely) remote`)],
  ['remote', 35, pattern(String.raw`(?:open to|hir(?:e|ing) (?:coders |in |from )?|coders|applicants|candidates|contractors|live|reside|sit|work|log[- ]?in|we hire)(?: \w{1,12}){0,4} (?:(?:in |from )?(?:all|any of the|any|every|most) (?:50|fifty)? ?(?:u\.?s\.? )?states?|anywhere (?:in|within))|off-?site (?:position|role|job|coder|work)|(?:to|at) your (?:home|door|house)|must (?:live|reside|be located) in (?:one of )?(?:the following|these|our approved|an approved) states?`)],
  ['remote', 25, pattern('remote(?:ly)?')],
  ['on-site', 90, pattern(String.raw`${label} ?[:=-] ?(?:[^.;:]{0,70}?\b${onSite}|(?:the )?office(?=\W{0,2}(?:$|[.,|\n])))|${thisJob} (?:[\w-]{1,12} ){0,2}?${be}${adverbs} (?:required )?${onSite}|(?:100 ?%|fully|strictly|entirely|completely) ${onSite}|${onSite} (?:only|every day|daily|each day|full[- ]time|(?:presence |attendance |work )?(?:is |are )?(?:required|mandatory|a must|expected))`)],
  ['on-site', 70, pattern(String.raw`${onSite} (?:[\w-]{1,14} ){0,2}?(?:positions?|roles?|jobs?|work|opportunity|program|schedule|openings?|employment|coders?|assignment|contract|setting|environment|at (?:our|the|\d))|(?:work(?:s|ed|ing)?|report(?:s|ing)?|show up|sit|be)(?: \w{1,12}){0,2}? ${onSite}`)],
  ['on-site', 70, pattern(String.raw`(?:physical(?:ly)? (?:presence|present)|presence (?:at|in) (?:the|our))\b[^.;]{0,40}(?:required|expected|needed|necessary|mandatory)|office-based (?:[\w-]{1,14} ){0,2}?(?:position|role|job|coder|biller)`)],
  ['on-site', 70, pattern(String.raw`(?:position|job|role) is (?:based|located|housed) (?:at|in|out of|on) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)`)],
  ['on-site', 60, new RegExp(String.raw`^[^\w]{0,3}(?:yes, |all |currently )?${onSite}(?![\w])(?! ?(?:or|and|\/) )|(?<=[,|(/–-] ?)${onSite}(?= ?(?:[,.|)/;-]|at\b|in\b|$))`, 'gi')],
  ['on-site', 45, pattern(String.raw`(?:based|located|housed|stationed|done|performed|worked|work(?:s|ing)?|be|is|are|sits?|report(?:s|ing)?|come|joins?|learns?|(?:leads?|manages?|supervises?|runs?)(?: [\w-]{1,12}){1,6})(?: (?:daily|together|\w{1,10}))? (?:at|in|from|to|out of|on) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)(?! (?:manager|administrator|director|staff|team|visits?|records?|system|settings?|environment|bills?|charts?|accounts?|notes?|claims?|side|coding|clients?|hours|window of))`)],
  ['on-site', 45, pattern(String.raw`(?:hours|mornings?|afternoons?|days|a wk|a week|per week|thursday|friday|fri|thurs?|open|shift|every day|\d{1,2} ?(?:[ap]\.?m\.?)?)[,:]? (?:in|at) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)|^(?:[^\w]{0,3}|where:? )(?:in|at) (?:our|the) (?:[\w&.'-]{1,16} ){0,4}?${officeNoun}|(?:in|at) (?:our|the) (?:[\w&.'-]{1,16} ){0,3}?${officeNoun},? (?:every ?day|daily|full[- ]time|five days|5 days|mon)`)],
  ['on-site', 45, pattern(String.raw`in[- ]house (?:[\w/]{1,14} ){0,2}?(?:coder|biller|position|role|job|opening|team|billing|coding)`)],
  ['on-site', 30, pattern(onSite)],
  ['travel', 90, pattern(String.raw`${label} ?[:=-] ?(?:travel(?:ing)?|on the road|mobile)(?! ?(?:\d|up|none|no\b|required|:))|(?:this|it) (?:is|'s) a (?:100% |full-?time )?(?:travel(?:l?ing)?|road|road-warrior)(?: \w{1,10})? (?:position|role|job)`)],
  ['travel', 85, pattern(String.raw`liv(?:e|es|ing) out of (?:a|their|your) suitcases?|(?:fly|drive) out\b[^.;]{0,80}\b(?:fly )?(?:home|back)\b|(?:constant|weekly|full-?time|extensive) travel to (?:\w{1,12} ){0,2}(?:clients?|hospitals?|clinics?|sites)|live on the road|travel(?:ing|s)? (?:\w{1,10} ){0,2}?(?:(?:[345]|three|four|five) days (?:a|per|each|every) week|every week)|^travel(?:l?ing) (?:\w{1,12} )?(?:coder|auditor|educator|consultant|trainer|position|role|job)`)],
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
export const impliedHome: Rules = [
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
      String.raw`(?:from|at|in|on|out of) ${whose} (?:own )?${homePlace}|${whose} (?:own )?${homePlace} (?:is|becomes|will be|serves as|doubles as) (?:our|your|their|the|an?) (?:new )?(?:office|desk|workplace|work ?station)|from (?:the|a) (?:house|couch|sofa|kitchen(?: table)?|dining (?:room )?table|living room|bedroom)|(?:stay|been|sent) home\b(?! (?:health|care))|(?:laptop|computer|equipment|machine) home\b|then (?:it'?s |you'?re )?home\b`,
    ),
  ],
  [
    'remote',
    60,
    pattern(
      String.raw`(?:code|work|desk|sit|live|log[- ]?in|job)s?[- ](?:[\w-]{1,12}[- ]){0,3}?(?:anywhere|wherever|from where|where (?:you|they) (?:want|like|live|choose|please|are)(?! to))|\bbe (?:located )?anywhere\b|^\W{0,3}from anywhere\b|wherever (?:you|they|there|home)\b|any (?:place|room|spot|quiet corner)\b[^.;]{0,50}\bis? (?:your|an?) (?:office|desk)|any (?:place|room|spot)\b[^.;]{0,50}\bworks as (?:your|an?) (?:office|desk)|anywhere (?:stateside|nationwide)|(?:from|at|in) any (?:location|place)\b|(?:based|located) anywhere\b`,
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
      String.raw`(?:no|zero|without (?:a|the)|skip (?:the|your)|forget (?:the|your|about)|(?:say |said |wave )?(?:good-?bye|bye|farewell|so long) to (?:the|your|that)|(?:ditch|lose|trade|swap|end|quit|avoid|beat|miss) (?:the|your)) (?:(?:daily|long|morning) )?(?:commut(?:e|ing)|traffic|rush hour)|(?:never|no more|stop|without) (?:\w{1,6} )?(?:sit(?:ting)? in|fight(?:ing)?|fac(?:e|ing)) (?:the )?traffic|in your (?:slippers|sweatpants|sweats)|(?:^|(?<=[.;,] ))(?:no|zero) offices?(?: space)?(?=[,.;!]|$)|offices? (?:is|are) gone\b|never (?:\w{1,6} ){0,2}(?:meet|see) (?:us|your (?:boss|co-?workers|team)|anyone) in person|never an? (?:daily )?commute|(?:all|fully|entirely|completely|100 ?%) on-?line\b(?! (?:portal|application|course|learning|class|training|process))|(?:never had an?|we have no|has no|with no|without an?|there(?:'s| is) no|no (?:physical|central|brick-and-mortar)) (?:physical |central )?(?:offices?\b(?! (?:visit|hours|manager|experience|politics|staff|setting))|headquarters)|(?:never|no need to|not|won't|don't)(?: ever)?(?: have to| need to| required to| be asked to| (?:require|ask|make|want|expect|need) (?:you|coders|anyone)(?: to)?)? (?:come in\b|commute|set foot|come (?:to|into) (?:an?|the|our) (?:office|hospital|building|campus))|no (?:need to relocate|relocation (?:needed|required|necessary))`,
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
      String.raw`distributed (?:company|team|workforce|staff)|(?:fully|all|100 ?%|entirely|completely) distributed|no offices? exists?|(?:work|cod(?:e|ing)|log(?:ged)?[- ]?(?:in|on))s?\b(?! (?:experience|with))[^.;:]{0,30} (?:on-?line\b(?! (?:portal|application|course|learning|class|training|resource|tool|test|exam|form|profile|modules?))|over (?:the|our|a) (?:secure )?vpn)|everything (?:\w{1,8} )?(?:happens|runs|is done) (?:over|on|via|through)\b|(?:contractors?|coders?|applicants|candidates|hiring|openings?|team|gig)\b[^.;]{0,25}\bcoast[- ]to[- ]coast|(?:private|quiet|dedicated|hipaa[- ](?:compliant|secure)|distraction[- ]free) (?:[\w-]{1,12} ){0,2}(?:work ?space|work area|space)|(?:own|reliable|wired|high[- ]speed|broadband|stable) (?:[\w-]{1,12} ){0,2}(?:internet|broadband)(?! (?:caf|provider|company))|off-?(?:site|campus) (?:\w{1,10} ){0,2}(?:work|job|role|position|coding|coders?)|(?:work|job|coding|performed|done) off-?(?:site|campus)|off-?site (?:work )?(?:is )?(?:allowed|ok|possible)|workspace is home|(?:closed|gave up|got rid of|sold|shut) (?:our|ours|the|its|their) ?(?:offices?\b|building)?(?= in 20| for good| and|[.,;])|off-?site(?! (?:meetings?|storage|parking|testing|events?|retreats?|clinics?|locations?|visits?|training|audits?|records?))|home equipment|(?:reach\w{0,3}|access\w{0,3}|log\w{0,4}) (?:\w{1,8} ){0,3}(?:from any|via citrix|by citrix|through citrix|via vdi)|from your own (?:work ?space|computer|place|desk|pc|laptop)|home-office\b`,
    ),
  ],
]
export const impliedSite: Rules = [
  ['on-site', 55, pattern(String.raw`(?:your|(?:the )?(?:coder|biller|auditor|educator|manager|registrar|incumbent)s?'?s?'?|own|assigned) (?:own )?(?:\w{1,10} )?(?:desk|cubicle|cube|work ?station|seat|office|chair)(?:'s| is| sits| will be| would be)(?: (?:right|just|located))? ${beside}|(?:an?|own|the|your) (?:desk|cubicle|cube|work ?station|seat|chair) (?:is )?(?:right )?${beside}|coding (?:room|office|department) is (?:\w{1,8} )?${beside}|(?:body|person|butt|someone) in (?:the|a|our|that) (?:chair|seat)|(?:crew|team|people|folks|nurses|billers) you(?:'d|'ll| would| will) (?:be )?sit(?:ting)? (?:with|beside|near)|has (?:an?|her|his|their|your|its) own (?:office|desk|room|cubicle)(?! (?:at|in) home)|that(?:'s| is) where (?:you(?:'ll| will|'d)?|the coder) (?:\w{1,5} )?(?:sits?|works?|codes?|be)`)],
  ['on-site', 55, pattern(String.raw`${worker} (?:\w{1,10} )?(?:shar(?:e|es|ing) (?:an?|the|our)(?: \w{1,10})? (?:office|room|desk)|(?:sit|sits|work|works|be|are|is|sitting) (?:\w{1,10} )?(?:side by side|elbow to elbow|shoulder to shoulder|next to|beside|across from|outside (?:the|our) (?!us\b|u\.s|country|united|states?\b|box)\w{1,12}|right outside|down the hall|with (?:the|our) (?:doc(?:tor)?s|providers|physicians|billers|billing team)))`)],
  ['on-site', 45, pattern(String.raw`(?:based|located|housed|stationed|embedded|done|performed|provided|worked|works?|working|codes?|coding|takes? place|happens|sits?|come|supports?(?: [\w',-]{1,14}){1,5}?|expected to be|be|report(?:s|ing)?(?: daily| in person)?) (?:daily )?(?:at|in|from|to|out of|on|inside) (?:our|the|one of our|an?)(?: [\w&.,'-]{1,16}){0,5}? (?:${officeNoun}|cubicle|cube|work ?station|room|lobby|lab)(?! of\b)(?=[.,;:)!]|$| (?:in|on|at|with|by|every|each|daily|and|where|five|near|next|from|for|to|as|alongside|because|since|so|while|beside)\b)`)],
  ['on-site', 50, new RegExp(String.raw`\b(?:[Bb]ased|[Ll]ocated|[Hh]oused|[Ss]tationed|[Pp]erformed|[Dd]one|[Ww]ork(?:s|ing)?|[Cc]od(?:e|es|ing)|[Ss]its?|[Rr]eports?) (?:daily )?(?:at|in|from|out of) (?:the |our )?(?:\p{Lu}[\p{L}.'&-]{0,15} ){1,4}(?:[Oo]ffice|[Cc]linic|[Hh]ospital|[Cc]ampus|[Bb]uilding|(?:Medical )?[Cc]enter|[Tt]ower)\b(?! of\b| [Mm]anager| [Ss]ystem)`, 'gu')],
  ['on-site', 55, pattern(String.raw`(?:reports?|come|work|sits?|located|based|share|office|desk|job|clinic)\b[^.;]{0,60}? (?:to|at|is|in) ${street}`)],
  ['on-site', 45, pattern(String.raw`(?:where|(?:job |work ?|duty )?site|workplace|setting|work area|physical (?:work )?location|place of (?:work|performance)|work (?:location|environment|setting))(?:s? ?[:=-]| is) ?(?:typical |[\w ]{0,20}\b(?:in|at) )?(?:our|the|in the|in our|at the|at our)(?: [\w&.,'-]{1,16}){0,5}? ${premises}`)],
  ['on-site', 20, pattern(String.raw`^\W{0,3}(?:where|(?:job |work ?)?site|physical (?:work )?location|work location|workplace) ?[:=-] ?(?:${street}|(?:[\w&.'-]{1,16} ){1,4}${premises})`)],
  ['on-site', 40, pattern(String.raw`^\W{0,3}(?:job |work )?location ?[:=-] ?[\w .'-]{2,30}, ?[A-Z]{2} ?[-–,(|/] ?(?:[\w.&'-]{1,16} ){0,4}?(?:building|department|dept|campus|clinic|office|hospital|center|tower|suite)\b`)],
  ['on-site', 45, pattern(String.raw`^\W{0,3}(?:where|(?:job |work ?)?site|physical (?:work )?location|work location|workplace|location|setting) ?[:=-] ?(?:[\w&.'-]{1,16},? ){0,4}?(?:(?:building|bldg\.?) [\w]{1,3}|(?:room|rm\.?) \d{1,4}[a-z]?)\b`)],
  ['on-site', 55, pattern(String.raw`(?:gone|went|came|come|are|is|all|now) back (?:to|in|at|on)\b(?: (?:being|the|our|working|full[- ]time))*(?: \w{1,10})? ?(?:in[- ]person|office|building|campus|clinic|hospital|on-?site|desks?)|returned to (?:the|our) (?:office|building|campus|hospital)|(?:is|are) now (?:fully |all )?${onSite}`)],
  ['on-site', 55, pattern(String.raw`(?:be|work|come|are|stop|is) (?:here|there|in|by)(?: at [\w' ]{1,20})? ${daily}|(?:need|have|must|got|expected)(?: to)? be (?:here|in the building)(?=[.,;!]|$| with us| every| each)|report(?:s|ing)? (?:daily|each (?:day|morning)|in person|every day) to\b|(?:commute|commuting|drive|get|come|travel|transportation|report|report in) (?:in )?to (?:[\w&.',-]{1,16} ){1,5}?${daily}|(?:come|report|be) (?:[\w' ]{0,20} )?in ${daily}|you (?:will |would |'ll )?(?:work|code|sit) there\b|and work there\b|(?:in|at|to) (?:our|the) (?:[\w&.,'-]{1,16} ){0,4}?${premises},? ${daily}|transportation to (?:the|our|and from (?:the|our)) (?:\w{1,12} ){0,2}${premises}`)],
  ['on-site', 50, pattern(String.raw`(?:you|coder|coders)(?:'ll| will| can| may)? (?:\w{1,8} )?walk (?:down|over|up|across|next door)|^\W{0,3}walk (?:over|down|up)|find you in the hall\w{0,3}|face[- ]to[- ]face (?:job|role|position)|(?:job|role|position|work) is on location|(?:must|have to|need to|willing to|coder) relocates?\b|relocation (?:is )?(?:required|a must)`)],
  ['on-site', 100, pattern(String.raw`tele-?work(?: eligib\w{2,5})? ?[:?=-] ?(?:yes,? )?\(?(?:ad[- ]hoc|situational|emergency|episodic)\b[^.;]{0,15}\bonly`)],
] // prettier-ignore
