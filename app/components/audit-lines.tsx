import { saidDay, saidTime } from '#app/components/dates.ts'
import type { auditLines } from '#db/trust/queries.ts'

type Line = Awaited<ReturnType<typeof auditLines>>[number]

/** An audit line as JSON for a page. */
export function auditShown({ line, name }: Line) {
  const { id, at, actor, act, thing, detail } = line
  return { id, at: at.toISOString(), actor, name, act, thing, detail: detail && JSON.stringify(detail) }
}

export function AuditLines({ lines }: { lines: ReturnType<typeof auditShown>[] }) {
  if (!lines.length) return <p className="soft">Nothing.</p>
  return (
    <ol className="log">
      {lines.map(({ id, at, actor, name, act, thing, detail }) => (
        <li key={id} id={`line-${id}`}>
          <p>
            <time dateTime={at} className="soft">
              {saidDay(at)}, {saidTime(at)}
            </time>{' '}
            <strong className="value">{act}</strong> by {name ?? actorWords(actor)}
          </p>
          <p className="soft">
            of{' '}
            <a className="value" href={`/admin/audit?thing=${encodeURIComponent(thing)}`}>
              {thing}
            </a>
          </p>
          {detail && <p className="value detail">{detail}</p>}
        </li>
      ))}
    </ol>
  )
}

function actorWords(actor: string): string {
  if (actor === 'board') return 'the board itself'
  if (actor.startsWith('token:')) return `a program, ${actor}`
  if (actor.startsWith('visitor:')) return 'a visitor'
  return `somebody who is gone, ${actor}`
}
