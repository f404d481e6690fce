import type { Judgement } from '#db/jobs/changes.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Job, Poster } from '#db/jobs/queries.ts'
import { scamScore } from '#db/jobs/scam.ts'
import { findContradictions, type Contradiction } from '#search/reading/contradictions.ts'
import { readPosting } from '#search/reading/posting.ts'

export type Judged = Omit<Judgement, 'version' | 'contradictions'> & { contradictions: Contradiction[] }
/** What a posting's own words say beside its fields: its kind, where they contradict each other, and how it scores. */
export function judgePosting(
  { facts, description }: { facts: JobFacts; description: string },
  { knownDomains, copyOf, ...employer }: Poster,
): Judged {
  const posting = { title: facts.title, text: description }
  const { kind, reasons } = readPosting(posting)
  return {
    // What is no coding job at all waits for a person by its score; should one let it pass, it stands beside coding.
    kind: kind === 'other' ? 'adjacent' : kind,
    contradictions: findContradictions(posting, facts),
    scam: scamScore({ ...posting, facts, kind, reasons, employer, knownDomains, copyOf }),
  }
}

export function judgeJob(job: Job, employer: Poster): Judged & { version: number } {
  return { ...judgePosting(job, employer), version: job.version }
}
