import { Choice, TextArea } from '#app/components/field.tsx'
import { SentProfileFacts } from '#app/components/sent-profile.tsx'
import { answerName } from '#db/applications/input.ts'
import type { Question } from '#db/applications/queries.ts'
import type { SentProfile } from '#db/applications/snapshot.ts'

type Of = { slug: string; profile: SentProfile; questions: Question[]; resumes: { id: string; name: string }[] }
type Typed = Record<string, string>
type Previewed = { mark: string; resume: string | null }
export type Back = { typed: Typed; errors: Record<string, string>; preview?: Previewed }

export function Elsewhere({ slug, host, imported }: { slug: string; host: string; imported: boolean }) {
  return (
    <>
      <p className="box">
        {imported ? 'This posting came from another board.' : 'This employer takes applications at its own site.'} The
        button leads to <strong className="value">{host}</strong>. What you tell them there we neither see nor keep.
      </p>
      <form method="post" action={`/jobs/${slug}/apply`} className="box">
        <button className="button">Go on to {host}</button>
      </form>
    </>
  )
}

export function ApplyForm({ of: { slug, profile, questions, resumes }, back }: { of: Of; back: Back | undefined }) {
  const said = (name: string) => ({ name, value: back?.typed[name], error: back?.errors[name] })
  return (
    <form method="post" action={`/jobs/${slug}/apply`} className="sheet" noValidate>
      <div className="box">
        <p className="caption">
          <b aria-hidden="true">1</b>Your profile, as it would be sent
        </p>
        <SentProfileFacts profile={profile} />
        <p className="soft">
          No mail address and no member number goes with it.{' '}
          <a href={`/me/profile?next=${encodeURIComponent(`/jobs/${slug}/apply`)}`}>Change my profile</a>
        </p>
      </div>
      <Choice
        {...said('resume')}
        label="Résumé"
        number="2"
        none="none"
        options={resumes.map(({ id, name }) => ({ value: id, label: name }))}
        hint={
          <>
            {resumes.length ? 'A copy goes with the application.' : 'You have uploaded none, and need none.'}{' '}
            <a href="/me/resumes">Your résumés</a>
          </>
        }
      />
      {questions.map(({ question, required }, position) => (
        <TextArea
          key={position}
          {...said(answerName(position))}
          label={required ? question : `${question} (if you like)`}
          number={`3${'abcdefghij'[position]}`}
          rows={2}
          required={required}
          maxLength={2000}
        />
      ))}
      <TextArea
        {...said('note')}
        label="A note to the employer, if you like"
        number="4"
        rows={5}
        maxLength={5000}
        hint="Name no patient."
      />
      <div className="box actions">
        <button className="button" name="step" value="look">
          See what will be sent
        </button>
        <span className="soft">Nothing is sent yet.</span>
      </div>
    </form>
  )
}

export function Preview({
  of: { slug, profile, questions },
  typed,
  preview,
}: {
  of: Of
  typed: Typed
  preview: Previewed
}) {
  const kept = ['resume', 'note', ...questions.map((_, position) => answerName(position))]
  return (
    <form method="post" action={`/jobs/${slug}/apply`} className="sheet">
      <input type="hidden" name="shown" value={preview.mark} />
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
      ))}
      <div className="box">
        <p className="caption">
          <b aria-hidden="true">1</b>Your profile
        </p>
        <SentProfileFacts profile={profile} />
      </div>
      <Said number="2" caption="Résumé" words={preview.resume} />
      {questions.map(({ question }, position) => (
        <Said
          key={position}
          number={`3${'abcdefghij'[position]}`}
          caption={question}
          words={typed[answerName(position)]?.trim()}
        />
      ))}
      <Said number="4" caption="Your note" words={typed.note?.trim()} />
      <p className="box soft">
        This and no more: no mail address, no member number. The posting, its pay and its remote policy are kept with it
        as they stand now. You can take it back at any time.
      </p>
      <div className="box actions">
        <button className="button" name="step" value="send">
          Send
        </button>
        <button className="button quiet" name="step" value="change">
          Change something
        </button>
      </div>
    </form>
  )
}

function Said({ number, caption, words }: { number: string; caption: string; words: string | null | undefined }) {
  return (
    <div className="box">
      <p className="caption">
        <b aria-hidden="true">{number}</b>
        {caption}
      </p>
      {words ? <p className="value as-sent">{words}</p> : <p className="value silent">none</p>}
    </div>
  )
}
