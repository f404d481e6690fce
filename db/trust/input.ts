// What may be said when moderating, reporting and appealing.
import { z } from 'zod'
import { reportReasons } from '#db/vocabulary/trust.ts'

const words = z.string().trim().max(2000, '2,000 characters at most.')
const said = (missing: string) => words.min(1, missing)

const version = z.coerce.number().int()

/** An approval needs no words. */
export const approvalInput = z.object({ version, note: words.default('') })
export const refusalInput = z.object({ version, note: said('Say why: the employer reads it.') })
export const suspensionInput = z.object({ note: said('Say why: the employer reads it.') })
export const takeDownInput = z.object({ note: said('Say why: the freelancer reads it.') })
export const dismissalInput = z.object({ newest: z.string().max(40) })

export const reportInput = z
  .object({ reason: z.enum(reportReasons, 'Choose what is wrong.'), words: words.default('') })
  .refine(({ reason, words }) => reason !== 'other' || words, { path: ['words'], message: 'Say what is wrong.' })
export type ReportInput = z.output<typeof reportInput>

export const appealInput = z.object({ words: said('Say why it should be decided otherwise.') })

export const answerInput = z.object({
  granted: z.enum(['yes', 'no'], 'Choose one.').transform((chosen) => chosen === 'yes'),
  answer: said('Answer in words: the employer reads it.'),
})
export type AnswerInput = z.output<typeof answerInput>
