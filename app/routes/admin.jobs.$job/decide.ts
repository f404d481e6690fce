import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '#app/http/access.ts'
import { readTyped, typedIn } from '#app/http/form.ts'
import { refusedAnswer } from '#app/http/moderation.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { tellDecision } from '#app/mail/decision-letters.ts'
import { decideJob, type Decision } from '#db/trust/changes.ts'
import { approvalInput, refusalInput } from '#db/trust/input.ts'

/** The action that takes one decision; all but an approval say why. */
export function decides(decision: Decision) {
  return fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
    const { person } = await requireAdmin(request, context)
    const said = await typedIn(request)
    const { value, typed, errors } = readTyped(said, decision === 'approved' ? approvalInput : refusalInput)
    if (errors) return json({ typed, errors }, 422)
    const { version, note } = value
    const tell = tellDecision(context.settings.baseUrl)
    const job = params.job ?? ''
    const outcome = await decideJob(context.db, person.id, job, { decision, note, version }, tell, new Date())
    return 'refused' in outcome ? refusedAnswer(outcome.refused, typed) : redirect(`/admin/jobs/${outcome.id}`, 303)
  })
}
