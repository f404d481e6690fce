// `npm run eval`: how well postings are read, and how well searches are answered. `-- FACT …` lists every miss of those facts.
import { showContradictions } from '#tests/eval/contradictions.ts'
import { scoreRelevance } from '#tests/eval/relevance.ts'
import { f1, facts, precision, recall, scoreReading } from '#tests/eval/reading.ts'
import { showScams } from '#tests/eval/scam.ts'

const wanted = process.argv.slice(2)
const known: string[] = [...facts, 'kind', 'relevance', 'contradictions', 'scam']
const unknown = wanted.find((name) => !known.includes(name))
if (unknown) {
  console.error(`“${unknown}” is no fact that is measured. There are: ${known.join(', ')}.`)
  process.exit(1)
}
if (!wanted.length || wanted.includes('contradictions')) showContradictions(wanted.length > 0)
if (!wanted.length || wanted.includes('scam')) showScams(wanted.length > 0)
if (['contradictions', 'scam'].includes(wanted.join())) process.exit()
const { scores, kinds, misses, softwareTaken, count, absent } = scoreReading()

console.log(
  `\nReading: ${count.open} open labels, ${count.aside} kept aside${absent ? `; ${absent} left out, ../shared/data is absent` : ''}\n`,
)
console.log('| fact                   |  open P |     R |    F1 | n   | aside P |     R |    F1 | n   |')
console.log('| ---------------------- | ------- | ----- | ----- | --- | ------- | ----- | ----- | --- |')
for (const [name, open] of scores.open) {
  const aside = scores.aside.get(name)!
  const cells = [open, aside].flatMap((score) => [
    precision(score).toFixed(3).padStart(7),
    recall(score).toFixed(3),
    f1(score).toFixed(3),
    String(score.right + score.missed).padEnd(3),
  ])
  console.log(`| ${name.padEnd(22)} | ${cells.join(' | ')} |`)
}
for (const part of ['open', 'aside'] as const) {
  const { right, wrong } = kinds[part]
  console.log(`kind, ${part}: ${(right / (right + wrong)).toFixed(3)} of ${right + wrong}`)
}
console.log(`taken for coding though they are not: ${softwareTaken.join(', ') || 'none'}`)

const shown = wanted.length ? misses.filter(({ fact }) => wanted.includes(fact)) : worst()
console.log(`\n${wanted.length ? 'Misses' : 'Worst misses'} on the open labels:`)
for (const { id, fact, label, read } of shown) console.log(`  ${id} ${fact}: label [${label}] read [${read}]`)

if (!wanted.length || wanted.includes('relevance')) await showRelevance()

async function showRelevance() {
  const { rows, byKind, worst, unanswerable } = await scoreRelevance()
  console.log(
    `\nRelevance: ${rows[0]!.score.n} open queries, ${rows[3]!.score.n} kept aside; ${unanswerable} left out, no job answers them\n`,
  )
  console.log('| system                  | part  | nDCG@10 | P@10  | no result |')
  console.log('| ----------------------- | ----- | ------- | ----- | --------- |')
  for (const { system, part, score } of rows) {
    const cells = [
      score.ndcg.toFixed(3).padEnd(7),
      score.precision.toFixed(3),
      `${(score.zero * 100).toFixed(1)} %`.padEnd(9),
    ]
    console.log(`| ${system.padEnd(23)} | ${part.padEnd(5)} | ${cells.join(' | ')} |`)
  }
  const mean = (values: number[] = []) => (values.reduce((sum, one) => sum + one, 0) / (values.length || 1)).toFixed(2)
  const kinds = [...byKind.open].map(([kind, open]) => `${kind} ${mean(open)}/${mean(byKind.aside.get(kind))}`)
  console.log(`\nThis board by kind of query, open/aside: ${kinds.join(', ')}`)
  console.log('\nWorst answered of the open queries:')
  for (const { id, q, ndcg, total } of worst.slice(0, wanted.length ? 40 : 10))
    console.log(`  ${id} ${ndcg.toFixed(2)} “${q}” (${total} found)`)
}

/** Two of each fact, of the facts that are read worst. */
function worst() {
  const byFact = [...scores.open].sort(([, a], [, b]) => f1(a) - f1(b)).slice(0, 8)
  return byFact.flatMap(([name]) => misses.filter(({ fact }) => fact === name).slice(0, 2))
}
