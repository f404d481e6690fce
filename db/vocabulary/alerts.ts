/** How often letters come of a saved search. */
export const alertPaces = ['at-once', 'daily', 'weekly', 'off'] as const
export type AlertPace = (typeof alertPaces)[number]

export const alertPaceLabels: Record<AlertPace, string> = {
  'at-once': 'At once',
  daily: 'Once a day',
  weekly: 'Once a week',
  off: 'No letters',
}

/** What one person may keep. */
export const searchesAtMost = 50
export const longestSearchName = 100
