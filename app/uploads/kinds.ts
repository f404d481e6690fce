// What a file is by what it holds; its name is believed only between plain text and a web page.
import { decodeText } from '#app/uploads/encodings.ts'
import type { UploadRefusal } from '#app/uploads/refusals.ts'

export type Recognised = { kind: 'pdf' | 'docx' } | { text: string } | { refused: UploadRefusal }

const unpackedMost = 50_000_000
const entriesMost = 2000
/** How far from its end a whole PDF says that it has ended. */
const pdfEnd = 2048

export function recogniseFile(bytes: Uint8Array, name: string): Recognised {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = file.toString('latin1', 0, 64).trimStart()
  if (head.startsWith('%PDF-')) return file.includes('%%EOF', -pdfEnd) ? { kind: 'pdf' } : { refused: 'broken' }
  if (head.startsWith('PK\x03\x04')) return recogniseArchive(file)
  const text = head.startsWith('{\\rtf') ? null : decodeText(file)
  if (text === null) return { refused: 'unknown-kind' }
  return { text: isWebPage(text, name) ? withoutScripts(text) : text }
}

function recogniseArchive(file: Buffer): Recognised {
  const entries = zipDirectory(file)
  if (!entries) return { refused: 'broken' }
  if (entries.length > entriesMost) return { refused: 'too-large' }
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > unpackedMost) return { refused: 'too-large' }
  if (!entries.some(({ name }) => /^word\/document\d{0,2}\.xml$/.test(name))) return { refused: 'unknown-kind' }
  return entries.some(({ locked }) => locked) ? { refused: 'locked' } : { kind: 'docx' }
}

type Entry = { name: string; unpacked: number; locked: boolean }

/** What the directory at an archive's end states, which may be a lie. Null where there is none, or none that makes sense. */
function zipDirectory(file: Buffer): Entry[] | null {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length) return null
  const entries: Entry[] = []
  let at = end - file.readUInt32LE(end + 12)
  // More entries than stated are a lie of their own, and the reader of archives would follow it.
  while (at >= 0 && at < end && entries.length <= entriesMost) {
    if (at + 46 > end || file.toString('latin1', at, at + 4) !== 'PK\x01\x02') return null
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, nameEnd),
      unpacked: file.readUInt32LE(at + 24),
      locked: (file.readUInt16LE(at + 8) & 1) === 1,
    })
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return at < 0 || at > end ? null : entries
}

const isWebPage = (text: string, name: string) =>
  /\.x?html?$/i.test(name) || /^\s{0,99}<(?:!doctype html|html|head|body|!--)/i.test(text)

/** A page as saved by a browser is mostly what nobody reads. */
function withoutScripts(page: string): string {
  const unread = /<(?:!--|(script|style|svg|template)(?=[\s>/]))/gi
  let kept = ''
  let from = 0
  for (let found = unread.exec(page); found; found = unread.exec(page)) {
    kept += page.slice(from, found.index)
    const closing = closings[found[1]?.toLowerCase() ?? 'comment']!
    closing.lastIndex = found.index
    from = closing.exec(page) ? closing.lastIndex : page.length
    unread.lastIndex = from
  }
  return kept + page.slice(from)
}

const closings: Record<string, RegExp> = {
  comment: /-->/g,
  script: /<\/script\s{0,9}>/gi,
  style: /<\/style\s{0,9}>/gi,
  svg: /<\/svg\s{0,9}>/gi,
  template: /<\/template\s{0,9}>/gi,
}
