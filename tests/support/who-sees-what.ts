// Who is shown what: the one table of every address. Whoever adds a route says here what is private there, and for whom.
import type { accesses } from '#app/http/access.ts'
import { viewers, type MarkedBoard, type Who } from '#tests/support/marked-board.ts'

export type Secret = keyof MarkedBoard['secrets']
export type Access = (typeof accesses)[number]

/** One address that a route answers at. */
export type Line = {
  /** Which thing each part of the address names; without, the thing that is called as the part is. */
  at?: Record<string, keyof MarkedBoard['things']>
  /** Who finds something there; without, as the route's access says. To the others it is as if it were not there. */
  opens?: readonly Who[]
  /** What of the private is shown there, and to whom: nothing else is, to nobody. */
  shows?: Partial<Record<Who, Secret[]>>
  /** What is sent there: a form, or JSON to the API. */
  sends?: Record<string, string>
  /** There is no page: it is only sent to. */
  sent?: true
}

const signedIn = viewers.filter((who) => who !== 'stranger' && !who.includes('program'))
const ours = ['employer', 'viewer of the employer'] as const
export const opensBy: Record<Access, readonly Who[]> = {
  anyone: viewers,
  'signed-in': signedIn,
  member: ['employer'],
  admin: ['admin'],
  token: ['program of the employer'],
  operator: [],
  loopback: [],
}

const shown = (who: readonly Who[], ...secrets: Secret[]) => Object.fromEntries(who.map((each) => [each, secrets]))
const to = (who: readonly Who[], ...secrets: Secret[]): Line => ({ opens: who, shows: shown(who, ...secrets) })
const sent = (sends: Line['sends'] = {}, opens?: readonly Who[]): Line => ({ sent: true, sends, opens })
const ofCoder = (sends?: Line['sends']) => sent(sends, ['coder'])

const unblocked = viewers.filter((who) => !who.includes('blocked'))
/** For whom the profiles are that only employers see. */
const trusted = [...ours, 'other employer'] as const
const blockedButTrusted = ['blocked employer', 'blocked by its domain', 'blocked member of another'] as const
const found = {
  ...shown(unblocked, 'profile', 'blocking coder'),
  ...shown(trusted, 'profile', 'blocking coder', 'narrow coder'),
  ...shown(blockedButTrusted, 'narrow coder'),
}
const ownAddress = {
  ...shown(['coder'], 'address'),
  ...shown(['employer'], 'member address'),
  ...shown(['other coder'], 'reporter'),
}
const ofBracken = { employer: 'bracken' } as const

export const table: Record<string, Line | Line[]> = {
  $: { opens: [] },
  _index: {},
  healthz: {},
  readyz: {},
  metrics: {},
  'dev.mail': {},

  'jobs._index': {},
  'jobs.$slug': [
    {},
    { at: { slug: 'draft slug' }, opens: [] },
    { at: { slug: 'removed slug' }, opens: [] },
    { at: { slug: 'saved' }, ...to(viewers, 'saved job') },
  ],
  'jobs_.$slug.apply': [{ sends: { step: 'look' } }, { at: { slug: 'draft slug' }, opens: [] }],
  'jobs_.$slug.report': [{ sends: { reason: 'fake' } }, { at: { slug: 'draft slug' }, opens: [] }],
  'jobs_.$slug.save': [sent(), { at: { slug: 'draft slug' }, ...sent({}, []) }],
  'jobs_.$slug.unsave': [sent(), { at: { slug: 'draft slug' }, ...sent({}, []) }],
  'employers.$employer._index': {},
  'employers.$employer.logo': sent({}, ['employer']),

  'freelancers._index': {
    shows: {
      ...found,
      ...shown(['program of the employer', 'program of another'], 'profile', 'blocking coder'),
      ...shown(['blocked program'], 'profile', 'blocking coder'),
    },
  },
  'freelancers.$handle._index': [
    { at: { handle: 'handle' }, ...to([...unblocked, 'blocked program'], 'profile') },
    { at: { handle: 'dunlin' }, ...to([...unblocked, 'blocked program'], 'blocking coder') },
    { at: { handle: 'plover' }, ...to([...trusted, ...blockedButTrusted], 'narrow coder') },
    { at: { handle: 'merle' }, opens: [] },
  ],
  'freelancers.$handle.report': [
    {
      at: { handle: 'handle' },
      ...to([...unblocked.filter((who) => who !== 'coder'), 'blocked program'], 'profile'),
      sends: { reason: 'other', words: 'Well.' },
    },
    { at: { handle: 'plover' }, ...to([...trusted, ...blockedButTrusted], 'narrow coder') },
    { at: { handle: 'merle' }, opens: [] },
  ],

  'api.$': { opens: [] },
  'api.auth.$': { opens: [] },
  'api.v1.read': sent({ text: 'CPC required.' }, viewers),
  'api.v1.jobs._index': { sends: { title: 'Coder' } },
  'api.v1.jobs.$id': [
    { at: { id: 'job' } },
    { at: { id: 'draft' }, ...to(['program of the employer'], 'draft') },
    { at: { id: 'removed' }, ...to(['program of the employer'], 'removed job') },
  ],
  'api.v1.jobs.$id.publish': { at: { id: 'draft' }, ...sent() },
  'api.v1.jobs.$id.pause': { at: { id: 'job' }, ...sent() },
  'api.v1.jobs.$id.resume': { at: { id: 'job' }, ...sent() },
  'api.v1.jobs.$id.renew': { at: { id: 'job' }, ...sent() },
  'api.v1.jobs.$id.fill': { at: { id: 'job' }, ...sent({ outcome: 'hired-here' }) },
  'api.v1.freelancers._index': {
    shows: {
      ...found,
      ...shown(['program of the employer', 'program of another'], 'profile', 'blocking coder', 'narrow coder'),
      ...shown(['blocked program'], 'narrow coder'),
    },
  },

  'sign-in': {},
  'sign-in_.link': {},
  'sign-in_.second-factor': {},
  'sign-out': {},
  'sign-up': {},
  reset: {},
  verify: {},
  'attest.$token': {
    at: { token: 'attestation' },
    ...to(viewers, 'unshown work'),
    sends: { answer: 'attest', name: 'Juno' },
  },
  'unsubscribe.$token': { at: { token: 'ending' }, ...to(viewers, 'saved search') },
  'confirm.$token': { at: { token: 'confirmation' } },
  'invitations.$token': { at: { token: 'invitation’s secret' }, shows: ownAddress },
  'post._index': { sends: { text: 'CPC required.' } },
  'post.$draft._index': { at: { draft: 'draftKey' }, ...to(viewers, 'unclaimed draft') },
  'post.$draft.claim': { at: { draft: 'draftKey' }, ...to(signedIn, 'unclaimed draft') },
  'post.$draft.save': { at: { draft: 'draftKey' }, ...sent({ title: 'Coder' }) },
  'employers.new': {},

  'me._index': { shows: ownAddress },
  'me.profile._index': { shows: shown(['coder'], 'profile', 'member number', 'pay floor') },
  'me.profile.read': {},
  'me.resumes._index': { shows: shown(['coder'], 'résumé') },
  'me.resumes.$resume._index': to(['coder'], 'résumé'),
  'me.resumes.$resume.remove': ofCoder(),
  'me.freelance._index': { shows: shown(['coder'], 'profile', 'blocks') },
  'me.freelance.block': sent({ domain: 'heron.org' }),
  'me.freelance.unblock': ofCoder({ id: '@block' }),
  'me.freelance.hide': sent(),
  'me.alerts._index': { shows: shown(['coder'], 'saved search') },
  'me.alerts.new': {},
  'me.alerts.$alert._index': { ...to(['coder'], 'saved search'), sends: { name: 'Mine', pace: 'weekly' } },
  'me.alerts.$alert.remove': ofCoder(),
  'me.saved': { shows: shown(['coder'], 'saved job') },
  'me.apprentice': {},
  'me.applications._index': {},
  'me.applications.$application._index': [
    to(['coder'], 'sent résumé', 'sent words', 'sent profile', 'messages'),
    { at: { application: 'declined' }, ...to(['coder'], 'sent profile', 'decline') },
  ],
  'me.applications.$application.message': { opens: ['coder'], sends: { text: 'Hello' } },
  'me.applications.$application.resume': to(['coder'], 'sent résumé'),
  'me.applications.$application.withdraw': ofCoder(),
  'me.messages._index': {},
  'me.messages.$conversation._index': { ...to(['coder'], 'profile', 'letter'), sends: { text: 'Hello' } },
  'me.messages.$conversation.accept': ofCoder(),
  'me.messages.$conversation.decline': ofCoder(),
  'me.skill-checks._index': {},
  'me.skill-checks.$chart._index': [
    { shows: shown(['coder'], 'skill answer') },
    // Whoever has its address may answer: the key comes with the score, and not before.
    { at: { chart: 'unanswered' } },
  ],
  'me.skill-checks.$chart.show': sent({ shown: 'yes' }),
  'me.work-record._index': { shows: shown(['coder'], 'unshown work', 'attester') },
  'me.work-record.$engagement.ask': ofCoder({ email: 'x@cedarhollow.org' }),
  'me.work-record.$engagement.show': ofCoder({ shown: 'yes' }),
  'me.work-record.$engagement.remove': ofCoder(),
  'me.account._index': { shows: ownAddress },
  'me.account.address': { shows: ownAddress },
  'me.account.name': {},
  'me.account.password': {},
  'me.account.delete': {},
  'me.account.export': {
    shows: {
      ...ownAddress,
      ...shown(['other coder'], 'reporter', 'report'),
      ...shown(
        ['coder'],
        'address',
        'id',
        'profile',
        'member number',
        'pay floor',
        'résumé',
        'sent résumé',
        'sent words',
        'sent profile',
        'messages',
        'letter',
        'decline',
        'blocks',
        'saved job',
        'saved search',
        'unshown work',
        'attester',
        'skill answer',
        'passkey',
      ),
    },
  },
  'me.account.passkeys._index': { shows: shown(['coder'], 'passkey') },
  'me.account.passkeys.remove': ofCoder({ passkey: '@passkey' }),
  'me.account.second-factor._index': {},
  'me.account.second-factor.confirm': {},
  'me.account.second-factor.end': {},
  'me.account.sessions._index': {},
  'me.account.sessions.end': ofCoder({ session: '@session' }),
  'me.account.sessions.end-all': sent(),
  'me.account.sessions.end-others': sent(),

  'employers.$employer.edit': {},
  'employers.$employer.logo.remove': sent(),
  'employers.$employer.jobs._index': to(ours, 'draft', 'removed job'),
  'employers.$employer.jobs.new': { shows: shown(['employer'], 'draft', 'removed job') },
  'employers.$employer.jobs.$job._index': [{ opens: ours }, { at: { job: 'draft' }, ...to(ours, 'draft', 'review') }],
  'employers.$employer.jobs.$job.preview': [{ opens: ours }, { at: { job: 'draft' }, ...to(ours, 'draft') }],
  'employers.$employer.jobs.$job.appeal': { at: { job: 'draft' }, ...to(['employer'], 'draft', 'review', 'appeal') },
  'employers.$employer.jobs.$job.close': sent({ outcome: 'hired-here' }),
  'employers.$employer.jobs.$job.confirm': sent(),
  'employers.$employer.jobs.$job.copy': sent(),
  'employers.$employer.jobs.$job.pause': sent(),
  'employers.$employer.jobs.$job.publish': { at: { job: 'draft' }, ...sent() },
  'employers.$employer.jobs.$job.questions': sent(),
  'employers.$employer.jobs.$job.remove': sent(),
  'employers.$employer.jobs.$job.renew': sent(),
  'employers.$employer.jobs.$job.resume': sent(),
  'employers.$employer.jobs.$job.save': { at: { job: 'draft' }, ...sent({ title: 'Coder' }) },
  'employers.$employer.jobs.$job.withdraw': sent(),
  'employers.$employer.jobs.upload._index': {},
  'employers.$employer.jobs.upload.take': sent(),
  'employers.$employer.jobs.upload.template': {},
  'employers.$employer.jobs.batches._index': to(['employer'], 'upload'),
  'employers.$employer.jobs.batches.$batch.publish': to(['employer'], 'upload'),
  'employers.$employer.jobs.batches.$batch.undo': sent(),
  'employers.$employer.applicants._index': to(ours, 'rating'),
  'employers.$employer.applicants.answer': {},
  'employers.$employer.applicants.$application._index': [
    {
      opens: ours,
      shows: {
        ...shown(ours, 'rating', 'note'),
        employer: ['rating', 'note', 'sent résumé', 'sent words', 'sent profile', 'messages'],
      },
    },
    { at: { application: 'declined' }, opens: ours, shows: shown(['employer'], 'sent profile') },
    // Who applied before they blocked: what they sent stays, their profile does not.
    {
      at: { ...ofBracken, application: 'toBracken' },
      opens: ['blocked employer', 'blocked member of another'],
      shows: shown(['blocked employer'], 'blocking words'),
    },
  ],
  'employers.$employer.applicants.$application.decline': {},
  'employers.$employer.applicants.$application.message': { sends: { text: 'Hello' } },
  'employers.$employer.applicants.$application.move': sent({ after: 'offer', version: '1' }),
  'employers.$employer.applicants.$application.note': { sends: { note: 'Well' } },
  'employers.$employer.applicants.$application.rate': sent({ rating: '3' }),
  'employers.$employer.applicants.$application.see': sent(),
  'employers.$employer.applicants.$application.resume': to(['employer'], 'sent résumé'),
  'employers.$employer.freelancers.$handle': [
    { ...to(['employer'], 'profile'), sends: { text: 'Hello' } },
    { at: { handle: 'plover' }, ...to(['employer'], 'narrow coder') },
    { at: { handle: 'merle' }, opens: [] },
    { at: ofBracken, opens: [], sends: { text: 'Hello' } },
  ],
  'employers.$employer.messages._index': [{}, { at: ofBracken, opens: ['blocked employer'] }],
  'employers.$employer.messages.$conversation': [
    { ...to(['employer'], 'profile', 'letter'), sends: { text: 'Hello' } },
    { at: { ...ofBracken, conversation: 'shut' }, opens: [] },
    { at: { ...ofBracken, conversation: 'Bracken’s thread' }, ...to(['blocked employer'], 'blocking words') },
  ],
  'employers.$employer.skill-charts._index': {},
  'employers.$employer.skill-charts.$chart.retire': sent(),
  'employers.$employer.members': {
    opens: ours,
    shows: { ...shown(ours, 'member address'), employer: ['member address', 'invited'] },
  },
  'employers.$employer.members._index': { opens: ours },
  'employers.$employer.members.invite': { sends: { email: 'x@newhands.example', role: 'viewer' } },
  'employers.$employer.members.leave': sent({}, ours),
  'employers.$employer.members.$person.role': { at: { person: 'vera' }, ...sent({ role: 'recruiter' }) },
  'employers.$employer.members.$person.remove': { at: { person: 'vera' }, ...sent() },
  'employers.$employer.members.invitations.$invitation.revoke': sent(),
  'employers.$employer.tokens': to(['employer'], 'token'),
  'employers.$employer.tokens._index': {},
  'employers.$employer.tokens.create': { sends: { name: 'Another' } },
  'employers.$employer.tokens.$token.revoke': sent(),

  'admin.queue': to(['admin'], 'id', 'profile', 'draft', 'appeal'),
  'admin.audit': to(['admin'], 'id', 'hidden coder', 'narrow address', 'reporter', 'token'),
  'admin.appeals.$appeal': {
    ...to(['admin'], 'draft', 'review', 'appeal'),
    sends: { granted: 'yes', answer: 'Well.' },
  },
  'admin.coders.$person._index': to(['admin'], 'id', 'member number'),
  'admin.coders.$person.verify': sent({ credential: 'CCS', verification: 'document-seen' }),
  'admin.profiles.$person._index': [
    { ...to(['admin'], 'id', 'profile', 'report', 'reporter'), sends: { note: 'Well.' } },
    // Of nobody whom no reader has reported.
    { at: { person: 'merle’s id' }, opens: [] },
  ],
  'admin.profiles.$person.dismiss': sent({ newest: '~' }),
  'admin.employers.$employer': to(['admin'], 'token'),
  'admin.employers.$employer._index': {},
  'admin.employers.$employer.restore': {},
  'admin.employers.$employer.suspend': { sends: { note: 'Well.' } },
  'admin.employers.$employer.unverify': {},
  'admin.employers.$employer.verify': {},
  'admin.jobs.$job': [{}, { at: { job: 'draft' }, ...to(['admin'], 'draft', 'review', 'appeal') }],
  'admin.jobs.$job._index': {},
  'admin.jobs.$job.approve': {},
  'admin.jobs.$job.ask-changes': { sends: { version: '1', note: 'Well.' } },
  'admin.jobs.$job.dismiss': {},
  'admin.jobs.$job.remove': { sends: { version: '1', note: 'Well.' } },
}
