import { describe, expect, test } from 'vitest'
import { readPay, readWeeklyHours } from '#search/reading/pay.ts'
import { openPosting } from '#search/reading/words.ts'

const payOf = (text: string, title = 'Medical Coder') => readPay(openPosting({ title, text }))?.value ?? null
const shown = (text: string, title?: string) => {
  const pay = payOf(text, title)
  return pay ? `${pay.basis} ${pay.min}-${pay.max}` : null
}

test.each([
  ['• Full time, matched 401k\n• $26-$31, we tell you at once where you fall', 'hourly 26-31'],
  ['Total cash $190,000-$230,000, of which base is $160,000 to $180,000.', 'salary 160000-180000'],
  ['I make 33.10, they told me the posting will say 29 to 38', 'hourly 29-38'],
  ['Earn $41 to $52 per hour. Training is given (paid $25/hr).', 'hourly 41-52'],
  ['A project of 150 encounters pays $2,700.', 'per-project 2700-2700'],
  ['Money is 22 to 27.', 'hourly 22-27'],
  ['YEARLY 68,500 TO 79,900.', 'salary 68500-79900'],
  ['Compensation sits between 27.40 and 33.10.', 'hourly 27.4-33.1'],
  ['$2.10 for each ED record', 'per-record 2.1-2.1'],
  ['$28.50 - $34.00/hr', 'hourly 28.5-34'],
  ['Pay is 28-34 an hour.', 'hourly 28-34'],
  ['$28–34', 'hourly 28-34'],
  ['CPC needed, 30/hr, remote, part time', 'hourly 30-30'],
  ['$62K-$70K', 'salary 62000-70000'],
  ['$62,400 annually', 'salary 62400-62400'],
  ['We pay up to $38/hr.', 'hourly null-38'],
  ['Pay from $28 an hour.', 'hourly 28-null'],
  ['Starting at $24.50/hour', 'hourly 24.5-null'],
  ['Starting pay: $24.50', 'hourly 24.5-null'],
  ['$30+/hr', 'hourly 30-null'],
  ['$30/hr and up', 'hourly 30-null'],
  ['Rate: $4.00 per chart', 'per-chart 4-4'],
  ['Salary $82k-$98k, relocation help for those moving.', 'salary 82000-98000'],
  ['Bill rate / pay rate: $33-36/hr W2', 'hourly 33-36'],
  ['We need an anesthesia coder. 62-70k. PM me!', 'salary 62000-70000'],
  ['Wage: starts at 36 and tops out at 47.50 an hour', 'hourly 36-47.5'],
  ['W-2, salaried $68K, paid weekly.', 'salary 68000-68000'],
  ['pay is 20-23 hr based on exp', 'hourly 20-23'],
  ['we pay for 20-30 hrs/week', null],
  ['Rate: twenty-six to thirty-one dollars per hour', 'hourly 26-31'],
  ['$48 per contact hour', 'hourly 48-48'],
  ['We pay $0.85/encounter.', 'per-encounter 0.85-0.85'],
  ['You earn 85 cents per encounter.', 'per-encounter 0.85-0.85'],
  ['$.95 per case', 'per-case 0.95-0.95'],
  ['$12 per completed inpatient record', 'per-record 12-12'],
  ['Paid per case: $4.10–$4.60', 'per-case 4.1-4.6'],
  ['Pay: weekly $1,450', 'weekly 1450-1450'],
  ['$1,450/wk gross', 'weekly 1450-1450'],
  ['$250/day', 'daily 250-250'],
  ['$4,632.50 a month', 'monthly 4632.5-4632.5'],
  ['Monthly salary: $4,212 to $5,120', 'monthly 4212-5120'],
  ['$26/hr plus a production bonus', 'hourly-plus-production-bonus 26-26'],
  ['Hourly + production bonus: $26.00', 'hourly-plus-production-bonus 26-26'],
  ['$23/hr base plus 40 cents for every encounter past the standard', 'hourly-plus-production-bonus 23-23'],
  ['$24.75–$29.25/hr plus a quarterly quality bonus', 'hourly 24.75-29.25'],
  ['Pay: 27.10 – 41.55', 'hourly 27.1-41.55'],
  ['Pay starts @ $23.', 'hourly 23-null'],
  ['You can expect to make 27 to 34 an hour.', 'hourly 27-34'],
  ['$31.40 hourly to start, top of scale 44.10', 'hourly 31.4-44.1'],
  ['W2, $27.00 + $3.00 weekend diff.', 'hourly 27-27'],
  ['$44,500 min annual', 'salary 44500-null'],
  ['$17.50 in training, $20.25 upon release.', 'hourly 17.5-20.25'],
  ['$18/hr to begin.', 'hourly 18-null'],
  ['Compensation from 24 up to 28 per hour.', 'hourly 24-28'],
  ['Two years of coding.\nUp to $84,000', 'salary null-84000'],
  ['CPC preferred\n$44,500 minimum', 'salary 44500-null'],
  ['ED: 12/hr; Clinic: 20/hr\n$22.95/hour minimum; $34.42/hour maximum', 'hourly 22.95-34.42'],
  ['$25ish/hr', 'hourly 25-25'],
  ['Contract, paid per chart: $16 coding only, $24 coding with OASIS review.', 'per-chart 16-24'],
  ['Pay $24.00 while temp; $25.50 on conversion.', 'hourly 24-25.5'],
  ['CPC $28, CPC-A $24 hourly', 'hourly 24-28'],
  ['Comp range 31-38/hr depending on exp', 'hourly 31-38'],
  ['Between 60 and 70 thousand a year', 'salary 60000-70000'],
  ['Budgeted hiring maximum $71,760 a year', 'salary null-71760'],
  ['CPC needed. $26.00. Forty hours.', 'hourly 26-26'],
  ['Pay range\n27.10 - 41.55', 'hourly 27.1-41.55'],
  ['Salary range: 52,000.00 to 71,000.00', 'salary 52000-71000'],
  ['Annual 62K-70K    Grade E6', 'salary 62000-70000'],
  ['Grade 12: $23.10 min / $28.87 mid / $34.65 max', 'hourly 23.1-34.65'],
  ['Minimum: $23.10\nMidpoint: $28.87\nMaximum: $34.65', 'hourly 23.1-34.65'],
  ['SALARY (hourly, Range 46)\nStep A   Step B   Step C\n29.14    30.60    32.13', 'hourly 29.14-32.13'],
  ['Salary schedule C, monthly\nStep 1 $4,212   Step 2 $4,420   Step 3 $4,641', 'monthly 4212-4641'],
  ['Salary: $62,400 - $72,800 a year ($30.00 - $35.00 an hour)', 'salary 62400-72800'],
  ['$30.00 - $35.00 an hour ($62,400 - $72,800 a year)', 'hourly 30-35'],
  ['Coder I: $22.00 - $27.00/hr\nCoder II: $26.00 - $33.00/hr', 'hourly 22-33'],
  ['In Texas the range is $60,000-$70,000; in California it is $68,000-$82,000.', 'salary 60000-82000'],
  ['$19.25 per hour for six months, $20.75 for the second, $22.40 from then on', 'hourly 19.25-22.4'],
  ['between $28 and $34 per hour', 'hourly 28-34'],
  ['USD 28.00 - 34.00 per hour', 'hourly 28-34'],
  ['$28/hr - $34/hr', 'hourly 28-34'],
  ['$28.00/hour to $34.00/hour', 'hourly 28-34'],
  ['28 dollars an hour', 'hourly 28-28'],
  ['The base salary for this role is $85,000.', 'salary 85000-85000'],
  ['$98,000 base + annual bonus', 'salary 98000-98000'],
  ['Compensation: $50-55,000 DOE', 'salary 50000-55000'],
  ['Hourly Rate: $27.50 (non-negotiable)', 'hourly 27.5-27.5'],
  ['Compensation Range: Min $25.40 - Max $38.10', 'hourly 25.4-38.1'],
  ['Minimum Pay Rate: $25.40\nMaximum Pay Rate: $38.10', 'hourly 25.4-38.1'],
  ['Salary Grade 105: $25.40 - $38.10', 'hourly 25.4-38.1'],
  ['GS-8 $57,736 - $75,059 Per Year', 'salary 57736-75059'],
  ['Pay Range: $31.15 - $44.90 per hour\n$5,250 tuition help per year', 'hourly 31.15-44.9'],
  ['The typical hiring range is $27.00 to $30.00; the full range is $25.00 to $38.00.', 'hourly 25-38'],
  ['<p>Salary:</p><p>$58,000&nbsp;&ndash;&nbsp;$66,000</p>', 'salary 58000-66000'],
  ['Wage: $21.75/hr DOE + shift differential', 'hourly 21.75-21.75'],
  ['Salary $84,000 to $101,500 Sign on bonus $5,000 with a two year commitment', 'salary 84000-101500'],
  ['$36/hr plus $2.50/hr weekend differential', 'hourly 36-36'],
  ['Our pay: 55k-60k depending on experience', 'salary 55000-60000'],
  ['Pay: $18.00 per chart, OASIS review included', 'per-chart 18-18'],
  ['Pay is $500 for the project', null],
  ['$500 per project', 'per-project 500-500'],
  ['Bill rate of $52/hr. You are paid $38/hr.', 'hourly 38-38'],
  ['An intern is paid a stipend of $600 per week.', 'weekly 600-600'],
  ['Total compensation $70,000 - $80,000 per annum', 'salary 70000-80000'],
  ['Rate of pay - $26.40', 'hourly 26.4-26.4'],
  ['$2,100.00 bi-weekly', null],
  ['Pay Range: $20.72 - $31.08 /hour', 'hourly 20.72-31.08'],
  ['Salary Range: $45,000.00 To $60,000.00 Annually', 'salary 45000-60000'],
  ['Base Pay Rate: Up to: $31.50', 'hourly null-31.5'],
  ['Hourly rate starting from $25.00 up to $33.00', 'hourly 25-33'],
  ['Min Salary 28.57 Max Salary 42.86', 'hourly 28.57-42.86'],
  ['Pay: $24 (entry) to $31 (senior)', 'hourly 24-31'],
  ['$35.00-$40.00 W2, six months', 'hourly 35-40'],
  ['salary band: 61,200–79,560', 'salary 61200-79560'],
  ['Rates: IP $40/hr, OP $32/hr', 'hourly 32-40'],
  ['<table><tr><td>Pay Range</td><td>$22.10</td><td>$33.20</td></tr></table>', 'hourly 22.1-33.2'],
  ['Minimum Midpoint Maximum\n$23.10 $28.87 $34.65', 'hourly 23.1-34.65'],
  ['We pay .85 a chart', 'per-chart 0.85-0.85'],
  ['We start at $27/hr and it goes to $29 after 90 days.', 'hourly 27-29'],
  ['Insurance and collections coder wanted at $24/hr', 'hourly 24-24'],
  ['Pay Rate: $30.00 - $32.00 per hour on W2. Overtime at $45/hr.', 'hourly 30-32'],
  ['Starting Pay Rate (hourly): 24.03', 'hourly 24.03-null'],
  ['PAY: 22/HR', 'hourly 22-22'],
  ['Salary: 45000-55000', 'salary 45000-55000'],
  ['Competitive salary ($43,888 – $50,000)', 'salary 43888-50000'],
  ['$70K + benefits', null],
  ['Base $27 + $0.50 per chart over 10/hr', 'hourly-plus-production-bonus 27-27'],
  ['paying 4 a chart', 'per-chart 4-4'],
  ["pay's 21-24 an hour", 'hourly 21-24'],
  ['Per diem rate: $32/hr', 'hourly 32-32'],
  ['$3,000 sign-on bonus $32/hr', 'hourly 32-32'],
  ['85 to 95 thousand a year', 'salary 85000-95000'],
  ['Salary: mid $60s', null],
  ['USD $62,722~$70,000', 'salary 62722-70000'],
  ['Competitive base salary\nFlexible hours\n401K with matching', null],
  ['Adoption help up to $25,000', null],
  ['60K – 70K annual', 'salary 60000-70000'],
  ['Pay: $1.10 per ED chart, $3.50 per SDS chart', 'per-chart 1.1-3.5'],
  ['The salary for this role is $70K + benefits', 'salary 70000-70000'],
  ['comp is mid 60s to 70k', null],
  ['Expected salary: 68k', 'salary 68000-68000'],
  ['The hourly range for this position is $26.61 to $41.25 based on experience', 'hourly 26.61-41.25'],
  ['Pay transparency: the pay scale is $31.02 - $46.53.', 'hourly 31.02-46.53'],
  ['Pay is $31 - $36 an hour, with $1,000 paid at 90 days.', 'hourly 31-36'],
  ['Salary: $75,000.00 Annually (Exempt)', 'salary 75000-75000'],
  ['$22-25/hour, $23-26 for certified', 'hourly 22-26'],
])('%j pays %s', (text, pay) => {
  expect(shown(text)).toBe(pay)
})

test.each([
  ['Remote Coder - $28-$34/hr', 'hourly 28-34'],
  ['CPC Coder 2 - $28.50/hr', 'hourly 28.5-28.5'],
  ['HCC coder ($3.50 a chart)', 'per-chart 3.5-3.5'],
  ['Coding Manager, $95K', 'salary 95000-95000'],
  ['ER coder UP TO $38/HR DOE', 'hourly null-38'],
  ['Coder | $1,640/wk | 100% Remote', 'weekly 1640-1640'],
  ['Coder 30/hr', 'hourly 30-30'],
  ['Coder II (Req 20481)', null],
])('the title %j pays %s', (title, pay) => {
  expect(shown('We code.', title)).toBe(pay)
})

test.each([
  '$5,000 sign-on bonus',
  'Sign-on bonus: $10,000',
  'Earn up to $5,000 bonus every year',
  'Earn an annual bonus of up to $12,000.',
  '$2.50 weekend differential',
  'A $3.00 per hour shift differential applies.',
  'Internet stipend of $50 a month',
  'We pay $50 a month towards internet.',
  '401(k) match up to $4,000 per year',
  'Tuition reimbursement up to $10,000 annually',
  '$750 when a coder you refer completes 90 days',
  'Referral fee of $500',
  'A system with $2.4 billion in revenue',
  '$146 million operating budget of the department',
  'You manage a budget of $450,000.',
  'Claims over $25,000 are reviewed twice.',
  'Our auditors saved clients $40,000 a year.',
  'Our donors give $10,000 to $25,000.',
  'Life insurance of $50,000 paid by us',
  'A laptop worth $1,500 and up to $300 a year for CEUs',
  'Pay: DOE',
  'Competitive salary, commensurate with experience',
  'Salary: €45,000 - €52,000',
  'Salary: £32,000 per year',
  'Salary: C$62,000 a year',
  'Salary: $62,000 CAD a year',
  'Pay Grade: 46',
  'Pay scale & grade: GS 8',
  'Salary level 12, position 0551207',
  '12-15 charts per hour, 40 hours per week, 7:30-4:00',
  'ED 14 per hour, inpatient 2.5/hr',
  'JDP has a 32-hour work week.',
  'Weekly pay, health coverage from day 30',
  'Paid time off: 200 hours in the first year',
  'Codes 27447 and 99213 on 12/31/2026',
  'Call (555) 555-0100 for pay',
])('%j says no pay', (text) => {
  expect(shown(text)).toBeNull()
})

test('the place of pay is the words that were read', () => {
  const posting = openPosting({
    title: 'Coder',
    text: 'A $5,000 bonus. Coder I $24.10/hr, coder II $28.00 - $31.50/hr.',
  })
  const words = readPay(posting)!.places.map((place) => posting[place.in].text.slice(place.start, place.end))
  expect(words).toEqual(['$24.10/hr', '$28.00 - $31.50/hr'])
})

test('a salary field has no place', () => {
  expect(readPay(openPosting({ title: 'Coder', text: '$20/hr' }), '65000-75000')).toEqual({
    value: { basis: 'salary', min: 65000, max: 75000 },
    places: [],
  })
})

describe('hours of a week', () => {
  test.each([
    ['Full-time, 37.5 hours per week', 37.5],
    ['37.5 hrs/wk', 37.5],
    ['a 32-hour work week', 32],
    ['40 hours weekly', 40],
    ['Standard Hours: 36.00 a week', 36],
    ['Scheduled Weekly Hours: 40', 40],
    ['75 hours biweekly', 37.5],
    ['Full-Time, 80 hours per pay period', 40],
    ['20-24 hours a week', 24],
    ['about 20 hrs a wk', 20],
    ['Employees who work 30 hours or more a week are eligible for benefits.', null],
    ['2 hours of meetings a week', null],
    ['12 hours a day', null],
  ])('%j', (text, hours) => {
    expect(readWeeklyHours(openPosting({ title: '', text }))).toBe(hours)
  })
})

test.each(['$', '$1', '1,', '$28 - ', '28-', 'pay ', 'salary: 1 ', 'hourly rate is of at from ', '(', '$1 a ', '9.'])(
  'two hundred thousand characters of %j are read at once',
  (piece) => {
    const posting = openPosting({ title: piece.repeat(500), text: piece.repeat(200_000 / piece.length) })
    const begun = performance.now()
    readPay(posting)
    readWeeklyHours(posting)
    expect(performance.now() - begun).toBeLessThan(500)
  },
)
