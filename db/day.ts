/** The day of an instant, in universal time: `2026-12-31`. */
export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
