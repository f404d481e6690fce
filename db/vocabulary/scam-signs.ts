// What job scams have in common: each sign with its weight and what a poster is told of it. Its words: `scam-wordings.ts`.

/** `light` is the weight where circumstances speak for the poster; the rules of `db/jobs/scam.ts` say which. */
type SignFacts = { weight: number; light?: number; says: string }

// prettier-ignore
const facts = {
  'chat-app': { weight: 45, says: 'Interviews and first contact by a messaging app are what most job scams have in common. If you interview by phone or video, say so instead.' },
  'check-cashing': { weight: 60, says: 'Checks that a candidate deposits for the employer are a common fraud. Say who ships the equipment, or how expenses are paid after hire.' },
  'buy-equipment': { weight: 45, says: 'Asking a candidate to buy equipment from a vendor and be repaid later is a common fraud. If you ship equipment or pay a stipend, say so.' },
  'upfront-fee': { weight: 50, says: 'It reads as if a candidate pays something to get this job. If the employer bears the cost, say so plainly.' },
  'crypto-gift': { weight: 60, light: 20, says: 'Gift cards, cryptocurrency and payment apps have no place in hiring. Please take this out, or say what it is for.' },
  'early-pii': { weight: 45, says: 'Identity and bank details belong after an offer, on your own secure system. Say that they are asked for only then.' },
  'free-mail': { weight: 20, light: 10, says: 'Mail from your organization’s own domain helps candidates trust that it is you.' },
  'lookalike-domain': { weight: 35, says: 'This address resembles one of another organization, or has an ending that is seldom used for hiring. Please use your main domain.' },
  'pay-too-high': { weight: 25, says: 'The pay is well above what such work is usually paid. Please check the figure and its unit.' },
  'pay-weekly-bait': { weight: 30, says: 'Earnings promised by the day or week read like bait. Give the rate of pay and the hours.' },
  'no-experience-high': { weight: 25, says: 'Remote work at this pay usually asks for a credential or experience. If yours does, say which.' },
  'no-coding-facts': { weight: 15, says: 'Nothing says what is coded. Name the chart types, code sets, credentials or systems.' },
  'instant-hire': { weight: 20, says: 'Haste and hiring without an interview put careful candidates off. Say how and when you interview.' },
  'phone-only-sms': { weight: 20, light: 10, says: 'Contact by telephone number alone is hard to check. Candidates can apply here, or at your own site.' },
  'apply-off-domain': { weight: 25, light: 15, says: 'The link leads to a form, short link or shared file that isn’t yours. Link to your own site or applicant system.' },
  'training-upsell': { weight: 30, says: 'This reads as an offer of training that is paid for. Jobs belong here, courses don’t.' },
  'mlm-own-business': { weight: 40, says: 'This reads as a business opportunity. Jobs with an employer or client belong here.' },
  'repost-copy': { weight: 25, says: 'The text is almost the same as another organization’s posting. If you recruit for it, say so.' },
  'package-forward': { weight: 60, says: 'Receiving parcels or money for others is not coding, and is a common fraud. Please say what the work is.' },
  'phi-request': { weight: 40, says: 'Real records, redacted or not, must not be asked for as work samples: that would breach patients’ privacy. Use invented charts.' },
  'unpaid-test': { weight: 20, says: 'A test of more than about an hour should be paid, or shorter.' },
  'employer-unverified': { weight: 10, says: 'Nobody has confirmed yet that you speak for this employer. A verified address at its own domain does.' },
  'off-topic': { weight: 30, says: 'This reads as work other than medical coding and what stands beside it, so a person will look at it first.' },
  credit: { weight: -10, says: 'What is known of the employer speaks for this posting.' },
} satisfies Record<string, SignFacts>

export type ScamRule = keyof typeof facts
export const scamRules = Object.keys(facts) as [ScamRule, ...ScamRule[]]
export const scamRuleFacts: Record<ScamRule, SignFacts> = facts

/** Where a pay figure is compared: the upper end of what is usual an hour, by chart type, level and family (domain.md, 8.2). */
export const usualPayTop = {
  chartTypes: {
    'ancillary-diagnostic': 26, 'clinic-recurring': 26, 'profee-em': 31, 'ed-facility': 31, 'ed-profee': 31,
    'outpatient-facility': 34, observation: 34, 'same-day-surgery': 34, asc: 34, 'profee-surgery': 40,
    'interventional-radiology': 40, anesthesia: 40, 'inpatient-facility': 42, 'risk-adjustment-hcc': 34,
    'coding-audit': 45, 'payment-integrity': 45, 'denials-appeals': 45, cdi: 55, billing: 34, 'charge-entry': 34,
  } as Partial<Record<string, number>>,
  levels: {
    trainee: 24, entry: 24, lead: 46, auditor: 45, educator: 43, supervisor: 46, manager: 58, director: 82,
  } as Partial<Record<string, number>>,
  families: {
    auditor: 45, educator: 43, cdi: 55, denials: 45, compliance: 58, 'revenue-integrity': 45, leadership: 58,
  } as Partial<Record<string, number>>,
  otherwise: 42,
} // prettier-ignore

/** Where anybody can put a form that collects what is typed into it. */
export const formHosts: readonly string[] = [
  'forms.gle', 'docs.google.com/forms', 'forms.office.com', 'typeform.com', 'jotform.com', 'jotform.us', 'surveymonkey.com', 'wufoo.com',
  'formstack.com', 'cognitoforms.com', '123formbuilder.com', 'airtable.com', 'tally.so', 'zohoforms.com', 'paperform.co', 'formsite.com',
] // prettier-ignore

/** Short links and shared files: they hide where they lead, or hold no more than a text. */
export const hidingHosts: readonly string[] = [
  'bit.ly', 'tinyurl.com', 't.co', 'goo.gl', 'ow.ly', 'is.gd', 'cutt.ly', 'rb.gy', 'buff.ly', 'shorturl.at', 'rebrand.ly', 't.ly',
  'linktr.ee', 'tiny.cc', 'docs.google.com', 'drive.google.com', 'dropbox.com', '1drv.ms', 'wetransfer.com', 'mediafire.com', 'mega.nz',
] // prettier-ignore

/** Endings that anybody buys for a day. */
export const cheapEndings: readonly string[] = ['xyz', 'top', 'work', 'online', 'site', 'icu', 'buzz', 'click']
