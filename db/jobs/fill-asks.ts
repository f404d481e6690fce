import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { asksOf } from '#db/jobs/fit.ts'
import type { ApprenticePolicy, Credential } from '#db/vocabulary/credentials.ts'

type Row = { id: string; years: number | null; any: boolean; policy: ApprenticePolicy; required: Credential[][] }

const rowsAtOnce = 1000

/**
 * Gives the jobs of a board that was made before them the keys of what they require: all in one transaction, so that a key
 * that is known says that none is lacking.
 */
export async function fillAsks(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    const [known] = await tx.execute(sql`select exists (select from ask_keys) as known`)
    if (known?.known) return
    for (let after = ''; ;) {
      const rows: Row[] = await tx.execute<Row>(sql`
        select id, years_min::float8 as years, any_certification as any, apprentice_policy as policy, (
          select coalesce(json_agg(r.any_of order by r.position), '[]') from requirements r
          where r.job_id = jobs.id and r.strength = 'required') as required
        from jobs where id > ${after} order by id limit ${rowsAtOnce}`)
      const asking = rows.map((row) => ({ id: row.id, asks: keysOf(row) })).filter(({ asks }) => asks.length)
      if (asking.length) {
        await tx.execute(sql`
          update jobs set asks = asked.asks
          from json_to_recordset(${JSON.stringify(asking)}::json) as asked(id text, asks text[]) where jobs.id = asked.id`)
      }
      if (rows.length < rowsAtOnce) return
      after = rows.at(-1)!.id
    }
  })
}

const keysOf = ({ years, any, policy, required }: Row) =>
  asksOf({
    years_min: years,
    credentials: { required, any_certification: any, apprentice_policy: policy, required_within: [], preferred: [] },
  })
