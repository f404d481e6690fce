// What the page of one job needs beside its row: its past, what closed it, and what resembles it.
import { jobLine } from '#app/components/job-line.ts'
import type { BoardContext } from '#app/context.ts'
import { findJobs } from '#app/find.ts'
import { closingOf } from '#app/routes/jobs.$slug/closing.ts'
import { responsesOf } from '#db/applications/responses.ts'
import { noFilters, type JobFilters } from '#db/jobs/filters.ts'
import { pledgeOf } from '#db/jobs/life.ts'
import { policyOn } from '#db/jobs/policy.ts'
import { policyHistoryOf, type Job } from '#db/jobs/queries.ts'
import { readItem } from '#search/document.ts'

/** @param on a past day (YYYY-MM-DD) whose policy is shown instead of today's; one before its first policy shows none */
export async function jobPage(context: BoardContext, job: Job, now = new Date(), on: string | null = null) {
  const [history, similar, responses] = await Promise.all([
    policyHistoryOf(context.db, job.id),
    similarJobs(context, job),
    responsesTo(context, job, now),
  ])
  const then = on && policyOn(history, new Date(Date.parse(on) + dayMs))
  const day = (instant: Date | null) => instant?.toISOString().slice(0, 10) ?? null
  return {
    slug: job.slug,
    canonical: `${context.settings.baseUrl}/jobs/${job.slug}`,
    facts: then ? { ...job.facts, ...then } : job.facts,
    on: then ? on : null,
    explanations: job.explanations,
    unconfirmed: job.status === 'published' && (pledgeOf(job, now)?.unconfirmed ?? false),
    employer: job.employer,
    description: job.description,
    weeklyHours: job.weeklyHours,
    timeZone: job.timeZone,
    countsTowardRemoval: job.countsTowardRemoval,
    source: job.source,
    postedOn: day(job.postedAt),
    confirmedOn: day(job.confirmedAt),
    closing: closingOf(job, now),
    /** What an import's source had said, where the job was reopened all the same. */
    sourceSaidUntil: job.reopenedAt ? job.facts.closes_on : null,
    history: history.map(({ since, policy }) => ({ since: since.toISOString(), policy })),
    similar,
    responses,
  }
}

const dayMs = 24 * 60 * 60 * 1000

/** Of the employer; null where nobody applies here. */
async function responsesTo({ db }: BoardContext, { source, facts, employer }: Job, now: Date) {
  if (source !== null || facts.apply_url) return null
  const record = await responsesOf(db, employer.id, now)
  return record.count ? record : null
}

export type JobPage = Awaited<ReturnType<typeof jobPage>>

const similarAtMost = 4

async function similarJobs(context: BoardContext, { id, kind, facts }: Job) {
  const [chartType] = facts.chart_types
  const [specialty] = facts.specialties
  // While search is away each search costs Postgres a whole one.
  if ((!chartType && !specialty) || !context.breaker.closed()) return []
  const plain = noFilters()
  const only = (value: string | null | undefined) => ({ any: value ? [value] : [], none: [] })
  const filters: JobFilters = {
    ...plain,
    lists: {
      ...plain.lists,
      kind: only(kind),
      workplace: only(facts.workplace),
      ...(chartType ? { chart_type: only(chartType) } : { specialty: only(specialty) }),
    },
    per_page: similarAtMost + 1,
  }
  const found = await findJobs(context, filters, false)
  if (found.away) return []
  return found.items
    .map(readItem)
    .filter((item) => item.id !== id)
    .slice(0, similarAtMost)
    .map((item) => jobLine(item))
}
