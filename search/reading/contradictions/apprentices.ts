// Whether apprentices may apply.
import type { JobFacts } from '#db/jobs/facts.ts'
import { apprenticePolicyLabels, type ApprenticePolicy } from '#db/vocabulary/credentials.ts'
import { readApprenticePolicy } from '#search/reading/apprentices.ts'
import { alone, placeFrom, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { likely, openPosting, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

type Wanted = JobFacts['credentials']

const taken: readonly ApprenticePolicy[] = ['welcome', 'accepted']
const considered: readonly ApprenticePolicy[] = [...taken, 'case-by-case']

export function apprenticeConflicts(posting: Posting, claim: Wanted, read: Wanted | null, places: Place[]): Conflict[] {
  const titled = readApprenticePolicy(openPosting({ title: posting.title.text, text: '' }))
  const told = policiesIn(posting)
  const policy = claim.apprentice_policy === 'not-stated' ? titled?.value : claim.apprentice_policy
  if (!policy || policy === 'not-stated') return []
  const conflict = {
    about: 'apprentice' as const,
    by: claim.apprentice_policy === 'not-stated' ? ('title' as const) : undefined,
    claim: apprenticePolicyLabels[policy].toLowerCase(),
    claimed: policy,
  }
  const differs = (other: ApprenticePolicy) => considered.includes(other) !== considered.includes(policy)
  const found: Conflict[] = []
  if (!conflict.by && titled?.places[0] && differs(titled.value))
    found.push({ ...conflict, said: titled.value, place: titled.places[0] })
  // Who also says the same as the claim tells of other jobs beside it.
  const other = told.every(({ value }) => differs(value)) ? told[0] : undefined
  if (other) return [...found, { ...conflict, said: other.value, place: other.places[0]! }]
  if (told.length) return found
  if (newcomers.test(posting.text.text)) return found
  const asked = read?.required.findIndex((group) => group.some((code) => `${code}-A` in apprenticeOf)) ?? -1
  if (taken.includes(policy) && asked >= 0 && places[asked]!.in === 'text' && places[asked]!.confidence >= sure)
    found.push({ ...conflict, said: read!.required[asked]!.join('-or-'), place: places[asked]! })
  return found
}
/** What each sentence about this job says of apprentices. */
function policiesIn(posting: Posting): Fact<ApprenticePolicy>[] {
  return posting.sentences.flatMap(({ text, start }): Fact<ApprenticePolicy>[] => {
    if (!newcomers.test(text) && !/\bA\b/.test(text)) return []
    if (otherJobs.test(text)) return []
    const own = alone(text)
    const read = readApprenticePolicy(own)
    if (read?.places[0]) return [{ ...read, places: [placeFrom(start, own.text, read.places[0])] }]
    const open = invited.exec(text) ?? kept.exec(text) ?? notYet.exec(text)
    const said = open ?? removed.exec(text)
    const value = said && (open ? 'welcome' : 'not-accepted')
    return said && value
      ? [
          {
            value,
            places: [
              { in: 'text', start: start + said.index, end: start + said.index + said[0].length, confidence: likely },
            ],
          },
        ]
      : []
  })
}
const invited =
  /\b(?:apprentices?|C[POIR]C-?As?) (?:included|too|as well)\b|\bbring (?:your|an?|the) C[POIR]C-?A\b|\b(?:love|like|happy|glad|pleased|want|delighted) to (?:hear|see|meet|talk|consider|hire|train|take|get)\b[^.;]{0,30}\b(?:C[POIR]C-?As?|apprentices?)\b/i
const kept =
  /\b(?:still (?:have|hold|carry)|with|keep) (?:your|the|an?) (?:apprentice (?:status|designation)|["']?A["']?)(?= |[.,;]|$)/
const notYet =
  /(?:n't|\bnot|\byet to) (?:yet )?(?:had |have )?(?:shed|lost|dropped|removed|cleared) (?:the|their|your|an?) ["']?A\b/
const removed =
  /\b(?:apprentice (?:status|designation)|(?:[Tt]he|an|your|their) ["']?A["']?) (?:must |has to |needs to |should )?(?:already )?(?:have )?(?:be |been |has been |is |is already )?(?:removed|off|gone|dropped|lifted|cleared)\b(?! within)|\b(?:removed|dropped|shed|lost) (?:the|your|their) ["']?A\b(?! within)|\b(?:full|without the) (?:C[POIR]C )?["']?A?["']?,? ?(?:only|no A)\b/
const otherJobs =
  /\b(?:other (?:desks?|ads?|jobs|openings)|desks\b|program|track\b|postings?|those (?:\w{1,8} )?(?:ads|jobs|openings|roles))/i

/** However it is said that beginners are taken. */
const newcomers =
  /\b[Aa]pprentic|\bC[POIR]C-?A\b|\b(?:the|an?|without|no) ["']?A["']?(?=[.,;)]|$| (?:is|ok|okay|accepted|welcome))|\bnewly (?:certified|credentialed)|\bnew (?:coders|grads|graduates)\b/
const apprenticeOf = { 'CPC-A': 1, 'COC-A': 1, 'CIC-A': 1, 'CRC-A': 1 }
