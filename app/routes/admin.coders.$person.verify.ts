import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireAdmin } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { verifyCredential } from '#db/coders/changes.ts'
import { verificationStates } from '#db/vocabulary/coders.ts'
import { credentials } from '#db/vocabulary/credentials.ts'

export const handle = { access: 'admin' }

export const loader = fromPostgres(async ({ request, context }) => {
  await requireAdmin(request, context)
  return notFound()
})

const found = z.object({ credential: z.enum(credentials), verification: z.enum(verificationStates) })

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requireAdmin(request, context)
  const { value } = await readForm(request, found)
  if (!value) notFound()
  const coder = (params.person ?? '').replaceAll('\0', '')
  const { credential, verification } = value
  if (!(await verifyCredential(context.db, person.id, coder, credential, verification, new Date()))) notFound()
  return redirect(`/admin/coders/${coder}`, 303)
})
