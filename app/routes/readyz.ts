import type { LoaderFunctionArgs } from '@remix-run/node'
import { isMigrated } from '#db/migrate.ts'
import { searchAnswers } from '#search/find.ts'

export const handle = { access: 'anyone' }

/** Can answer: 503 without Postgres or before its migrations; 200 and `degraded` while only search is away. */
export async function loader({ context }: LoaderFunctionArgs) {
  const [database, search] = await Promise.all([
    isMigrated(context.db).catch(() => false),
    searchAnswers(context.search).catch(() => false),
  ])
  const status = !database ? 'unready' : search ? 'ready' : 'degraded'
  return Response.json(
    { status, database, search },
    {
      status: database ? 200 : 503,
      headers: { 'cache-control': 'no-store', ...(!database && { 'retry-after': '5' }) },
    },
  )
}
