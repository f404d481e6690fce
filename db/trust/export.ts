// Everything that the board keeps of a person, as they may take it with them.
import { asc, eq, inArray } from 'drizzle-orm'
import { foundJobs, savedJobs, savedSearches } from '#db/alerts/schema.ts'
import { applicationEvents, applications, conversations, messages } from '#db/applications/schema.ts'
import { auditLog } from '#db/audit/schema.ts'
import type { Db } from '#db/client.ts'
import { coderOf, memberNumbersOf } from '#db/coders/queries.ts'
import { apprenticeships, blocks, engagements, resumes, skillAttempts } from '#db/coders/schema.ts'
import { employersOf } from '#db/employers/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { passkeys, sessions, type Person } from '#db/people/schema.ts'
import { reports } from '#db/trust/schema.ts'

/** A file that belongs to it: where it is kept, and where it stands among what is taken. */
export type ExportedFile = { file: string; path: string }
export type Exported = { data: Record<string, unknown>; files: ExportedFile[] }

/** Secrets that open the account (password, codes, tokens) are left out; so is what members noted for themselves. */
export async function everythingOf(db: Db, person: Person): Promise<Exported> {
  const { id, name, email, emailVerified, twoFactorEnabled, createdAt } = person
  const of = <Table extends { personId: Parameters<typeof eq>[0] }>(table: Table) => eq(table.personId, id)
  const kept = await db.select().from(resumes).where(of(resumes)).orderBy(asc(resumes.id))
  const sent = await db.select().from(applications).where(of(applications)).orderBy(asc(applications.id))
  const ids = sent.map((application) => application.id)
  const events = await db.select().from(applicationEvents).where(inArray(applicationEvents.applicationId, ids))
  const threads = await db.select().from(conversations).where(of(conversations)).orderBy(asc(conversations.id))
  const threadIds = threads.map((thread) => thread.id)
  const said = await db
    .select()
    .from(messages)
    .where(inArray(messages.conversationId, threadIds))
    .orderBy(asc(messages.id))
  const numbers = await memberNumbersOf(db, id)
  const searches = await db.select().from(savedSearches).where(of(savedSearches)).orderBy(asc(savedSearches.id))
  const found = await db
    .select({
      searchId: foundJobs.searchId,
      title: jobs.title,
      slug: jobs.slug,
      foundAt: foundJobs.foundAt,
      toldAt: foundJobs.toldAt,
    })
    .from(foundJobs)
    .innerJoin(jobs, eq(jobs.id, foundJobs.jobId))
    .where(
      inArray(
        foundJobs.searchId,
        searches.map((search) => search.id),
      ),
    )

  const data = {
    account: { name, email, emailVerified, twoFactorEnabled, createdAt },
    sessions: await db
      .select({ createdAt: sessions.createdAt, address: sessions.ipAddress, browser: sessions.userAgent })
      .from(sessions)
      .where(eq(sessions.userId, id)),
    passkeys: await db
      .select({ name: passkeys.name, createdAt: passkeys.createdAt })
      .from(passkeys)
      .where(eq(passkeys.userId, id)),
    employers: await employersOf(db, id),
    profile: (await coderOf(db, id)) ?? null,
    memberNumbers: Object.fromEntries(numbers),
    apprenticeships: await db.select().from(apprenticeships).where(of(apprenticeships)),
    blocks: await db.select().from(blocks).where(of(blocks)),
    resumes: kept.map(({ file: _, personId: __, ...resume }) => resume),
    workRecord: (await db.select().from(engagements).where(of(engagements))).map(
      ({ tokenHash: _, personId: __, ...engagement }) => engagement,
    ),
    skillChecks: (await db.select().from(skillAttempts).where(of(skillAttempts))).map(
      ({ personId: _, ...attempt }) => attempt,
    ),
    savedJobs: await db
      .select({ title: jobs.title, slug: jobs.slug, savedAt: savedJobs.savedAt })
      .from(savedJobs)
      .innerJoin(jobs, eq(jobs.id, savedJobs.jobId))
      .where(eq(savedJobs.personId, id)),
    savedSearches: searches.map(({ personId: _, seat: __, ...search }) => ({
      ...search,
      found: found.filter(({ searchId }) => searchId === search.id).map(({ searchId: _, ...job }) => job),
    })),
    applications: sent.map(({ personId: _, rating: __, version: ___, resumeFile: ____, ...application }) => ({
      ...application,
      events: events.filter(({ applicationId }) => applicationId === application.id),
    })),
    conversations: threads.map(({ personId: _, ...thread }) => ({
      ...thread,
      messages: said.filter(({ conversationId }) => conversationId === thread.id),
    })),
    reports: await db
      .select({ kind: reports.kind, reason: reports.reason, words: reports.words, createdAt: reports.createdAt })
      .from(reports)
      .where(eq(reports.reporter, id)),
    acts: await db
      .select({ at: auditLog.at, act: auditLog.act, thing: auditLog.thing })
      .from(auditLog)
      .where(eq(auditLog.actor, id)),
  }
  const files = [
    ...kept.map((resume) => ({ file: resume.file, path: `resumes/${resume.id}-${plain(resume.name)}` })),
    ...sent.flatMap(({ id: application, resumeFile, resumeName }) =>
      resumeFile ? [{ file: resumeFile, path: `applications/${application}-${plain(resumeName ?? 'resume')}` }] : [],
    ),
  ]
  return { data, files }
}

/** No name that a person gave leads out of a folder. */
const plain = (name: string) =>
  name
    .replace(/[^\p{L}\p{N} ._-]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120)
