import type { JobFacts } from '#db/jobs/facts.ts'
import type { Fact, Posting } from '#search/reading/words.ts'

export function readSchedule({ text: { text } }: Posting): Fact<JobFacts['schedule']> | null {
  const weekends = /\bno weekends?\b|\bweekends? off\b/i.test(text)
    ? false
    : /\b(?:rotating|every|some|weekend)\s?weekends?\b|\bweekend (?:shift|hours|work|rotation|coverage)/i.test(text) ||
      null
  const flexible = /\bcore hours\b/i.test(text)
    ? 'core-hours'
    : /\b(?:fully flexible|set your own (?:hours|schedule)|work any ?time|flexible (?:schedule|hours|scheduling))\b/i.test(
          text,
        )
      ? 'fully-flexible'
      : null
  return weekends === null && flexible === null ? null : { value: { weekends, flexible }, places: [] }
}
