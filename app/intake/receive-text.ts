// What a page that reads a document was sent: words, or a file of them.
import type { BoardContext } from '#app/context.ts'
import { formIn, type FieldErrors } from '#app/http/form.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { uploadRefusals } from '#app/uploads/refusals.ts'

const mostCharacters = 200_000

type TextSent = { text: string; form: FormData; errors: FieldErrors | null }

/** @param missing what to say to whoever sent neither */
export async function receiveText(request: Request, context: BoardContext, missing: string): Promise<TextSent> {
  const form = await formIn(request)
  const said = form.get('text')
  const typed = typeof said === 'string' ? said.replaceAll('\0', '').replaceAll('\r\n', '\n') : ''
  const refuse = (errors: FieldErrors): TextSent => ({ text: typed, form, errors })

  const wait = await throttle(context, 'post')
  if (wait !== null) return refuse({ form: waitWords(wait) })
  const file = form.get('file')
  let text = typed
  if (file instanceof File && file.size > 0) {
    const read = await context.readDocument(new Uint8Array(await file.arrayBuffer()), file.name)
    if ('refused' in read) return refuse({ file: uploadRefusals[read.refused] })
    text = read.text.replaceAll('\0', '')
  }
  if (!text.trim()) return refuse({ text: missing })
  if (text.length > mostCharacters) return refuse({ text: 'That is too long: 200,000 characters are read.' })
  return { text, form, errors: null }
}
