import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Shell, TextArea, Wrongs } from '#app/components/field.tsx'
import { ProfileForm, type ProfileModel } from '#app/components/profile-form.tsx'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { profileModel, propose } from '#app/intake/own-profile.ts'
import { receiveText } from '#app/intake/receive-text.ts'
import { resumeOf } from '#db/coders/resumes.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [
  { title: 'Fill your profile from a résumé · Place of Service' },
  { name: 'robots', content: 'noindex' },
]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const asked = new URL(request.url).searchParams.get('resume')
  const resume = asked ? await resumeOf(context.db, person.id, asked) : undefined
  return json({ text: resume?.text ?? '' })
})

/** Nothing is saved by it, not even the text: the form comes back filled, and its coder saves. */
export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const sent = await receiveText(request, context, 'Paste the résumé, or choose a file.')
  if (sent.errors) return json({ typed: { text: sent.text }, errors: sent.errors, model: null }, 422)
  const model = propose(await profileModel(context.db, person.id), sent.text)
  return json({ typed: {}, errors: {}, model })
})

type Answer = { typed: { text?: string }; errors: Record<string, string>; model: ProfileModel | null } | undefined

export default function ReadResume() {
  const { text } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Answer
  if (answer?.model) return <Proposed model={answer.model} />
  return (
    <main id="main">
      <div className="welcome">
        <h1>Fill your profile from a résumé</h1>
        <p>
          Paste it as you have it. What it says of your credentials, your work and your state is put into the form, each
          beside the words it was read from. You change what is wrong, then save: nothing is kept before.
        </p>
      </div>
      <form method="post" encType="multipart/form-data" className="sheet paste">
        <Wrongs errors={answer?.errors} />
        <TextArea
          name="text"
          label="The résumé, as you have it"
          number="19"
          rows={14}
          value={answer?.typed.text ?? text}
          error={answer?.errors.text}
          autoFocus
        />
        <Shell
          name="file"
          label="Or a file"
          number="19a"
          error={answer?.errors.file}
          hint="PDF, Word (.docx) or plain text, up to 5 MB and 30 pages. It is read and not kept."
        >
          {(described) => <input {...described} name="file" type="file" accept=".pdf,.docx,.txt,text/plain" />}
        </Shell>
        <div className="box actions">
          <button className="button">Read it into the form</button>
          <a href="/me/profile">Back to your profile</a>
        </div>
      </form>
    </main>
  )
}

function Proposed({ model }: { model: ProfileModel }) {
  const found = Object.keys(model.evidence).length
  return (
    <main id="main">
      <div className="welcome">
        <h1>Your profile, as the résumé has it</h1>
        <p>
          {found
            ? 'What was read of it stands beside its words. Nothing is saved yet: look through it, then save.'
            : 'Nothing was read of it that your profile doesn’t say already.'}
        </p>
      </div>
      <ProfileForm model={model} />
    </main>
  )
}
