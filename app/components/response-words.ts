// An employer's response record in words.
import { countOf } from '#app/components/phrases.ts'
import type { ResponseRecord } from '#db/applications/responses.ts'
import { answerDays } from '#db/vocabulary/applications.ts'

/** "86 % of 124 applicants answered within 14 days; median 3 days"; of few, "7 of 9". Null where there is none. */
export function responseWords({ count, inTime, medianDays, small }: ResponseRecord): string | null {
  if (!count) return null
  const of = countOf(count, 'applicant')
  // Rounded down: a hundred means that nobody was left out.
  const share = small ? `${inTime} of ${of}` : `${Math.floor((100 * inTime) / count)} % of ${of}`
  const median = medianDays === null ? null : medianDays === 0 ? 'the same day' : countOf(medianDays, 'day')
  return `${share} answered within ${answerDays} days${median ? `; median ${median}` : ''}`
}
