import { orList } from '#app/components/phrases.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Credential, consideringPolicies } from '#db/vocabulary/credentials.ts'
import { toolFacts } from '#db/vocabulary/tools.ts'

/**
 * What a job asks of a coder, as one line: "CPC or CCS-P · RHIT · 2 yr · Epic".
 * Where there is no room for a whole group, those in `chosen` are named first.
 */
export function asksWords(
  facts: Pick<JobFacts, 'credentials' | 'years_min' | 'tools'>,
  chosen: readonly string[] = [],
): string {
  const { required, required_within, preferred, any_certification, apprentice_policy } = facts.credentials
  const tools = facts.tools.map((tool) => toolFacts[tool].label)
  const asked = [
    ...required.map((group) => anyOf(group, chosen)),
    ...(any_certification && !required.length ? ['any certification'] : []),
    ...required_within.map(({ any, months }) => `${anyOf(any, chosen)} within ${months} mo`),
    ...(preferred.length ? [`${shortened(chosenFirst(preferred, chosen), 2)} preferred`] : []),
    ...(facts.years_min ? [yearsWords(facts.years_min)] : []),
    ...(apprentice_policy in welcomes ? [welcomes[apprentice_policy as keyof typeof welcomes]] : []),
    ...(tools.length ? [shortened(tools, 1)] : []),
  ]
  return asked.length ? asked.join(' · ') : 'not stated'
}

const welcomes: Record<(typeof consideringPolicies)[number], string> = {
  welcome: 'CPC-A welcome',
  accepted: 'CPC-A accepted',
  'case-by-case': 'CPC-A case by case',
}

function anyOf(group: readonly Credential[], chosen: readonly string[]): string {
  const named = chosenFirst(group, chosen)
  return named.length > 4 ? `${named.slice(0, 3).join(', ')} or ${named.length - 3} more` : orList(named)
}

function chosenFirst(group: readonly Credential[], chosen: readonly string[]): Credential[] {
  return [...group].sort((a, b) => Number(chosen.includes(b)) - Number(chosen.includes(a)))
}

function shortened(words: readonly string[], room: number): string {
  const more = words.length - room
  return words.slice(0, room).join(', ') + (more > 0 ? ` +${more}` : '')
}

const yearsWords = (years: number) => (years < 1 ? `${Math.round(years * 12)} mo` : `${years} yr`)
