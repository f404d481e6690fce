// What somebody typed who looks for a freelancer, read by the same code as a search for jobs.
import type { FreelancerAsking, FreelancerList } from '#db/coders/filters.ts'
import type { Asking } from '#db/jobs/filters.ts'
import { readWords, type QueryReading } from '#search/reading/query.ts'
import { plainReading, type Found, type Reading, type Span } from '#search/reading/typed.ts'
import { freelancerFacets } from '#search/settings.ts'

export function readFreelancerQuery(
  q: string,
  unread: readonly string[] = [],
  asked: ReadonlySet<string> = new Set(),
): QueryReading<FreelancerAsking> {
  return readWords(q, unread, asked, understand)
}

function understand({ reading, ...found }: Found, span: Span): Found<FreelancerAsking> {
  if (!reading)
    return atOnce.has(found.text.toLowerCase()) ? { ...found, reading: availableNow(found.text, span) } : found
  const any = reading.any.flatMap(askedOf)
  const silent = reading.any.length > 0 && !any.length
  // Whoever looks here wants a freelancer; saying so asks nothing more.
  const plain = silent && reading.any.every(({ param }) => param === 'employment' || param === 'kind')
  const says = silent ? (plain ? '' : `${reading.says}: profiles don’t say`) : saysOf(reading, any)
  const unknown = reading.unknown || silent
  return { ...found, reading: { ...reading, any, says, unknown, offered: reading.offered || silent } }
}

/** Floors of a job are limits of a freelancer: what one pays at most, and how soon one needs somebody. */
function askedOf({ param, value }: Asking): FreelancerAsking[] {
  if (param === 'pay_min') return [{ param: 'rate_max', value }]
  if (param === 'posted_within') return [{ param: 'available_within', value }]
  if (param === 'apprentice') return [{ param: 'credential', value: 'CPC-A' }]
  return lists.has(param) ? [{ param: param as FreelancerList, value }] : []
}

function saysOf({ says }: Reading, [first]: FreelancerAsking[]): string {
  if (first?.param === 'rate_max') return `$${Number(first.value).toFixed(2).replace(/\.00$/, '')} an hour or less`
  if (first?.param === 'available_within') return availableWords(Number(first.value))
  if (first?.value === 'CPC-A') return says.replace('Apprentices considered', 'CPC-A')
  return says.replace(/^open to /, 'may work from ').replace(/^without open to /, 'without ')
}

const lists: ReadonlySet<string> = new Set(freelancerFacets)
const atOnce = new Set(['now', 'immediately', 'asap'])

const availableNow = (words: string, span: Span): Reading<FreelancerAsking> => ({
  ...plainReading(words, span, [], availableWords(0)),
  any: [{ param: 'available_within', value: '0' }],
})

export const availableWords = (days: number) =>
  days === 0 ? 'available now' : `available within ${days === 1 ? 'a day' : `${days} days`}`
