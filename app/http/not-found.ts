/** Ends the request as if nothing were there: also the answer for what a stranger may not see. */
export function notFound(): never {
  throw new Response('Not found', { status: 404, statusText: 'Not found' })
}

/** For somebody who may know that it is there. */
export function forbidden(): never {
  throw new Response('Your role does not allow this.', { status: 403, statusText: 'Forbidden' })
}
