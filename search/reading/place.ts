// Where a job stands that is done on site: the town that the posting gives as its place of work.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { State } from '#db/vocabulary/states.ts'
import { stateMentions } from '#search/reading/state-lists.ts'
import { bareTowns, statesWithTown, townsWithState, type Town } from '#search/reading/towns.ts'
import { guess, likely, sure, type Fact, type Place, type Posting, type Words } from '#search/reading/words.ts'

type Stand = NonNullable<JobFacts['place']>
/** A town with what speaks for it: the more, the better said. */
type Candidate = { city: string | null; state: State | null; place: Place; weight: number }

/** Null where several places are offered, and for a remote job, whatever office it names. */
export function readPlace(posting: Posting, workplace: JobFacts['workplace']): Fact<Stand> | null {
  if (workplace === 'remote' || workplace === 'travel') return null
  const { title, text } = posting
  const bound = workplace !== null
  const towns = { title: townsIn(title), text: townsIn(text) }
  const all = [...candidates(title.text, towns.title, 'title'), ...candidates(text.text, towns.text, 'text')].filter(
    ({ weight }) => weight >= (bound ? 1 : 2),
  )
  const best = Math.max(0, ...all.map(({ weight }) => weight))
  const strongest = all.filter(({ weight }) => weight === best)
  const first = strongest[0] ?? standing(posting)
  if (!first) return null
  if (isOneOfSeveral(posting[first.place.in], towns[first.place.in], first)) return null
  const state = first.state ?? stateBeside(posting, first.city!)
  if (!state) return null
  return { value: { city: first.city, state }, places: [first.place] }
}

/** "Dallas, TX or Houston, TX", a list with a line for each, "Hawaii or Alaska": several in one breath. */
function isOneOfSeveral(words: Words, towns: Town[], { city, state, place }: Candidate): boolean {
  const { text } = words
  const others = [
    ...towns.filter((town) => town.city !== city),
    ...stateMentions(words).filter(({ states }) => states.length === 1 && states[0] !== state),
  ]
  return others.some(({ start, end }) => {
    if (end > place.start && start < place.end) return false
    const between = start >= place.end ? text.slice(place.end, start) : text.slice(end, place.start)
    return (
      between.length < 60 &&
      joins.test(between.replace(/\([^()\n]{0,30}\)|\b\d[\w.]* [\p{L}\d .]{0,30},|\b\d{5}(?:-\d{4})?\b/gu, ' '))
    )
  })
}
const joins =
  /^(?=[^\n]{0,3}[\n;|/•&]|.{0,12}\b(?:or|and)\b|, )(?:[\s,;/|•&–-]|\b(?:or|and|offices?|our|the|in|at|location|\p{L}\.|\p{Lu}\)|\d[.)])){1,14}$/iu

function townsIn(words: Words): Town[] {
  const near = townsWithState(words)
  const stateNames = stateMentions(words).filter(({ code }) => !code)
  // "North Carolina" holds no Carolina; "New York" is state and city alike.
  const isPart = (town: Town) =>
    near.some(({ start, end }) => town.start < end && town.end > start) ||
    stateNames.some(({ start, end }) => town.start < end && town.end > start && end - start > town.end - town.start)
  return [...near, ...bareTowns(words).filter((town) => !isPart(town))]
}

function candidates(text: string, towns: Town[], where: Place['in']): Candidate[] {
  return towns.flatMap((town): Candidate[] => {
    const weight = weigh(text, town, where)
    const confidence = weight >= 4 ? sure : weight >= 3 ? likely : guess
    return weight > 0
      ? [
          {
            city: town.city,
            state: town.state,
            weight,
            place: { in: where, start: town.start, end: town.end, confidence },
          },
        ]
      : []
  })
}

const labels =
  /\b(?:(?:work|job|primary|office)? ?(?:location|work ?site|site|facility|duty station|place of work|lugar|campus|city|address|where)(?:\(s\)|s)?(?: of work)?:|\b1 vacancy in|position location:?|\b(?:main|primary|home|principal|base) (?:work )?(?:location|site|office|campus|clinic|base)(?: is| in| =| [–-])*(?= ))\s{0,3}(?:[^.\n]{0,60}[,-] ?)?(?:\d[^\n,]{0,40}, ?)?$/i
const atWork =
  /\b(?:on-?site|in[- ]person|in[- ](?:the )?office|report(?:s|ing)? to|work(?:s|ed|ing)?|sit|based|located|stationed|spent|position|role|job|opening|vacanc(?:y|ies)|days?(?: (?:a|per|each) (?:week|month))?|offices?|campus|clinics?|hospitals?|building|hybrid|practice|group|company|system|department|facility|site|center|headquarters in person|looking|needs?)\b[^.\n;]{0,40}\b(?:in|at|on|of|from|out of)\b(?: (?:our|the|downtown|beautiful|sunny|historic|a|metro|greater|central|north|south|east|west))*[ -]{1,2}$/i
const besideWorkplace = /\b(?:hybrid|on-?site|in[- ]person|in[- ]office)\s?[:(,–|-]\s?$/i
const atAddress =
  /\b(?:[Aa]t|[Ii]n) [^\n.;:]{3,50}\b(?:Plaza|Street|St|Avenue|Ave|Blvd|Boulevard|Road|Rd|Drive|Dr|Lane|Ln|Way|Pkwy|Parkway|Building|Bldg|Hall|Tower|Square|Suite \w{1,5}|[Ff]loor)\.?, $/
const plainIn = /\b(?:in|at|our|the|near|downtown|for our)(?: (?:our|the|downtown|sunny|beautiful|greater|metro))? $/i
const office =
  /^,? (?:\p{Ll}{1,12} ){0,2}(?:[Oo]ffices?|[Cc]ampus|[Cc]linics?|hospitals?|location|building|site|practice|facility|center|headquarters)\b/u
const elsewhere =
  /\b(?:headquarter\w{0,4}|\bhq\b|travel\w{0,5}|trips?|flights?|clients?(?: \w{1,10}){0,3}|customers?|since|founded|conference|born|graduate\w{0,2}|universit(?:y|ies) of|licen[cs]ed?|suppl\w{2,4}|vendors?|serv(?:e|es|ing)|branch(?:es)?|relocat\w{2,5} from|training (?:in|at)|from(?! (?:our|its)\b)|throughout|across|other|also|help(?:s|ing)?(?: out)?|visit(?:s|ing)?|float(?:s|ing)?|fill(?:s|ing)? in|cover(?:s|ing)?|once (?:a|per|every)|occasional(?:ly)?|remote (?:clinics?|sites?|offices?|coders?)|live|lives|living|reside\w{0,3}|miles|mailing|mail|fax|send|court|v\.|conferences)\b[^.\n;:]{0,30}$/i

/** 5 title or label, 4 at work in, 3 a line of its own, 2 merely in, 1 of somebody else, 0 not a place at all. */
function weigh(text: string, town: Town, where: Place['in']): number {
  const before = text.slice(Math.max(0, town.start - 110), town.start)
  const after = text.slice(town.end, town.end + 40)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (/^ ?(?:Medicaid|Medicare|Blue|University|Ave|Street|Road|Blvd|Valley|time|County)/.test(after)) return 0
  if (!town.near && /^ (?!Office|Campus|Clinic)\p{Lu}\p{Ll}/u.test(after)) return 0
  if (where === 'title')
    return town.near
      ? 6
      : /(?:[-–|(,@:]\s?|\bin )$/.test(before) && /^\s?(?:[-–|),:!$\d]|$|\()/.test(after)
        ? 5
        : town.state && /^\s*$/.test(after)
          ? 4
          : 0
  if (labels.test(line)) return 5
  if (elsewhere.test(line))
    return town.near &&
      !/\b(?:headquarter|hq|travel|trip|live|reside|licen|universit|training|conference|miles|mail|v\.)\w*\b[^.\n;:]{0,30}$/i.test(
        line,
      )
      ? 1
      : 0
  if (atWork.test(line) || besideWorkplace.test(line) || atAddress.test(line)) return 4
  if (office.test(after) && plainIn.test(line)) return 4
  if (town.doubtful) return 0
  if (/^ ?-based\b/i.test(after)) return town.state ? 3 : 0
  if (!town.near)
    return plainIn.test(line) &&
      town.state &&
      /\b(?:in|at) /i.test(line) &&
      /\b(?:hybrid|on-?site|office|anybody|looking|hiring)\b/i.test(line)
      ? 2
      : 0
  if (
    /^\s{0,3}(?:[^.\n]{0,70}[,|–@:(-]\s?|(?:\p{Lu}[\p{L}'&-]{1,20} ){1,6})?$/u.test(line) &&
    /^\s{0,2}(?:\d{5}(?:-\d{4})?)?[\s.)|–-]{0,3}(?:\n|$|[|(–,.-])/.test(after)
  )
    return 3
  return 2
}

const stands =
  /\b(?:location|work ?site|where|position|role|job|on-?site|in[- ]person|based|located|full[- ]time|office)\b[^.\n]{0,40}?(?:\bin|:|\bat) (?:the )?(?:state of )?$/i

/** Only a state: "an in-person position in Arizona", "Coder - Texas". */
function standing(posting: Posting): Candidate | undefined {
  for (const where of ['title', 'text'] as const) {
    const { text: words } = posting[where]
    for (const { states, start, end, code } of stateMentions(posting[where])) {
      const before = words.slice(Math.max(0, start - 90), start)
      const after = words.slice(end, end + 12)
      const cued =
        where === 'title'
          ? /(?:[-–|(,]\s?|\bin )$/.test(before) && /^\s?(?:[-–|),]|$)/.test(after)
          : stands.test(before) && /^\s?(?:[.,;)\n]|$| (?:for|and|with|on)\b)/.test(after)
      if (!cued || states.length > 1 || code || elsewhere.test(before)) continue
      return { city: null, state: states[0]!, weight: 1, place: { in: where, start, end, confidence: guess } }
    }
  }
  return undefined
}

/** A town of several states stands in the one that the posting names besides. */
function stateBeside({ title, text }: Posting, city: string): State | null {
  const possible = statesWithTown(city)
  const named = [title, text].flatMap((words) =>
    stateMentions(words).flatMap(({ states }) => (states.length === 1 ? states : [])),
  )
  const both = [...new Set(named)].filter((state) => possible.includes(state))
  return both.length === 1 ? both[0]! : null
}
