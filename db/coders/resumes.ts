// A coder's résumés: what they are called and kept under. Their bytes are with the uploads.
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { resumes } from '#db/coders/schema.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox/effects.ts'
import { people } from '#db/people/schema.ts'

export type Resume = typeof resumes.$inferSelect
export type NewResume = Pick<Resume, 'name' | 'file' | 'kind' | 'bytes'>

export const mostResumes = 10

/** Its text is read after. Null where there are too many already. */
export function addResume(db: Db, personId: string, resume: NewResume): Promise<string | null> {
  return db.transaction(async (tx) => {
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
    if ((await tx.$count(resumes, eq(resumes.personId, personId))) >= mostResumes) return null
    const id = newId()
    await tx.insert(resumes).values({ id, personId, ...resume })
    await enqueue(tx, 'read-resume', { resume: id })
    return id
  })
}

/** The newest first. */
export function resumesOf(db: Db, personId: string): Promise<Resume[]> {
  return db.select().from(resumes).where(eq(resumes.personId, personId)).orderBy(desc(resumes.id))
}

export async function resumeOf(db: Db, personId: string, id: string): Promise<Resume | undefined> {
  const [resume] = await db.select().from(resumes).where(theirs(personId, id))
  return resume
}

export async function resumeById(db: Db, id: string): Promise<Resume | undefined> {
  const [resume] = await db.select().from(resumes).where(eq(resumes.id, id))
  return resume
}

export async function keepResumeText(db: Db, id: string, read: { text: string } | { refused: string }, now: Date) {
  const { text = null, refused = null } = { text: null, refused: null, ...read }
  await db.update(resumes).set({ text, refused, readAt: now }).where(eq(resumes.id, id))
}

/** What was removed, whose bytes are then nobody's. */
export async function removeResume(db: Db, personId: string, id: string): Promise<Resume | undefined> {
  const [removed] = await db.delete(resumes).where(theirs(personId, id)).returning()
  return removed
}

const theirs = (personId: string, id: string) =>
  and(eq(resumes.personId, personId), eq(resumes.id, id.replaceAll('\0', '')))
