import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Description } from '#app/components/description.tsx'
import { Do, Field, TextArea, Wrongs } from '#app/components/field.tsx'
import { SkillScoreBox } from '#app/components/skill-score.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { answerCheck, attemptsOf, chartById, skillAnswer } from '#db/coders/skill-checks.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Skill check · Place of Service' }, { name: 'robots', content: 'noindex' }]

/** The key is no part of it: what was missed comes with the stored answer alone. */
export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requirePerson(request, context)
  const attempts = await attemptsOf(context.db, person.id)
  const attempt = attempts.find(({ chartId }) => chartId === params.chart)
  const chart = (await chartById(context.db, params.chart ?? '')) ?? notFound()
  return json({
    id: chart.id,
    title: chart.title,
    chartType: chart.chartType,
    asks: chart.asks,
    text: chart.text,
    setBy: chart.employer?.name ?? null,
    hasPrincipal: chart.hasPrincipal,
    answer: attempt?.score ? { codes: attempt.codes, score: attempt.score, shown: attempt.shown } : null,
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, skillAnswer)
  if (errors) return json({ typed, errors }, 422)
  const answered = await answerCheck(context.db, person.id, params.chart ?? '', value, new Date())
  if (!answered) notFound()
  return redirect(`/me/skill-checks/${params.chart}`, 303)
})

export default function SkillCheck() {
  const { id, title, chartType, asks, text, setBy, hasPrincipal, answer } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>()
  const errors = (back?.errors ?? {}) as Record<string, string>
  return (
    <main id="main">
      <div className="sheet form">
        <div className="box w12 tint">
          <p className="caption">
            <b aria-hidden="true">24H</b>
            {chartTypeFacts[chartType].label}
          </p>
          <h1>{title}</h1>
          <p>{asks}</p>
          {setBy && !answer && (
            <p>
              <strong>{setBy}</strong> wrote this chart and sees your answer with your name.
            </p>
          )}
        </div>
        <div className="box w12 chart">
          <Description text={text} />
        </div>
        {answer ? (
          <>
            <SkillScoreBox score={answer.score} />
            <div className="box w12 actions">
              <Do action={`/me/skill-checks/${id}/show`} hidden={{ shown: answer.shown ? 'no' : 'yes' }} quiet>
                {answer.shown ? 'Hide it from my profile' : 'Show it on my profile'}
              </Do>
              <span className="soft">
                You gave <span className="value">{answer.codes.join(', ')}</span>
              </span>
            </div>
          </>
        ) : (
          <>
            <Wrongs errors={back?.errors} />
            <form method="post" className="sheet form box w12" noValidate>
              <TextArea
                name="codes"
                label="Your codes"
                number="21"
                rows={8}
                wide="w8"
                value={String(back?.typed.codes ?? '')}
                error={errors.codes}
                hint="On lines, or with commas between. Dots and case do not matter."
              />
              {hasPrincipal && (
                <Field
                  name="principal"
                  label="First diagnosis"
                  number="21"
                  wide="w4"
                  value={String(back?.typed.principal ?? '')}
                  error={errors.principal}
                  maxLength={10}
                />
              )}
              <div className="box w12 actions">
                <button className="button">Answer</button>
                <span className="soft">Once: an answer can’t be given again.</span>
              </div>
            </form>
          </>
        )}
      </div>
    </main>
  )
}
