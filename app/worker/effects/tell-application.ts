import { applicationReceived } from '#app/mail/application-letters.ts'
import type { Handler } from '#app/worker/effects.ts'
import { applicationToTell } from '#db/applications/telling.ts'
import { writeLetter } from '#db/mail/changes.ts'

/** One letter for each member who may see it, however often this runs. */
export const tellApplication: Handler<'tell-application'> = async ({ db, baseUrl }, { application }) => {
  const told = await applicationToTell(db, application)
  if (!told) return
  const { title, employer, employerSlug, members } = told
  const link = `${baseUrl}/employers/${employerSlug}/applicants/${application}`
  for (const { id, name, email } of members) {
    const reason = `application ${application} ${id}`
    await writeLetter(db, applicationReceived({ to: email, name, title, employer, link, reason }))
  }
}
