import { countOf } from '#app/components/phrases.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'
import { badge } from '#db/vocabulary/place-of-service.ts'

export type Place = { code: string; words: string; detail: string; looks: 'home' | 'both' | 'site' | 'silent' }

/** The badge of a job with the words that always stand beside its number. */
export function placeWords(facts: Pick<JobFacts, 'workplace' | 'hybrid_days'>, kind: EmployerKind | null): Place {
  const { workplace } = facts
  return { ...badge(workplace, kind), detail: detailOf(facts), looks: workplace ? placeLooks[workplace] : 'silent' }
}

/** "2 days a week" */
export function hybridWords(days: JobFacts['hybrid_days']): string | null {
  return days && `${countOf(days.count, 'day')} a ${days.per}`
}

export const placeLooks = { remote: 'home', hybrid: 'both', 'on-site': 'site', travel: 'site' } as const

function detailOf({ workplace, hybrid_days }: Pick<JobFacts, 'workplace' | 'hybrid_days'>): string {
  if (workplace !== 'hybrid') return workplace ?? '– ask'
  return hybrid_days ? `hybrid, ${countOf(hybrid_days.count, 'day')}/${hybrid_days.per}` : 'hybrid'
}
