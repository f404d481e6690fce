import { CameBack, type Back } from '#app/components/answered.tsx'
import { Choice, TextArea, type Option } from '#app/components/field.tsx'

/** @param what "job" or "profile"; `of` is who it belongs to, and does not hear who reported */
export function ReportForm({
  what,
  at,
  title,
  by,
  of,
  reasons,
  back,
}: {
  what: string
  at: string
  title: string
  by?: string
  of: string
  reasons: Option[]
  back: Back
}) {
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Report this {what}</h1>
        <p>
          <a href={at}>{title}</a>
          {by && (
            <>
              , <span className="soft">{by}</span>
            </>
          )}
        </p>
      </div>
      <CameBack back={back} labels={{ reason: 'What is wrong', words: 'In your words' }} />
      <form method="post" action={`${at}/report`} className="sheet" noValidate>
        <Choice
          name="reason"
          label="What is wrong"
          number="1"
          none="choose"
          options={reasons}
          value={back?.typed.reason}
          error={back?.errors.reason}
          required
        />
        <TextArea
          name="words"
          label="In your words"
          number="2"
          value={back?.typed.words}
          error={back?.errors.words}
          hint={`What you saw, or what they asked of you. The ${of} does not hear who reported. Name no patient.`}
          maxLength={2000}
        />
        <div className="box actions">
          <button className="button">Report</button>
          <span className="soft">One report of each reader, or each place, stands until it is looked at.</span>
        </div>
      </form>
    </main>
  )
}

export function Reported({ what, at }: { what: string; at: string }) {
  return (
    <main id="main" className="sheet slip">
      <div className="box tint" role="status">
        <h1>Thank you</h1>
        <p>One of us looks at it. Until then the {what} stays as it is.</p>
        <p>
          <a href={at}>Back to the {what}</a>
        </p>
      </div>
    </main>
  )
}
