// What may be said with an application, in a message about it, and in an employer's questions.
import { z } from 'zod'

export const mostQuestions = 10

const list = (said: unknown) => (said === undefined ? [] : Array.isArray(said) ? said : [said])
const answer = z.string().trim().max(2000, '2,000 characters at most.')

export const applicationInput = z.object({
  note: z.string().trim().max(5000, '5,000 characters at most.').default(''),
  /** One for each question, in their order. */
  answer: z.preprocess(list, z.array(answer).max(mostQuestions)),
  /** The id of one of the coder's own. */
  resume: z.preprocess((said) => (said === '' ? null : said), z.string().max(40).nullable().default(null)),
  /** What the preview showed, as `shownMark` writes it. */
  shown: z.string().max(64).default(''),
  step: z.enum(['look', 'send']).default('look'),
})

export const messageInput = z.object({
  text: z.string().trim().min(1, 'Write something first.').max(10_000, '10,000 characters at most.'),
})

/** Lines left empty are no questions; `required` holds the positions of those that must be answered. */
export const questionsInput = z
  .object({
    question: z.preprocess(
      list,
      z.array(z.string().trim().max(300, 'A question has 300 characters at most.')).max(mostQuestions),
    ),
    required: z.preprocess(list, z.array(z.string())),
  })
  .transform(({ question, required }) =>
    question
      .map((words, position) => ({ question: words, required: required.includes(String(position)) }))
      .filter((asked) => asked.question),
  )
