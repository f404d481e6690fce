// What output and accuracy a posting asks of a coder.
import type { JobFacts } from '#db/jobs/facts.ts'
import { around, type Fact, type Posting } from '#search/reading/words.ts'

export function readProductivity(_posting: Posting): Fact<JobFacts['productivity']> | null {
  return null
}

const accuracy =
  /\b(9\d(?:\.\d)?|8[5-9]|100)\s?(?:%|percent)[^\n.%]{0,30}\b(?:coding )?(?:accuracy|quality)|\baccuracy (?:rate|standard|score|level)?[^\n.%\d]{0,30}(9\d(?:\.\d)?|8[5-9])\s?(?:%|percent)/i
const notCoding = /denial|payment|claims? (?:paid|payment)|team|typing|data entry/i

export function readAccuracy({ text: { text } }: Posting): Fact<number> | null {
  const said = accuracy.exec(text)
  if (!said || notCoding.test(around(text, { start: said.index, end: said.index + said[0].length }, 25))) return null
  return { value: Number(said[1] ?? said[2]), places: [] }
}
