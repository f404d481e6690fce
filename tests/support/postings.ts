import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

/** Rows of a file of real postings; null, said aloud, where the folder is absent. */
export function realPostings(file: string): Record<string, unknown>[] | null {
  const path = join(data, file)
  if (!existsSync(path)) return null
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}
