import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { aboutThread, ThreadList } from '#app/components/thread.tsx'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { threadsOf } from '#db/applications/threads.ts'
import { employerBySlug } from '#db/employers/queries.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Messages · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'contact-freelancers')
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  const at = `/employers/${member.employerSlug}`
  const threads = await threadsOf(context.db, member)
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    threads: threads.map((thread) => ({
      id: thread.id,
      href: thread.applicationId ? `${at}/applicants/${thread.applicationId}` : `${at}/messages/${thread.id}`,
      who: thread.coder,
      about: aboutThread(thread),
      lastAt: thread.lastAt,
      unread: thread.unread,
    })),
  })
})

export default function EmployerMessages() {
  const { workspace, threads } = useLoaderData<typeof loader>()
  return (
    <Workspace of={workspace} here="messages">
      <div className="sheet slip thread">
        <div className="box tint">
          <h1>Messages</h1>
          <p>
            Begin one on a <a href="/freelancers">freelancer’s page</a>.
          </p>
        </div>
        <ThreadList threads={threads} />
      </div>
    </Workspace>
  )
}
