// The threads of a coder, and those of an employer: never with an address of the other side.
import { and, desc, eq, inArray, isNotNull, notExists, or, sql, type SQL } from 'drizzle-orm'
import { conversations, messages } from '#db/applications/schema.ts'
import type { Party } from '#db/applications/stages.ts'
import type { Db } from '#db/client.ts'
import { blockedBy, isBlocked, reachOf, viewerOf, viewerOfEmployer } from '#db/coders/freelancers.ts'
import { blocks, coders } from '#db/coders/schema.ts'
import { employers } from '#db/employers/schema.ts'
import { publicStatuses } from '#db/jobs/policy.ts'
import { jobs } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'

/** What a list shows at most. */
const shown = 200

/** The one written to last first. */
export async function threadsOf(db: Db, reader: Party) {
  const { open, named } = await openTo(db, reader)
  return readThreads(db, reader, open, named)
}

/** `closed`: the coder blocks the employer by now, whose members don't find the thread any more. */
export async function threadOf(db: Db, reader: Party, id: string) {
  const { open, named } = await openTo(db, reader)
  const [thread] = await readThreads(db, reader, and(eq(conversations.id, id.replaceAll('\0', '')), open), named)
  if (!thread) return undefined
  const { personId, employerId, ...rest } = thread
  const closed = isBlocked(await viewerOfEmployer(db, employerId), await blockedBy(db, personId))
  return { ...rest, closed: closed && thread.applicationId === null }
}

/**
 * Who applies shows themself by it; what the employer began ends for those whom the coder blocks.
 * `named`: whose profile the reader may see, and so hear its name.
 */
async function openTo(db: Db, reader: Party): Promise<{ open: SQL | undefined; named: SQL | undefined }> {
  if ('personId' in reader) {
    const own = eq(conversations.personId, reader.personId)
    return { open: own, named: own }
  }
  const { employers: ids, domains, visibilities } = reachOf(await viewerOf(db, reader.actor))
  const blocked = db
    .select({ id: blocks.id })
    .from(blocks)
    .where(
      and(
        eq(blocks.personId, conversations.personId),
        or(inArray(blocks.employerId, ids), inArray(blocks.domain, domains)),
      ),
    )
  return {
    open: and(
      eq(conversations.employerId, reader.employerId),
      or(isNotNull(conversations.applicationId), notExists(blocked)),
    ),
    named: and(inArray(coders.visibility, visibilities), notExists(blocked)),
  }
}

function readThreads(db: Db, reader: Party, where: SQL | undefined, named: SQL | undefined) {
  const theirs = 'personId' in reader ? 'employer' : 'coder'
  const last = sql<Date>`(select max(m.sent_at) from ${messages} m where m.conversation_id = ${conversations.id})`
  return db
    .select({
      id: conversations.id,
      personId: conversations.personId,
      employerId: employers.id,
      employer: employers.name,
      employerSlug: employers.slug,
      suspended: sql<boolean>`${employers.suspendedAt} is not null`,
      coder: people.name,
      /** Null where there is no page for the reader. */
      handle: sql<string | null>`case when ${named} then ${coders.handle} end`,
      title: jobs.title,
      /** Null where the job is not shown any more. */
      jobSlug: sql<string | null>`case when ${inArray(jobs.status, publicStatuses)} then ${jobs.slug} end`,
      applicationId: conversations.applicationId,
      invitation: conversations.invitation,
      lastAt: last.mapWith(messages.sentAt),
      unread: sql<number>`(
        select count(*)::int from ${messages} m
        where m.conversation_id = ${conversations.id} and m.side = ${theirs} and m.read_at is null)`,
    })
    .from(conversations)
    .innerJoin(employers, eq(employers.id, conversations.employerId))
    .innerJoin(people, eq(people.id, conversations.personId))
    .leftJoin(coders, eq(coders.personId, conversations.personId))
    .leftJoin(jobs, eq(jobs.id, conversations.jobId))
    .where(where)
    .orderBy(desc(last), desc(conversations.id))
    .limit(shown)
}
