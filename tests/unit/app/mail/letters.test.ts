import { simpleParser, type ParsedMail } from 'mailparser'
import { createTransport } from 'nodemailer'
import { describe, expect, test } from 'vitest'
import * as alertLetters from '#app/mail/alert-letters.ts'
import * as applicationLetters from '#app/mail/application-letters.ts'
import * as jobLetters from '#app/mail/job-letters.ts'
import { holdsSecret } from '#app/mail/letter.ts'
import * as letters from '#app/mail/letters.ts'
import type { Job } from '#db/jobs/queries.ts'
import type { NewLetter } from '#db/mail/changes.ts'
import { aJob } from '#tests/support/board.ts'

const base = 'https://board.example'
const hostile = '<b onclick="x()">Ada & Co</b>\r\nBcc: all@board.example\n\nClick here'
const told = { to: 'ada@coders.example', reason: 'a reason' }
const person = { ...told, name: hostile }
const job = { ...person, title: hostile, employer: hostile, link: `${base}/jobs/a-job?a=1&b=2` }
const employer = { ...person, employer: hostile, link: `${base}/employers/cedar-hollow-health` }
const days = { unconfirmedOn: new Date('2026-11-20T10:00:00Z'), leavesSearchOn: new Date('2026-11-27T10:00:00Z') }

/** Every letter of the board, with what people may have written in the worst case. */
const all: Record<string, NewLetter> = {
  verifyAddress: letters.verifyAddress({ ...person, link: `${base}/verify?token=a.b-c` }),
  alreadyHere: letters.alreadyHere({ ...person, signInLink: `${base}/sign-in`, resetLink: `${base}/reset` }),
  signInLink: letters.signInLink({ ...told, link: `${base}/sign-in/link?token=t` }),
  resetPassword: letters.resetPassword({ ...person, link: `${base}/reset?token=t` }),
  passwordChanged: letters.passwordChanged(person),
  confirmNewAddress: letters.confirmNewAddress({ ...person, link: `${base}/verify?token=t` }),
  addressChanged: letters.addressChanged(person),
  accountDeleted: letters.accountDeleted(person),
  invitation: letters.invitation({
    ...told,
    employer: hostile,
    role: 'recruiter',
    invitedBy: hostile,
    link: `${base}/invitations/t`,
  }),
  memberAdded: letters.memberAdded({ ...employer, role: 'owner' }),
  roleChanged: letters.roleChanged({ ...employer, role: 'viewer' }),
  memberRemoved: letters.memberRemoved({ ...person, employer: hostile }),
  employerSuspended: letters.employerSuspended({ ...person, employer: hostile, note: hostile }),
  profileHidden: letters.profileHidden({ ...person, note: hostile, link: `${base}/me/freelance` }),
  confirmOpening: jobLetters.confirmOpening({ ...job, ...days }),
  openingUnconfirmed: jobLetters.openingUnconfirmed({ ...job, leavesSearchOn: days.leavesSearchOn }),
  leftSearch: jobLetters.leftSearch(job),
  jobExpired: jobLetters.jobExpired(job),
  policyChanged: jobLetters.policyChanged({
    ...job,
    changes: ['Hybrid instead of Remote', hostile],
    own: { saved: `${base}/me/saved` },
  }),
  applicationReceived: applicationLetters.applicationReceived(job),
  stageReached: applicationLetters.stageReached({ ...job, stage: 'declined' }),
  coderWrote: applicationLetters.coderWrote(job),
  employerWrote: applicationLetters.employerWrote(job),
  inReview: jobLetters.inReview(job),
  postingApproved: jobLetters.postingApproved(job),
  changesAsked: jobLetters.changesAsked({ ...job, note: hostile }),
  postingRemoved: jobLetters.postingRemoved({ ...job, note: hostile }),
  alertFound: alertLetters.alertFound({
    ...person,
    search: hostile,
    asks: [hostile],
    pace: 'daily',
    jobs: [{ slug: 'a-job', facts: { ...aJob(), title: hostile }, employer: { name: hostile, kind: null } } as Job],
    total: 2,
    baseUrl: base,
    path: '/jobs?q=a&sort=newest',
    unsubscribe: `${base}/unsubscribe/a.b`,
  }),
  appealAnswered: jobLetters.appealAnswered({ ...job, granted: false, answer: hostile }),
}
const cases = Object.entries(all)

describe('every letter', () => {
  test('is among those that are looked at here', () => {
    const written = [letters, alertLetters, jobLetters, applicationLetters].flatMap((letters) => Object.keys(letters))
    expect(Object.keys(all).sort()).toEqual(written.sort())
    expect(new Set(cases.map(([, letter]) => letter.kind)).size).toBe(cases.length)
  })

  test.each(cases)('%s arrives as text and as a page, and says why one gets it', async (_, letter) => {
    const mail = await mailed(letter)
    expect(mail.text).toMatch(/^Hello,\n\n/)
    expect(mail.text).toMatch(/You get this letter (because|whenever) .{15}/)
    expect(mail.html).toMatch(/You get this letter/)
    expect(mail.subject).toBe(letter.subject)
  })

  test.each(cases)('%s has links to the board alone, the same in both parts', async (_, letter) => {
    const mail = await mailed(letter)
    const inText = mail.text!.match(/https?:\S+/g) ?? []
    const inPage = [...(mail.html as string).matchAll(/href="([^"]*)"/g)].map(([, link]) =>
      link!.replaceAll('&amp;', '&'),
    )
    expect(inText).toEqual(inPage)
    for (const link of inText) expect(link.startsWith(`${base}/`)).toBe(true)
    expect(mail.html).not.toMatch(/<(img|script|link|style|iframe)|url\(/i)
  })

  test.each(cases)('%s lets nobody’s words become markup, headers or paragraphs', async (_, letter) => {
    const mail = await mailed(letter)
    expect(mail.html).not.toContain('<b ')
    expect(mail.bcc).toBeUndefined()
    expect((mail.to as { value: unknown[] }).value).toHaveLength(1)
    expect(letter.subject).not.toMatch(/[\r\n]/)
    expect(letter.text).not.toMatch(/^(Bcc|Click)/m)
  })
})

describe('a greeting', () => {
  const greeted = (name: string) => letters.passwordChanged({ ...told, name }).text.split('\n')[0]

  test.each(['Ada Quill', 'Zoë O’Neill-Ruiz, CPC', 'J. R. Hollis', '林 美'])('calls %s by name', (name) => {
    expect(greeted(name)).toBe(`Hello ${name},`)
  })

  test.each(['Win at prizes.example', 'https://prizes.example', 'call a@prizes.example', 'x'.repeat(61), ''])(
    'does not pass on %s',
    (name) => expect(greeted(name)).toBe('Hello,'),
  )

  test('keeps no sign that turns a line around', () => {
    expect(greeted('Ada\u202eQuill')).toBe('Hello Ada Quill,')
  })
})

test('a letter whose link opens something by itself is emptied when it was sent, any other is kept', () => {
  const opens = /token=|invitations|unsubscribe/
  for (const [name, letter] of cases.filter(([, { text }]) => opens.test(text))) {
    expect(holdsSecret(letter.kind), name).toBe(true)
  }
  expect(holdsSecret('posting-removed')).toBe(false)
  expect(holdsSecret('a kind that nobody has named')).toBe(true)
})

test('a moderator’s words keep their lines', () => {
  const letter = jobLetters.changesAsked({ ...job, note: 'Say the pay.\nSay the states.' })
  expect(letter.text).toContain('> Say the pay.\n> Say the states.')
  expect(letter.html).toContain('Say the pay.<br>Say the states.')
})

async function mailed(letter: NewLetter): Promise<ParsedMail> {
  const post = createTransport({ streamTransport: true, buffer: true })
  const { to, subject, text, html } = letter
  const { message } = await post.sendMail({ from: `no-reply@board.example`, to, subject, text, html })
  return simpleParser(message as Buffer)
}
