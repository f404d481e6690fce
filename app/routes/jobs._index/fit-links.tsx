import { Link } from '@remix-run/react'
import type { FitLinks as Shown, WorthShown } from '#app/routes/jobs._index/fit-shown.ts'

export function FitLinks({ fit: { links }, onFollow }: { fit: { links: Shown }; onFollow(): void }) {
  if (!links) {
    return (
      <p className="fits">
        <a href="/me/profile">Begin your profile</a> to see which jobs you qualify for.
      </p>
    )
  }
  return (
    <nav className="fits" aria-label="Do you qualify?">
      {links.map(({ label, href, current }) => (
        <Link key={label} to={href} aria-current={current || undefined} preventScrollReset onClick={onFollow}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

/** Counted only when it is asked for. */
export function Worth({ worth: { href, found } }: { worth: WorthShown }) {
  return (
    <section className="sheet worth" id="worth">
      <div className="box">
        <h2 className="caption">One more credential</h2>
        {!found && <a href={href}>What would it be worth here?</a>}
        {found && found.length > 0 && (
          <>
            <p className="soft">You would qualify, of the jobs found, for</p>
            <ul>
              {found.map(({ credential, name, more }) => (
                <li key={credential}>
                  <span className="value">
                    <abbr title={name}>{credential}</abbr> {more}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {found?.length === 0 && <p className="soft">No other credential alone brings more of these jobs.</p>}
      </div>
    </section>
  )
}
