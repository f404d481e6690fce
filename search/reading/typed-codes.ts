// Codes and ZIP codes among the words of a search.
import type { Asking } from '#db/jobs/filters.ts'
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import { workplaceCode } from '#db/vocabulary/place-of-service.ts'
import { stateNames } from '#db/vocabulary/states.ts'
import { workplaces } from '#db/vocabulary/workplaces.ts'
import { stateOfZip } from '#db/vocabulary/zip-codes.ts'
import { fallbackFields, readCode, type CodeReading } from '#search/reading/codes.ts'
import { normal } from '#search/reading/dictionary.ts'
import { plainReading, type Found, type Span, type Token } from '#search/reading/typed.ts'

/** A code with its set's name before it is `least` tokens long; a bare one is one. */
export function codeAt(
  q: string,
  tokens: Token[],
  at: number,
  kept: ReadonlySet<string>,
  least: number,
): Found | undefined {
  for (let count = Math.min(3, tokens.length - at); count >= least; count--) {
    const span = { start: tokens[at]!.start, end: tokens[at + count - 1]!.end }
    const words = q.slice(span.start, span.end)
    if (!/\d|^gz/i.test(words) || kept.has(normal(words))) continue
    const zip = zipAt(words, span)
    const [code, other] = readCode(words)
    if (zip && placedBefore.test(q.slice(0, span.start))) return { tokens: count, ...zip }
    if (zip && !code?.known) {
      const says = `${code?.says}; ${zip.reading!.says}`
      return { tokens: count, text: words, reading: { ...zip.reading!, says, offered: true } }
    }
    if (!code) continue
    const any = code.known ? meaningOf(code) : []
    const says = other ? `${code.says} (or ${other.says})` : code.says
    return {
      tokens: count,
      text: words,
      reading: { ...plainReading(words, span, any, says), offered: !any.length, unknown: !code.known },
    }
  }
  return undefined
}

const placedBefore = /\b(?:near|in|zip|zipcode|around|from)\W{0,3}(?:code )?$/i

/** Five digits that no code has may be a ZIP code: beside a place word they are one, else it is offered. */
function zipAt(words: string, span: Span): Omit<Found, 'tokens'> | undefined {
  const state = /^\d{5}$/.test(words) ? stateOfZip(words) : undefined
  if (!state) return undefined
  const reading = plainReading(words, span, [{ param: 'state', value: state }], `ZIP ${words} → ${stateNames[state]}`)
  return { text: words, reading }
}

/** A code asks for its field; where the field is one that postings name by their charts, for those charts. */
function meaningOf(code: CodeReading): Asking[] {
  if (code.set === 'POS') {
    return workplaces
      .filter((workplace) => workplaceCode(workplace) === code.code)
      .map((value) => ({ param: 'workplace', value }))
  }
  if (['ICD-10-PCS', 'MS-DRG', 'APR-DRG', 'APC'].includes(code.set))
    return code.chartTypes.map((value) => ({ param: 'chart_type', value }))
  const narrow = code.specialties.filter((field) => !fallbackFields.includes(field)).slice(0, 3)
  // Charts of every field are too wide for a code that names its own.
  const charts = code.likeliest.filter((type) => !wideCharts.includes(type) || !narrow.length)
  const byChart = charts.flatMap((value) => [{ param: 'chart_type' as const, value }])
  const byField = narrow.map((value) => ({ param: 'specialty' as const, value }))
  return [...byField, ...byChart]
}
const wideCharts: ChartType[] = [
  'profee-surgery',
  'same-day-surgery',
  'asc',
  'outpatient-facility',
  'ancillary-diagnostic',
]
