import { DeclineFields } from '#app/components/answer-fields.tsx'
import { stageLabels, type Stage } from '#db/vocabulary/applications.ts'

const shortcuts: Partial<Record<Stage, string>> = { interview: 'i', offer: 'o', hired: 'h' }

/** Where it may go on to, and how those who hire rate it. */
export function Moves({
  at,
  within,
  version,
  after,
  unread,
  rating,
}: {
  at: string
  within: string
  version: number
  after: Stage[]
  unread: boolean
  rating: number | null
}) {
  const moves = after.filter((stage) => shortcuts[stage])
  return (
    <>
      <div className="box w8 actions noprint">
        {(after.includes('seen') || unread) && (
          <form method="post" action={`${at}/see${within}`} className="do">
            <button className="button quiet" aria-keyshortcuts="e">
              {unread ? 'Mark as read' : 'Mark as seen'}
            </button>
          </form>
        )}
        {moves.map((stage) => (
          <form key={stage} method="post" action={`${at}/move${within}`} className="do">
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="after" value={stage} />
            <button className="button quiet" aria-keyshortcuts={shortcuts[stage]}>
              {stageLabels[stage]}
            </button>
          </form>
        ))}
        {!after.length && <span className="soft">It has ended, and stays as it is.</span>}
      </div>
      <form method="post" action={`${at}/rate${within}`} className="box w4 actions noprint">
        <label htmlFor="rating">Rating</label>
        <select id="rating" name="rating" className="pick" defaultValue={rating ?? ''}>
          <option value="">none</option>
          {[5, 4, 3, 2, 1].map((stars) => (
            <option key={stars} value={stars}>
              {stars}
            </option>
          ))}
        </select>
        <button className="button quiet">Rate</button>
      </form>
      {after.includes('declined') && (
        <details className="box w12 noprint">
          <summary aria-keyshortcuts="d">Decline</summary>
          <form method="post" action={`${at}/decline${within}`}>
            <input type="hidden" name="version" value={version} />
            <DeclineFields />
            <div className="actions">
              <button className="button">Decline</button>
              <span className="soft">They hear of it by mail. It is final.</span>
            </div>
          </form>
        </details>
      )}
    </>
  )
}
