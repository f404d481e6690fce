// On what terms one is employed.
import type { JobFacts } from '#db/jobs/facts.ts'
import { employmentLabels, type Employment } from '#db/vocabulary/pay.ts'
import { firstSaid, sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readEmployment } from '#search/reading/employment.ts'
import { openPosting, type Posting } from '#search/reading/words.ts'

/** What cannot be had together with each, where neither is offered as a choice. */
const clashes: Record<Employment, readonly Employment[]> = {
  'w2-full-time': ['w2-part-time', 'prn-per-diem', 'w2-contract', '1099-contract', 'temp-to-hire', 'contract-to-perm', 'internship-externship', 'seasonal', 'weekend-only'],
  'w2-part-time': ['w2-full-time', 'prn-per-diem', 'w2-contract', '1099-contract', 'temp-to-hire', 'contract-to-perm', 'internship-externship', 'seasonal'],
  'prn-per-diem': ['w2-full-time', 'temp-to-hire', 'contract-to-perm', 'internship-externship', 'seasonal'],
  'w2-contract': ['1099-contract', 'prn-per-diem'],
  '1099-contract': ['w2-contract'],
  'temp-to-hire': ['1099-contract', 'prn-per-diem', 'seasonal'],
  'contract-to-perm': ['1099-contract', 'prn-per-diem', 'seasonal'],
  'internship-externship': ['1099-contract', 'prn-per-diem'],
  seasonal: ['temp-to-hire', 'contract-to-perm'],
  'weekend-only': ['w2-full-time'],
} // prettier-ignore

export function employmentConflicts(posting: Posting, { employment: claim }: JobFacts): Conflict[] {
  if (!claim.length) return []
  const make = (said: string, place: Conflict['place']): Conflict[] => [
    { about: 'employment', claim: claim.map((one) => employmentLabels[one].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())).join(', '), claimed: [...claim].sort().join('-'), said, place },
  ] // prettier-ignore
  const all = readEmployment(posting, [])
  const kept = (all?.places ?? []).map(
    (place) => !unwanted.test(sentenceAround(posting[place.in].text, place.start, place.end)),
  )
  const read = all && { value: all.value.filter((_, at) => kept[at]), places: all.places.filter((_, at) => kept[at]) }
  const titled = readEmployment(openPosting({ title: posting.title.text, text: '' }), [])
  const agrees = titled?.value.some((one) => claim.includes(one)) ?? false
  if (read && !agrees && !read.value.some((one) => claim.includes(one))) {
    const at = read.value.findIndex((one) => claim.every((own) => clashes[own].includes(one)))
    if (at >= 0) return make(read.value[at]!, read.places[at]!)
  }
  const denied =
    claim.length === 1 ? firstSaid(posting, refusals[claim[0]!] ?? never, /\bexcept|\bother than|\bunless/i) : null
  if (denied) return make('denied', denied)
  const taxed = claim.every((one) => one.startsWith('w2-'))
    ? firstSaid(posting, ownTaxes, /\b(?:no|not|never)\b|n't\b/i)
    : null
  if (taxed) return make('1099-contract', taxed)
  const ending = claim.every((one) => one === 'w2-full-time' || one === 'w2-part-time')
    ? firstSaid(posting, shortTerm, notTerm)
    : null
  if (ending) return make('w2-contract', ending)
  const casual =
    claim.every((one) => one === 'w2-full-time' || one === 'w2-part-time') && !read
      ? firstSaid(posting, perDiem, /\b(?:overtime|not? (?:a |an )?(?:casual|prn|per|on-call)|pool|also|or)\b/i)
      : null
  if (casual) return make('prn-per-diem', casual)
  const part = claim.every((one) => one === 'w2-full-time') && !read ? firstSaid(posting, fewHours, notHours) : null
  if (part) return make('w2-part-time', part)
  if (claim.every((one) => one === '1099-contract')) {
    const onPayroll = firstSaid(
      posting,
      payroll,
      /\b(?:no|not|never|unlike) (?:\w{1,6} )?w-?2|\bour (?:\w{1,10} )?w-?2|w-?2 (?:positions|staff|coders)|\bor 1099|1099 or/i,
    )
    if (onPayroll) return make('w2', onPayroll)
    const employed = read?.value.findIndex((one) => one === 'w2-full-time' || one === 'w2-part-time') ?? -1
    if (employed >= 0 && ofEmployees.test(posting.text.text))
      return make(read!.value[employed]!, read!.places[employed]!)
    const promised = read
      ? null
      : firstSaid(posting, offered, /\b(?:not?|never|without|none|own|unlike|employees|staff)\b|n't\b/i)
    if (promised) return make('w2', promised)
  }
  return []
}
/** "We don't do part-time", where the form says just that. */
const refused = (words: string) =>
  new RegExp(String.raw`\b(?:do not|don't|never|not|no longer) (?:do|offer|use|hire|take|have|engage) (?:[\w-]{1,10} ){0,2}?(?:${words})\b|\b(?:this|it) (?:is|isn't) (?:not )?an? (?:${words})(?<=(?:n't|not) .{0,30})`, 'gi') // prettier-ignore
const never = /(?!)/g
const refusals: Partial<Record<Employment, RegExp>> = {
  'w2-full-time': refused('full[- ]time'),
  'w2-part-time': refused('part[- ]time'),
  'prn-per-diem': refused('prn|per[- ]diem'),
  'w2-contract': refused('contract'),
  '1099-contract': refused('1099|independent contract\\w*'),
}
const number = '(?:\\d{1,2}|two|three|four|five|six|eight|nine|ten|twelve|thirteen|sixteen|eighteen|twenty|twenty-six)'
const engagement = '(?:appointment|position|assignment|job|engagement|contract|role|project|employment|opening)'
const shortTerm = new RegExp(
  [
    String.raw`${engagement} (?:(?:is|runs|lasts|ends|will end|is expected to (?:last|end)|continues) (?:for |about |only |approximately |after |in |on |roughly |up to ){0,3})${number}[ -](?:months?|weeks?)`,
    String.raw`${engagement}\b[^.;\n]{0,50}\b(?:ends?|ending|concludes?|expires?|closes) (?:after|in|on|with|when)\b`,
    String.raw`${number}[ -](?:months?|weeks?)[ -](?:\w{1,10} )?(?:assignment|contract|engagement|appointment|project|term)`,
    String.raw`(?:limited|fixed)[- ]term|term[- ]limited|temporary (?:position|role|job|assignment|coverage|need|coder)|(?:cover(?:s|ing)?|backfill(?:s|ing)?|(?:fill(?:ing)?|stand(?:ing)?) in)(?: (?:for|during))? (?:an? |our |the )?(?:[\w']{1,14},? ){0,4}?(?:leave|vacation|absence|maternity)`,
  ]
    .map((words) => String.raw`\b(?:${words})\b`)
    .join('|'),
  'gi',
)
const notTerm = /\b(?:train|probation|ramp|waiting|introductory|not|no|never|auto|renew|review|client)\w{0,6}\b|n't\b/i
const perDiem =
  /\b(?:casual|on-call|as[- ]needed|zero[- ]hours?|per[- ]diem|prn)\b[^.;\n]{0,20}\b(?:role|position|job|basis|status|coder|opening|pool|schedule)\b|\bno (?:set|guaranteed|minimum|fixed|promised) (?:number of |weekly )?hours\b|\bhours (?:are|is) (?:not|never) guaranteed\b|\bwe (?:call|text) you when\b|\b(?:only )?when (?:volumes?|the queue|work) (?:is|are|gets?|runs?) (?:high|long|heavy|there)\b/gi
const unwanted =
  /\b(?:could|may|might|can) (?:grow|become|turn|go|lead|open|convert)|\bneed not apply|\bnot (?:be )?(?:considered|accepted|available|offered)\b|\bdo not (?:apply|use|hire|offer)|\b(?:open|come) up (?:now and then|from time to time|later)|\bposted separately|\bno (?:contractors?|1099|part[- ]time|full[- ]time)\b|\b1099 (?:form )?(?:is|will be|are) (?:issued|sent|mailed)/i
const ownTaxes =
  /\b(?:pay|responsible for|handle|file|cover)s? (?:all (?:of )?)?(?:your|their|his or her) own (?:\w{1,12} )?tax(?:es)?\b|\bself-employment tax|\bno tax(?:es)? (?:is|are|will be) withheld|\b(?:you (?:will be|are|work as)|coders are|engaged as|hired as|paid as) (?:an? )?(?:independent |self-employed )?(?:contractors?|self-employed|freelancers?)\b(?! to)|\b(?:you|coders) (?:will )?(?:invoice|bill) us\b|\bindependent contractor (?:\w{1,12} )?(?:engagement|agreement|basis|role|position|status)/gi
const few = '(?:[4-9]|1\\d|2\\d|eight|ten|twelve|fifteen|sixteen|eighteen|twenty(?:[- ](?:four|five))?)'
const fewHours = new RegExp(
  String.raw`(?<![\d$-])\b${few}(?: ?(?:-|to) ?${few})?(?: hours?| hrs?)(?: of work)? ?(?:per|an?|\/|each|every|weekly)\b ?(?:week|wk)?|\bhours (?:are|is|will be) (?:limited|capped|kept|held) (?:to|at|under|below) ${few}\b|\b(?:mornings|afternoons|evenings) only\b|\b(?:three|four|five) hours,? (?:a|per|each|every|five|six|four) days?\b|\bhalf[- ]days\b|\bhalf[- ]time\b|\b0?\.[4-6] ?FTE\b`,
  'gi',
)
const notHours =
  /\b(?:training|overtime|meeting|ceu|pto|accru\w{1,3}|vacation|phones?|help ?desk|extra|additional|support|volunteer|first|orientation|charts?|records?|encounters?|turnaround|core|overlap)\b/i
const payroll =
  /\b(?:on|through) our payroll\b|\b(?:paid|hired|engaged|work|employed) (?:on |as |through |under )(?:an? |our |the )?w-?2\b|\b(?:you (?:will be|are|'ll be)|hired as) an? (?:\S{1,12} )?employee\b|(?<!our )\bw-?2 (?:employee|employment|only|position|role|job|status|basis)|\bno 1099(?:'?s)?\b|\bnot (?:a )?1099|\b(?:you (?:will be|are|'ll be)|become) (?:our|an?|the \w{1,12}'s) (?:\w{1,10} )?employees?\b|\btax(?:es)? (?:is|are|will be|get) (?:\w{1,10} )?withheld|\bwe withhold|\bsalaried (?:\w{1,12} ){0,2}(?:position|job|role|post)\b/gi
/** What contractors don't get. */
const offered =
  /\b(?:PTO|paid time off|401\(?k\)?(?: match)?|(?:employer-paid|health|medical) (?:insurance|plan|coverage)|paid (?:holidays|vacation))\b/gi
const ofEmployees =
  /\b(?:401\(?k|403\(?b|PTO|paid time off|(?:health|medical|dental) (?:insurance|plan|coverage)|medical(?:,| and|\/) ?dental|paid (?:holidays|vacation)|benefits? package)/i
