// What of a coder's work is shown: engagements put together by what was coded, how accuracy was counted and who says so.
import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { boardCharts } from '#db/coders/charts/all.ts'
import { engagements, skillAttempts, skillCharts, type EngagementRow } from '#db/coders/schema.ts'
import type { SkillScore } from '#db/coders/skill-score.ts'
import { employers } from '#db/employers/schema.ts'
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { AccuracyMethod } from '#db/vocabulary/coders.ts'
import { wilsonShare, type Share } from '#db/wilson.ts'

/** Below it a share is marked as of a small sample. */
export const fewestAudited = 30

export type RecordLine = {
  chartType: ChartType
  /** Null where nothing was measured. */
  method: AccuracyMethod | null
  /** Somebody they worked for attests it; else the coder alone says so. */
  attested: boolean
  employers: string[]
  beganOn: string
  endedOn: string
  charts: number
  hours: number | null
  audited: number | null
  right: number | null
  accuracy: Share | null
  small: boolean
}

type Shown = Pick<
  EngagementRow,
  | 'employerName'
  | 'chartType'
  | 'beganOn'
  | 'endedOn'
  | 'charts'
  | 'hours'
  | 'method'
  | 'audited'
  | 'right'
  | 'attestedAt'
  | 'revokedAt'
>

/** Methods are never mixed, nor what is attested with what is not. What is attested stands first. */
export function recordLines(shown: Shown[]): RecordLine[] {
  const lines = new Map<string, RecordLine>()
  for (const each of shown) {
    const attested = each.attestedAt !== null && each.revokedAt === null
    const key = [each.chartType, each.method, attested].join(' ')
    const line = lines.get(key) ?? { ...emptyLine, chartType: each.chartType, method: each.method, attested }
    lines.set(key, joined(line, each))
  }
  return [...lines.values()]
    .map((line) => ({
      ...line,
      accuracy: line.audited === null ? null : wilsonShare(line.right!, line.audited),
      small: line.audited !== null && line.audited < fewestAudited,
    }))
    .sort((a, b) => Number(b.attested) - Number(a.attested) || b.charts - a.charts)
}

const emptyLine = {
  employers: [] as string[],
  beganOn: '9999-12-31',
  endedOn: '0000-01-01',
  charts: 0,
  hours: null as number | null,
  audited: null as number | null,
  right: null as number | null,
  accuracy: null,
  small: false,
}

function joined(line: RecordLine, each: Shown): RecordLine {
  return {
    ...line,
    employers: [...new Set([...line.employers, each.employerName])],
    beganOn: each.beganOn < line.beganOn ? each.beganOn : line.beganOn,
    endedOn: each.endedOn > line.endedOn ? each.endedOn : line.endedOn,
    charts: line.charts + each.charts,
    hours: each.hours === null ? line.hours : (line.hours ?? 0) + each.hours,
    audited: each.audited === null ? line.audited : (line.audited ?? 0) + each.audited,
    right: each.right === null ? line.right : (line.right ?? 0) + each.right,
  }
}

export type SkillLine = {
  title: string
  chartType: ChartType
  answeredOn: Date
  setBy: string | null
  score: SkillScore
}
export type WorkRecord = { lines: RecordLine[]; skills: SkillLine[] }

/** The lines of several coders' records, by person. */
export async function recordsOf(db: Db, ids: string[]): Promise<Map<string, RecordLine[]>> {
  const shown = await db
    .select()
    .from(engagements)
    .where(and(inArray(engagements.personId, ids), eq(engagements.shown, true)))
    .orderBy(asc(engagements.beganOn))
  const byPerson = new Map<string, EngagementRow[]>(ids.map((id) => [id, []]))
  for (const engagement of shown) byPerson.get(engagement.personId)!.push(engagement)
  return new Map([...byPerson].map(([id, own]) => [id, recordLines(own)]))
}

/** What the coder chose to show. A word that was taken back counts as the coder's own again. */
export async function recordOf(db: Db, personId: string): Promise<WorkRecord> {
  const lines = (await recordsOf(db, [personId])).get(personId)!
  const answered = await db
    .select({ attempt: skillAttempts, setBy: employers.name, title: skillCharts.title })
    .from(skillAttempts)
    .leftJoin(skillCharts, eq(skillCharts.id, skillAttempts.chartId))
    .leftJoin(employers, eq(employers.id, skillCharts.employerId))
    .where(
      and(
        eq(skillAttempts.personId, personId),
        eq(skillAttempts.shown, true),
        isNotNull(skillAttempts.answeredAt),
        isNull(employers.suspendedAt),
      ),
    )
    .orderBy(desc(skillAttempts.answeredAt))
  const skills = answered.flatMap(({ attempt: { chartId, chartType, answeredAt, score }, setBy, title: own }) => {
    const title = own ?? boardCharts.find(({ id }) => id === chartId)?.title
    return title ? [{ title, chartType, answeredOn: answeredAt!, setBy, score: score! }] : []
  })
  return { lines, skills }
}
