import type { SkillKey } from '#db/coders/skill-score.ts'
import type { ChartType } from '#db/vocabulary/chart-types.ts'

/** A skill check of the board's own: every patient is invented. */
export type SkillChart = {
  /** Stands in the address. */
  id: string
  title: string
  chartType: ChartType
  /** What to code, and what to leave. */
  asks: string
  text: string
  key: SkillKey
}
