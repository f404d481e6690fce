// Hands letters to the mail server: each until a reply accepts it or refuses it for good.
import { createTransport, type Transporter } from 'nodemailer'
import { setTimeout as rest } from 'node:timers/promises'
import { holdsSecret } from '#app/mail/letter.ts'
import type { Db } from '#db/client.ts'
import { letterRefused, letterSent } from '#db/mail/changes.ts'
import { letterById } from '#db/mail/queries.ts'
import type { Letter } from '#db/mail/schema.ts'

export type Mailer = { transport: Transporter; host: string }

/** A worker that is stopped waits for 20 seconds: a server that hangs is given up before. */
const timeLimits = { dnsTimeout: 5_000, connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000 }

export function openMailer(smtpUrl: string, baseUrl: string): Mailer {
  const transport = createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true, ...timeLimits })
  return { transport, host: new URL(baseUrl).hostname }
}

/**
 * Sends a letter, unless that was done. Throws when the server wants it later or can't be reached. A repeat after a lost
 * reply bears the same Message-ID. No transaction is open meanwhile: Postgres may go before the server has answered.
 */
export async function sendLetter(db: Db, mailer: Mailer, id: string): Promise<void> {
  const letter = await letterById(db, id)
  if (!letter || letter.sentAt || letter.refusedAt) return
  const refusal = await handOver(mailer, letter)
  await keepTrying(() =>
    refusal === null
      ? letterSent(db, id, new Date(), holdsSecret(letter.kind))
      : letterRefused(db, id, new Date(), refusal),
  )
}

/** What a server has accepted must not be forgotten: a Postgres that restarts meanwhile is waited for. */
async function keepTrying(record: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await record()
    } catch (error) {
      if (attempt === 10) throw error
      await rest(1000)
    }
  }
}

/** Nothing that a list of addresses, a name beside one or a header could be made of. */
const oneAddress = /^[^\s\p{Cc}<>()[\],;:\\"@]+@[^\s\p{Cc}<>()[\],;:\\"@]+$/u

/** Null when the server has accepted it, else why it never will. */
async function handOver({ transport, host }: Mailer, letter: Letter): Promise<string | null> {
  const { id, to, subject, text, html, unsubscribe, createdAt } = letter
  if (!oneAddress.test(to)) return 'This is not one address.'
  if (/\p{Cc}/u.test(subject)) return 'The subject holds a line break.'
  const from = `no-reply@${host}`
  try {
    await transport.sendMail({
      from: { name: 'Place of Service', address: from },
      to: { name: '', address: to },
      envelope: { from, to: [to] },
      subject,
      text: text ?? '',
      html: html ?? '',
      date: createdAt,
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe && endedBy(unsubscribe)) },
    })
    return null
  } catch (error) {
    const refusal = refusalIn(error as SmtpError)
    if (refusal === null) throw asLogged(error as SmtpError)
    return refusal
  }
}

/** A button of the reader's own, which asks nothing more (RFC 8058). */
const endedBy = (link: string) => ({
  'List-Unsubscribe': `<${link}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string }

/** 5xx to the recipient or the message. To the sender or its password it speaks of our settings, and no letter is lost by them. */
function refusalIn({ code, command, responseCode = 0, response, message }: SmtpError): string | null {
  if (code === 'EENVELOPE' && command === 'API') return message
  return responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command ?? '') ? (response ?? message) : null
}

/** Replies repeat addresses, and logs hold none. */
function asLogged({ code, command, responseCode }: SmtpError): Error {
  return new Error(`The mail server did not take it: ${[code, command, responseCode].filter(Boolean).join(' ')}.`)
}
