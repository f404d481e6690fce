// What may be said when a profile is published: read from one form, whose rows are numbered.
import { z } from 'zod'
import { isRateBasis, type Quoted } from '#db/coders/rates.ts'
import { chartTypes, type ChartType } from '#db/vocabulary/chart-types.ts'
import { visibilities } from '#db/vocabulary/coders.ts'

export const mostRates = 8
export const mostCapacities = 8

const emptied = z.string().trim().default('')
const rows = (most: number) => Array.from({ length: most }, (_, row) => row)

export const publishInput = z
  .looseObject({
    handle: emptied.transform((said) => said.toLowerCase()),
    visibility: z.enum(visibilities, 'Choose who may see it.'),
    availableFrom: emptied
      .refine((said) => !said || isDay(said), 'A day, as 2026-12-31.')
      .transform((said) => said || null),
  })
  .transform(({ handle, visibility, availableFrom, ...more }, context) => {
    const typed = (name: string) => {
      const said = more[name]
      return typeof said === 'string' ? said.trim() : ''
    }
    const wrong = (name: string, message: string) => {
      context.addIssue({ code: 'custom', path: [name], message })
      return []
    }
    if (handle && !/^[a-z0-9][a-z0-9-]{2,39}$/.test(handle)) {
      wrong('handle', '3 to 40 small letters, digits and hyphens, a letter or digit first.')
    }
    if (!handle && visibility !== 'hidden') wrong('handle', 'Choose a name for the page.')

    const rates = rows(mostRates).flatMap((row): Quoted[] => {
      const [basis, chartType, amount] = ['basis', 'chart_type', 'amount'].map((part) => typed(`rates.${row}.${part}`))
      if (!amount) return []
      const cents = readCents(amount)
      if (cents === null) return wrong(`rates.${row}.amount`, 'An amount in dollars, as 4.25, up to 1,000,000.')
      if (!basis || !isRateBasis(basis)) return wrong(`rates.${row}.amount`, 'Choose what it is paid for.')
      if (chartType && !isChartType(chartType)) return wrong(`rates.${row}.amount`, 'Choose the charts.')
      return [{ basis, chartType: chartType ? (chartType as ChartType) : null, cents }]
    })
    const capacities = rows(mostCapacities).flatMap((row): { chartType: ChartType; perWeek: number }[] => {
      const [chartType, perWeek] = ['chart_type', 'per_week'].map((part) => typed(`capacities.${row}.${part}`))
      if (!perWeek) return []
      if (!/^\d{1,4}$/.test(perWeek) || +perWeek < 1 || +perWeek > 5000) {
        return wrong(`capacities.${row}.per_week`, 'A number from 1 to 5,000.')
      }
      if (!chartType || !isChartType(chartType)) return wrong(`capacities.${row}.per_week`, 'Choose the charts.')
      return [{ chartType, perWeek: +perWeek }]
    })
    const types = capacities.map(({ chartType }) => chartType)
    const twice = types.findIndex((type, position) => types.indexOf(type) !== position)
    if (twice >= 0) wrong(`capacities.${twice}.per_week`, 'These charts stand here twice.')
    return { handle: handle || null, visibility, availableFrom, rates, capacities }
  })
export type PublishInput = z.output<typeof publishInput>

function isDay(said: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(said) && new Date(`${said}T00:00:00Z`).toJSON()?.slice(0, 10) === said
}

const isChartType = (said: string): said is ChartType => (chartTypes as string[]).includes(said)

/** "$1,200.50" as cents; null for what is no amount. */
function readCents(said: string): number | null {
  const plain = said.replace(/^\$\s*/, '').replace(/,(?=\d{3}\b)/g, '')
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(plain)) return null
  const cents = Math.round(Number(plain) * 100)
  return cents >= 1 && cents <= 100_000_000 ? cents : null
}
