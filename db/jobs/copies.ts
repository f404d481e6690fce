// Whether a posting says what another employer's says: the same words, whatever their order.
import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { employers, type Employer } from '#db/employers/schema.ts'
import { jobs } from '#db/jobs/schema.ts'

/** Fewer words are alike by chance. */
const fewestWords = 40
const sameShare = 0.9
const mostLookedAt = 20

/** The name of another employer whose public posting has nine tenths of the same words; one of the same name is the same. */
export async function findCopied(db: Db, { id, name }: Employer, text: string): Promise<string | null> {
  const words = wordsOf(text)
  if (words.size < fewestWords) return null
  const alike = await db
    .select({ name: employers.name, description: jobs.description })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(
      and(
        ne(employers.id, id),
        sql`lower(${employers.name}) <> lower(${name})`,
        isNotNull(jobs.postedAt),
        sql`${jobs.searchVector} @@ to_tsquery('english', ${someOf(words)})`,
      ),
    )
    .orderBy(desc(jobs.postedAt))
    .limit(mostLookedAt)
  return alike.find(({ description }) => sharedOf(words, wordsOf(description)) >= sameShare)?.name ?? null
}

/** Three handfuls of its longest words: a posting that nine of ten words are taken from has all of one, nearly always. */
function someOf(words: Set<string>): string {
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 15)
  return [0, 1, 2].map((hand) => longest.filter((_, at) => at % 3 === hand).join(' & ')).join(' | ')
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, 100_000)
      .toLowerCase()
      .match(/[a-z]{4,30}/g) ?? [],
  )
}

function sharedOf(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  return both / Math.max(one.size, other.size)
}
