// The one guard against forms that other sites send: before every route, and before better-auth's own.
import type { IncomingMessage } from 'node:http'
import type { Settings } from '#app/settings.ts'

const safe = ['GET', 'HEAD', 'OPTIONS']

/**
 * True for a request that would change something and was not sent from a page of ours. Programs send tokens, never
 * cookies, and the API reads none of these: it needs no guard. Nor does a letter's own address, which a mail program posts to
 * from wherever it runs.
 */
export function comesFromElsewhere(
  { method = 'GET', headers, url = '' }: IncomingMessage,
  settings: Settings,
): boolean {
  if (safe.includes(method) || /^\/api\/v1\//.test(url) || isLettersOwn(url)) return false
  const said = headers.origin ?? originOf(headers.referer)
  if (said !== undefined) return !isOurs(said, settings)
  return !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)
}

/** What ends a kind of letters, by the token in its address and nothing else. */
export const isLettersOwn = (url: string) => /^\/unsubscribe\/[\w-]+\.[\w-]+$/.test(url)

export function refusedOrigin(): Response {
  return new Response('This form was sent from another site, and nothing was done.', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** On one's own machine, each name of it is as good as the other. */
function isOurs(said: string, { baseUrl, production }: Settings): boolean {
  const ours = new URL(baseUrl)
  if (said === ours.origin) return true
  if (production || !URL.canParse(said)) return false
  const { protocol, hostname, port } = new URL(said)
  return protocol === ours.protocol && port === ours.port && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function originOf(referer: string | undefined): string | undefined {
  return referer === undefined ? undefined : URL.canParse(referer) ? new URL(referer).origin : 'null'
}
