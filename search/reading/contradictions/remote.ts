// Two promises round remote work: how much travel there is, and in which country it is done.
import type { JobFacts } from '#db/jobs/facts.ts'
import {
  denied,
  firstSaid,
  sentenceAround,
  spans,
  wordsAt,
  type Conflict,
} from '#search/reading/contradictions/conflict.ts'
import { placeIn, statementsOf } from '#search/reading/on-site.ts'
import { readTravel, readUsOnly } from '#search/reading/travel.ts'
import { likely, type Place, type Posting } from '#search/reading/words.ts'

export function travelConflicts(posting: Posting, { travel_percent: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const conflict = { about: 'travel_percent' as const, claim: claim ? `${claim}% travel` : 'no travel', claimed: claim }
  if (
    claim > 0 &&
    new RegExp(
      String.raw`(?<![\d.])${claim} ?(?:%|percent)[^.;\n]{0,30}\b(?:travel|trips|visit|road)|\b(?:travel|trips|visit|road)\w{0,5}\b[^.;\n]{0,40}(?<![\d.])${claim} ?(?:%|percent)`,
      'i',
    ).test(posting.text.text)
  )
    return []
  const said = readTravel(posting)
  if (
    said?.places[0] &&
    !/^if\b|\bif (?:you|travel)/i.test(
      sentenceAround(posting[said.places[0].in].text, said.places[0].start, said.places[0].end),
    )
  ) {
    if (said.value === claim || spans(wordsAt(posting, said.places[0]), claim)) return []
    return [{ ...conflict, said: said.value, place: said.places[0] }]
  }
  const place = claim > 0 ? firstSaid(posting, noTravel) : firstSaid(posting, someTravel, denied)
  return place ? [{ ...conflict, said: claim > 0 ? 0 : 'some', place }] : []
}

const noTravel =
  /\b(?:no|never any|zero|without(?: any)?|free of) (?:business |work |overnight )?travel(?:ing)?\b(?! (?:expenses|costs))|\btravel(?:ing)?(?: is| will be)? (?:not|never) (?:required|needed|expected|part|involved)|\b(?:not|never|n't|nobody|no one) (?:\w{1,10} ){0,3}(?:travels?|involve (?:any )?travel|require (?:any )?travel|asked to travel)\b|\btravel(?: required)? ?[:=-] ?(?:no\b|none|0|n\/a)/gi
const places = String.raw`(?:clients?|providers?|customers?|practices?|physicians?|clinics?|hospitals?|sites?|facilit(?:y|ies)|offices?|locations|campuses|member hospitals)`
const now = String.raw`(?:daily|weekly|monthly|quarterly|regular(?:ly)?|often|frequent(?:ly)?|weeks?|days|nights?|months?|quarter|year|person|on-? ?site|by car|car|overnight|mileage|statewide|in turn|required|throughout|across|percent|region|season|time)`
const someTravel = new RegExp(
  [
    String.raw`(?:some|occasional|frequent|regular|extensive|periodic|overnight|quarterly|monthly|weekly|local|limited|up to \d{1,3}%|must|will|able to|willing(?:ness)? to|ability to|requires?|expected to|involves|expect to|includes) (?:\w{1,10} )?travel\b`,
    String.raw`travel(?: (?:to|between|among) [^.;\n]{3,40})? (?:is |will be |may be )?(?:required|expected|necessary|needed|part of)`,
    String.raw`travels? (?:\w{1,10} ){0,4}(?:one|two|three|four|\d) (?:weeks?|days?|times?|nights?) (?:a|per|out of|each|every|in)\b`,
    String.raw`(?:visit|travel|driv|drive|fly|rotat|rotate|go)(?:s|ing|es)? (?:out )?(?:to |among |between |with )?(?:our |the |each |all |their |your )?(?:\w{1,12} ){0,2}?${places}\b[^.;\n]{0,45}\b${now}\b`,
    String.raw`(?:weekly|monthly|quarterly|regular|frequent|occasional|periodic|overnight) (?:trips?|visits?) (?:to|with|at|between)\b`,
    String.raw`(?:weeks?|days?|nights?) (?:in|out of|of|each|every|a) [^.;\n]{0,30}\b(?:clients?'?s?|customers?'?|member) (?:hospitals?|clinics?|sites?|offices?|facilit(?:y|ies))`,
    String.raw`(?:on the road|nights? away|living out of a suitcase|overnight stays?)\b`,
    String.raw`(?:on-? ?site|in[- ]person) visits? (?:to|at|with) (?:our |the |each |all )?(?:\w{1,12} ){0,2}?${places}`,
  ]
    .map((words) => String.raw`\b(?:${words})`)
    .join('|'),
  'gi',
)

export function countryConflicts(posting: Posting, { us_only: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const read = readUsOnly(posting)
  // That one may live abroad is heard below, of coders alone.
  const said = read?.value ? read : null
  const inside = claim === false && !said ? firstSaid(posting, insideOnly, /\b(?:need not|prefer|optional)\b/i) : null
  const label = claim ? 'the US only' : 'that one may live abroad'
  const abroad = claim ? abroadIn(posting) : null
  if (abroad) return [{ about: 'us_only', claim: label, claimed: 'true', said: 'false', place: abroad }]
  if (inside) return [{ about: 'us_only', claim: label, claimed: 'false', said: 'true', place: inside }]
  if (!said?.places[0] || said.value === claim) return []
  return [{ about: 'us_only', claim: label, claimed: String(claim), said: String(said.value), place: said.places[0] }]
}

const insideOnly =
  /\b(?:PHI|work|records?|charts?|data|access|coding|systems?)\b[^.;\n]{0,40}\b(?:must|required?|only|may not|cannot|never|not)\b[^.;\n]{0,40}\b(?:(?:with)?in|inside|leave|outside(?: of)?) (?:the )?(?:US\b|U\.S\.|United States|country)|\b(?:requires?|must|only)\b[^.;\n]{0,50}\b(?:viewed|accessed|performed|done|kept|stay|remain|opened|handled)\b[^.;\n]{0,20}\b(?:with)?in(?:side)? (?:the )?(?:US\b|U\.S\.|United States|country)|\b(?:VPN|firewall|log-?ins?|access)\b[^.;\n]{0,40}\b(?:blocks?|blocked|refus\w{2,3}|prohibited|not work)\b[^.;\n]{0,40}\b(?:abroad|overseas|other countr|outside|foreign)/gi
/** Where a sentence welcomes coders who live in another country. */
function abroadIn(posting: Posting): Place | null {
  for (const statement of statementsOf(posting)) {
    const { text } = statement
    const free = need.exec(text)
    const said = free ?? foreign.exec(text)
    if (!said || statement.section === 'about') continue
    const near = `${text
      .slice(Math.max(0, said.index - 80), said.index)
      .split(/[,;] (?:and|but|though) /)
      .at(
        -1,
      )!}${said[0]}${text.slice(said.index + said[0].length, said.index + said[0].length + 80).split(/[,;] (?:and|but|though) /, 1)[0]!}`
    if (!free && (!welcome.test(near) || refused.test(near) || elsewhere.test(near))) continue
    return placeIn(statement, said.index, said[0].length, likely)
  }
  return null
}
const foreign =
  /\b(?:off-?shore|overseas|abroad|international(?:ly)?|foreign|global(?:ly)?|world-?wide|around the (?:world|globe)|(?:anywhere|any place|wherever) (?:in the world|in (?:North |South |Latin )America|on (?:the )?(?:earth|planet|globe))|any (?:country|nation)|every country|other countries|outside (?:of )?the (?:US|U\.S\.|United States|country)|non-?US|India|(?:the )?Philippines|(?<!New )Mexico|Canada|Canadian|Costa Rica|Colombia|Pakistan|Jamaica|Nigeria|Egypt|Europe|Ireland|the UK|Manila|Brazil|Argentina|South Africa|Vietnam|Sri Lanka|Kenya|Ghana|Australia|Latin America)\b/i
const need =
  /\bwhere (?:on|in) (?:the |this )?(?:globe|earth|world|planet)\b[^.;]{0,30}\b(?:no difference|not matter|n't matter|up to you|your own)\b|\b(?:need not|(?:do|does) not (?:have|need) to|(?:do|does)n't (?:have|need) to|no need to) (?:live|be|reside|be based|be located|work) (?:\w{1,8} )?in(?:side)? (?:the (?:US|U\.S\.|United States|country)|this country|America)\b|\b(?:US|U\.S\.) residen(?:ce|cy) (?:is )?(?:not|isn't) (?:required|needed|necessary|a requirement)/i
const welcome =
  /\b(?:welcom(?:e|es|ed|ing)|invited|encouraged|accept(?:s|ed|ing)?|consider(?:s|ed|ing)?|(?:coders|applicants|candidates|contractors|you|they|people|anyone|residents)\b[^.;]{0,30}\b(?:may|can|could|are)|may (?:also )?(?:live|work|apply|code|sit)|hir(?:e|es|ing)|open to|eligible|fine|ok|okay|live|recruit(?:s|ing)?|coders (?:\w{1,8} )?(?:living|based|located|working|residing) in|(?:work|contract)s? with (?:\w{1,12} ){0,2}coders|no objection|no problem)\b|\blocation ?:/i
const refused =
  /\b(?:not?|never|nobody|without|cannot|unable|prohibit\w{0,3}|forbid\w{0,5}|bar(?:s|red)|blocked)\b|n't\b/i
const elsewhere =
  /\b(?:clients?|hospitals?|patients?|support(?:s|ing)?|alongside|with our|travel\w{0,3}|trips?|experience|educat\w{1,5}|degrees?|mission|vacation|based company|leader|recogni[sz]ed|hotline|centers?|medicine)\b/i
