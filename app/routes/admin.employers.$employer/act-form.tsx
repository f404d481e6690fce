import { useActionData, useOutletContext } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Do, TextArea } from '#app/components/field.tsx'

export type Acting = { slug: string; own: boolean; claimed: boolean; verified: boolean; suspended: boolean }

export function Act() {
  const { slug, own, claimed, verified, suspended } = useOutletContext<Acting>()
  const back = useActionData() as Back
  const at = (verb: string) => `/admin/employers/${slug}/${verb}#decide`
  return (
    <section id="decide" className="decide" aria-labelledby="decide-heading">
      <h2 className="caption" id="decide-heading">
        <b aria-hidden="true">31</b>Decide
      </h2>
      <CameBack back={back} labels={{ note: 'Note' }} />
      {own && <p>You act for this employer: somebody else decides.</p>}
      {!own && claimed && (
        <Do action={at(verified ? 'unverify' : 'verify')} quiet>
          {verified ? 'Verified no longer' : 'Verify by our word'}
        </Do>
      )}
      {!own && suspended && <Do action={at('restore')}>Restore</Do>}
      {!own && !suspended && (
        <form method="post" action={at('suspend')} noValidate>
          <TextArea
            name="note"
            label="Note to its owners"
            value={back?.typed.note}
            error={back?.errors.note}
            hint="Why it is suspended. From then on none of its jobs is shown or found, and its programs are shut out."
            required
            maxLength={2000}
          />
          <button className="button quiet">Suspend</button>
        </form>
      )}
    </section>
  )
}
