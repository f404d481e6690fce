import { isAnswer, type Fact, type Posting } from '#search/reading/words.ts'

const count = String.raw`(\d{1,2}|one|two|three|four|five|six|seven|eight|ten)`
const written: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
}
const years = new RegExp(
  String.raw`(?<![\w-])${count}(?:\s?\(\d{1,2}\))?\s?\+?(?:\s?(?:-|to)\s?\d{1,2})?\s?\+?(?: or more)? years?'?(?: of)?(?<rest>[^\n.;]{0,90})`,
  'gi',
)
const trade =
  /\bcod(?:er|ing)\b|\bHIM\b|health information|medical record|\bCDI\b|documentation (?:improvement|integrity)|risk adjustment|\bHCC\b|inpatient|outpatient|pro-?fee|audit|revenue (?:cycle|integrity)|registr/i

/** Years in the trade that the posting requires: the first said, a range's lower end. */
export function readYears({ sentences }: Posting): Fact<number> | null {
  for (const segment of sentences) {
    if (!/year/i.test(segment.text) || isAnswer(segment)) continue
    if (/prefer|desir|\bplus\b(?! \d)|nice to have/i.test(segment.text)) continue
    if (segment.section === 'preferred' && !/requir|must/i.test(segment.text)) continue
    for (const match of segment.text.matchAll(years)) {
      const number = written[match[1]!.toLowerCase()] ?? Number(match[1])
      if (number > 0 && number <= 30 && /experience/i.test(segment.text) && trade.test(match.groups!.rest!))
        return { value: number, places: [] }
    }
  }
  return null
}
