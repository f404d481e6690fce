import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { forbidden } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { openUploads } from '#app/uploads/store.ts'
import { setLogo } from '#db/employers/changes.ts'

export const handle = { access: 'member' }
export const loader = noPage('edit-employer')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'edit-employer')
  const changed = await setLogo(context.db, member, null)
  if ('refused' in changed) forbidden()
  if (changed.before) await openUploads(context.settings).remove(changed.before)
  return redirect(`/employers/${member.employerSlug}/edit?done=saved`, 303)
})
