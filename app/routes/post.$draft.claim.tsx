import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EmployerFields } from '#app/components/employer-fields.tsx'
import { Wrongs } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readTyped, typedIn } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { atOnce } from '#db/at-once.ts'
import { createEmployer, employerRefusals } from '#db/employers/changes.ts'
import { employerInput } from '#db/employers/input.ts'
import { employersOf, memberOf } from '#db/employers/queries.ts'
import { claimDraft } from '#db/jobs/drafts.ts'
import { draftByKey } from '#db/jobs/queries.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Whose job is it? · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requirePerson(request, context)
  const job = (await draftByKey(context.db, params.draft ?? '')) ?? notFound()
  const employers = (await employersOf(context.db, person.id)).filter(({ role }) => role !== 'viewer')
  return json({ title: job.facts.title, employers })
})

/** Of an employer one acts for already, or of a new one, which is made with it or not at all. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const typed = await typedIn(request)
  const chosen = typeof typed.employer === 'string' ? typed.employer : ''
  const { value, errors } = readTyped(typed, employerInput)
  if (!chosen && errors) return json({ typed, errors }, 422)
  const wait = chosen ? null : await throttle(context, 'post')
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  return atOnce(context.db, async (db) => {
    const made = chosen || !value ? null : await createEmployer(db, person, value)
    if (made && 'refused' in made) return json({ typed, errors: { form: employerRefusals[made.refused] } }, 409)
    const member = (await memberOf(db, made?.slug ?? chosen, person.id)) ?? notFound()
    const claimed = await claimDraft(db, member, params.draft ?? '')
    return 'refused' in claimed ? notFound() : redirect(`/employers/${member.employerSlug}/jobs/${claimed.id}`, 303)
  })
})

export default function Claim() {
  const { title, employers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Whose job is it?</h1>
        <p>{title}</p>
      </div>
      {employers.map(({ name, slug }) => (
        <form key={slug} method="post" className="box">
          <input type="hidden" name="employer" value={slug} />
          <button className="button">{name}</button>
        </form>
      ))}
      <Wrongs errors={answer?.errors} />
      <form method="post" className="sheet" noValidate>
        <EmployerFields
          typed={(answer?.typed ?? {}) as Record<string, string>}
          errors={(answer?.errors ?? {}) as Record<string, string>}
        />
        <div className="box">
          <button className="button">{employers.length ? 'A new employer' : 'Go on'}</button>
        </div>
      </form>
    </main>
  )
}
