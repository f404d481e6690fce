import { findJobs } from '#app/find.ts'
import { askedBy, needsSignIn, searcherOf } from '#app/fit.ts'
import { answerJob, apiWrite, saidWrong } from '#app/http/api-write.ts'
import { readingJson } from '#app/http/job-json.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { badParams, problem } from '#app/http/problem.ts'
import { readVisitor } from '#app/http/session.ts'
import { kindOf, readJobJson } from '#app/intake/own-json.ts'
import { saveJob } from '#app/intake/own-job.ts'
import { draftJob } from '#db/jobs/drafts.ts'
import { readFilters } from '#db/jobs/filters.ts'
import { publicItem } from '#search/document.ts'

export const handle = { access: 'anyone' }

export const loader = fromPostgres(async ({ request, context }) => {
  const { filters, bad } = readFilters(new URL(request.url).searchParams)
  if (bad.length) return badParams(bad)
  const visitor = filters.fit ? await readVisitor(request, context) : null
  if (filters.fit && !visitor) return problem(401, 'Sign in first', `fit ${needsSignIn}.`)
  const asked = visitor ? await askedBy(context, filters, await searcherOf(context.db, visitor.person.id)) : filters
  const { items, total, page, per_page, facets, reading, close, away } = await findJobs(context, asked, true)
  const rest = JSON.stringify({ total, page, per_page, facets, reading: { ...readingJson(reading), close } })
  const listed = items.map((item) => publicItem(item, context.settings.baseUrl))
  return new Response(`{"items":[${listed.join(',')}],${rest.slice(1)}`, {
    headers: {
      'content-type': 'application/json',
      'cache-control': visitor ? 'private, no-store' : 'no-cache',
      'x-search': away ? 'away' : 'index',
    },
  })
})

/** Makes a draft, and nothing public. */
export const action = apiWrite('POST', 'draft-job', 'GET, HEAD, POST', async (write) => {
  const { context, member } = write
  const { data: input, error } = readJobJson(write.said)
  if (error) return saidWrong(error.issues)
  const drafted = await draftJob(context.db, member, input, kindOf(input))
  // What explains a contradiction is kept with the words that it is about, once they are read.
  if (!('refused' in drafted) && input.explanations.length) await saveJob(context, member, drafted.id, input)
  return answerJob(write, drafted, 201)
})
