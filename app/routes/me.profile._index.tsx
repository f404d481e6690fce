import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProfileForm, type ProfileModel } from '#app/components/profile-form.tsx'
import { requirePerson } from '#app/http/access.ts'
import { nextPath, readTyped, typedIn } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { profileModel } from '#app/intake/own-profile.ts'
import { saidIn } from '#app/intake/profile-form.ts'
import { saveProfile } from '#db/coders/changes.ts'
import { profileInput } from '#db/coders/input.ts'
import { dayOf } from '#db/day.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your profile · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const { searchParams } = new URL(request.url)
  const next = nextPath(searchParams.get('next'), context.settings.baseUrl, '')
  const saved = searchParams.get('done') === 'saved'
  return json({ model: await profileModel(context.db, person.id), saved, next })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const typed = await typedIn(request)
  const today = dayOf(new Date())
  const { value, errors } = readTyped(saidIn(typed) as never, profileInput(today))
  if (errors) return json({ model: await profileModel(context.db, person.id, { typed, errors }) }, 422)
  await saveProfile(context.db, person.id, value)
  const next = nextPath(typed.next?.toString(), context.settings.baseUrl, '/me/profile?done=saved')
  return redirect(next, 303)
})

export default function Profile() {
  const { model, saved, next } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as { model: ProfileModel } | undefined
  return (
    <main id="main">
      <div className="welcome">
        <h1>Your profile</h1>
        <p>
          Jobs are judged by it: each requirement is met, missing or unknown. Everything may be left empty; nobody sees
          it but you, until you apply or publish it. <a href="/me/profile/read">Fill it from a résumé</a>
        </p>
      </div>
      {saved && !back && (
        <p className="note" role="status">
          Saved. <a href="/me">See what it opens</a>
        </p>
      )}
      <ProfileForm model={back?.model ?? (model as ProfileModel)} next={next} />
    </main>
  )
}
