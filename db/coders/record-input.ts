import { z } from 'zod'
import { line } from '#db/line.ts'
import { chartTypes } from '#db/vocabulary/chart-types.ts'
import { accuracyMethods } from '#db/vocabulary/coders.ts'

const day = (missing: string) => z.iso.date(missing).refine((said) => said >= '1950', missing)
const count = (says: string) => z.coerce.number(says).int(says).min(1, says).max(10_000_000, says)
const unsaid = (value: unknown) => (typeof value === 'string' && !value.trim() ? null : value)

/**
 * One engagement as its coder says it. Accuracy is said whole, with its method and sample, or not at all.
 * @param today as 2026-12-31
 */
export function engagementInput(today: string) {
  return z
    .object({
      employerName: line(120).min(1, 'Say for whom it was.'),
      chartType: z.enum(chartTypes, 'Choose what was coded.'),
      beganOn: day('Give the first day.'),
      endedOn: day('Give the last day.'),
      charts: count('Give a whole number of charts, 1 or more.'),
      hours: z.preprocess(
        unsaid,
        z.coerce.number('Hours are a number.').min(0).max(100_000, 'That is too many.').nullable(),
      ),
      method: z.preprocess(unsaid, z.enum(accuracyMethods, 'Choose how it was counted.').nullable()),
      audited: z.preprocess(unsaid, count('Give how many were audited.').nullable()),
      right: z.preprocess(
        unsaid,
        z.coerce.number('Give how many were right.').int('Give how many were right.').min(0).nullable(),
      ),
    })
    .superRefine(({ beganOn, endedOn, method, audited, right }, ctx) => {
      const wrong = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
      if (endedOn > today) wrong('endedOn', 'This day is yet to come.')
      if (beganOn > endedOn) wrong('endedOn', 'The last day comes before the first.')
      const said = [method, audited, right].filter((each) => each !== null).length
      if (said > 0 && said < 3)
        wrong('method', 'Accuracy needs its method, how many were audited and how many were right.')
      if (audited !== null && right !== null && right > audited)
        wrong('right', 'No more can be right than were audited.')
    })
}
export type EngagementInput = z.output<ReturnType<typeof engagementInput>>

export const attestationRequest = z.object({ email: z.email('Give a mail address.').max(254) })
export const attestationInput = z.object({ name: line(80).min(2, 'Sign with your name.') })
export const revocationInput = z.object({
  why: z.string().trim().min(1, 'Say why; the coder reads it.').max(500, '500 characters at most.'),
})
