import { createHash } from 'node:crypto'
import { problem } from '#app/http/problem.ts'
import { atOnce } from '#db/at-once.ts'
import type { Db } from '#db/client.ts'
import type { Member } from '#db/employers/roles.ts'
import { answerWrite, claimWrite, freeWrite, type Claim } from '#db/limits/writes.ts'

/** Headers that belong to an answer, however often it is given. */
const kept = ['content-type', 'location', 'etag']

/**
 * Runs a write in one transaction. With an Idempotency-Key it is done once, however often it is sent within a day: whoever
 * sends it again gets the first answer.
 */
export async function writeOnce(
  db: Db,
  member: Member,
  request: Request,
  body: string,
  write: (db: Db) => Promise<Response>,
): Promise<Response> {
  const said = request.headers.get('idempotency-key')
  if (said === null) return atOnce(db, write)
  if (!/^[\x20-\x7e]{1,255}$/.test(said)) {
    return problem(400, 'Key can’t be used', 'An Idempotency-Key has 1 to 255 letters of ASCII.')
  }
  const key = `${member.actor} ${said}`
  const claim = await claimWrite(db, key, hashOf(request, body), new Date())
  if (claim.is !== 'ours') return notOurs(claim)

  try {
    return await atOnce(db, async (tx) => {
      const answer = await write(tx)
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => kept.includes(name)))
      const body = await answer.clone().text()
      if (!(await answerWrite(tx, key, claim.at, answer.status, { body, headers }))) throw underWay()
      return answer
    })
  } catch (error) {
    await freeWrite(db, key, claim.at)
    throw error
  }
}

function notOurs(claim: Exclude<Claim, { is: 'ours' }>): Response {
  if (claim.is === 'answered') {
    const { body, headers } = claim.answer
    return new Response(body, { status: claim.status, headers: { ...headers, 'idempotency-replayed': 'true' } })
  }
  if (claim.is === 'under-way') return underWay()
  return problem(422, 'Key used already', 'This Idempotency-Key was sent with another request.', { code: 'key-used' })
}

const underWay = () =>
  problem(409, 'Under way', 'The first request with this Idempotency-Key is not answered yet.', { code: 'under-way' })

function hashOf({ method, url }: Request, body: string): string {
  return createHash('sha256')
    .update(`${method}\n${new URL(url).pathname}\n${body}`)
    .digest('base64url')
}
