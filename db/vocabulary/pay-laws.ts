// Which places ask for a pay range in the posting, and what an hour must pay at the least. Laws change often: correct them here.
import type { State } from '#db/vocabulary/states.ts'

/** `employees` is the least number of people at which the law reaches an employer; `unsure` names what no two sources agree on. */
export type PayLaw = { state: State; inForce: string; employees: number; note?: string; unsure?: 'size' }

// domain.md, section 13.
export const payLaws: readonly PayLaw[] = [
  { state: 'CO', inForce: '2021-01-01', employees: 1, note: 'Reaches whoever has one worker there, remote jobs too.' },
  { state: 'CA', inForce: '2023-01-01', employees: 15, note: 'Jobs that can be done from there too, and those who post for others.' },
  { state: 'WA', inForce: '2023-01-01', employees: 15 },
  { state: 'NY', inForce: '2023-09-17', employees: 4, note: 'Jobs elsewhere that report to an office there too.' },
  { state: 'HI', inForce: '2024-01-01', employees: 50, unsure: 'size' },
  { state: 'DC', inForce: '2024-06-30', employees: 1 },
  { state: 'MD', inForce: '2024-10-01', employees: 1 },
  { state: 'IL', inForce: '2025-01-01', employees: 15 },
  { state: 'MN', inForce: '2025-01-01', employees: 30, unsure: 'size' },
  { state: 'NJ', inForce: '2025-06-01', employees: 10 },
  { state: 'VT', inForce: '2025-07-01', employees: 5, unsure: 'size' },
  { state: 'MA', inForce: '2025-10-29', employees: 25, unsure: 'size' },
  { state: 'VA', inForce: '2026-07-01', employees: 1, note: 'Remote jobs open to people there too.', unsure: 'size' },
  { state: 'ME', inForce: '2026-07-29', employees: 10, unsure: 'size' },
  { state: 'DE', inForce: '2027-09-26', employees: 26, note: 'Those with more than 25.' },
] // prettier-ignore

/** Rules that reach a posting by less than its state: for people to read, not to reckon with. */
export const payLawNotes: readonly { places: readonly string[]; note: string }[] = [
  { places: ['Connecticut', 'Nevada', 'Rhode Island', 'Cincinnati', 'Toledo'], note: 'The range is told on request, or at the interview or offer.' },
  { places: ['New York City', 'Jersey City', 'Ithaca', 'Westchester County'], note: 'The city or county asks for a range too, also of employers that its state leaves alone.' },
  { places: ['Cleveland'], note: 'A range from 15 employees, since 27 October 2025.' },
  { places: ['Columbus'], note: 'A range is said to be asked for from 2027.' },
] // prettier-ignore

/** A range whose most is more than this many times its least is hardly given in good faith. */
export const widestRange = 2.2

/** Dollars an hour, since 2009. */
export const federalMinimumWage = 7.25

/**
 * Dollars an hour where a state asks for more, as of October 2026: its general rate, the lowest where it has several by
 * region. Cities may ask for more still. From published lists; to be looked through each January and July.
 */
export const stateMinimumWages: Partial<Record<State, number>> = {
  AK: 14, AR: 11, AZ: 15.15, CA: 16.9, CO: 15.16, CT: 16.94, DC: 17.95, DE: 15, FL: 15, HI: 16, IL: 15, MA: 15, MD: 15,
  ME: 15.1, MI: 13.73, MN: 11.41, MO: 15, MT: 10.85, NE: 15, NJ: 15.92, NM: 12, NV: 12, NY: 16, OH: 11, OR: 14.05,
  RI: 16, SD: 11.85, VA: 12.77, VT: 14.42, WA: 17.13, WV: 8.75, GU: 9.25, PR: 10.5,
} // prettier-ignore

/** By the ABC test of these, a worker is an employee unless three things are shown; of Illinois in part. */
export const abcTestStates: readonly State[] = ['CA', 'IL', 'MA', 'NJ']
