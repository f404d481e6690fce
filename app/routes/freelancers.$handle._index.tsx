import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FreelancerForm, freelancerOf } from '#app/components/freelancer-form.tsx'
import { WorkRecordBox } from '#app/components/work-record.tsx'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { writesFor } from '#db/applications/contact.ts'
import { maySee, shownByHandle, viewerOf } from '#db/coders/freelancers.ts'
import { coderOf } from '#db/coders/queries.ts'
import { recordOf } from '#db/coders/record.ts'
import { dayOf } from '#db/day.ts'
import type { Visibility } from '#db/vocabulary/coders.ts'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.freelancer.name}, freelance coder · Place of Service` : 'Place of Service' },
  ...(data?.visibility === 'public'
    ? [{ name: 'description', content: data.freelancer.headline }]
    : [{ name: 'robots', content: 'noindex' }]),
]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const visitor = await readVisitor(request, context)
  const shown = await shownByHandle(context.db, params.handle ?? '')
  const viewer = await viewerOf(context.db, visitor?.person.id ?? null)
  if (!shown || !maySee(viewer, shown)) notFound()
  const coder = (await coderOf(context.db, shown.personId)) ?? notFound()
  const own = viewer.personId === shown.personId
  return json({
    freelancer: freelancerOf(coder),
    record: await recordOf(context.db, shown.personId),
    visibility: shown.visibility,
    own: own && { blocks: shown.blockedEmployers.length + shown.blockedDomains.length > 0 },
    mayWriteFor: own || !visitor?.employers ? [] : await writesFor(context.db, visitor.person.id),
    today: dayOf(new Date()),
  })
})

const seenBy: Record<Visibility, string> = {
  hidden: 'Hidden: only you see this page.',
  'employers-only': 'Members of verified employers see this page when they are signed in, and nobody else.',
  public: 'Everybody sees this page.',
}

export default function FreelancerPage() {
  const { freelancer, record, visibility, own, mayWriteFor, today } = useLoaderData<typeof loader>()
  const at = `/freelancers/${freelancer.handle}`
  return (
    <main id="main">
      {own && (
        <p className="note">
          {seenBy[visibility]}{' '}
          {visibility !== 'hidden' && own.blocks && 'Those whom you block are told that there is no such page. '}
          <a href="/me/freelance">Change it</a>
        </p>
      )}
      <FreelancerForm
        freelancer={freelancer}
        today={today}
        record={<WorkRecordBox record={record} />}
        side={
          mayWriteFor.length > 0 && (
            <div className="box tint w4 write noprint">
              {mayWriteFor.map(({ slug, name }) => (
                <a key={slug} className="button" href={`/employers/${slug}/freelancers/${freelancer.handle}`}>
                  Invite or write
                  {mayWriteFor.length > 1 && ` for ${name}`}
                </a>
              ))}
            </div>
          )
        }
        foot={
          !own && (
            <p className="box w12 soft">
              <a href={`${at}/report`}>Report this profile</a>
            </p>
          )
        }
      />
    </main>
  )
}
