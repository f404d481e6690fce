// The workplace that is claimed against every sentence that says where the work is done, also those that the whole outweighs.
import type { JobFacts } from '#db/jobs/facts.ts'
import { workplaceLabels, type Workplace } from '#db/vocabulary/workplaces.ts'
import {
  alone,
  placeFrom,
  sentenceAround,
  spans,
  wordsAt,
  type Conflict,
} from '#search/reading/contradictions/conflict.ts'
import { deniesHome, homeIn, homeRefused } from '#search/reading/contradictions/home.ts'
import { readHybridDays } from '#search/reading/hybrid-days.ts'
import { presenceIn } from '#search/reading/contradictions/presence.ts'
import { statementsOf } from '#search/reading/on-site.ts'
import { guess, openPosting, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'
import { readWorkplace } from '#search/reading/workplace.ts'

export function workplaceConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  const title = posting.title.text
  const titled = halfRemote.test(title) ? null : readWorkplace(openPosting({ title, text: '' }), [])
  const claim = facts.workplace ?? titled?.value
  if (!claim) return []
  const by = facts.workplace ? undefined : ('title' as const)
  const conflict = ({ value, places: [place] }: Fact<Workplace>): Conflict => ({
    about: 'workplace', claim: workplaceLabels[claim].toLowerCase(), by, claimed: claim, said: withDays(posting, value, place!), place: place!,
  }) // prettier-ignore
  const found = titled && titled.value !== claim ? [conflict(titled)] : []
  const stated = statedOtherwise(posting, claim)
  if (stated) found.push(conflict(stated))
  return found.length ? found : hybridDaysConflicts(posting, facts)
}

/** Another number of days is another contradiction. */
function withDays(posting: Posting, value: Workplace, { in: where, start, end }: Place): string {
  const days = where === 'text' ? readHybridDays(alone(sentenceAround(posting.text.text, start, end)))?.value : null
  return days ? `${value}-${days.count}-${days.per}` : value
}

const halfRemote = /\bremote(?:-?ish| (?:possible|potential|option(?:al)?|after|later|considered))\b/i

/** The plainest statement of another workplace than the one claimed. */
function statedOtherwise(posting: Posting, claim: Workplace): Fact<Workplace> | null {
  const whole = readWorkplace(openPosting({ title: '', text: posting.text.text }), [])
  const stated = statedWorkplaces(posting)
  // Where the text says the same as the claim, what speaks of this job and its days still tells otherwise.
  const away = claim === 'on-site' || claim === 'hybrid' ? homeIn(posting) : null
  if (away) return { value: 'remote', places: [away] }
  const agrees = stated.some(({ value, places: [place] }) => value === claim && place!.confidence === sure)
  const others = stated.filter(
    ({ value, text, places: [place] }) =>
      place!.confidence > guess && contradicts[claim](value, text) && (!agrees || ofThisJob.test(text)),
  )
  const first = others.find(({ value }) => value === whole?.value) ?? others[0]
  const isShared =
    claim === 'hybrid' && (whole?.value === 'hybrid' || readHybridDays(posting)?.places[0]?.confidence === sure)
  const refusal = claim === 'remote' || claim === 'hybrid' ? homeRefused(posting) : null
  if (refusal && !agrees) return { value: 'on-site', places: [refusal] }
  const present = claim === 'remote' ? presenceIn(posting) : null
  if (present && (!first || present.start <= first.places[0]!.start)) return { value: 'on-site', places: [present] }
  // Who shares the week speaks of home and office both: then only what leaves nothing of the other.
  if (first && (!isShared || outright.test(first.text) || refused.test(first.text) || deniesHome(first.text)))
    return first
  if (!whole || isShared || agrees || whole.places[0]!.confidence <= guess) return null
  const { start, end } = whole.places[0]!
  const sentence = sentenceAround(posting.text.text, start, end)
  return contradicts[claim](whole.value, sentence) && !besideThePoint.test(sentence) ? whole : null
}

const ofThisJob =
  /\b(?:you|your|this (?:position|role|job)|the (?:position|role|job|work)|coders? (?:may|can|will|must|are|work|spend|come)|team members?|employees? (?:must|will|may|can|are|work)|100 ?%|fully|entirely|telework|must|requir\w{2,5}|expected|mandatory|attendance|days?|weekly|every|each|daily|monthly|twice|once|only|not?)\b(?!.*\b(?:optional|voluntary)\b)/i

const outright =
  /\b(?:100 ?%|fully|completely|entirely|strictly) (?:remote|on-? ?site|in[- ]person|work[- ]from[- ]home)|\b(?:five|5) days\b|\bevery ?day\b/i
const offersChoice =
  /\b(?:remote(?:ly)?|home|wfh) (?:or|\/) (?:hybrid|on-? ?site|in[- ](?:the )?office|in[- ]person)|\b(?:hybrid|on-? ?site|in[- ](?:the )?office|office) (?:or|\/) (?:remote(?:ly)?|home|wfh)\b/i
/** What may come one day, and who works elsewhere. */
const notYet =
  /\bafter (?:your |the |one |two )?(?:first )?(?:years?|months?|six months|\d{1,2} months)\b|\b(?:not|cannot|can't|no) (?:\w{1,8} )?(?:promise|guarantee)|\bmoved home\b|\breserves? the right|\b(?:may|might|could)\b[^.]{0,20}\b(?:require|ask|call|recall|return|bring)/i
const colleagues =
  /\b(?:lead|manage|supervise|support|oversee|mentor|train|help|assist|coach|schedule|with|for|from|other|some|most)(?:s|ing|es)? (?:[\w-]{1,12} ){0,3}?(?:remote (?:[\w-]{1,12} )?(?:coders|staff|teams?|employees|auditors|workers|colleagues|positions|jobs)|(?:coders|staff) who work)|\b(?:of|all) (?:whom|our other \w+)\b[^.]{0,20}\b(?:remote|home)/i

const refused =
  /\b(?:not?|never) (?:an? )?(?:\w{1,8} )?(?:remote|telework|work[- ]from[- ]home|hybrid)\b|\bon-? ?site only\b/i

const notAllOfIt =
  /\b(?:fully|100 ?%|completely|entirely) (?:remote|telework|from home)\b[^.]{0,25}(?:\bnot\b|n't\b)|(?:\bnot|n't) (?:an? )?(?:fully|100 ?%|completely|entirely) /i

const namesHome = /\b(?:remote(?:ly)?|home|hybrid|tele-?\w{3,8}|virtual(?:ly)?|wfh|elsewhere)\b/i
/** Not only the days of a shared week. */
const wholly =
  /\b(?:on-? ?site|in[- ]person|in[- ]office|office-based|daily|full[- ]time|all (?:of the )?(?:work|coding|hours|shifts?|days)|every (?:shift|day|hour)|(?:position|role|job|work) is|must|required)\b(?!.{0,40}\b(?:two|three|four|[1-4]) days?\b)/i

const contradicts: Record<Workplace, (said: Workplace, text: string) => boolean> = {
  remote: (said, text) => said !== 'remote' && !offersChoice.test(text) && !notYet.test(text),
  'on-site': (said, text) =>
    said !== 'on-site' &&
    said !== 'travel' &&
    !offersChoice.test(text) &&
    !/\bafter (?:your |the |one |two )?(?:first )?years?\b/i.test(text) &&
    (said === 'remote' || namesHome.test(text)) &&
    !(said === 'remote' && (colleagues.test(text) || deniesHome(text))),
  hybrid: (said, text) =>
    said !== 'hybrid' &&
    !notAllOfIt.test(text) &&
    !(said === 'remote' && deniesHome(text)) &&
    (refused.test(text) || !readHybridDays(alone(text))) &&
    (said === 'remote' || refused.test(text) || outright.test(text) || wholly.test(text)),
  travel: (said, text) =>
    (said === 'remote' || said === 'hybrid') && /\bno travel|\b(?:100 ?%|fully) remote/i.test(text),
}

/** `text` is what stands round the words. */
type Stated = Fact<Workplace> & { text: string }

function statedWorkplaces(posting: Posting): Stated[] {
  return statementsOf(posting).flatMap(({ start, text: { length }, section }): Stated[] => {
    const text = posting.text.text.slice(start, start + length).replace(/\n/g, ' ')
    if (section === 'about' || !speaksOfWorkplace.test(text)) return []
    const own = alone(text)
    const read = readWorkplace(own, [])
    if (!read?.places[0]) return []
    const place = placeFrom(start, own.text, read.places[0])
    const near = text.slice(Math.max(0, place.start - start - 90), place.end - start + 90)
    return besideThePoint.test(near) ? [] : [{ value: read.value, text: near, places: [place] }]
  })
}

const besideThePoint =
  /\b(?:client|customer|member)(?:'s|s'|s)? (?:hospital|clinic|office)\w{0,3} in (?:another|other)\b|\b(?:applicants?|candidates?) (?:are|is|will be) (?:tested|interviewed|screened)\b|\b(?:the |all )?(?:rest|remainder|remaining days|balance) (?:is|are|of)\b|\bon the road\b|\byears? (?:of|in)\b|\bever\?|\bif (?:they|you) (?:like|want|wish|prefer)|\bmay (?:use|ask|apply|request)\b|\bwelcome to\b|\b(?:desk|office|door)\b.{0,40}\bwhenever\b|\b(?:nobody|no one) has to\b|\bmove to (?:the|an?|our)\b|\bsnow\b|\bmaybe\b|\bpossible after\b|\bpatients?\b.{0,40}\bat home\b|\b(?:cuff|patch|monitor|device)\b|^on-? ?site (?:services|care|amenities|gym|cafeteria|child)|\b(?:nurses|providers|physicians|doctors|surgeons) (?!at|in|on|and|from|or)\w+|\bon-? ?site (?:\w{1,10} )?(?:nurses|providers|physicians|doctors|staff|clinicians|teams?)\b|\b(?:vendors?|sister (?:hospital|clinic|company)|another (?:hospital|clinic|team|company)|other (?:openings?|positions?|jobs|roles|coder))\b|\bposted separately\b|\b(?:applicants?|candidates?) (?:take|sit|complete|do)\b|\bweather\b|\boptional\b|\bopen to anyone\b|\b(?:with|from|by) (?:the |our )?(?:on-? ?site|in-?house|in-?office) \w+|\bnot hybrid\b(?=.*\b(?:home|remote))|\bremote \(?,? ?not hybrid|\b(?:can|may|could) (?:be|become|go|move)\b[^.]{0,30}\bafter\b/i
const speaksOfWorkplace =
  /remote|tele-?(?:work|comm)|wfh|home\b|virtual|hybrid|on-? ?site|in[- ]person|office|campus|hospital|clinic|building|premises|days? |desk|commut/i

function hybridDaysConflicts(posting: Posting, { workplace, hybrid_days: claim }: JobFacts): Conflict[] {
  if (workplace !== 'hybrid' || !claim) return []
  const whole = readHybridDays(posting)
  const said = [...(whole ? [whole] : []), ...countsAlone(posting)].find((one) => isOtherCount(posting, one, claim))
  if (!said) return []
  return [
    {
      about: 'hybrid_days',
      claim: `${claim.count} ${claim.count === 1 ? 'day' : 'days'} on site a ${claim.per}`,
      claimed: `${claim.count}-${claim.per}`,
      said: `${said.value.count}-${said.value.per}`,
      place: said.places[0]!,
    },
  ]
}

type Days = NonNullable<JobFacts['hybrid_days']>

/** Days on site that a sentence names plainly, also where an earlier one was read. */
function countsAlone(posting: Posting): Fact<Days>[] {
  return statementsOf(posting).flatMap(({ start, text: { length } }) => {
    const text = posting.text.text.slice(start, start + length).replace(/\n/g, ' ')
    if (!/\bon-? ?site|office|in[- ]person|campus/i.test(text) || unsettled.test(text)) return []
    const own = alone(text)
    const read = readHybridDays(own)
    return read?.places[0]?.confidence === sure
      ? [{ value: read.value, places: read.places.map((place) => placeFrom(start, own.text, place)) }]
      : []
  })
}
const unsettled =
  /\b(?:train\w{0,4}|orientation|onboarding|coffee|lunch|calls?|first|until|if|when|optional|meetings?|month|quarter|year)\b/i

function isOtherCount(posting: Posting, { value, places: [place] }: Fact<Days>, claim: Days): boolean {
  if (!place || sameDays(value, claim)) return false
  const words = wordsAt(posting, place)
  // "One day at home" counts four on site.
  return value.per !== claim.per || !spans(words, value.count) || !spans(words, claim.count)
}

/** A month has four weeks and a bit. */
function sameDays(one: Days, other: Days): boolean {
  if (one.per === other.per) return one.count === other.count
  const [week, month] = one.per === 'week' ? [one, other] : [other, one]
  return month.count >= 4 * week.count && month.count <= 5 * week.count
}
