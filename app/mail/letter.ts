// One frame for every letter: the same parts as plain text and as a small page that looks like the form.
import type { NewLetter } from '#db/mail/changes.ts'

/** Whether a letter of the kind holds a link that opens something by itself: such a one is emptied when it was sent. */
const secrets = {
  'verify-address': true,
  'already-here': false,
  'sign-in-link': true,
  'reset-password': true,
  'password-changed': false,
  'confirm-new-address': true,
  'address-changed': false,
  'account-deleted': false,
  invitation: true,
  'member-added': false,
  'role-changed': false,
  'member-removed': false,
  'employer-suspended': false,
  'profile-hidden': false,
  'confirm-opening': true,
  'opening-unconfirmed': true,
  'left-search': true,
  'job-expired': true,
  'policy-changed': false,
  'application-received': false,
  'stage-reached': false,
  'coder-wrote': false,
  'employer-wrote': false,
  'in-review': false,
  'posting-approved': false,
  'changes-asked': false,
  'posting-removed': false,
  'appeal-answered': false,
  'attest-work': true,
  'alert-found': true,
} as const satisfies Record<string, boolean>

export type LetterKind = keyof typeof secrets

export function holdsSecret(kind: string): boolean {
  return secrets[kind as LetterKind] ?? true
}

/** A paragraph, a link and what it does, things one below the other, things to open, or somebody's own words. */
export type Part = string | { does: string; link: string } | { list: string[] } | { open: ToOpen[] } | { said: string }
/** `facts` stand in a line below. */
type ToOpen = { says: string; link: string; facts: string }

export type Draft = {
  kind: LetterKind
  to: string
  /** Unique: whom, why and of which period. */
  reason: string
  subject: string
  /** Whom it greets; not every reader is known by name. */
  name?: string
  parts: Part[]
  /** Why one gets it: "because …". */
  because: string
  /** The page that ends such letters, by one POST. */
  unsubscribe?: string
}

export function composeLetter({ kind, to, reason, subject, name, parts, because, unsubscribe }: Draft): NewLetter {
  const whole = [greeting(name), ...parts]
  const why = oneLine(`You get this letter ${because}.`)
  return {
    kind,
    to,
    reason,
    subject: oneLine(subject),
    text: `${[...whole.map(asText), `--\n${why}${unsubscribe ? `\n${noMore}: ${unsubscribe}` : ''}\n${board}`].join('\n\n')}\n`,
    html: framed(oneLine(subject), whole.map(asHtml).join('\n'), why, unsubscribe),
    unsubscribe,
  }
}

const noMore = 'No more of these letters'
const board = 'Place of Service, a job board for medical coders'

/** Whoever signs up may write anything as a name, to an address of somebody else's: an advertisement is not passed on. */
function greeting(name = ''): string {
  const known = oneLine(name)
  return /^[^@/:]{1,60}$/.test(known) && !/\w\.\w{2}/.test(known) ? `Hello ${known},` : 'Hello,'
}

/** No line break of a name or title starts a header or a paragraph, and none turns its line around. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}

const linesOf = (words: string) => words.split(/\r\n|[\n\r]/).map(oneLine)

function asText(part: Part): string {
  if (typeof part === 'string') return oneLine(part)
  if ('link' in part) return `${part.does}:\n${part.link}`
  if ('list' in part) return part.list.map((item) => `- ${oneLine(item)}`).join('\n')
  if ('open' in part)
    return part.open.map(({ says, link, facts }) => [says, facts].map(oneLine).concat(link).join('\n')).join('\n\n')
  return linesOf(part.said)
    .map((line) => `> ${line}`.trim())
    .join('\n')
}

const paper = '#fdfaf3'
const sheet = '#fffefb'
const tint = '#fbefe9'
const line = '#dc9d94'
const red = '#a8231a'
const ink = '#1c1a17'
const soft = '#5d5750'
const reading = "'Public Sans',system-ui,'Segoe UI',Helvetica,Arial,sans-serif"
const typed = "'Courier Prime','Courier New',monospace"

function asHtml(part: Part): string {
  if (typeof part === 'string') return `<p style="margin:0 0 16px">${escaped(oneLine(part))}</p>`
  if ('link' in part) {
    const link = escaped(part.link)
    return `<p style="margin:0 0 8px"><a href="${link}" style="display:inline-block;padding:12px 18px;background:${red};color:${sheet};font-weight:600;text-decoration:none">${escaped(part.does)}</a></p>
<p style="margin:0 0 16px;font:13px/1.4 ${typed};color:${soft};word-break:break-all">${link}</p>`
  }
  if ('list' in part) {
    const items = part.list.map((item) => `<li>${escaped(oneLine(item))}</li>`).join('')
    return `<ul style="margin:0 0 16px;padding:0 0 0 20px;font:16px/1.5 ${typed}">${items}</ul>`
  }
  if ('open' in part) {
    const items = part.open.map(
      ({ says, link, facts }) =>
        `<p style="margin:0 0 12px"><a href="${escaped(link)}" style="color:${red};font-weight:600">${escaped(oneLine(says))}</a><br><span style="font:15px/1.4 ${typed}">${escaped(oneLine(facts))}</span></p>`,
    )
    return items.join('\n')
  }
  const said = linesOf(part.said).map(escaped).join('<br>')
  return `<blockquote style="margin:0 0 16px;padding:8px 12px;border-left:3px solid ${red};background:${tint};font:16px/1.5 ${typed}">${said}</blockquote>`
}

function framed(title: string, body: string, why: string, unsubscribe?: string): string {
  const end = unsubscribe ? `<br><a href="${escaped(unsubscribe)}" style="color:${soft}">${noMore}</a>` : ''
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px 12px;background:${paper};color:${ink};font:16px/1.5 ${reading}">
<div style="max-width:560px;margin:0 auto;border:1px solid ${line};background:${sheet}">
<div style="padding:8px 16px;border-bottom:1px solid ${line};font-weight:600"><span style="color:${red};font:700 17px/1 ${typed}">24B</span> Place of Service</div>
<div style="padding:16px 16px 4px">
${body}
</div>
<div style="padding:8px 16px;border-top:1px solid ${line};font-size:13px;color:${soft}">${escaped(why)}${end}<br>${board}</div>
</div>
</body>
</html>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => entities[character]!)
}
