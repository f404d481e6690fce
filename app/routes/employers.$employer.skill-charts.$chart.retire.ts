import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { retireSkillChart } from '#db/coders/skill-checks.ts'

export const handle = { access: 'member' }
export const loader = noPage('set-skill-checks')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'set-skill-checks')
  if (!(await retireSkillChart(context.db, member, params.chart ?? '', new Date()))) notFound()
  return redirect(`/employers/${member.employerSlug}/skill-charts`, 303)
})
