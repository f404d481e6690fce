import { describe, expect, test } from 'vitest'
import type { JobFacts } from '#db/jobs/facts.ts'
import { scamScore, type ScamPosting } from '#db/jobs/scam.ts'
import { scamRuleFacts } from '#db/vocabulary/scam-signs.ts'
import { signWordings } from '#db/vocabulary/scam-wordings.ts'
import { aJob } from '#tests/support/board.ts'

const stranger = { name: 'Cedar Hollow Health', website: null, verified: false, pastHires: 0, mailDomain: null }
const known = {
  name: 'Cedar Hollow Health',
  website: 'cedarhollow.example',
  verified: true,
  pastHires: 4,
  mailDomain: 'cedarhollow.example',
}
const posting = (said: Partial<ScamPosting>): ScamPosting => ({
  title: 'Pro-fee Coder',
  text: 'Assign CPT and ICD-10-CM codes to clinic visits.',
  facts: aJob(),
  kind: 'coding',
  reasons: [],
  employer: { ...stranger, verified: true },
  ...said,
})
const rulesOf = (said: Partial<ScamPosting>) =>
  scamScore(posting(said))
    .signs.map(({ rule }) => rule)
    .filter((rule) => rule !== 'credit')
const paid = (pay: Partial<JobFacts['pay']>, said: Partial<JobFacts> = {}) =>
  aJob({
    pay: { basis: 'hourly', min: null, max: null, hourly_min: null, hourly_max: null, estimated: false, ...pay },
    ...said,
  })
const nothingAsked: Partial<JobFacts> = {
  years_min: null,
  credentials: {
    required: [],
    required_within: [],
    preferred: [],
    any_certification: false,
    apprentice_policy: 'not-stated',
  },
}

describe('the words of a scam', () => {
  test.each([
    ['chat-app', 'Contact Mrs. Gale on Telegram, @galehr, for your interview.'],
    ['chat-app', 'The interview will take place on Signal; add our recruiter.'],
    ['chat-app', 'You will be interviewed through Google Chat by our HR manager.'],
    ['chat-app', 'The interview is done by instant messenger.'],
    ['chat-app', 'Do not call or e-mail, contact Mr Dan on WhatsApp for your interview.'],
    ['chat-app', 'This is not a scam: message our HR on Telegram.'],
    ['chat-app', 'If you are interested, contact HR on Telegram.'],
    ['check-cashing', 'We send you a check; deposit it by phone and pay the equipment vendor.'],
    ['check-cashing', 'A check for $2,450 will be sent to you, deposit it with your bank.'],
    ['buy-equipment', 'You buy the laptop from our approved vendor and are repaid with your first paycheck.'],
    ['upfront-fee', 'There is a $45 background check fee payable before the interview.'],
    ['upfront-fee', 'You need to buy the training kit ($79) to start.'],
    ['upfront-fee', 'A refundable security deposit of $100 reserves your seat.'],
    ['crypto-gift', 'Purchase two gift cards and send pictures of the codes.'],
    ['crypto-gift', 'Send the fee by Zelle.'],
    ['early-pii', 'Email your SSN and date of birth to start your file.'],
    ['early-pii', 'Upload a photo of your driver’s license, front and back, with your application.'],
    ['early-pii', 'Apply with your ID.me login.'],
    ['pay-weekly-bait', 'Earn $300 a day from your phone.'],
    ['pay-weekly-bait', 'Make up to $3,000 weekly from home.'],
    ['instant-hire', 'No interview needed, hired same day!'],
    ['instant-hire', 'Only 5 slots left!'],
    ['instant-hire', 'URGENT HIRING!!!'],
    ['phone-only-sms', 'Text our HR at 555-555-0123 to get the job.'],
    ['apply-off-domain', 'Apply at https://forms.gle/q8Xy.'],
    ['apply-off-domain', 'Write to hiring (at) cedarhollow (dot) com.'],
    ['training-upsell', 'Enroll in our course today, seats cost little.'],
    ['mlm-own-business', 'Be your own boss with unlimited income.'],
    ['mlm-own-business', 'Start your own home-based billing business with an investment of $500.'],
    ['package-forward', 'Packages come to your home; relabel them and ship them abroad.'],
    ['package-forward', 'Client payments go into your bank account and you send on the rest.'],
    ['phi-request', 'Attach ten redacted charts from your current employer to your application.'],
    ['unpaid-test', 'The trial of 50 charts is unpaid.'],
    ['free-mail', 'Resumes to cedarhollow.hr@gmail.com.'],
    ['lookalike-domain', 'Apply at https://cedarhollow-team.xyz/apply.'],
  ] as const)('%s: %s', (rule, text) => {
    expect(rulesOf({ text })).toEqual([rule])
  })

  test('are found in the title too', () => {
    const { signs } = scamScore(posting({ title: 'Coder, no interview' }))
    expect(signs[0]).toMatchObject({ rule: 'instant-hire', in: 'title', start: 7, end: 19, words: 'no interview' })
  })

  test('are shown as they were sent, through markup and disguise', () => {
    const text = '<p>Your interview is on <b>T\u200bele</b>gr\u0430m &amp; 𝐖𝐡𝐚𝐭𝐬𝐀𝐩𝐩.</p><p>Wear what you like.</p>'
    const sign = scamScore(posting({ text })).signs[0]!
    expect(sign).toMatchObject({ rule: 'chat-app', weight: 45, in: 'text' })
    expect(sign.words).toBe('T\u200bele</b>gr\u0430m')
    expect(text.slice(sign.start!, sign.end!)).toBe(sign.words)
  })

  test('are read where a paste lost its breaks', () => {
    expect(rulesOf({ text: 'Earn from homeUnlimited incomeFlexible hours' })).toEqual(['mlm-own-business'])
  })

  test('are all looked for throughout the text', () => {
    for (const { words } of signWordings) expect(words.global, String(words)).toBe(true)
  })
})

describe('an honest posting is let alone', () => {
  test.each([
    'Interviews are held by phone and then by video on Microsoft Teams.',
    'Our hiring process never includes an interview by text message, Telegram, Signal or WhatsApp.',
    'We will never ask candidates to deposit a check, buy gift cards, or pay for equipment.',
    'We never send checks for equipment to deposit.',
    'We will never:\n• interview you on Telegram\n• ask for your bank account before an offer',
    'Fraud alert: scammers pose as us. They interview by WhatsApp and send a cashier’s check for equipment.',
    'Anyone who contacts you from Gmail or asks you to buy gift cards is not us.',
    'Do not include your social security number or date of birth on your resume.',
    'Post insurance checks and patient payments, and deposit checks and money orders daily.',
    'We mail you a laptop and two monitors; send them back by prepaid label when you leave.',
    'Purchase office supplies and equipment from approved vendors.',
    'You will receive a $1,000 home office stipend by check after 90 days.',
    'The CPC exam fee, AAPC dues and code books are paid by us, up to $500 a year.',
    'A background check and a credit report are run after a conditional offer.',
    'Collect the patient’s Social Security number and insurance card at check-in.',
    'After you accept, HR sends a secure link for your I-9 and your bank account.',
    'Provide copies of medical records to patients, attorneys and payers.',
    'A 25-question coding test of about 45 minutes follows the first interview.',
    'Earn up to 24 days of PTO a year and a bonus of up to $3,000.',
    'Earn $28 to $34 an hour, paid weekly.',
    'Immediate opening! Start as soon as next Monday. $10,000 sign-on bonus.',
    'Text CODER to 55512 to apply.',
    'By applying you agree to receive text messages.',
    'Tuition reimbursement of up to $5,250 a year; enroll in our health plan on day one.',
    'Guaranteed 40 hours a week.',
    'Quarterly gift card raffle.',
    'K-wire, signal loss and rod fixation are coded from the operative report.',
    'Equipment is delivered to your home address; return it with the label at the end.',
    'Process payroll for 14 staff in ADP and print checks twice a month.',
    'Apply at https://boards.greenhouse.io/cedarhollow/jobs/44.',
  ])('%s', (text) => {
    expect(rulesOf({ text })).toEqual([])
  })
})

describe('what is known of pay', () => {
  test.each([
    ['twice what such work pays', paid({ min: 70, hourly_min: 70 }), ['pay-too-high']],
    ['the upper end of what it pays', paid({ min: 40, max: 48, hourly_min: 40, hourly_max: 48 }), []],
    ['a trainee at a specialist’s pay', paid({ min: 52, hourly_min: 52 }, { seniority: 'trainee' }), ['pay-too-high']],
    ['a director', paid({ min: 82, hourly_min: 82 }, { seniority: 'director' }), []],
    ['an estimate is no promise', paid({ min: 70, hourly_min: 70, estimated: true }), []],
    ['a day’s pay that may be four times as much', paid({ basis: 'daily', min: 200, max: 800 }), ['pay-weekly-bait']],
    ['a contractor’s day', paid({ basis: 'daily', min: 280, max: 320 }), []],
    ['a week’s pay of a coder with a credential', paid({ basis: 'weekly', min: 1400, max: 1500 }), []],
  ] as const)('%s', (_, facts, rules) => {
    expect(rulesOf({ facts })).toEqual(rules)
  })

  test('typing above $35 is too good', () => {
    const facts = paid({ min: 40, hourly_min: 40 })
    expect(rulesOf({ title: 'Medical data entry clerk', facts })).toEqual(['pay-too-high'])
  })

  test('remote work at $30 that asks for nothing and says so', () => {
    const facts = aJob(nothingAsked)
    const text = 'Code visits with CPT. No experience needed.'
    expect(rulesOf({ text, facts })).toEqual(['no-experience-high'])
    expect(rulesOf({ text, facts: aJob({ ...nothingAsked, workplace: 'on-site' }) })).toEqual([])
    expect(rulesOf({ text, facts: aJob() })).toEqual([])
  })
})

describe('what a posting is about', () => {
  test('a coding job that names nothing it codes', () => {
    const facts = aJob({ ...nothingAsked, workplace: 'on-site', chart_types: [], specialties: [], tools: [] })
    expect(rulesOf({ title: 'Medical Coder', text: 'Join us.', facts })).toEqual(['no-coding-facts'])
    expect(rulesOf({ title: 'Medical Coder', text: 'Join us. ICD-10 daily.', facts })).toEqual([])
    expect(rulesOf({ title: 'Scribe', text: 'Join us.', facts, kind: 'adjacent' })).toEqual([])
  })

  test('other work waits for a person, whoever posts it, and shows its words', () => {
    const off = { title: 'Java Developer', kind: 'other', reasons: [{ in: 'title', start: 5, end: 14 }] } as const
    const { signs, score, held } = scamScore(posting({ ...off, reasons: [...off.reasons], employer: known }))
    expect(signs).toMatchObject([{ rule: 'off-topic', in: 'title', start: 5, end: 14, words: 'Developer' }])
    expect([score, held]).toEqual([30, true])
  })
})

describe('who posts', () => {
  test('a poster with free mail is told so, less gravely for an office that one can walk into', () => {
    const employer = { ...stranger, mailDomain: 'gmail.com' }
    const local = aJob({ workplace: 'on-site', place: { city: 'Tulsa', state: 'OK' } })
    expect(scamScore(posting({ employer })).score).toBe(30)
    expect(scamScore(posting({ employer, facts: local })).score).toBe(20)
  })

  test.each([
    ['cedarhollow-careers.com', true],
    ['hr-cedarhollow.com', true],
    ['cedarhol1ow.com', true],
    ['cedarhollow.org', true],
    ['cedarh0ll0w.com', true],
    ['cedarhallows.net', true],
    ['redhollow.com', false],
    ['careers.cedarhollow.com', false],
    ['juniperridge.com', false],
    ['cedar.com', false],
  ])('%s is taken for cedarhollow.com: %s', (host, taken) => {
    const facts = aJob({ apply_url: `https://${host}/apply` })
    const rules = rulesOf({ facts, knownDomains: ['cedarhollow.com'] })
    expect(rules.includes('lookalike-domain')).toBe(taken)
  })

  test('an own domain with a cheap ending is the employer’s all the same', () => {
    const employer = { ...known, website: 'cedarhollow.work', mailDomain: 'cedarhollow.work' }
    expect(rulesOf({ employer })).toEqual([])
  })

  test('a number is no sign beside another way to apply', () => {
    expect(rulesOf({ text: 'Code with CPT. Call (555) 555-0100.' })).toEqual(['phone-only-sms'])
    expect(rulesOf({ text: 'Code with CPT. Call (555) 555-0100 or see https://cedarhollow.example/jobs.' })).toEqual([])
  })

  test('a copy of another’s posting is shown with its owner', () => {
    const { signs } = scamScore(posting({ copyOf: 'Juniper Ridge Medical Group' }))
    expect(signs).toContainEqual(expect.objectContaining({ rule: 'repost-copy', words: 'Juniper Ridge Medical Group' }))
  })
})

describe('the score', () => {
  const text = 'Interview on Telegram. Only 5 slots left! Only 3 slots left!'

  test('is the sum of its signs, each rule once, the gravest first', () => {
    const { score, signs, held } = scamScore(posting({ text, employer: stranger }))
    expect(signs.map(({ rule, weight }) => [rule, weight])).toEqual([
      ['chat-app', 45],
      ['instant-hire', 20],
      ['employer-unverified', 10],
    ])
    expect([score, held]).toEqual([75, true])
    for (const { says } of signs) expect(says.length).toBeGreaterThan(20)
  })

  test('holds from 30 on', () => {
    const soft = 'Only 5 slots left!'
    expect(scamScore(posting({ text: soft, employer: stranger }))).toMatchObject({ score: 30, held: true })
    expect(scamScore(posting({ text: soft }))).toMatchObject({ score: 10, held: false })
  })

  test('counts what an employer has earned against soft signs, not against an interview by messenger', () => {
    const { score, signs, held } = scamScore(posting({ text, employer: known }))
    expect(signs.at(-1)).toMatchObject({ rule: 'credit', weight: -20, in: 'employer' })
    expect([score, held]).toEqual([45, true])
    expect(scamScore(posting({ employer: known }))).toEqual({ score: 0, signs: [], held: false })
  })

  test('speaks softly to the poster', () => {
    for (const { says } of Object.values(scamRuleFacts)) expect(says).not.toMatch(/\byou are\b|scammer|liar|illegal/i)
  })

  test.each([
    '<a ',
    '$1 ',
    'deposit check ',
    'never ask telegram, ',
    '• we never:\n',
    'e\u0301',
    '𝐓',
    'aB',
    'a@b.c',
    'urgent ',
  ])('200,000 characters of “%s” are judged in less than half a second', (bit) => {
    const text = bit.repeat(200_000 / bit.length)
    const before = process.cpuUsage()
    scamScore(posting({ text }))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(500)
  })
})
