import type { BadParam } from '#db/jobs/filters.ts'

/** An error as RFC 9457 has it: one shape for every refusal of the API. */
export function problem(status: number, title: string, detail: string, more: Record<string, unknown> = {}): Response {
  return Response.json(
    { type: 'about:blank', title, status, detail, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}

export function badParams(bad: BadParam[]): Response {
  const detail = bad.map(({ param, says }) => `${param} ${says}`).join('; ')
  const errors = bad.map(({ param, value, says }) => ({ parameter: param, value, detail: `${param} ${says}` }))
  return problem(400, 'A parameter can’t be used', `${detail}.`, { errors })
}
