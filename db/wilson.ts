/** A share with its bounds, all from 0 to 1. */
export type Share = { share: number; low: number; high: number }

/** z of 95 %, two-sided. */
const z = 1.959964

/** Wilson's score interval at 95 %: honest for small samples and for shares near 0 or 1. Null of nothing. */
export function wilsonShare(right: number, of: number): Share | null {
  if (of <= 0) return null
  const share = right / of
  const spread = z * z
  const middle = (share + spread / (2 * of)) / (1 + spread / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of * of))) / (1 + spread / of)
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
