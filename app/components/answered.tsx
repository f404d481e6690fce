import { fieldId, Wrongs } from '#app/components/field.tsx'

/** What an action says of a form that came back. */
export type Back = { typed: Record<string, string>; errors: Record<string, string> } | undefined

/** A rule's sentence stands alone; what is wrong in a field leads there. */
export function CameBack({ back, labels }: { back: Back; labels: Record<string, string> }) {
  if (!back?.errors.form) return <Wrongs errors={back?.errors} labels={labels} />
  return (
    <p className="box note" role="alert" id={fieldId('form')}>
      {back.errors.form}
    </p>
  )
}
