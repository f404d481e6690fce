import { sendLetter as send } from '#app/mail/send.ts'
import type { Handler } from '#app/worker/effects.ts'
import { namedLock } from '#app/worker/effects/presence.ts'

/** Without a mail server the letter is kept, to be read at /dev/mail. */
export const sendLetter: Handler<'send-letter'> = async ({ db, databaseUrl, mailer }, { letter }) => {
  if (!mailer) return
  const lock = namedLock(databaseUrl, `letter ${letter}`)
  try {
    if (!(await lock.take())) throw new Error('Another worker sends this letter now.')
    await send(db, mailer, letter)
  } finally {
    await lock.release()
  }
}
