import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { countOf } from '#app/components/phrases.ts'
import { Table } from '#app/components/table.tsx'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { applicationsOf } from '#db/applications/queries.ts'
import { isUnanswered } from '#db/applications/stages.ts'
import { stageLabels } from '#db/vocabulary/applications.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your applications · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const now = new Date()
  const all = await applicationsOf(context.db, person.id)
  return json({ applications: all.map((one) => ({ ...one, unanswered: isUnanswered(one, now) })) })
})

export default function Applications() {
  const { applications } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="workspace">
      <div className="sheet">
        <div className="box tint">
          <h1>Your applications</h1>
          <p>Each keeps the posting as it stood when you applied. You hear by mail when an employer answers.</p>
        </div>
        {!applications.length && (
          <p className="box">
            None yet. <a href="/jobs">Find work</a>
          </p>
        )}
      </div>
      {applications.length > 0 && (
        <Table heads={['Job', 'Stands at', 'Sent', 'Seen', 'Answered']} stacks>
          {applications.map((one) => (
            <tr key={one.id}>
              <td>
                <a href={`/me/applications/${one.id}`}>{one.title}</a>
                <br />
                <small>{one.employer}</small>
                {one.unread > 0 && <p className="wrong">{countOf(one.unread, 'new message')}</p>}
              </td>
              <td data-head="Stands at">
                <span className="value">{stageLabels[one.stage]}</span>
                {one.endedAt && <small> {saidDay(one.endedAt)}</small>}
                {one.unanswered && <p className="wrong">unanswered since {saidDay(one.sentAt)}</p>}
              </td>
              <Day head="Sent" on={one.sentAt} />
              <Day head="Seen" on={one.seenAt} />
              <Day head="Answered" on={one.answeredAt} />
            </tr>
          ))}
        </Table>
      )}
    </main>
  )
}

function Day({ head, on }: { head: string; on: string | null }) {
  return (
    <td data-head={head} className={on ? 'value' : 'value silent'}>
      {on ? saidDay(on) : 'not yet'}
    </td>
  )
}
