import type { Coder } from '#db/coders/profile.ts'

/** What jobs and employers ask of a profile, the most asked for first. */
export const profileParts = ['state', 'credentials', 'years', 'chart-types', 'tools', 'workplaces'] as const
export type Lacking = (typeof profileParts)[number]

export function lackingOf(coder: Coder | undefined): Lacking[] {
  const has: Record<Lacking, unknown> = {
    state: coder?.livesIn,
    credentials: coder?.credentials.length,
    years: coder && coder.codingMonths !== null,
    'chart-types': coder?.chartTypes.length,
    tools: coder?.tools.length,
    workplaces: coder?.workplaces.length,
  }
  return profileParts.filter((part) => !has[part])
}
