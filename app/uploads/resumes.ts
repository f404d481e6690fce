// A résumé as it comes in: what it is by what it holds, and what it is called.
import { bytesMost } from '#app/uploads/documents.ts'
import { recogniseFile } from '#app/uploads/kinds.ts'
import { uploadRefusals } from '#app/uploads/refusals.ts'

export const resumeTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
} as const
export type ResumeKind = keyof typeof resumeTypes

/** Whether any text can be read of it is found out later: a scan is a résumé too. */
export function resumeKind(bytes: Uint8Array): { kind: ResumeKind } | { refused: string } {
  if (!bytes.length) return { refused: 'Choose a file first.' }
  if (bytes.length > bytesMost) return { refused: 'The file is larger than 5 MB.' }
  const file = recogniseFile(bytes, '')
  if ('kind' in file) return { kind: file.kind }
  if ('text' in file) return file.text.trim() ? { kind: 'txt' } : { refused: 'The file is empty.' }
  return { refused: file.refused === 'unknown-kind' ? noResume : uploadRefusals[file.refused] }
}

const noResume = 'The file is neither a PDF, a Word document (.docx) nor plain text.'

/** Its own name as far as it can be shown, with the ending of what it is. */
export function resumeName(said: string, kind: ResumeKind): string {
  const plain = said
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069"<>|:*?]/gu, '')
    .replace(/\.(?:pdf|docx?|txt|md|html?)$/i, '')
    .trim()
  return `${[...plain].slice(0, 120).join('').trim() || 'resume'}.${kind}`
}
