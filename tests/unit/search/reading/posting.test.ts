import { describe, expect, test } from 'vitest'
import { readPosting, type PostingHints } from '#search/reading/posting.ts'

const read = (title: string, text = '', hints: PostingHints = {}) => readPosting({ title, text }, hints)
const factsOf = (text: string, hints: PostingHints = {}, title = 'Medical Coder') => read(title, text, hints).facts

describe('kind', () => {
  test.each([
    ['Inpatient Coder III', ''],
    ['Certified Medical Coder', ''],
    ['Medical Records Technician (Coder)', ''],
    ['Risk Adjustment Coding Auditor', ''],
    ['CDI Specialist - RN', ''],
    ['Oncology Data Specialist', 'Cancer registry abstracts.'],
    ['Coding Manager', 'Leads inpatient and outpatient coders; RHIA and ICD-10-CM needed.'],
    ['Billing and Coding Specialist', 'Assign CPT and ICD-10-CM codes for the clinic.'],
    ['Coding Specialist', 'Our encoder software holds CPT and HCPCS. CPC by AAPC required.'],
    [
      'Work from home specialist',
      'Medical coding: you assign ICD-10 codes to charts. CPT codes and diagnosis coding. CPC, HCPCS, AAPC.',
    ],
  ])('%s is coding', (title, text) => {
    expect(read(title, text).kind).toBe('coding')
  })

  test.each([
    ['Release of Information Specialist', ''],
    ['Medical Billing Specialist', ''],
    ['Prior Authorization Coordinator', ''],
    ['Medical Records Clerk', ''],
    ['Health Information Technician', ''],
    ['Billing Specialist', 'A background in medical billing is needed.'],
  ])('%s is adjacent', (title, text) => {
    expect(read(title, text).kind).toBe('adjacent')
  })

  test.each([
    ['Software Engineer, Medical Coding', 'ICD, CPT, HCPCS, CPC, AAPC, AHIMA.'],
    ['Senior Coder', 'Python, React and DevOps on a small team.'],
    ['Coding Instructor for Kids', 'Teach Scratch and Python.'],
    ['Color Coder', 'Sorts yarn.'],
    ['CNC Machine Coder', 'G-code and PLC.'],
    ['Billing Specialist', 'Invoices for our law firm.'],
    ['Registered Nurse', 'Updates the medical record of each patient.'],
    ['Medical Coding Sales Executive', 'ICD and CPT products. Sales Executive.'],
    ['Nurse', ''],
  ])('%s is neither', (title, text) => {
    expect(read(title, text).kind).not.toBe('coding')
    expect(read(title, text).kind).not.toBe('adjacent')
  })

  test('reasons point into the words as they were sent', () => {
    const posting = { title: '🌎 Inpatient Coder', text: 'Uses “ICD‑10” daily.' }
    const said = readPosting(posting).reasons.map((reason) => posting[reason.in].slice(reason.start, reason.end))
    expect(said).toEqual(expect.arrayContaining(['Inpatient Coder', 'ICD']))
  })

  test('the team that is led makes a job leadership', () => {
    expect(read('Supervisory Medical Records Technician (Coder)').facts).toMatchObject({
      role_family: 'leadership',
      seniority: 'supervisor',
    })
    expect(read('Senior Coding Auditor', 'ICD, CPT').facts).toMatchObject({
      role_family: 'auditor',
      seniority: 'auditor',
    })
    expect(read('Medical Coder II').facts).toMatchObject({ role_family: 'coder', seniority: 'level-2' })
  })
})

test.each([
  ['Medical Coder - Remote - $28/hr!!!', 'Medical Coder'],
  ['🔥 REMOTE | INPATIENT CODER (CPC) 🔥', 'Inpatient Coder (CPC)'],
  ['Coder II, Outpatient (Remote)', 'Coder II, Outpatient'],
  ['Medical Coder - Tampa, FL', 'Medical Coder'],
  ['MEDICAL RECORDS TECH (RELEASE OF INFORMATION)', 'Medical Records Tech (Release of Information)'],
  ['Pro-fee Coder, E/M', 'Pro-fee Coder, E/M'],
  ['Remote', 'Remote'],
  ['Medical Coder (Bonus)', 'Medical Coder (Bonus)'],
  ['Medical Coder - Campus', 'Medical Coder - Campus'],
  ['Medical Coder, Trust', 'Medical Coder, Trust'],
  ['Coder - Inpatient, ED', 'Coder - Inpatient, ED'],
  ['Medical Coder (On-Site)', 'Medical Coder'],
  ['Medical Coder - Fully Remote, US Only', 'Medical Coder'],
  ['Medical Coder | Work From Home', 'Medical Coder'],
  ['Medical Coder, U.S.A.', 'Medical Coder'],
])('title %j is kept as %j', (title, kept) => {
  expect(read(title).facts.title).toBe(kept)
})

describe('workplace', () => {
  test.each([
    ['This is a fully remote position.', 'remote'],
    ['Coders work from home after onboarding.', 'remote'],
    ['Hybrid schedule, 2 days a week in the office.', 'hybrid'],
    ['This position is not remote.', 'on-site'],
    ['You will work on-site at our hospital.', 'on-site'],
    ['Excepted Service (i.e. Canteen, Hybrid, Title 38)', null],
    ['Experience with remote patient monitoring and a virtual interview.', null],
    ['We code for home health agencies in remote areas.', null],
  ])('%j reads as %s', (text, workplace) => {
    expect(factsOf(text).workplace).toBe(workplace)
  })

  test('days on site are the larger of a range, or what remote days leave', () => {
    expect(factsOf('Hybrid role: 2-3 days per week on-site.').hybrid_days).toEqual({ count: 3, per: 'week' })
    expect(factsOf('Hybrid position, 3 days remote.').hybrid_days).toEqual({ count: 2, per: 'week' })
  })

  test('weeks of training on site are counted in weeks', () => {
    expect(factsOf('Remote position after 90 days of on-site training.').onsite_training_weeks).toBe(13)
    expect(factsOf('Two weeks of paid training.').onsite_training_weeks).toBeNull()
  })
})

describe('place and states', () => {
  test.each([
    ['Tampa, FL', { city: 'Tampa', state: 'FL' }],
    ['US, TX, Houston', { city: 'Houston', state: 'TX' }],
    ['Naval Medical Center, Portsmouth, Virginia', { city: 'Portsmouth', state: 'VA' }],
    ['New York, NY 10001', { city: 'New York', state: 'NY' }],
    ['Washington, DC', { city: 'Washington', state: 'DC' }],
    ['TX-Houston', { city: 'Houston', state: 'TX' }],
    ['Oregon', { city: null, state: 'OR' }],
    ['CA, AB, Calgary', null],
    ['IN, , Hyderabad', null],
    ['', null],
  ])('location %j is the place %j', (location, place) => {
    expect(factsOf('', { location }).place).toEqual(place)
  })

  test.each([
    ['Remote', '', null],
    ['Remote, Ohio, Iowa', '', { mode: 'include', states: ['OH', 'IA'] }],
    ['Anywhere in the U.S. (remote job), United States', '', { mode: 'all', states: [] }],
    ['Remote', 'Candidates must reside in TX, OR, or FL.', { mode: 'include', states: ['TX', 'OR', 'FL'] }],
    ['Remote', 'We are unable to hire in California or New York.', { mode: 'exclude', states: ['CA', 'NY'] }],
    ['Remote', 'Open to the lower 48.', { mode: 'exclude', states: ['AK', 'HI'] }],
    ['Remote', 'MUST RESIDE IN THE AREA OR ASK ME. OK? HI!', null],
    ['Remote', 'Must live within 50 miles of Tulsa, OK.', null],
  ])('%s: %j opens to %j', (location, text, states) => {
    expect(factsOf(text, { location }).eligible_states).toEqual(states)
  })

  test('a remote job has no place, whatever office it names', () => {
    expect(factsOf('Fully remote position. Location: Tampa, FL').place).toBeNull()
  })
})

describe('credentials', () => {
  test.each([
    ['CPC or CCS-P required.', [['CPC', 'CCS-P']], []],
    ['RHIT and CCS required.', [['RHIT'], ['CCS']], []],
    ['One of CPC, COC and CCS is required.', [['CPC', 'COC', 'CCS']], []],
    ['CPC® required. CEMC preferred.', [['CPC']], ['CEMC']],
    ['CPC-A accepted. Must hold a CPC.', [['CPC']], []],
    ['Certified Professional Coder required', [['CPC']], []],
    ['Preferred qualifications:\nRHIT', [], ['RHIT']],
    ['Uses CAC software; California has the CCS program.', [], []],
  ])('%j', (text, required, preferred) => {
    const { credentials } = factsOf(text)
    expect({ required: credentials.required, preferred: credentials.preferred }).toEqual({ required, preferred })
  })

  test('what is due after hire is not required now', () => {
    expect(factsOf('CCS required within 12 months of hire.').credentials).toMatchObject({
      required: [],
      required_within: [{ any: ['CCS'], months: 12 }],
    })
  })

  test('a certification without a name is asked as any', () => {
    expect(factsOf('Must be certified.').credentials.any_certification).toBe(true)
    expect(factsOf('Great team.').credentials.any_certification).toBe(false)
  })

  test.each([
    ['CPC-A welcome', 'welcome'],
    ['CPC-A accepted', 'accepted'],
    ['Apprentices considered case-by-case', 'case-by-case'],
    ['No CPC-A please', 'not-accepted'],
    ['CPC required', 'not-stated'],
  ])('%j sets the policy %s', (text, policy) => {
    expect(factsOf(text).credentials.apprentice_policy).toBe(policy)
  })
})

describe('pay', () => {
  test.each([
    ['$20-$24 p/hour', 'hourly', 20, 24],
    ['$52,495.00 - $72,210.00; commensurate', 'salary', 52495, 72210],
    ['$ 27.87/ hour - $ 35.31 / hour', 'hourly', 27.87, 35.31],
    ['$61K - $72K', 'salary', 61000, 72000],
    ['$50-55,000 annually', 'salary', 50000, 55000],
    ['18.25- 19.75', 'hourly', 18.25, 19.75],
    ['$4,632.50/month', 'monthly', 4632.5, 4632.5],
    ['from $28/hr', 'hourly', 28, null],
    ['$44+/hour', 'hourly', 44, null],
    ['up to $34 per hour', 'hourly', null, 34],
    ['65000-75000', 'salary', 65000, 75000],
  ])('salary %j', (salary, basis, min, max) => {
    expect(factsOf('', { salary }).pay).toEqual({ basis, min, max })
  })

  test.each(['$5,977 to $9,073', '0-0', 'Competitive', '$110,00-$135,000', '$72,000-$50,000', 'DOE'])(
    'salary %j says no pay',
    (salary) => {
      expect(factsOf('', { salary }).pay).toBeNull()
    },
  )

  test.each([
    ['The pay range is $28.50 to $34.00 per hour.', { basis: 'hourly', min: 28.5, max: 34 }],
    ['We pay $4.00 per chart.', { basis: 'per-chart', min: 4, max: 4 }],
    ['A $5,000 sign-on bonus. We pay $30/hour.', { basis: 'hourly', min: 30, max: 30 }],
    ['We saved hospitals $200 million a year.', null],
    ['Call 1-800-555-0100, suite 1200.', null],
  ])('text %j', (text, pay) => {
    expect(factsOf(text).pay).toEqual(pay)
  })
})

describe('what is coded and with what', () => {
  test('chart types and specialties of the title count by themselves, those of the text beside talk of coding', () => {
    expect(
      factsOf('Orthopedic surgeons founded us. We code cardiology encounters.', {}, 'Inpatient Coder'),
    ).toMatchObject({
      chart_types: ['inpatient-facility'],
      specialties: ['cardiology'],
    })
  })

  test('emergency work is professional where pro-fee stands beside it', () => {
    expect(factsOf('', {}, 'Pro-fee ED Coder').chart_types).toEqual(['ed-profee'])
    expect(factsOf('', {}, 'ED Coder').chart_types).toEqual(['ed-facility'])
  })

  test('products are told from the words and people of their names', () => {
    expect(factsOf('Experience with Epic and 3M 360 Encompass. Cerner a plus.').tools).toEqual([
      'epic',
      'solventum-360',
      'oracle-health',
    ])
    expect(factsOf('An epic team; Athena, our founder, saw the sunrise.').tools).toEqual([])
  })
})

describe('terms', () => {
  test.each([
    ['This is a full-time position.', ['w2-full-time']],
    ['40 hours per week', ['w2-full-time']],
    ['Give the full-time or part-time status of each job.', []],
    ['Monday to Friday', []],
    ['PRN position', ['prn-per-diem']],
  ])('employment of %j', (text, employment) => {
    expect(factsOf(text).employment).toEqual(employment)
  })

  test('the fields of a source say employment and benefits', () => {
    expect(factsOf('', { jobType: ['Part Time'], benefits: ['Retirement', 'Paid Vacation'] })).toMatchObject({
      employment: ['w2-part-time'],
      benefits: ['pto', '401k'],
    })
  })

  test.each([
    ['Minimum of 2 years of coding experience required', 2],
    ['3-5 years inpatient coding experience', 3],
    ['Two years of medical coding experience', 2],
    ['5 years coding experience preferred', null],
    ['A company of 20 years experience in construction', null],
    ['I have five years of coding experience', null],
  ])('years of %j', (text, years) => {
    expect(factsOf(text).years_min).toBe(years)
  })

  test('accuracy is a coder’s own', () => {
    expect(factsOf('Maintain 95% coding accuracy.').accuracy_percent).toBe(95)
    expect(factsOf('Payment accuracy of 99%; 98% denial overturn.').accuracy_percent).toBeNull()
  })

  test('a law about health insurance is no benefit', () => {
    expect(factsOf('Know the Health Insurance Portability and Accountability Act.').benefits).toEqual([])
  })
})

test('weeks of training on site that no job has are not stated', () => {
  expect(factsOf('36 months of on-site clinic work or training').onsite_training_weeks).toBeNull()
  expect(factsOf('3 weeks of on-site training').onsite_training_weeks).toBe(3)
})

test('a title is never longer than the board keeps, also where small letters take more room', () => {
  expect(read(`Medical Coder ${'İ'.repeat(400)}`).facts.title.length).toBeLessThanOrEqual(300)
})

test('a posting that says nothing has no facts', () => {
  expect(factsOf('')).toMatchObject({
    workplace: null, place: null, eligible_states: null, us_only: null, pay: null, employment: [], years_min: null,
    chart_types: [], specialties: [], tools: [], benefits: [], accuracy_percent: null, permanence: null,
  }) // prettier-ignore
})

test.each([
  'a',
  '1',
  ' ',
  '$1',
  '\n',
  'A. ',
  'CPC ',
  'ED ',
  'TX, ',
  '1 year ',
  'must live in ',
  '(',
  '- ',
  'coder ',
  '\u0000',
])('reads 200,000 hostile characters of %j', (piece) => {
  const hostile = piece.repeat(200_000 / piece.length)
  expect(read('Medical Coder', hostile, { location: hostile, salary: hostile }).kind).toBe('coding')
  expect(read(hostile, '').facts.title.length).toBeLessThanOrEqual(300)
})
