// The promises round remote work: training on site, how long it stays remote, what brings a coder back, travel, the country.
import type { JobFacts } from '#db/jobs/facts.ts'
import { remediationLabels, type Remediation } from '#db/vocabulary/workplaces.ts'
import {
  figuresIn,
  firstSaid,
  sentenceAround,
  spans,
  wordsAt,
  type Conflict,
} from '#search/reading/contradictions/conflict.ts'
import { workplaceConflicts } from '#search/reading/contradictions/workplace.ts'
import { readPermanence, readRemediation } from '#search/reading/permanence.ts'
import { readTrainingWeeks, trainingIn } from '#search/reading/training.ts'
import { readTravel, readUsOnly } from '#search/reading/travel.ts'
import type { Place, Posting } from '#search/reading/words.ts'

export function remoteConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  return [
    ...trainingConflicts(posting, facts),
    ...permanenceConflicts(posting, facts),
    ...remediationConflicts(posting, facts),
    ...travelConflicts(posting, facts),
    ...countryConflicts(posting, facts),
  ]
}

function trainingConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  const found = trainingConflict(posting, facts)
  // Of a job that isn't remote at all there is no more to say.
  const silent = found.length > 0 && facts.onsite_training_weeks === null
  return silent && workplaceConflicts(posting, facts).length ? [] : found
}

function trainingConflict(
  posting: Posting,
  { workplace, permanence, onsite_training_weeks: claim }: JobFacts,
): Conflict[] {
  // Who is silent about weeks on site says of a remote job that there are none.
  if (claim === null && (workplace !== 'remote' || permanence === 'after-training')) return []
  const conflict = {
    about: 'onsite_training_weeks' as const,
    claim: claim
      ? `${claim} ${claim === 1 ? 'week' : 'weeks'} of training on site`
      : claim === 0
        ? 'no training on site'
        : 'nothing of training on site',
    claimed: claim ?? 'unsaid',
  }
  const said = readTrainingWeeks(posting, workplace)
  if (said?.places[0]) {
    if (
      isSameTime(said.value, claim, wordsAt(posting, said.places[0])) ||
      isGone(posting, said.places[0]) ||
      spans(wordsAt(posting, said.places[0]), claim ?? NaN)
    )
      return []
    return [{ ...conflict, said: said.value, place: said.places[0] }]
  }
  if (!claim && workplace !== 'on-site') {
    const place =
      trainingIn(posting)?.place ??
      firstSaid(posting, taughtOnSite, /\b(?:no|not|never|without|remote or|virtual or)\b|n't\b/i)
    return place ? [{ ...conflict, said: 'some', place }] : []
  }
  const none = claim ? firstSaid(posting, taughtAtHome) : null
  return none ? [{ ...conflict, said: 0, place: none }] : []
}

/** Ten business days are two weeks, a month is four and a bit. */
function isSameTime(said: number, claim: number | null, words: string): boolean {
  if (said === claim) return true
  const days = /\bdays?\b/i.test(words) ? figuresIn(words) : null
  if (days && claim)
    return claim >= Math.floor(days.least / 7) && claim <= Math.ceil(days.most / (days.most > 20 ? 7 : 5))
  return claim !== null && claim > 3 && /\bmonth|\bquarter/i.test(words) && Math.abs(said - claim) <= 1
}

/** "On site for six months? No! We tried that." */
const isGone = ({ text: { text } }: Posting, { start, end }: Place) =>
  /^[^.!\n]{0,60}\? ?no\b/i.test(text.slice(end, end + 70)) ||
  /\b(?:used to|no longer|tried|formerly)\b/i.test(sentenceAround(text, start, end))

const taughtOnSite =
  /\b(?:[Oo]n-? ?site|[Ii]n[- ]person|[Cc]lassroom) (?:\w{1,12} )?(?:training|orientation|onboarding)\b|\b(?:[Tt]raining|[Oo]rientation|[Oo]nboarding) (?:\w{1,12} )?(?:is|will be|takes place|happens|are)(?: (?:held|done|conducted|given|provided|completed|all|always))* (?:on-? ?site|in[- ]person|(?:at|in) (?:our|the) (?:[\w&.'-]{1,16} ){0,3}(?:office|campus|hospital|clinic|headquarters|center)|in \p{Lu}\p{Ll}{2,})/gu
const taughtAtHome =
  /\bno (?:on-?site|in[- ]person) (?:training|orientation|onboarding)|\b(?:training|orientation|onboarding)\b[^.;\n]{0,30}\b(?:is|are|will be|all|takes place|done|conducted|held)\b(?: \w{1,12}){0,3} (?:remote(?:ly)?|virtual(?:ly)?|online|from home|by video)\b|\b(?:100% |fully |entirely )?(?:remote|virtual|online) (?:training|onboarding)\b|\bremote from (?:day one|the (?:first|start))/gi

function permanenceConflicts(posting: Posting, { workplace, permanence: claim }: JobFacts): Conflict[] {
  if (!claim || claim === 'after-training') return []
  const said = readPermanence(posting, workplace)
  const back = claim === 'permanent' && said?.value !== 'may-change' ? firstSaid(posting, goesBack, denied) : null
  const label = { permanent: 'that it stays remote', 'may-change': 'that the workplace may change' }[claim]
  const kept = claim === 'may-change' && said?.value !== 'permanent' ? firstSaid(posting, staysRemote) : null
  if (kept) return [{ about: 'permanence', claim: label, claimed: claim, said: 'permanent', place: kept }]
  if (back) return [{ about: 'permanence', claim: label, claimed: claim, said: 'may-change', place: back }]
  if (!said?.places[0] || said.value === claim || said.value === 'after-training') return []
  return [{ about: 'permanence', claim: label, claimed: claim, said: said.value, place: said.places[0] }]
}

const staysRemote =
  /\b(?:never|not) (?:ever )?(?:be )?(?:asked|called|brought|ordered|required) (?:to (?:come|return) )?(?:back|in)\b|\b(?:stays?|remains?) (?:fully |100 ?% )?remote (?:for good|forever|permanently|always)?|\b(?:job|position|role|it) (?:stays|remains|will (?:always )?(?:stay|remain)) (?:fully )?remote\b/gi
const goesBack =
  /\b(?:remote|telework|work(?:ing)?[- ](?:from|at)[- ]home|home-based)\b[^.;\n]{0,50}\b(?:temporar\w{1,4}|interim|not guaranteed|at (?:the|our|management's) (?:sole )?discretion|(?:may|can|could|might) be (?:ended|changed|withdrawn|revoked|discontinued|revisited)|until further notice|while the|during the (?:renovation|construction|move))\b|\b(?:temporar\w{1,4}|interim|for now|at present)\b[^.;\n]{0,20}\b(?:remote|from home)\b|\b(?:expects?|plans?|planned|intends?|hopes?|will|going|scheduled|may|might|could|eventual(?:ly)?)\b[^.;\n]{0,40}\b(?:(?:bring|call|move|get|have)\w{0,3} (?:\w{1,10} ){0,3}back (?:in|to|on)\b|return(?:s|ing)? to (?:the |our )?(?:office|campus|on-?site))|\b(?:may|might|could|can|will)\b (?:\w{1,8} )?(?:require|ask|call|order|bring|recall) (?:\w{1,10} ){0,3}(?:to )?(?:(?:come|return|report|work) )?(?:back|on-?site|in person)\b|\bremote (?:\w{1,8} ){0,2}(?:through|until) (?!you\b)|\b(?:remote|telework|work[- ]from[- ]home) (?:work |\w{1,8} )?(?:policy|arrangement|program)s? (?:is|are|will be) (?:under review|being reviewed|reviewed)|\b(?:telework|remote work|working from home) (?:may|might|can|could) (?:be |end\b)|\breserves? the right to (?:\w{1,12} ){0,5}?(?:recall|require|return|end|change|revoke)\b|\b(?:remote|telework|work(?:ing)? from home)\b[^.;\n]{0,30}\b(?:pilot|trial|experiment)\b|\breturn to (?:the |our )?(?:office|campus) (?:is|are|will be|has been) (?:planned|expected|scheduled|likely|possible)/gi

function remediationConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  const { workplace, return_for_remediation: claim } = facts
  if (!claim) return []
  const said = readRemediation(posting, workplace)
  const plan = claim === 'none' && said?.value !== 'possible' ? firstSaid(posting, onPlan, denied) : null
  if (!said?.places[0] && plan)
    return [{ about: 'return_for_remediation', claim: labelOf(claim), claimed: claim, said: 'possible', place: plan }]
  if (!said?.places[0] || (said.value === 'none') === (claim === 'none')) return []
  return [
    { about: 'return_for_remediation', claim: labelOf(claim), claimed: claim, said: said.value, place: said.places[0] },
  ]
}

const labelOf = (claim: Remediation) =>
  `that ${remediationLabels[claim].replace(/^\w/, (letter) => letter.toLowerCase())}`
const onPlan =
  /\b(?:performance|improvement|corrective)(?: action)?[- ]plan\b[^.;\n]{0,50}\b(?:on-? ?site|in (?:the|our) (?:\w{1,12} )?office|on campus)|\b(?:remote|from home)\b[^.;\n]{0,40}\b(?:is earned|as long as|only while|provided)\b[^.;\n]{0,40}\b(?:quality|accuracy|scores?|productivity)/gi

function travelConflicts(posting: Posting, { travel_percent: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const conflict = { about: 'travel_percent' as const, claim: claim ? `${claim}% travel` : 'no travel', claimed: claim }
  const said = readTravel(posting)
  if (said?.places[0]) {
    if (said.value === claim || spans(wordsAt(posting, said.places[0]), claim)) return []
    return [{ ...conflict, said: said.value, place: said.places[0] }]
  }
  const place = claim > 0 ? firstSaid(posting, noTravel) : firstSaid(posting, someTravel, denied)
  return place ? [{ ...conflict, said: claim > 0 ? 0 : 'some', place }] : []
}

const noTravel =
  /\b(?:no|never any|zero|without(?: any)?) (?:business |work )?travel(?:ing)?\b|\btravel(?:ing)?(?: is)? (?:not|never) (?:required|needed|expected)|\btravel(?: required)? ?[:=-] ?(?:no\b|none|0|n\/a)/gi
const someTravel =
  /\b(?:some|occasional|frequent|regular|extensive|periodic|overnight|quarterly|monthly|weekly|local|limited|up to \d{1,3}%|must|will|able to|willing(?:ness)? to|ability to|requires?) travel\b|\bvisit(?:s|ing)? (?:our |the )?(?:client|provider|customer)s?\b[^.;\n]{0,30}\b(?:week|month|quarter|year|person|on-? ?site)\b|\btravel(?: (?:to|between|among) [^.;\n]{3,40})? (?:is |will be |may be )?(?:required|expected|necessary|needed|part of)|\bexpect to travel|\btravel (?:one|two|three|\d) (?:weeks?|days?|times?|nights?) (?:a|per|out of|each|every)\b/gi
const denied = /\b(?:no|not|never|none|nobody|without|optional|voluntary|if you (?:like|wish|want))\b|n't\b|\breimburs/i

function countryConflicts(posting: Posting, { us_only: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const said = readUsOnly(posting)
  const label = claim ? 'the US only' : 'that one may live abroad'
  const abroad = claim && said?.value !== false ? firstSaid(posting, openAbroad, refusedAbroad) : null
  if (abroad) return [{ about: 'us_only', claim: label, claimed: 'true', said: 'false', place: abroad }]
  if (!said?.places[0] || said.value === claim) return []
  return [{ about: 'us_only', claim: label, claimed: String(claim), said: String(said.value), place: said.places[0] }]
}
const refusedAbroad =
  /\b(?:(?:may|must|can) not|no|never|nobody|without|cannot)\b|\bnot (?:accept|consider|hire|open|welcome)|\b(?:don't|won't|can't) (?:accept|consider|hire|take)/i
const openAbroad =
  /\b(?:off-?shore|overseas|international|foreign) (?:\w{1,12} )?(?:applicants?|candidates?|coders?|contractors?|teams?) (?:are |is |may |will be )?(?:also )?(?:welcome|accepted|considered|apply|ok|fine|encouraged)|\b(?:outside (?:of )?the (?:US|U\.S\.|United States)|abroad|overseas)\b[^.;\n]{0,30}\b(?:welcome|considered|accepted|fine|ok|may apply)|\b(?:need not|do not have to|don't have to|no need to) (?:live|be|reside|be based|be located) in the (?:US|U\.S\.|United States|country)|\b(?:US|U\.S\.) residen(?:ce|cy) (?:is )?not (?:required|needed|necessary)|\b(?:may|can|could|welcomes?|welcoming|accepts?|accepting|hires?|hiring|open to|considers?|considering)\b[^.;\n]{0,40}?\b(?:from|in|of)\b[^.;\n]{0,30}\b(?:India|the Philippines|(?<!New )Mexico|Canada|Costa Rica|Colombia|Pakistan|Jamaica|Nigeria|Egypt|Europe)\b|\b(?:work|code|live|be based|located) (?:from )?(?:abroad|overseas|outside (?:of )?the (?:US|U\.S\.|United States|country))|\bapplicants? (?:from )?(?:worldwide|around the world|(?:any|every) country)|\b(?:hire|coders|candidates|remote|team)\b[^.;\n]{0,30}\b(?:worldwide|around the world|(?:in|from) (?:any|every) country|internationally)/gi
