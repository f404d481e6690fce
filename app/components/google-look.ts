// How a job will look in Google's results, and which of Google's rules keep it from looking better.
import { isTelecommute, locationOf, salaryUnits } from '#app/components/job-posting.ts'
import { openNames, openWords } from '#app/components/open-words.ts'
import { quoteWords } from '#app/components/pay-words.ts'
import { placeWords } from '#app/components/place-words.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Job } from '#db/jobs/queries.ts'
import { employmentLabels, payBasisUnits } from '#db/vocabulary/pay.ts'
import { readTitle } from '#search/reading/title.ts'

type Shown = { facts: JobFacts; employer: Pick<Job['employer'], 'name' | 'kind'> }

export type GoogleLook = {
  /** Of the page among Google's results, with its address as it stands there. */
  title: string
  address: string
  /** What its list of jobs and its results say beneath: where, pay, employment, then the snippet. */
  says: string[]
  problems: string[]
}

export function googleLook(job: Shown & Pick<Job, 'slug' | 'description'>, baseUrl: string): GoogleLook {
  const { facts } = job
  return {
    title: resultTitle(job),
    address: `${new URL(baseUrl).host} › jobs › ${job.slug}`,
    says: [
      locationOf(facts) && (isTelecommute(facts) ? `Work from home · ${openNames(facts).says}` : openWords(facts)),
      facts.pay && salaryUnits[facts.pay.basis] ? quoteWords(facts.pay) : null,
      facts.employment.map((employment) => employmentLabels[employment]).join(', '),
      resultSnippet(job),
    ].filter((line): line is string => Boolean(line)),
    problems: [
      ...titleProblems(facts),
      ...textProblems(job.description),
      ...placeProblems(facts),
      ...payProblems(facts),
    ],
  }
}

export function resultTitle({ facts, employer }: Shown): string {
  return `${facts.title}, ${employer.name} · Place of Service`
}

export function resultSnippet({ facts, employer }: Shown): string {
  const place = placeWords(facts, employer.kind)
  const pay = facts.pay ? `, ${quoteWords(facts.pay)}` : ''
  return `${place.words} (${place.detail}), open to ${openWords(facts)}${pay}.`
}

function titleProblems({ title }: JobFacts): string[] {
  const bare = readTitle(title)
  if (!bare) return ['It has no title, so Google can’t list it as a job.']
  return bare === title.trim()
    ? []
    : [`A title holds nothing but the title, no pay, place or exclamation: Google is told “${bare}”.`]
}

function textProblems(description: string): string[] {
  return description.trim() ? [] : ['It has no description, so Google can’t list it as a job.']
}

function placeProblems(facts: JobFacts): string[] {
  const { workplace, place } = facts
  if (locationOf(facts)) {
    return isTelecommute(facts) || place?.city ? [] : ['Name the city: Google shows jobs to people who live near.']
  }
  if (isTelecommute(facts)) return ['Say which states a coder may live in, or all, so that Google can list it.']
  if (workplace === 'remote') {
    return [
      'Google lists a job as remote only if nobody ever has to come on site. This one begins on site, so it is left out.',
    ]
  }
  if (workplace === 'travel') return ['Google asks for the place where a coder reports; with a state it can be listed.']
  if (!workplace && !place) return ['Say where the work is done: without it Google can’t list the job.']
  return ['Name the state of the site: without it Google can’t list the job.']
}

function payProblems({ pay, employment }: JobFacts): string[] {
  const unshown = pay && !salaryUnits[pay.basis]
  return [
    ...(pay ? [] : ['It states no pay: Google shows the pay of other jobs beside it.']),
    ...(unshown ? [`Google has no way to show pay ${payBasisUnits[pay.basis]}, so it shows none.`] : []),
    ...(employment.length
      ? []
      : ['Say whether it is full-time, part-time or a contract: Google’s filters ask for it.']),
  ]
}
