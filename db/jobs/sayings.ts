// What a text says, by wordings: where it says one, unless it says that it doesn't do so.
import { plainWords } from '#db/jobs/plain-words.ts'
import type { Wording } from '#db/vocabulary/wordings.ts'

/** `start` and `end` are indexes of the raw text, `words` what stands there. */
export type Saying<W extends Wording> = { wording: W; start: number; end: number; words: string }

/** The first place of each wording that is said. */
export function findSayings<W extends Wording>(raw: string, wordings: readonly W[]): Saying<W>[] {
  const plain = plainWords(raw)
  return wordings.flatMap((wording) => {
    const span = firstSaid(plain.text, wording)
    if (!span) return []
    const start = plain.original(span.start)
    const end = plain.original(span.end - 1) + 1
    return { wording, start, end, words: raw.slice(start, end) }
  })
}

/** Nobody's posting says one thing more often. */
const mostMentions = 60
const reach = 200

function firstSaid(text: string, { words, with: near = [], unless }: Wording): { start: number; end: number } | null {
  words.lastIndex = 0
  for (let mention = 0; mention < mostMentions; mention++) {
    const match = words.exec(text)
    if (!match) return null
    const start = match.index
    const end = start + match[0].length
    const around = text.slice(Math.max(0, start - reach), end + reach)
    if (!near.every((pattern) => pattern.test(around))) continue
    const sentence = sentenceAround(text, start, end)
    if (!unless?.test(sentence.words) && !isDenied(text, sentence, start)) return { start, end }
  }
  return null
}

type Sentence = { words: string; start: number }

function sentenceAround(text: string, start: number, end: number): Sentence {
  const before = text.slice(Math.max(0, start - 400), start)
  const after = text.slice(end, end + 300)
  const from = start - before.split(sentenceEnd).at(-1)!.length
  return { words: text.slice(from, end + after.split(sentenceEnd, 1)[0]!.length), start: from }
}
const sentenceEnd = /\n|[.!?]+ /

/** An employer that says it never does so, or that warns of those who do. */
function isDenied(text: string, { words, start: from }: Sentence, start: number): boolean {
  const before = words.slice(0, start - from) + (/^[\w-]+/.exec(words.slice(start - from))?.[0] ?? '')
  return (
    neverDone.test(before) ||
    neverGive.test(before) ||
    (warned.test(words) && !/\bnot a scam\b|\blegit/i.test(words)) ||
    (/^they\b/i.test(words) && warned.test(text.slice(Math.max(0, from - 200), from))) ||
    neverDone.test(leadOf(text, from))
  )
}
const neverDone =
  /(?:\b(?:never|not|cannot|nor|neither|no (?:one|legitimate|employee|recruiter|member)|nobody)\b|n't\b)[^,;:.]{0,40}\b(?:ask|request|requir|interview|us(?:e|es|ing)\b|conduct|contact|communicat|send|charg|accept|issu|collect|solicit|includ|involv|extend|offer|demand|need|hir|recruit|pay|(?<!e-)mail)|\b(?:will|we|does|do) (?:never|not)$/i
/** To the reader, not of the employer: only what nobody should hand over. */
const neverGive =
  /\b(?:never|not|n't) (?:ever )?(?:pay|send|give|share|provide|include|deposit|cash|buy|accept|respond|reply)\b/i
const warned =
  /\b(?:fraud\w{0,5}|scam(?:s|mers?)?|phishing|impersonat\w{1,5}|imposters?|impostors?|not legitimate|suspicious|cautious|(?:isn't|is not|are not|aren't) (?:from )?us|if (?:anyone|anybody|someone|somebody|you are asked|you receive)|(?:anyone|anybody|someone|somebody) (?:who |that )?(?:asks?|contacts?|claims?))\b/i

/** The line with a colon that the bullets before `from` stand under. */
function leadOf(text: string, from: number): string {
  const lines = text
    .slice(Math.max(0, from - 700), from)
    .split('\n')
    .slice(0, -1)
  for (const line of lines.reverse().slice(0, 10)) {
    if (/:\s?$/.test(line)) return line.replace(/:\s?$/, '')
    if (!/^ ?[•*-]/.test(line)) return ''
  }
  return ''
}
