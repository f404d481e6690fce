import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import type { Back } from '#app/components/answered.tsx'
import { Field, Wrongs } from '#app/components/field.tsx'
import { jobLine } from '#app/components/job-line.ts'
import { JobLines } from '#app/components/job-lines.tsx'
import { countOf } from '#app/components/phrases.ts'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import {
  apprenticeCredentials,
  courseHoursNeeded,
  halfWorkMonths,
  waysToRemoveTheA,
  wholeWorkMonths,
  ways,
  type Lacking,
  type Way,
  type Work,
} from '#db/coders/apprentice.ts'
import { saveApprenticeship } from '#db/coders/changes.ts'
import { apprenticeshipsOf, coderOf } from '#db/coders/queries.ts'
import { jobsTowardRemoval } from '#db/jobs/queries.ts'
import { jobItem } from '#search/document.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Removing the A · Place of Service' }, { name: 'robots', content: 'noindex' }]

const count = (most: number, says: string) =>
  z.preprocess((said) => (said === '' ? 0 : said), z.coerce.number(says).int(says).min(0, says).max(most, says))
const workInput = z.object({
  credential: z.enum(apprenticeCredentials),
  workMonths: count(720, 'Give whole months, 720 at most.').default(0),
  courseHours: count(5000, 'Give whole hours, 5,000 at most.').default(0),
  practicode: z.preprocess((said) => said === 'yes', z.boolean()),
})

const mostJobs = 20
const begun: Work = { workMonths: 0, courseHours: 0, practicode: false }

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const kept = await apprenticeshipsOf(context.db, person.id)
  const coder = await coderOf(context.db, person.id)
  const held = apprenticeCredentials.filter((code) => coder?.credentials.some(({ credential }) => credential === code))
  const counting = await jobsTowardRemoval(context.db, new Date(), mostJobs)
  return json({
    held: held.length > 0,
    lines: counting.map((job) => jobLine(jobItem(job))),
    saved: new URL(request.url).searchParams.get('done') === 'saved',
    tracked: (held.length ? held : [apprenticeCredentials[0]]).map((credential) => {
      const { workMonths, courseHours, practicode } = kept.find((each) => each.credential === credential) ?? begun
      const work = { workMonths, courseHours, practicode }
      return { credential, work, lacking: waysToRemoveTheA(work) }
    }),
  })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, workInput)
  if (errors) return json({ typed, errors }, 422)
  const { credential, ...work } = value
  await saveApprenticeship(context.db, person.id, credential, work)
  return redirect('/me/apprentice?done=saved', 303)
})

const wayLabels: Record<Way, string> = {
  work: `${wholeWorkMonths} months of coding work`,
  'work-and-study': `${halfWorkMonths} months of work, and an ${courseHoursNeeded}-hour course or Practicode`,
  study: `An ${courseHoursNeeded}-hour course and Practicode`,
}

function lackingWords(lacking: Lacking): string {
  switch (lacking.what) {
    case 'work':
      return `${countOf(lacking.months, 'month')} of work`
    case 'course':
      return `${countOf(lacking.hours, 'hour')} of a coding course`
    case 'practicode':
      return 'Practicode'
    case 'either':
      return `${countOf(lacking.hours, 'hour')} of a coding course, or Practicode`
  }
}

export default function Apprentice() {
  const { held, saved, tracked, lines } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  return (
    <main id="main" className="workspace">
      <div className="welcome">
        <h1>Removing the A</h1>
        <p>
          An exam passed without proof of experience gives the A of CPC-A and COC-A. It comes off by one of three ways;
          AAPC decides. Work counts when the employer says so in a signed letter.
        </p>
        {!held && (
          <p>
            Your profile names no apprentice credential. <a href="/me/profile">Add it there</a>
          </p>
        )}
      </div>
      {saved && !back && (
        <p className="note" role="status">
          Saved.
        </p>
      )}
      {tracked.map(({ credential, work, lacking }) => {
        const own = back?.typed.credential === credential ? back : undefined
        return (
          <section key={credential} className="sheet form" aria-labelledby={credential}>
            <h2 className="box tint w12 value" id={credential}>
              {credential}
            </h2>
            {ways.map((way) => (
              <div key={way} className="box w4">
                <h3 className="caption">
                  <b aria-hidden="true">21</b>
                  {wayLabels[way]}
                </h3>
                {lacking[way].length === 0 ? (
                  <p className="value">
                    <strong>Done.</strong> Send AAPC the proof.
                  </p>
                ) : (
                  <ul className="warnings">
                    {lacking[way].map((each) => (
                      <li key={each.what} className="value">
                        still {lackingWords(each)}
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            ))}
            <form method="post" className="sheet form w12" noValidate>
              {own && (
                <div className="w12">
                  <Wrongs errors={own.errors} />
                </div>
              )}
              <input type="hidden" name="credential" value={credential} />
              <Field
                name="workMonths"
                label="Months of work"
                number="21"
                wide="w4"
                inputMode="numeric"
                value={own?.typed.workMonths ?? String(work.workMonths)}
                error={own?.errors.workMonths}
                hint="With a signed letter; an externship counts too."
              />
              <Field
                name="courseHours"
                label="Hours of a coding course"
                number="21"
                wide="w4"
                inputMode="numeric"
                value={own?.typed.courseHours ?? String(work.courseHours)}
                error={own?.errors.courseHours}
                hint="Of one course that you completed."
              />
              <div className="box w4">
                <label className="tick">
                  <input type="checkbox" name="practicode" value="yes" defaultChecked={work.practicode} /> Practicode is
                  done
                </label>
              </div>
              <div className="box w12 actions">
                <button className="button">Save</button>
              </div>
            </form>
          </section>
        )
      })}
      <section aria-labelledby="counting">
        <div className="results-head">
          <h2 id="counting">Jobs whose work counts</h2>
          <a className="end" href="/jobs?apprentice=1">
            All jobs for apprentices
          </a>
        </div>
        {lines.length > 0 ? (
          <JobLines lines={lines} heading="h3" />
        ) : (
          <p className="soft">No employer says so of an open job today.</p>
        )}
      </section>
    </main>
  )
}
