import { json, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { membersOnly } from '#app/http/membership.ts'
import { forbidden } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { TokenForm, type MadeToken } from '#app/routes/employers.$employer.tokens/token-form.tsx'
import { createToken, employerRefusals } from '#db/employers/changes.ts'
import { tokenInput } from '#db/employers/input.ts'

export const handle = { access: 'member' }
export const loader = membersOnly('manage-tokens')
export default TokenForm

const unshared = { 'cache-control': 'no-store' }
export const headers = () => unshared

/** No redirect: the token is on this answer, and on no page after it. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'manage-tokens')
  const { value, typed, errors } = await readForm(request, tokenInput)
  if (errors) return json({ typed, errors }, 422)
  const made = await createToken(context.db, member, value.name)
  if ('token' in made) {
    const answer: MadeToken = { token: made.token, name: value.name }
    return json(answer, { status: 201, headers: unshared })
  }
  if (made.refused === 'not-allowed') forbidden()
  return json({ typed, errors: { form: employerRefusals[made.refused] } }, 409)
})
