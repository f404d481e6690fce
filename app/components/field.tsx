// The fields of our forms: a caption above, what is wrong beside it, and what was typed kept.
import type { ReactNode } from 'react'

type Common = {
  name: string
  label: string
  /** The box's number on the form. */
  number?: string
  hint?: ReactNode
  error?: string
  /** What stands beside the field: the words that it was read from. */
  beside?: ReactNode
  wide?: string
}

type Shown = Common & {
  children: (described: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

export function Shell({ name, label, number, hint, error, beside, wide = '', children }: Shown) {
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`box field ${wide}`}>
      <label className="caption" htmlFor={id}>
        {number && <b aria-hidden="true">{number}</b>}
        {label}
      </label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="wrong" id={`${id}-error`}>
          {error}
        </p>
      )}
      {beside}
    </div>
  )
}

type TextProps = Common & {
  type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'tel'
  value?: string
  required?: boolean
  autoComplete?: string
  autoFocus?: boolean
  inputMode?: 'numeric' | 'decimal'
  maxLength?: number
  form?: string
}

export function Field({
  type = 'text',
  value,
  required,
  autoComplete,
  autoFocus,
  inputMode,
  maxLength,
  form,
  ...shown
}: TextProps) {
  return (
    <Shell {...shown}>
      {(described) => (
        <input
          {...described}
          name={shown.name}
          type={type}
          defaultValue={value}
          required={required}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          inputMode={inputMode}
          maxLength={maxLength}
          form={form}
        />
      )}
    </Shell>
  )
}

export function TextArea({
  value,
  rows = 4,
  required,
  maxLength,
  autoFocus,
  shortcut,
  ...shown
}: Common & {
  value?: string
  rows?: number
  required?: boolean
  maxLength?: number
  autoFocus?: boolean
  shortcut?: string
}) {
  return (
    <Shell {...shown}>
      {(described) => (
        <textarea
          {...described}
          name={shown.name}
          rows={rows}
          required={required}
          maxLength={maxLength}
          autoFocus={autoFocus}
          aria-keyshortcuts={shortcut}
          defaultValue={value}
        />
      )}
    </Shell>
  )
}

export type Option = { value: string; label: string }

/** One of a list; without `required` its first choice says nothing. */
export function Choice({
  value,
  options,
  none = 'not stated',
  required,
  ...shown
}: Common & { value?: string; options: Option[]; none?: string; required?: boolean }) {
  return (
    <Shell {...shown}>
      {(described) => (
        <select {...described} name={shown.name} defaultValue={value} required={required}>
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Shell>
  )
}

/** Any of a list, as ticks. A long one is folded, with what is ticked said in its heading. */
export function Ticks({
  name,
  label,
  number,
  values,
  options,
  error,
  beside,
  wide = '',
}: Common & { values: readonly string[]; options: Option[] }) {
  const ticked = options.filter(({ value }) => values.includes(value))
  const ticks = (
    <ul className="ticks">
      {options.map(({ value, label: says }) => (
        <li key={value}>
          <label>
            <input type="checkbox" name={name} value={value} defaultChecked={values.includes(value)} /> {says}
          </label>
        </li>
      ))}
    </ul>
  )
  return (
    <fieldset className={`box field ${wide}`} id={fieldId(name)} aria-describedby={error && `${fieldId(name)}-error`}>
      <legend className="caption">
        {number && <b aria-hidden="true">{number}</b>}
        {label}
      </legend>
      {options.length <= 8 ? (
        ticks
      ) : (
        <details>
          <summary className="value">{ticked.map((option) => option.label).join(', ') || 'not stated'}</summary>
          {ticks}
        </details>
      )}
      {error && (
        <p className="wrong" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
      {beside}
    </fieldset>
  )
}

/** All that is wrong, each leading to its field, but what is said of the `form` as a whole: the first thing of a page that came back. */
export function Wrongs({
  errors,
  labels = {},
}: {
  errors: Record<string, string> | null | undefined
  labels?: Record<string, string>
}) {
  const wrongs = Object.entries(errors ?? {})
  if (!wrongs.length) return null
  return (
    <div className="note wrongs" role="alert" tabIndex={-1}>
      <p>Please mend this first:</p>
      <ul>
        {wrongs.map(([name, says]) => (
          <li key={name}>
            {name === 'form' ? (
              says
            ) : (
              <a href={`#${fieldId(name)}`}>{labels[name] ? `${labels[name]}: ${says}` : says}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A button that does one thing, wherever it stands: a form of its own. */
export function Do({
  action,
  children,
  quiet,
  hidden = {},
}: {
  action: string
  children: ReactNode
  quiet?: boolean
  hidden?: Record<string, string>
}) {
  return (
    <form method="post" action={action} className="do">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={quiet ? 'button quiet' : 'button'}>{children}</button>
    </form>
  )
}

export const fieldId = (name: string) => `f-${name.replace(/[^\w-]+/g, '-')}`
