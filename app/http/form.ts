// What a person sent by a form: read by one schema, and kept as it was typed where it can't be taken.
import type { z } from 'zod'

export type Typed = Record<string, string | string[]>
export type FieldErrors = Record<string, string>
export type Read<Value> =
  { value: Value; typed: Typed; errors: null } | { value: null; typed: Typed; errors: FieldErrors }

/** No form of ours is longer, files apart. */
const longestForm = 1_500_000

/** Repeated fields become lists. Secrets (`password`) are never among what is given back. Throws a 413 Response when too long. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Read<z.output<Schema>>> {
  return readTyped(await typedIn(request), schema)
}

export async function typedIn(request: Request): Promise<Typed> {
  if (Number(request.headers.get('content-length') ?? 0) > longestForm) {
    throw new Response('That form is too long.', { status: 413, statusText: 'Too long' })
  }
  const typed: Typed = {}
  for (const [name, value] of await formIn(request)) {
    // Postgres has no place for a NUL, and no keyboard a key for it.
    const said = typeof value === 'string' ? value.replaceAll('\0', '').replaceAll('\r\n', '\n') : value.name
    const before = typed[name]
    typed[name] = before === undefined ? said : [...(Array.isArray(before) ? before : [before]), said]
  }
  return typed
}

/** Throws a 400 Response for what no form sends. */
export async function formIn(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Response('What was sent can’t be read as a form.', { status: 400, statusText: 'Bad request' })
  }
}

export function readTyped<Schema extends z.ZodType>(typed: Typed, schema: Schema): Read<z.output<Schema>> {
  const { password: _, newPassword: __, ...shown } = typed
  const result = schema.safeParse(typed)
  if (result.success) return { value: result.data, typed: shown, errors: null }
  const errors: FieldErrors = {}
  for (const { path, message } of result.error.issues) errors[path.join('.') || 'form'] ??= message
  return { value: null, typed: shown, errors }
}

/** Where to go after signing in: a path of ours, else `otherwise`. Whatever a browser could read as another site is none. */
export function nextPath(said: string | null | undefined, baseUrl: string, otherwise = '/'): string {
  if (!said || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(said) || !URL.canParse(said, baseUrl)) return otherwise
  const meant = new URL(said, baseUrl)
  return meant.origin === new URL(baseUrl).origin && !meant.pathname.startsWith('//')
    ? meant.pathname + meant.search + meant.hash
    : otherwise
}
