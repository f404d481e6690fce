// What may be said when an employer writes to a freelancer, and in a thread.
import { z } from 'zod'

const text = z.string().trim().min(1, 'Write something.').max(10_000, '10,000 characters at most.')

export const contactInput = z.object({
  job: z
    .string()
    .max(40)
    .default('')
    .transform((id) => id.replaceAll('\0', '') || null),
  text,
})
export const messageInput = z.object({ text })
