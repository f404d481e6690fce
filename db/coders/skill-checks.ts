// Skill checks: invented charts of the board's or of an employer's, answered once, scored, and shown only if the coder wants.
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { audit } from '#db/audit/changes.ts'
import type { Db } from '#db/client.ts'
import { boardCharts } from '#db/coders/charts/all.ts'
import { skillAttempts, skillCharts } from '#db/coders/schema.ts'
import { readCodes, scoreAnswer, type SkillKey, type SkillScore } from '#db/coders/skill-score.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { people } from '#db/people/schema.ts'
import { chartTypes, type ChartType } from '#db/vocabulary/chart-types.ts'

/** A chart as a coder may read it: without its key. */
export type OpenChart = {
  id: string
  title: string
  chartType: ChartType
  asks: string
  text: string
  employer: { id: string; name: string } | null
  hasPrincipal: boolean
}

const mostCharts = 50
const mostCodes = 60

/** `code` and why it is right, a line for each; the first diagnosis may be marked with a star. */
const keyText = z.string().transform((text, ctx): SkillKey => {
  const codes: SkillKey['codes'] = []
  let principal: string | null = null
  for (const line of text.split('\n').filter((each) => each.trim())) {
    const [, star, code, because] = /^\s*(\*?)\s*([0-9A-Za-z.]{3,9})\s*[:,–-]?\s*(.*)$/.exec(line) ?? []
    if (!code || !because?.trim()) {
      ctx.addIssue({ code: 'custom', message: `“${line.trim().slice(0, 60)}” is no code with its reason.` })
      return z.NEVER
    }
    codes.push({ code: code.toUpperCase(), because: because.trim().slice(0, 300) })
    if (star) principal = code.toUpperCase()
  }
  if (!codes.length || codes.length > mostCodes) {
    ctx.addIssue({ code: 'custom', message: `A key has 1 to ${mostCodes} codes.` })
    return z.NEVER
  }
  return { principal, codes }
})

export const skillChartInput = z.object({
  title: z.string().trim().min(1, 'Give it a title.').max(120, '120 characters at most.'),
  chartType: z.enum(chartTypes, 'Choose what is coded.'),
  text: z.string().trim().min(1, 'Write the chart.').max(20_000, '20,000 characters at most.'),
  key: keyText,
  invented: z.literal('yes', 'Say that the patient is invented: no real record may stand here.'),
})
export type SkillChartInput = z.output<typeof skillChartInput>

/** Codes as they were typed; with none there is nothing to score. */
export const skillAnswer = z.object({
  codes: z
    .string()
    .max(2000, 'That is too long.')
    .transform(readCodes)
    .refine((codes) => codes.length > 0, 'Give at least one code.')
    .refine((codes) => codes.length <= mostCodes, `${mostCodes} codes at most.`),
  principal: z.string().trim().max(10).default(''),
})

/** One of the board's, or of an employer that is not suspended. */
export async function chartById(db: Db, id: string): Promise<OpenChart | undefined> {
  return (await keyedChart(db, id))?.chart
}

async function keyedChart(
  db: Db,
  id: string,
): Promise<{ chart: OpenChart; key: SkillKey; retired: boolean } | undefined> {
  const board = boardCharts.find((each) => each.id === id)
  if (board) {
    const { key, ...open } = board
    return { chart: { ...open, employer: null, hasPrincipal: key.principal !== null }, key, retired: false }
  }
  const [row] = await db
    .select({ chart: skillCharts, employer: { id: employers.id, name: employers.name } })
    .from(skillCharts)
    .innerJoin(employers, eq(employers.id, skillCharts.employerId))
    .where(and(eq(skillCharts.id, id.replaceAll('\0', '')), isNull(employers.suspendedAt)))
  if (!row) return undefined
  const { key, title, chartType, text, retiredAt } = row.chart
  const chart = { id, title, chartType, asks: 'Code what the record supports.', text, employer: row.employer }
  return { chart: { ...chart, hasPrincipal: key.principal !== null }, key, retired: retiredAt !== null }
}

export type Attempt = typeof skillAttempts.$inferSelect

export function attemptsOf(db: Db, personId: string): Promise<Attempt[]> {
  return db
    .select()
    .from(skillAttempts)
    .where(eq(skillAttempts.personId, personId))
    .orderBy(asc(skillAttempts.startedAt))
}

/**
 * Stores and scores an answer: once for each chart, whatever is sent again. Null where there is no such chart.
 * An employer sees the answers to its own charts; anybody else what the coder shows.
 */
export async function answerCheck(
  db: Db,
  personId: string,
  chartId: string,
  { codes, principal }: z.output<typeof skillAnswer>,
  now: Date,
): Promise<{ score: SkillScore; again: boolean } | null> {
  const found = await keyedChart(db, chartId)
  if (!found) return null
  const { chart, key, retired } = found
  const score = scoreAnswer(key, codes, principal || null)
  if (retired || !score) return null
  const [stored] = await db
    .insert(skillAttempts)
    .values({
      id: newId(),
      personId,
      chartId,
      chartType: chart.chartType,
      employerId: chart.employer?.id ?? null,
      startedAt: now,
      answeredAt: now,
      codes,
      principal: principal || null,
      score,
    })
    .onConflictDoNothing()
    .returning({ id: skillAttempts.id })
  if (stored) return { score, again: false }
  const [first] = await db.select().from(skillAttempts).where(ownAttempt(personId, chartId))
  return { score: first!.score!, again: true }
}

export async function showCheck(db: Db, personId: string, chartId: string, shown: boolean): Promise<void> {
  await db.update(skillAttempts).set({ shown }).where(ownAttempt(personId, chartId))
}

export async function addSkillChart(
  db: Db,
  member: Member,
  { title, chartType, text, key }: SkillChartInput,
): Promise<{ id: string } | { refused: 'not-allowed' | 'too-many' }> {
  if (!may(member, 'set-skill-checks')) return { refused: 'not-allowed' }
  const { employerId, actor } = member
  return db.transaction(async (tx) => {
    await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, employerId)).for('update')
    const open = and(eq(skillCharts.employerId, employerId), isNull(skillCharts.retiredAt))
    if ((await tx.$count(skillCharts, open)) >= mostCharts) return { refused: 'too-many' }
    const id = newId()
    await tx.insert(skillCharts).values({ id, employerId, title, chartType, text, key, createdBy: actor })
    await audit(tx, { actor, act: 'skill-chart.added', thing: id, employerId, detail: { title } })
    return { id }
  })
}

/** Nobody answers it from then on; what was answered stays. */
export async function retireSkillChart(db: Db, member: Member, id: string, now: Date): Promise<boolean> {
  if (!may(member, 'set-skill-checks')) return false
  const { employerId, actor } = member
  return db.transaction(async (tx) => {
    const [gone] = await tx
      .update(skillCharts)
      .set({ retiredAt: now })
      .where(
        and(
          eq(skillCharts.id, id.replaceAll('\0', '')),
          eq(skillCharts.employerId, employerId),
          isNull(skillCharts.retiredAt),
        ),
      )
      .returning({ id: skillCharts.id })
    if (gone) await audit(tx, { actor, act: 'skill-chart.retired', thing: id, employerId })
    return gone !== undefined
  })
}

export function chartsOfEmployer(db: Db, employerId: string) {
  const { id, title, chartType, createdAt, retiredAt } = skillCharts
  return db
    .select({ id, title, chartType, createdAt, retiredAt })
    .from(skillCharts)
    .where(eq(skillCharts.employerId, employerId))
    .orderBy(desc(id))
}

/** Who answered an employer's own charts, and how: they were told before they did. */
export function answersToEmployer(db: Db, employerId: string, limit = 200) {
  return db
    .select({
      chartId: skillAttempts.chartId,
      coder: people.name,
      answeredAt: skillAttempts.answeredAt,
      score: skillAttempts.score,
    })
    .from(skillAttempts)
    .innerJoin(people, eq(people.id, skillAttempts.personId))
    .where(and(eq(skillAttempts.employerId, employerId), isNotNull(skillAttempts.answeredAt)))
    .orderBy(desc(skillAttempts.answeredAt))
    .limit(limit)
}

const ownAttempt = (personId: string, chartId: string) =>
  and(eq(skillAttempts.personId, personId), eq(skillAttempts.chartId, chartId.replaceAll('\0', '')))
