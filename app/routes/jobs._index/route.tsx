import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { JobLines } from '#app/components/job-lines.tsx'
import { SearchFrame, useSearching } from '#app/components/search-frame.tsx'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { FacetList } from '#app/routes/jobs._index/facet-list.tsx'
import { FitLinks, Worth } from '#app/routes/jobs._index/fit-links.tsx'
import { searchPage, type SearchPage } from '#app/routes/jobs._index/search-page.ts'
import { coderOf } from '#db/coders/queries.ts'
import { readFilters } from '#db/jobs/filters.ts'

export const handle = { access: 'anyone', script: true }

export const loader = fromPostgres(async ({ request, context }) => {
  const query = new URL(request.url).searchParams
  const visitor = await readVisitor(request, context)
  const coder = visitor && ((await coderOf(context.db, visitor.person.id)) ?? 'no-profile')
  return json(await searchPage(context, readFilters(query), coder, query.has('worth')))
})

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'Find work · Place of Service' }]
  const { title, description, canonical, index } = data.head
  return [
    { title },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: canonical },
    ...(index ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
  ]
}

export default function FindWork() {
  const page = useLoaderData<typeof loader>() as SearchPage
  const searching = useSearching('/jobs')
  const { onType, onChoose, toHeading } = searching
  return (
    <SearchFrame
      page={page}
      searching={searching}
      thing="job"
      narrow={
        <>
          <FacetList
            facets={page.facets}
            asked={page.asked}
            silentPay={page.silent.pay}
            onType={onType}
            onChoose={onChoose}
          />
          {page.worth && <Worth worth={page.worth} />}
        </>
      }
      above={
        <>
          {page.fit && <FitLinks fit={page.fit} onFollow={toHeading} />}
          <form className="keep" method="post" action={page.keep}>
            <button>Save this search</button>
          </form>
        </>
      }
      lines={page.lines.length || page.closeLines.length ? <Lines page={page} /> : null}
    />
  )
}

function Lines({ page }: { page: SearchPage }) {
  return (
    <>
      {page.lines.length > 0 && <JobLines lines={page.lines} />}
      {page.closeLines.length > 0 && (
        <section className="close">
          <h2>Close: each misses something that you typed</h2>
          <JobLines lines={page.closeLines} heading="h3" />
        </section>
      )}
    </>
  )
}
