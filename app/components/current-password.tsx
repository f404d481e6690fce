import { Field } from '#app/components/field.tsx'

export function CurrentPassword({ error, label = 'Your password' }: { error?: string; label?: string }) {
  return (
    <Field
      name="password"
      label={label}
      number="10"
      type="password"
      error={error}
      autoComplete="current-password"
      hint={
        <>
          Forgotten, or never set? <a href="/reset">Set one by mail</a>.
        </>
      }
    />
  )
}
