// Lists of states that a posting leaves out, and those that it binds a coder to in words the reader passes over.
import type { State } from '#db/vocabulary/states.ts'
import { sentenceAround } from '#search/reading/contradictions/conflict.ts'
import { saidOf } from '#search/reading/state-claims.ts'
import { stateLists, type StateList } from '#search/reading/state-lists.ts'
import { sure, type Place, type Posting } from '#search/reading/words.ts'

export type Listed = { states: State[]; place: Place }

export const boundTo = (posting: Posting) => listed(posting, isBound)

function listed(posting: Posting, isMeant: (text: string, list: StateList) => boolean): Listed[] {
  return (['text', 'title'] as const).flatMap((where) =>
    stateLists(posting[where])
      .filter((list) => isMeant(posting[where].text, list))
      .map(({ states, start, end }) => ({
        states: states.map(({ state }) => state),
        place: { in: where, start, end, confidence: sure },
      })),
  )
}

const clauseBefore = (text: string, start: number) =>
  text
    .slice(Math.max(0, start - 110), start)
    .split(/[.!?;]\s|\n/)
    .at(-1)!
const clauseAfter = (text: string, end: number) => text.slice(end, end + 90).split(/[.!?;](?=\s|$)|\n/, 1)[0]!

export const leftOut = (posting: Posting) =>
  listed(posting, (text, list) => {
    const before = clauseBefore(text, list.start)
    return (
      excepted.test(before) ||
      (denied.test(before) && !doubled.test(before)) ||
      struck.test(clauseAfter(text, list.end)) ||
      saidOf(text, list) === 'out'
    )
  })
const excepted =
  /\b(?:except(?:ing)?(?: for| in| those in)?|excluding|besides|minus|aside from|apart from|other than|save(?: for)?|but not(?: in)?|(?:states?|where|country|anywhere|any) but)(?: those in)?(?: residents of)?(?: the states? of)? $/i
const denied =
  /(?:\bnot?|n't|\bcannot|\bunable to|\bnever|\bwithout)\b[^,:]{0,30}\b(?:hir(?:e|ing)|employ(?:ment)?|use|engage|take|accept|consider|contract|pay|work with|onboard|register\w{0,3}|set up|operate|do business|payroll|nexus|entity|offer\w{0,3}|(?:applicants|applications|candidates|coders|residents|people)(?= (?:from|of|in|who|living|residing|located|based)))\b(?: \w{1,14}){0,6} (?:in|from|of)(?: the)?(?: states? of)? $|(?:\bnot|n't)\b (?:yet )?(?:cover|include) (?:the states? of )?$/i
const doubled = /\b(?:outside|unless|elsewhere|only|beyond|other than|except|not limited)\b/i
/** "Louisiana is no longer on our list", "residents of Ohio need not apply". */
const struck =
  /^(?: (?:residents|applicants|candidates|coders))?,? (?:(?:is|are|was|were|has|have) (?:\w{1,12} ){0,3}?(?:excluded|ineligible|off (?:our|the) (?:list|map|table)|(?:no longer|not|never)\b[^.;]{0,30}\b(?:list|hir|employ|payroll|eligible|consider|accept|open|available|registered|footprint|among|part of|option|possible|able)\w{0,6})|(?:cannot|can ?not|can't|may not|should not|need not|will not|won't|do not|don't)\b[^.;]{0,30}\b(?:apply|hired|employed|considered|accepted|qualify|eligible)\b)/i

/** Lists that the reader passes over, and that the words around bind a coder to. */
function isBound(text: string, list: StateList): boolean {
  const before = clauseBefore(text, list.start)
  const after = clauseAfter(text, list.end)
  if (/\b(?:must|needs? to|ha(?:ve|s) to) be (?:an? |current |legal |permanent )*$/i.test(before.slice(-40)))
    return /^ residents?\b/i.test(after)
  if (residency.test(after)) return !doubled.test(after) && !negated.test(after)
  if (
    /^ (?:residents?|residen(?:ce|cy))(?: only)?\W{0,2}$/i.test(after) &&
    /^\W{0,4}(?:(?:for|remote|open to|remote for|remote in) )?$/i.test(before)
  )
    return true
  const sentence = sentenceAround(text, list.start, list.end)
  return (
    list.states.length > 1 &&
    hired.test(sentence) &&
    bounds.test(sentence) &&
    !doubled.test(before) &&
    !negated.test(sentence) &&
    !ofOtherThings.test(sentence)
  )
}
/** "Kansas residency is a condition of employment". */
const residency =
  /^(?:-based)? (?:state )?(?:residen(?:cy|ce|ts?)|addresses|address|homes?)\b[^.;]{0,30}\b(?:condition|required?|requirement|mandatory|must|only|needed|necessary|a must|essential)\b/i
const hired =
  /\b(?:hir(?:e|es|ing)|employ(?:s|er|ment)?|payroll|registered|residents?|resid(?:e|ing|ency)|liv(?:e|es|ing)|home address|footprint|applicants?|candidates?|applications)\b/i
const bounds =
  /\b(?:only|must|needs? to|ha(?:s|ve) to|limited|restricted|required?|at present|currently|set up|right now|so far|open to)\b/i
const ofOtherThings =
  /\b(?:clients?|hospitals?|clinics?|practices?|patients?|offices?|payers?|medicaid|medicare|laws?|pay|range|rates?|salary|notice|privacy|licen[cs]\w{1,3}|travel|prefer\w{0,4}|ideal\w{0,2}|plus|experience|headquarter\w{0,3}|colleagues|serv(?:e|es|ing)|bill(?:s|ing)?|claims)\b/i
const negated = /\b(?:not|no|never)\b|n't\b/i
