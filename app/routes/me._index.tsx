import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Do } from '#app/components/field.tsx'
import { andList, countOf } from '#app/components/phrases.ts'
import { opens, type Opening } from '#app/fit.ts'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { lackingOf, type Lacking } from '#db/coders/completeness.ts'
import { coderOf } from '#db/coders/queries.ts'
import { employersOf } from '#db/employers/queries.ts'
import { memberRoleLabels } from '#db/vocabulary/employers.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'You · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const coder = await coderOf(context.db, person.id)
  return json({
    name: person.name,
    email: person.email,
    begun: coder !== undefined,
    lacking: lackingOf(coder),
    brings: coder ? bringsOf(await opens(context, coder)) : {},
    holds: coder?.credentials.map(({ credential }) => credential) ?? [],
    apprentice: coder?.credentials.some(({ credential }) => /^C[PO]C-A$/.test(credential)) ?? false,
    visibility: coder?.visibility ?? 'hidden',
    employers: await employersOf(context.db, person.id),
  })
})

const bringsOf = (openings: Opening[]): Partial<Record<Lacking, number>> =>
  Object.fromEntries(openings.map(({ missing, more }) => [missing, more]))

const lackingWords: Record<Lacking, { add: string; opens: string }> = {
  state: { add: 'Add your state', opens: 'jobs say from where one may work' },
  credentials: { add: 'Add your credentials', opens: 'nearly every job asks for one' },
  years: { add: 'Add your years', opens: 'most jobs ask for some' },
  'chart-types': { add: 'Add what you have coded', opens: 'employers search by it' },
  tools: { add: 'Add your software', opens: 'employers search by it' },
  workplaces: { add: 'Say where you wish to work', opens: 'what is found can begin there' },
}

export default function Me() {
  const { name, email, begun, lacking, brings, holds, apprentice, visibility, employers } =
    useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>{name}</h1>
        <p>
          <span className="value">{email}</span> · <a href="/me/account">Account and sign-in</a>
        </p>
      </div>
      <section className="box" aria-labelledby="profile">
        <h2 className="caption" id="profile">
          <b aria-hidden="true">2</b>Your profile
        </h2>
        {holds.length > 0 && <p className="value">{andList(holds)}</p>}
        {lacking.length > 0 ? (
          <>
            <p>{begun ? `It lacks ${countOf(lacking.length, 'thing')} that jobs ask about.` : 'Not begun yet.'}</p>
            <ul className="warnings">
              {lacking.map((each) => (
                <li key={each}>
                  <a href={`/me/profile#f-${fields[each]}`}>{lackingWords[each].add}</a>
                  <span className="soft">
                    : {brings[each] ? countOf(brings[each], 'more job') : lackingWords[each].opens}
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>Nothing is missing that jobs ask about.</p>
        )}
        <p className="actions">
          <a href="/me/profile">{begun ? 'Change the profile' : 'Begin the profile'}</a>
          <a href="/me/profile/read">Fill it from a résumé</a>
          <a href="/me/resumes">Résumés</a>
        </p>
      </section>
      <nav className="box" aria-labelledby="work">
        <h2 className="caption" id="work">
          <b aria-hidden="true">24</b>Your work
        </h2>
        <p className="actions">
          <a href="/me/applications">Applications</a>
          <a href="/me/messages">Messages</a>
          <a href="/me/saved">Saved jobs</a>
          <a href="/me/alerts">Saved searches</a>
          {apprentice && <a href="/me/apprentice">Removing the A</a>}
        </p>
      </nav>
      <nav className="box" aria-labelledby="found">
        <h2 className="caption" id="found">
          <b aria-hidden="true">33</b>Being found
        </h2>
        <p>{visibilityWords[visibility]}</p>
        <p className="actions">
          <a href="/me/freelance">Freelance profile</a>
          <a href="/me/work-record">Work record</a>
          <a href="/me/skill-checks">Skill checks</a>
        </p>
      </nav>
      <section className="box" aria-labelledby="acts-for">
        <h2 className="caption" id="acts-for">
          <b aria-hidden="true">33</b>You act for
        </h2>
        <ul>
          {employers.map((employer) => (
            <li key={employer.slug}>
              <a href={`/employers/${employer.slug}/jobs`}>{employer.name}</a>{' '}
              <span className="soft">{memberRoleLabels[employer.role]}</span>
            </li>
          ))}
        </ul>
        {!employers.length && <p>No employer yet. Jobs are posted for one.</p>}
        <p className="actions">
          <a href="/employers/new">Add an employer</a>
          <a href="/post">Post a job</a>
        </p>
      </section>
      <div className="box">
        <Do action="/sign-out" quiet>
          Sign out
        </Do>
      </div>
    </main>
  )
}

const fields: Record<Lacking, string> = {
  state: 'livesIn',
  credentials: 'credentials',
  years: 'coding-years',
  'chart-types': 'chartTypes',
  tools: 'tools',
  workplaces: 'workplaces',
}

const visibilityWords = {
  hidden: 'Your profile is hidden: employers see it only where you apply.',
  'employers-only': 'Members of verified employers find your profile.',
  public: 'Everybody finds your profile.',
}
