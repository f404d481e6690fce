import { useActionData, useOutletContext } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Do, TextArea } from '#app/components/field.tsx'
import { countOf } from '#app/components/phrases.ts'

/** What of a job can be decided now, and by whom not. */
export type Deciding = {
  id: string
  version: number
  own: boolean
  mayApprove: boolean
  mayAskChanges: boolean
  mayRemove: boolean
  openReports: number
  newestReport: string | null
}

export function Decide() {
  const { id, version, own, mayApprove, mayAskChanges, mayRemove, openReports, newestReport } =
    useOutletContext<Deciding>()
  const back = useActionData() as Back
  const at = (verb: string) => `/admin/jobs/${id}/${verb}#decide`
  const hidden = { version: String(version) }
  const nothing = !mayApprove && !mayAskChanges && !mayRemove && !openReports
  return (
    <section id="decide" className="decide" aria-labelledby="decide-heading">
      <h2 className="caption" id="decide-heading">
        <b aria-hidden="true">31</b>Decide
      </h2>
      <CameBack back={back} labels={{ note: 'Note' }} />
      {own && <p>You act for this employer: somebody else decides.</p>}
      {!own && nothing && <p className="soft">There is nothing to decide.</p>}
      {!own && mayApprove && (
        <Do action={at('approve')} hidden={hidden}>
          Approve
        </Do>
      )}
      {!own && openReports > 0 && (
        <Do action={at('dismiss')} hidden={{ newest: newestReport ?? '' }} quiet>
          Keep the job, close {countOf(openReports, 'report')}
        </Do>
      )}
      {!own && (mayAskChanges || mayRemove) && (
        <form method="post" noValidate>
          <input type="hidden" name="version" value={version} />
          <TextArea
            name="note"
            label="Note to the employer"
            value={back?.typed.note}
            error={back?.errors.note}
            hint="What to change, or why it goes. They read it in a letter."
            required
            maxLength={2000}
          />
          <div className="actions">
            {mayAskChanges && (
              <button className="button quiet" formAction={at('ask-changes')}>
                Ask for changes
              </button>
            )}
            {mayRemove && (
              <button className="button quiet" formAction={at('remove')}>
                Remove
              </button>
            )}
          </div>
        </form>
      )}
    </section>
  )
}
