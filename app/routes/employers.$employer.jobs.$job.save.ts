import { json, type ActionFunctionArgs } from '@remix-run/node'
import { typedIn } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { requireOwnJob, saveJob } from '#app/intake/own-job.ts'
import { readPostingForm } from '#app/intake/posting-form.ts'
import { jobRefusals } from '#db/jobs/changing.ts'

export const handle = { access: 'member' }
export const loader = noPage('draft-job')

/** What the page's script sends while one types; only drafts save themselves, what is public waits for the button. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member, job } = await requireOwnJob({ request, params, context }, 'draft-job')
  const no = (wrong: string) => json({ savedAt: null, wrong })
  const { input, errors } = readPostingForm(await typedIn(request))
  if (errors) return no(Object.values(errors)[0]!)
  if (job.status !== 'draft') return no('save it by the button, as it is public')
  const saved = await saveJob(context, member, job.id, input)
  return 'refused' in saved ? no(jobRefusals[saved.refused]) : json({ savedAt: new Date().toISOString(), wrong: null })
})
