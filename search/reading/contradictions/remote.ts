// The promises round remote work: training on site, how long it stays remote, what brings a coder back, travel, the country.
import type { JobFacts } from '#db/jobs/facts.ts'
import { remediationLabels } from '#db/vocabulary/workplaces.ts'
import { firstSaid, spans, wordsAt, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readPermanence, readRemediation } from '#search/reading/permanence.ts'
import { readTrainingWeeks, trainingIn } from '#search/reading/training.ts'
import { readTravel, readUsOnly } from '#search/reading/travel.ts'
import type { Posting } from '#search/reading/words.ts'

export function remoteConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  return [
    ...trainingConflicts(posting, facts),
    ...permanenceConflicts(posting, facts),
    ...remediationConflicts(posting, facts),
    ...travelConflicts(posting, facts),
    ...countryConflicts(posting, facts),
  ]
}

function trainingConflicts(posting: Posting, { workplace, onsite_training_weeks: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const conflict = {
    about: 'onsite_training_weeks' as const,
    claim: claim === 0 ? 'no training on site' : `${claim} ${claim === 1 ? 'week' : 'weeks'} of training on site`,
    claimed: claim,
  }
  const said = readTrainingWeeks(posting, workplace)
  if (said?.places[0]) {
    if (said.value === claim || spans(wordsAt(posting, said.places[0]), claim)) return []
    return [{ ...conflict, said: said.value, place: said.places[0] }]
  }
  if (claim === 0 && workplace !== 'on-site') {
    const place =
      trainingIn(posting)?.place ??
      firstSaid(posting, taughtOnSite, /\b(?:no|not|never|without|remote or|virtual or)\b|n't\b/i)
    return place ? [{ ...conflict, said: 'some', place }] : []
  }
  const none = claim > 0 ? firstSaid(posting, taughtAtHome) : null
  return none ? [{ ...conflict, said: 0, place: none }] : []
}

const taughtOnSite =
  /\b(?:[Oo]n-? ?site|[Ii]n[- ]person|[Cc]lassroom) (?:\w{1,12} )?(?:training|orientation|onboarding)\b|\b(?:[Tt]raining|[Oo]rientation|[Oo]nboarding) (?:\w{1,12} )?(?:is|will be|takes place|happens|are)(?: (?:held|done|conducted|given|provided|completed|all|always))* (?:on-? ?site|in[- ]person|(?:at|in) (?:our|the) (?:[\w&.'-]{1,16} ){0,3}(?:office|campus|hospital|clinic|headquarters|center)|in \p{Lu}\p{Ll}{2,})/gu
const taughtAtHome =
  /\bno (?:on-?site|in[- ]person) (?:training|orientation|onboarding)|\b(?:training|orientation|onboarding)\b[^.;\n]{0,30}\b(?:is|are|will be|all|takes place|done|conducted|held)\b(?: \w{1,12}){0,3} (?:remote(?:ly)?|virtual(?:ly)?|online|from home|by video)\b|\b(?:100% |fully |entirely )?(?:remote|virtual|online) (?:training|onboarding)\b|\bremote from (?:day one|the (?:first|start))/gi

function permanenceConflicts(posting: Posting, { workplace, permanence: claim }: JobFacts): Conflict[] {
  if (!claim || claim === 'after-training') return []
  const said = readPermanence(posting, workplace)
  const back = claim === 'permanent' && said?.value !== 'may-change' ? firstSaid(posting, goesBack, denied) : null
  const label = { permanent: 'that it stays remote', 'may-change': 'that the workplace may change' }[claim]
  if (back) return [{ about: 'permanence', claim: label, claimed: claim, said: 'may-change', place: back }]
  if (!said?.places[0] || said.value === claim || said.value === 'after-training') return []
  return [{ about: 'permanence', claim: label, claimed: claim, said: said.value, place: said.places[0] }]
}

const goesBack =
  /\b(?:expects?|plans?|planned|intends?|hopes?|will|going|scheduled|may|might|could|eventual(?:ly)?)\b[^.;\n]{0,40}\b(?:(?:bring|call|move|get|have)\w{0,3} (?:\w{1,10} ){0,3}back (?:in|to|on)\b|return(?:s|ing)? to (?:the |our )?(?:office|campus|on-?site))|\breturn to (?:the |our )?(?:office|campus) (?:is|are|will be|has been) (?:planned|expected|scheduled|likely|possible)/gi

function remediationConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  const { workplace, return_for_remediation: claim } = facts
  if (!claim) return []
  const said = readRemediation(posting, workplace)
  if (!said?.places[0] || (said.value === 'none') === (claim === 'none')) return []
  const label = `that ${remediationLabels[claim].replace(/^\w/, (letter) => letter.toLowerCase())}`
  return [{ about: 'return_for_remediation', claim: label, claimed: claim, said: said.value, place: said.places[0] }]
}

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
  /\b(?:no|never any|zero|without(?: any)?) (?:\w{1,12} )?travel(?:ing)?\b|\btravel(?:ing)?(?: is)? (?:not|never) (?:required|needed|expected)|\btravel(?: required)? ?[:=-] ?(?:no\b|none|0|n\/a)/gi
const someTravel =
  /\b(?:some|occasional|frequent|regular|extensive|periodic|overnight|quarterly|monthly|weekly|local|limited|up to \d{1,3}%|must|will|able to|willing(?:ness)? to|ability to|requires?) travel\b|\bvisit(?:s|ing)? (?:our |the )?(?:client|provider|customer)s?\b[^.;\n]{0,30}\b(?:week|month|quarter|year|person|on-? ?site)\b|\btravel(?: (?:to|between|among) [^.;\n]{3,40})? (?:is |will be |may be )?(?:required|expected|necessary|needed)/gi
const denied = /\b(?:no|not|never|none|isn't|without)\b|\breimburs/i

function countryConflicts(posting: Posting, { us_only: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const said = readUsOnly(posting)
  const label = claim ? 'the US only' : 'that one may live abroad'
  const abroad = claim && said?.value !== false ? firstSaid(posting, openAbroad, denied) : null
  if (abroad) return [{ about: 'us_only', claim: label, claimed: 'true', said: 'false', place: abroad }]
  if (!said?.places[0] || said.value === claim) return []
  return [{ about: 'us_only', claim: label, claimed: String(claim), said: String(said.value), place: said.places[0] }]
}
const openAbroad =
  /\b(?:work|code|live|be based|located) (?:from )?(?:abroad|overseas|outside (?:of )?the (?:US|U\.S\.|United States|country))|\bapplicants? (?:from )?(?:worldwide|around the world|(?:any|every) country)|\b(?:hire|coders|candidates|remote|team)\b[^.;\n]{0,30}\b(?:worldwide|around the world|(?:in|from) (?:any|every) country|internationally)/gi
