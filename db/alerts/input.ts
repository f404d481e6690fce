import { z } from 'zod'
import { alertPaces, longestSearchName } from '#db/vocabulary/alerts.ts'

/** What a person says of a search that they keep. */
export const searchInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Say what to call it.')
    .max(longestSearchName, `${longestSearchName} characters at most.`),
  pace: z.enum(alertPaces, 'Choose one.'),
})
