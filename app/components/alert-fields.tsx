// What its person says of a saved search: what it is called, and how often letters come of it.
import type { Back } from '#app/components/answered.tsx'
import { Field } from '#app/components/field.tsx'
import { alertPaceLabels, alertPaces, longestSearchName, type AlertPace } from '#db/vocabulary/alerts.ts'

type Props = { name: string; pace: AlertPace; back: Back }

export function AlertFields({ name, pace, back }: Props) {
  return (
    <>
      <Field
        name="name"
        label="Called"
        number="2"
        value={back?.typed.name ?? name}
        error={back?.errors.name}
        maxLength={longestSearchName}
        autoComplete="off"
      />
      <fieldset className="box field">
        <legend className="caption">
          <b aria-hidden="true">3</b>Letters of what is new
        </legend>
        <ul className="ticks">
          {alertPaces.map((each) => (
            <li key={each}>
              <label>
                <input type="radio" name="pace" value={each} defaultChecked={each === (back?.typed.pace ?? pace)} />{' '}
                {alertPaceLabels[each]}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  )
}

/** Each thing that a search asks, as the chips of its page say it. */
export function Asks({ asks }: { asks: string[] }) {
  return (
    <div className="box">
      <p className="caption" id="asks">
        <b aria-hidden="true">1</b>It asks
      </p>
      {asks.length ? (
        <ul className="chips asks" aria-labelledby="asks">
          {asks.map((ask) => (
            <li key={ask} className="value">
              {ask}
            </li>
          ))}
        </ul>
      ) : (
        <p>Any coding job.</p>
      )}
    </div>
  )
}
