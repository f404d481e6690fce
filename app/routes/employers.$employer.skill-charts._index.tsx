import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { partWords } from '#app/components/accuracy-words.ts'
import { saidDay } from '#app/components/dates.ts'
import { Choice, Do, Field, TextArea, Wrongs } from '#app/components/field.tsx'
import { Table } from '#app/components/table.tsx'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { addSkillChart, answersToEmployer, chartsOfEmployer, skillChartInput } from '#db/coders/skill-checks.ts'
import { employerBySlug } from '#db/employers/queries.ts'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Skill checks · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'set-skill-checks')
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  const [charts, answers] = await Promise.all([
    chartsOfEmployer(context.db, member.employerId),
    answersToEmployer(context.db, member.employerId),
  ])
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    baseUrl: context.settings.baseUrl,
    charts,
    answers: answers.map(({ chartId, coder, answeredAt, score }) => ({
      coder,
      title: charts.find(({ id }) => id === chartId)?.title ?? '',
      answeredAt,
      right: score!.right.length,
      missed: score!.missed.length,
      wrong: score!.wrong.length,
      precision: score!.precision,
      recall: score!.recall,
    })),
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'set-skill-checks')
  const { value, typed, errors } = await readForm(request, skillChartInput)
  if (errors) return json({ typed, errors }, 422)
  const added = await addSkillChart(context.db, member, value)
  if (!('refused' in added)) return redirect(`/employers/${member.employerSlug}/skill-charts`, 303)
  if (added.refused === 'not-allowed') forbidden()
  const full: Record<string, string> = { form: 'There can be 50 charts at a time; retire one first.' }
  return json({ typed, errors: full }, 409)
})

export default function SkillCharts() {
  const { workspace, charts, answers, baseUrl } = useLoaderData<typeof loader>()
  const at = `/employers/${workspace.slug}/skill-charts`
  return (
    <Workspace of={workspace} here="skill-charts">
      {charts.length > 0 && (
        <Table heads={['Chart', 'What is coded', 'Its link']} doing="What to do">
          {charts.map(({ id, title, chartType, retiredAt }) => (
            <tr key={id}>
              <td>{title}</td>
              <td>{chartTypeFacts[chartType].label}</td>
              <td className="value">
                {retiredAt ? `retired on ${saidDay(retiredAt)}` : `${baseUrl}/me/skill-checks/${id}`}
              </td>
              <td>
                {!retiredAt && (
                  <Do action={`${at}/${id}/retire`} quiet>
                    Retire<span className="unseen"> {title}</span>
                  </Do>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {answers.length > 0 && (
        <Table heads={['Coder', 'Chart', 'On', 'Right', 'Missed', 'Wrong', 'Precision', 'Recall']}>
          {answers.map((each) => (
            <tr key={`${each.coder} ${each.title} ${each.answeredAt}`}>
              <td>{each.coder}</td>
              <td>{each.title}</td>
              <td>{saidDay(each.answeredAt!)}</td>
              <td className="value">{each.right}</td>
              <td className="value">{each.missed}</td>
              <td className="value">{each.wrong}</td>
              <td className="value">{partWords(each.precision)}</td>
              <td className="value">{partWords(each.recall)}</td>
            </tr>
          ))}
        </Table>
      )}
      <AddForm />
    </Workspace>
  )
}

function AddForm() {
  const back = useActionData<typeof action>()
  const errors = (back?.errors ?? {}) as Record<string, string>
  const field = (name: string) => ({ name, value: String(back?.typed[name] ?? ''), error: errors[name] })
  return (
    <section className="sheet" aria-labelledby="add">
      <h2 className="box tint" id="add">
        A new skill check
      </h2>
      <Wrongs errors={back?.errors} />
      <form method="post" className="sheet form" noValidate>
        <Field {...field('title')} label="Title" number="1" wide="w6" maxLength={120} />
        <Choice
          {...field('chartType')}
          label="What is coded"
          number="24H"
          options={chartTypes.map((value) => ({ value, label: chartTypeFacts[value].label }))}
          wide="w6"
        />
        <TextArea {...field('text')} label="The chart" number="19" rows={14} wide="w12" />
        <TextArea
          {...field('key')}
          label="Its key"
          number="21"
          rows={6}
          wide="w12"
          hint="A code and why it is right, a line for each; a star before the first diagnosis: * E11.65 the assessment says so"
        />
        <div className="box w12">
          <label>
            <input type="checkbox" name="invented" value="yes" /> The patient is invented: no real record stands here
          </label>
          {errors.invented && <p className="wrong">{errors.invented}</p>}
        </div>
        <div className="box w12">
          <button className="button">Set it</button>
        </div>
      </form>
    </section>
  )
}
