// How often each door may be used. Counted in Postgres, by account and by address block, so that neither many processes nor
// a header that changes lets anybody through.
import { createHash } from 'node:crypto'
import type { BoardContext } from '#app/context.ts'
import { addressBlock } from '#app/http/client-address.ts'
import { spend, type Limit } from '#db/limits/changes.ts'

const quarter = 15 * 60
const hour = 60 * 60
const day = 24 * hour

type Rule = { perAddress: Limit; perSubject?: Limit }

/** A subject is whom a use is about: an account's address, a person, an employer. */
const doors = {
  'sign-in': { perAddress: { most: 60, seconds: quarter }, perSubject: { most: 10, seconds: quarter } },
  'sign-up': { perAddress: { most: 20, seconds: hour }, perSubject: { most: 5, seconds: hour } },
  'send-link': { perAddress: { most: 20, seconds: hour }, perSubject: { most: 5, seconds: hour } },
  'second-factor': { perAddress: { most: 60, seconds: quarter }, perSubject: { most: 10, seconds: quarter } },
  passkey: { perAddress: { most: 120, seconds: quarter } },
  invite: { perAddress: { most: 60, seconds: hour }, perSubject: { most: 50, seconds: day } },
  post: { perAddress: { most: 200, seconds: hour } },
  export: { perAddress: { most: 30, seconds: hour }, perSubject: { most: 10, seconds: hour } },
  report: { perAddress: { most: 20, seconds: hour } },
  contact: { perAddress: { most: 60, seconds: hour }, perSubject: { most: 40, seconds: day } },
  apply: { perAddress: { most: 200, seconds: hour }, perSubject: { most: 60, seconds: hour } },
  message: { perAddress: { most: 300, seconds: hour }, perSubject: { most: 100, seconds: hour } },
  upload: { perAddress: { most: 120, seconds: hour } },
  write: { perAddress: { most: 6000, seconds: hour }, perSubject: { most: 3000, seconds: hour } },
} satisfies Record<string, Rule>

export type Door = keyof typeof doors

/** Counts one use. Null while the door is open, else the seconds until it opens again. */
export async function throttle(context: BoardContext, door: Door, subject?: string): Promise<number | null> {
  const { perAddress, perSubject }: Rule = doors[door]
  const now = new Date()
  const waits = [
    await spend(context.db, `${door} from ${addressBlock(context.address)}`, perAddress, now),
    subject !== undefined && perSubject ? await spend(context.db, keyOf(door, subject), perSubject, now) : null,
  ].filter((wait) => wait !== null)
  return waits.length ? Math.max(...waits) : null
}

/** What a subject's uses are counted by: counters outlive an account by a while, and hold no address. */
export function keyOf(door: Door, subject: string): string {
  return `${door} for ${createHash('sha256').update(subject.toLowerCase()).digest('base64url')}`
}

export function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Too many tries. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
}
