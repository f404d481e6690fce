// How words are looked for in a text: every pattern is bounded, so that hostile text costs no more than honest text.

export type Mention<T> = { value: T; start: number; end: number; words: string }

/** Makes dashes, quotes and spaces plain, one character for one: offsets stay those of what was sent. */
export function plain(text: string): string {
  return text
    .replace(/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
}

/** A pattern of whole words for any of `names`, the longest first; a space or hyphen in a name stands for either. */
export function anyOf(names: Iterable<string>, flags = 'gi'): RegExp {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length)
  const bodies = longestFirst.map((name) => name.split(/[\s-]/).map(escape).join('[ \\n-]{1,2}'))
  return new RegExp(`(?<![A-Za-z0-9])(?:${bodies.join('|')})(?![A-Za-z0-9])`, flags)
}

/**
 * Finds what each name of a table stands for. A name of capitals and digits alone (ED, SNF) counts only as it is
 * written; the others in any case.
 */
export function finder<T>(table: Iterable<readonly [name: string, value: T]>): (text: string) => Mention<T>[] {
  const byName = new Map<string, { name: string; values: T[] }>()
  for (const [name, value] of table) {
    const known = byName.get(fold(name))
    if (known) known.values.push(value)
    else byName.set(fold(name), { name, values: [value] })
  }
  const pattern = anyOf([...byName.values()].map(({ name }) => name))

  return (text) =>
    matches(text, pattern).flatMap((match) => {
      const found = byName.get(fold(match[0]))
      if (!found || (isShortForm(found.name) && spaced(match[0]) !== spaced(found.name))) return []
      const end = match.index + match[0].length
      return found.values.map((value) => ({ value, start: match.index, end, words: match[0] }))
    })
}

/** The first thousand matches: nobody's posting has more, and each costs a look at what stands around it. */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) if (found.push(match) === 1000) break
  return found
}

/** What stands around a mention, in its own sentence. */
export function around(text: string, { start, end }: { start: number; end: number }, reach: number): string {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(sentenceEnd)
    .at(-1)!
  const after = text.slice(end, end + reach).split(sentenceEnd, 1)[0]!
  return before + text.slice(start, end) + after
}
const sentenceEnd = /\n|\.\s/

export type Segment = { text: string; start: number; heading: string }
const longest = 600
const section = 1500

/** A question to the applicant, or an answer to choose: no word of what the job asks. */
export function isAnswer({ text }: Segment): boolean {
  return /^\s{0,9}(?:(?:yes|no),? )?I\b|^\s{0,9}(?:\d{1,2} )?(?:do|are|have|can|will) you\b/i.test(text)
}

/** Sentences and lines, each with the heading that it stands under. Anything longer is cut. */
export function segments(text: string): Segment[] {
  const found: Segment[] = []
  let heading = { said: '', at: 0 }
  for (const { 0: piece, index } of text.matchAll(/[^\n.;]{1,600}(?:\.(?=[\w.])[^\n.;]{0,600}){0,3}/g)) {
    const said = piece.trim()
    if (!said) continue
    if (said.length < 60 && headings.test(said)) heading = { said, at: index }
    found.push({
      text: piece.slice(0, longest),
      start: index,
      heading: index - heading.at < section ? heading.said : '',
    })
  }
  return found
}

const headings =
  /(?:^|\W)(?:require|qualif|prefer|desired|nice to have|bonus points|what you|who you|responsib|duties|benefits|about|education|skills|experience)/i
const isShortForm = (name: string) => /^[A-Z0-9][A-Z0-9&/.-]{0,5}$/.test(name)
const spaced = (name: string) => name.replace(/[\s-]/g, ' ')
const fold = (name: string) => name.toLowerCase().replace(/[\s-]{1,2}/g, ' ')
const escape = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)]
}
