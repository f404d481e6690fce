// An employer's remote record in words.
import type { KnownPast } from '#db/jobs/histories.ts'
import { publicStatuses } from '#db/jobs/policy.ts'
import { remoteRecord, type RemotePosting, type RemoteRecord, type Turn } from '#db/jobs/remote-record.ts'
import { saidDay } from '#app/components/dates.ts'
import { countOf } from '#app/components/phrases.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'
import { badge } from '#db/vocabulary/place-of-service.ts'
import { workplaceLabels } from '#db/vocabulary/workplaces.ts'

/** One posting: `code` is what its badge was corrected to. A removed posting counts, without its words. */
export type PostingShown = { id: string; title: string; href: string | null; code: string | null; says: string }
export type RecordShown = Pick<RemoteRecord, 'stayed' | 'medianDays' | 'small'> & {
  count: number
  postings: PostingShown[]
}

/** Of few postings each is shown, of many those that turned. */
export function recordShown(pasts: KnownPast[], kind: EmployerKind | null, now: Date): RecordShown {
  const { postings, stayed, medianDays, small } = remoteRecord(pasts, now)
  const known = new Map(pasts.map((past) => [past.id, past]))
  const shown = small ? postings : postings.filter(({ turn }) => turn)
  return {
    count: postings.length,
    stayed,
    medianDays,
    small,
    postings: shown.map((posting) => postingShown(posting, known.get(posting.id)!, kind)),
  }
}

function postingShown(posting: RemotePosting, past: KnownPast, kind: EmployerKind | null): PostingShown {
  const visible = publicStatuses.includes(past.status)
  const { id, turn } = posting
  return {
    id,
    title: visible ? past.title : 'A posting that is not shown any more',
    href: visible ? `/jobs/${past.slug}` : null,
    code: turn && turn.into !== 'after-training' ? badge(turn.into, kind).code : null,
    says: turn ? turnWords(turn, posting.days) : stayWords(posting),
  }
}

function turnWords({ on, into }: Turn, days: number): string {
  const became =
    into === 'after-training'
      ? 'remote only after training on site'
      : into
        ? workplaceLabels[into].toLowerCase()
        : 'silent about where'
  return `${became} since ${saidDay(on.toISOString())}, after ${countOf(days, 'day')}`
}

function stayWords({ days, open }: RemotePosting): string {
  return open ? `remote for ${countOf(days, 'day')} so far` : `stayed remote until it closed, ${countOf(days, 'day')}`
}

/** "9 of 11 remote postings stayed remote; median 84 days"; of few, their number alone. Null where there is none. */
export function recordWords({ count, stayed, medianDays, small }: Omit<RecordShown, 'postings'>): string | null {
  const postings = countOf(count, 'remote posting')
  if (small) return count ? `${postings} so far` : null
  const share = `${stayed} of ${postings} stayed remote`
  return medianDays === null ? share : `${share}; median ${countOf(medianDays, 'day')}`
}
