import type { BoardContext } from '#app/context.ts'
import { publishOwn } from '#app/intake/own-job.ts'
import type { Member } from '#db/employers/roles.ts'
import { jobRefusals } from '#db/jobs/changing.ts'
import { jobOf } from '#db/jobs/queries.ts'

export type DraftsPublished = {
  published: number
  submitted: number
  /** Why each of the others is still a draft. */
  kept: Record<string, string[]>
  /** How many there was no time for. */
  later: number
}

/** One after the other, so that what stops one stops no other. */
export async function publishDrafts(
  context: BoardContext,
  member: Member,
  ids: string[],
  most = 45_000,
): Promise<DraftsPublished> {
  const until = performance.now() + most
  const done: DraftsPublished = { published: 0, submitted: 0, kept: {}, later: 0 }
  for (const id of ids) {
    const job = performance.now() < until ? await jobOf(context.db, member.employerId, id) : null
    if (!job) {
      done.later += job === null ? 1 : 0
      continue
    }
    const outcome = await publishOwn(context, member, job)
    if (!('refused' in outcome)) done[outcome.status === 'published' ? 'published' : 'submitted']++
    else done.kept[id] = outcome.obstacles?.map(({ says }) => says) ?? [jobRefusals[outcome.refused]]
  }
  return done
}
