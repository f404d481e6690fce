// Weeks of training on site before the work is done from home.
import type { JobFacts } from '#db/jobs/facts.ts'
import {
  figuresIn,
  firstSaid,
  sentenceAround,
  spans,
  wordsAt,
  type Conflict,
} from '#search/reading/contradictions/conflict.ts'
import { workplaceConflicts } from '#search/reading/contradictions/workplace.ts'
import { onSiteWords, placeIn, statementsOf } from '#search/reading/on-site.ts'
import { readTrainingWeeks, trainingIn } from '#search/reading/training.ts'
import { likely, type Place, type Posting } from '#search/reading/words.ts'

export function trainingConflicts(posting: Posting, facts: JobFacts): Conflict[] {
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
  if (said?.places[0] && !ofTerm.test(sentenceAround(posting.text.text, said.places[0].start, said.places[0].end))) {
    if (
      isSameTime(said.value, claim, wordsAt(posting, said.places[0])) ||
      isGone(posting, said.places[0]) ||
      (/\bw(?:ee)?ks?\b/i.test(wordsAt(posting, said.places[0])) &&
        spans(wordsAt(posting, said.places[0]), claim ?? NaN))
    )
      return []
    return [{ ...conflict, said: said.value, place: said.places[0] }]
  }
  if (!claim && workplace !== 'on-site') {
    const training = trainingIn(posting)?.place
    const place =
      (training && !ofTerm.test(sentenceAround(posting.text.text, training.start, training.end)) ? training : null) ??
      firstSaid(posting, taughtOnSite, /\b(?:no|not|never|without|remote or|virtual or)\b|n't\b/i)
    return place ? [{ ...conflict, said: 'some', place }] : []
  }
  const none = claim && !trainingIn(posting) ? taughtAtHome(posting) : null
  return none ? [{ ...conflict, said: 0, place: none }] : []
}

/** How long the job lasts is no training. */
const ofTerm = /\b(?:appointment|contract|assignment|fixed-term)\b/i

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
  /\b(?:[Ii]n|[Aa]t) our (?:[\w.]{1,14} ){0,2}(?:training (?:room|center|lab)|classroom)\b|\b(?:[Oo]n-? ?site|[Ii]n[- ]person|[Ii]n[- ]office|[Cc]lassroom) (?:\w{1,12} )?(?:training|orientation|onboarding)\b|\b(?:[Tt]raining|[Oo]rientation|[Oo]nboarding) (?:\w{1,12} )?(?:is|will be|takes place|happens|are)(?: (?:held|done|conducted|given|provided|completed|all|always))* (?:on-? ?site|in[- ]person|(?:at|in) (?:our|the) (?:[\w&.'-]{1,16} ){0,3}(?:office|campus|hospital|clinic|headquarters|center)|in \p{Lu}\p{Ll}{2,})/gu

/** Learning by screen, and nothing of a place in the same sentence. */
function taughtAtHome(posting: Posting): Place | null {
  for (const statement of statementsOf(posting)) {
    const { text } = statement
    const said = noneOnSite.exec(text) ?? (learns.test(text) && !onSite.test(text) ? byScreen.exec(text) : null)
    if (said && !partly.test(text)) return placeIn(statement, said.index, said[0].length, likely)
  }
  return null
}
const learns =
  /\b(?:train(?:ing|ed)|orientation|onboard\w{0,3}|boot ?camp|instruction|(?:start|begin|remote) (?:at home )?(?:from|on) (?:day one|your first day|the first day))\b/i
const byScreen =
  /\b(?:(?:training|orientation|onboarding|boot ?camp|instruction|trained|onboarded)\b[^.;]{0,50}\b(?:remote(?:ly)?|virtual(?:ly)?|on-?line|(?:from|at) home|by (?:video|phone)|screen[- ]?shar\w{1,3}|(?:on|at) your own (?:screen|desk|computer|kitchen)|zoom|webex|(?:over|on|via|through) teams|webinars?|self-paced|web-based)|(?:remote|virtual|on-?line|web-based|self-paced|zoom) (?:[\w-]{1,12} ){0,2}(?:training|orientation|onboarding|boot ?camp)|(?:remote|from home|at home) (?:from|on|as of) (?:day one|(?:your|the) (?:very )?(?:first day|start)))\b/i
const noneOnSite =
  /\bno (?:on-? ?site|in[- ]person|classroom)\b[^.;]{0,25}\b(?:training|orientation|onboarding)\b|\b(?:training|orientation|onboarding)\b[^.;]{0,30}\b(?:not|never|isn't|doesn't|no)\b[^.;]{0,30}\b(?:on-? ?site|in[- ]person|travel|visit|office)\b/i
const onSite = new RegExp(String.raw`\b${onSiteWords}`, 'i')
const partly =
  /\b(?:some|part|partly|rest|remaining|then|additional|optional|(?:before|prior to|followed by|after) (?:the |your )?(?:on-? ?site|in[- ]person))\b/i
