import JSZip from 'jszip'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { openUploads } from '#app/uploads/store.ts'
import { everythingOf } from '#db/trust/export.ts'

export const handle = { access: 'signed-in' }

/** All that is kept of the person, with their files, as one to be saved. */
export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const wait = await throttle(context, 'export', person.id)
  if (wait !== null) throw new Response(waitWords(wait), { status: 429, headers: { 'retry-after': String(wait) } })
  const { data, files } = await everythingOf(context.db, person)
  const zip = new JSZip()
  zip.file('place-of-service.json', JSON.stringify(data, null, 2))
  const uploads = openUploads(context.settings)
  for (const { file, path } of files) {
    const bytes = await uploads.read(file)
    if (bytes) zip.file(path, bytes)
  }
  const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="place-of-service.zip"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
})
