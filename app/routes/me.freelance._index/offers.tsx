// What a freelancer takes and has room for: rows that are filled, and empty ones for more.
import type { ReactNode } from 'react'
import { fieldId } from '#app/components/field.tsx'
import { mostCapacities, mostRates } from '#db/coders/publish-input.ts'
import { rateBases } from '#db/coders/rates.ts'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { payBasisLabels } from '#db/vocabulary/pay.ts'

type Rows = { typed: Record<string, string>; errors: Record<string, string> }

export function Rates(rows: Rows) {
  return (
    <fieldset className="box field w12" id={fieldId('rates')}>
      <legend className="caption">
        <b aria-hidden="true">24F</b>What you take
      </legend>
      <p className="hint">
        In each form that you quote. What it comes to in an hour is worked out beside it on your page; by the chart we
        take the usual pace of that chart type, and mark it as estimated. Leave a row empty to take it away.
      </p>
      {filledAnd(rows.typed, (row) => `rates.${row}.amount`, mostRates).map((row) => (
        <Offer
          key={row}
          {...rows}
          row={`rates.${row}`}
          part="amount"
          label={`Rate ${row + 1}`}
          unit="dollars"
          inputMode="decimal"
          placeholder="$"
          none="any charts"
          charts="for which charts"
        >
          <select
            name={`rates.${row}.basis`}
            defaultValue={rows.typed[`rates.${row}.basis`]}
            aria-label={`Rate ${row + 1}, paid`}
          >
            {rateBases.map((basis) => (
              <option key={basis} value={basis}>
                {payBasisLabels[basis]}
              </option>
            ))}
          </select>
        </Offer>
      ))}
    </fieldset>
  )
}

export function Capacities(rows: Rows) {
  return (
    <fieldset className="box field w7" id={fieldId('capacities')}>
      <legend className="caption">
        <b aria-hidden="true">24G</b>Room in a week
      </legend>
      {filledAnd(rows.typed, (row) => `capacities.${row}.per_week`, mostCapacities).map((row) => (
        <Offer
          key={row}
          {...rows}
          row={`capacities.${row}`}
          part="per_week"
          label={`Room ${row + 1}`}
          unit="charts a week"
          inputMode="numeric"
          placeholder="charts"
          none="choose"
          charts="of which charts"
          className="room"
        />
      ))}
    </fieldset>
  )
}

/** The rows that are filled, and two empty ones. */
function filledAnd(typed: Rows['typed'], name: (row: number) => string, most: number): number[] {
  const all = Array.from({ length: most }, (_, row) => row)
  const last = all.filter((row) => typed[name(row)]).at(-1) ?? -1
  return all.slice(0, last + 3)
}

/** A figure, and of which charts; what stands between is the caller's. */
function Offer({
  typed,
  errors,
  row,
  part,
  label,
  unit,
  inputMode,
  placeholder,
  none,
  charts,
  className = '',
  children,
}: Rows & {
  row: string
  part: string
  label: string
  unit: string
  inputMode: 'decimal' | 'numeric'
  placeholder: string
  none: string
  charts: string
  className?: string
  children?: ReactNode
}) {
  const name = `${row}.${part}`
  const error = errors[name]
  return (
    <div className={`offer ${className}`.trim()}>
      <input
        name={name}
        id={fieldId(name)}
        defaultValue={typed[name]}
        aria-label={`${label}, ${unit}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${fieldId(name)}-error`}
        inputMode={inputMode}
        placeholder={placeholder}
      />
      {children}
      <select name={`${row}.chart_type`} defaultValue={typed[`${row}.chart_type`]} aria-label={`${label}, ${charts}`}>
        <option value="">{none}</option>
        {chartTypes.map((value) => (
          <option key={value} value={value}>
            {chartTypeFacts[value].label}
          </option>
        ))}
      </select>
      {error && (
        <p className="wrong" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
