// Files that people send, read into text. Word and PDF files are read by a process of their own for each: what a hostile
// one makes a reader allocate ends a whole process, whichever of its threads it happens in.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { recogniseFile } from '#app/uploads/kinds.ts'
import { linesOfHtml, linesOfPages, type Page } from '#app/uploads/lines.ts'
import type { UploadRefusal } from '#app/uploads/refusals.ts'

export type ReadDocument = (bytes: Uint8Array, name: string) => Promise<{ text: string } | { refused: UploadRefusal }>

export const bytesMost = 5 * 1024 * 1024
const pagesMost = 30
const charactersMost = 200_000
const timeLimitMs = 4500
const atOnce = 2
const waitingMost = 8

/** Markdown and web pages stay as they are, the latter without their scripts; others come in lines. */
export function newDocumentReader(): ReadDocument {
  const takeTurn = newTurns()
  return async (bytes, name) => {
    if (bytes.length > bytesMost) return { refused: 'too-large' }
    const file = recogniseFile(bytes, name)
    if (!('kind' in file)) return 'text' in file ? textWithin(file.text) : file
    const extract = await takeTurn(() => extractText({ kind: file.kind, bytes, pagesMost, charactersMost }))
    if ('refused' in extract) return extract
    return textWithin('html' in extract ? linesOfHtml(extract.html) : linesOfPages(extract.pages))
  }
}

function textWithin(text: string): { text: string } | { refused: UploadRefusal } {
  if (text.length > charactersMost) return { refused: 'too-long' }
  return /[\p{L}\p{N}]/u.test(text) ? { text } : { refused: 'no-text' }
}

/** What the other process is asked, and what it answers. */
export type Order = { kind: 'pdf' | 'docx'; bytes: Uint8Array; pagesMost: number; charactersMost: number }
export type Extracted = { pages: Page[] } | { html: string } | { refused: 'too-long' | 'locked' | 'broken' }
type Refused = { refused: UploadRefusal }

function newTurns() {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(work: () => Promise<T>): Promise<T | Refused> => {
    if (running === atOnce && waiting.length === waitingMost) return { refused: 'busy' }
    if (running === atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

/**
 * Kilobytes of memory that can be written to, and seconds of the processor. The kernel holds a process to them; Node's own
 * limit is of the heap alone, which a bomb needn't touch.
 */
const limits = 'ulimit -c 0; ulimit -d 285000; ulimit -t 5'

function extractText(order: Order): Promise<Extracted | Refused> {
  const child = fork(join(import.meta.dirname, 'extract.js'), {
    execPath: '/bin/sh',
    execArgv: ['-c', `${limits}; exec "$0" "$@"`, process.execPath, '--max-old-space-size=180'],
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  const limit = setTimeout(() => child.kill('SIGKILL'), timeLimitMs)
  return new Promise<Extracted | Refused>((resolve, reject) => {
    let extracted: Extracted | undefined
    child.once('message', (answer) => {
      extracted = answer as Extracted
      child.kill('SIGKILL')
    })
    child.once('exit', (code) => {
      clearTimeout(limit)
      if (extracted) resolve(extracted)
      else if (code === null) resolve({ refused: 'too-slow' })
      else reject(new Error(`The process that reads documents ended with ${code}.`))
    })
    child.once('error', reject)
    // What can't be sent is to one that has ended, and its end is heard of anyway.
    child.send(order, () => {})
  })
}
