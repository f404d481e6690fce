import { resumeTypes, type ResumeKind } from '#app/uploads/resumes.ts'

/** A file that somebody sent, to be saved and never shown: a browser that opened it all the same would run nothing of it. */
export function attachment(bytes: Uint8Array, name: string): Response {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\]/g, '')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': resumeTypes[name.split('.').at(-1) as ResumeKind] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

const escape = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
