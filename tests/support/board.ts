// The words tests are written in: a job, an employer; what a test does not say is something sensible.
import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { employers, type NewEmployer } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { rowsOf, type JobFacts } from '#db/jobs/facts.ts'
import { policyOf } from '#db/jobs/policy.ts'
import { jobs, policyHistory, productivityStandards, requirements, type NewJobRow } from '#db/jobs/schema.ts'

export type TestBoard = {
  employer(said?: Partial<NewEmployer>): Promise<string>
  /** Stores a published job and gives back its id. `row` overrides columns that are no facts. */
  job(facts?: Partial<JobFacts>, row?: Partial<NewJobRow>): Promise<string>
}

export function newBoard(db: Db): TestBoard {
  const board: TestBoard = {
    async employer(said = {}) {
      const id = newId()
      const name = said.name ?? `Cedar Hollow Health ${id.slice(-4)}`
      await db
        .insert(employers)
        .values({ id, name, slug: `employer-${id}`, kind: 'hospital-health-system', claimedAt: sql`now()`, ...said })
      return id
    },
    async job(facts = {}, row = {}) {
      const id = row.id ?? newId()
      const whole = aJob(facts)
      const parts = rowsOf(whole)
      await db.transaction(async (tx) => {
        await tx.insert(jobs).values({
          id,
          slug: `job-${id}`,
          employerId: row.employerId ?? (await board.employer()),
          kind: 'coding',
          description: 'We code what the record says.',
          status: 'published',
          postedAt: new Date(Date.now() - 3_600_000),
          confirmedAt: new Date(Date.now() - 3_600_000),
          expiresAt: new Date(Date.now() + 20 * 86_400_000),
          ...parts.columns,
          ...row,
        })
        if (parts.requirements.length) {
          await tx.insert(requirements).values(parts.requirements.map((part) => ({ ...part, jobId: id })))
        }
        if (parts.productivity.length) {
          await tx.insert(productivityStandards).values(parts.productivity.map((part) => ({ ...part, jobId: id })))
        }
        await tx.insert(policyHistory).values({ jobId: id, policy: policyOf(whole) })
      })
      return id
    },
  }
  return board
}

/** The facts of a remote pro-fee job, but for what is said otherwise. */
export function aJob(said: Partial<JobFacts> = {}): JobFacts {
  return {
    title: 'Pro-fee Coder',
    role_family: 'coder',
    seniority: 'level-2',
    workplace: 'remote',
    hybrid_days: null,
    place: null,
    eligible_states: { mode: 'all', states: [] },
    us_only: true,
    onsite_training_weeks: null,
    permanence: 'permanent',
    return_for_remediation: null,
    travel_percent: null,
    schedule: { weekends: false, flexible: 'core-hours' },
    employment: ['w2-full-time'],
    pay: { basis: 'hourly', min: 28, max: 34, hourly_min: 28, hourly_max: 34, estimated: false },
    credentials: {
      required: [['CPC', 'CCS-P']],
      required_within: [],
      preferred: [],
      any_certification: false,
      apprentice_policy: 'not-stated',
    },
    years_min: 2,
    chart_types: ['profee-em'],
    specialties: ['cardiology'],
    tools: ['epic'],
    productivity: [{ min: 12, max: null, unit: 'encounters/hour', chart_type: 'profee-em' }],
    accuracy_percent: 95,
    benefits: [],
    apply_url: null,
    closes_on: null,
    ...said,
  }
}
