import { keepResumeText, resumeById } from '#db/coders/resumes.ts'
import type { Handler } from '#app/worker/effects.ts'

/** Here and not where it is sent: reading takes a process of its own, seconds and memory. */
export const readResume: Handler<'read-resume'> = async ({ db, uploads, readDocument }, { resume: id }) => {
  const resume = await resumeById(db, id)
  if (!resume || resume.readAt) return
  const bytes = await uploads.read(resume.file)
  const read = bytes ? await readDocument(bytes, resume.name) : { refused: 'broken' as const }
  if ('refused' in read && read.refused === 'busy') throw new Error('Other documents are being read.')
  await keepResumeText(db, id, 'text' in read ? { text: read.text.replaceAll('\0', '') } : read, new Date())
}
