// Where the work on site stands.
import type { JobFacts } from '#db/jobs/facts.ts'
import { sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readPlace } from '#search/reading/place.ts'
import { bareTowns, statesWithTown, townsWithState } from '#search/reading/towns.ts'
import { sure, type Fact, type Place, type Posting, type Words } from '#search/reading/words.ts'

type Stand = NonNullable<JobFacts['place']>

export function placeConflicts(posting: Posting, { workplace, place: claim }: JobFacts): Conflict[] {
  if (!claim || (workplace !== 'on-site' && workplace !== 'hybrid')) return []
  const elsewhere = siteElsewhere(posting, claim)
  const said =
    (elsewhere && isYours(posting, elsewhere.places[0]!) ? elsewhere : readPlace(posting, workplace)) ?? elsewhere
  if (!said?.places[0] || !isOfWork(posting, said.places[0])) return []
  const sameState = !claim.state || !said.value.state || claim.state === said.value.state
  const sameCity = !claim.city || !said.value.city || plain(claim.city) === plain(said.value.city)
  if (
    (sameState && sameCity) ||
    (isNamed(posting, claim) && !hasMoved(posting, said.places[0]) && !isYours(posting, said.places[0]))
  )
    return []
  return [
    {
      about: 'place',
      claim: [claim.city, claim.state].filter(Boolean).join(', '),
      claimed: [claim.city, claim.state].filter(Boolean).join(' '),
      said: [said.value.city, said.value.state].filter(Boolean).join(' '),
      place: said.places[0],
    },
  ]
}

/** A town is also where one is interviewed, trained, founded, or whom one codes for besides. */
function isOfWork(posting: Posting, { in: where, start, end }: Place): boolean {
  if (where === 'title') return true
  const sentence = sentenceAround(posting.text.text, start, end)
  return !besideWork.test(sentence)
}
const besideWork =
  /\b(?:interview\w{0,3}|train\w{0,4}|orientation|onboarding|also|headquarter\w{0,3}|founded|began|serv(?:e|es|ing)|(?:hours?|minutes|miles|drive) (?:from|of|to)|sister|another|other|branches|clinics in|hospitals in|patients|apply in person|mail|fax|conference|retreat|code for)\b/i

/** "Your days on site are spent at our Lincoln clinic": a town of the claimed state, or of one that isn't told. */
function siteElsewhere(posting: Posting, { city, state }: Stand): Fact<Stand> | null {
  const words = posting.text
  const { text } = words
  const town = bareTowns(words).find(
    (one) =>
      (!one.state || !state || one.state === state || statesWithTown(one.city).includes(state)) &&
      (!city || plain(one.city) !== plain(city)) &&
      (isYours(posting, { in: 'text', start: one.start, end: one.end, confidence: sure }) ||
        (/\b(?:at|in|to|from) (?:our|the) $/i.test(text.slice(Math.max(0, one.start - 12), one.start)) &&
          /^ (?:\w{1,12} ){0,2}(?:office|clinic|campus|hospital|location|building|cent(?:er|re)|site|facility)\b/i.test(
            text.slice(one.end, one.end + 40),
          ) &&
          /\b(?:work(?:ed)?|report|based|on-? ?site|days?|spent|sit|come|office)\b/i.test(
            sentenceAround(text, one.start, one.end),
          ))),
  )
  return town
    ? {
        value: { city: town.city, state },
        places: [{ in: 'text', start: town.start, end: town.end, confidence: sure }],
      }
    : null
}

const plain = (city: string) =>
  city
    .toLowerCase()
    .replace(/^(?:saint|st\.?) /, 'st ')
    .replace(/^(?:fort|ft\.?) /, 'fort ')
    .replace(/^(?:mount|mt\.?) /, 'mount ')
    .replace(/[^a-z]/g, '')

/** "Office days are now worked at the Warner Robins center": the town that is claimed was the old one. */
const hasMoved = ({ text: { text } }: Posting, { in: where, start, end }: Place) =>
  where === 'text' && /\b(?:now|moved|relocated|moves|as of|no longer)\b/i.test(sentenceAround(text, start, end))

/** "Your chair will be in Alpharetta": said to the coder, whatever else is named. */
const isYours = ({ text: { text } }: Posting, { in: where, start }: Place) =>
  where === 'text' &&
  /\b(?:your (?:chair|desk|seat|office|place of work|work ?place) (?:is|will be|would be)|you(?:'ll| will|'d| would) (?:work|sit|report|be based|be seated)|this (?:position|job|role|opening) is (?:based|located))(?: \w{1,12}){0,3} (?:in|at|to|from)(?: our| the)? $/i.test(
    text.slice(Math.max(0, start - 90), start),
  )

/** Who names both towns has an office in each. */
function isNamed({ title, text }: Posting, { city, state }: Stand): boolean {
  if (!city) return false
  return [title, text].some((words) =>
    townsIn(words).some((town) => plain(town.city) === plain(city) && (!town.near || !state || town.state === state)),
  )
}

/** A town that stands with its state is not read again without it. */
function townsIn(words: Words) {
  const near = townsWithState(words)
  return [
    ...near,
    ...bareTowns(words).filter(({ start }) => !near.some((town) => start >= town.start && start < town.end)),
  ]
}
