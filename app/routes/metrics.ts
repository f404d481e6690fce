import { requireOperator } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { dirtyState } from '#db/outbox/changes.ts'

export const handle = { access: 'operator' }

/** Prometheus text: how far the index is behind, and what it could not take. */
export const loader = fromPostgres(async ({ request, context }) => {
  requireOperator(request, context)
  const { waiting, parked, oldestSeconds } = await dirtyState(context.db)
  const gauges = {
    dirty_waiting: { says: 'Rows that the index must look at again', value: waiting },
    dirty_parked: { says: 'Documents that the index refused', value: parked },
    dirty_oldest_seconds: { says: 'Age of the oldest waiting mark', value: oldestSeconds },
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
