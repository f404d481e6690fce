import { json } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { employerRefusals } from '#db/employers/changes.ts'
import { employerBySlug, tokensOf } from '#db/employers/queries.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Tokens · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'manage-tokens')
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  const { searchParams } = new URL(request.url)
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    tokens: await tokensOf(context.db, member.employerId),
    revoked: searchParams.get('done') === 'revoked',
    refused: sentenceOf(employerRefusals, searchParams.get('refused')),
  })
})

export default function Tokens() {
  const { workspace, tokens, revoked, refused } = useLoaderData<typeof loader>()
  const at = `/employers/${workspace.slug}/tokens`
  return (
    <Workspace of={workspace} here="tokens">
      {revoked && (
        <p className="note" role="status">
          Revoked: whatever still sends it is refused from now on.
        </p>
      )}
      {refused && (
        <p className="note" role="alert">
          {refused}
        </p>
      )}
      <Outlet context={at} />
      {tokens.length > 0 && (
        <ul className="sheet people" aria-label="Tokens that count">
          {tokens.map(({ id, name, begins, createdAt, lastUsedAt }) => (
            <li key={id} className="box">
              <div>
                <p>
                  <strong>{name}</strong>
                </p>
                <p className="value">{begins}…</p>
                <p className="soft">
                  Made on {saidDay(createdAt)}, {lastUsedAt ? `last used on ${saidDay(lastUsedAt)}` : 'never used'}
                </p>
              </div>
              <Do action={`${at}/${id}/revoke`} quiet>
                Revoke<span className="unseen"> {name}</span>
              </Do>
            </li>
          ))}
        </ul>
      )}
    </Workspace>
  )
}
