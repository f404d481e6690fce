import { json, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember, requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { backToRoom, membersOnly } from '#app/http/membership.ts'
import { forbidden } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { announceInvitation } from '#app/mail/member-letters.ts'
import { InviteForm } from '#app/routes/employers.$employer.members/invite-form.tsx'
import { employerRefusals } from '#db/employers/changes.ts'
import { invitationInput } from '#db/employers/input.ts'
import { inviteMember } from '#db/employers/membership.ts'

export const handle = { access: 'member' }
export const loader = membersOnly('manage-members')
export default InviteForm

/** The answer is the same whether the address has an account or not: only a member's own is told apart. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'manage-members')
  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, invitationInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'invite', member.employerSlug)
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  const announce = announceInvitation(context.settings.baseUrl, person.name)
  const outcome = await inviteMember(context.db, member, value, announce, new Date())
  if (!('refused' in outcome)) return backToRoom(member, 'members', null, 'invited')
  if (outcome.refused === 'not-allowed') forbidden()
  return json({ typed, errors: { form: employerRefusals[outcome.refused] } }, 409)
})
