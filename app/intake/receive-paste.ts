// What the paste page was sent: words, or a file of them.
import type { BoardContext } from '#app/context.ts'
import type { FieldErrors } from '#app/http/form.ts'
import { readPaste, type Pasted } from '#app/intake/paste.ts'
import { receiveText } from '#app/intake/receive-text.ts'

type PasteSent =
  | { pasted: Pasted; form: FormData; errors: null }
  | { pasted: null; typed: Record<string, string>; errors: FieldErrors }

export async function receivePaste(request: Request, context: BoardContext): Promise<PasteSent> {
  const { text, form, errors } = await receiveText(request, context, 'Paste the posting, or choose a file.')
  const said = form.get('title')
  const title = typeof said === 'string' ? said.replaceAll('\0', '').slice(0, 300) : ''
  if (errors) return { pasted: null, typed: { title, text }, errors }
  return { pasted: readPaste({ title, text }), form, errors: null }
}
