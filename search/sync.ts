import type { Task } from 'meilisearch'
import { refusalIn, type Search } from '#search/client.ts'

/** Meilisearch has looked at the documents and can't take them, now or later. */
export class DocumentsRefused extends Error {
  override name = 'DocumentsRefused'
}

export type IndexChange = { uid: string; put: { id: string }[]; remove: string[] }

/**
 * Puts and removes documents in each of the indexes; returns when the tasks have succeeded, which is when they are found.
 * Throws DocumentsRefused when the documents are at fault, anything else when Meilisearch is.
 */
export async function writeDocuments(search: Search, changes: IndexChange[]): Promise<void> {
  const sent: number[] = []
  try {
    for (const { uid, put, remove } of changes) {
      const index = search.meili.index(uid)
      if (remove.length) sent.push((await index.deleteDocuments(remove)).taskUid)
      if (put.length) sent.push((await index.addDocuments(put, { primaryKey: 'id' })).taskUid)
    }
  } catch (error) {
    const refusal = refusalIn(error)
    throw refusal && documentFaults.has(refusal.code) ? new DocumentsRefused(refusal.message) : error
  }
  for (const uid of sent) await succeed(search, uid)
}

/** Waits for a task. Throws DocumentsRefused when it failed for what it was given. */
export async function succeed(search: Search, taskUid: number): Promise<Task> {
  const task = await search.meili.tasks.waitForTask(taskUid, { interval: 10, timeout: 0 })
  if (task.status === 'succeeded') return task
  const reason = task.error?.message ?? `task ${taskUid} was ${task.status}`
  throw task.error && documentFaults.has(task.error.code) ? new DocumentsRefused(reason) : new Error(reason)
}

const documentFaults = new Set([
  'invalid_document_id',
  'missing_document_id',
  'invalid_document_fields',
  'invalid_document_geo_field',
  'malformed_payload',
  'payload_too_large',
  'max_fields_limit_exceeded',
  'document_fields_limit_reached',
])
