import { describe, expect, test } from 'vitest'
import { readBenefits } from '#search/reading/benefits.ts'
import { openPosting } from '#search/reading/words.ts'

const benefitsOf = (text: string) => readBenefits(openPosting({ title: 'Coder', text }), [])?.value ?? []

describe('a benefit is read however it is said', () => {
  test.each([
    ['EXTRAS..... health 70% paid, PTO', ['health-insurance', 'pto']],
    [
      'W-2. Health even at 25 hrs. Laptop yours day one. $75/mo internet',
      ['equipment-provided', 'internet-stipend', 'health-insurance'],
    ],
    ['Get: free parking, med/den/vis, TIAA', ['health-insurance', '401k']],
    [
      'Medical, PTO, 401a, CEUs and dues up to $400',
      ['ceu-reimbursement', 'membership-dues-paid', 'health-insurance', 'pto', '401k'],
    ],
    ['$10,000 signing; pension', ['sign-on-bonus', '401k']],
    ['State retirement, health at no premium, 8 hours annual leave', ['health-insurance', 'pto', '401k']],
    ['An extra $2.75 hourly on nights', ['shift-differential']],
    ['$3k sign-on', ['sign-on-bonus']],
    ['Bonus: $1,500 sign-on, $1,500 retention', ['sign-on-bonus', 'retention-bonus']],
    ['Monthly productivity incentive', ['production-bonus']],
    ['$22/hr plus 30 cents for every chart over the standard', ['production-bonus']],
    ['Bonus paid when accuracy is above 97%', ['quality-bonus']],
    ['A $2 differential is paid on Sundays', ['shift-differential']],
    ['Equipment: laptop, dual monitors and a headset are shipped to your home', ['equipment-provided']],
    ['Client owns the equipment and mails it', ['equipment-provided']],
    ['One-time $300 home office setup allowance', ['equipment-stipend']],
    ['We pay $50 a month towards internet', ['internet-stipend']],
    ['Annual CEU stipend of $500', ['ceu-reimbursement']],
    ["We'll pay your AAPC dues and cover up to 20 CEUs a year", ['ceu-reimbursement', 'membership-dues-paid']],
    ['CIC within 12 months, we pay the exam', ['exam-fee-paid']],
    ['We buy your code books', ['code-books-provided']],
    ['We carry the encoder license for you', ['encoder-licence-provided']],
    ['Two weeks of paid virtual training', ['paid-training']],
    ['Medical, 403(b), PTO.', ['health-insurance', 'pto', '401k']],
    ['SIMPLE IRA and two weeks of vacation', ['pto', '401k']],
    ['County pension plan', ['401k']],
    ['We qualify for PSLF', ['pslf-eligible']],
    ['Flexible scheduling', ['flex-schedule']],
    ['Four ten-hour shifts', ['4x10']],
  ])('%j', (text, benefits) => {
    expect(benefitsOf(text)).toEqual(benefits)
  })
})

test.each([
  'Knowledge of differential diagnosis',
  'Coders must provide their own computer and internet',
  'You will need your own laptop',
  'Orders durable medical equipment supplied to patients',
  'Must maintain CEUs and AAPC membership',
  'Experience with the 3M encoder required',
  'Unpaid training',
  'Verifies health insurance coverage',
  'Codes medical, dental and vision claims',
  'Review of health plan payments',
  'Provides vacation coverage for other coders',
  'No PTO on contract. Not eligible for health insurance.',
  'Must be able to work a flexible schedule',
  'Tuition reimbursement up to $5,250',
  'A retirement community in Ohio',
  'You supply the rest: computer, internet and insurance are yours',
  'Equipment: computer with Windows 11 required',
  'Production bonus none',
])('%j offers nothing', (text) => {
  expect(benefitsOf(text)).toEqual([])
})

test('each benefit stands where its words do', () => {
  const text = 'Full time. We ship a laptop, and offer PTO.'
  const fact = readBenefits(openPosting({ title: 'Coder', text }), [])!
  expect(fact.value).toEqual(['equipment-provided', 'pto'])
  expect(fact.places.map(({ start, end }) => text.slice(start, end))).toEqual(['We ship a laptop', 'PTO'])
})

test('a field of the source says benefits without a place', () => {
  expect(readBenefits(openPosting({ title: 'Coder', text: '' }), ['Retirement', 'Paid Vacation'])).toEqual({
    value: ['pto', '401k'],
    places: [],
  })
})
