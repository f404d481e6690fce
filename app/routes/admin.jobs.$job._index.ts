import { adminsOnly } from '#app/http/moderation.ts'
import { Decide } from '#app/routes/admin.jobs.$job/decide-form.tsx'

export const handle = { access: 'admin' }
export const loader = adminsOnly
export default Decide
