// Weeks on site before a remote or hybrid job is one.
import type { Workplace } from '#db/vocabulary/workplaces.ts'
import {
  homeWords,
  onSiteWords,
  placeIn,
  results,
  callBack,
  statementsOf,
  type Statement,
} from '#search/reading/on-site.ts'
import { largest, numberOf, numberWord, spelledNumber } from '#search/reading/numbers.ts'
import { around, guess, likely, matches, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

/** Whoever speaks of more speaks of something else. */
const longestTraining = 104
const weeksOf: Record<string, number> = {
  day: 1 / 7,
  week: 1,
  wk: 1,
  month: 52 / 12,
  mo: 52 / 12,
  quarter: 13,
  year: 52,
}

const duration = new RegExp(
  String.raw`(?<![\w$.-])(?:(${numberWord})(?:\s?(?:-|to|or)\s?(${numberWord}))?(?: \(\d{1,3}\))?[- ](?:(?:full|paid|calendar|business|consecutive|solid|whole)[- ]){0,2}|(?:first|initial) (?:full )?)(day|week|wk|month|mo|quarter|year)s?\b(?!\.? ?(?:\/|a\b|per|each|every|old|of (?:\w+ ){0,4}experience|experience))(?!s?' notice)`,
  'gi',
)
const onSite = new RegExp(
  String.raw`\b(?:(?<!work )here\b(?! (?:is|are))|with us\b|at the desk|${onSiteWords}|(?:the|our) (?:[\w&.'-]{1,20} ){0,3}(?:office|campus|building|hospital|clinic)\b)`,
  'i',
)
const town = /\b(?:in|at|to) (?:our |the |downtown )?\p{Lu}\p{Ll}/u
const atHome = new RegExp(String.raw`\b(?:${homeWords}|on-?line|by video|zoom|teams)`, 'i')
const learns =
  /\b(?:train(?:ing|ed|s|er)?|orient\w{1,7}|on-?board\w{0,3}|shadow\w{0,3}|mentor\w{0,4}|preceptor\w{0,4}|boot ?camp|academy|probation\w{0,3}|introductory)\b/i
const begins = /\b(?:first|initial(?:ly)?|start(?:s|ing)?|begin(?:s|ning)?|until|before|prior to|to start)\b/i
const afterwards =
  /^(?:and )?(?:later|after(?: that| this| the|wards?| (?:training|\w+ (?:days|weeks|months)))|then\b|thereafter|once|from then|following|remote\w{0,2} (?:after|then)|the (?:rest|job|position|role) (?:is|then|of)|following)/i
const fromHome =
  '(?:remote(?:ly)?|(?<=then (?:you )?(?:go(?:es)? )?)home|(?:laptop|computer|equipment|machine|chair|it) home|(?:from|at) (?:your |their |the )?(?:own )?(?:home|house|couch|kitchen)|wfh|telework(?:ing)?|telecommut(?:e|ing)|hybrid)'
const leadsHome = new RegExp(
  String.raw`\b${fromHome}\b[^.]{0,50}?\b(?:after|following|upon|once|on completion)\b|\b(?:after|then|thereafter|afterwards?|following|upon|once|before|prior to)\b[^.]{0,90}\b${fromHome}\b|\b${fromHome} (?:from then|later|thereafter|afterwards?)`,
  'i',
)
const longAgo =
  /\$ ?\d|\b(?:experience|credential|certif\w{1,8}|exam|insurance|benefits|bonus|pto|vacation|eligible for (?:health|medical|benefits))\b/i
const gate = /\b(?:days?|weeks?|wks?|months?|mos?|quarter|year)\b/i
const mayBe =
  /\b(?:might|could|possib\w{1,5}|potential\w{0,2}|perhaps|may (?:be|become) (?:eligible|considered|possible|available|offered)|may apply|can apply|considered)\b/i

const calledOnSite =
  /(?:on-? ?site|in[- ]person|classroom)[^.]{0,20}(?:training|orientation|onboarding)|(?:training|orientation|onboarding)[^.]{0,30}(?:on-? ?site|in[- ]person)/i

export type Training = { weeks: number | null; place: Place }

/** Of a job that stays on site, only what is called training on site. */
export function readTrainingWeeks(posting: Posting, workplace: Workplace | null): Fact<number> | null {
  const training = trainingIn(posting)
  if (workplace === 'on-site' && training && !calledOnSite.test(around(posting.text.text, training.place, 90)))
    return null
  return training?.weeks ? { value: training.weeks, places: [training.place] } : null
}

/** The training on site that comes before working from home; `weeks` is null where it isn't said how long it takes. */
export function trainingIn(posting: Posting): Training | null {
  const statements = statementsOf(posting)
  let unmeasured: Training | null = null
  for (const [at, statement] of statements.entries()) {
    if (
      results.test(statement.text) &&
      callBack.test(statement.text) &&
      /\b(?:if|below|under|falls?|slips?|drops?|corrections)\b/i.test(statement.text)
    )
      continue
    if (gate.test(statement.text)) {
      const training = measured(statement, statements[at + 1])
      if (training) return training
    }
    unmeasured ??= withoutFigure(statement)
  }
  return unmeasured
}

function measured(statement: Statement, next: Statement | undefined): Training | null {
  const { text } = statement
  const goesOn = !!next && afterwards.test(next.text) && (atHome.test(next.text) || /\bhybrid|days?\b/i.test(next.text))
  const taught = learns.test(text)
  const home = leadsHome.test(text) || fromWeek.test(text)
  const toldNext =
    !!next && taught && /^(?:it|this|that|training|these|all|the training)\b/i.test(next.text) && onSite.test(next.text)
  const there = onSite.exec(text) ?? ((taught || goesOn || home) && !atHomeOnly(text) ? town.exec(text) : null)
  const cued = taught || begins.test(text) || home || goesOn
  if (!cued || !(there || toldNext || home)) return null
  // Training at a screen at home, and what else is counted in days, is none.
  if (!taught && /\b(?:an? year|per year|each year|annual\w{0,2}|quarterly|retreat|conference|once an?)\b/i.test(text))
    return null
  if (!taught && !home && !goesOn && longAgo.test(text)) return null
  if (!there && !toldNext && (taughtAtHome.test(text) || longAgo.test(text) || mayBe.test(text))) return null

  const lasts = matches(text, duration).filter(({ index, 0: words }) => !unlikeTraining(text, index, words))
  const said =
    lasts.find(
      ({ 0: words, index }) => /^(?:first|initial)/i.test(words) || /\b(?:first|initial) $/i.test(text.slice(0, index)),
    ) ?? lasts[0]
  if (!said) return inOrder(statement, there !== null)
  // "Remote after 90 days" says where they are spent only by what follows them.
  const untold = !there && !toldNext
  if (untold && !followsAtOnce(text, said)) return null
  if (there && !taught && !home && !goesOn && Math.abs(there.index - said.index) > 90) return null
  const unit = said[3]!.toLowerCase()
  const exact = (said[1] ? largest(said[1], said[2]) : 1) * weeksOf[unit]!
  if (!(exact > 0.4) || exact > (untold ? 26 : longestTraining)) return null
  if (/year|quarter/.test(unit) && said[1]) return null
  if (
    !home &&
    !goesOn &&
    /\b(?:externship|internship|experience|degree|diploma|college|course|curriculum)\b/i.test(text)
  )
    return null
  const confidence = there ? sure : toldNext ? likely : guess
  return { weeks: Math.max(1, Math.round(exact)), place: placeIn(statement, said.index, said[0].length, confidence) }
}

/** "Weeks one through four at the hospital", "from the third week you work at home". */
const upToWeek = new RegExp(
  String.raw`\bweeks? (?:1|one) ?(?:-|to|thru|through|and) ?(?:weeks? )?(\d{1,2}|${spelledNumber})\b`,
  'i',
)
const fromWeek = new RegExp(
  String.raw`\b(?:from|starting|beginning|as of|come)(?: with)? (?:(?:the|your) )?(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th)) (week|month)|(week|month) (\d{1,2}|${spelledNumber}))\b[^.;]{0,60}\b${fromHome}`,
  'i',
)
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function inOrder(statement: Statement, isThere: boolean): Training | null {
  const from = fromWeek.exec(statement.text)
  const upTo = isThere ? upToWeek.exec(statement.text) : null
  const said = from ?? upTo
  if (!said) return null
  const ordinal = from?.[1]?.toLowerCase()
  const count =
    upTo && !from
      ? numberOf(upTo[1]!)
      : (ordinal ? ordinals.indexOf(ordinal) + 1 || parseFloat(ordinal) : numberOf(from![4]!)) - 1
  const weeks = Math.round(count * weeksOf[(from?.[2] ?? from?.[3] ?? 'week').toLowerCase()]!)
  return weeks > 0 && weeks <= 26 ? { weeks, place: placeIn(statement, said.index, said[0].length, likely) } : null
}

/** "Remote after 90 days", "after your first six months you may work from home". */
function followsAtOnce(text: string, said: RegExpExecArray): boolean {
  const before = text.slice(0, said.index)
  const after = text.slice(said.index + said[0].length)
  const counts =
    /\b(?:after|following|upon|once|complet\w{1,5})(?: (?:of|the|your|a|an|about|first|initial|successful\w{0,2}|completi\w{1,2}|roughly|you(?:'ve| have)|complet\w{1,3}|probation\w{0,3}|introductory|training|orientation|period))*\W{0,2}$/i.exec(
      before.trimEnd(),
    )
  if (!counts) return false
  const homeBefore = new RegExp(String.raw`\b${fromHome}\b[^.;,]{0,15}(?:\byes,)?[^.;,]{0,25}$`, 'i').test(
    before.slice(0, counts.index),
  )
  return homeBefore || homeAfter.test(after)
}
const homeAfter = new RegExp(
  String.raw`^[^.;]{0,30},? (?:you|coders?|staff|the (?:job|role|position|work)|this|it|we|employees|all|is|are|becomes?|goes)\b[^.;]{0,40}\b${fromHome}\b`,
  'i',
)

const taughtAtHome =
  /\b(?:remote(?:ly)?|virtual|on-?line|self-paced|web-based|zoom) (?:\w{1,12} ){0,2}(?:training|orientation|onboarding)|(?:training|orientation|onboarding)\b[^.]{0,30}\b(?:is (?:also )?(?:remote|virtual|online)|remotely|virtually|on-?line|by video|from home|via \w+)/i
const atHomeOnly = (text: string) => taughtAtHome.test(text)

function unlikeTraining(text: string, at: number, words: string): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  const after = text.slice(at + words.length, at + words.length + 24)
  return (
    (/\b(?:within|every|notice of|past|last|at least|minimum(?: of)?|plus|has|have|another|each) $/i.test(before) &&
      !/\b(?:on|in|for) (?:at least|a minimum(?: of)?) $/i.test(before)) ||
    /^ (?:out )?of (?:five|5|seven|7|ten|10|(?:the|each|every) (?:week|month))\b/i.test(after) ||
    /^(?:'s?)? (?:notice|of (?:\w+ ){0,3}experience|experience|in a row|running|of hire|before hire)/i.test(after) ||
    (/^an? (?:day|week|month|year)/i.test(words) && /\b(?:days?|times?|once|twice|hours?|hrs?|\$?\d+) $/i.test(before))
  )
}

/** "Remote after training", with no word of how long that takes. */
function withoutFigure(statement: Statement): Training | null {
  const said = onceTrained.exec(statement.text)
  if (!said || mayBe.test(statement.text)) return null
  return { weeks: null, place: placeIn(statement, said.index, said[0].length, likely) }
}
const taughtOn = String.raw`\b(?:after|following|upon|once|pending|on completion of|when)\b[^.;]{0,50}\b(?:train(?:ing|ed)\b|orientation\b|on-?boarding\b|on-?boarded\b|probation)`
const onceTrained = new RegExp(
  String.raw`\b${fromHome}\b[^.,;\d]{0,30}${taughtOn}|${taughtOn}[^.;]{0,60}\b${fromHome}\b(?! (?:training|orientation|coders?|staff))`,
  'i',
)
