import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SearchFrame, useSearching } from '#app/components/search-frame.tsx'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { FreelancerLines } from '#app/routes/freelancers._index/freelancer-lines.tsx'
import { freelancersPage, type FreelancersPage } from '#app/routes/freelancers._index/freelancers-page.ts'
import { NarrowList } from '#app/routes/freelancers._index/narrow-list.tsx'
import { readFreelancerFilters } from '#db/coders/filters.ts'
import { viewerOf } from '#db/coders/freelancers.ts'

export const handle = { access: 'anyone', script: true }

export const loader = fromPostgres(async ({ request, context }) => {
  const { filters, bad } = readFreelancerFilters(new URL(request.url).searchParams)
  const visitor = await readVisitor(request, context)
  const viewer = await viewerOf(context.db, visitor?.person.id ?? null)
  return json(await freelancersPage(context, filters, viewer, bad))
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: 'Find freelancers · Place of Service' },
  {
    name: 'description',
    content:
      'Medical coders who take contracts: what they code, what they hold, from where, for what rate and from when.',
  },
  ...(data ? [{ tagName: 'link', rel: 'canonical', href: data.canonical }] : []),
  ...(data?.index ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
]

const asks = { action: '/freelancers', words: 'Credential, chart type, specialty or code', state: 'May work from' }

export default function FindFreelancers() {
  const page = useLoaderData<typeof loader>() as FreelancersPage
  const searching = useSearching('/freelancers')
  const { onType, onChoose } = searching
  return (
    <SearchFrame
      page={page}
      searching={searching}
      thing="freelancer"
      asks={asks}
      narrow={
        <NarrowList facets={page.facets} asked={page.asked} silent={page.silent} onType={onType} onChoose={onChoose} />
      }
      lines={page.lines.length ? <FreelancerLines lines={page.lines} /> : null}
    />
  )
}
