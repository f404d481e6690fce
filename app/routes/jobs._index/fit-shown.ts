// What a signed-in visitor sees beside the results: the searches that ask what they qualify for, and what more would bring.
import type { BoardContext } from '#app/context.ts'
import type { Found } from '#app/find.ts'
import { likelyCredentials, worthOf } from '#app/fit.ts'
import { countOf } from '#app/components/phrases.ts'
import { addressOf } from '#app/routes/jobs._index/search-address.ts'
import { fitLabels } from '#app/components/value-labels.ts'
import type { Coder } from '#db/coders/profile.ts'
import { fits, type JobFilters } from '#db/jobs/filters.ts'
import { credentialFacts } from '#db/vocabulary/credentials.ts'

/** Null for who has no profile to be judged by. */
export type FitLinks = { label: string; href: string; current: boolean }[] | null

export function fitLinks(filters: JobFilters, visitor: Coder | 'no-profile'): { links: FitLinks } {
  if (visitor === 'no-profile') return { links: null }
  const links = [null, ...fits].map((fit) => ({
    label: fit ? capital(fitLabels[fit]) : 'All jobs',
    href: addressOf({ ...filters, fit, page: 1 }),
    current: filters.fit === fit,
  }))
  return { links }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `found` is null until it is asked for, at `href`. */
export type WorthShown = { href: string; found: { credential: string; name: string; more: string }[] | null }

export async function worthShown(
  context: BoardContext,
  filters: JobFilters,
  coder: Coder,
  { facets, away }: Found,
  asked: boolean,
): Promise<WorthShown | null> {
  // While search is away each count would be a whole search of Postgres.
  if (away) return null
  const address = addressOf({ ...filters, page: 1 })
  const href = `${address}${address.includes('?') ? '&' : '?'}worth=1#worth`
  if (!asked) return { href, found: null }
  const likely = likelyCredentials(facets.credential ?? {}, coder)
  const worth = await worthOf(context, filters, coder, likely)
  return {
    href,
    found: worth.map(({ credential, more }) => ({
      credential,
      name: credentialFacts[credential].name,
      more: countOf(more, 'more job'),
    })),
  }
}
