import type { ActionFunctionArgs } from '@remix-run/node'
import { backToApplicant } from '#app/http/applicants.ts'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { markRead } from '#db/applications/messages.ts'
import { seeApplication } from '#db/applications/pipeline.ts'
import { conversationOf } from '#db/applications/queries.ts'

export const handle = { access: 'member' }
export const loader = noPage('answer-applicants')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'answer-applicants')
  const id = params.application ?? ''
  const seen = await seeApplication(context.db, member, id, new Date())
  const conversation = 'refused' in seen ? undefined : await conversationOf(context.db, id)
  if (conversation) await markRead(context.db, member, conversation.id, new Date())
  return backToApplicant(request, member, id, seen, '')
})
