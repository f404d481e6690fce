import type { BoardContext } from '#app/context.ts'
import { openUploads } from '#app/uploads/store.ts'
import { applyForJob } from '#db/applications/changes.ts'

type Sent = { note: string; answers: string[]; shown: string; resume: { file: string; name: string } | undefined }

/** With a copy of the résumé of the application's own, which goes again where nothing was sent. */
export async function sendApplication(context: BoardContext, personId: string, jobId: string, said: Sent) {
  const uploads = openUploads(context.settings)
  const { note, answers, shown } = said
  let copy: { file: string; name: string } | null = null
  if (said.resume) {
    const bytes = await uploads.read(said.resume.file)
    if (!bytes) return { refused: 'no-resume' as const }
    copy = { file: await uploads.put(bytes, said.resume.file.split('.')[1]!), name: said.resume.name }
  }
  try {
    const sent = await applyForJob(context.db, personId, jobId, { note, answers, shown, resume: copy }, new Date())
    if ('refused' in sent && copy) await uploads.remove(copy.file)
    return sent
  } catch (error) {
    if (copy) await uploads.remove(copy.file)
    throw error
  }
}
