// What may be said with an application, in a message about it, and in an employer's questions.
import { z } from 'zod'

export const mostQuestions = 10

const list = (said: unknown) => (said === undefined ? [] : Array.isArray(said) ? said : [said])
const answer = z.string().trim().max(2000, '2,000 characters at most.').default('')
const answers = Object.fromEntries(Array.from({ length: mostQuestions }, (_, n) => [answerName(n), answer]))

/** What the answer to a job's nth question is called in the form. */
export function answerName(position: number): `answer${number}` {
  return `answer${position}`
}

export const applicationInput = z
  .object({
    ...answers,
    note: z.string().trim().max(5000, '5,000 characters at most.').default(''),
    /** The id of one of the coder's own. */
    resume: z.preprocess((said) => (said === '' ? null : said), z.string().max(40).nullable().default(null)),
    /** What the preview showed, as `shownMark` writes it. */
    shown: z.string().max(64).default(''),
    /** Shown first, then sent, or changed once more. */
    step: z.enum(['look', 'send', 'change']).default('look'),
  })
  .transform(({ note, resume, shown, step, ...said }) => ({
    note,
    resume,
    shown,
    step,
    answers: Object.keys(answers).map((name) => (said as Record<string, string>)[name]!),
  }))

export const messageInput = z.object({
  text: z.string().trim().min(1, 'Write something first.').max(10_000, '10,000 characters at most.'),
})

const question = z.string().trim().max(300, 'A question has 300 characters at most.').default('')
const questions = Object.fromEntries(Array.from({ length: mostQuestions }, (_, n) => [`question${n}`, question]))

/** Lines left empty are no questions; `required` holds the positions of those that must be answered. */
export const questionsInput = z
  .object({ ...questions, required: z.preprocess(list, z.array(z.string())) })
  .transform(({ required, ...said }) =>
    Object.keys(questions)
      .map((name, position) => ({
        question: (said as Record<string, string>)[name]!,
        required: required.includes(String(position)),
      }))
      .filter((asked) => asked.question),
  )
