import { toolFacts, tools, type Tool } from '#db/vocabulary/tools.ts'
import { around, finder, unique, type Fact, type Posting } from '#search/reading/words.ts'

/** Products whose names are also words or people: only beside talk of systems. */
const everyday =
  /^(?:epic|sunrise|paragon|evident|athena|lyric|nuance|iodine|lynx|fathom|codify|experian|r1|nextgen|greenway|3m|vista|mckesson|hayes)$/i
const systems =
  /\b(?:EHR|EMR|encoder|software|system|systems|platform|CAC|electronic|HIM|Cerner|Meditech|Epic|3M|experience|proficien\w{1,4}|knowledge|using|familiar\w{0,4})\b/
const findTools = finder(
  tools.flatMap((tool) => [toolFacts[tool].label, ...toolFacts[tool].names].map((name) => [name, tool] as const)),
)

export function readTools({ title, text: { text: body } }: Posting): Fact<Tool[]> | null {
  const text = `${title.text}\n${body}`
  const named = findTools(text).filter((mention) => {
    if (mention.words === mention.words.toLowerCase() && !/[a-z][A-Z]/.test(mention.words)) return false
    return !everyday.test(mention.words) || systems.test(around(text, mention, 60).replace(mention.words, ' '))
  })
  const value = unique(named.map(({ value }) => value))
  return value.length ? { value, places: [] } : null
}
