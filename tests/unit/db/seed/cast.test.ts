import { expect, test } from 'vitest'
import { employerAt } from '#db/seed/employers.ts'
import { cast } from '#db/seed/cast.ts'
import { jobAt } from '#db/seed/job.ts'

const today = new Date('2026-11-18T15:00:00Z')
const jobs = cast.map((_, number) => jobAt(number, today))

function only(holds: (job: (typeof jobs)[number]) => unknown) {
  const found = jobs.filter(holds)
  expect(found).toHaveLength(1)
  return found[0]!
}

test('two jobs of one employer are alike to the letter', () => {
  const alike = jobs.filter(({ facts }) => facts.title === 'Outpatient Facility Coder II')
  expect(alike).toHaveLength(2)
  expect(alike[0]!.facts).toEqual(alike[1]!.facts)
  expect(alike[0]!.job.description).toBe(alike[1]!.job.description)
  expect(alike[0]!.job.employerId).toBe(alike[1]!.job.employerId)
})

test('one says hybrid in its text and remote in its field', () => {
  only(({ facts, job }) => facts.workplace === 'remote' && /hybrid role/.test(job.description))
})

test('one pays by the encounter and comes to less than the minimum wage', () => {
  const { facts } = only(({ facts }) => facts.pay?.basis === 'per-encounter')
  expect(facts.pay!.hourly_max).toBeLessThan(7.25)
})

test('one is a scam that poses as coding', () => {
  const { job } = only(({ job }) => /Telegram/.test(job.description) && /deposit/.test(job.description))
  expect(job.kind).toBe('coding')
})

test('one asks for RHIT and for CCS or CIC', () => {
  only(({ facts }) => JSON.stringify(facts.credentials.required) === '[["RHIT"],["CCS","CIC"]]')
})

test('one hires in 31 states and names each', () => {
  const { facts, job } = only(({ facts }) => facts.eligible_states?.states.length === 31)
  for (const state of facts.eligible_states!.states) expect(job.description).toContain(state)
})

test('one turned from remote to hybrid', () => {
  const { history } = only(({ history }) => history.length > 1)
  expect(history.map(({ policy }) => policy.workplace)).toEqual(['remote', 'hybrid'])
})

test('one begins with six weeks on site', () => {
  only(({ facts }) => facts.onsite_training_weeks === 6)
})

test('one has a description of 20,000 characters', () => {
  only(({ job }) => job.description.length === 20_000)
})

test('one ends today at midnight in Honolulu', () => {
  const { job } = only(({ facts }) => facts.closes_on === '2026-11-18')
  expect(job.expiresAt).toEqual(new Date('2026-11-19T10:00:00Z'))
  const late = jobAt(12, new Date('2026-11-19T03:00:00Z'))
  expect(late.facts.closes_on).toBe('2026-11-18')
})

test('one is in Spanish, of an employer and a town with accents', () => {
  const { job, facts } = only(({ facts }) => facts.place?.city === 'Mayagüez')
  expect(facts.title).toMatch(/Médico/)
  expect(job.slug).toMatch(/^codificador-medico-bilingue-bilingual-medical-coder-clinica-penalosa-del-rio-/)
  expect(employerAt(2).row.name).toBe('Clínica Peñalosa del Río')
})

test('one came from elsewhere and does not say where its work is done', () => {
  const { facts } = only(({ job }) => job.source !== null)
  expect(facts.workplace).toBeNull()
  expect(facts.pay).toBeNull()
})
