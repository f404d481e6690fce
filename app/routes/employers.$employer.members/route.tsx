import { json } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import type { Inviting } from '#app/routes/employers.$employer.members/invite-form.tsx'
import { employerRefusals } from '#db/employers/changes.ts'
import { employerBySlug, membersOf, openInvitations } from '#db/employers/queries.ts'
import { may } from '#db/employers/roles.ts'
import { memberRoleLabels, memberRoles } from '#db/vocabulary/employers.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Members · Place of Service' }, { name: 'robots', content: 'noindex' }]

const done: Record<string, string> = {
  invited: 'A letter with the invitation is on its way.',
  revoked: 'The invitation is taken back: its link opens nothing any more.',
  changed: 'Changed. They are told by mail.',
  removed: 'They act for this employer no more, and are told by mail.',
}

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'see-members')
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  const mayManage = may(member, 'manage-members')
  const members = await membersOf(context.db, member.employerId)
  const invitations = mayManage ? await openInvitations(context.db, member.employerId, new Date()) : null
  const { searchParams } = new URL(request.url)
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    mayManage,
    members: members.map(({ personId, ...each }) => ({ ...each, id: personId, you: personId === member.actor })),
    invitations: invitations ?? [],
    said: sentenceOf(done, searchParams.get('done')),
    refused: sentenceOf(employerRefusals, searchParams.get('refused')),
  })
})

export default function Members() {
  const { workspace, mayManage, members, invitations, said, refused } = useLoaderData<typeof loader>()
  const at = `/employers/${workspace.slug}/members`
  const inviting: Inviting = { at, open: mayManage && !workspace.suspended }
  return (
    <Workspace of={workspace} here="members">
      {said && (
        <p className="note" role="status">
          {said}
        </p>
      )}
      {refused && (
        <p className="note" role="alert">
          {refused}
        </p>
      )}
      <ul className="sheet people" aria-label="Who acts for this employer">
        {members.map(({ id, name, email, role, since, you }) => (
          <li key={id} className="box">
            <div>
              <p>
                <strong>{name}</strong>
                {you && <span className="soft"> (you)</span>}
              </p>
              <p className="value">{email}</p>
              <p className="soft">
                {memberRoleLabels[role]} since {saidDay(since)}
              </p>
            </div>
            <div className="actions">
              {mayManage && (
                <form method="post" action={`${at}/${id}/role`} className="actions">
                  <label className="unseen" htmlFor={`role-${id}`}>
                    Role of {name}
                  </label>
                  <select id={`role-${id}`} name="role" defaultValue={role}>
                    {memberRoles.map((each) => (
                      <option key={each} value={each}>
                        {memberRoleLabels[each]}
                      </option>
                    ))}
                  </select>
                  <button className="button quiet">
                    Change<span className="unseen"> the role of {name}</span>
                  </button>
                </form>
              )}
              {mayManage && !you && (
                <Do action={`${at}/${id}/remove`} quiet>
                  Remove<span className="unseen"> {name}</span>
                </Do>
              )}
              {you && (
                <Do action={`${at}/leave`} quiet>
                  Leave
                </Do>
              )}
            </div>
          </li>
        ))}
      </ul>
      {invitations.length > 0 && (
        <ul className="sheet people" aria-label="Invitations that nobody has answered yet">
          {invitations.map(({ id, email, role, expiresAt }) => (
            <li key={id} className="box">
              <div>
                <p className="value">{email}</p>
                <p className="soft">
                  Invited as {memberRoleLabels[role].toLowerCase()}, until {saidDay(expiresAt)}
                </p>
              </div>
              <Do action={`${at}/invitations/${id}/revoke`} quiet>
                Take it back<span className="unseen">: the invitation of {email}</span>
              </Do>
            </li>
          ))}
        </ul>
      )}
      <Outlet context={inviting} />
    </Workspace>
  )
}
