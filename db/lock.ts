import postgres from 'postgres'

export type Lock = {
  /** True when this holder has it, now or already; asked again before each piece of work, since a lost connection loses it. */
  take(): Promise<boolean>
  release(): Promise<void>
}

/**
 * A lock of the whole database, held by a connection of its own that is never recycled while it lives. Not by a reserved
 * one of the pool: when its server goes, the driver throws past every catch and ends the process.
 */
export function openLock(url: string, number: number): Lock {
  const client = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} })
  return {
    async take() {
      const [row] = await client`select pg_try_advisory_lock(${number}) as taken`
      return Boolean(row?.taken)
    },
    release: () => client.end({ timeout: 5 }),
  }
}
