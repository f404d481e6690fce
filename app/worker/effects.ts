// What changes asked for, run after their commit: by as many workers as wanted, each effect until it has succeeded.
import { Logger, run, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker'
import { EventEmitter } from 'node:events'
import { setTimeout as rest } from 'node:timers/promises'
import type { Mailer } from '#app/mail/send.ts'
import { announce } from '#app/worker/effects/announce.ts'
import { freeDeadWorkers, namedLock } from '#app/worker/effects/presence.ts'
import { readResume } from '#app/worker/effects/read-resume.ts'
import { sendLetter } from '#app/worker/effects/send-letter.ts'
import { tellAlert } from '#app/worker/effects/tell-alert.ts'
import { tellApplication } from '#app/worker/effects/tell-application.ts'
import { tellMessage } from '#app/worker/effects/tell-message.ts'
import { tellPolicyChange } from '#app/worker/effects/tell-policy-change.ts'
import { tellStage } from '#app/worker/effects/tell-stage.ts'
import type { ReadDocument } from '#app/uploads/documents.ts'
import type { Uploads } from '#app/uploads/store.ts'
import type { Note } from '#app/worker/indexer.ts'
import type { Db } from '#db/client.ts'
import { newId } from '#db/ids.ts'
import type { Effect, Effects } from '#db/outbox/effects.ts'
import type { Search } from '#search/client.ts'

/** What an effect may use. Without a mailer letters are kept. */
export type EffectGround = {
  db: Db
  search: Search
  databaseUrl: string
  baseUrl: string
  /** Signs what letters link to. */
  secret: string
  mailer: Mailer | null
  uploads: Uploads
  readDocument: ReadDocument
}
/** Happens at least once: a second time must change nothing. What throws is tried again, ever later, for four days. */
export type Handler<Name extends Effect> = (ground: EffectGround, payload: Effects[Name]) => Promise<void>

const handlers: { [Name in Effect]: Handler<Name> } = {
  announce,
  'read-resume': readResume,
  'send-letter': sendLetter,
  'tell-alert': tellAlert,
  'tell-application': tellApplication,
  'tell-message': tellMessage,
  'tell-policy-change': tellPolicyChange,
  'tell-stage': tellStage,
}

const concurrency = 4
const restAfterErrorMs = 1000
const presenceMs = 30_000

/** Runs effects until `signal` aborts and those under way have ended. What Postgres' absence ends is begun anew. */
export async function runEffects(ground: EffectGround, signal: AbortSignal, note: Note): Promise<void> {
  const stopped = new Promise<'stopped'>((resolve) => signal.addEventListener('abort', () => resolve('stopped')))
  while (!signal.aborted) {
    try {
      await runAs(`worker-${newId()}`, ground, stopped, note)
    } catch (error) {
      note('effects stopped', { error: String(error) })
    }
    await rest(restAfterErrorMs, undefined, { signal }).catch(() => {})
  }
}

/** Runs what is due now, and what follows from it at once. */
export async function runDueEffects(ground: EffectGround, note: Note): Promise<void> {
  await runOnce(optionsOf(ground, note))
}

async function runAs(worker: string, ground: EffectGround, stopped: Promise<'stopped'>, note: Note): Promise<void> {
  const presence = namedLock(ground.databaseUrl, worker)
  const beHere = async () => {
    await presence.take()
    const freed = await freeDeadWorkers(ground.db)
    if (freed.length) note('effects of dead workers freed', { workers: freed.length })
  }
  const events: WorkerEvents = new EventEmitter()
  // What it takes is to bear the name that it holds the lock of.
  events.on('pool:create', ({ workerPool }) => (workerPool.id = worker))
  let watch: NodeJS.Timeout | undefined
  try {
    await beHere()
    watch = setInterval(() => void beHere().catch((error) => note('effects', { error: String(error) })), presenceMs)
    const runner = await run({ ...optionsOf(ground, note), concurrency, events })
    if ((await Promise.race([runner.promise, stopped])) === 'stopped') await runner.stop()
  } finally {
    clearInterval(watch)
    await presence.release()
  }
}

function optionsOf(ground: EffectGround, note: Note) {
  return {
    connectionString: ground.databaseUrl,
    maxPoolSize: concurrency + 1,
    noHandleSignals: true,
    taskList: tasksOf(ground),
    logger: new Logger(() => (level, message, meta) => {
      if (String(level) !== 'error') return
      const { job, error } = (meta ?? {}) as { job?: { task_identifier: string; attempts: number }; error?: Error }
      if (job) note('an effect failed', { effect: job.task_identifier, attempt: job.attempts, error: error?.message })
      else note('effects', { error: message })
    }),
    // Without these the library neither waits until the end of an effect is written down, nor catches what goes wrong there.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }
}

function tasksOf(ground: EffectGround): TaskList {
  const tasks = Object.entries(handlers).map(([name, handle]) => [
    name,
    (payload: never) => (handle as Handler<Effect>)(ground, payload).catch(throwCause),
  ])
  return Object.fromEntries(tasks) as TaskList
}

/** A failed query repeats its parameters, letters and addresses among them: queue and log get to know why, not what. */
function throwCause(error: Error): never {
  throw 'query' in error && error.cause ? error.cause : error
}
