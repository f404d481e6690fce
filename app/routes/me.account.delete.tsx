import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CurrentPassword } from '#app/components/current-password.tsx'
import { Wrongs } from '#app/components/field.tsx'
import { andList, countOf } from '#app/components/phrases.ts'
import type { BoardContext } from '#app/context.ts'
import { requirePerson } from '#app/http/access.ts'
import { byPassword } from '#app/http/asked-password.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { openUploads } from '#app/uploads/store.ts'
import { soleOwnerOf } from '#db/employers/changes.ts'
import { employersOf, memberOf, membersOf } from '#db/employers/queries.ts'
import type { Member } from '#db/employers/roles.ts'
import { pauseJob } from '#db/jobs/openings.ts'
import { jobsOfEmployer } from '#db/jobs/queries.ts'
import { eraseCoder } from '#db/trust/erase.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Delete the account · Place of Service' }, { name: 'robots', content: 'noindex' }]

const given = z.object({ password: z.string().min(1, 'Give your password.') })

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const left = await jobsLeftAlone(context, person.id)
  return json({ owned: await soleOwnerOf(context.db, person.id), paused: left.length })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, errors } = await readForm(request, given)
  if (errors) return json({ errors }, 422)
  const { api } = context.auth
  const asked = await byPassword(context, person, () => api.verifyPassword({ body: value, headers: request.headers }))
  if (asked.errors) return json({ errors: asked.errors }, asked.status)
  const owned = await soleOwnerOf(context.db, person.id)
  if (owned.length) return json({ errors: { form: ownerWords(owned.map(({ name }) => name)) } }, 409)

  for (const { member, job } of await jobsLeftAlone(context, person.id)) await pauseJob(context.db, member, job)
  const files = await eraseCoder(context.db, person.id, new Date())
  const { headers } = await api.deleteUser({ body: value, headers: request.headers, returnHeaders: true })
  const uploads = openUploads(context.settings)
  for (const file of files) await uploads.remove(file)
  return redirect('/', { status: 303, headers })
})

/** Published jobs of employers that nobody else acts for. */
async function jobsLeftAlone({ db }: BoardContext, personId: string): Promise<{ member: Member; job: string }[]> {
  const left: { member: Member; job: string }[] = []
  for (const { slug } of await employersOf(db, personId)) {
    const member = await memberOf(db, slug, personId)
    if (!member || (await membersOf(db, member.employerId)).length > 1) continue
    const jobs = await jobsOfEmployer(db, member.employerId, 100_000)
    for (const { id, status } of jobs) if (status === 'published') left.push({ member, job: id })
  }
  return left
}

const ownerWords = (names: string[]) =>
  `You are the only owner of ${andList(names)}, and others act for it. Make one of them an owner first.`

export default function Delete() {
  const { owned, paused } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors as Record<string, string> | undefined
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Delete the account</h1>
        <p>
          Your name, your address and all that you keep here go at once, and nothing brings them back. Open applications
          are taken back; employers keep that somebody applied and when, without who, what was sent or any file.{' '}
          <a href="/me/account/export">Take everything with you</a> first.
          {paused > 0 &&
            ` Nobody else acts for your employer: ${countOf(paused, 'published job is', 'published jobs are')} paused.`}
        </p>
      </div>
      <Wrongs errors={errors} />
      {owned.length > 0 ? (
        <div className="box">
          <p>{ownerWords(owned.map(({ name }) => name))}</p>
          <ul>
            {owned.map(({ name, slug }) => (
              <li key={slug}>
                <a href={`/employers/${slug}/members`}>Members of {name}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <form method="post" className="sheet" noValidate>
          <CurrentPassword error={errors?.password} />
          <div className="box actions">
            <button className="button">Delete my account</button>
            <a href="/me/account">Keep it</a>
          </div>
        </form>
      )}
    </main>
  )
}
