// What the paste page was sent: words, or a file of them.
import { z } from 'zod'
import type { BoardContext } from '#app/context.ts'
import type { FieldErrors } from '#app/http/form.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { readPaste, type Pasted } from '#app/intake/paste.ts'
import { uploadRefusals } from '#app/uploads/refusals.ts'

const mostCharacters = 200_000
const words = z.string().max(mostCharacters, 'That is too long: 200,000 characters are read.')

type PasteSent =
  | { pasted: Pasted; form: FormData; errors: null }
  | { pasted: null; typed: Record<string, string>; errors: FieldErrors }

export async function receivePaste(request: Request, context: BoardContext): Promise<PasteSent> {
  const form = await request.formData()
  const field = (name: string) => {
    const said = form.get(name)
    return typeof said === 'string' ? said.replaceAll('\0', '').replaceAll('\r\n', '\n') : ''
  }
  const typed = { title: field('title').slice(0, 300), text: field('text') }
  const refuse = (errors: FieldErrors): PasteSent => ({ pasted: null, typed, errors })

  const wait = await throttle(context, 'post')
  if (wait !== null) return refuse({ form: waitWords(wait) })
  const file = form.get('file')
  let text = typed.text
  if (file instanceof File && file.size > 0) {
    const read = await context.readDocument(new Uint8Array(await file.arrayBuffer()), file.name)
    if ('refused' in read) return refuse({ file: uploadRefusals[read.refused] })
    text = read.text.replaceAll('\0', '')
  }
  if (!text.trim()) return refuse({ text: 'Paste the posting, or choose a file.' })
  const long = words.safeParse(text)
  if (!long.success) return refuse({ text: long.error.issues[0]!.message })
  return { pasted: readPaste({ title: typed.title, text }), form, errors: null }
}
