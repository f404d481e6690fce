import { eq, sql } from 'drizzle-orm'
import { simpleParser, type ParsedMail } from 'mailparser'
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { inject, vi } from 'vitest'
import { resetPassword } from '#app/mail/letters.ts'
import { openMailer } from '#app/mail/send.ts'
import { loader as devMail } from '#app/routes/dev.mail.tsx'
import { loader as metrics } from '#app/routes/metrics.ts'
import { readSettings } from '#app/settings.ts'
import { runDueEffects, runEffects } from '#app/worker/effects.ts'
import { freeDeadWorkers } from '#app/worker/effects/presence.ts'
import { sendLetter } from '#app/worker/effects/send-letter.ts'
import { savedJobs } from '#db/alerts/schema.ts'
import type { Db } from '#db/client.ts'
import { newId } from '#db/ids.ts'
import { policyOf } from '#db/jobs/policy.ts'
import { jobs, policyHistory } from '#db/jobs/schema.ts'
import { forgetLettersTo, writeLetter, type NewLetter } from '#db/mail/changes.ts'
import { letters } from '#db/mail/schema.ts'
import { effectsState, enqueue } from '#db/outbox/effects.ts'
import { people } from '#db/people/schema.ts'
import { aJob } from '#tests/support/board.ts'
import { testSecret } from '#tests/support/context.ts'
import { command } from '#tests/support/process.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

const baseUrl = 'https://board.example'

type Post = {
  url: string
  /** What it accepted, in order. */
  taken: ParsedMail[]
  /** What it answers to the next messages; accepts when nothing is said. */
  answers: ('later' | 'never' | 'accept and cut')[]
  /** Envelopes it refuses: the recipient, or the sender. */
  refuses: { recipient?: Refusal; sender?: Refusal }
  /** Holds every message back until `go` is called. */
  hold(): { held: () => number; go: () => void }
}
type Refusal = { code: number; says: string }

const test = base.extend<{
  post: Post
  /** Runs what is due, with a mail server; gives back what went wrong. */
  runDue: () => Promise<unknown[]>
  worker: (note?: (event: string) => void) => { stop: () => Promise<void> }
}>({
  post: async ({}, use) => {
    const { post, close } = await openPost()
    await use(post)
    await close()
  },
  runDue: async ({ db, search, urls, post, files }, use) =>
    use(async () => {
      const wrong: unknown[] = []
      const ground = {
        db,
        search,
        databaseUrl: urls.app,
        baseUrl,
        secret: testSecret,
        mailer: openMailer(post.url, baseUrl),
        ...files,
      }
      await runDueEffects(ground, (event, facts) => wrong.push({ event, ...facts }))
      return wrong
    }),
  worker: async ({ db, search, urls, post, files }, use) => {
    const stops: (() => Promise<void>)[] = []
    await use((note = () => {}) => {
      const end = new AbortController()
      const ground = {
        db,
        search,
        databaseUrl: urls.app,
        baseUrl,
        secret: testSecret,
        mailer: openMailer(post.url, baseUrl),
        ...files,
      }
      const running = runEffects(ground, end.signal, note)
      const stop = () => (end.abort(), running)
      stops.push(stop)
      return { stop }
    })
    await Promise.all(stops.map((stop) => stop()))
  },
})

test.beforeEach(({ db }) => clearQueue(db))

describe('a letter', () => {
  test('is accepted once, though its effect runs twice', async ({ db, post, runDue }) => {
    const id = await write(db)
    expect(await runDue()).toEqual([])
    await enqueue(db, 'send-letter', { letter: id })
    expect(await runDue()).toEqual([])
    expect(post.taken).toHaveLength(1)
    expect((await letterOf(db, id)).sentAt).toBeInstanceOf(Date)
  })

  test('says who sends it, that a program does, and which letter it is', async ({ db, post, runDue }) => {
    const id = await write(db, { subject: 'Grüße', text: 'Zoë’s letter\n', html: '<p>Zoë’s letter</p>' })
    await runDue()
    const [mail] = post.taken
    expect(mail!.from!.text).toBe('"Place of Service" <no-reply@board.example>')
    expect(mail!.messageId).toBe(`<${id}@board.example>`)
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail).toMatchObject({ subject: 'Grüße', text: 'Zoë’s letter\n' })
    expect(String(mail!.html).trim()).toBe('<p>Zoë’s letter</p>')
  })

  test('that holds a secret link is emptied when it was sent, another is kept', async ({ db, runDue }) => {
    const secret = await write(db, { kind: 'reset-password' })
    const other = await write(db, { kind: 'password-changed' })
    await runDue()
    expect(await letterOf(db, secret)).toMatchObject({ text: null, html: null })
    expect(await letterOf(db, other)).toMatchObject({ text: 'Hello,\n' })
  })

  test('that one may end says so to the reader’s own button; any other does not', async ({ db, post, runDue }) => {
    const unsubscribe = `${baseUrl}/unsubscribe/${'a'.repeat(120)}.b`
    const id = await write(db, { unsubscribe, kind: 'alert-found' })
    await write(db, { kind: 'password-changed' })
    await runDue()
    const heads = post.taken.map(({ headerLines }) => headerLines.filter(({ key }) => /^list-/.test(key)))
    const lines = heads.map((some) => some.map(({ line }) => line.replace(/\r\n\s+/g, ' ')))
    expect(lines).toContainEqual([
      `List-Unsubscribe: <${unsubscribe}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ])
    expect(lines).toContainEqual([])
    expect(await letterOf(db, id)).toMatchObject({ text: null, unsubscribe: null })
  })

  test('that the server wants later is sent later', async ({ db, post, runDue }) => {
    const id = await write(db)
    post.answers.push('later')
    expect(await runDue()).toMatchObject([{ event: 'an effect failed', error: expect.stringContaining('451') }])
    expect(await letterOf(db, id)).toMatchObject({ sentAt: null, refusedAt: null })
    expect(await runDue()).toEqual([])
    expect(post.taken).toEqual([])
    await makeDue(db)
    expect(await runDue()).toEqual([])
    expect(post.taken).toHaveLength(1)
  })

  test('that the server refuses for good is kept as refused, with the reply, and not tried again', async ({
    db,
    post,
    runDue,
  }) => {
    const id = await write(db)
    post.answers.push('never')
    expect(await runDue()).toEqual([])
    expect(await letterOf(db, id)).toMatchObject({ sentAt: null, refusal: '554 Never.', text: null, html: null })
    await enqueue(db, 'send-letter', { letter: id })
    await runDue()
    expect(post.taken).toEqual([])
  })

  test('to a mailbox that is not there is refused, too', async ({ db, post, runDue }) => {
    const id = await write(db)
    post.refuses.recipient = { code: 550, says: 'No such mailbox.' }
    await runDue()
    expect((await letterOf(db, id)).refusal).toBe('550 No such mailbox.')
  })

  test('is not given up because our own name or password is refused', async ({ db, post, runDue }) => {
    const id = await write(db)
    post.refuses.sender = { code: 530, says: 'Sign in first.' }
    expect(await runDue()).toHaveLength(1)
    expect(await letterOf(db, id)).toMatchObject({ sentAt: null, refusedAt: null })
  })

  test('waits for a server that can’t be reached', async ({ db, search, urls, files }) => {
    const id = await write(db)
    const wrong: unknown[] = []
    const ground = {
      db,
      search,
      databaseUrl: urls.app,
      baseUrl,
      secret: testSecret,
      mailer: openMailer('smtp://127.0.0.1:1', baseUrl),
      ...files,
    }
    await runDueEffects(ground, (event, facts) => wrong.push({ event, ...facts }))
    expect(wrong).toHaveLength(1)
    expect(await letterOf(db, id)).toMatchObject({ sentAt: null, refusedAt: null })
  })

  test('leaves no address in log and queue when a server speaks of one', async ({ db, post, runDue }) => {
    await write(db, { to: 'quiet@coders.example' })
    post.refuses.recipient = { code: 451, says: 'Mailbox quiet@coders.example is busy.' }
    const wrong = await runDue()
    const kept = await db.execute(sql`select last_error from graphile_worker._private_jobs`)
    expect(wrong).toHaveLength(1)
    expect(kept[0]?.last_error).toContain('451')
    expect(JSON.stringify([wrong, kept])).not.toContain('quiet@')
  })

  test('whose acceptance was lost on the way is sent again as the same letter', async ({ db, post, runDue }) => {
    const id = await write(db)
    post.answers.push('accept and cut')
    expect(await runDue()).toHaveLength(1)
    await makeDue(db)
    expect(await runDue()).toEqual([])
    const [first, second, ...more] = post.taken
    expect(first!.messageId).toBe(`<${id}@board.example>`)
    expect(second!.messageId).toBe(first!.messageId)
    expect(more).toEqual([])
  })

  test('goes to one address, and no line break in it or in the subject starts a header', async ({
    db,
    post,
    runDue,
  }) => {
    const ids = [
      await write(db, { to: 'ada@coders.example\r\nBcc: all@coders.example' }),
      await write(db, { subject: 'Hello\nBcc: all@coders.example' }),
      await write(db, { to: 'ada@coders.example, all@coders.example' }),
    ]
    await runDue()
    expect(post.taken).toEqual([])
    for (const id of ids) expect((await letterOf(db, id)).refusal).toBeTruthy()
  })

  test('is never written when what it tells of did not happen', async ({ db, post, runDue }) => {
    const failing = db.transaction(async (tx) => {
      await writeLetter(tx, aLetter({ reason: 'rolled back' }))
      throw new Error('something else went wrong')
    })
    await expect(failing).rejects.toThrow('something else')
    expect(await runDue()).toEqual([])
    expect(post.taken).toEqual([])
    expect(await db.select().from(letters).where(eq(letters.reason, 'rolled back'))).toEqual([])
  })

  test('of somebody who was erased meanwhile is not sent', async ({ db, post, runDue }) => {
    await write(db, { to: 'gone@coders.example' })
    await forgetLettersTo(db, 'Gone@coders.example')
    expect(await runDue()).toEqual([])
    expect(post.taken).toEqual([])
  })
})

describe('several workers', () => {
  test('send each letter once', async ({ db, post, worker }) => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => write(db)))
    worker()
    worker()
    await vi.waitFor(() => expect(post.taken.length).toBeGreaterThanOrEqual(20), { timeout: 20_000 })
    await vi.waitFor(async () => expect(await effectsState(db)).toMatchObject({ waiting: 0 }), { timeout: 20_000 })
    const sent = post.taken.map((mail) => mail.messageId)
    expect(sent.sort()).toEqual(ids.map((id) => `<${id}@board.example>`).sort())
  })

  test('don’t send one letter side by side', async ({ db, search, urls, post, files }) => {
    const letter = await write(db)
    const ground = {
      db,
      search,
      databaseUrl: urls.app,
      baseUrl,
      secret: testSecret,
      mailer: openMailer(post.url, baseUrl),
      ...files,
    }
    const { held, go } = post.hold()
    const first = sendLetter(ground, { letter })
    await vi.waitFor(() => expect(held()).toBe(1))
    await expect(sendLetter(ground, { letter })).rejects.toThrow('Another worker')
    go()
    await first
    await sendLetter(ground, { letter })
    expect(post.taken).toHaveLength(1)
  })

  test('take over what one of them held when it was killed', async ({ db, urls, post, worker }) => {
    const id = await write(db)
    const { held, go } = post.hold()
    const { url, key } = inject('meili')
    const doomed = command('worker', [], {
      DATABASE_URL: urls.app,
      MEILI_URL: url,
      MEILI_KEY: key,
      SMTP_URL: post.url,
      BASE_URL: baseUrl,
      SECRET: 'what a worker signs its links with, in a test',
    })
    const ended = once(doomed, 'exit')
    try {
      await vi.waitFor(() => expect(held()).toBe(1), { timeout: 20_000 })
    } finally {
      doomed.kill('SIGKILL')
      await ended
    }
    go()
    const noted = vi.fn()
    worker(noted)
    await vi.waitFor(async () => expect((await letterOf(db, id)).sentAt).toBeTruthy(), { timeout: 20_000 })
    expect(noted).toHaveBeenCalledWith('effects of dead workers freed', { workers: 1 })
    expect(new Set(post.taken.map((mail) => mail.messageId))).toEqual(new Set([`<${id}@board.example>`]))
  })

  test('leave to a living one what is its, and it ends that before it stops', async ({ db, post, worker }) => {
    const id = await write(db)
    const { held, go } = post.hold()
    const slow = worker()
    await vi.waitFor(() => expect(held()).toBe(1), { timeout: 20_000 })
    worker()
    expect(await freeDeadWorkers(db)).toEqual([])
    const stopping = slow.stop()
    expect(await freeDeadWorkers(db)).toEqual([])
    go()
    await stopping
    expect((await letterOf(db, id)).sentAt).toBeTruthy()
    expect(post.taken).toHaveLength(1)
  })

  test('go on when Postgres has dropped their connections, and know what was accepted meanwhile', async ({
    db,
    post,
    worker,
    ownerDb,
  }) => {
    const first = await write(db)
    const { held, go } = post.hold()
    worker()
    await vi.waitFor(() => expect(held()).toBe(1), { timeout: 20_000 })
    await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`)
    go()
    await vi.waitFor(async () => expect((await letterOf(ownerDb, first)).sentAt).toBeTruthy(), { timeout: 20_000 })
    const second = await write(ownerDb)
    await vi.waitFor(async () => expect((await letterOf(ownerDb, second)).sentAt).toBeTruthy(), { timeout: 20_000 })
    expect(post.taken).toHaveLength(2)
  })
})

describe('a changed policy', () => {
  test('is told once to everybody who saved the job and proved their address', async ({ db, board, drain }) => {
    const job = await board.job({ title: 'Cardiology Coder' })
    await save(db, job, 'ada@coders.example')
    await save(db, job, 'ben@coders.example')
    await save(db, job, 'unproved@coders.example', false)
    const entry = await changePolicy(db, job)
    await enqueue(db, 'tell-policy-change', { job, entry })
    await drain()
    await enqueue(db, 'tell-policy-change', { job, entry })
    await drain()

    const told = await db
      .select()
      .from(letters)
      .where(sql`reason like ${`policy-change ${entry} %`}`)
    expect(told.map(({ to }) => to).sort()).toEqual(['ada@coders.example', 'ben@coders.example'])
    expect(told[0]).toMatchObject({ kind: 'policy-changed', sentAt: null })
    expect(told[0]!.text).toContain('- Hybrid instead of Remote')
    expect(told[0]!.text).toContain(`http://localhost:3000/jobs/job-${job}`)
  })

  test('is told as that change was, whatever came after', async ({ db, board, drain }) => {
    const job = await board.job()
    await save(db, job, 'cleo@coders.example')
    const entry = await changePolicy(db, job)
    await db.insert(policyHistory).values({ jobId: job, policy: policyOf(aJob()) })
    await enqueue(db, 'tell-policy-change', { job, entry })
    await drain()
    const [told] = await db.select().from(letters).where(eq(letters.to, 'cleo@coders.example'))
    expect(told!.text).toContain('Hybrid instead of Remote')
  })

  test('of a job that was removed is told to nobody', async ({ db, board, drain }) => {
    const job = await board.job()
    await save(db, job, 'dora@coders.example')
    const entry = await changePolicy(db, job)
    await db.update(jobs).set({ status: 'removed', closedAt: new Date() }).where(eq(jobs.id, job))
    await enqueue(db, 'tell-policy-change', { job, entry })
    await drain()
    expect(await db.select().from(letters).where(eq(letters.to, 'dora@coders.example'))).toEqual([])
  })
})

describe('/dev/mail', () => {
  const visit = (db: Db, env: Record<string, string>, address = '127.0.0.1') =>
    devMail({
      request: new Request('http://localhost/dev/mail'),
      params: {},
      context: { db, settings: readSettings(env), address },
    } as never)

  test('shows the letters that are kept, newest first, with their links', async ({ db, drain }) => {
    const link = 'http://localhost:3000/reset?token=a.b-c'
    await write(db, { subject: 'An older one' })
    await writeLetter(db, resetPassword({ to: 'ada@coders.example', name: 'Ada Quill', link, reason: 'newest' }))
    await drain()
    const kept = (await (await visit(db, {})).json()) as { to: string; subject: string; text: string }[]
    expect(kept[0]).toMatchObject({ to: 'ada@coders.example', subject: 'Set a new password' })
    expect(/https?:\S+/.exec(kept[0]!.text)![0]).toBe(link)
    expect(kept[1]!.subject).toBe('An older one')
  })

  test('is not there in production, nor for visitors from elsewhere', async ({ db }) => {
    await expect(visit(db, { BASE_URL: baseUrl })).rejects.toMatchObject({ status: 404 })
    await expect(visit(db, {}, '203.0.113.7')).rejects.toMatchObject({ status: 404 })
  })
})

test('/metrics says how many effects wait, and how many were given up', async ({ db, breaker }) => {
  await write(db)
  const gone = await write(db)
  await db.execute(
    sql`update graphile_worker._private_jobs set attempts = max_attempts where key = ${`letter ${gone}`}`,
  )
  const context = { db, breaker, settings: readSettings({}), address: '127.0.0.1' }
  const answer = await metrics({ request: new Request('http://localhost/metrics'), params: {}, context } as never)
  const text = await answer.text()
  expect(text).toContain('\npos_effects_waiting 1\n')
  expect(text).toContain('\npos_effects_failed 1\n')
})

function aLetter(said: Partial<NewLetter> = {}): NewLetter {
  return {
    to: 'ada@coders.example',
    reason: newId(),
    kind: 'password-changed',
    subject: 'A letter',
    text: 'Hello,\n',
    html: '<p>Hello,</p>',
    ...said,
  }
}

async function write(db: Db, said: Partial<NewLetter> = {}): Promise<string> {
  const letter = aLetter(said)
  await writeLetter(db, letter)
  const [written] = await db.select({ id: letters.id }).from(letters).where(eq(letters.reason, letter.reason))
  return written!.id
}

async function letterOf(db: Db, id: string) {
  const [letter] = await db.select().from(letters).where(eq(letters.id, id))
  return letter!
}

/** As if the time to try again had come. */
async function makeDue(db: Db) {
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now()`)
}

async function clearQueue(db: Db) {
  await db.execute(sql`delete from graphile_worker._private_jobs`)
}

async function save(db: Db, jobId: string, email: string, emailVerified = true) {
  const personId = newId()
  await db.insert(people).values({ id: personId, name: 'Ada Quill', email, emailVerified })
  await db.insert(savedJobs).values({ personId, jobId })
}

async function changePolicy(db: Db, jobId: string): Promise<number> {
  const policy = policyOf(
    aJob({
      workplace: 'hybrid',
      hybrid_days: { count: 2, per: 'week' },
      place: { city: 'Tampa', state: 'FL' },
      eligible_states: null,
    }),
  )
  const [entry] = await db.insert(policyHistory).values({ jobId, policy }).returning({ id: policyHistory.id })
  return entry!.id
}

/** A mail server that answers as it is told. */
async function openPost(): Promise<{ post: Post; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  let held = 0
  let gate = Promise.resolve()
  const post: Post = {
    url: '',
    taken: [],
    answers: [],
    refuses: {},
    hold() {
      let go = () => {}
      gate = new Promise((resolve) => (go = resolve))
      return { held: () => held, go }
    },
  }
  const refusal = (said: Refusal | undefined) =>
    said ? Object.assign(new Error(said.says), { responseCode: said.code }) : null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, answer) => answer(refusal(post.refuses.sender)),
    onRcptTo: (_address, _session, answer) => answer(refusal(post.refuses.recipient)),
    onData(stream, _session, answer) {
      void (async () => {
        const mail = await simpleParser(stream)
        held++
        await gate
        const next = post.answers.shift()
        if (next === 'later') return answer(refusal({ code: 451, says: 'Later.' }))
        if (next === 'never') return answer(refusal({ code: 554, says: 'Never.' }))
        post.taken.push(mail)
        if (next === 'accept and cut') for (const socket of sockets) socket.destroy()
        else answer(null)
      })()
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  post.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const close = () => new Promise<void>((resolve) => server.close(resolve))
  return { post, close }
}
