// The pledge that an opening is still there: who is asked, told that it is shown as unconfirmed, and that it left search.
import { signedToken } from '#app/http/links.ts'
import { confirmOpening, jobExpired, leftSearch, openingUnconfirmed } from '#app/mail/job-letters.ts'
import type { Db } from '#db/client.ts'
import { addresseesOf, type Addressee } from '#db/employers/queries.ts'
import { pledge } from '#db/jobs/life.ts'
import { confirmationsDue, expiriesDue, type Due } from '#db/jobs/due.ts'
import { writeLetter, type NewLetter } from '#db/mail/changes.ts'

export type PledgeGround = { db: Db; baseUrl: string; secret: string }

const day = 24 * 60 * 60 * 1000
const atOnce = 200
/** A letter that could not be written in this time is about something long past. */
const patienceDays = 7

/** Writes what is due at `now`; a letter about one confirmation is written once. Says how many. */
export async function keepPledges(ground: PledgeGround, now: Date): Promise<number> {
  const back = (days: number) => new Date(now.getTime() - days * day)
  const { asksOn, unconfirmedOn, leavesOn } = pledge
  const stages = [
    ['confirm-opening', asksOn, unconfirmedOn],
    ['opening-unconfirmed', unconfirmedOn, leavesOn],
    ['left-search', leavesOn, leavesOn + patienceDays],
  ] as const
  let written = 0
  for (const [kind, from, until] of stages) {
    const due = await confirmationsDue(ground.db, kind, back(until), back(from), atOnce)
    written += await tellEach(ground, kind, due, now)
  }
  const expired = await expiriesDue(ground.db, 'job-expired', back(patienceDays), atOnce)
  return written + (await tellEach(ground, 'job-expired', expired, now))
}

type Kind = 'confirm-opening' | 'opening-unconfirmed' | 'left-search' | 'job-expired'

async function tellEach(ground: PledgeGround, kind: Kind, due: Due[], now: Date): Promise<number> {
  for (const job of due) {
    await ground.db.transaction(async (tx) => {
      const told = await addresseesOf(tx, job.employerId, job.postedBy)
      for (const [position, person] of told.entries()) {
        await writeLetter(tx, letterOf(ground, kind, job, person, position, now))
      }
    })
  }
  return due.length
}

/** The first addressee's letter bears the reason that the next round looks for. */
function letterOf(
  { baseUrl, secret }: PledgeGround,
  kind: Kind,
  job: Due,
  person: Addressee,
  position: number,
  now: Date,
): NewLetter {
  const { id, title, employer, since } = job
  const after = (days: number) => new Date(since.getTime() + days * day)
  const reason = `${kind} ${id} ${Math.floor(since.getTime() / 1000)}${position ? ` ${person.id}` : ''}`
  const confirm = () => {
    const token = signedToken(secret, 'confirm-opening', `${id} ${person.id}`, new Date(now.getTime() + 30 * day))
    return `${baseUrl}/confirm/${token}`
  }
  const told = { to: person.email, name: person.name, title, employer, reason }
  const leavesSearchOn = after(pledge.leavesOn)
  if (kind === 'confirm-opening')
    return confirmOpening({ ...told, link: confirm(), unconfirmedOn: after(pledge.unconfirmedOn), leavesSearchOn })
  if (kind === 'opening-unconfirmed') return openingUnconfirmed({ ...told, link: confirm(), leavesSearchOn })
  if (kind === 'left-search') return leftSearch({ ...told, link: confirm() })
  return jobExpired({ ...told, link: `${baseUrl}/employers/${job.employerSlug}/jobs/${id}` })
}
