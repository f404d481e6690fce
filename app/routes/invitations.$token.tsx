import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { tellMember } from '#app/mail/member-letters.ts'
import { employerRefusals } from '#db/employers/changes.ts'
import { acceptInvitation, invitationBySecret } from '#db/employers/membership.ts'
import { memberOf } from '#db/employers/queries.ts'
import type { MemberRole } from '#db/vocabulary/employers.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'An invitation · Place of Service' }, { name: 'robots', content: 'noindex' }]

const unshared = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
export const headers = () => unshared

/** Says what will happen; scanners of mail follow links, so that reading changes nothing. */
export const loader = fromPostgres(async ({ request, params, context }) => {
  const found = await invitationBySecret(context.db, params.token ?? '', new Date())
  if (!found || found.employer.suspendedAt) {
    return json(
      { invitation: null, account: null, over: employerRefusals['invitation-over'] },
      { status: 404, headers: unshared },
    )
  }
  const { employer, invitation } = found
  const visitor = await readVisitor(request, context)
  const already = visitor && (await memberOf(context.db, employer.slug, visitor.person.id))
  return json(
    {
      over: employerRefusals['invitation-over'],
      invitation: {
        at: `/invitations/${params.token}`,
        employer: employer.name,
        verified: employer.verifiedAt !== null,
        website: employer.website,
        slug: employer.slug,
        role: invitation.role,
        until: invitation.expiresAt,
      },
      account: visitor && { name: visitor.person.name, email: visitor.person.email, already: Boolean(already) },
    },
    { headers: unshared },
  )
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const tell = tellMember(context.settings.baseUrl)
  const joined = await acceptInvitation(context.db, person, params.token ?? '', tell, new Date())
  if (!('refused' in joined)) return redirect(`/employers/${joined.employerSlug}/jobs`, 303)
  return json({ refused: employerRefusals[joined.refused] }, { status: 409, headers: unshared })
})

const acts: Record<MemberRole, string> = {
  owner: 'an owner: you see and edit everything of it, its members and tokens too',
  recruiter: 'a recruiter: you write, publish and close its jobs',
  viewer: 'a viewer: you see its jobs and members, and change nothing',
}

export default function Invitation() {
  const { invitation, account, over } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  if (!invitation) return <Over says={refused ?? over} />
  const { at, employer, verified, website, role, until, slug } = invitation
  const next = `?next=${encodeURIComponent(at)}`
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Act for {employer}</h1>
        <p className="soft">
          {[website && new URL(website).hostname, verified ? 'verified' : 'not verified by us']
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>You are invited to be {acts[role]}.</p>
        <p className="soft">The invitation works once, until {saidDay(until)}.</p>
      </div>
      {refused && (
        <p className="box note" role="alert">
          {refused}
        </p>
      )}
      {!account && (
        <div className="box actions">
          <a className="button" href={`/sign-in${next}`}>
            Sign in to join
          </a>
          <a href={`/sign-up${next}`}>You have no account yet? Sign up</a>
        </div>
      )}
      {account?.already && (
        <p className="box">
          You act for it already, as {account.name}. <a href={`/employers/${slug}/jobs`}>Open its workspace</a>
        </p>
      )}
      {account && !account.already && (
        <form method="post" action={at} className="box">
          <p>
            <strong>{account.name}</strong>, <span className="value">{account.email}</span>, joins. Its members see this
            name and address.
          </p>
          <p className="actions">
            <button className="button">Join</button>
            <a href="/sign-out">That is not my account</a>
          </p>
        </form>
      )}
    </main>
  )
}

function Over({ says }: { says: string }) {
  return (
    <main id="main" className="sheet slip">
      <div className="box">
        <h1>This invitation is over</h1>
        <p>{says}</p>
      </div>
    </main>
  )
}
