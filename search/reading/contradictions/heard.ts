// What a check may hear of a posting: each clause is judged once, whom and which time it speaks of, and what doesn't speak
// of this job as it is now is made unreadable, letter by letter, so that every reader can be asked again.
import { isOfOthers, past, remedial, tentative } from '#search/reading/contradictions/bearing.ts'
import { endsInElse, isOfElse, othersOf } from '#search/reading/contradictions/subject.ts'
import { statementsOf } from '#search/reading/on-site.ts'
import type { Posting } from '#search/reading/words.ts'

/** `poor`: what follows from poor results; `start`: how the job begins; `plan`: what may come; `if`: for whom it applies. */
type Bearing = 'others' | 'past' | 'plan' | 'poor' | 'start' | 'if' | 'novices' | 'asked'
export type Aside = Exclude<Bearing, 'others' | 'past' | 'asked'>
type Clause = { start: number; end: number; bearings: Bearing[] }

const judged = new WeakMap<Posting, Clause[]>()
const masked = new WeakMap<Posting, Map<string, Posting>>()

/** The posting as it speaks of this job now, and of the asides that are asked for. */
export function heard(posting: Posting, ...asides: Aside[]): Posting {
  const known = masked.get(posting) ?? new Map<string, Posting>()
  masked.set(posting, known)
  const clauses = judged.get(posting) ?? clausesIn(posting)
  judged.set(posting, clauses)
  const silent = clauses.filter(({ bearings }) => bearings.some((one) => !(asides as Bearing[]).includes(one)))
  const key = silent.map(({ start }) => start).join()
  if (!silent.length) return posting
  const own = known.get(key) ?? without(posting, silent)
  known.set(key, own)
  return own
}

function without(posting: Posting, silent: Clause[]): Posting {
  let text = ''
  let done = 0
  for (const { start, end } of silent) {
    text += posting.text.text.slice(done, start) + '.'.repeat(end - start)
    done = end
  }
  text += posting.text.text.slice(done)
  return {
    title: posting.title,
    text: { ...posting.text, text },
    sentences: posting.sentences.map((one) => ({ ...one, text: text.slice(one.start, one.start + one.text.length) })),
  }
}

function clausesIn(posting: Posting): Clause[] {
  const others = othersOf(posting.title.text)
  return statementsOf(posting).flatMap(({ text, start }) => {
    if (elsewhere.test(text)) return [{ start, end: start + text.length, bearings: ['others' as const] }]
    const asked = /^ ?\?/.test(posting.text.text.slice(start + text.length, start + text.length + 2))
    let outer: Bearing[] = []
    return partsOf(text).flatMap(({ at, words }) => {
      const bearings: Bearing[] = [
        ...(isOfOthers(words) || isOfElse(words, others) ? ['others' as const] : []),
        ...(past.test(words) && !since.test(words) ? ['past' as const] : []),
        ...(tentative.test(words) || mayCome.test(words) ? ['plan' as const] : []),
        ...(novices.test(words) ? ['novices' as const] : []),
        ...(remedial.test(words) ? ['poor' as const] : []),
        ...(begins.test(words) ? ['start' as const] : []),
        ...(conditional.test(words) ? ['if' as const] : []),
        ...(asked ? ['asked' as const] : []),
      ]
      // What stands in brackets, or after "who", tells of the same people as what stands before.
      if (attached.test(words))
        bearings.push(...outer, ...(endsInElse(text.slice(0, at), others) ? ['others' as const] : []))
      else outer = bearings
      return bearings.length ? [{ start: start + at, end: start + at + words.length, bearings }] : []
    })
  })
}

/** A clause with a subject of its own, or words in brackets. */
function partsOf(text: string): { at: number; words: string }[] {
  const cuts = [...text.matchAll(boundary)].map(({ index, 0: said }) => index + (said === ')' ? 1 : 0))
  return [0, ...cuts].map((at, nth) => ({ at, words: text.slice(at, cuts[nth] ?? text.length) }))
}
const attached = /^(?:\(|, (?:who|whose|all of whom|both of whom|most of whom|some of whom)\b)/
const boundary =
  /: (?=(?:many|some|most|other) )|, and (?=\$?\d)|, (?=(?:who|whose|all of whom|both of whom|most of whom|some of whom)\b)|\(|\)|, (?:and|but|so|while|whereas|yet|though|although)\b(?= (?:we|you|our|your|this|the|it|they|coders?|some|most|all|another|other|nobody|no one|those)\b)| (?:while|whereas|but) (?=(?:we|you|our|your|this|the|coders?|some|most|all|other|nobody)\b)|, (?=(?:you|coders|this (?:job|position|role)|the (?:coder|job|position|role))\b)|(?<=^(?:After|When|Once|Before|As|If|While|In|On|At|For|Because|Since|Unlike|During|Although|Though)\b[^,]{0,80}), (?=(?:your|our|their|its|some|most|many|other|the|we)\b)/g

/** Another opening, another team: nothing of the sentence is of this job. */
const elsewhere =
  /\b(?:also|separately) (?:\w{1,10} )?(?:hiring|recruiting|looking for|seeking)\b|\b(?:another|other|separate|different|second|sister|its own|their own) (?:[\w-]{1,14} ){0,2}(?:requisition|req\b|posting|listing|openings?|positions?|ads?|jobs?|vacanc(?:y|ies)|departments?|teams?|roles?)\b|\b(?:listed|posted|advertised) (?:\w{1,10} )?(?:separately|elsewhere|under)\b|\bthat is (?:an?other|a different)\b/i
/** What happened once and has held ever since. */
const since =
  /\b(?:since|ever after|closed|closing|gave up|given (?:up|to|away)|sold|any ?more|for good|has been|have been|expects?|plans?|planned|will|going to|intends?|hopes?)\b/i
const period = String.raw`(?:full |entire )?(?:first|initial|opening) (?:[\w()-]{1,10} ){0,2}(?:days?|weeks?|months?|quarter|shift)`
const begins = new RegExp(
  [
    String.raw`^\W{0,3}(?:(?:and|but|for|during|in|through(?:out)?|over) )?(?:(?:your|the|an?|all) )?(?:${period}|training|orientation|on-?boarding|ramp(?:-up)?|probation\w{0,3})\b`,
    String.raw`\b(?:in|for|during|over|through) (?:your|the|their) ${period}\b`,
    String.raw`\b(?:during|throughout|while in|until the end of) (?:your |the |an? )?(?:[\w-]{1,12} ){0,2}(?:ramp|training|orientation|on-?boarding|probation|learning curve)\b`,
    String.raw`\b(?:in|during) (?:the |your )?(?:week|month) (?:one|two|three|[1-4])\b`,
    String.raw`^\W{0,3}new (?:coders|hires|employees|staff|team members)\b`,
  ].join('|'),
  'i',
)
const conditional =
  /^\W{0,3}(?:(?:and|but|or|so|only) )?(?:if|should (?:you|your|volumes?|the|we)|in case|in the event|whenever|when (?:volumes?|the queue)|unless|anyone who (?:lives|happens)|those who|whoever)\b|\b(?:only|but) if\b/i
/** What may be asked of a coder one day, or a coder may become. */
const mayCome =
  /\b(?:may|might|could)\b[^.;,]{0,20}\b(?:require|ask|call|recall|order|bring|need)\w{0,3}\b|\b(?:may|might|can|could|will be able to|eligible to) (?:then |later |also )?(?:bid|move (?:up|on|into)|advance|transfer|be promoted|grow|sit for|become)\b|\bpromot(?:ed|ion)\b|\bcareer (?:path|ladder)\b|\b(?:should|as) (?:volumes?|the (?:work|queue|team)) grows?\b|\b(?:pay|rate|wage) (?:rises|goes up|increases)\b/i
const novices = /^\W{0,3}(?:(?:our|the|some|all|two) )?(?:\w{1,10} )?(?:apprentices?|interns?|trainees?|externs?)\b/i
