import { requireOperator } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { dirtyState } from '#db/outbox/changes.ts'
import { effectsState } from '#db/outbox/effects.ts'

export const handle = { access: 'operator' }

/** Prometheus text: how far index and effects are behind, and what was given up. */
export const loader = fromPostgres(async ({ request, context }) => {
  requireOperator(request, context)
  const [{ waiting, parked, oldestSeconds }, effects] = await Promise.all([
    dirtyState(context.db),
    effectsState(context.db),
  ])
  const gauges = {
    dirty_waiting: { says: 'Rows that the index must look at again', value: waiting },
    dirty_parked: { says: 'Documents that the index refused', value: parked },
    dirty_oldest_seconds: { says: 'Age of the oldest waiting mark', value: oldestSeconds },
    effects_waiting: { says: 'Effects that are due', value: effects.waiting },
    effects_failed: { says: 'Effects that were given up after their last try', value: effects.failed },
    search_open: {
      says: '1 while search is asked, 0 while Postgres answers instead',
      value: Number(context.breaker.closed()),
    },
  }
  const text = Object.entries(gauges).map(
    ([name, { says, value }]) => `# HELP pos_${name} ${says}\n# TYPE pos_${name} gauge\npos_${name} ${value}\n`,
  )
  return new Response(text.join(''), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
})
