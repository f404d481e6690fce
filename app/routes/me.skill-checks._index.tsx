import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Table } from '#app/components/table.tsx'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { boardCharts } from '#db/coders/charts/all.ts'
import { attemptsOf, chartById } from '#db/coders/skill-checks.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Skill checks · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const attempts = await attemptsOf(context.db, person.id)
  const others = attempts.filter(({ chartId }) => !boardCharts.some(({ id }) => id === chartId))
  const asked = await Promise.all(others.map(({ chartId }) => chartById(context.db, chartId)))
  const charts = [...boardCharts, ...asked.filter((chart) => chart !== undefined)]
  return json({
    checks: charts.map(({ id, title, chartType }) => {
      const attempt = attempts.find(({ chartId }) => chartId === id)
      return {
        id,
        title,
        chartType,
        answeredOn: attempt?.answeredAt?.toISOString() ?? null,
        right: attempt?.score?.right.length ?? 0,
        of: attempt?.score ? attempt.score.right.length + attempt.score.missed.length : 0,
        shown: attempt?.shown ?? false,
      }
    }),
  })
})

export default function SkillChecks() {
  const { checks } = useLoaderData<typeof loader>()
  return (
    <main id="main">
      <div className="sheet">
        <div className="box tint">
          <h1>Skill checks</h1>
          <p>
            Charts of invented patients. You answer with codes, once for each; every miss is explained. Nobody sees a
            result unless you show it, but for an employer’s own chart: that employer sees yours.
          </p>
        </div>
      </div>
      <Table heads={['Chart', 'What is coded', 'Your answer']}>
        {checks.map(({ id, title, chartType, answeredOn, right, of, shown }) => (
          <tr key={id}>
            <td>
              <a href={`/me/skill-checks/${id}`}>{title}</a>
            </td>
            <td>{chartTypeFacts[chartType].label}</td>
            <td>
              {answeredOn ? (
                <>
                  <span className="value">
                    {right} of {of} codes
                  </span>{' '}
                  <span className="soft">
                    on {saidDay(answeredOn)}
                    {shown && ', shown on your profile'}
                  </span>
                </>
              ) : (
                'not yet'
              )}
            </td>
          </tr>
        ))}
      </Table>
    </main>
  )
}
