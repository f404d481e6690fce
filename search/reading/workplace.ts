// Where the work is done after training: what title, labels and sentences say of it is weighed, the plainest words win.
import type { Workplace } from '#db/vocabulary/workplaces.ts'
import { officeDays } from '#search/reading/hybrid-days.ts'
import { callBack, placeIn, results, statementsOf, withoutOthers, type Statement } from '#search/reading/on-site.ts'
import { readTravel } from '#search/reading/travel.ts'
import { impliedHome, impliedSite, usual, type Rules } from '#search/reading/workplace-words.ts'
import { guess, likely, matches, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

/** `weight` is the rule's, less where the sentence trusts it less. */
type Mention = { value: Workplace; weight: number; place: Place }

const strict = [...impliedHome, ...impliedSite].filter(([, weight]) => weight >= 90)
const strictHint = /attendance|requirement|presence|days? ?[:=]|time ?[:=]|on-?line|vpn|ad[- ]hoc|situational|episodic/i
const homeHint =
  /closed|gave up|stateside|nationwide|any room|any spot|citrix|vdi|your own|on-?line|traffic|rush hour|slippers|sweat|any (?:location|place)|coast|everything|in person|internet|broadband|quiet|private|dedicated|hipaa|distraction|home|house|couch|sofa|kitchen|dining|living room|bedroom|residence|apartment|pajama|pjs|porch|wherever|anywhere|where (?:you|they|coders)|location|commut|offices?\b|headquarters|come in\b|set foot|ship|mail|sent\b|send|deliver|overnight|your door|distributed|off-?(?:site|campus)|own (?:place|premises)|on-?line|vpn|relocat|based any|located any|attendance|in[- ]person|on-?site/i
const siteHint =
  /sitting|desk|cubicle|cube\b|station|seat|chair|office|room|next to|beside|side by|elbow|outside|clinic|hospital|campus|facility|building|bldg|practice|center|centre|headquarters|hq\b|\d (?:[NSEW]\.? )?\w|floor|tower|suite|back (?:to|in)|here\b|there\b|daily|every ?day|each day|every weekday|come in|walk|hall|face|locat|embedded|takes? place|tele/i
/** What a statement must hold before the rules of a workplace are tried. */
const gates: Record<Workplace | 'none', RegExp> = {
  remote: /off-?(?:site|campus)|remote|tele-?(?:work|comm)|wfh|w@h|home|virtual|anywhere|states?\b|to your|from your/i,
  hybrid: /hybrid|remote|tele-?work|wfh|home/i,
  'on-site':
    /on-? ?site|person|office|in[- ]house|campus|presen|clinic|hospital|facility|building|practice|cent(?:er|re)|headquarters|\bhq|plaza|window|desk|suite|location|premis|wfo|site\b|on base/i,
  none: /remote|tele-?(?:work|comm)|wfh|home|virtual|hybrid/i,
  travel: /travel|road|suitcase|fly out|drive out/i,
}
const gate =
  /\b(?:closed|desk|cubicle|cube|work ?station|seat|beside|next to|outside|side by|share|street|st|ave|avenue|lane|ln|drive|blvd|road|rd|suite|hq|headquarters|tower|floor|facility|department|rounds|walk|hall|back|here|there|daily|every ?day|come in|house|couch|sofa|kitchen|living room|bedroom|residence|apartment|pajamas|wherever|where|location|commut\w{1,3}|ship\w{0,4}|mail\w{0,2}|sent|door|distributed|w\/h|w\/f\/h|wah|off-?(?:site|campus)|premises?|on base|wfo|on-?line|vpn|traffic|rush hour|slippers|sweats|sweatpants|coast|everything|sitting|stateside|nationwide|citrix|vdi|any room|any spot|your own|report\w{0,3}|internet|broadband|quiet|private|dedicated|hipaa|distraction|any place|setting|chair|relocat\w{1,5}|attendance|face|suitcases?|fly|drive|remote|tele-?(?:work|commut)|virtual|w@h|wfh|home|hybrid|on-? ?site|in-?\s?(?:person|office|house)|campus|office|clinic|hospital|building|window|cent(?:er|re)|practice|plaza|site|travel|road|presencial|anywhere|states?\b)/i

/** @param fields what the source says of it in fields of their own */
export function readWorkplace(posting: Posting, fields: string[]): Fact<Workplace> | null {
  for (const field of fields) {
    const said = titled(field)
    if (said) return { value: said.value, places: [] }
  }
  const statements = statementsOf(posting)
    .filter(({ text }) => gate.test(text))
    .slice(0, mostStatements)
    .map((statement) => ({ ...statement, whole: statement.text, text: withoutEvents(withoutChoices(statement.text)) }))
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
  const shared = sharedDays(posting, remote, (onSite?.weight ?? 0) > 65)
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

/**
 * Days in the office beside days at home, or regular ones of a job that is called remote.
 * @param settled that the work is plainly said to be on site: days at home that may be granted don't change it
 */
function sharedDays(posting: Posting, remote: Mention | null, settled: boolean): Mention | null {
  let fullWeek: boolean | undefined
  for (const statement of statementsOf(posting).slice(0, 3 * mostStatements)) {
    const days = officeDays({ ...statement, text: withoutEvents(statement.text) })
    if (
      !days ||
      statement.section === 'about' ||
      occasional.test(days.weekly ? statement.text.replace(errands, '') : statement.text) ||
      conditional(statement.text) ||
      (settled && offeredDays.test(statement.text.slice(days.at + days.length))) ||
      ofNeighbours.test(statement.text) ||
      onRequest.test(statement.text.slice(0, days.at))
    )
      continue
    if (
      !days.sharesHome &&
      (remote?.weight ?? 0) < 25 &&
      !(isShareOfWeek(statement, days) && (fullWeek ??= !fewHours.test(posting.text.text)))
    )
      continue
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

/** "Onsite 3 days per week" is a share of a full-time job's week. */
function isShareOfWeek({ text }: Statement, { at, length, weekly }: Days): boolean {
  return (
    weekly &&
    /^(?:[123]|one|two|three|once|twice)\b/i.test(text.slice(at, at + length)) &&
    besideDays.test(text.slice(Math.max(0, at - 40), at + length + 30))
  )
}
type Days = NonNullable<ReturnType<typeof officeDays>>
const besideDays = /\b(?:on-? ?site|in[- ](?:the )?office|in[- ]person|on campus)\b/i
const fewHours = /\bpart[- ]?time\b|\bprn\b|\bper[- ]diem\b|\b0?\.\d FTE|\b(?:[89]|1\d|2\d) ?(?:hours|hrs)/i

/** "Colleagues who live within 50 miles of an office come in on two days": the others don't. */
const ofNeighbours =
  /\b(?:who|if (?:you|they)|those|anyone|candidates|employees|coders) (?:\w{1,10} )?(?:liv|resid|locat)\w{1,5} (?:\w{1,12} ){0,3}(?:within|inside|less than) (?:\w{1,12} )?(?:\d|commut)/i
const onRequest = /\b(?:may|can) (?:later )?(?:request|apply|ask|petition|earn)\b[^.;]{0,40}$/i

const inTitles: readonly [Workplace, RegExp][] = [
  ['on-site', /\b(?:not|no|non)[- ](?:a )?(?:remote|wfh|work from home|telework)/i],
  ['hybrid', /\b(?:hybrid|part(?:ially|ly)? remote|remote ?\/ ?on-?site|on-?site ?\/ ?remote)\b/i],
  ['remote', /\b(?:remote(?:ly)?|wfh|work (?:from|at) home|telecommut\w{1,5}|telework|home[- ]based|from home|virtual|anywhere in the u)/i],
  ['on-site', /\b(?:on-?site|on site|in[- ]office|in[- ]person|in-house)\b(?!,? (?:for )?(?:the )?(?:first|initial|training|orientation|interview))/i],
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
  /\b(?:on-?site|in[- ]person|remote|virtual|on-?line|live)(?:,? (?:or|and|\/) \w{1,10})? (?:(?!after|before|for|during|until|following|once|and|then|with|including|no|not|but|or)\w{1,12} ){0,2}(?:training|orientation|onboarding|meetings?|class(?:es)?|sessions?|conference|huddles?|exam|testing|test|morning report|gatherings?|retreats?|coffees?|lunch(?:es)?|happy hours?|socials?|events?|support|supervision|team meetings?)\b|\b(?:training|orientation|onboarding|meetings?|class(?:es)?|sessions?|huddles?|morning report|exam|interviews?)s? (?:(?:is|are|will be|held|conducted|done|takes? place|provided|which|may be|for|\w{1,10}) ){0,3}(?:on-?site|in[- ]person|remote(?:ly)?|virtual(?:ly)?|at (?:the|our) \w{1,12} ?\w{0,12})/gi
/** A field that names its choices before it answers: "Onsite/Hybrid/Remote: Remote". */
const choices =
  /^\W{0,3}(?:on-?site|in-?office|hybrid|remote)(?: ?(?:\/|,|or|\|) ?(?:on-?site|in-?office|hybrid|remote)){1,2}(?: \w{1,12})? ?(?=[:?] ?(?:\w{1,10} ){0,2}(?:on-?site|in-?office|hybrid|remote)\b)/i
const withoutChoices = (text: string) => text.replace(choices, (words) => 'type'.padStart(words.length, '_ '))
const withoutEvents = (text: string) => text.replace(events, (words) => '_'.repeat(words.length))

const occasional =
  /\b(?:occasional(?:ly)?|periodic(?:ally)?|quarter(?:ly)?|annual(?:ly)?|yearly|(?:once|twice|times) (?:a|per|each|every) (?:year|quarter)|as needed|if needed|when needed|(?:down ?time|outages?)|rare(?:ly)?|equipment|pick-? ?up|badge|from time to time|(?:a|per|each) year|sometimes|ad hoc|(?:one|a|1) (?:(?!week)\w{3,9} )?(?:a|per|each|every|of (?:the|each|every)) month|once (?:a|per|each|every) month)\b/i
/** What one does in a regular day at the office. */
const errands = /\bpick(?:ing|s)?[- ]?ups?\b|\bequipment\b|\bbadge\b/gi
const inTraining =
  /\buntil then\b|\b(?:first|initial) (?:[\w()-]{1,12} ){0,3}(?:days|weeks?|months?|year|quarter)\b|\b(?:during|for|through|until|while|in|complet\w{1,5}|after) (?:[\w-]{1,12} ){0,4}(?:training|trained|orientation|onboarding|probation\w{0,3})\b|\b(?:train(?:ing)?|orientation|onboarding)\b.{0,40}\b(?:on-? ?site|in[- ]person|office|campus|hospital)|\bafter (?:[\w-]{1,8} ){1,3}(?:days|weeks|months)\b|\b(?:trainer|mentor|preceptor)\b|\b(?:weeks|months|\d{2,3} days|(?:thirty|sixty|ninety) days)\b (?:[\w-]{1,10} ){0,3}(?:on-? ?site|in[- ]person|on campus|in (?:the|our))|\bbefore (?:\w{1,14} ){1,3}(?:remote|from home)/i
const conditional = (text: string) =>
  /\b(?:if|when|whose|those who|whoever|below|under|falls?|slips?|drops?|low|until|poor|poorly|plan|corrective|means?|again)\b/i.test(
    text,
  ) &&
  results.test(text) &&
  callBack.test(text)
const maybe =
  /\b(?:might|could|possible|possibility|potential(?:ly)?|eventual(?:ly)?|in the future|may (?:fall|be (?:eligible|authorized|approved|granted|considered|possible|available|offered|an option|asked|required|ordered|called)|apply|request|become|have|recall|earn)|(?:would|might) (?:be )?consider\w{0,2}|can (?:apply|request|earn)|whoever|apply for|asking|look forward|raised|negotiable|short-term|severe weather|inclement|ad hoc|situational|emergenc\w{1,3})\b/i
const denied =
  /(?:\b(?:no|not|never|nobody|without|rather than|instead of|n't|don't|isn't|neither|nor|no need to|rarely)|n't)(?: [\w',-]{1,14}){0,5} ?$/i
const otherPeople =
  /\b(?:\w{1,12} of whom|all (?:of )?(?:whom|them|our|other|the)|(?:all|most|some|many|other|our|the|these|those|eighteen|\d{1,3}%?) (?:of (?:us|our|the|them) )?(?:[\w]{1,14} ){0,5}(?:coders?|staff|employees|teams?|colleagues|people|auditors|associates|workers|leaders|positions|roles|departments)|coders? [IVX123]{1,3}\b.{0,40}|(?:% |most |some |many )?of (?:us|them|our)\b.{0,20})(?: (?:who|that))?(?: (?:is|are|be|work|works|can|may|also|currently|already|fully|being))*(?: (?:a|an|the|of))? ?$/i
const leads =
  /\b(?:director|manager|vp|head|supervisor|chief),? (?:of|for) (?:the )?$|\b(?:(?:manag|supervis|oversee|lead|coach|direct|mentor)(?:e|es|s|ing)?|(?<!\b(?:of|after|complet\w{1,5}|successful|initial|your|the|paid) )train(?:s|ing)?) (?:\w{1,14} ){0,4}$/i
const ownWish =
  /\b(?:experience|experienced|abilit(?:y|ies)|able to|comfort\w{0,5}|skills?|proficien\w{2,4}|history of|background in|prior|previous|success(?!ful(?:ly)? complet)\w{0,5}|independently)\b[^.]{0,45}$/i
const ownJob = /\bbut\b|\bhowever\b|\bthis (?:role|position|job)\b/i
const ofCompany =
  /\b(?:we are (?:a|an|proud)|our (?:company|organization|culture)|company|organization is|since \d{4}|founded|workforce|most (?:of )?|many of|some (?:of|positions|roles)|eligible (?:staff|employees|positions))\b/i

const none = /^(?: \w{1,12}){0,3} ?[:=-] ?(?:none|no\b|0\b|zero|never|n\/a)/i
/** Whoever else sits in an office, or where one has worked before. */
const others =
  /\b(?:your (?:supervisor|manager|lead|director|boss|trainer)|our (?:billers|engineers|executives|leadership|sales\w{0,4}|nurses)|(?:manager|director|supervisor)|him|headquarters)(?: (?:is|are|who|that|also))*,? $/i
const staff = /\b(?:supervisors|managers|leaders|executives|trainers) (?:are |who |that |also )?$/i
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

/** "A hybrid schedule may be available once trained." */
const offered =
  /^ (?:(?:work|schedules?|options?|arrangements?|positions?|or|fully|remote|is) ){0,4}(?:(?:may|might|could) (?:later )?be (?:available|possible|offered|an option|considered|granted|approved)|possible)/i

const offeredDays =
  /^[^.;]{0,30}\b(?:may|might|could) (?:later )?be (?:available|possible|offered|considered|granted|approved)\b/i

/** It is somebody's grace, not an offer. */
const granted = /\bnegotiable\b|\bmay (?:later )?be (?:considered|approved|granted|authorized)\b/i

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
      (weight < 90 && (weight < 70 ? others : staff).test(before) && !/^(?:lead|manag|supervis|run)/i.test(match[0])) ||
      (/^work/i.test(match[0]) && /\b(?:have|has|having|experience)(?: \w{1,10})? $/i.test(before))
    )
      return 0
    if (inTraining.test(whole) || conditional(whole)) return 0
    if (occasional.test(whole) || /\bmeetings?\b/i.test(whole)) share *= 0.25
    if (maybe.test(before + match[0])) share *= 0.3
    // "Five years of coding at a teaching hospital".
    if (weight < 70 && /\b(?:years?'?|yrs|months)\b[^.;]{0,40}$/i.test(before)) return 0
    if (ownWish.test(before) && weight < 90) share *= 0.3
    // "(555) 555-0100 at our office", "send it to our office": what one calls or writes to.
    if (/\b(?:call|fax|mail|e-?mail|send|contact|drop|apply|walk)\b/i.test(before)) return 0
    return share
  }
  // "No calls, no quotas, no office": each no is its own.
  const clause = /^(?:no|zero) /i.test(match[0]) && /[,;] $/.test(before) ? '' : before
  if (denied.test(clause) && !/\bnot (?:only|just) $|\bcan't wait\b/i.test(clause)) return 0
  if (
    !stillSo.test(whole) &&
    !/^(?:closed|gave up|got rid|sold|shut)/i.test(match[0]) &&
    (formerly.test(before) || formerlyAfter.test(after))
  )
    share *= 0.1
  if (value === 'remote') {
    if (offDays.test(after) && weight <= 60) return 0
    if (/\b(?:limited|some|occasional|partial)(?: \w{1,8})? $/i.test(before)) share *= 0.3
    if (otherPeople.test(before)) share *= 0.4
    if (ownWish.test(before)) share *= /experience|background|history/i.test(before) ? 0.1 : 0.35
    if (leads.test(before)) share *= 0.1
    if (
      maybe.test(before.slice(-50)) ||
      (maybe.test(match[0] + after.split(/\bbut\b/, 1)[0]!) &&
        !/\b(?:asked|required|called|recall)\b/i.test(match[0] + after))
    )
      share *= granted.test(match[0] + after) ? 0.1 : 0.2
    if (/\b(?:printed?|stored?|print) (?:at|from) home/i.test(before.slice(-12) + match[0])) return 0
    // Telework that may be had says nothing of how much.
    if (
      /^tele/i.test(match[0]) &&
      /^[^.]{0,30}\b(?:available|eligib|authoriz|ad hoc|situational|polic|agreement|program|pay period)/i.test(after)
    )
      share *= 0.1
    if (/\b(?:stipend|experience)\b/i.test(after.slice(0, 20)) && weight < 70) share *= 0.5
    if (/^ (?:\w{1,10} ){0,2}experience/i.test(after) && !/^[^.]{0,30}(?:needed|wanted)/i.test(after)) share *= 0.1
  } else if (weight <= 60 && /^ (?:are|is|will) ?(?:not\b|n't)/i.test(after)) share *= 0.1
  else if (otherPeople.test(before) || maybe.test(before + match[0])) share *= 0.4
  else if (offered.test(after)) share *= 0.1
  return share
}
