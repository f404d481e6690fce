import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PostingForm, type PostingFormModel } from '#app/components/posting-form.tsx'
import { typedIn } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { readPostingForm } from '#app/intake/posting-form.ts'
import { postingModel } from '#app/intake/posting-model.ts'
import { editUnclaimed } from '#db/jobs/drafts.ts'
import { draftByKey } from '#db/jobs/queries.ts'

export const handle = { access: 'anyone', script: true }
export const meta = () => [{ title: 'Your posting · Place of Service' }, { name: 'robots', content: 'noindex' }]

const unshared = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
export const headers = () => unshared

export const loader = fromPostgres(async ({ params, context }) => {
  const job = (await draftByKey(context.db, params.draft ?? '')) ?? notFound()
  return json({ at: `/post/${params.draft}`, model: await postingModel(context.db, job) }, { headers: unshared })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const job = (await draftByKey(context.db, params.draft ?? '')) ?? notFound()
  const typed = await typedIn(request)
  const { input, errors } = readPostingForm(typed)
  if (errors)
    return json({ model: await postingModel(context.db, job, { typed, errors }) }, { status: 422, headers: unshared })
  await editUnclaimed(context.db, params.draft ?? '', input)
  const claim = `/post/${params.draft}/claim`
  if (typed.then !== 'claim') return redirect(`/post/${params.draft}`, 303)
  return redirect((await readVisitor(request, context)) ? claim : `/sign-up?next=${encodeURIComponent(claim)}`, 303)
})

export default function Begun() {
  const { at, model } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { model: PostingFormModel } | undefined
  return (
    <main id="main">
      <div className="welcome">
        <h1>What we read</h1>
        <p>
          Under each field stand the words it was read from; what is empty was not said. This address is yours alone:
          keep it, and come back within seven days.
        </p>
      </div>
      <PostingForm
        model={answer?.model ?? (model as PostingFormModel)}
        saveTo={`${at}/save`}
        buttons={
          <>
            <button className="button" name="then" value="claim">
              Sign up and publish
            </button>
            <button className="button quiet">Save</button>
          </>
        }
      />
    </main>
  )
}
