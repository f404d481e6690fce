import type { FormEvent } from 'react'
import { states, stateNames } from '#db/vocabulary/states.ts'

export type Ask = {
  q: string
  state: string
  /** What was asked for in ways that no control shows: kept when the form is sent. */
  kept: { param: string; value: string }[]
}

export const askFormId = 'ask'

const forJobs = { action: '/jobs', words: 'Job, credential, specialty or employer', state: 'I live in' }

type Props = {
  ask: Ask
  /** Where it leads, and what its boxes are called. */
  asks?: typeof forJobs
  onType?(): void
  onChoose?(): void
  onSubmit?(event: FormEvent): void
}

/** The search form: a plain GET wherever it stands. Controls elsewhere on a page join it by its id. */
export function AskForm({ ask, asks = forJobs, onType, onChoose, onSubmit }: Props) {
  return (
    <form
      id={askFormId}
      role="search"
      className="sheet ask"
      action={asks.action}
      autoComplete="off"
      onSubmit={onSubmit}
    >
      <div className="box q">
        <label className="caption" htmlFor="q">
          <b aria-hidden="true">1</b>
          {asks.words}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={500}
          enterKeyHint="search"
          defaultValue={ask.q}
          onInput={onType}
        />
      </div>
      <div className="box">
        <label className="caption" htmlFor="state">
          <b aria-hidden="true">1a</b>
          {asks.state}
        </label>
        <select id="state" name="state" defaultValue={ask.state} data-asked={ask.state} onChange={onChoose}>
          <option value="">any state</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {stateNames[state]}
            </option>
          ))}
        </select>
      </div>
      <button className="go">Search</button>
      {ask.kept.map(({ param, value }) => (
        <input key={`${param} ${value}`} type="hidden" name={param} value={value} />
      ))}
    </form>
  )
}
