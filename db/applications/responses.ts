// How an employer answers those who apply: counted from the raw events of every application, also of those whose coder is gone.
import { and, eq, gt, sql } from 'drizzle-orm'
import { applicationEvents, applications, conversations, messages } from '#db/applications/schema.ts'
import { answerBy } from '#db/applications/stages.ts'
import type { Db } from '#db/client.ts'
import { median } from '#db/jobs/remote-record.ts'

/** When it was sent, when its employer first did more than look, and when its coder took it back. */
export type ApplicationPast = { sentAt: Date; answeredAt: Date | null; withdrawnAt: Date | null }

export type ResponseRecord = {
  /** Applications that count, and of them those answered by the day on which an answer was owed. */
  count: number
  inTime: number
  /** To the first answer, of all that were answered, late ones too. */
  medianDays: number | null
  /** Too few for a share to mean something. */
  small: boolean
}

const fewest = 30
const day = 24 * 60 * 60 * 1000

/** What was sent in the last twelve months and was answered, or could have been. */
export function responseRecord(pasts: ApplicationPast[], now: Date): ResponseRecord {
  const since = aYearBefore(now)
  const counted = pasts.filter((past) => past.sentAt > since && counts(past, now))
  const answered = counted.flatMap(({ sentAt, answeredAt }) => (answeredAt ? [{ sentAt, answeredAt }] : []))
  return {
    count: counted.length,
    inTime: answered.filter(({ sentAt, answeredAt }) => answeredAt <= answerBy(sentAt)).length,
    medianDays: median(
      answered.map(({ sentAt, answeredAt }) => Math.floor((answeredAt.getTime() - sentAt.getTime()) / day)),
    ),
    small: counted.length < fewest,
  }
}

/** Nobody owed an answer to what was taken back before the day was over, nor, yet, to what is younger. */
function counts({ sentAt, answeredAt, withdrawnAt }: ApplicationPast, now: Date): boolean {
  const due = answerBy(sentAt)
  return answeredAt !== null || (due <= now && (withdrawnAt === null || withdrawnAt > due))
}

function aYearBefore(now: Date): Date {
  const then = new Date(now)
  then.setUTCFullYear(now.getUTCFullYear() - 1)
  return then
}

/** What was written to a coder goes with them; that they were answered, and when, stays. */
export async function responsesOf(db: Db, employerId: string, now: Date): Promise<ResponseRecord> {
  const { at, side, after } = applicationEvents
  const first = (which: ReturnType<typeof sql>) => sql<Date | null>`min(${at}) filter (where ${which})`.mapWith(at)
  const pasts = await db
    .select({
      sentAt: applications.sentAt,
      answeredAt: sql<Date | null>`least(
        ${first(sql`${side} = 'employer' and ${after} <> 'seen'`)},
        (select min(m.sent_at) from ${messages} m join ${conversations} c on c.id = m.conversation_id
          where c.application_id = ${applications.id} and m.side = 'employer'),
        case when ${applications.personId} is null then ${applications.answeredAt} end)`.mapWith(at),
      withdrawnAt: first(sql`${after} = 'withdrawn'`),
    })
    .from(applications)
    .leftJoin(applicationEvents, eq(applicationEvents.applicationId, applications.id))
    .where(and(eq(applications.employerId, employerId), gt(applications.sentAt, aYearBefore(now))))
    .groupBy(applications.id)
  return responseRecord(pasts, now)
}
