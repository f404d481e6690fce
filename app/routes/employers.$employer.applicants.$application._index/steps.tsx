import { saidDay } from '#app/components/dates.ts'
import { stageLabels, type Stage } from '#db/vocabulary/applications.ts'

type Event = { at: string; side: string; name: string | null; after: Stage }

/** What happened, when, and by whom. */
export function Steps({ events, employer }: { events: Event[]; employer: string }) {
  return (
    <section className="box w5" aria-labelledby="steps">
      <h2 className="caption" id="steps">
        <b aria-hidden="true">6</b>What happened
      </h2>
      <ol className="steps">
        {events.map(({ at, side, name, after }, position) => (
          <li key={position}>
            <time className="value" dateTime={at}>
              {saidDay(at)}
            </time>
            <span>
              {stageLabels[after]} <small>by {side === 'coder' ? 'the coder' : (name ?? employer)}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
