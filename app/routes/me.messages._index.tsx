import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { aboutThread, ThreadList } from '#app/components/thread.tsx'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { threadsOf } from '#db/applications/threads.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Messages · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const threads = await threadsOf(context.db, { personId: person.id })
  return json({
    threads: threads.map((thread) => ({
      id: thread.id,
      href: thread.applicationId ? `/me/applications/${thread.applicationId}` : `/me/messages/${thread.id}`,
      who: thread.employer,
      about: aboutThread(thread),
      lastAt: thread.lastAt,
      unread: thread.unread,
    })),
  })
})

export default function MyMessages() {
  const { threads } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip thread">
      <div className="box tint">
        <h1>Messages</h1>
        <p>
          What employers write to you. They don’t see your mail address.{' '}
          <a href="/me/freelance#blocks">Block an employer</a> and its thread is closed.
        </p>
      </div>
      <ThreadList threads={threads} />
    </main>
  )
}
