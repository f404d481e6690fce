import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { formIn } from '#app/http/form.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle } from '#app/http/throttle.ts'
import { readLogo, type LogoRefusal } from '#app/uploads/logos.ts'
import { pictureTypes, type PictureEnding } from '#app/uploads/pictures.ts'
import { openUploads } from '#app/uploads/store.ts'
import { setLogo } from '#db/employers/changes.ts'
import { employerBySlug } from '#db/employers/queries.ts'

export const handle = { access: 'anyone' }

/** Under its name (`?v=`) it never changes; without, it is what it is now. */
export const loader = fromPostgres(async ({ request, params, context }) => {
  const employer = await employerBySlug(context.db, params.employer ?? '')
  if (!employer?.logo || employer.suspendedAt) notFound()
  const bytes = (await openUploads(context.settings).read(employer.logo)) ?? notFound()
  const named = new URL(request.url).searchParams.get('v') === employer.logo
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': pictureTypes[employer.logo.split('.')[1] as PictureEnding],
      'cache-control': named ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'edit-employer')
  const at = `/employers/${member.employerSlug}/edit`
  const refuse = (refused: LogoRefusal) => redirect(`${at}?refused=${refused}#logo`, 303)
  if ((await throttle(context, 'upload')) !== null) return refuse('too-many')
  const file = (await formIn(request)).get('picture')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const picture = readLogo(bytes)
  if ('refused' in picture) return refuse(picture.refused)

  const uploads = openUploads(context.settings)
  const name = await uploads.put(bytes, picture.ending)
  const changed = await setLogo(context.db, member, name)
  if ('refused' in changed) {
    await uploads.remove(name)
    forbidden()
  }
  if (changed.before) await uploads.remove(changed.before)
  return redirect(`${at}?done=saved`, 303)
})
