import { describe, expect, test } from 'vitest'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import type { State } from '#db/vocabulary/states.ts'
import { findContradictions } from '#search/reading/contradictions.ts'
import { emptyFacts } from '#tests/eval/contradictions.ts'

const lead = 'Cedar Hollow Health is hiring a coder for its billing team. You will code E/M visits in Epic.\n'
function find(facts: Partial<JobFacts>, text: string, title = 'Medical Coder') {
  return findContradictions({ title, text: lead + text }, { ...emptyFacts, ...facts })
}

const remote = { workplace: 'remote' } as const
const onSite = { workplace: 'on-site' } as const
const hybrid = (count: number, per: 'week' | 'month' = 'week') =>
  ({ workplace: 'hybrid', hybrid_days: { count, per } }) as const
const everyState = { ...remote, eligible_states: { mode: 'all', states: [] } } as Partial<JobFacts>
const only = (...states: State[]) =>
  ({ ...remote, eligible_states: { mode: 'include', states } }) satisfies Partial<JobFacts>
const at = (city: string, state: State) => ({ ...onSite, place: { city, state } })
const asks = (credentials: Partial<JobFacts['credentials']>) => ({
  credentials: { ...emptyFacts.credentials, ...credentials },
})
const required = (...group: Credential[]) => asks({ required: [group] })
const hourly = (min: number, max: number) =>
  ({
    pay: { basis: 'hourly', min, max, hourly_min: min, hourly_max: max, estimated: false },
  }) satisfies Partial<JobFacts>
const schedule = (weekends: boolean | null, flexible: JobFacts['schedule']['flexible'] = null) => ({
  schedule: { weekends, flexible },
})

describe('what the text says against the form is cited', () => {
  test.each<[Partial<JobFacts>, string, string, string]>([
    [remote, 'This is a fully remote position. Coders spend three days a week on site in Dayton.', 'workplace', 'three days a week on site'],
    [remote, 'Coders come in every Tuesday for team day.', 'workplace', 'come in'],
    [remote, 'You are expected in the office twice a week.', 'workplace', 'in the office'],
    [remote, 'We do not offer work-from-home.', 'workplace', 'not offer work-from-home'],
    [remote, 'All coders rotate through the Erie clinic one week out of four.', 'workplace', 'through the Erie clinic'],
    [remote, 'Our coding staff is housed on the second floor of the Elm Street building.', 'workplace', 'second floor'],
    [remote, 'Attendance at our Greenville office is required on Tuesdays.', 'workplace', 'Attendance at our Greenville office'],
    [onSite, 'After orientation the position is remote.', 'workplace', 'the position is remote'],
    [onSite, 'Our coding department works entirely out of home offices, and so will you.', 'workplace', 'entirely out of home'],
    [hybrid(3), 'No one on this team reports to a building.', 'workplace', 'No one on this team reports to a building'],
    [onSite, 'This position is 100% remote.', 'workplace', 'position is 100% remote'],
    [onSite, 'Two days a week you may work from home.', 'workplace', 'Two days a week'],
    [hybrid(2), 'On-site only, no telework.', 'workplace', 'no telework'],
    [hybrid(2), 'There is no office to come to; everyone codes from home.', 'workplace', 'no office to come to'],
    [hybrid(2), 'Hybrid: three days in the office each week.', 'hybrid_days', 'three days'],
    [hybrid(1), 'One day a week from home, the rest on site.', 'hybrid_days', 'One day a week'],
    [hybrid(1, 'month'), 'Hybrid. We meet in the office every Tuesday.', 'hybrid_days', 'every Tuesday'],
    [at('Dayton', 'OH'), 'This position is based at our clinic in Toledo, Ohio.', 'place', 'Toledo, Ohio'],
    [at('Portland', 'OR'), 'You work on site at our hospital in Portland, Maine.', 'place', 'Portland, Maine'],
    [everyState, 'We can hire in AZ, CO, FL, GA, ID, OH, TX, UT and WI.', 'eligible_states', 'AZ, CO, FL, GA, ID, OH, TX, UT and WI'],
    [everyState, 'We cannot hire residents of California or New York.', 'eligible_states', 'California or New York'],
    [everyState, 'Kansas residency is a condition of employment.', 'eligible_states', 'Kansas residency'],
    [everyState, 'Our payroll is set up for Ohio and Utah, so you need to live in one of them.', 'eligible_states', 'Ohio and Utah'],
    [only('TX', 'OK', 'LA'), 'Louisiana is no longer on our list.', 'eligible_states', 'Louisiana is no longer on our list'],
    [everyState, 'Candidates should live no more than an hour from our hospital.', 'eligible_states', 'no more than an hour'],
    [everyState, 'You must live within 60 miles of our Dayton campus.', 'eligible_states', 'live within 60 miles of our Dayton campus'],
    [only('OH', 'IN'), 'We hire in all 50 states.', 'eligible_states', 'all 50 states'],
    [everyState, 'Applicants must be Tennessee residents because of our payroll.', 'eligible_states', 'must be Tennessee residents'],
    [only('OH', 'CA'), 'All of those states except California.', 'eligible_states', 'except California'],
    [only('OH', 'CA'), 'We do not employ people in California.', 'eligible_states', 'California'],
    [{ ...remote, onsite_training_weeks: 0 }, 'The first two weeks are spent at our Dayton office; then you go home.', 'onsite_training_weeks', 'two weeks'],
    [remote, 'Your first six weeks are on site in Macon before you take your equipment home.', 'onsite_training_weeks', 'first six weeks'],
    [{ ...remote, onsite_training_weeks: 0 }, 'Training is on site in Dayton.', 'onsite_training_weeks', 'Training is on site'],
    [{ ...remote, onsite_training_weeks: 2 }, 'Orientation and training happen over Zoom.', 'onsite_training_weeks', 'training happen over Zoom'],
    [{ ...remote, onsite_training_weeks: 2 }, 'Training is fully remote.', 'onsite_training_weeks', 'Training is fully remote'],
    [{ ...remote, permanence: 'permanent' }, 'Remote status is subject to change.', 'permanence', 'Remote status is subject to change'],
    [{ ...remote, permanence: 'permanent' }, 'A return to the office is planned for 2027.', 'permanence', 'return to the office is planned'],
    [{ ...remote, permanence: 'permanent' }, 'You work at home for the present.', 'permanence', 'at home for the present'],
    [{ ...remote, permanence: 'may-change' }, 'This job was built to be remote and is going to stay that way.', 'permanence', 'stay that way'],
    [{ ...remote, return_for_remediation: 'none' }, 'Coders on a performance improvement plan code at the Helena campus.', 'return_for_remediation', 'improvement plan'],
    [{ ...remote, permanence: 'may-change' }, 'The team is permanently remote.', 'permanence', 'permanently remote'],
    [{ ...remote, return_for_remediation: 'none' }, 'If your accuracy falls below 92% you return to the office.', 'return_for_remediation', 'you return to the office'],
    [{ years_min: 0 }, 'Three years of coding experience required.', 'years_min', 'Three years'],
    [{ years_min: 3 }, 'No experience required; we train you.', 'years_min', 'No experience required'],
    [{ seniority: 'entry' }, 'Requires 3+ years of outpatient coding.', 'seniority', '3+ years'],
    [{ seniority: 'senior' }, 'This is an entry-level position.', 'seniority', 'This is an entry-level'],
    [required('CPC'), 'CCS required.', 'credentials', 'CCS'],
    [required('CPC'), 'CPC preferred but not required.', 'credentials', 'CPC'],
    [required('CPC'), 'CPC: nice to have.', 'credentials', 'CPC'],
    [required('CPC'), 'CPC or CPC-eligible at hire.', 'credentials', 'CPC or CPC-eligible'],
    [required('RHIT'), 'An RHIT alone does not qualify.', 'credentials', 'RHIT alone does not qualify'],
    [required('CPC'), 'You do not need to be certified.', 'credentials', 'do not need to be certified'],
    [required('CPC'), 'No certification required.', 'credentials', 'No certification required'],
    [required('CPC'), 'CPC must be obtained within 12 months of hire.', 'credentials', 'CPC'],
    [required('CPC', 'CCS'), 'A CCS is required; no other credential will do.', 'credentials', 'CCS is required'],
    [asks({ preferred: ['CPC'] }), 'Must hold a CPC.', 'credentials', 'CPC'],
    [asks({ apprentice_policy: 'welcome' }), 'Active CPC required.', 'apprentice', 'CPC'],
    [asks({ apprentice_policy: 'accepted' }), 'No apprentices, please.', 'apprentice', 'apprentices'],
    [asks({ apprentice_policy: 'not-accepted' }), 'CPC-A welcome to apply.', 'apprentice', 'CPC-A'],
    [hourly(28, 34), 'Pay: $24.00 - $29.00 per hour.', 'pay', '$24.00 - $29.00 per hour'],
    [hourly(28, 34), 'The salary is $45,000 a year.', 'pay', '$45,000 a year'],
    [hourly(28, 34), 'You are paid per chart.', 'pay', 'paid per chart'],
    [{ employment: ['w2-full-time'] }, 'This is a 1099 job.', 'employment', '1099'],
    [{ employment: ['w2-full-time'] }, 'Twenty hours a week, no more.', 'employment', 'Twenty hours a week'],
    [{ employment: ['w2-full-time'] }, 'This assignment ends after 16 weeks.', 'employment', 'ends after 16 weeks'],
    [{ employment: ['w2-part-time'] }, 'Full-time with benefits.', 'employment', 'Full-time'],
    [{ employment: ['1099-contract'] }, 'You will be on our W-2 payroll.', 'employment', 'our W-2 payroll'],
    [schedule(false), 'Every other weekend is required.', 'schedule', 'weekend'],
    [schedule(false), 'Coders take turns with the Sunday queue.', 'schedule', 'Sunday'],
    [schedule(null, 'none'), 'Put in your forty hours at whatever times suit your life.', 'schedule', 'whatever times'],
    [schedule(false), 'The workweek runs from Wednesday to Sunday.', 'schedule', 'Wednesday to Sunday'],
    [schedule(true), 'No weekends.', 'schedule', 'weekends'],
    [schedule(null, 'fully-flexible'), 'Hours are Monday to Friday, 8:00 to 4:30 Eastern.', 'schedule', '8:00 to 4:30'],
    [{ chart_types: ['hospice'] }, 'You code nothing else.', 'chart_types', 'E/M'],
    [{ accuracy_percent: 95 }, 'Coders maintain 98% accuracy.', 'accuracy_percent', '98%'],
    [{ productivity: [{ min: 12, max: 12, unit: 'charts/hour', chart_type: null }] }, 'We expect 160 charts a day.', 'productivity', '160 charts a day'],
    [{ us_only: true }, 'Coders may work from the US, India or the Philippines.', 'us_only', 'India or the Philippines'],
    [{ us_only: false }, 'You must live in the United States.', 'us_only', 'must live in the United States'],
    [{ travel_percent: 0 }, 'About 25% travel to client sites.', 'travel_percent', '25% travel'],
    [{ travel_percent: 0 }, 'You visit provider offices about once a month.', 'travel_percent', 'visit provider offices'],
    [{ us_only: true }, 'Coders living in Canada are invited to apply.', 'us_only', 'Canada'],
    [{ us_only: false }, 'Client contracts require all PHI to be viewed within the US.', 'us_only', 'viewed within the US'],
    [{ seniority: 'entry' }, 'This is a senior position.', 'seniority', 'This is a senior position'],
    [hourly(28, 34), 'Pay tops out at $24.', 'pay', 'tops out at $24'],
    [{ travel_percent: 25 }, 'No travel is required.', 'travel_percent', 'No travel'],
    [{ closes_on: '2026-12-31' }, 'Applications close on December 15.', 'closes_on', 'December 15'],
    [{ closes_on: '2026-12-31' }, 'We take applications up to and including December 11, 2026.', 'closes_on', 'December 11'],
    [hybrid(2), 'Working from home is not possible in this job.', 'workplace', 'Working from home is not possible'],
    [everyState, 'Our board requires that every employee live in Nevada.', 'eligible_states', 'Nevada'],
    [{ ...remote, permanence: 'permanent' }, 'You could be required to work on site with 60 days’ notice.', 'permanence', 'could be required to work on site'],
    [{ years_min: 3 }, 'Beginners are welcome; we train from the ground up.', 'years_min', 'Beginners are welcome'],
    [required('CPC'), 'We hire people who don’t have a certification.', 'credentials', 'hire people who don’t have'],
    [asks({ apprentice_policy: 'accepted' }), 'Please wait until your apprentice status has been lifted.', 'apprentice', 'apprentice status has been lifted'],
    [schedule(false), 'Hours: Thursday through Monday, 2 to 10:30.', 'schedule', 'Thursday through Monday'],
    [{ employment: ['w2-full-time'] }, 'No guaranteed hours: we call you when the queue is long.', 'employment', 'No guaranteed hours'],
  ])('%j: %s', (facts, text, about, words) => {
    expect(find(facts, text)).toEqual([expect.objectContaining({ about, words: expect.stringContaining(words) })])
  }) // prettier-ignore
})

describe('the title is held against form and text', () => {
  test.each<[Partial<JobFacts>, string, string, string, string]>([
    [onSite, 'Remote Coder', 'You sit in our Dayton office.', 'workplace', 'Remote'],
    [{}, 'Medical Coder (Remote)', 'This is an on-site position.', 'workplace', 'This is an on-site'],
    [{}, 'Entry-Level Coder', 'Minimum three years of coding experience required.', 'seniority', 'three years'],
    [{}, 'Medical Coder - CPC-A welcome', 'Sorry, no CPC-A.', 'apprentice', 'CPC-A'],
    [{}, 'Coder - $32/hr', 'Pay is $26 an hour.', 'pay', '$26 an hour'],
    [hourly(28, 34), 'Coder - $40/hr', 'Join us.', 'pay', '$40/hr'],
    [{ seniority: 'entry' }, 'Senior Coder', 'Join us.', 'seniority', 'Senior'],
    [at('Dayton', 'OH'), 'Coder - Cleveland, OH', 'On site.', 'place', 'Cleveland, OH'],
  ])('%j, “%s”, “%s”', (facts, title, text, about, words) => {
    expect(find(facts, text, title)).toEqual([
      expect.objectContaining({ about, words: expect.stringContaining(words) }),
    ])
  })
})

describe('no contradiction', () => {
  test.each<[Partial<JobFacts>, string]>([
    [{}, 'Two days a week in our Dayton office. $28 an hour. CPC and two years required. Closes March 3, 2027.'],
    [remote, 'Interviews are held in person at our Dayton office.'],
    [remote, 'You will never need to come into the office.'],
    [remote, 'Not hybrid, not on site: home, every day.'],
    [remote, 'Before 2020 our coders came into the office five days a week.'],
    [remote, 'Local coders may use a desk at our Lansing office one day a week if they like.'],
    [remote, 'You will work with on-site CDI specialists at three hospitals.'],
    [
      { ...remote, onsite_training_weeks: 2 },
      'Your first ten working days are on site in Dayton; afterwards you are at home.',
    ],
    [{ ...remote, permanence: 'after-training' }, 'Remote after two weeks of on-site training.'],
    [remote, 'On site? No. Hybrid? No. Home? Yes.'],
    [remote, 'Some hospitals want coders at a desk on site every day. We do not.'],
    [hybrid(1, 'month'), 'You come in once a month. All other days are yours at home.'],
    [everyState, 'Most of us live in Texas and Oklahoma but we hire in all fifty.'],
    [{ ...remote, eligible_states: { mode: 'exclude', states: ['NY'] } }, 'Any state besides NY.'],
    [{ years_min: 0 }, 'No experience needed. Your mentor has at least five years of coding.'],
    [required('CPC', 'CCC'), 'CPC + CCC preferred (one of them is required).'],
    [hourly(28, 34), '$28-$34 an hour; weekend hours pay $31.00 to $37.00.'],
    [schedule(false), 'Same rate seven days a week. Weekends if you like them, not required.'],
    [remote, 'You code office visits, hospital rounds and clinic procedures every day.'],
    [onSite, 'You will support our remote coders and answer their questions.'],
    [onSite, 'Some of our other positions are remote; this one is not.'],
    [remote, 'Talk by chat with providers, who are on site at the clinics every day.'],
    [remote, 'The old version of this ad, "Erie, on site", is out of date.'],
    [onSite, 'Remote work has come up in staff meetings, and the answer for now is no.'],
    [onSite, 'Remote employees in our call center group follow other rules.'],
    [hybrid(2), 'Fully remote applicants, sorry, cannot be considered.'],
    [everyState, 'Residents of Colorado and New York: the range above holds for you too.'],
    [{ ...remote, onsite_training_weeks: 0 }, 'Training is by screen share. Your trainer sits in our Reno office.'],
    [
      { ...remote, return_for_remediation: 'none' },
      'Coders you audit who drop below 90% go back to their trainer at the office.',
    ],
    [{ travel_percent: 0 }, 'If you like to travel, our consulting arm travels half the year.'],
    [{ years_min: 2 }, 'Two years of coding. Coder III (four years) and lead (six) are steps above.'],
    [schedule(false), 'The surgeons’ Saturday clinic is coded on Monday. No nights, weekends or holidays.'],
    [asks({ apprentice_policy: 'accepted' }), 'CPC-A fine here. Our surgery desks aren’t open to CPC-A.'],
    [asks({ required: [['CPC']] }), 'CPC required. CEMC: nice to have.'],
    [{ us_only: true }, 'Our parent company also runs centers in Manila and Hyderabad.'],
    [hybrid(3), 'Hybrid, 2-3 days in the office.'],
    [hybrid(2), 'Hybrid, Tuesdays and Thursdays at our Dayton office, the rest from home.'],
    [hybrid(2), 'Hybrid: 60% from home, 40% in the office.'],
    [at('St. Paul', 'MN'), 'On site in Saint Paul, Minnesota.'],
    [at('Dayton', 'OH'), 'On site at our Dayton hospital. We also run clinics in Toledo, Ohio.'],
    [everyState, 'Our clients are hospitals in Ohio, Texas and Florida.'],
    [everyState, 'Coders in Ohio are encouraged to apply, but we hire in every state.'],
    [only('OH', 'IN'), 'We do not employ people in California.'],
    [{ ...remote, onsite_training_weeks: 0 }, 'Two weeks of virtual training.'],
    [{ years_min: 2 }, '2 years of coding required; 5 years preferred.'],
    [{ years_min: 4 }, 'Two years of coding with a degree, or four without.'],
    [{ seniority: 'entry' }, 'After two years with us you may sit for the auditor track.'],
    [asks({ required: [['CPC']], apprentice_policy: 'accepted' }), 'CPC required; CPC-A accepted.'],
    [asks({ required: [['CPC']], preferred: ['CPMA'] }), 'CPC required. CPMA a plus.'],
    [hourly(30, 30), 'Pay is $62,400 a year.'],
    [hourly(28, 34), 'Pay from $28 an hour, $2,000 sign-on bonus.'],
    [{ employment: ['w2-full-time'] }, 'Full-time or part-time.'],
    [{ travel_percent: 25 }, 'Travel 10-25%.'],
    [{ productivity: [{ min: 12, max: 12, unit: 'charts/hour', chart_type: null }] }, 'We expect 96 charts a day.'],
    [{ closes_on: '2026-12-31' }, 'Applications close on December 31.'],
    [{ closes_on: '2026-12-31' }, 'Open enrollment closes December 4, 2026.'],
    [remote, 'The billing office is at 200 Main Street, and its staff come in daily.'],
    [remote, 'You work Monday through Friday from your home office.'],
    [onSite, 'After they finish, your students go home and code remotely.'],
    [{ ...remote, onsite_training_weeks: 0 }, 'Schedulers and front desk staff train on site in Boise for two weeks.'],
    [hybrid(2), 'New coders come in four days a week for the first month.'],
    [everyState, 'Sales staff must live in Texas or Florida.'],
    [hourly(28, 34), 'Coder II pay is $36 to $44 an hour.'],
    [{ employment: ['w2-full-time'] }, 'Part-time coders also receive PTO.'],
    [{ employment: ['w2-full-time'] }, 'Our PRN pool covers vacations.'],
    [schedule(true), 'Our office is closed on weekends.'],
    [{ years_min: 0 }, 'You will learn from coders with ten years of experience.'],
    [
      { productivity: [{ min: 8, max: 8, unit: 'charts/hour', chart_type: null }] },
      'Our fastest coder does 20 charts an hour.',
    ],
  ])('%j: %s', (facts, text) => {
    expect(find(facts, text)).toEqual([])
  })
})

describe('a contradiction', () => {
  test('is told to its poster in one sentence', () => {
    expect(find(everyState, 'We can hire in AZ, OH\nand WI.').map(({ says }) => says)).toEqual([
      'The form says all states; the text says “We can hire in AZ, OH and WI”.',
    ])
    expect(find({}, 'This is an on-site position.', 'Remote Coder').map(({ says }) => says)).toEqual([
      'The title says remote; the text says “This is an on-site position”.',
    ])
  })

  test('points into the text as it was given, markup and all', () => {
    const text = '<p>Join&nbsp;us.</p><ul><li><b>Three</b> years of coding experience required</li></ul>'
    const [found] = findContradictions({ title: 'Coder', text }, { ...emptyFacts, years_min: 0 })
    expect(found?.words).toBe(text.slice(found!.start, found!.end))
    expect(found?.words).toContain('years')
  })

  test('keeps its code while both sides say the same, whatever else is written', () => {
    const code = (text: string, years_min = 0) => find({ years_min }, text)[0]?.code
    const first = code('Three years of coding experience required.')
    expect(first).toBeDefined()
    expect(code('We are a kind team. At least 3 years of coding experience, please.')).toBe(first)
    expect(code('Four years of coding experience required.')).not.toBe(first)
    expect(code('Three years of coding experience required.', 1)).not.toBe(first)
  })

  test('is found in little time, whatever the text', () => {
    const facts = { ...emptyFacts, ...everyState, ...hourly(28, 34), years_min: 2, onsite_training_weeks: 0 }
    for (const words of ['in the office every Tuesday must live within training is ', 'our nurses, who ', 'remote\n']) {
      const before = performance.now()
      findContradictions({ title: 'Coder', text: words.repeat(1_000_000 / words.length) }, facts)
      expect(performance.now() - before).toBeLessThan(5000)
    }
  })
})
