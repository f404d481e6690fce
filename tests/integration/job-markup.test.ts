// The page of a job, made as the server makes it, and what a search engine finds in it.
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import type { StaticHandlerContext } from 'react-router-dom/server'
import JobForm, { loader } from '#app/routes/jobs.$slug/route.tsx'
import { ServedContext } from '#app/served.ts'
import { newContext } from '#tests/support/context.ts'
import { expect, test as base } from '#tests/support/test.ts'

const test = base.extend<{ pageOf: (slug: string) => Promise<string> }>({
  pageOf: async ({ db, search, breaker }, use) =>
    use(async (slug) => {
      const context = newContext({ db, search, breaker }, { nonce: 'of-this-answer' })
      const load = (args: object) => loader({ ...args, context } as never)
      const { query, dataRoutes } = createStaticHandler([{ path: '/jobs/:slug', Component: JobForm, loader: load }])
      const found = (await query(new Request(`http://localhost/jobs/${slug}`))) as StaticHandlerContext
      expect(found.errors).toBeNull()
      const router = createStaticRouter(dataRoutes, found)
      const page = createElement(StaticRouterProvider, { router, context: found, hydrate: false })
      return renderToString(createElement(ServedContext.Provider, { value: { nonce: context.nonce } }, page))
    }),
})

const markupIn = (page: string) =>
  /<script type="application\/ld\+json" nonce="of-this-answer">([^<]*)<\/script>/.exec(page)?.[1]

test('an open job’s page bears its markup under the nonce of the answer', async ({ board, pageOf }) => {
  const id = await board.job({ title: 'Trauma Coder' }, { description: 'Ends </script><script>here</script>.' })
  const page = await pageOf(`job-${id}`)
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(JSON.parse(markupIn(page)!)).toMatchObject({
    '@type': 'JobPosting',
    title: 'Trauma Coder',
    identifier: { value: id },
    directApply: false,
    description: expect.stringContaining('&lt;/script&gt;'),
  })
})

test('so does an imported one', async ({ board, pageOf }) => {
  const id = await board.job({}, { source: 'county-feed', sourceId: '7', sourceHash: 'x' })
  expect(markupIn(await pageOf(`job-${id}`))).toContain(id)
})

test('a closed job’s page has no script at all', async ({ board, pageOf }) => {
  const filled = await board.job({}, { status: 'filled', outcome: 'hired-here', closedAt: new Date() })
  const over = await board.job({}, { expiresAt: new Date(Date.now() - 1000) })
  for (const id of [filled, over]) expect(await pageOf(`job-${id}`)).not.toContain('<script')
})
