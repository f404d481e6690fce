import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireLoopback } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { lettersKept } from '#db/mail/queries.ts'

export const handle = { access: 'loopback' }

/** The newest letters that no mail server took, whole. */
export const loader = fromPostgres(async ({ context }) => {
  requireLoopback(context)
  const letters = await lettersKept(context.db, 200)
  return json(
    letters.map(({ id, to, subject, text, createdAt }) => ({ id, to, subject, text: text ?? '', at: createdAt })),
    { headers: { 'cache-control': 'no-store' } },
  )
})

export const headers = () => ({ 'cache-control': 'no-store' })

export const meta: MetaFunction = () => [{ title: 'Letters kept · Place of Service' }]

export default function KeptLetters() {
  const letters = useLoaderData<typeof loader>()
  return (
    <main id="main">
      <h1>Letters kept</h1>
      <p className="soft">
        {letters.length ? 'Newest first.' : 'None: nobody was written to, or a mail server took them.'}
      </p>
      {letters.map(({ id, to, subject, text, at }) => (
        <article key={id} id={id} className="sheet">
          <div className="box">
            <span className="caption">To {to}</span>
            <h2>{subject}</h2>
            <time dateTime={at} className="soft">
              {at.slice(0, 19).replace('T', ' ')}
            </time>
          </div>
          <p className="box value">{text.split(/(\n|https?:\/\/\S+)/).map(drawn)}</p>
        </article>
      ))}
    </main>
  )
}

function drawn(part: string, at: number) {
  if (at % 2 === 0) return part
  if (part === '\n') return <br key={at} />
  return (
    <a key={at} href={part}>
      {part}
    </a>
  )
}
