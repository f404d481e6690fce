// A job as search engines read it: schema.org's JobPosting, by Google's rules for it.
import { openNames } from '#app/components/open-words.ts'
import { readBlocks } from '#app/components/text-blocks.ts'
import type { JobFacts, Pay } from '#db/jobs/facts.ts'
import { openStates } from '#db/jobs/policy.ts'
import type { Job } from '#db/jobs/queries.ts'
import type { Employment, PayBasis } from '#db/vocabulary/pay.ts'
import { stateNames } from '#db/vocabulary/states.ts'
import { workplaceLabels } from '#db/vocabulary/workplaces.ts'
import { readTitle } from '#search/reading/title.ts'

type Area = { '@type': 'Country' | 'State'; name: string }
type Address = { '@type': 'PostalAddress'; addressLocality?: string; addressRegion: string; addressCountry: 'US' }
type Location =
  | { jobLocation: { '@type': 'Place'; address: Address } }
  | { jobLocationType: 'TELECOMMUTE'; applicantLocationRequirements: Area | Area[] }
type Quantity = { '@type': 'QuantitativeValue'; unitText: string; value?: number; minValue?: number; maxValue?: number }

export type JobPosting = {
  '@context': 'https://schema.org/'
  '@type': 'JobPosting'
  title: string
  description: string
  datePosted: string
  validThrough?: string
  employmentType?: string[]
  hiringOrganization: { '@type': 'Organization'; name: string; sameAs?: string }
  identifier: { '@type': 'PropertyValue'; name: string; value: string }
  baseSalary?: { '@type': 'MonetaryAmount'; currency: 'USD'; value: Quantity }
  directApply: boolean
  url: string
} & Location

/** Google's words for them; pay by the piece has none. */
export const salaryUnits: Partial<Record<PayBasis, string>> = {
  hourly: 'HOUR',
  'hourly-plus-production-bonus': 'HOUR',
  daily: 'DAY',
  weekly: 'WEEK',
  monthly: 'MONTH',
  salary: 'YEAR',
}

const employmentTypes: Record<Employment, string> = {
  'w2-full-time': 'FULL_TIME',
  'w2-part-time': 'PART_TIME',
  'prn-per-diem': 'PER_DIEM',
  'w2-contract': 'TEMPORARY',
  '1099-contract': 'CONTRACTOR',
  'temp-to-hire': 'TEMPORARY',
  'contract-to-perm': 'TEMPORARY',
  'internship-externship': 'INTERN',
  seasonal: 'TEMPORARY',
  'weekend-only': 'PART_TIME',
}

/**
 * Null where the job isn't open, nobody has confirmed it for three weeks, or lacks what Google demands.
 * @param appliesHere whether a person can finish the application on this board
 */
export function jobPosting(job: Job, baseUrl: string, now: Date, appliesHere: boolean): JobPosting | null {
  const { facts, postedAt, expiresAt, searchedUntil } = job
  const open = job.status === 'published' && !(searchedUntil && searchedUntil <= now)
  const location = locationOf(facts)
  const title = readTitle(facts.title)
  if (!open || !postedAt || !location || !title || !job.description.trim()) return null

  const { name, website } = job.employer
  const employment = [...new Set(facts.employment.map((each) => employmentTypes[each]))]
  const baseSalary = facts.pay && salaryOf(facts.pay)
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title,
    description: descriptionHtml(job),
    datePosted: postedAt.toISOString(),
    ...(expiresAt && { validThrough: expiresAt.toISOString() }),
    ...(employment.length && { employmentType: employment }),
    hiringOrganization: { '@type': 'Organization', name, ...(website && { sameAs: website }) },
    // One that changes with an edit reads as a new job.
    identifier: { '@type': 'PropertyValue', name: 'Place of Service', value: job.id },
    ...location,
    ...(baseSalary && { baseSalary }),
    directApply: appliesHere && !facts.apply_url,
    url: `${baseUrl}/jobs/${job.slug}`,
  }
}

/** JSON that can stand in a script element: nothing in it ends the element, or a line of script. */
export function jsonLdText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A head office is no place where remote work is done; a place without its state is none that Google takes. */
export function locationOf(facts: JobFacts): Location | null {
  if (isTelecommute(facts)) {
    const states = openStates(facts)
    if (!states.length) return null
    const everywhere: Area = { '@type': 'Country', name: 'USA' }
    const named = states.map((state): Area => ({ '@type': 'State', name: `${stateNames[state]}, USA` }))
    const applicantLocationRequirements = facts.eligible_states?.mode === 'all' ? everywhere : named
    return { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements }
  }
  const { city, state } = facts.place ?? {}
  if (!state) return null
  const address: Address = { '@type': 'PostalAddress', addressRegion: state, addressCountry: 'US' }
  return { jobLocation: { '@type': 'Place', address: city ? { ...address, addressLocality: city } : address } }
}

/** From home all of the time, from the first day on. */
export function isTelecommute({ workplace, permanence, onsite_training_weeks }: JobFacts): boolean {
  return workplace === 'remote' && permanence !== 'after-training' && !onsite_training_weeks
}

/** As quoted: an hourly figure that was worked out is the board's, not the employer's. */
function salaryOf({ basis, min, max }: Pay): JobPosting['baseSalary'] | null {
  const unitText = salaryUnits[basis]
  if (!unitText || (min === null && max === null)) return null
  const figures = min === max ? { value: min! } : { ...(min && { minValue: min }), ...(max && { maxValue: max }) }
  return { '@type': 'MonetaryAmount', currency: 'USD', value: { '@type': 'QuantitativeValue', unitText, ...figures } }
}

/** A telecommuting job's description must say that it is one; the last line says it as the boxes of the page do. */
function descriptionHtml({ facts, description }: Job): string {
  const { says, names } = openNames(facts)
  const openTo = names.length ? names.join(', ') : says
  return [
    ...readBlocks(description).map((block) => {
      if (block.kind === 'heading') return `<h3>${escapeHtml(block.text)}</h3>`
      if (block.kind === 'paragraph') return `<p>${escapeHtml(block.text)}</p>`
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    }),
    ...(isTelecommute(facts) ? [`<p>Workplace: ${workplaceLabels.remote}. Open to: ${escapeHtml(openTo)}.</p>`] : []),
  ].join('\n')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!)
