// A résumé's words read into a profile, by the names that postings are read with. What is wished for, planned, past or
// somebody else's is not read as held; what isn't said stays empty.
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'
import type { State } from '#db/vocabulary/states.ts'
import type { Tool } from '#db/vocabulary/tools.ts'
import { findChartTypes } from '#search/reading/chart-names.ts'
import { isRole } from '#search/reading/chart-roles.ts'
import { findCredentials } from '#search/reading/credential-names.ts'
import { numberOf, spelledNumber } from '#search/reading/numbers.ts'
import { findSpecialties, notFields } from '#search/reading/specialties.ts'
import { readTools } from '#search/reading/tools.ts'
import { townsWithState } from '#search/reading/towns.ts'
import { matches, openPosting, type Mention, type Posting, type Sentence } from '#search/reading/words.ts'

/** `places` are indexes into the text as it was given. */
export type FromResume<Value> = { value: Value; places: { start: number; end: number }[] }
/** Null months: how long is not said. */
export type DoneInResume<Value> = FromResume<Value> & { months: number | null }
export type ResumeReading = {
  livesIn: FromResume<State> | null
  codingMonths: FromResume<number> | null
  credentials: FromResume<Credential>[]
  chartTypes: DoneInResume<ChartType>[]
  specialties: DoneInResume<Specialty>[]
  tools: DoneInResume<Tool>[]
}

const longest = 200_000

export function readResume(raw: string): ResumeReading {
  const resume = openPosting({ title: '', text: raw.slice(0, longest) })
  const { text } = resume.text
  const spans = matches(text, spanOfTime).flatMap(spanOf)
  const asGiven = <Found extends FromResume<unknown>>(found: Found): Found => ({
    ...found,
    places: found.places.map(({ start, end }) => ({
      start: resume.text.original(start),
      end: resume.text.original(Math.max(start, end - 1)) + 1,
    })),
  })
  const done = <Value extends string>(mentions: Mention<Value>[]) =>
    gather(mentions).map((found) => asGiven(withMonths(found, text, spans)))
  const livesIn = homeIn(resume)
  const codingMonths = codingIn(text, spans)
  const tools = readTools(resume)
  return {
    livesIn: livesIn && asGiven(livesIn),
    codingMonths: codingMonths && asGiven(codingMonths),
    credentials: gather(
      findCredentials(text, true, 'text').filter((mention) => isHeld(mention, lineOf(resume, mention))),
    ).map(asGiven),
    chartTypes: done(
      findChartTypes(text)
        .filter(({ value }) => !isRole(value))
        .filter(isOwn(text)),
    ),
    specialties: done(
      findSpecialties(text)
        .filter(({ value }) => !notFields.has(value))
        .filter(isOwn(text)),
    ),
    tools: (tools?.value ?? []).map((value, at) => {
      const { start, end } = tools!.places[at]!
      return asGiven(withMonths({ value, places: [{ start, end }] }, text, spans))
    }),
  }
}

function gather<Value>(mentions: Mention<Value>[]): FromResume<Value>[] {
  const found = new Map<Value, FromResume<Value>>()
  for (const { value, start, end } of mentions) {
    const known = found.get(value)
    if (known) known.places.push({ start, end })
    else found.set(value, { value, places: [{ start, end }] })
  }
  return [...found.values()]
}

const planned =
  /\b(?:pursuing|studying|preparing|candidate|in progress|expected|anticipated|scheduled|sitting for|will sit|eligible|plan(?:s|ning)? to|goal|seeking|working (?:on|toward)s?|enrolled|prep(?:aration)?|exam (?:date|booked|set|in|on)|taking the)\b/i
const past = /\b(?:expired|lapsed|inactive|formerly held|retired in|no longer|revoked)\b/i
const ofOthers =
  /\b(?:supervis\w{1,4}|train(?:ed|ing|s)|mentor\w{0,4}|hir(?:ed|ing)|manag(?:ed|ing)|led|taught|teach\w{0,4}|precept\w{0,4}|recruit\w{0,4}|onboard\w{0,4}|oversaw|team of|staff of)\b[^.;]{0,60}$/i

/** Held now, and by whom the résumé is of. */
function isHeld({ start, end, words }: Mention<Credential>, line: Sentence): boolean {
  const before = line.text.slice(0, Math.max(0, start - line.start))
  const after = line.text.slice(end - line.start)
  if (/s$/.test(words) && /^[A-Z-]+s$/.test(words)) return false
  if (ofOthers.test(before)) return false
  // "CPC, CRC (in progress)": what is said in brackets or behind a comma is said of the last.
  const near = `${before.split(/[,;]/).at(-1)!} ${words} ${after.split(/[,;]|\band\b/, 1)[0]!}`
  const lead = before.split(/[;.]/).at(-1)!
  return (
    !planned.test(near) && !past.test(near) && !/\b(?:pursuing|studying for|preparing for|working toward)\b/i.test(lead)
  )
}

function lineOf({ sentences }: Posting, { start }: { start: number }): Sentence {
  const at = sentences.findLastIndex((sentence) => sentence.start <= start)
  return sentences[at] ?? { text: '', start, section: 'none' }
}

/** What is wished for is no experience. */
const isOwn = (text: string) => (mention: { start: number; end: number }) => {
  const before = text
    .slice(Math.max(0, mention.start - 60), mention.start)
    .split(/\n|[.;]\s/)
    .at(-1)!
  return !/\b(?:seeking|looking for|interested in|hope to|eager to|would like|want to|no|without|objective:?)\b/i.test(
    before,
  )
}

type Span = { months: number; start: number; end: number }

const spanOfTime = new RegExp(
  String.raw`(?<![\w$.,/-])(?<count>\d{1,2}(?:\.\d)?|${spelledNumber})(?: ?\+|-plus| plus)?[ -](?:or more |full |solid )?(?<unit>years?|yrs?|months?|mos)(?![a-z])['’]?\.?(?: \+)?`,
  'gi',
)

function spanOf(match: RegExpExecArray): Span[] {
  const count = numberOf(match.groups!.count!)
  const months = Math.round(/^m/i.test(match.groups!.unit!) ? count : count * 12)
  return Number.isFinite(months) && months > 0 && months <= 720
    ? [{ months, start: match.index, end: match.index + match[0].length }]
    : []
}

const ofCoding =
  /^(?:,)? ?(?:of |in |as an? |doing )?(?:\w[\w/&-]*,? ){0,5}?(?:medical |inpatient |outpatient |facility |hospital |pro-?fee |professional |clinical |HCC |risk adjustment )*(?:cod(?:ing|er)|HIM\b|health information)/i

/** The first span that speaks of coding: a résumé says the sum of it at its head. */
function codingIn(text: string, spans: Span[]): FromResume<number> | null {
  for (const { months, start, end } of spans) {
    const after = text.slice(end, end + 90).split(/\n|[.;]\s/, 1)[0]!
    const said = ofCoding.exec(after)
    const before = text
      .slice(Math.max(0, start - 60), start)
      .split(/\n|[.;]\s/)
      .at(-1)!
    const labelled = /\bcoding(?: experience)?(?: in all)?[:,]? (?:for |over |of )?$/i.test(before)
    if (said && !/\d/.test(said[0])) return { value: months, places: [{ start, end: end + said[0].length }] }
    if (labelled) return { value: months, places: [{ start: start - before.trimStart().length, end }] }
  }
  return null
}

/** "6 years of inpatient", "Epic (4 years)": where only a few words stand between, and no other span. */
function withMonths<Value>(found: FromResume<Value>, text: string, spans: Span[]): DoneInResume<Value> {
  for (const place of found.places) {
    for (const span of spans) {
      const inFront = span.end <= place.start
      const between = inFront ? text.slice(span.end, place.start) : text.slice(place.end, span.start)
      const joins = inFront ? /^ ?(?:of |in |with |using |coding |as an? )?(?:\w+ )?$/i : /^ ?(?:coding|charts|records)? ?(?:[(:,–-]|for) ?(?:over |about )?$/i // prettier-ignore
      if (between.length < 30 && joins.test(between)) {
        const whole = { start: Math.min(span.start, place.start), end: Math.max(span.end, place.end) }
        return { ...found, places: [whole], months: span.months }
      }
    }
  }
  return { ...found, months: null }
}

const head = 600
const ofWork = /\n[^\n]{0,30}\b(?:experience|employment|work history|education|professional history)\b[^\n]{0,30}\n/i
const livesHere =
  /\b(?:I live in|living in|reside[sd]? in|residing in|based in|home state|located in|address|location)\b[^.\n]{0,60}$/i

/** The address at its head, or where it says that they live. An employer's town is not theirs. */
function homeIn({ text: words }: Posting): FromResume<State> | null {
  const { text } = words
  const end = Math.min(head, ofWork.exec(text)?.index ?? head)
  const towns = townsWithState(words).filter(({ state, doubtful }) => state && !doubtful)
  const said = towns.find((town) => livesHere.test(text.slice(Math.max(0, town.start - 70), town.start)))
  const home = said ?? towns.find((town) => town.start < end)
  return home ? { value: home.state!, places: [{ start: home.start, end: home.end }] } : null
}
