import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Back } from '#app/components/answered.tsx'
import { saidDay } from '#app/components/dates.ts'
import { Do, Shell, Wrongs } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { formIn } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { uploadRefusals, type UploadRefusal } from '#app/uploads/refusals.ts'
import { resumeKind, resumeName } from '#app/uploads/resumes.ts'
import { openUploads } from '#app/uploads/store.ts'
import { addResume, mostResumes, resumesOf } from '#db/coders/resumes.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your résumés · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const resumes = await resumesOf(context.db, person.id)
  return json({
    full: resumes.length >= mostResumes,
    resumes: resumes.map(({ id, name, bytes, text, refused, createdAt }) => ({
      id,
      name,
      size: sizeWords(bytes),
      sentOn: createdAt.toISOString(),
      state: text !== null ? 'read' : refused ? stateWords(refused) : 'waiting',
    })),
  })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const refuse = (says: string, status = 422) => json({ typed: {}, errors: { file: says } }, status)
  const wait = await throttle(context, 'upload')
  if (wait !== null) return refuse(waitWords(wait), 429)
  const file = (await formIn(request)).get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const known = resumeKind(bytes)
  if ('refused' in known) return refuse(known.refused)

  const uploads = openUploads(context.settings)
  const kept = await uploads.put(bytes, known.kind)
  const name = resumeName((file as File).name, known.kind)
  const added = await addResume(context.db, person.id, { name, file: kept, kind: known.kind, bytes: bytes.length })
  if (!added) {
    await uploads.remove(kept)
    return refuse(`You have ${mostResumes} already: remove one first.`, 409)
  }
  return redirect('/me/resumes', 303)
})

const sizeWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

function stateWords(refused: string): string {
  return refused === 'no-text' ? scanned : uploadRefusals[refused as UploadRefusal]
}

const scanned =
  'No text could be read of it: it may be a scan. Employers can open it all the same; to fill your profile, paste its words.'

const states: Record<string, string> = {
  read: 'Its text was read.',
  waiting: 'Its text is being read.',
}

export default function Resumes() {
  const { resumes, full } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Your résumés</h1>
        <p>
          Nobody but you can open them. You choose one when you apply, and a copy goes with that application.{' '}
          <a href="/me">Back to your page</a>
        </p>
      </div>
      <Wrongs errors={back?.errors} labels={{ file: 'File' }} />
      {resumes.length === 0 && <p className="box">None yet.</p>}
      {resumes.map(({ id, name, size, sentOn, state }) => (
        <div key={id} className="box resume">
          <p>
            <a href={`/me/resumes/${id}`} className="value">
              {name}
            </a>
            <br />
            <small>
              {size}, sent on {saidDay(sentOn)}. {states[state] ?? state}
            </small>
          </p>
          <p className="actions">
            <a href={`/me/profile/read?resume=${id}`}>
              Fill your profile from it<span className="unseen">: {name}</span>
            </a>
            <Do action={`/me/resumes/${id}/remove`} quiet>
              Remove<span className="unseen"> {name}</span>
            </Do>
          </p>
        </div>
      ))}
      {full ? (
        <p className="box">You have {mostResumes}: remove one before you send another.</p>
      ) : (
        <form method="post" encType="multipart/form-data" className="sheet" noValidate>
          <Shell
            name="file"
            label="Another one"
            number="19"
            error={back?.errors.file}
            hint="PDF, Word (.docx) or plain text, up to 5 MB. No patient’s data, please."
          >
            {(described) => <input {...described} name="file" type="file" accept=".pdf,.docx,.txt,text/plain" />}
          </Shell>
          <div className="box actions">
            <button className="button">Send it</button>
          </div>
        </form>
      )}
    </main>
  )
}
