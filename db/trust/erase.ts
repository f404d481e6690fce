// What of a coder goes before their account does, and what stays with employers as a stone without a name.
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { applicationNotes, applications, conversations } from '#db/applications/schema.ts'
import { isOpen, moveStage } from '#db/applications/stages.ts'
import type { Db, Tx } from '#db/client.ts'
import { engagements, resumes } from '#db/coders/schema.ts'
import { letters } from '#db/mail/schema.ts'

/**
 * Takes back what is open, empties what was sent, and forgets the letters about it. The rest goes with the account's row.
 * Gives the files that nobody needs any more, for whoever keeps them to remove.
 */
export function eraseCoder(db: Db, personId: string, now: Date): Promise<string[]> {
  return db.transaction(async (tx) => {
    const sent = await tx
      .select()
      .from(applications)
      .where(eq(applications.personId, personId))
      .orderBy(asc(applications.id))
      .for('update')
    const kept = await tx.select({ file: resumes.file }).from(resumes).where(eq(resumes.personId, personId))
    const files = [...kept.map(({ file }) => file), ...sent.flatMap(({ resumeFile }) => resumeFile ?? [])]
    for (const application of sent) {
      if (isOpen(application)) await moveStage(tx, application, 'withdrawn', personId, 'coder', now)
    }
    const ids = sent.map(({ id }) => id)
    await forgetLettersAbout(tx, personId, ids)
    if (ids.length) {
      await tx.delete(applicationNotes).where(inArray(applicationNotes.applicationId, ids))
      const emptied = { profile: null, note: '', answers: [], resumeFile: null, resumeName: null, declineNote: null }
      await tx.update(applications).set(emptied).where(inArray(applications.id, ids))
    }
    return files
  })
}

/** Letters to others that name them: of applications, of threads, and those that asked for an attestation. */
async function forgetLettersAbout(tx: Tx, personId: string, applicationIds: string[]): Promise<void> {
  const asked = await tx
    .select({ id: engagements.id })
    .from(engagements)
    .where(and(eq(engagements.personId, personId), isNotNull(engagements.askedAt)))
  const said = await tx.execute<{ id: string }>(sql`
    select m.id from messages m join ${conversations} c on c.id = m.conversation_id where c.person_id = ${personId}
    union all select c.id from ${conversations} c where c.person_id = ${personId}`)
  const ids = [...applicationIds, ...asked.map(({ id }) => id), ...said.map(({ id }) => id)]
  if (!ids.length) return
  await tx.delete(letters).where(sql`string_to_array(${letters.reason}, ' ') && ${sql.param(ids)}::text[]`)
}
