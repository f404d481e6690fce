import { problem } from '#app/http/problem.ts'

/** A body as it came, and what it says; without one, that is undefined. */
export type JsonBody = { text: string; said: unknown }

/** No posting is longer. */
const longestBody = 250_000

/** Ends a request whose body is too long (413), in another form (415), or no JSON (400). */
export async function readJson(request: Request): Promise<JsonBody> {
  const text = await textWithin(request, longestBody)
  if (text === null) throw problem(413, 'Too long', `A body has ${longestBody / 1000} KB at most.`)
  if (!text.trim()) return { text: '', said: undefined }
  if (!/^application\/(?:[\w.-]{1,40}\+)?json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw problem(415, 'Not JSON', 'Send it as JSON, and say so: “Content-Type: application/json”.')
  }
  try {
    return { text, said: JSON.parse(text, storable) as unknown }
  } catch {
    throw problem(400, 'Not JSON', 'The body can’t be read as JSON.')
  }
}

/** Null as soon as it is longer: the rest is not waited for. */
export async function textWithin(request: Request, most: number): Promise<string | null> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader!.read()) {
    length += next.value.length
    if (length > most) return null
    parts.push(next.value)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Postgres has no place for a NUL, nor JSON in it for half of a letter. */
function storable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value.replaceAll('\0', '')).toString() : value
}
