import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { Messages } from '#app/components/messages.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { SentJobFacts } from '#app/components/sent-job.tsx'
import { SentProfileFacts } from '#app/components/sent-profile.tsx'
import { requirePerson } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { ChangeList } from '#app/routes/me.applications.$application._index/changes.tsx'
import { markRead } from '#db/applications/messages.ts'
import { applicationOf, type OwnApplication } from '#db/applications/queries.ts'
import { answerBy, applicationRefusals, isOpen, isUnanswered } from '#db/applications/stages.ts'
import { declineReasonLabels, stageLabels } from '#db/vocabulary/applications.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your application · Place of Service' }, { name: 'robots', content: 'noindex' }]

const done: Record<string, string> = {
  sent: 'It is sent. The employer hears of it by mail, and you when they answer.',
  already: 'You have applied already: this is your application.',
  withdrawn: 'It is taken back.',
  written: 'Your message is sent.',
}

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requirePerson(request, context)
  const application = (await applicationOf(context.db, person.id, params.application ?? '')) ?? notFound()
  const now = new Date()
  if (application.conversation) await markRead(context.db, { personId: person.id }, application.conversation, now)
  const { searchParams } = new URL(request.url)
  const refused = searchParams.get('refused') ?? ''
  return json({
    application,
    open: isOpen(application),
    unanswered: isUnanswered(application, now),
    answerBy: answerBy(application.sentAt),
    said: sentenceOf(applicationRefusals, refused) ?? sentenceOf(done, searchParams.get('done')),
  })
})

type Own = Omit<OwnApplication, 'sentAt' | 'seenAt' | 'answeredAt' | 'endedAt' | 'events' | 'messages'> & {
  sentAt: string
  endedAt: string | null
  answeredAt: string | null
  events: { at: string; side: string; after: OwnApplication['stage'] }[]
  messages: { id: string; side: 'coder' | 'employer'; text: string; sentAt: string }[]
}

export default function OwnApplicationPage() {
  const page = useLoaderData<typeof loader>()
  const application = page.application as unknown as Own
  const { id, job, stage, slug } = application
  const at = `/me/applications/${id}`
  return (
    <main id="main">
      <div className="sheet form">
        <div className="box tint w8">
          <p className="caption">
            <b aria-hidden="true">1</b>Your application
          </p>
          <h1>{job.facts.title}</h1>
          <p>{job.employer}</p>
          <p className="soft">
            {slug ? <a href={`/jobs/${slug}`}>The job as it is now</a> : 'The job is no longer shown.'}
          </p>
        </div>
        <div className="box tint w4">
          <p className="caption">
            <b aria-hidden="true">2</b>Stands at
          </p>
          <p className="value big">{stageLabels[stage]}</p>
          {page.unanswered && (
            <p className="wrong">
              Unanswered since {saidDay(application.sentAt)}; an answer was due by {saidDay(page.answerBy)}.
            </p>
          )}
          {page.open && !application.answeredAt && !page.unanswered && (
            <p className="soft">An answer is due by {saidDay(page.answerBy)}.</p>
          )}
        </div>
        {page.said && (
          <p className="box w12 note" role="status">
            {page.said}
          </p>
        )}
        {application.declineReason && (
          <div className="box w12">
            <p className="caption">
              <b aria-hidden="true">2a</b>Why they declined, told to you alone
            </p>
            <p>{declineReasonLabels[application.declineReason]}</p>
            {application.declineNote && <p className="value as-sent">{application.declineNote}</p>}
          </div>
        )}
        <section className="box w5" aria-labelledby="steps">
          <h2 className="caption" id="steps">
            <b aria-hidden="true">3</b>What happened
          </h2>
          <ol className="steps">
            {application.events.map(({ at: day, side, after }, position) => (
              <li key={position}>
                <time className="value" dateTime={day}>
                  {saidDay(day)}
                </time>
                <span>
                  {stageLabels[after]} <small>{side === 'coder' ? 'by you' : `by ${job.employer}`}</small>
                </span>
              </li>
            ))}
          </ol>
          {page.open && (
            <details className="taking-back">
              <summary>Take it back</summary>
              <p>The employer sees that you did. You can’t apply for this job again.</p>
              <Do action={`${at}/withdraw`} quiet>
                Take my application back
              </Do>
            </details>
          )}
        </section>
        <section className="box w7" id="messages" aria-labelledby="said">
          <h2 className="caption" id="said">
            <b aria-hidden="true">4</b>Messages
          </h2>
          <Messages
            messages={application.messages}
            me="coder"
            them={job.employer}
            action={stage === 'withdrawn' ? null : `${at}/message`}
          />
        </section>
        {application.changes.length > 0 && (
          <section className="box w12" aria-labelledby="changed">
            <h2 className="caption" id="changed">
              <b aria-hidden="true">5</b>Changed since you applied
            </h2>
            <ChangeList changes={application.changes} />
          </section>
        )}
        <section className="box w7" aria-labelledby="posting">
          <h2 className="caption" id="posting">
            <b aria-hidden="true">6</b>The posting you applied to, as it stood on {saidDay(application.sentAt)}
          </h2>
          <SentJobFacts job={job} />
        </section>
        <section className="box w5" aria-labelledby="sent">
          <h2 className="caption" id="sent">
            <b aria-hidden="true">7</b>What you sent
          </h2>
          {application.profile && <SentProfileFacts profile={application.profile} />}
          <dl className="answers">
            <dt>Résumé</dt>
            <dd className="value">
              {application.resumeName ? <a href={`${at}/resume`}>{application.resumeName}</a> : 'none'}
            </dd>
            {application.answers.map(({ question, answer }, position) => (
              <div key={position}>
                <dt>{question}</dt>
                <dd className="value as-sent">{answer || 'no answer'}</dd>
              </div>
            ))}
            <dt>Note</dt>
            <dd className="value as-sent">{application.note || 'none'}</dd>
          </dl>
        </section>
      </div>
    </main>
  )
}
