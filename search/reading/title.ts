// The words of a title: shouting, emoji, pay, place, workplace and requisition taken away; whatever else was said stays.
import { credentials } from '#db/vocabulary/credentials.ts'
import { stateCities, stateNames, states, usRegions } from '#db/vocabulary/states.ts'
import { anyOf, readWords } from '#search/reading/words.ts'

const longestTitle = 300
const emoji = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d]{1,20}/gu

const figure = String.raw`\$\s?\d[\d,.]{0,12}k?(?![\d%A-Za-z])`
const per = String.raw`(?:\s?(?:\/|\bper\b|\ban?\b|\beach\b)\s?(?:hour|hr|h|year|yr|annum|week|wk|day|month|mo|chart|record|encounter|case|claim|report|visit|unit)s?\b|\s(?:hourly|annually|yearly|weekly|monthly|daily)\b)?`
const money = new RegExp(
  String.raw`(?:\b(?:up to|from|starting (?:at|from)|starts? at|at|paying|pays?|earn|rate:?)\s)?${figure}${per}\+?(?:\s?(?:-|to)\s?${figure.replace('\\$', '\\$?')}${per})?\+?(?:\s?(?:DOE|doe|W-?2 rate|sign[- ]?on(?: bonus)?|bonus))?`,
  'gi',
)
const requisition =
  /\b(?:req(?:uisition)?|job|posting|class|vacancy|announcement|ref(?:erence)?|opening|position)[\s.]{0,2}(?:(?:id|code|no|num(?:ber)?|req)\b)?[\s.:#]{0,4}[A-Z]{0,4}-?\d[\w-]{1,15}|#\s?[A-Z]{0,4}-?\d[\w-]{2,15}|\b(?:JR|REQ|R|ID)[-_]?\d{4,12}\b/gi

const stateCodes = new Set<string>(states)
const stateName = anyOf(Object.values(stateNames))
const cities = new Set(
  Object.values(stateCities)
    .flat()
    .map((city) => city.toLowerCase()),
)
const region = anyOf([
  ...Object.keys(usRegions),
  ...[
    'mid-west',
    'mid-atlantic',
    'tri-state',
    'bay area',
    'metro area',
    'eastern time',
    'central time',
    'mountain time',
    'pacific time',
    'time zone',
  ],
])
const workplacePhrase =
  /\b(?:work(?:ing)?[- ](?:from|at)[- ]home|from home|on[- ]site|in[- ](?:office|person|house)|home[- ]based|lower[- ]48|(?:us|u\.s\.|united states) (?:only|based|residents?)|u\.s\.(?:a\.?)?|(?:after|during) training|travel \d{1,2}%|\d{1,2}% travel|(?:with )?some travel|must (?:live|reside) in|open to|residents? (?:of|only)|continental (?:us|u\.s\.)|all (?:50 )?states|any state|(?:most|select(?:ed)?|multiple|some) (?:states|locations)|per (?:chart|record|encounter|case|claim|hour))(?![A-Za-z])/gi
const workplaceWord =
  /^(?:remote(?:ly)?|hybrid|onsite|telework(?:ing)?|wfh|wah|telecommut(?:e|ing|er)|virtual(?:ly)?|100%|fully|u\.?s\.?a?\.?|usa|nationwide|anywhere|united|place|[ECMP][SD]?T)$/i
const beside =
  /^(?:work|job|position|role|option(?:al|s)?|available|only|or|and|in|the|of|to|a|eligible|possible|location|locations|permanent(?:ly)?|based|first|friendly|near|residents?|states?|area|doe|immediate|need|flexible location|temporarily|initially|then|now|usa?)$/i
const cityAndState =
  /(?:^|\s?[-|,(@]\s?|\s(?:in|at)\s|\s)([A-Z][A-Za-z.']{1,15}(?: [A-Z][A-Za-z.']{1,15}){0,2}),?\s([A-Z]{2})(?=\s?(?:$|[-|,/)]))/g
const tradeWord =
  /\b(?:cod(?:er|ers|ing)|specialist|analyst|auditor|audit|inpatient|outpatient|surgery|surgical|fee|em|facility|clinic|practice|radiology|cardiology|oncology|health|care|trauma|medicine|educator|manager|director|supervisor|lead|senior|registrar|nurse|rn|np|biller|billing|billed|tech|technician|records|medical|risk|adjustment|denials|review|remote|hybrid|per|diem|time|i{1,3}|iv)\b/i

const kept = new Set([
  ...credentials.map((code) => code.toUpperCase()),
  ...'CDI CDIS HIM HIMS HCC RADV DRG MS APR ROI HIT EHRM EHR EMR CHIM ACHIM ASC SNF LTACH LTCH LTAC IRF PRN CDM ENT ICD CPT HCPCS MRT AAPC AHIMA HEDIS OASIS TRICARE OBGYN GYN FQHC RHC SDS OPPS APC CAC NLP ODS MDS PDPM PDGM EPIC RPM FTE BCBS ACO MSO VHA NICU EMS DME LPN CRNA PACE DNFB ASAP CVIR RCM PCS OPS WC TPA'.split(
    ' ',
  ),
])
kept.delete('EPIC')
const small = new Set('and or of the in for to a an with at on by from per no up as is our not'.split(' '))

/** @param text the posting's: a town in the title is known by the state that stands behind it there */
export function readTitle(title: string, text = ''): string {
  const line = readWords(title.slice(0, 1000))
    .text.replace(emoji, ' | ')
    .replace(money, ' ')
    .replace(/!{1,20}/g, ' | ')
    .replace(requisition, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim()
  const bare = tidy(withoutPlaces(line, text))
  // A change of case may make a word longer.
  return calm(saysEnough(bare) ? bare : tidy(line) || title.trim())
    .slice(0, longestTitle)
    .trim()
}

const saysEnough = (bare: string) => tradeWord.test(bare) || bare.split(' ').length > 1

function withoutPlaces(line: string, text: string): string {
  const noCity = line.replace(cityAndState, (whole, city: string, state: string) =>
    stateCodes.has(state) && !tradeWord.test(city) ? (whole.trimStart().startsWith('(') ? ' (' : ' | ') : whole,
  )
  const noBrackets = noCity.replace(/[([]([^()[\]]{0,80})[)\]]/g, (whole, inner: string) => {
    const parts = inner.split(/,\s|\s[-|]\s/)
    const kept = parts.filter((part) => part.trim() && !isNoise(part, text))
    if (kept.length === parts.length) return whole
    return kept.length ? `(${kept.join(', ')})` : ' | '
  })
  const parts = noBrackets.split(/(\s{0,2}\|\s{0,2}|\s[-:]{1,2}\s|,\s|\s\/\s)/)
  const said: string[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at]!
    if (!part.trim() || isNoise(part, text)) continue
    const joint = parts[at - 1] ?? ''
    if (said.length) said.push(joint.includes('|') ? ' - ' : joint)
    said.push(part)
  }
  return said
    .join('')
    .replace(
      /\b(?:(?:100%|fully|permanent(?:ly)?|partially) )?(?:remote(?! patient)|work (?:from|at) home|wfh|telework|hybrid|on-?site)\b(?:\/(?:remote|hybrid|on-?site)\b)?/gi,
      ' ',
    )
}

/** Nothing but where the work is done, who may do it from where, or a number of the employer's own. */
function isNoise(part: string, text: string): boolean {
  const words = part.trim()
  if (/^[A-Z]{0,4}[-_ ]?\d[\d-]{2,14}[A-Z]?$/.test(words) && !/^(?:(?:19|20)\d\d|1099)$/.test(words)) return true
  if (townIn(words, text)) return true
  const rest = words.replace(workplacePhrase, ' remote ').replace(stateName, ' remote ').replace(region, ' remote ')
  const tokens = rest.split(/[\s,/&.+*:-]{1,4}/).filter(Boolean)
  const placed = tokens.filter((token) => workplaceWord.test(token) || stateCodes.has(token))
  // An operating room, a physician's assistant.
  if (tokens.length === 1 && /^(?:OR|PA|MA)$/.test(words)) return false
  return placed.length > 0 && tokens.every((token) => placed.includes(token) || beside.test(token))
}

/** A large city, or a town behind which the text names its state. */
function townIn(words: string, text: string): boolean {
  if (!/^[A-Z][A-Za-z.' ]{2,25}$/.test(words) || tradeWord.test(words)) return false
  const town = words.toLowerCase()
  if (cities.has(town)) return true
  const lower = text.slice(0, 20_000).toLowerCase()
  for (let at = lower.indexOf(town), looks = 0; at >= 0 && looks < 5; looks++) {
    const after = /^,? ([A-Z]{2})\b/.exec(text.slice(at + town.length, at + town.length + 6))?.[1]
    if (after && stateCodes.has(after)) return true
    at = lower.indexOf(town, at + 1)
  }
  return false
}

const tidy = (line: string) =>
  line
    .replace(/\*{1,5}/g, ' ')
    .replace(/\(\s{0,3}[,;/-]{0,2}\s{0,3}\)/g, ' ')
    .replace(/(?:\s{0,3}\|){1,20}\s{0,3}(?=$)|^\s{0,3}(?:\|\s{0,3}){1,20}/g, '')
    .replace(/(?:\s{0,2}\|){1,20}\s{0,2}/g, ' - ')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s,/g, ',')
    .replace(/(?:[\s,:;|/@-]|\((?=$)){1,8}$|^[\s,:;|/-]{1,8}/g, '')

/** Words of four capitals and more are shouting, in a title of nothing else shorter ones too; short forms stay. */
function calm(title: string): string {
  const letters = title.replace(/[^\p{L}]/gu, '')
  const allShouted = letters.length > 5 && letters === letters.toUpperCase()
  return title.replace(/\p{L}[\p{L}'&]{0,40}/gu, (word, at: number) => {
    if (word !== word.toUpperCase() || (!allShouted && word.length < 4)) return word
    const lower = word.toLowerCase()
    if (allShouted && at > 0 && small.has(lower) && title[at - 1] !== '-') return lower
    if (/^(?:[IVX]{1,4}|\p{L}{1,2}|[A-Z]&[A-Z])$/u.test(word) || kept.has(word)) return word
    return word[0] + lower.slice(1)
  })
}
