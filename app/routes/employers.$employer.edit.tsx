import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { EmployerFields } from '#app/components/employer-fields.tsx'
import { Do } from '#app/components/field.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { logoRefusals } from '#app/uploads/logos.ts'
import { editEmployer } from '#db/employers/changes.ts'
import { employerInput } from '#db/employers/input.ts'
import { employerBySlug } from '#db/employers/queries.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'About the employer · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'edit-employer')
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  const { searchParams } = new URL(request.url)
  const { name, website, kind, size, about, logo } = employer
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    typed: { name, website: website ?? '', kind: kind ?? '', size: String(size ?? ''), about: about ?? '' },
    logo,
    saved: searchParams.get('done') === 'saved',
    logoRefused: sentenceOf(logoRefusals, searchParams.get('refused')),
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'edit-employer')
  const { value, typed, errors } = await readForm(request, employerInput)
  if (errors) return json({ typed, errors }, 422)
  const edited = await editEmployer(context.db, member, value)
  if ('refused' in edited) forbidden()
  return redirect(`/employers/${member.employerSlug}/edit?done=saved`, 303)
})

export default function EditEmployer() {
  const { workspace, typed, logo, saved, logoRefused } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  const at = `/employers/${workspace.slug}`
  return (
    <Workspace of={workspace} here="edit">
      {saved && !back && (
        <p className="note" role="status">
          Saved. <a href={at}>See its page</a>
        </p>
      )}
      <CameBack back={back} labels={{}} />
      <form method="post" action={`${at}/edit`} className="sheet slip" noValidate>
        <EmployerFields typed={back?.typed ?? typed} errors={back?.errors ?? {}} />
        <div className="box">
          {workspace.verified && (
            <p className="hint">
              With another website it counts as verified only once a member’s address is at the new domain.
            </p>
          )}
          <p className="actions">
            <button className="button">Save</button>
          </p>
        </div>
      </form>
      <section className="sheet slip" aria-labelledby="logo">
        <h2 className="box caption" id="logo">
          <b aria-hidden="true">31</b>Its picture
        </h2>
        {logo && (
          <div className="box actions">
            <img className="logo" src={`${at}/logo?v=${logo}`} alt="The picture as it is now" />
            <Do action={`${at}/logo/remove`} quiet>
              Take it away
            </Do>
          </div>
        )}
        <form method="post" action={`${at}/logo`} encType="multipart/form-data" className="box field">
          <label className="caption" htmlFor="picture">
            {logo ? 'Another one' : 'A picture'}
          </label>
          <input
            id="picture"
            name="picture"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby={logoRefused ? 'picture-hint picture-error' : 'picture-hint'}
            aria-invalid={logoRefused ? true : undefined}
          />
          <p className="hint" id="picture-hint">
            PNG, JPEG or WebP, 512 KB and 2000 × 2000 pixels at most.
          </p>
          {logoRefused && (
            <p className="wrong" id="picture-error" role="alert">
              {logoRefused}
            </p>
          )}
          <p className="actions">
            <button className="button quiet">Send it</button>
          </p>
        </form>
      </section>
    </Workspace>
  )
}
