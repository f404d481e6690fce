/** Stops asking a service that keeps failing, and tries it again after a while. Its state is this process's own. */
export type Breaker = {
  /** False while the service is to be left alone; true lets one caller through at a time once it is to be tried again. */
  allows(): boolean
  /** True while the service is believed to answer. */
  closed(): boolean
  succeeded(): void
  failed(error?: unknown): void
}

/** Opens after `failures` within `withinMs`, telling `opened` why; tries again `retryMs` later. `now` is in milliseconds. */
export function newBreaker(
  { failures = 5, withinMs = 10_000, retryMs = 5_000, opened = (_error: unknown): void => {} } = {},
  now: () => number = Date.now,
): Breaker {
  let recent: number[] = []
  let openedAt: number | null = null
  let trying = false

  return {
    allows() {
      if (openedAt === null) return true
      if (trying || now() - openedAt < retryMs) return false
      trying = true
      return true
    },
    closed: () => openedAt === null,
    succeeded() {
      recent = []
      openedAt = null
      trying = false
    },
    failed(error) {
      const at = now()
      recent = [...recent.filter((time) => at - time < withinMs), at]
      if (!trying && openedAt === null && recent.length >= failures) opened(error)
      if (trying || recent.length >= failures) openedAt = at
      trying = false
    },
  }
}
