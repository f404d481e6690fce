import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { json, type HeadersFunction, type LinksFunction, type MetaFunction } from '@remix-run/node'
import type { ReactNode } from 'react'
import typed700 from '@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff2'
import typed400 from '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2'
import sans from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { useServed } from '#app/served.ts'
import '#app/styles/app.css'

export const links: LinksFunction = () => [
  ...[sans, typed400, typed700].map((href) => ({
    rel: 'preload' as const,
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
    href,
  })),
  { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
]

/** A loader that failed may say when to come again. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? {}

export const meta: MetaFunction = () => [{ title: 'Place of Service' }]

export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useServed()
  const withScript = useMatches().some((match) => (match.handle as { script?: boolean } | undefined)?.script)
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fdfaf3" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#171513" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        <div className="page">
          <Masthead />
          {children}
          <Foot />
        </div>
        {withScript && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function Board() {
  return <Outlet />
}

/** Who is signed in, for the masthead alone. A stranger costs no question. */
export const loader = fromPostgres(async ({ request, context }) => {
  const visitor = await readVisitor(request, context)
  return json({ name: visitor?.person.name ?? null, isAdmin: visitor?.isAdmin ?? false })
})

/** Signing in and out, and whatever else changes who one is, loads a whole page. */
export const shouldRevalidate = () => false

function Masthead() {
  const { pathname } = useLocation()
  const known = useRouteLoaderData<typeof loader>('root')
  const here = (path: string) => (pathname === path || pathname.startsWith(`${path}/`) ? 'page' : undefined)
  return (
    <header className="masthead">
      <a className="mark" href="/">
        <b>24B</b>
        <span>Place of Service</span>
      </a>
      <nav aria-label="Board">
        <a href="/jobs" aria-current={pathname === '/jobs' ? 'page' : undefined}>
          Find work
        </a>
        <a href="/freelancers" aria-current={here('/freelancers')}>
          Freelancers
        </a>
        <a href="/post" aria-current={here('/post')}>
          Post a job
        </a>
        {known?.isAdmin && (
          <a href="/admin/queue" aria-current={here('/admin')}>
            Queue
          </a>
        )}
        {known?.name ? (
          <a href="/me" aria-current={here('/me')} className="who-am-i">
            {known.name}
          </a>
        ) : (
          <a href="/sign-in" aria-current={here('/sign-in')} className="who-am-i">
            Sign in
          </a>
        )}
      </nav>
    </header>
  )
}

function Foot() {
  return (
    <footer className="foot">
      <span>Every job wears its place of service: 12 home, 21 hospital, 11 office.</span>
      <a href="/api/v1/jobs">API</a>
    </footer>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 404) return <NotHere />
  if (status === 403) {
    return <Notice heading="Your role does not allow this">An owner of this employer can change that.</Notice>
  }
  if (status === 405) return <Notice heading="Nothing can be sent here">This page is only read.</Notice>
  if (status === 503) {
    return (
      <Notice heading="We can’t reach our records just now">
        Nothing of yours is lost, and no job is gone. Please try again in a few seconds.
      </Notice>
    )
  }
  if (isRouteErrorResponse(error) && status < 500) {
    return <Notice heading="That can’t be taken">{String(error.data || error.statusText)}</Notice>
  }
  return <Broken />
}

function Notice({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <main id="main" className="sheet notice">
      <div className="box">
        <h1>{heading}</h1>
        <p>{children}</p>
      </div>
    </main>
  )
}

function NotHere() {
  return (
    <main id="main" className="sheet notice">
      <div className="box">
        <p className="caption">
          <b>24B</b>Place of service
        </p>
        <p className="place silent">
          <i>99</i>
          <span>Other</span>
        </p>
        <h1>This page is at no place we know</h1>
        <p>The job may have been taken away, or the address may have a slip in it.</p>
        <p>
          <a href="/jobs">Find work</a>
        </p>
      </div>
    </main>
  )
}

function Broken() {
  const { requestId } = useServed()
  return (
    <main id="main" className="sheet notice">
      <div className="box">
        <h1>That was our fault</h1>
        <p>Something broke while we made this page. Nothing of yours is lost; please try again in a moment.</p>
        <p className="soft">
          If you tell us, name this:{' '}
          <span className="value" suppressHydrationWarning>
            {requestId}
          </span>
        </p>
      </div>
    </main>
  )
}
