import { Choice, Field, TextArea } from '#app/components/field.tsx'
import { employerKindLabels, employerKinds } from '#db/vocabulary/employers.ts'

export function EmployerFields({ typed, errors }: { typed: Record<string, string>; errors: Record<string, string> }) {
  const about = (name: string) => ({ name, value: typed[name], error: errors[name] })
  return (
    <>
      <Field {...about('name')} label="Name of the employer" number="33" autoComplete="organization" />
      <Field
        {...about('website')}
        label="Website"
        number="33a"
        hint="If your own mail address is at its domain, it counts as verified at once."
      />
      <Choice
        {...about('kind')}
        label="What it is"
        number="33b"
        options={employerKinds.map((kind) => ({ value: kind, label: employerKindLabels[kind] }))}
      />
      <Field
        {...about('size')}
        label="How many people work there"
        number="33c"
        inputMode="numeric"
        hint="Some states’ pay laws begin at a size."
      />
      <TextArea {...about('about')} label="About it, in a few sentences" number="33d" rows={4} />
    </>
  )
}
