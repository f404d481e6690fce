import { membersOnly } from '#app/http/membership.ts'
import { TokenForm } from '#app/routes/employers.$employer.tokens/token-form.tsx'

export const handle = { access: 'member' }
export const loader = membersOnly('manage-tokens')
export default TokenForm
