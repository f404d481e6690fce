import { useActionData, useOutletContext } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Choice, Field } from '#app/components/field.tsx'
import { memberRoleLabels, memberRoles } from '#db/vocabulary/employers.ts'

/** `open`: whether this member may invite. */
export type Inviting = { at: string; open: boolean }

export function InviteForm() {
  const { at, open } = useOutletContext<Inviting>()
  const back = useActionData() as Back
  if (!open) return null
  return (
    <section className="sheet slip" aria-labelledby="invite">
      <h2 className="box tint" id="invite">
        Invite somebody
      </h2>
      <CameBack back={back} labels={{ email: 'Mail address', role: 'Role' }} />
      <form method="post" action={`${at}/invite#invite`} className="sheet" noValidate>
        <Field
          name="email"
          label="Mail address"
          number="7"
          type="email"
          value={back?.typed.email}
          error={back?.errors.email}
          autoComplete="off"
        />
        <Choice
          name="role"
          label="Role"
          value={back?.typed.role ?? 'recruiter'}
          error={back?.errors.role}
          none="choose one"
          options={memberRoles.map((role) => ({ value: role, label: memberRoleLabels[role] }))}
          hint="A viewer sees everything and changes nothing; a recruiter works on jobs; an owner also on members, tokens and this employer’s page."
        />
        <div className="box">
          <button className="button">Invite</button>
        </div>
      </form>
    </section>
  )
}
