// The software that a posting names, told from the words, places and employers that bear the same names.
import { toolFacts, tools, type Tool } from '#db/vocabulary/tools.ts'
import {
  finder,
  likely,
  sure,
  unique,
  type Fact,
  type Mention,
  type Place,
  type Posting,
} from '#search/reading/words.ts'

/** Every product that is named, in any letters; what a name also means is for the reader to tell. */
const findTools: (text: string) => Mention<Tool>[] = finder(
  tools.flatMap((tool) => [toolFacts[tool].label, ...toolFacts[tool].names].map((name) => [name, tool] as const)),
)

/** Names that are also words, people, towns or firms: only where software is spoken of. */
const everyday =
  /^(?:epic|sunrise|paragon|evident|athena|lyric|nuance|iodine|lynx|fathom|codify|experian|r1|nextgen|greenway|3m|vista|mckesson|centricity|idx|nym|trubridge|solventum|altera|elekta|pcc|centriq|hyperspace|trisus|advanced md|waystar|flash code|registry plus|power chart|kareo|tebra)$/i
/** Of these the small-letter form is a word of its own. */
const words = /^(?:epic|sunrise|paragon|evident|lyric|nuances?|iodine|lynx|fathom|codify|vista)$/

const system =
  /\b(?:EHRs?|EMRs?|encoders?|softwares?|systems?|platforms?|applications?|tools?|modules?|CAC|electronic (?:health|medical)|computer\w{0,4}|technolog\w{1,3}|work ?queues?|charts are in|clearing ?house|scrubber|billing system|practice management)\b/i
const use =
  /\b(?:experience|expirience|experince|exp|proficien\w{1,4}|knowledge|using|uses?|used|familiar\w{0,4}|comfort\w{0,4}|know|work(?:s|ing|ed)? (?:in|with)|trained|training (?:in|on)|skilled|skills|background|navigat\w{1,3}|hands-on|measured|live|build|runs?|code[sd]? in|in|on|via|through|within|into|from)\W{1,3}(?:(?:[\w/&'-]{1,14},? ){0,4}|[^.;]{0,12})$/i
const usedAfter =
  /^(?:'s)?\W{0,3}(?:(?:[\w/&'-]{1,14},? ){0,3}(?:experience|exp\b|experince|knowledge|proficien\w{1,4}|skills|EHR|EMR|encoder|system|software|platform|CAC|certifi\w{1,6}|users?|module)|(?:or (?:a )?(?:similar|other|equivalent|comparable))|(?:is |are |a |an )?(?:big |huge |definite |strong )?(?:an? )?(?:too|also|plus|must|preferred|helpful|asset|required|desirable|desired|needed|nice|bonus))\b/i
/** A bullet or label of its own: "Epic", "EHR: Epic", "Tools: HCHB, MatrixCare". */
const label =
  /^\W{0,3}$|\b(?:tools?|software|systems?|EHR|EMR|encoder|technology|platforms?|applications?|using|plus)\b[^.;]{0,40}: ?[^.;]{0,60}$/i
const notTool: Partial<Record<Tool, RegExp>> = {
  epic: /^ (?:journey|adventure|views?|team|teams|career|culture|perks|benefits?|people|opportunit|place|company|mission|fail|win|proportion|staffing|health(?:care)? (?:group|partners)|journeys|quest|story|growth)\b/i,
  altera: /^,? (?:FL|Florida|NV|CA|hospital|medical center|health(?! ?care)|senior|village|of|manor|house|mountain|time|to)\b/i,
  vista: /^,? (?:CA|Calif|hospital|health|medical|of|point|ridge|del|physicians|clinic|community)\b/i,
  athenahealth: /^, (?:our|who|the|GA|AL)\b|^ (?:smith|said)\b/i,
  'solventum-encoder': /^ (?:company|in revenue|dollars|patients|members|lives|products|masks|respirator)\b/i,
  greenway: /^ (?:drive|road|rd|pkwy|parkway|blvd|medical center|hospital|plaza)\b/i,
  'trubridge-ehr': /^ (?:that|to|from|by)\b/i,
  'pointclickcare': /^ (?:clinic|practice|team|patients)\b/i,
} // prettier-ignore

export function readTools({ title, text }: Posting): Fact<Tool[]> | null {
  const found = [...namedIn(title.text, 'title'), ...namedIn(text.text, 'text')]
  const value = unique(found.map(({ tool }) => tool))
  return value.length ? { value, places: value.map((tool) => found.find((one) => one.tool === tool)!.place) } : null
}

function namedIn(text: string, where: Place['in']): { tool: Tool; place: Place }[] {
  const mentions = findTools(text)
  const employers = new Map<string, boolean>()
  const isEmployer = (mention: Mention<Tool>, before: string, after: string) => {
    if (!vendors.has(mention.value)) return false
    if (!employers.has(mention.words)) employers.set(mention.words, introducesItself(mention.words, text))
    return hires.test(after) || ofItself.test(before) || employers.get(mention.words)!
  }
  const isListed = (place: number) =>
    [mentions[place - 1], mentions[place + 1]].some(
      (other) => other && !words.test(other.words) && listing.test(between(text, mentions[place]!, other)),
    )
  return mentions.flatMap((mention, place) => {
    const before = text
      .slice(Math.max(0, mention.start - 90), mention.start)
      .split(sentenceEnd)
      .at(-1)!
    const after = text.slice(mention.end, mention.end + 90).split(sentenceEnd, 1)[0]!
    if (notTool[mention.value]?.test(after) || /\$$|\bno longer (?:use|on) $/i.test(before)) return []
    const isUsed = use.test(before) || usedAfter.test(after)
    if (!isUsed && isEmployer(mention, before, after)) return []
    const plain = everyday.test(mention.words)
    const spoken = isUsed || isListed(place) || system.test(before.slice(-50) + ' ' + after.slice(0, 50))
    const alone = label.test(before) && /^\W{0,2}(?:$|[,;/(])/.test(after)
    if (plain && !spoken && !(alone && !words.test(mention.words))) return []
    const confidence = plain ? likely : sure
    return [{ tool: mention.value, place: { in: where, start: mention.start, end: mention.end, confidence } }]
  })
}

const listing = /^(?:[ ,/&|+•\n()-]|and|or|with|the){1,8}$/i
const sentenceEnd = /\n|[.!?]\s|;/

function between(text: string, one: Mention<Tool>, other: Mention<Tool>): string {
  return one.start < other.start
    ? text.slice(one.end, other.start).slice(0, 30)
    : text.slice(other.end, one.start).slice(-30)
}

/** The firm that hires, or for which it hires: "Waystar is looking for", "About Cotiviti", "join R1". */
const hires =
  /^(?:,? (?:inc|llc|corp\w{0,8})\b\.?,?)? (?:is (?!an? (?:big |huge )?(?:plus|must)|preferred|required|our|the|used|helpful|nice|desir)|seeks|has an?|offers|hires|was founded|employs|believes|partners with|provides|helps|supports you)/i
const ofItself =
  /\b(?:about|join|joining|at|why|for|with us at|company:|employer:|welcome to|careers at|life at|team at) $/i
const introducesItself = (name: string, text: string) =>
  new RegExp(
    `\\b(?:about|join|joining|company:|employer:|welcome to|careers at|why) ${escaped(name)}\\b|^${escaped(name)} (?:is (?!an? |preferred|required|our)|seeks|hires)`,
    'im',
  ).test(text.slice(0, 4000))
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const vendors = new Set<Tool>(
  tools.filter((tool) =>
    ['audit-charge', 'risk-adjustment', 'autonomous-coding', 'encoder', 'cac-cdi'].includes(toolFacts[tool].kind),
  ),
)
