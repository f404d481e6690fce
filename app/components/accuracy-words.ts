import type { Share } from '#db/wilson.ts'

const percent = (share: number, digits: number) => (share * 100).toFixed(digits)

/** "95.0 % (86–98 %)": never a figure without its bounds. */
export function shareWords({ share, low, high }: Share): string {
  return `${percent(share, 1)} % (${percent(low, 0)}–${percent(high, 0)} %)`
}

/** "66.7 %", or a dash where nothing could be divided. */
export function partWords(share: number | null): string {
  return share === null ? '–' : `${percent(share, 1)} %`
}
