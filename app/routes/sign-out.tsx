import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { fromPostgres } from '#app/http/postgres-away.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Sign out · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = () => json(null)

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { headers } = await context.auth.api.signOut({ headers: request.headers, returnHeaders: true })
  return redirect('/', { status: 303, headers })
})

export default function SignOut() {
  return (
    <main id="main" className="sheet slip">
      <form method="post" className="box">
        <h1>Sign out</h1>
        <p>This ends your session in this browser. Your account keeps everything.</p>
        <p className="actions">
          <button className="button">Sign out</button>
        </p>
      </form>
    </main>
  )
}
