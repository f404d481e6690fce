import { stageReached } from '#app/mail/application-letters.ts'
import type { Handler } from '#app/worker/effects.ts'
import { stageToTell } from '#db/applications/telling.ts'
import { writeLetter } from '#db/mail/changes.ts'

/** One letter for each step, however often this runs. */
export const tellStage: Handler<'tell-stage'> = async ({ db, baseUrl }, { application, event }) => {
  const told = await stageToTell(db, application, event)
  if (!told) return
  const { title, employer, stage, coder } = told
  const link = `${baseUrl}/me/applications/${application}`
  const reason = `stage ${event} ${coder.id}`
  await writeLetter(db, stageReached({ to: coder.email, name: coder.name, title, employer, stage, link, reason }))
}
