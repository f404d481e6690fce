import { andList, countOf, orList } from '#app/components/phrases.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { apprenticePolicyLabels, credentialFacts, type Credential } from '#db/vocabulary/credentials.ts'
import { toolFacts } from '#db/vocabulary/tools.ts'

export type RequirementWords = { strength: 'must' | 'later' | 'plus' | ''; says: string; more: string | null }

/**
 * Everything that a job asks of a coder, each thing as a line of its own.
 * @param countsTowardRemoval whether work in it counts toward taking the A from an apprentice credential
 */
export function requirementWords(
  { credentials, years_min, tools }: JobFacts,
  countsTowardRemoval: boolean | null = null,
): RequirementWords[] {
  const { required, required_within, preferred, any_certification, apprentice_policy } = credentials
  const silent = !required.length && !any_certification && !required_within.length
  return [
    ...required.map((group) => ({ strength: 'must' as const, says: orList(group), more: fullNames(group) })),
    ...(any_certification && !required.length
      ? [{ strength: 'must' as const, says: 'Any coding certification', more: null }]
      : []),
    ...(silent ? [{ strength: '' as const, says: 'Credential not stated', more: null }] : []),
    ...(years_min
      ? [{ strength: 'must' as const, says: `${yearsWords(years_min)} of experience`, more: null }]
      : [{ strength: '' as const, says: 'Years of experience not stated', more: null }]),
    ...required_within.map(({ any, months }) => ({
      strength: 'later' as const,
      says: `${orList(any)} within ${countOf(months, 'month')} of hire`,
      more: fullNames(any),
    })),
    ...(preferred.length
      ? [{ strength: 'plus' as const, says: `${orList(preferred)} preferred`, more: fullNames(preferred) }]
      : []),
    ...(tools.length
      ? [{ strength: '' as const, says: `Works in ${andList(tools.map((tool) => toolFacts[tool].label))}`, more: null }]
      : []),
    {
      strength: '',
      says:
        apprentice_policy === 'not-stated'
          ? 'Apprentices (CPC-A): not stated'
          : apprenticePolicyLabels[apprentice_policy],
      more: null,
    },
    ...(countsTowardRemoval === null
      ? []
      : [{ strength: '' as const, says: removalWords(countsTowardRemoval), more: null }]),
  ]
}

const yearsWords = (years: number) => (years < 1 ? countOf(Math.round(years * 12), 'month') : countOf(years, 'year'))
const removalWords = (counts: boolean) =>
  counts ? 'Work here counts toward removing the A' : 'Work here does not count toward removing the A'
const fullNames = (group: readonly Credential[]) => orList(group.map((code) => credentialFacts[code].name))
