// Whether apprentices may apply.
import type { JobFacts } from '#db/jobs/facts.ts'
import { apprenticePolicyLabels, type ApprenticePolicy } from '#db/vocabulary/credentials.ts'
import { readApprenticePolicy } from '#search/reading/apprentices.ts'
import type { Conflict } from '#search/reading/contradictions/conflict.ts'
import { openPosting, sure, type Place, type Posting } from '#search/reading/words.ts'

type Wanted = JobFacts['credentials']

const taken: readonly ApprenticePolicy[] = ['welcome', 'accepted']
const considered: readonly ApprenticePolicy[] = [...taken, 'case-by-case']

export function apprenticeConflicts(posting: Posting, claim: Wanted, read: Wanted | null, places: Place[]): Conflict[] {
  const titled = readApprenticePolicy(openPosting({ title: posting.title.text, text: '' }))
  const said = readApprenticePolicy(openPosting({ title: '', text: posting.text.text }))
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
  if (said?.places[0])
    return differs(said.value) ? [...found, { ...conflict, said: said.value, place: said.places[0] }] : found
  if (newcomers.test(posting.text.text)) return found
  const asked = read?.required.findIndex((group) => group.some((code) => `${code}-A` in apprenticeOf)) ?? -1
  if (taken.includes(policy) && asked >= 0 && places[asked]!.in === 'text' && places[asked]!.confidence >= sure)
    found.push({ ...conflict, said: read!.required[asked]!.join('-or-'), place: places[asked]! })
  return found
}
/** However it is said that beginners are taken. */
const newcomers =
  /\bapprentic|\bC[POIR]C-?A\b|\b(?:the|an?|without|no) ["']?A["']?(?=[.,;)]|$| (?:is|ok|okay|accepted|welcome))|\bnewly (?:certified|credentialed)|\bnew (?:coders|grads|graduates)\b/
const apprenticeOf = { 'CPC-A': 1, 'COC-A': 1, 'CIC-A': 1, 'CRC-A': 1 }
