// Where title and text say something else than the form: each with the words that say so, for its poster to mend or explain.
import type { JobFacts } from '#db/jobs/facts.ts'
import { isAffirmed } from '#search/reading/contradictions/affirmed.ts'
import { closingConflicts } from '#search/reading/contradictions/closing.ts'
import { chargeConflicts } from '#search/reading/contradictions/work.ts'
import { heard, type Aside } from '#search/reading/contradictions/heard.ts'
import { type Check, type Conflict, type ContradictionKind } from '#search/reading/contradictions/conflict.ts'
import { credentialConflicts } from '#search/reading/contradictions/credentials.ts'
import { experienceConflicts } from '#search/reading/contradictions/experience.ts'
import { placeConflicts } from '#search/reading/contradictions/place.ts'
import { permanenceConflicts, remediationConflicts } from '#search/reading/contradictions/lasting.ts'
import { countryConflicts, travelConflicts } from '#search/reading/contradictions/remote.ts'
import { trainingConflicts } from '#search/reading/contradictions/training.ts'
import { stateConflicts } from '#search/reading/contradictions/states.ts'
import { employmentConflicts } from '#search/reading/contradictions/employment.ts'
import { payConflicts } from '#search/reading/contradictions/pay.ts'
import { scheduleConflicts } from '#search/reading/contradictions/schedule.ts'
import { workplaceConflicts } from '#search/reading/contradictions/workplace.ts'
import { openPosting, type Place, type Posting } from '#search/reading/words.ts'

/** `start` and `end` point into the title or text as given. `code` stays the same while the two sides say what they say. */
export type Contradiction = {
  about: ContradictionKind
  code: string
  in: 'title' | 'text'
  start: number
  end: number
  words: string
  /** One sentence to the poster. */
  says: string
}

/** Each with the asides that it hears beside what is said of this job now. */
const checks: readonly (readonly [Check, ...Aside[]])[] = [
  [workplaceConflicts],
  [stateConflicts, 'if'],
  [placeConflicts],
  [trainingConflicts, 'start'],
  [permanenceConflicts, 'plan', 'if'],
  [remediationConflicts, 'poor', 'plan', 'if'],
  [travelConflicts],
  [countryConflicts],
  [experienceConflicts],
  [credentialConflicts, 'start', 'novices', 'if'],
  [payConflicts],
  [employmentConflicts],
  [scheduleConflicts],
  [chargeConflicts],
  [closingConflicts],
]

/** Nobody's posting is half as long; what stands behind it is not held against the form. */
const longestText = 60_000

/** The form's facts are the claim; where it is silent, the title's are. Silence of either side contradicts nothing. */
export function findContradictions(said: { title: string; text: string }, facts: JobFacts): Contradiction[] {
  const posting = openPosting({ ...said, text: said.text.slice(0, longestText) })
  const found = new Map<string, Contradiction>()
  for (const conflict of checks
    .flatMap(([check, ...asides]) => check(heard(posting, ...asides), facts))
    .filter((one) => isOfThisJob(posting, facts, one))) {
    const { about, place } = conflict
    const {
      in: where,
      start,
      end,
    } = place.in === 'text' ? { ...place, ...clauseAround(posting.text.text, place) } : place
    const from = posting[where].original(start)
    const to = posting[where].original(Math.max(start, end - 1)) + 1
    const code = codeOf(conflict)
    const words = said[where].slice(from, to)
    if (!found.has(code))
      found.set(code, { about, code, in: where, start: from, end: to, words, says: sentenceOf(conflict, words) })
  }
  return [...found.values()]
}

/** No question, and nothing that is lightly said beside words that agree with the form. */
function isOfThisJob(posting: Posting, facts: JobFacts, conflict: Conflict): boolean {
  const { in: where, end } = conflict.place
  return (
    where === 'title' || (!/^ ?\?/.test(posting.text.text.slice(end, end + 2)) && !isAffirmed(posting, facts, conflict))
  )
}

const longestQuote = 90

/** The sentence that the words stand in; of a long one their clause. */
function clauseAround(text: string, { start, end }: Place): { start: number; end: number } {
  for (const [before, after] of boundaries) {
    const head = text.slice(Math.max(0, start - longestQuote), start)
    const tail = text.slice(end, end + longestQuote)
    const from = start - head.split(before!).at(-1)!.trimStart().length
    const to = end + tail.split(after!, 1)[0]!.trimEnd().length
    if (to - from <= Math.max(longestQuote, end - start)) return { start: from, end: to }
  }
  return { start, end }
}
const boundaries = [
  [/\n|[.!?;:]\s|[•|]/, /\n|[.!?](?=\s|$)|;|[•|]/],
  [/\n|[.!?;:,(]\s?|[•|]|\s-\s/, /\n|[.!?](?=\s|$)|[;:,()•|]|\s-\s/],
  [
    /\n|[.!?;:,(]\s?|[•|]|\s-\s|\b(?:and|but|or|while|then|with|after)\s/,
    /\n|[.!?](?=\s|$)|[;:,()•|]|\s-\s|\s(?:and|but|or|while|then|with|after)\b/,
  ],
]

const codeOf = ({ about, by, claimed, said }: Conflict) => `${about}:${by ? `${by} ` : ''}${claimed}/${said}`

const sentenceOf = ({ claim, by, place }: Conflict, words: string) =>
  `The ${by ?? 'form'} says ${claim}; the ${place.in} says “${words.replace(/\s+/g, ' ').replace(/[.;,]$/, '')}”.`
