// Days on site, counted in the many ways that postings count them: by number, by weekday, by share, or by the days at home.
import type { JobFacts } from '#db/jobs/facts.ts'
import { homeWords, onSiteWords, placeIn, statementsOf, type Statement } from '#search/reading/on-site.ts'
import { largest, numberWord } from '#search/reading/numbers.ts'
import { guess, matches, sure, type Fact, type Posting } from '#search/reading/words.ts'

/** Nobody's posting counts more often. */
const mostStatements = 600
const mostCounts = 12

type Days = NonNullable<JobFacts['hybrid_days']>
type Where = 'site' | 'home' | 'unsaid'
/** `least` is the smaller of a range. */
type Count = { count: number; least?: number; per: Days['per'] | null; where: Where; at: number; length: number }

/** Days on site, the larger of a range; a week of "three days remote" has two. */
export function readHybridDays(posting: Posting): Fact<Days> | null {
  const told = statementsOf(posting)
    .slice(0, mostStatements)
    .flatMap((statement) => countsIn(statement.text).map((count) => ({ ...count, statement })))
  const chosen =
    told.find(({ where, per }) => where === 'site' && per) ??
    told.find(({ where }) => where === 'site') ??
    told.find(({ where }) => where === 'home') ??
    told.find(({ statement }) => /\bhybrid\b/i.test(statement.text))
  if (!chosen) return null
  const { count, least, where, statement, at, length } = chosen
  const value: Days =
    where === 'home' ? { count: 5 - (least ?? count), per: 'week' } : { count, per: chosen.per ?? 'week' }
  return { value, places: [placeIn(statement, at, length, where === 'unsaid' ? guess : sure)] }
}

/** Whether a statement parts the week (or the month) between office and home, or names regular days in the office. */
export function officeDays({
  text,
}: Statement): { at: number; length: number; sharesHome: boolean; seldom: boolean; weekly: boolean } | null {
  const counts = countsIn(text)
  const office = counts.find(
    ({ where, per, count }) => where === 'site' && (per ? per === 'week' || count > 1 : partOfWeek.test(text)),
  )
  const home = counts.find(({ where }) => where === 'home')
  if (!office && !home) return null
  const { at, length, count, per } = (office ?? home)!
  return {
    at,
    length,
    weekly: per === 'week',
    seldom: per === 'month' && count <= 4,
    sharesHome:
      !!home ||
      restAtHome.test(text) ||
      /\bhybrid\b|\bflex\b|\belsewhere\b|\bclose enough\b|\bdays (?:out )?of (?:the )?(?:five|5)\b|\b[1-4](?: days?)? in ?[/,&-] ?[1-4]\b|\d0 ?(?:%|percent) (?:on-?site|in-?office|in the office)|\b(?:at least|minimum(?: of)?|up to) \w{1,5} days?\b/i.test(
        text,
      ),
  }
}
const partOfWeek = /\bhybrid\b|\bflex\b|\b(?:out )?of (?:the )?(?:five|5)\b/i
const restAtHome = new RegExp(
  String.raw`\b(?:rest|remainder|remaining|others?|otherwise|balance)\b[^.;]{0,50}\b${homeWords}|\b${homeWords}[^.;]{0,20}\b(?:rest|remainder|others?|otherwise)\b`,
  'i',
)

const weekdayNames = 'mon(?:day)?s?|tue?(?:s|sday)?s?|wed(?:s|nesday)?s?|thu(?:rs?|rsday)?s?|fri(?:day)?s?'
const period = String.raw`(?:\s?(?:\/|(?:in |of )?(?:an?\b|each|every)|per|out of (?:the|each|every)|(?:of|in) the)\s?(?:given |calendar |work )?(week|wk|month|mo)\b| (weekly|monthly))`
const counted: readonly [kind: 'days' | 'weeks' | 'monthly' | 'times' | 'weekdays' | 'ordinals' | 'named' | 'bare' | 'letters' | 'labelled' | 'split' | 'share', RegExp][] = [
  ['days', new RegExp(String.raw`(?<![\w$.-])(${numberWord})(?:\s?(?:-|to|or)\s?(${numberWord}))?(?: \(\d{1,2}\))? (?:full |set |fixed |work(?:ing)? |business |assigned |anchor |such |regular )?(?:week)?days?\b(?!'|-old| (?:per|a|each) pay)${period}?`, 'gi')],
  ['weeks', new RegExp(String.raw`(?<![\w$.-])(one|two|an?|\d) (?:full )?weeks? (?:(?:out )?of every|per|each|every|a|(?:out )?of the|(?:out )?of each) (?:month|four)\b`, 'gi')],
  ['monthly', new RegExp(String.raw`(?<![\w$.-])(one|two|an?|1|2) (?:${weekdayNames})s? (?:per|each|every|a|of (?:the|each|every)) month\b`, 'gi')],
  ['times', new RegExp(String.raw`\b(once|twice|(?:two|three|four|\d) times|\d ?x)${period}`, 'gi')],
  ['ordinals', new RegExp(String.raw`\b((?:first|second|third|fourth|last|1st|2nd|3rd|4th|every other)(?:(?: ?[,&] ?| and )(?:second|third|fourth|last|2nd|3rd|4th)){0,2}) (?:${weekdayNames}|week)\b(?: (?:of|in) (?:each|every|the|a) month)?`, 'gi')],
  ['weekdays', new RegExp(String.raw`\b(?:(?:each|every) )?(?:${weekdayNames})\b(?:(?: ?[,/&+-] ?(?:and |& )?| (?:and|to|thru|through) )(?:(?:alternate|alternating|every other|some|most) )?(?:${weekdayNames})\b){0,4}`, 'gi')],
  ['named', new RegExp(String.raw`(?<![\w$.-])(${numberWord})(?:\s?(?:-|to|or)\s?(${numberWord}))?[ -](?:required |mandatory |set |scheduled )?(office|on-?site|in-?office|in-?person|campus|remote|home|wfh|telework|work[- ]from[- ]home)[- ]days?\b${period}?`, 'gi')],
  ['bare', new RegExp(String.raw`(?<![\w$.-])(${numberWord})(?:\s?(?:-|to|or)\s?(${numberWord}))? (?=(?:from|at) home|remote\b|wfh|in (?:the )?office|on-? ?site|in person)`, 'gi')],
  ['letters', /\b(?:M|Tu|T|W|Th|R|F)(?:\/(?:M|Tu|Th|T|W|R|F)){1,4}\b(?!\/)|\b(?:M|Tu|T|W)-(?:Tu|W|Th|R)\b/g],
  ['labelled', new RegExp(String.raw`\b(?:on-?site|in-?office|office) days?(?: required| per week| a week)? ?[:=-] ?(${numberWord})(?:\s?(?:-|to)\s?(${numberWord}))?\b`, 'gi')],
  ['split', /\b([1-4]) ?[/-] ?([1-4]) (?:hybrid|split|schedule)\b|\b([1-4])(?: days?)? in(?: the office)? ?[/,&-] ?[1-4](?: days?)? (?:out|home|off|remote)\b|\bhybrid(?: schedule| work)?,?:? \(?([1-4]) ?[/-] ?([1-4])\b(?! ?days?)/gi],
  ['share', /\b(\d0) ?(?:%|percent)(?: of (?:the|your) (?:time|week|work))?(?: (?:is|are|will be|spent|working))? (?:(on-?site|in-?office|in-?person|in the office|on campus)|(remote(?:ly)?|from home|at home|wfh|telework))/gi],
] // prettier-ignore
const hint =
  /\b(?:days?|week|month|weekly|monthly|hybrid|mon|tue|wed|thu|fri)|day\b|%|\b[1-4] in\b|\b(?:M|T|Tu|W|Th)[/-]/i

function countsIn(text: string): Count[] {
  if (!hint.test(text) || notWork.test(text)) return []
  text = text.replace(startsJob, (words) => '_'.repeat(words.length))
  const found: Count[] = []
  for (const [kind, pattern] of counted) {
    for (const match of matches(text, pattern)) {
      const said = { at: match.index, length: match[0].length }
      if (found.some(({ at, length }) => said.at < at + length && at < said.at + said.length)) continue
      const number = numberOf(kind, match)
      if (number) found.push({ ...number, ...said })
    }
  }
  found.sort((a, b) => a.at - b.at).splice(mostCounts)
  found.forEach((count, at) => (count.per ??= laterPeriod(text.slice(count.at + count.length, found[at + 1]?.at))))
  return found
    .map((count, at) => (count.where === 'unsaid' ? { ...count, where: whereOf(text, found, at) } : count))
    .filter(
      ({ count, per, where }) =>
        count > 0 && count <= (per === 'month' ? 20 : 4) && (per !== 'month' || where !== 'home'),
    )
}
/** How the job begins says nothing of its weeks. */
const startsJob =
  /\b(?:first|initial) (?:[\w()-]{1,10} ){0,2}(?:days|weeks?|months?|year)\b.{0,120}?(?=[,;:] |\bthen\b|\bafter|$)|\bduring (?:\w+ )?(?:training|orientation|onboarding).{0,80}?(?=[,;:] |\bthen\b|\bafter|$)/gi
const notWork =
  /\binterview|(?<!\b(?:after|following|post|beyond)[ -](?:the |your )?)\borientation|\bopen house|\bjob fair/i

function numberOf(
  kind: (typeof counted)[number][0],
  match: RegExpExecArray,
): Pick<Count, 'count' | 'least' | 'per' | 'where'> | null {
  const [words, first, second, third, fourth] = match
  const perOf = (...said: (string | undefined)[]) => {
    const unit = said.find((word) => word !== undefined)
    return unit ? (/^mo/i.test(unit) ? ('month' as const) : ('week' as const)) : null
  }
  if (kind === 'days') {
    // "A day" is one only where a period follows.
    if (/^an?\b/i.test(words) && !third && !fourth) return null
    // "Some day".
    if (/^one day$/i.test(words) && someDay.test(match.input.slice(match.index))) return null
    return { count: largest(first, second), least: largest(first), per: perOf(third, fourth), where: 'unsaid' }
  }
  if (kind === 'bare')
    return /^an?\b/i.test(words)
      ? null
      : { count: largest(first, second), least: largest(first), per: null, where: 'unsaid' }
  if (kind === 'weeks') return { count: 5 * largest(first), per: 'month', where: 'unsaid' }
  if (kind === 'monthly') return { count: largest(first), per: 'month', where: 'unsaid' }
  if (kind === 'times') return { count: largest(first!.split(' ')[0]), per: perOf(second, third), where: 'unsaid' }
  if (kind === 'weekdays') {
    const count = weekdaysIn(words)
    // A single Tuesday may be that of an interview.
    return count > 1 ||
      /(?<!tue|wedne)s$|^(?:each|every) /i.test(words) ||
      daysName.test(match.input.slice(match.index + words.length))
      ? { count, per: 'week', where: 'unsaid' }
      : null
  }
  if (kind === 'ordinals') {
    if (/^every other/i.test(words)) return { count: /week$/i.test(words) ? 0 : 2, per: 'month', where: 'unsaid' }
    return { count: /month$/i.test(words) ? first!.split(/,| and |&/).length : 0, per: 'month', where: 'unsaid' }
  }
  if (kind === 'named') {
    const where = /remote|home|wfh|telework/i.test(third!) ? 'home' : 'site'
    return { count: largest(first, second), least: largest(first), per: perOf(fourth, match[5]) ?? 'week', where }
  }
  if (kind === 'letters')
    return { count: words.includes('-') ? daysBetween(words) : words.split('/').length, per: 'week', where: 'unsaid' }
  if (kind === 'labelled') return { count: largest(first, second), per: null, where: 'site' }
  if (kind === 'split') return { count: Number(first ?? third ?? fourth), per: 'week', where: 'site' }
  return { count: Number(first) % 20 ? 0 : Number(first) / 20, per: 'week', where: second ? 'site' : 'home' }
}

const someDay = /^one day(?: (?:they|we|he|she|it|you|soon|may|might|could|will|actually)\b|[.,;!)]|$)/i

/** "Two days in the office each week". */
function laterPeriod(after: string): Days['per'] | null {
  const unit = /^[^.;(]{0,50}?\b(?:an?|per|each|every) (week|month)\b/i.exec(after)?.[1]
  return unit ? (/^m/i.test(unit) ? 'month' : 'week') : null
}

/** "M-Th" */
const daysBetween = (words: string) => {
  const [first, last] = words.split('-').map((day) => 'MTWR'.indexOf(day === 'Th' ? 'R' : day[0]!))
  return last! - first! + 1
}

const order = ['mo', 'tu', 'we', 'th', 'fr']
function weekdaysIn(words: string): number {
  const named = words
    .toLowerCase()
    .match(/mon|tu|wed|thu|fri/g)!
    .map((day) => order.indexOf(day.slice(0, 2)))
  const [first, last] = named
  const isRange = named.length === 2 && /-|\b(?:to|thru|through)\b/i.test(words)
  return isRange ? Math.max(0, last! - first! + 1) : new Set(named).size
}

/** "Tuesday is our office day". */
const daysName =
  /^ (?:is|as|=|being) (?:(?:\w{1,5} )?(?:regular )?(?:office|campus|clinic|anchor|on-?site|in-?office|home|remote|wfh) day|(?:wfh|remote|from home|at home|in (?:the )?office|on-?site)\b)/i
const site = new RegExp(
  String.raw`\b(?:(?:office|campus|clinic|anchor) (?:days?\b|is (?=\d|one|two|three|four|$))|get to (?:the|our)|drive in\b|${onSiteWords}|(?:the|our) (?:[\w.]+,? ){0,3}(?:office|campus|clinic|building)|centers?|clinics?|locations|(?:in|at) (?:hospital|clinic|office))`,
  'i',
)
const home = new RegExp(String.raw`\b${homeWords}`, 'i')
// why: "spent in Orono", "come to Denver"; a town is known by its capital.
const town = /\b(?:in|at|to) (?:our |the |downtown )?\p{Lu}\p{Ll}/u

/** Of the office or of home speak the words that follow a count; where they are about something else, those before it. */
function whereOf(text: string, all: readonly Count[], at: number): Where {
  const { at: start, length } = all[at]!
  const next = all[at + 1]?.at ?? text.length
  const previous = at > 0 ? all[at - 1]!.at + all[at - 1]!.length : 0
  const after = text.slice(start + length, Math.min(next, start + length + 80))
  const own = after.replace(/^ ?\([^)]{0,60}\)/, '').split(/[,;(]| and | with | while | then |\. /, 1)[0]!
  const before = text.slice(Math.max(previous, start - 70), start)
  return nearest(own, false) ?? nearest(before, true) ?? nearest(after, false) ?? 'unsaid'
}

function nearest(words: string, last: boolean): Where | null {
  const office = Math.max(site.exec(words)?.index ?? -1, -1)
  const atHome = home.exec(words)?.index ?? -1
  const inTown = town.exec(words)?.index ?? -1
  const atSite = office >= 0 ? office : inTown
  if (atSite < 0 && atHome < 0) return null
  if (atSite < 0 || atHome < 0) return atSite < 0 ? 'home' : 'site'
  return atSite < atHome !== last ? 'site' : 'home'
}
