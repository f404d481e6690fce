// What those who hire may say of an application: where it goes on to, a note for each other, a rating.
import { z } from 'zod'
import { declineReasons, type DeclineReason, type Stage } from '#db/vocabulary/applications.ts'

export type Move =
  | { after: Exclude<Stage, 'declined'> }
  /** The note, as the reason, is read by that coder alone. */
  | { after: 'declined'; reason: DeclineReason; note: string | null }

/** An application as somebody saw it: what was changed meanwhile is looked at again. */
export type Seen = { id: string; version: number }

const version = z.coerce.number().int().min(1).max(2_000_000_000)
const reason = z.enum(declineReasons, 'Choose a reason: that coder reads it.')
const told = z
  .string()
  .trim()
  .max(2000, '2,000 characters at most.')
  .default('')
  .transform((words) => words || null)

export const moveInput = z.object({ version, after: z.enum(['seen', 'interview', 'offer', 'hired']) })

export const declineInput = z
  .object({ version, reason, told })
  .transform(({ version: seen, reason: why, told: note }) => ({
    version: seen,
    move: { after: 'declined' as const, reason: why, note },
  }))

export const mostAtOnce = 100

/** Each of `chosen` is an id, a full stop, and the version that was seen. */
const chosen = z.preprocess(
  (said) => (said === undefined ? [] : [said].flat()),
  z
    .array(z.string().regex(/^[0-9a-z]{1,40}\.\d{1,9}$/))
    .min(1, 'Choose somebody first.')
    .max(mostAtOnce)
    .transform((all): Seen[] =>
      [...new Set(all)].map((each) => ({ id: each.split('.')[0]!, version: Number(each.split('.')[1]) })),
    ),
)

const many = ['interview', 'offer', 'hired'] as const
export const answersInput = z
  .object({
    chosen,
    after: z.enum([...many, 'declined'], 'Choose an answer.'),
    reason: z.preprocess((said) => (said === '' ? undefined : said), reason.optional()),
    told,
  })
  .transform(({ chosen: seen, ...said }, context): { chosen: Seen[]; move: Move } => {
    const wrong = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
      return z.NEVER
    }
    const { after } = said
    if (after === 'declined')
      return said.reason
        ? { chosen: seen, move: { after, reason: said.reason, note: said.told } }
        : wrong('reason', 'Choose a reason: each of them reads it.')
    // Typed for somebody, and nobody would read it.
    if (said.told) return wrong('told', 'Only a decline takes a note; to anybody else, write a message.')
    return { chosen: seen, move: { after } }
  })

export const noteInput = z.object({
  note: z.string().trim().min(1, 'Write something first.').max(5000, '5,000 characters at most.'),
})

export const ratingInput = z.object({
  rating: z.preprocess((said) => (said === '' ? null : said), z.coerce.number().int().min(1).max(5).nullable()),
})
