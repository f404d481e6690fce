import { z } from 'zod'
import { readWebsite } from '#db/employers/domain.ts'
import { employerKinds, memberRoles } from '#db/vocabulary/employers.ts'

const blank = (said: unknown) => (said === '' ? null : said)

export const employerInput = z.object({
  name: z
    .string()
    .trim()
    .min(2, 'Say its name.')
    .max(120, 'A name has 120 characters at most.')
    .refine(isName, 'A name has one line, and letters.'),
  kind: z.preprocess(blank, z.enum(employerKinds, 'Choose one of the list.').nullable().default(null)),
  website: z.preprocess(
    blank,
    z
      .string()
      .transform((said, ctx) => {
        const website = readWebsite(said)
        if (!website) ctx.addIssue({ code: 'custom', message: 'Give its web address, as cedarhollow.org.' })
        return website
      })
      .nullable()
      .default(null),
  ),
  size: z.preprocess(
    blank,
    z.coerce
      .number('Give a number.')
      .int('Give a whole number.')
      .min(1, 'At least 1.')
      .max(10_000_000, 'Give a smaller number.')
      .nullable()
      .default(null),
  ),
  about: z.preprocess(blank, z.string().trim().max(5000, '5,000 characters at most.').nullable().default(null)),
})
export type EmployerInput = z.output<typeof employerInput>

export const invitationInput = z.object({
  email: z.email('Give a mail address.').max(254),
  role: z.enum(memberRoles, 'Choose a role.'),
})

export const roleInput = invitationInput.pick({ role: true })

export const tokenInput = z.object({
  name: z.string().trim().min(1, 'Name it, so that you know it again.').max(60, '60 characters at most.'),
})

/** No line break, nothing that turns its line around, and something to read. */
function isName(said: string): boolean {
  return !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(said) && /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(said)
}
