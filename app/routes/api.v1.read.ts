import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { addressBlock } from '#app/http/client-address.ts'
import { textWithin } from '#app/http/json-body.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { problem } from '#app/http/problem.ts'
import { payOf } from '#db/jobs/pay.ts'
import { spend } from '#db/limits/changes.ts'
import { readPosting } from '#search/reading/posting.ts'

export const handle = { access: 'anyone' }

const longestPosting = 200_000
/** A body of so many bytes can't hold a posting short enough, however its letters are written. */
const longestBody = longestPosting * 6 + 1000
const perMinute = { most: 3000, seconds: 60 }
const posting = z.strictObject({
  title: z.string('title is words').default(''),
  text: z.string('text is words, and is needed'),
})

export const loader = () => problem(405, 'Method not allowed', 'A posting to be read is sent by POST.')

/** Reads a posting into facts and keeps nothing of it. */
export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  if (request.method !== 'POST') return problem(405, 'Method not allowed', 'A posting to be read is sent by POST.')
  const wait = await spend(context.db, `read ${addressBlock(context.address)}`, perMinute, new Date())
  if (wait !== null) {
    const refused = problem(429, 'Too many requests', `${perMinute.most} postings a minute are read for one address.`)
    refused.headers.set('retry-after', String(wait))
    return refused
  }
  const body = await textWithin(request, longestBody)
  if (body === null) return tooLong()
  const said = posting.safeParse(jsonIn(body))
  if (!said.success) {
    const errors = said.error.issues.map(({ path, message }) => ({ field: path.join('.'), detail: message }))
    return problem(422, 'The posting can’t be read', 'Send { "title": "…", "text": "…" } as JSON.', { errors })
  }
  if (said.data.title.length + said.data.text.length > longestPosting) return tooLong()

  const { kind, reasons, facts, evidence, weeklyHours } = readPosting(said.data)
  const answer = { kind, reasons, facts: { ...facts, pay: payOf(facts.pay, facts, weeklyHours) }, evidence }
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
})

const tooLong = () =>
  problem(413, 'Too long', `Title and text together can be ${longestPosting.toLocaleString('en-US')} characters.`)

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
