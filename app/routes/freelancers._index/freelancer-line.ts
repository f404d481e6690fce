import { typedDay } from '#app/components/dates.ts'
import { markWords } from '#app/components/job-line.ts'
import { valueLabel } from '#app/components/value-labels.ts'
import { nationwide } from '#db/vocabulary/states.ts'
import type { FreelancerItem } from '#search/freelancer-document.ts'
import type { Highlight, Part } from '#search/highlight.ts'

/** A freelancer as listed: one line of box 24, in words. */
export type FreelancerLine = {
  handle: string
  href: string
  headline: Part[]
  from: string
  states: string
  codes: Part[]
  holds: Part[]
  rate: string
}

/**
 * @param mark marks the words that were searched for
 * @param chosen credentials that were asked for, marked where the line names them
 * @param today a day, `2026-12-01`
 */
export function freelancerLine(
  item: FreelancerItem,
  mark: Highlight,
  chosen: readonly string[],
  today: string,
): FreelancerLine {
  const charts = item.chart_types.map((type) => valueLabel('chart_type', type))
  const fields = item.specialties.map((specialty) => valueLabel('specialty', specialty))
  const tools = item.tools.map((tool) => valueLabel('tool', tool))
  const codes = [shortened([...charts, ...fields], 5), shortened(tools, 2)].filter(Boolean).join(' · ')
  const holds = [...item.credentials].sort((a, b) => Number(chosen.includes(b)) - Number(chosen.includes(a)))
  return {
    handle: item.handle,
    href: item.url,
    headline: mark(item.headline || item.handle),
    from: fromWords(item.available_from, today),
    states: statesWords(item.states),
    codes: mark(codes || 'not stated'),
    holds: markWords(shortened(holds, 4) || 'not stated', chosen),
    rate: item.rate === null ? 'not stated' : item.rate.toFixed(2).replace(/\.00$/, ''),
  }
}

function fromWords(day: string | null, today: string): string {
  if (day === null) return 'not stated'
  return day <= today ? 'now' : typedDay(day)
}

function statesWords(states: readonly string[]): string {
  if (nationwide.every((state) => states.includes(state))) return 'any state'
  return shortened(states, 6) || 'not stated'
}

function shortened(words: readonly string[], room: number): string {
  const more = words.length - room
  return words.slice(0, room).join(', ') + (more > 0 ? ` +${more}` : '')
}
