// What became of an employer's remote postings: counted from every policy that each of them has had.
import type { RemotePolicy } from '#db/jobs/policy.ts'
import type { Permanence, Workplace } from '#db/vocabulary/workplaces.ts'

/** A posting that was published; `history` in order of time. */
export type PostingPast = {
  id: string
  history: { since: Date; policy: Pick<RemotePolicy, 'workplace' | 'permanence'> }[]
  closedAt: Date | null
  expiresAt: Date | null
}

/** The first change away from remote work; `into` is null where the workplace is no longer said. */
export type Turn = { on: Date; into: Workplace | Extract<Permanence, 'after-training'> | null }

/** `days` that it stood as remote: until it turned, ended, or today. */
export type RemotePosting = { id: string; days: number; turn: Turn | null; open: boolean }

export type RemoteRecord = {
  postings: RemotePosting[]
  stayed: number
  /** Of those that stayed. */
  medianDays: number | null
  /** Too few for a share to mean something. */
  small: boolean
}

const fewest = 5
const day = 24 * 60 * 60 * 1000

/** Only postings that began remote count; one that turned counts as turned, even if it turned back. */
export function remoteRecord(pasts: PostingPast[], now: Date): RemoteRecord {
  const postings = pasts
    .filter(({ history }) => history[0]?.policy.workplace === 'remote')
    .map((past) => remotePosting(past, now))
  const stayed = postings.filter(({ turn }) => !turn)
  return {
    postings,
    stayed: stayed.length,
    medianDays: median(stayed.map(({ days }) => days)),
    small: postings.length < fewest,
  }
}

function remotePosting({ id, history, closedAt, expiresAt }: PostingPast, now: Date): RemotePosting {
  const turn = turnIn(history)
  const ended = closedAt ?? (expiresAt && expiresAt <= now ? expiresAt : null)
  const until = turn?.on ?? ended ?? now
  const days = Math.max(0, Math.floor((until.getTime() - history[0]!.since.getTime()) / day))
  return { id, days, turn, open: !ended }
}

/** "Remote after training" from the first day is what was promised; what is made so later is a promise taken back. */
function turnIn(history: PostingPast['history']): Turn | null {
  const begunAfterTraining = history[0]!.policy.permanence === 'after-training'
  for (const { since, policy } of history) {
    if (policy.workplace !== 'remote') return { on: since, into: policy.workplace }
    if (policy.permanence === 'after-training' && !begunAfterTraining) return { on: since, into: 'after-training' }
  }
  return null
}

export function median(numbers: number[]): number | null {
  if (!numbers.length) return null
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2)
}
