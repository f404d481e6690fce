import { setTimeout as sleep } from 'node:timers/promises'

/** Longer than any of these doors takes, by far. */
const leastMs = 200

/** Answers no sooner than that: how quick an answer is must not tell whether an address has an account. */
export async function inEvenTime<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
  const [settled] = await Promise.allSettled([answer(), sleep(leastMs)])
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}
