import { coderWrote, employerWrote } from '#app/mail/application-letters.ts'
import type { Handler } from '#app/worker/effects.ts'
import { messageToTell } from '#db/applications/telling.ts'
import { writeLetter } from '#db/mail/changes.ts'

/** One letter for each who is written to, however often this runs. */
export const tellMessage: Handler<'tell-message'> = async ({ db, baseUrl }, { message }) => {
  const told = await messageToTell(db, message)
  if (!told) return
  const { side, title, employer, employerSlug, application, conversation, readers } = told
  const theirs = side === 'coder'
  const place = theirs ? `${baseUrl}/employers/${employerSlug}` : `${baseUrl}/me`
  const at = application ? `${theirs ? 'applicants' : 'applications'}/${application}` : `messages/${conversation}`
  for (const { id, name, email } of readers) {
    const letter = { to: email, name, title, employer, link: `${place}/${at}`, reason: `message ${message} ${id}` }
    await writeLetter(db, theirs ? coderWrote(letter) : employerWrote(letter))
  }
}
