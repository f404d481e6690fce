// A remote policy said in words, fact by fact, and what changed between two of them.
import { openNames, openWords, placeName, unsaid } from '#app/components/open-words.ts'
import { countOf } from '#app/components/phrases.ts'
import { hybridWords } from '#app/components/place-words.ts'
import { changedFacts, type PolicyFact, type RemotePolicy } from '#db/jobs/policy.ts'
import { flexibilityLabels, permanenceLabels, remediationLabels, workplaceLabels } from '#db/vocabulary/workplaces.ts'

export const policyFactNames: Record<PolicyFact, string> = {
  workplace: 'Workplace',
  hybrid_days: 'Days on site',
  place: 'Place',
  eligible_states: 'Open to',
  us_only: 'From outside the US',
  onsite_training_weeks: 'Training on site',
  permanence: 'For how long',
  return_for_remediation: 'Called back',
  travel_percent: 'Travel',
  schedule: 'Schedule',
}

/** The facts that mean something at this workplace, each with its words; null where the posting is silent. */
export function policyWords(policy: RemotePolicy): { fact: PolicyFact; words: string | null }[] {
  const { workplace } = policy
  const onSite = workplace === 'hybrid' || workplace === 'on-site'
  const meant: Partial<Record<PolicyFact, boolean>> = {
    hybrid_days: workplace === 'hybrid',
    place: workplace !== 'remote' && workplace !== 'travel',
    eligible_states: !onSite,
  }
  return (Object.keys(policyFactNames) as PolicyFact[])
    .map((fact) => ({ fact, words: factWords(policy, fact) }))
    .filter(({ fact, words }) => words !== null || meant[fact] !== false)
}

/** "Hybrid instead of Remote", "Days on site: 2 days a week", "Open to: 31 states, was all states", "Travel: no longer said" */
export function changeWords(before: RemotePolicy, after: RemotePolicy): string[] {
  return changedFacts(before, after).map((fact) =>
    changedWords(fact, shortWords(before, fact), shortWords(after, fact)),
  )
}

function changedWords(fact: PolicyFact, then: string | null, now: string | null): string {
  if (fact === 'workplace') return `${now ?? 'No workplace said'} instead of ${then ?? 'none said'}`
  const name = policyFactNames[fact]
  if (now === null) return `${name}: no longer said`
  if (then === null) return `${name}: ${now}`
  return `${name}: ${now}, ${now === then ? 'though not the same as before' : `was ${then}`}`
}

function shortWords(policy: RemotePolicy, fact: PolicyFact): string | null {
  return fact === 'eligible_states' ? stated(openWords(statesAlone(policy))) : factWords(policy, fact)
}

function factWords(policy: RemotePolicy, fact: PolicyFact): string | null {
  switch (fact) {
    case 'workplace':
      return policy.workplace && workplaceLabels[policy.workplace]
    case 'hybrid_days':
      return hybridWords(policy.hybrid_days)
    case 'place':
      return policy.place && placeName(policy.place)
    case 'eligible_states':
      return stated(openNames(statesAlone(policy)).says)
    case 'us_only':
      return policy.us_only === null ? null : policy.us_only ? 'Not allowed: US only' : 'Allowed'
    case 'onsite_training_weeks':
      return policy.onsite_training_weeks === null
        ? null
        : policy.onsite_training_weeks === 0
          ? 'None'
          : countOf(policy.onsite_training_weeks, 'week')
    case 'permanence':
      return policy.permanence && permanenceLabels[policy.permanence]
    case 'return_for_remediation':
      return policy.return_for_remediation && remediationLabels[policy.return_for_remediation]
    case 'travel_percent':
      return policy.travel_percent === null ? null : policy.travel_percent ? `${policy.travel_percent} %` : 'None'
    case 'schedule':
      return scheduleWords(policy.schedule)
  }
}

export function scheduleWords({ flexible, weekends }: RemotePolicy['schedule']): string | null {
  const said = [
    ...(flexible ? [flexibilityLabels[flexible]] : []),
    ...(weekends === null ? [] : [weekends ? 'weekends too' : 'no weekends']),
  ]
  return said.length ? said.join(', ') : null
}

const statesAlone = (policy: RemotePolicy) => ({ ...policy, workplace: 'remote' as const })
const stated = (words: string) => (words === unsaid ? null : words)
