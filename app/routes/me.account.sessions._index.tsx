import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { sessionsOf } from '#db/people/queries.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your sessions · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person, sessionId } = await requirePerson(request, context)
  const sessions = await sessionsOf(context.db, person.id, new Date())
  return json({
    sessions: sessions.map(({ id, userAgent, createdAt, updatedAt }) => ({
      id,
      where: browserIn(userAgent ?? ''),
      since: saidDay(createdAt.toISOString()),
      used: saidDay(updatedAt.toISOString()),
      here: id === sessionId,
    })),
  })
})

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Where you are signed in</h1>
        <p>
          A session ends by itself after 14 days unused; for those who act for an employer after 12 hours.{' '}
          <a href="/me/account">Back to your account</a>
        </p>
      </div>
      {sessions.map(({ id, where, since, used, here }) => (
        <section key={id} className="box">
          <h2 className="value">{where}</h2>
          <p className="soft">
            Since {since}, last used {used}
          </p>
          {here ? (
            <p>This is the one you are using.</p>
          ) : (
            <Do action="/me/account/sessions/end" hidden={{ session: id }} quiet>
              End it<span className="unseen">: {where}</span>
            </Do>
          )}
        </section>
      ))}
      <div className="box actions">
        {sessions.length > 1 && (
          <Do action="/me/account/sessions/end-others" quiet>
            End all others
          </Do>
        )}
        <Do action="/me/account/sessions/end-all" quiet>
          Sign out everywhere
        </Do>
      </div>
    </main>
  )
}

/** "Firefox on Windows": enough to know one's own devices by. */
function browserIn(userAgent: string): string {
  const named = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1]
  const browser = named([
    [/Edg/, 'Edge'],
    [/OPR/, 'Opera'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ])
  const system = named([
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'Mac'],
    [/Linux/, 'Linux'],
  ])
  return [browser ?? 'A browser', system].filter(Boolean).join(' on ')
}
