// What the upload page was sent: a file, or the text of one that was tried before. It is read anew each time.
import type { BoardContext } from '#app/context.ts'
import { formIn } from '#app/http/form.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { mostBytes, readBulk, type Bulk } from '#app/intake/bulk.ts'
import { decodeText } from '#app/uploads/encodings.ts'

type BulkSent = (Bulk & { file: string; csv: string }) | { refused: string; status: number }

export async function receiveBulk(request: Request, context: BoardContext, employerId: string): Promise<BulkSent> {
  const wait = await throttle(context, 'upload', employerId)
  if (wait !== null) return { refused: waitWords(wait), status: 429 }
  const form = await formIn(request)
  const sent = form.get('file')
  if (sent instanceof File && sent.size > mostBytes) return { refused: 'A file can have 5 MB.', status: 413 }
  const csv = sent instanceof File ? decodeText(Buffer.from(await sent.arrayBuffer())) : form.get('csv')
  if (typeof csv !== 'string') return { refused: 'Save it as “CSV UTF-8”, and choose it again.', status: 422 }
  if (!csv.trim()) return { refused: 'Choose a CSV file.', status: 422 }
  const file = sent instanceof File ? sent.name : String(form.get('name') ?? '')
  const bulk = await readBulk(csv)
  if ('refused' in bulk) return { ...bulk, status: 422 }
  return { ...bulk, csv, file: file.replaceAll('\0', '').slice(0, 200) || 'postings.csv' }
}
