import { fieldId } from '#app/components/field.tsx'
import type { PostingFormModel } from '#app/components/posting-form.tsx'
import { ReadFrom } from '#app/components/read-from.tsx'
import { standardRows } from '#app/components/standard-rows.ts'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { productivityUnits } from '#db/vocabulary/pay.ts'

/** How much is asked, a row for each standard and an empty one for another. */
export function Standards({
  typed,
  errors,
  words,
}: Pick<PostingFormModel, 'typed' | 'errors'> & { words: string[] | undefined }) {
  const one = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  const used = Array.from({ length: standardRows }, (_, row) => row).filter(
    (row) => one(`productivity.${row}.min`) || one(`productivity.${row}.max`),
  )
  const rows = Array.from({ length: Math.min(standardRows, used.length + 1) }, (_, row) => row)
  return (
    <fieldset className="box field w12 standards" id={fieldId('productivity')}>
      <legend className="caption">
        <b aria-hidden="true">24E</b>Productivity asked
      </legend>
      {rows.map((row) => {
        const name = (part: string) => `productivity.${row}.${part}`
        const wrong = ['min', 'max', 'unit', 'chart_type'].map((part) => errors[name(part)]).find(Boolean)
        return (
          <div key={row} className="standard" id={fieldId(name('min'))}>
            <input
              name={name('min')}
              defaultValue={one(name('min'))}
              aria-label={`Standard ${row + 1}, at least`}
              inputMode="decimal"
              placeholder="at least"
            />
            <input
              name={name('max')}
              defaultValue={one(name('max'))}
              aria-label={`Standard ${row + 1}, up to`}
              inputMode="decimal"
              placeholder="up to"
            />
            <select
              name={name('unit')}
              defaultValue={one(name('unit')) || 'charts/hour'}
              aria-label={`Standard ${row + 1}, unit`}
            >
              {productivityUnits.map((unit) => (
                <option key={unit} value={unit}>
                  {unit.replace('/', unit.endsWith('/hour') ? ' an ' : ' a ')}
                </option>
              ))}
            </select>
            <select
              name={name('chart_type')}
              defaultValue={one(name('chart_type'))}
              aria-label={`Standard ${row + 1}, of which charts`}
            >
              <option value="">all charts</option>
              {chartTypes.map((value) => (
                <option key={value} value={value}>
                  {chartTypeFacts[value].label}
                </option>
              ))}
            </select>
            {wrong && <p className="wrong">{wrong}</p>}
          </div>
        )
      })}
      <ReadFrom words={words} />
    </fieldset>
  )
}
