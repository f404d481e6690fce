// One small board that holds something private of every kind, each known again by its words: whoever is shown the words
// was shown the thing.
import { eq } from 'drizzle-orm'
import { signedToken } from '#app/http/links.ts'
import { indexBatch } from '#app/worker/indexer.ts'
import { inviteFreelancer } from '#db/applications/contact.ts'
import { writeAbout } from '#db/applications/messages.ts'
import { conversationOf } from '#db/applications/queries.ts'
import { applicationEvents, applicationNotes, applications } from '#db/applications/schema.ts'
import { sentJobOf, sentProfileOf } from '#db/applications/snapshot.ts'
import { saveJobFor } from '#db/alerts/changes.ts'
import { saveSearch } from '#db/alerts/searches.ts'
import { blockDomain, blockEmployer } from '#db/coders/publishing.ts'
import { coderOf } from '#db/coders/queries.ts'
import { blocks, coders, engagements, resumes, skillCharts } from '#db/coders/schema.ts'
import { answerCheck } from '#db/coders/skill-checks.ts'
import type { Db } from '#db/client.ts'
import { createToken, hashOf } from '#db/employers/changes.ts'
import { inviteMember } from '#db/employers/membership.ts'
import { invitations, tokens } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { noFilters } from '#db/jobs/filters.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { batches, jobs } from '#db/jobs/schema.ts'
import { passkeys, people, sessions, twoFactors, type Person } from '#db/people/schema.ts'
import { appeals, reports, reviews } from '#db/trust/schema.ts'
import type { Search } from '#search/client.ts'
import type { Uploads } from '#app/uploads/store.ts'
import { newBoard } from '#tests/support/board.ts'
import { aMember, aPerson, cookieOf, type newContext } from '#tests/support/context.ts'
import { storeFreelancer } from '#tests/support/freelancers.ts'

type Ground = { db: Db; search: Search; uploads: Uploads; context: () => ReturnType<typeof newContext> }

/** Whoever looks. Wren is the coder, Cedar the employer that she applied to, Bracken the one that she blocks. */
export const viewers = [
  'stranger',
  'coder',
  'other coder',
  'employer',
  'viewer of the employer',
  'other employer',
  'unverified employer',
  'blocked employer',
  'blocked by its domain',
  'blocked by an address',
  'blocked member of another',
  'program of the employer',
  'program of another',
  'blocked program',
  'admin',
] as const
export type Who = (typeof viewers)[number]

export type MarkedBoard = Awaited<ReturnType<typeof newMarkedBoard>>

export async function newMarkedBoard({ db, search, uploads, context }: Ground) {
  const board = newBoard(db)
  const now = new Date()
  const verified = { verifiedAt: now }
  const cedar = await board.employer({ ...verified, name: 'Cedar Hollow Health', website: 'https://cedarhollow.org' })
  const juniper = await board.employer({ ...verified, name: 'Juniper Clinics', website: 'https://juniperclinics.org' })
  const bracken = await board.employer({ ...verified, name: 'Bracken Group', website: 'https://www.bracken.org' })
  const sister = await board.employer({ ...verified, name: 'Bracken Jobs', website: 'https://jobs.bracken.org' })
  const new_ = await board.employer({ name: 'Newcomer Coding' })

  const olive = await aPerson(db, { name: 'Olive Reed', email: 'olive@cedarhollow.org' })
  const owner = await aMember(db, cedar, olive, 'owner')
  const vera = await aPerson(db, { name: 'Vera Birch' })
  await aMember(db, cedar, vera, 'viewer')
  const ivy = await aPerson(db, { name: 'Ivy Dale' })
  const competitor = await aMember(db, juniper, ivy, 'owner')
  const bran = await aPerson(db, { name: 'Bran Heath' })
  const blocked = await aMember(db, bracken, bran, 'owner')
  const sister_ = await aPerson(db, { name: 'Sorrel Heath' })
  await aMember(db, sister, sister_, 'owner')
  const both = await aPerson(db, { name: 'Burr Heath' })
  await aMember(db, bracken, both, 'viewer')
  await aMember(db, juniper, both, 'recruiter')
  const colleague = await aPerson(db, { name: 'Briar Heath', email: 'briar@mail.bracken.org' })
  const newcomer = await aPerson(db, { name: 'Nell Moor' })
  await aMember(db, new_, newcomer, 'owner')
  const admin = await aPerson(db, { name: 'Ada Heath', admin: true })
  const teal = await aPerson(db, { name: 'Teal Marsh', email: 'teal@reporters.example' })

  const said = {
    looking: true,
    livesIn: 'TX' as const,
    chartTypes: ['inpatient-facility'],
    specialties: ['trauma'],
    tools: ['epic'],
    credentials: [{ credential: 'CCS' as const, memberNumber: 'MN-40917-OWL' }],
    rateCents: 5200,
  }
  const wren = await storeFreelancer(db, { ...said, handle: 'wren-of-the-wards', headline: 'As it was sent' })
  await rename(db, wren, 'Wren Alder', 'wren@quillfeather.example')
  const open = await board.job({ title: 'Cardiology Coder' }, { employerId: cedar })
  const other = await board.job({ title: 'Trauma Coder' }, { employerId: cedar })
  const draftRow = { status: 'draft', postedAt: null, confirmedAt: null, expiresAt: null } as const
  const draft = await board.job({ title: 'Okapi Coder, not yet posted' }, { employerId: cedar, ...draftRow })
  const removed = await board.job({ title: 'Removed Bongo Coder' }, { employerId: cedar, status: 'removed' })
  const saved = await board.job({ title: 'Paused Numbat Coder' }, { employerId: juniper, status: 'paused' })
  const atBracken = await board.job({ title: 'Bracken’s Coder' }, { employerId: bracken })
  const draftKey = 'dodo-key-of-an-unclaimed-draft'
  await board.job({ title: 'Unclaimed Dodo Coder' }, { ...draftRow })
  await db.update(jobs).set({ employerId: null, draftKey }).where(eq(jobs.title, 'Unclaimed Dodo Coder'))

  // What Wren sent, and what became of it.
  const sentFile = await uploads.put(Buffer.from('Gannets as they were sent'), 'txt')
  const apply = async (person: Person, jobId: string, employerId: string, more: object = {}) => {
    const id = newId()
    const [job] = await jobsById(db, [jobId])
    const profile = sentProfileOf((await coderOf(db, person.id))!)
    await db
      .insert(applications)
      .values({ id, jobId, employerId, personId: person.id, job: sentJobOf(job!), profile, ...more })
    await db.insert(applicationEvents).values({ applicationId: id, actor: person.id, side: 'coder', after: 'sent' })
    return id
  }
  const application = await apply(wren, open, cedar, {
    note: 'Evenings suit this gannet',
    answers: [{ question: 'Which encoder?', answer: 'An encoder of gulls' }],
    resumeFile: sentFile,
    resumeName: 'wren-cv-as-sent.txt',
    rating: 4,
  })
  await db
    .insert(applicationNotes)
    .values({ id: newId(), applicationId: application, author: olive.id, text: 'Strong but shy, we say' })
  await writeAbout(db, owner, application, 'Can the gannet talk on Tuesday?', now)
  await writeAbout(db, { personId: wren.id }, application, 'The gannet can', now)
  const decline = { stage: 'declined', endedAt: now, declineReason: 'pay-too-far' } as const
  const declined = await apply(wren, other, cedar, { ...decline, declineNote: 'We end at thirty otters' })
  const letter = await inviteFreelancer(db, owner, 'wren-of-the-wards', { jobId: other, text: 'Herons to code?' }, now)

  // What Wren keeps to herself.
  await db
    .update(coders)
    .set({ headline: 'Grebes of the wards', payFloorCents: 7_654_321 })
    .where(eq(coders.personId, wren.id))
  const resume = newId()
  const file = await uploads.put(Buffer.from('Gannets of the autumn'), 'txt')
  await db
    .insert(resumes)
    .values({ id: resume, personId: wren.id, name: 'wren-cv-of-autumn.txt', file, kind: 'txt', bytes: 21 })
  await blockEmployer(db, wren.id, 'Bracken Group')
  await blockDomain(db, wren.id, 'lapwing-works.org')
  await saveJobFor(db, wren.id, saved)
  const kept = { name: 'Puffins by night', filters: noFilters(), states: [], pace: 'daily' as const }
  const alert = await saveSearch(db, wren.id, kept, now)
  const engagement = newId()
  const attestation = 'the secret of the letter that asks for a word'
  const work = { personId: wren.id, chartType: 'inpatient-facility' as const, beganOn: '2026-01-05', charts: 900 }
  await db.insert(engagements).values([
    {
      ...work,
      id: engagement,
      endedOn: '2026-06-30',
      employerName: 'Avocet Clinic, unshown',
      tokenHash: hashOf(attestation),
      askedOf: 'lead@gadwall-clinic.org',
      askedAt: now,
    },
    { ...work, id: newId(), endedOn: '2026-07-30', employerName: 'Shown Clinic', shown: true },
  ])
  const [chart, unanswered] = [newId(), newId()]
  const ofCedar = {
    employerId: cedar,
    chartType: 'inpatient-facility' as const,
    createdBy: olive.id,
    text: 'Invented.',
  }
  await db.insert(skillCharts).values([
    { ...ofCedar, id: chart, title: 'Answered', key: { principal: null, codes: [{ code: 'I10', because: 'Said.' }] } },
    {
      ...ofCedar,
      id: unanswered,
      title: 'Unanswered',
      key: { principal: null, codes: [{ code: 'E11.9', because: 'Because the heron says so' }] },
    },
  ])
  await answerCheck(db, wren.id, chart, { codes: ['Z98.890'], principal: '' }, now)

  // Who is not to be found by all, or by none.
  const merle = await storeFreelancer(db, {
    ...said,
    visibility: 'hidden',
    handle: 'merle-who-hides',
    headline: 'Hidden wards',
  })
  await rename(db, merle, 'Merle Quayside', 'merle@hidden.example')
  const plover = await storeFreelancer(db, {
    ...said,
    visibility: 'employers-only',
    handle: 'plover-for-employers',
    headline: 'Wards for employers',
  })
  await rename(db, plover, 'Plover Longshanks', 'plover@narrow.example')
  // Applied first, and blocked them after: what was sent stays with them, the profile is gone for them.
  const dunlin = await storeFreelancer(db, { ...said, handle: 'dunlin-of-the-shore', headline: 'Dunlin as sent' })
  await rename(db, dunlin, 'Dunlin Strand', 'dunlin@shore.example')
  const toBracken = await apply(dunlin, atBracken, bracken)
  await writeAbout(db, { personId: dunlin.id }, toBracken, 'From the shore to Bracken', now)
  const bits = await writeAbout(db, blocked, toBracken, 'From Bracken to the shore', now)
  const shut = await inviteFreelancer(db, blocked, 'dunlin-of-the-shore', { jobId: null, text: 'Shores to code?' }, now)
  await blockEmployer(db, dunlin.id, 'Bracken Group')

  // What is the employer's own, and a moderator's.
  const invited = await inviteMember(
    db,
    owner,
    { email: 'invited@newhands.example', role: 'viewer' },
    async () => {},
    now,
  )
  const invitation = 'the secret of the letter that invites'
  const made = await createToken(db, owner, 'Careers page of Cedar')
  const program = await createToken(db, competitor, 'Juniper’s program')
  const blockedProgram = await createToken(db, blocked, 'Bracken’s program')
  const batch = newId()
  await db.insert(batches).values({ id: batch, employerId: cedar, by: olive.id, file: 'cedar-upload.csv' })
  const seen = { closedAt: now, decision: 'changes-asked' as const, decidedBy: admin.id, note: 'Say where, please' }
  await db.insert(reviews).values({ id: newId(), jobId: draft, cause: 'score', score: 40, signs: [], ...seen })
  const appeal = newId()
  await db.insert(appeals).values({ id: appeal, jobId: draft, by: olive.id, words: 'It is said already' })
  const reported = { id: newId(), kind: 'profile' as const, subjectId: wren.id, reporter: teal.id }
  await db.insert(reports).values({ ...reported, reason: 'other', words: 'I doubt these grebes' })
  if ([letter, bits, shut, alert, invited, made, program, blockedProgram].some((each) => 'refused' in each)) {
    throw new Error('the board could not be made')
  }
  await db.update(invitations).set({ tokenHash: hashOf(invitation) })
  const [token] = await db.select().from(tokens).where(eq(tokens.name, 'Careers page of Cedar'))

  const who: Partial<Record<Who, Person>> = {
    coder: wren,
    'other coder': teal,
    employer: olive,
    'viewer of the employer': vera,
    'other employer': ivy,
    'unverified employer': newcomer,
    'blocked employer': bran,
    'blocked by its domain': sister_,
    'blocked by an address': colleague,
    'blocked member of another': both,
    admin,
  }
  const headers = {} as Record<Who, Record<string, string>>
  for (const name of viewers) {
    const person = who[name]
    headers[name] = person ? { cookie: await cookieOf(context(), person) } : {}
  }
  headers['program of the employer'] = bearer(made)
  headers['program of another'] = bearer(program)
  headers['blocked program'] = bearer(blockedProgram)
  await db.insert(twoFactors).values({ id: newId(), userId: wren.id, secret: 'OTP-OF-THE-WREN', backupCodes: 'x' })
  const passkey = newId()
  const key = { publicKey: 'k', credentialID: 'c', counter: 0, deviceType: 'singleDevice', backedUp: false }
  await db.insert(passkeys).values({ id: passkey, name: 'Key of the wren', userId: wren.id, ...key })
  const [block] = await db.select().from(blocks).where(eq(blocks.personId, wren.id))
  const [session] = await db.select().from(sessions).where(eq(sessions.userId, wren.id))
  while (await indexBatch({ db, search }));

  const { secret } = context().settings
  return {
    /** What each viewer's requests bear. */
    headers,
    /** Whom each viewer acts for, by its slug. */
    actsFor: {
      employer: [owner.employerSlug],
      'viewer of the employer': [owner.employerSlug],
      'other employer': [competitor.employerSlug],
      'unverified employer': [`employer-${new_}`],
      'blocked employer': [blocked.employerSlug],
      'blocked by its domain': [`employer-${sister}`],
      'blocked member of another': [competitor.employerSlug, blocked.employerSlug],
    } as Partial<Record<Who, string[]>>,
    hidden: merle,
    narrow: plover,
    blocking: wren,
    /** The words that each private thing is known by. */
    secrets: {
      address: [wren.email],
      id: [wren.id],
      profile: ['wren-of-the-wards', 'Grebes of the wards'],
      'member number': ['MN-40917-OWL'],
      'pay floor': ['7654321', '76543.21', '76,543.21'],
      résumé: ['wren-cv-of-autumn', 'Gannets of the autumn', file],
      'sent résumé': ['wren-cv-as-sent', 'Gannets as they were sent', sentFile],
      'sent words': ['Evenings suit this gannet', 'An encoder of gulls'],
      'sent profile': ['As it was sent'],
      messages: ['Can the gannet talk', 'The gannet can'],
      letter: ['Herons to code?'],
      decline: ['We end at thirty otters'],
      rating: ['"rating":4'],
      note: ['Strong but shy'],
      blocks: ['lapwing-works'],
      'saved job': ['Paused Numbat Coder'],
      'saved search': ['Puffins by night'],
      'unshown work': ['Avocet Clinic'],
      attester: ['gadwall-clinic.org'],
      'skill answer': ['Z98.890'],
      'skill key': ['heron says so'],
      'hidden coder': [merle.email, merle.id, 'Merle Quayside', 'merle-who-hides', 'Hidden wards'],
      'narrow coder': ['Plover Longshanks', 'plover-for-employers', 'Wards for employers'],
      'narrow address': [plover.email, plover.id],
      'blocking coder': ['dunlin-of-the-shore'],
      'blocking words': ['From the shore to Bracken', 'From Bracken to the shore'],
      'blocking letter': ['Shores to code?'],
      draft: ['Okapi Coder, not yet posted'],
      'removed job': ['Removed Bongo Coder'],
      'unclaimed draft': ['Unclaimed Dodo Coder', draftKey],
      'member address': [olive.email],
      invited: ['invited@newhands.example'],
      token: ['Careers page of Cedar'],
      upload: ['cedar-upload.csv'],
      review: ['Say where, please'],
      appeal: ['It is said already'],
      report: ['I doubt these grebes'],
      reporter: [teal.email, teal.id],
      passkey: ['Key of the wren'],
      hashes: ['argon2', session!.token, hashOf(attestation), hashOf(invitation), token!.hash, 'OTP-OF-THE-WREN'],
    },
    /** What an address may name. */
    things: {
      employer: owner.employerSlug,
      juniper: `employer-${juniper}`,
      bracken: blocked.employerSlug,
      job: open,
      slug: `job-${open}`,
      saved: `job-${saved}`,
      draft,
      'draft slug': `job-${draft}`,
      removed,
      'removed slug': `job-${removed}`,
      draftKey,
      application,
      declined,
      toBracken,
      conversation: (letter as { conversation: string }).conversation,
      'Bracken’s thread': (await conversationOf(db, toBracken))!.id,
      shut: (shut as { conversation: string }).conversation,
      handle: 'wren-of-the-wards',
      merle: 'merle-who-hides',
      plover: 'plover-for-employers',
      dunlin: 'dunlin-of-the-shore',
      person: wren.id,
      vera: vera.id,
      'merle’s id': merle.id,
      resume,
      engagement,
      chart,
      unanswered,
      attestation,
      invitation: (invited as { invited: string }).invited,
      'invitation’s secret': invitation,
      confirmation: signedToken(secret!, 'confirm-opening', `${open} ${olive.id}`, new Date(Date.now() + 86_400_000)),
      alert: (alert as { id: string }).id,
      ending: signedToken(secret!, 'unsubscribe', (alert as { id: string }).id, null),
      batch,
      token: token!.id,
      passkey,
      session: session!.id,
      block: block!.id,
      appeal,
    },
  }
}

const bearer = (made: object) => ({ authorization: `Bearer ${(made as { token: string }).token}` })

async function rename(db: Db, person: Person, name: string, email: string): Promise<void> {
  await db.update(people).set({ name, email }).where(eq(people.id, person.id))
  Object.assign(person, { name, email })
}
