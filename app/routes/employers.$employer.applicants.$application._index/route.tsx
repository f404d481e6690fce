import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { TextArea } from '#app/components/field.tsx'
import { Messages } from '#app/components/messages.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { SentProfileFacts } from '#app/components/sent-profile.tsx'
import { applicantsQuery, readApplicants, requireHiring } from '#app/http/applicants.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { goneName } from '#app/routes/employers.$employer.applicants._index/applicant-line.ts'
import { Keys, useSeen } from '#app/routes/employers.$employer.applicants.$application._index/keys.tsx'
import { Moves } from '#app/routes/employers.$employer.applicants.$application._index/moves.tsx'
import { Steps } from '#app/routes/employers.$employer.applicants.$application._index/steps.tsx'
import { applicantOf, neighboursOf } from '#db/applications/applicants.ts'
import type { SentProfile } from '#db/applications/snapshot.ts'
import { answerBy, applicationRefusals, isUnanswered, stagesAfter } from '#db/applications/stages.ts'
import { may } from '#db/employers/roles.ts'
import { stageLabels } from '#db/vocabulary/applications.ts'

export const handle = { access: 'member', script: true }
export const meta = () => [{ title: 'Applicant · Place of Service' }, { name: 'robots', content: 'noindex' }]

const done: Record<string, string> = {
  moved: 'Moved. They hear of it by mail.',
  noted: 'Your note is kept.',
  rated: 'Rated.',
  written: 'Your message is sent.',
}

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member, employer } = await requireHiring({ request, params, context }, 'see-applicants')
  const { db } = context
  const { conversation, ...applicant } = (await applicantOf(db, member, params.application ?? '')) ?? notFound()
  const now = new Date()
  const { job, stage } = readApplicants(request)
  const mayAnswer = may(member, 'answer-applicants')
  const { searchParams } = new URL(request.url)
  const refused = searchParams.get('refused') ?? ''
  return json({
    employer: { name: employer.name, slug: employer.slug },
    applicant,
    name: applicant.profile?.name ?? goneName,
    mayAnswer,
    neighbours: await neighboursOf(db, employer.id, applicant.id, { job, stage }, now),
    within: applicantsQuery({ job, stage }),
    after: mayAnswer ? stagesAfter(applicant.stage, 'employer') : [],
    mayWrite: mayAnswer && applicant.stage !== 'withdrawn' && applicant.profile !== null,
    unseen: mayAnswer && (applicant.stage === 'sent' || applicant.unread > 0),
    unanswered: isUnanswered(applicant, now),
    answerBy: answerBy(applicant.sentAt),
    said: sentenceOf(applicationRefusals, refused) ?? sentenceOf(done, searchParams.get('done')),
  })
})

export default function ApplicantPage() {
  const page = useLoaderData<typeof loader>()
  const { employer, applicant, name, neighbours, within, mayAnswer } = page
  const { id, version, stage, title, slug, answers, note, resumeName, rating } = applicant
  const all = `/employers/${employer.slug}/applicants`
  const at = `${all}/${id}`
  const profile = applicant.profile as SentProfile | null
  useSeen(page.unseen ? `${at}/see${within}` : null)
  return (
    <main id="main">
      <div className="sheet form">
        <div className="box tint w8">
          <p className="caption">
            <b aria-hidden="true">2</b>Applicant
          </p>
          <h1>{name}</h1>
          <p>
            <a href={`/jobs/${slug}`}>{title}</a>
          </p>
          <p className="soft">
            sent on {saidDay(applicant.sentAt)} to <a href={all + within}>{employer.name}: applicants</a>
          </p>
        </div>
        <div className="box tint w4">
          <p className="caption">
            <b aria-hidden="true">3</b>Stands at
          </p>
          <p className="value big">{stageLabels[stage]}</p>
          {page.unanswered && <p className="wrong">Unanswered: an answer was due by {saidDay(page.answerBy)}.</p>}
          <p className="actions noprint">
            {neighbours.newer && (
              <a href={`${all}/${neighbours.newer}${within}`} rel="prev" aria-keyshortcuts="k">
                Newer
              </a>
            )}
            {neighbours.older && (
              <a href={`${all}/${neighbours.older}${within}`} rel="next" aria-keyshortcuts="j">
                Older
              </a>
            )}
          </p>
        </div>
        {page.said && (
          <p className="box w12 note" role="status">
            {page.said}
          </p>
        )}
        {mayAnswer && (
          <Moves
            at={at}
            within={within}
            version={version}
            after={page.after}
            unread={page.unseen && stage !== 'sent'}
            rating={rating}
          />
        )}
        <section className="box w7" aria-labelledby="profile">
          <h2 className="caption" id="profile">
            <b aria-hidden="true">4</b>Profile, as it was sent
          </h2>
          {profile ? <SentProfileFacts profile={profile} /> : <p className="soft">It went with its account.</p>}
        </section>
        <div className="box w5">
          <h2 className="caption">
            <b aria-hidden="true">5</b>What came with it
          </h2>
          {!mayAnswer && <p className="soft">Résumé, note, answers and messages are for those who may answer.</p>}
          {mayAnswer && !resumeName && !note && !answers.length && <p className="soft">Nothing.</p>}
          {resumeName && (
            <p>
              <a href={`${at}/resume`}>{resumeName}</a> <span className="soft">résumé, to be saved</span>
            </p>
          )}
          {note && <p className="value as-sent">{note}</p>}
          {answers.length > 0 && (
            <dl className="asked-answers">
              {answers.map(({ question, answer }, position) => (
                <div key={position}>
                  <dt className="soft">{question}</dt>
                  <dd className="value as-sent">{answer || 'not answered'}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        <Steps events={applicant.events} employer={employer.name} />
        <section className="box w7" aria-labelledby="notes">
          <h2 className="caption" id="notes">
            <b aria-hidden="true">7</b>Notes, for your colleagues alone
          </h2>
          <ol className="messages">
            {applicant.notes.map((each) => (
              <li key={each.id}>
                <p className="soft">
                  {each.name ?? 'Somebody who is gone'}, {saidDay(each.at)}
                </p>
                <p className="value as-sent">{each.text}</p>
              </li>
            ))}
          </ol>
          {!applicant.notes.length && <p className="soft">None yet.</p>}
          {mayAnswer && (
            <form method="post" action={`${at}/note${within}`} className="writing">
              <TextArea name="note" label="A note" rows={2} required maxLength={5000} shortcut="n" />
              <button className="button quiet">Keep it</button>
            </form>
          )}
        </section>
        {mayAnswer && (
          <section className="box w12" id="messages" aria-labelledby="messages-head">
            <h2 className="caption" id="messages-head">
              <b aria-hidden="true">8</b>Messages
            </h2>
            <Messages
              messages={applicant.messages}
              me="employer"
              them={name}
              action={page.mayWrite ? `${at}/message` : null}
            />
          </section>
        )}
        <Keys />
      </div>
    </main>
  )
}
