// The rows of the profile's form: those that are filled, and some for more. Saving gives more still.
import { mostRows } from '#db/coders/input.ts'

export const experienceFields = ['chartTypes', 'specialties', 'tools'] as const
export type ExperienceField = (typeof experienceFields)[number]

const emptyRows = 3

/** How many rows to show of a list: as far as anything is typed, and a few empty ones. */
export function rowsShown(typed: Record<string, unknown>, list: string): number {
  return Math.min(mostRows, rowsFilled(typed, list) + emptyRows)
}

export function rowsFilled(typed: Record<string, unknown>, list: string): number {
  const filled = Object.entries(typed)
    .filter(([name, value]) => name.startsWith(`${list}.`) && value)
    .map(([name]) => Number(name.split('.')[1]) + 1)
  return Math.max(0, ...filled)
}
