import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Do, TextArea } from '#app/components/field.tsx'
import { FreelancerForm, freelancerOf } from '#app/components/freelancer-form.tsx'
import { countOf } from '#app/components/phrases.ts'
import { WorkRecordBox } from '#app/components/work-record.tsx'
import { requireAdmin } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { refusedAnswer } from '#app/http/moderation.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { tellHidden } from '#app/mail/decision-letters.ts'
import { Reports } from '#app/routes/admin.jobs.$job/past.tsx'
import { coderOf } from '#db/coders/queries.ts'
import { recordOf } from '#db/coders/record.ts'
import { dayOf } from '#db/day.ts'
import { takeDownInput } from '#db/trust/input.ts'
import { takeDownProfile } from '#db/trust/profiles.ts'
import { reportsOf } from '#db/trust/queries.ts'
import { visibilityLabels } from '#db/vocabulary/coders.ts'
import { profileReasonLabels } from '#db/vocabulary/trust.ts'

export const handle = { access: 'admin' }
export const meta = () => [{ title: 'A reported profile · Place of Service' }, { name: 'robots', content: 'noindex' }]

/** Only what readers have reported: a moderator has no business with other profiles. */
export const loader = fromPostgres(async ({ request, params, context }) => {
  await requireAdmin(request, context)
  const id = (params.person ?? '').replaceAll('\0', '')
  const reports = await reportsOf(context.db, 'profile', id)
  const coder = reports.length ? await coderOf(context.db, id) : undefined
  if (!coder) notFound()
  const open = reports.filter(({ closedAt }) => closedAt === null).map((report) => report.id)
  return json({
    id,
    freelancer: freelancerOf(coder),
    record: await recordOf(context.db, id),
    visibility: coder.visibility,
    reports,
    open: open.length,
    newest: open.sort().at(-1) ?? '',
    today: dayOf(new Date()),
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requireAdmin(request, context)
  const { value, typed, errors } = await readForm(request, takeDownInput)
  if (errors) return json({ typed, errors }, 422)
  const tell = tellHidden(context.settings.baseUrl)
  const refused = await takeDownProfile(context.db, person.id, params.person ?? '', value.note, tell, new Date())
  return refused ? refusedAnswer(refused.refused, typed) : redirect('/admin/queue', 303)
})

export default function ReportedProfile() {
  const { id, freelancer, record, visibility, reports, open, newest, today } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  const at = `/admin/profiles/${id}`
  return (
    <main id="main">
      <section className="sheet decide" aria-labelledby="decide-heading">
        <div className="box">
          <h2 className="caption" id="decide-heading">
            <b aria-hidden="true">31</b>Decide
          </h2>
          <p>{visibilityLabels[visibility]}</p>
          <CameBack back={back} labels={{ note: 'Note' }} />
          {open > 0 && (
            <Do action={`${at}/dismiss`} hidden={{ newest }} quiet>
              Keep the profile, close {countOf(open, 'report')}
            </Do>
          )}
          {visibility !== 'hidden' && (
            <form method="post" action={at} noValidate>
              <TextArea
                name="note"
                label="Note to the freelancer"
                value={back?.typed.note}
                error={back?.errors.note}
                hint="Why it goes. They read it in a letter, and may mend it and publish again."
                required
                maxLength={2000}
              />
              <button className="button">Hide the profile</button>
            </form>
          )}
        </div>
      </section>
      <FreelancerForm
        freelancer={freelancer}
        today={today}
        record={<WorkRecordBox record={record} />}
        foot={<Reports reports={reports} labels={profileReasonLabels} />}
      />
    </main>
  )
}
