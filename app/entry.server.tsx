import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { ServedContext } from '#app/served.ts'

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const page = renderToString(
    <ServedContext.Provider value={{ nonce: context.nonce, requestId: context.requestId }}>
      <RemixServer context={remix} url={request.url} />
    </ServedContext.Provider>,
  )
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(`<!doctype html>${page}`, { status, headers })
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const expected = request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)
  if (!expected) context.log.error({ err: error, requestId: context.requestId }, 'a page could not be made')
}
