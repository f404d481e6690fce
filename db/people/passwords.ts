import { commonPasswordWords } from '#db/vocabulary/passwords.ts'

export const passwordLength = { least: 15, most: 128 } as const

/**
 * Why a password can't be taken, or null. Long ones only (NIST SP 800-63B-4 where a password may be the only factor), no
 * rules about kinds of letters; refused is what is guessed first: known words, runs and repeats, and what names the person or us.
 */
export function passwordFault(password: string, person: { email: string; name?: string }): string | null {
  const length = [...password].length
  if (length < passwordLength.least)
    return `A password has ${passwordLength.least} characters or more; three or four words will do.`
  if (length > passwordLength.most) return `A password has ${passwordLength.most} characters at most.`
  const left = withoutGuesses(password.toLowerCase(), namesOf(person))
  if (new Set(left).size < 5 || left.length < 6)
    return 'That password is among the first to be guessed; take other words.'
  return null
}

const keyRows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const runs = keyRows.flatMap((row) => [row, [...row].reverse().join('')])

/** What is left of a password when all that a guesser tries first is taken out. */
function withoutGuesses(password: string, names: string[]): string {
  let left = password
  for (const word of [...names, ...commonPasswordWords]) left = left.replaceAll(word, '')
  return left.replace(/(.{1,8}?)\1{2,}/g, '$1').replace(/.{4,}/g, (stretch) => withoutRuns(stretch))
}

function withoutRuns(stretch: string): string {
  let left = ''
  for (let at = 0; at < stretch.length;) {
    let length = 1
    while (at + length < stretch.length && runs.some((run) => run.includes(stretch.slice(at, at + length + 1))))
      length++
    if (length < 4) left += stretch.slice(at, at + length)
    at += length
  }
  return left
}

function namesOf({ email, name = '' }: { email: string; name?: string }): string[] {
  return `${email} ${name}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
}
