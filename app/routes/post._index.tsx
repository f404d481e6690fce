import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomBytes } from 'node:crypto'
import { PasteBox } from '#app/components/paste-box.tsx'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { receivePaste } from '#app/intake/receive-paste.ts'
import { employersOf, memberOf } from '#db/employers/queries.ts'
import { draftJob } from '#db/jobs/drafts.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Post a job · Place of Service' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const visitor = await readVisitor(request, context)
  const theirs = visitor ? await employersOf(context.db, visitor.person.id) : []
  return json({ employers: theirs.filter(({ role }) => role !== 'viewer') })
})

/** Of a member it is their employer's draft at once; of anybody else one at an address that nobody can guess. */
export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const visitor = await readVisitor(request, context)
  const sent = await receivePaste(request, context)
  if (sent.errors) return json({ typed: sent.typed, errors: sent.errors }, 422)
  const { input, kind } = sent.pasted
  const employer = sent.form.get('employer')
  const member =
    visitor && typeof employer === 'string' ? await memberOf(context.db, employer, visitor.person.id) : undefined
  const draftKey = randomBytes(24).toString('base64url')
  const draft = await draftJob(context.db, member ?? { draftKey }, input, kind)
  if ('refused' in draft) return json({ typed: {}, errors: { form: 'Your role does not allow this.' } }, 403)
  return redirect(member ? `/employers/${member.employerSlug}/jobs/${draft.id}` : `/post/${draftKey}`, 303)
})

export default function Post() {
  const { employers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main id="main">
      <div className="welcome">
        <h1>Post a job</h1>
        <p>
          Paste it as you have it. It is read into facts, each beside the words it was read from; you change what is
          wrong, add what is missing, and publish. {employers.length ? '' : 'Sign up when it is ready.'}
        </p>
      </div>
      <PasteBox
        typed={(answer?.typed ?? {}) as Record<string, string>}
        errors={(answer?.errors ?? {}) as Record<string, string>}
      >
        {employers.length > 0 && (
          <div className="box field">
            <label className="caption" htmlFor="f-employer">
              <b aria-hidden="true">33</b>For
            </label>
            <select id="f-employer" name="employer">
              {employers.map(({ name, slug }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
      </PasteBox>
    </main>
  )
}
