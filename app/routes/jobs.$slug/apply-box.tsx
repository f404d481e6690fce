import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import type { Applying } from '#app/routes/jobs.$slug/applying.ts'

export function ApplyBox({ slug, applying }: { slug: string; applying: NonNullable<Applying> }) {
  return (
    <div className="box w4 tint apply noprint">
      {applying.way === 'applied' && (
        <p>
          <a href={`/me/applications/${applying.id}`}>You applied on {saidDay(applying.on)}</a>
          {applying.withdrawn && <span className="soft"> and took it back</span>}
        </p>
      )}
      {applying.way === 'here' && (
        <a className="button" href={`/jobs/${slug}/apply`} rel="nofollow">
          Apply
        </a>
      )}
      {applying.way === 'elsewhere' && (
        <div>
          <Do action={`/jobs/${slug}/apply`}>{applying.imported ? 'Apply at the source' : 'Apply at the employer'}</Do>
          <p className="soft">
            It leads to <span className="value">{applying.host}</span>.
          </p>
        </div>
      )}
    </div>
  )
}
