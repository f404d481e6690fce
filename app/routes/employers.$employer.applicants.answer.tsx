import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AnswerFields } from '#app/components/answer-fields.tsx'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { countOf } from '#app/components/phrases.ts'
import { Workspace } from '#app/components/workspace.tsx'
import { requireHiring } from '#app/http/applicants.ts'
import { readTyped, typedIn } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { goneName } from '#app/routes/employers.$employer.applicants._index/applicant-line.ts'
import { applicantsById } from '#db/applications/applicants.ts'
import { answersInput } from '#db/applications/moves.ts'
import { answerMany } from '#db/applications/pipeline.ts'
import { applicationRefusals } from '#db/applications/stages.ts'
import { stageLabels, type Stage } from '#db/vocabulary/applications.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Answers · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member, employer } = await requireHiring({ request, params, context }, 'answer-applicants')
  return json({ workspace: await workspaceOf(context.db, employer, member) })
})

type Person = { id: string; chosen: string; name: string; title: string; stage: Stage; refused: string | null }
type Answer = { after: Stage | null; moved: number; people: Person[]; back: Back }

/** Says of each what became of them. Sent twice, the second time moves nobody. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member } = await requireHiring({ request, params, context }, 'answer-applicants')
  const { db } = context
  const all = await typedIn(request)
  const { value, errors } = readTyped(all, answersInput)
  const ticked = [all.chosen ?? []].flat().slice(0, 100)
  const outcome = value && (await answerMany(db, member, value.chosen, value.move, new Date()))
  const found = await applicantsById(
    db,
    member.employerId,
    ticked.map((each) => each.split('.')[0]!.replaceAll('\0', '')),
  )
  const people = found.map(({ id, name, title, stage }) => {
    const refused = outcome?.refused.find((each) => each.id === id)?.refused
    return {
      id,
      chosen: ticked.find((each) => each.startsWith(`${id}.`))!,
      name: name ?? goneName,
      title,
      stage,
      refused: refused ? applicationRefusals[refused] : null,
    }
  })
  const word = (name: string) => [all[name] ?? ''].flat()[0]!
  const typed = { after: word('after'), reason: word('reason'), told: word('told') }
  const answer: Answer = {
    after: value?.move.after ?? null,
    moved: outcome?.moved.length ?? 0,
    people,
    back: errors ? { typed, errors } : undefined,
  }
  return json(answer, errors ? 422 : 200)
})

export default function AnswerMany() {
  const { workspace } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Answer | undefined
  const at = `/employers/${workspace.slug}/applicants`
  const back = answer?.back
  const people = answer?.people ?? []
  return (
    <Workspace of={workspace} here="applicants">
      {!people.length && (
        <p className="note" role="alert">
          Nobody is chosen. <a href={at}>Choose in the list first</a>, then answer.
        </p>
      )}
      {people.length > 0 && answer && !back && <Outcome at={at} answer={answer} />}
      {people.length > 0 && back && (
        <form method="post" action={`${at}/answer`} className="sheet form" noValidate>
          <div className="box tint w12">
            <h2>Answer {countOf(people.length, 'applicant')}</h2>
            <p className="soft">{people.map(({ name }) => name).join(', ')}</p>
          </div>
          <div className="w12 mend">
            <CameBack back={back} labels={{ after: 'Answer', reason: 'Why', told: 'A word with the decline' }} />
          </div>
          {people.map(({ chosen }) => (
            <input key={chosen} type="hidden" name="chosen" value={chosen} />
          ))}
          <AnswerFields back={back} />
          <div className="box w12 actions">
            <button className="button">Answer them</button>
            <a href={at}>Leave it</a>
          </div>
        </form>
      )}
    </Workspace>
  )
}

function Outcome({ at, answer: { after, moved, people } }: { at: string; answer: Answer }) {
  const refused = people.filter((person) => person.refused)
  return (
    <>
      <p className="note" role="status">
        {countOf(moved, 'applicant')} moved to “{after && stageLabels[after]}”
        {refused.length > 0 && `, ${refused.length} left as they were`}. <a href={at}>Back to the list</a>
      </p>
      <ul className="sheet people">
        {people.map(({ id, name, title, stage, refused: why }) => (
          <li key={id} className="box">
            <div>
              <p>
                <a href={`${at}/${id}`}>{name}</a> <span className="soft">{title}</span>
              </p>
              {why && <p className="wrong">{why}</p>}
            </div>
            <p className="value">{stageLabels[stage]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
