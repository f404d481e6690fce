import { adminsOnly } from '#app/http/moderation.ts'
import { Decide } from '#app/routes/admin.jobs.$job/decide-form.tsx'
import { decides } from '#app/routes/admin.jobs.$job/decide.ts'

export const handle = { access: 'admin' }
export const loader = adminsOnly
export const action = decides('removed')
export default Decide
