import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldId, Shell } from '#app/components/field.tsx'
import { countOf } from '#app/components/phrases.ts'
import { Table } from '#app/components/table.tsx'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { columns } from '#app/intake/bulk-columns.ts'
import { receiveBulk } from '#app/intake/receive-bulk.ts'
import { employerBySlug } from '#db/employers/queries.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Many jobs at once · Place of Service' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'upload-jobs')
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    columns: columns.map(({ name, takes }) => ({ name, takes })),
  })
})

/** A dry run: nothing is stored. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'upload-jobs')
  const sent = await receiveBulk(request, context, member.employerId)
  if ('refused' in sent) return json({ refused: sent.refused, tried: null }, sent.status)
  const { csv, file, unknown, left } = sent
  const rows = sent.rows.map(({ input, ...row }) => ({ ...row, taken: input !== null }))
  return json({ refused: null, tried: { csv, file, unknown, left, rows } })
})

type Tried = {
  csv: string
  file: string
  unknown: string[]
  left: number
  rows: {
    row: number
    title: string
    taken: boolean
    wrong: { column: string; says: string }[]
    missing: string[]
  }[]
}

export default function Upload() {
  const { workspace, columns } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const at = `/employers/${workspace.slug}/jobs`
  return (
    <Workspace of={workspace} here="jobs">
      <form method="post" encType="multipart/form-data" className="sheet slip">
        <div className="box tint">
          <h2>Many jobs at once</h2>
          <p>
            Fill in <a href={`${at}/upload/template`}>the template</a>, one job a row, and try it here. Nothing is
            stored before you have seen what becomes of each row.
          </p>
          <p>
            <a href={`${at}/batches`}>Earlier uploads</a>
          </p>
        </div>
        <Shell
          name="file"
          label="CSV file"
          hint="5,000 rows and 5 MB at most. Columns may stand in any order, or be left out."
          error={answer?.refused ?? undefined}
        >
          {(described) => <input {...described} type="file" name="file" accept=".csv,text/csv,text/plain" required />}
        </Shell>
        <div className="box">
          <button className="button">Try it</button>
        </div>
      </form>
      {answer?.tried && <DryRun tried={answer.tried as Tried} at={at} />}
      <details>
        <summary>What each column takes</summary>
        <div className="scroll">
          <table className="table">
            <tbody>
              {columns.map(({ name, takes }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{takes}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Workspace>
  )
}

function DryRun({ tried, at }: { tried: Tried; at: string }) {
  const taken = tried.rows.filter((row) => row.taken).length
  const complete = tried.rows.filter((row) => row.taken && !row.missing.length).length
  return (
    <>
      <section className="sheet" aria-labelledby={fieldId('tried')}>
        <div className="box note" role="status">
          <h2 id={fieldId('tried')}>{tried.file}</h2>
          <p>
            {countOf(taken, 'row')} of {tried.rows.length} can be taken as drafts; {complete} of them say all that is
            needed to publish. Nothing is stored yet.
          </p>
          {tried.unknown.length > 0 && <p>These columns are left out: {tried.unknown.join(', ')}.</p>}
          {tried.left > 0 && <p>Lines that begin with # are left out: {tried.left}.</p>}
        </div>
        {taken > 0 && (
          <form method="post" action={`${at}/upload/take`} encType="multipart/form-data" className="box">
            <input type="hidden" name="name" value={tried.file} />
            <textarea hidden readOnly name="csv" aria-label="The file" defaultValue={tried.csv} />
            <button className="button">Take {taken === 1 ? 'this one' : `these ${taken}`}</button>
          </form>
        )}
      </section>
      <Table heads={['Row', 'Title', 'What becomes of it']}>
        {tried.rows.map(({ row, title, taken, wrong, missing }) => (
          <tr key={row}>
            <td className="value">{row}</td>
            <td>{title || 'Untitled'}</td>
            <td>
              {!taken && <span className="wrong">Not taken</span>}
              {taken && (missing.length ? 'A draft; before it is published:' : 'A draft that says all it needs')}
              {wrong.length + missing.length > 0 && (
                <ul className="warnings">
                  {wrong.map(({ column, says }) => (
                    <li key={column + says}>
                      <b>{column}</b> {says}
                    </li>
                  ))}
                  {missing.map((says) => (
                    <li key={says}>{says}</li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}
