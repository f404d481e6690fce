// How a posting is written: the same facts in the manner of a hospital, a vendor, an agency, a practice or a hurry.
import type { SeededEmployer } from '#db/seed/employers.ts'
import type { Posting } from '#db/seed/posting.ts'
import type { Random } from '#db/seed/random.ts'
import {
  bullets,
  capital,
  sayBenefits,
  sayEmployment,
  sayPay,
  sayPreferred,
  sayRequirements,
  saySchedule,
  sayStandards,
  sayWhere,
  sayWork,
  withArticle,
} from '#db/seed/wording.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'

type Said = {
  name: string
  city: string
  title: string
  work: string
  codes: string
  duties: string[]
  where: string[]
  schedule: string[]
  employment: string
  pay: string | null
  benefits: string
  required: string[]
  preferred: string[]
  standards: string[]
}

export function describe(random: Random, posting: Posting, employer: SeededEmployer): string {
  const { facts, work } = posting
  const said: Said = {
    name: employer.row.name,
    city: employer.home.city,
    title: facts.title,
    work: sayWork(facts) || 'the work that surrounds coding',
    codes: work.codes,
    duties: [...random.some(work.duties, 3), ...random.some(commonDuties[work.kind], 2)],
    where: sayWhere(random, facts, employer.home),
    schedule: saySchedule(random, facts, posting.timeZone),
    employment: sayEmployment(facts, posting.weeklyHours),
    pay: sayPay(random, facts),
    benefits: sayBenefits(facts),
    required: sayRequirements(random, facts),
    preferred: sayPreferred(random, facts),
    standards: sayStandards(facts),
  }
  const manner = random.chance(0.12) ? 'terse' : (manners[employer.row.kind] ?? 'hospital')
  const text = write[manner](random, said).filter(Boolean).join('\n\n')
  return text.length < 640 ? `${text}\n\n${random.pick(closings)}` : text
}

type Manner = 'hospital' | 'vendor' | 'agency' | 'practice' | 'terse'
type Writer = (random: Random, said: Said) => (string | null | false)[]

const manners: Partial<Record<EmployerKind, Manner>> = {
  'coding-vendor': 'vendor',
  'rcm-vendor': 'vendor',
  'risk-adjustment-vendor': 'vendor',
  'consulting-audit-firm': 'vendor',
  'software-vendor': 'vendor',
  'staffing-agency': 'agency',
  'physician-group': 'practice',
  asc: 'practice',
  fqhc: 'practice',
  'dme-supplier': 'practice',
  'radiology-group': 'practice',
  'behavioral-health-org': 'practice',
}

const write: Record<Manner, Writer> = {
  hospital: (random, said) => [
    random.pick([
      `${said.name} cares for people in and around ${said.city}. Our health information team is looking for ${withArticle(said.title)} who takes pride in a clean record.`,
      `The HIM department of ${said.name} has an opening for ${withArticle(said.title)}. You will join a team that codes, audits and learns together.`,
      `${said.name} is filling the position of ${said.title}. The position reports to the coding manager.`,
    ]),
    `POSITION SUMMARY\n${capital(said.work)}: you read the documentation, assign ${said.codes}, and finish accounts within the target for unbilled days.`,
    said.where.length + said.schedule.length > 0 && `WHERE YOU WORK\n${[...said.where, ...said.schedule].join(' ')}`,
    `WHAT YOU WILL DO\n${bullets(said.duties)}`,
    `MINIMUM QUALIFICATIONS\n${bullets(said.required.length ? said.required : ['High school diploma or equivalent'])}`,
    said.preferred.length > 0 && `PREFERRED\n${bullets(said.preferred)}`,
    said.standards.length > 0 && `STANDARDS\n${bullets(said.standards)}`,
    `PAY AND BENEFITS\n${[said.pay, `${said.employment}.`, said.benefits && `Benefits: ${said.benefits}.`].filter(Boolean).join(' ')}`,
  ],

  vendor: (random, said) => [
    random.pick([
      `${said.name} codes for hospitals and physicians across the country. Our clients trust us with ${said.work}, and we need another ${said.title}.`,
      `New project, steady volume: ${said.name} needs ${withArticle(said.title)} for ${said.work}.`,
      `Do you like a full queue and a clear standard? ${said.name} is growing its team for ${said.work}.`,
    ]),
    `The work:\n${bullets([`Code with ${said.codes}`, ...said.duties])}`,
    said.standards.length > 0 && `What we measure:\n${bullets(said.standards)}`,
    `What you bring:\n${bullets([...said.required, ...said.preferred])}`,
    said.where.length > 0 && `Where: ${said.where.join(' ')}`,
    [said.pay, `${said.employment}.`, ...said.schedule, said.benefits && `You also get ${said.benefits}.`]
      .filter(Boolean)
      .join(' '),
    random.pick([
      null,
      'Every applicant codes a short invented chart with us on a call, about half an hour.',
      'We answer every application within a week.',
    ]),
  ],

  agency: (random, said) => [
    random.pick([
      `Our client, a provider we know well, asked ${said.name} to find ${withArticle(said.title)}.`,
      `${said.name} is recruiting ${withArticle(said.title)} for a client that has worked with us for years.`,
    ]),
    [`Assignment: ${said.employment}.`, ...said.where, ...said.schedule].join(' '),
    said.pay,
    `You will handle ${said.work} with ${said.codes}. In practice:\n${bullets(said.duties)}`,
    `Must have:\n${bullets(said.required.length ? said.required : ['Two references who have seen your work'])}`,
    said.preferred.length > 0 && `Nice to have:\n${bullets(said.preferred)}`,
    said.standards.length > 0 && `The client expects:\n${bullets(said.standards)}`,
    said.benefits && `We offer ${said.benefits}.`,
    'Tell us which charts you have coded, at work or in class, and when you could start.',
  ],

  practice: (random, said) => [
    random.pick([
      `We are ${said.name}, a group that likes its charts closed the same day. We need ${withArticle(said.title)}.`,
      `${said.name} is looking for ${withArticle(said.title)} to work with our providers and our small business office.`,
      `Come and code with us. ${said.name} has room for one more ${said.title}.`,
    ]),
    `You would code ${said.work}, using ${said.codes}. ${said.duties.join('. ')}.`,
    [...said.where, ...said.schedule].join(' '),
    `We ask for:\n${bullets(said.required.length ? said.required : ['A careful hand and a friendly voice on the phone'])}`,
    said.preferred.length > 0 && `It helps if you bring:\n${bullets(said.preferred)}`,
    said.standards.length > 0 && `${said.standards.join('. ')}.`,
    [said.pay, `${said.employment}.`, said.benefits && `Benefits include ${said.benefits}.`].filter(Boolean).join(' '),
  ],

  terse: (random, said) => [
    `${said.title}. ${said.employment}. ${capital(said.work)}.`,
    said.where.join(' '),
    sentence([...said.required, ...said.preferred, ...said.standards]),
    `Codes: ${said.codes}.\n${bullets(said.duties)}`,
    [said.pay, ...said.schedule, said.benefits && `Benefits: ${said.benefits}.`].filter(Boolean).join(' '),
    random.pick(closings),
  ],
}

const sentence = (parts: string[]) => (parts.length ? `${parts.join('; ')}.` : null)

const commonDuties = {
  coding: [
    'Query providers in writing when documentation is unclear or incomplete',
    'Follow the official guidelines and the coding ethics of AAPC and AHIMA',
    'Finish assigned work queues by the end of each day',
    'Take part in monthly education and quarterly audits',
    'Keep every record private, at home as at the office',
    'Tell your lead early when volume or quality slips',
  ],
  adjacent: [
    'Answer calls from patients, payers and providers kindly',
    'Keep every record private, at home as at the office',
    'Log your work so that the next person can go on with it',
    'Help the coding team with missing documents',
  ],
}

const closings = [
  'Apply with a résumé that says which chart types you have coded and for how long. A person reads every application, and every applicant hears back, whichever way it goes.',
  'Please name your credentials with the month they renew. Interviews are by video, with the lead coder and one teammate; expect an answer within ten working days.',
  'We check credentials with the issuer before an offer. We never ask for money, bank details or equipment purchases from applicants.',
]
