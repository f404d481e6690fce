import { json, type ActionFunctionArgs } from '@remix-run/node'
import { typedIn } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readPostingForm } from '#app/intake/posting-form.ts'
import { editUnclaimed } from '#db/jobs/drafts.ts'

export const handle = { access: 'anyone' }
export const loader = () => notFound()

/** What the page's script sends while one types. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { input, errors } = readPostingForm(await typedIn(request))
  if (errors) return json({ savedAt: null, wrong: Object.values(errors)[0]! })
  const saved = await editUnclaimed(context.db, params.draft ?? '', input)
  if ('refused' in saved) notFound()
  return json({ savedAt: new Date().toISOString(), wrong: null })
})
