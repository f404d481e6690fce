// How far a word that asks or wishes reaches: from a heading over its topics, from a label over its line, from "one of
// these" over its rows.
import type { Sentence } from '#search/reading/words.ts'

const label = /^([^:\n.]{2,48}?):(?=\s|$)/
/** "Preferred - CSTR or CAISS" */
const dashed = /^(?:preferred|desired|nice to haves?)(?: [a-z]{3,16}){0,2} ?- /i
const topic = /^\W{0,3}(?:education|(?:work |coding )?experience|skills?|knowledge|training|languages?|(?:professional )?(?:credential|certificat|licen[cs])\w{0,6}(?: ?[/,&] ?(?:certificat|licen[cs]|credential|registrat)\w{0,6})?)$/i // prettier-ignore

/**
 * The sentences with their sections mended: "Certification:" under "Preferred" is still a wish, and what a label says
 * goes on behind its semicolons.
 */
export function scopedSentences(text: string, sentences: Sentence[]): Sentence[] {
  const scoped: Sentence[] = []
  let heading: Sentence['section'] = 'none'
  let labelled = false
  for (const sentence of sentences) {
    const last = scoped.at(-1)
    const own = label.exec(sentence.text)
    const wished = dashed.test(sentence.text)
    const whole = wished || (own !== null && own[0].length < sentence.text.length)
    const goesOn: boolean =
      last !== undefined &&
      !own &&
      labelled &&
      /^\s?;\s?$/.test(text.slice(last.start + last.text.length, sentence.start))
    if (!whole && !goesOn) heading = sentence.section
    const section = goesOn
      ? last!.section
      : wished || (whole && heading === 'preferred' && topic.test(own![1]!))
        ? 'preferred'
        : sentence.section
    labelled = whole || goesOn
    scoped.push(section === sentence.section ? sentence : { ...sentence, section })
  }
  return scoped
}

export type Range = { start: number; end: number }

const mark = /(?<=^|[\n.;:,(•] ?|\bor |\beither ) {0,4}(?:[-•*] {0,2})?(?:(?<word>option|path(?:way)?|door|route|track|row|pattern|alternative|combination|choice|lane) {1,2}#?(?:[a-e]|[1-5]|i{1,3}|one|two|three|four)\b(?= ?[:.)(,-])|\(?(?<sign>[a-e]|i{1,3}|iv|[1-5])\)(?= )|(?<=\n {0,4})(?<dot>[a-e]|[1-5])\. )/gi // prettier-ignore
const choiceAhead =
  /\b(?:either|one of|any of|any one|choose|pick|whichever|meet one|(?:two|three|four) (?:\w+ )?(?:doors|ways|paths|routes|options|combinations|tracks))\b[^.]{0,60}\W{0,4}$/i
const choiceBehind = /^[^\n]{0,120}\n?\s{0,3}(?:any|either|one) (?:one )?of (?:the|these|them)\b/i
const listAhead =
  /\b(?:(?:any |at least )?one|either|any) (?:one )?of (?:the following|these)(?: (?:\w+ ){0,3}(?:combinations?|sets?|options?|routes?|paths?|ways?|pairs?))?[^\n:]{0,30}:? {0,2}\n/gi
const bullet = /^\s?(?:[-•*·o]|\(?(?:[a-e]|[1-9])[.)])\s/

/** Where rows stand of which one suffices: "Option 1: … Option 2: …", "either (a) … or (b) …", bullets under "one of". */
export function choicesOf(text: string): Range[] {
  const found: Range[] = []
  const rows = [...text.matchAll(mark)].slice(0, 60)
  for (let at = 0; at < rows.length; at++) {
    const first = rows[at]!
    const kind = kindOf(first)
    let last = at
    while (rows[last + 1] && kindOf(rows[last + 1]!) === kind && rows[last + 1]!.index - rows[last]!.index < 260) last++
    if (last === at) continue
    const start = first.index
    const end = rowEnd(text, rows[last]!.index + rows[last]![0].length)
    const ors = rows
      .slice(at + 1, last + 1)
      .every((row) => /\bor\W{0,4}$/i.test(text.slice(Math.max(0, row.index - 8), row.index + 1)))
    const chosen =
      kind === 'word' ||
      ors ||
      choiceAhead.test(text.slice(Math.max(0, start - 120), start)) ||
      choiceBehind.test(text.slice(end, end + 160))
    if (chosen) found.push({ start, end })
    at = last
  }
  for (const match of [...text.matchAll(listAhead)].slice(0, 20)) {
    const start = match.index
    let end = start + match[0].length
    let lines = 0
    while (end < text.length && lines < 12 && bullet.test(text.slice(end, end + 8))) {
      const close = text.indexOf('\n', end)
      end = close < 0 ? text.length : close + 1
      lines++
    }
    if (lines > 1) found.push({ start, end })
  }
  return found.sort((a, b) => a.start - b.start)
}

const kindOf = ({ groups }: RegExpExecArray) => (groups!.word ? 'word' : groups!.sign ? 'sign' : 'dot')

function rowEnd(text: string, from: number): number {
  const end = /\n|\.(?=\s|$)/.exec(text.slice(from, from + 300))
  return end ? from + end.index : Math.min(text.length, from + 300)
}

/** The choice that an index stands in. */
export const choiceAt = (choices: Range[], at: number) => choices.find(({ start, end }) => at >= start && at < end)
