import type { BadParam } from '#db/asking.ts'

/** An error as RFC 9457 has it: one shape for every refusal of the API. */
export function problem(status: number, title: string, detail: string, more: Record<string, unknown> = {}): Response {
  return Response.json(
    { type: 'about:blank', title, status, detail, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}

/** What the framework refused or broke in words of its own, as the API says it. `requestId` finds it in the log. */
export function asProblem(answer: Response, requestId: string): Response {
  const said = answer.headers.get('content-type') ?? ''
  if (answer.status < 400 || said.startsWith('application/problem+json')) return answer
  const { title, detail } = failures[answer.status] ?? failures[500]!
  const failed = problem(answer.status, title, detail, { instance: `urn:uuid:${requestId}` })
  for (const name of ['allow', 'retry-after']) {
    const value = answer.headers.get(name)
    if (value) failed.headers.set(name, value)
  }
  return failed
}

const failures: Record<number, { title: string; detail: string }> = {
  404: { title: 'Not found', detail: 'There is nothing at this address of the API.' },
  405: { title: 'Method not allowed', detail: 'This address of the API is only read.' },
  413: { title: 'Too long', detail: 'What was sent is longer than this address takes.' },
  500: { title: 'Our fault', detail: 'Something broke on our side. Please try again.' },
  503: { title: 'Away', detail: 'The board can’t reach its records just now. Please try again in a few seconds.' },
}

export function badParams(bad: BadParam[]): Response {
  const detail = bad.map(({ param, says }) => `${param} ${says}`).join('; ')
  const errors = bad.map(({ param, value, says }) => ({ parameter: param, value, detail: `${param} ${says}` }))
  return problem(400, 'A parameter can’t be used', `${detail}.`, { errors })
}
