// What its person says of a saved search: what it is called, and how often letters come of it.
import { Field } from '#app/components/field.tsx'
import { alertPaceLabels, alertPaces, type AlertPace } from '#db/vocabulary/alerts.ts'

type Props = { name: string; pace: AlertPace; error?: string }

export function AlertFields({ name, pace, error }: Props) {
  return (
    <>
      <Field name="name" label="Called" number="2" value={name} error={error} maxLength={100} autoComplete="off" />
      <fieldset className="box field">
        <legend className="caption">
          <b aria-hidden="true">3</b>Letters of what is new
        </legend>
        <ul className="ticks">
          {alertPaces.map((each) => (
            <li key={each}>
              <label>
                <input type="radio" name="pace" value={each} defaultChecked={each === pace} /> {alertPaceLabels[each]}
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
