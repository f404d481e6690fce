import { membersOnly } from '#app/http/membership.ts'
import { InviteForm } from '#app/routes/employers.$employer.members/invite-form.tsx'

export const handle = { access: 'member' }
export const loader = membersOnly('see-members')
export default InviteForm
