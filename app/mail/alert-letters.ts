import { hourlyWords } from '#app/components/pay-words.ts'
import { openWords } from '#app/components/open-words.ts'
import { countOf } from '#app/components/phrases.ts'
import { placeWords } from '#app/components/place-words.ts'
import { composeLetter } from '#app/mail/letter.ts'
import type { Pay } from '#db/jobs/facts.ts'
import type { Job } from '#db/jobs/queries.ts'
import type { NewLetter } from '#db/mail/changes.ts'
import type { AlertPace } from '#db/vocabulary/alerts.ts'

type Found = {
  to: string
  reason: string
  name: string
  /** What the search is called, and each thing that it asks. */
  search: string
  asks: string[]
  pace: AlertPace
  /** Those listed, of `total`. */
  jobs: Job[]
  total: number
  baseUrl: string
  /** Of the search. */
  path: string
  unsubscribe: string
}

/** To who saved a search, of what it found since the last letter. */
export function alertFound({ search, asks, pace, jobs, total, baseUrl, path, ...letter }: Found): NewLetter {
  const more = total - jobs.length
  return composeLetter({
    ...letter,
    kind: 'alert-found',
    subject: `${countOf(total, 'new job')}: ${search}`,
    parts: [
      `Your saved search found ${countOf(total, 'new job')}: ${search}. ${asks.length ? `It asks: ${asks.join(', ')}.` : 'It asks for any coding job.'}`,
      { open: jobs.map((job) => toOpen(job, baseUrl)) },
      ...(more ? [`And ${countOf(more, 'more job')}.`] : []),
      { does: more ? 'See all of them, the newest first' : 'Open the search, the newest first', link: baseUrl + path },
      { does: 'Change how often we write', link: `${baseUrl}/me/alerts` },
    ],
    because: `because you saved this search${paceWords[pace]}`,
  })
}

function toOpen({ slug, facts, employer }: Job, baseUrl: string) {
  const { words, detail } = placeWords(facts, employer.kind)
  const said = [employer.name, [words, detail].filter(Boolean).join(', '), openWords(facts), payWords(facts.pay)]
  return { says: facts.title, link: `${baseUrl}/jobs/${slug}`, facts: said.join(' · ') }
}

/** In a line without a caption the figure needs its unit. */
function payWords(pay: Pay | null): string {
  if (!pay) return 'pay not stated'
  const hourly = pay.hourly_min !== null || pay.hourly_max !== null
  return hourly ? `${hourlyWords(pay).replace(/\d/, '$$$&')} an hour` : hourlyWords(pay)
}

const paceWords: Record<AlertPace, string> = {
  'at-once': '. What it finds within ten minutes of a letter waits for the next',
  daily: ', to be told of once a day at most',
  weekly: ', to be told of once a week at most',
  off: '',
}
