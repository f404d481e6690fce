import { adminsOnly } from '#app/http/moderation.ts'
import { Act } from '#app/routes/admin.employers.$employer/act-form.tsx'

export const handle = { access: 'admin' }
export const loader = adminsOnly
export default Act
