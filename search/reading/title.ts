import { isState } from '#db/vocabulary/states.ts'
import { readWords } from '#search/reading/words.ts'

const longestTitle = 300
const placeWord =
  /^(?:remote(?:ly)?|hybrid|onsite|telework(?:ing)?|wfh|telecommut(?:e|ing)|virtual|100%|fully|u\.?s\.?a?\.?|nationwide|anywhere)$/i
const money =
  /[-(|,:\s]{0,3}\$\s?\d[\d,.]{0,12}k?(?:\s?(?:-|to)\s?\$?\d[\d,.]{0,12}k?)?\s?\+?(?:\s?(?:\/|per|an?)?\s?(?:hour|hr|year|yr|hourly|annually|chart|h)\b)?\)?/gi
const cityAndState = /\s?[-|,(@]\s?(?:in )?[A-Z][A-Za-z.' ]{1,25},\s?([A-Z]{2})\)?$/
const emoji = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d]/gu
const shortForms =
  'CPC|CPC-A|CCS|CCS-P|COC|CIC|CRC|CPMA|CCA|RHIT|RHIA|CDI|CDIS|CDIP|CCDS|CIRCC|CASCC|CANPC|HIM|HIMS|HCC|RADV|DRG|ROI|HIT|RCC|EHRM|CHIM|ACHIM|ASC|SNF|LTACH|PRN|CDM|ENT|ICD|CPT|HCPCS|MRT|AAPC|AHIMA|HEDIS|OASIS|TRICARE|OBGYN'
const keptCapitals = new RegExp(`^(?:[IVX]+|[A-Z]{1,2}|(?:${shortForms})(?:[/&-](?:${shortForms}))*)$`)
const small = new Set(['and', 'or', 'of', 'the', 'in', 'for', 'to', 'a', 'an', 'with'])

/** The words of a title: shouting, emoji, pay, place and workplace taken away; whatever else was said stays. */
export function readTitle(title: string): string {
  const line = readWords(title.slice(0, 1000))
    .text.replace(emoji, ' ')
    .replace(money, ' ')
    .replace(/!{1,20}/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim()
  // A change of case may make a word longer.
  return calm(withoutPlace(line) || line || title.trim())
    .slice(0, longestTitle)
    .trim()
}

function withoutPlace(line: string): string {
  const bare = line
    .replace(/[([]([^()[\]]{1,60})[)\]]/g, (whole, inner: string) => (onlyPlaceWords(inner) ? ' ' : whole))
    .replace(/\*{1,5}/g, ' ')
  const parts = bare.split(/(\s[-|:]\s|,\s|\s\/\s)/)
  while (parts.length > 1 && onlyPlaceWords(parts.at(-1)!)) parts.splice(-2)
  while (parts.length > 1 && onlyPlaceWords(parts[0]!)) parts.splice(0, 2)
  return parts
    .join('')
    .replace(cityAndState, (whole, state: string) => (isState(state) ? '' : whole))
    .replace(/^(?:(?:100%|fully) )?(?:remote|hybrid|on-?site|work from home)[\s,:|-]{1,3}(?=\p{L})/iu, '')
    .replace(/[\s,]{0,3}(?:(?:100%|fully) )?(?:remote|work from home)$/i, '')
    .replace(/[\s,:|-]{1,5}$/, '')
    .replace(/\s{2,}/g, ' ')
}

function onlyPlaceWords(words: string): boolean {
  const said = words
    .replace(/\bwork (?:from|at) home\b/gi, 'remote')
    .replace(/\bon[- ]site\b/gi, 'onsite')
    .replace(/\b(?:work|job|position|role|option|available|only|or|and|in|the)\b/gi, ' ')
    .split(/[\s,/-]{1,3}/)
    .filter(Boolean)
  return said.length > 0 && said.every((word) => placeWord.test(word))
}

/** Words of five capitals and more are shouting, in a title of nothing else shorter ones too; short forms stay. */
function calm(title: string): string {
  const letters = title.replace(/[^\p{L}]/gu, '')
  const allShouted = letters.length > 5 && letters === letters.toUpperCase()
  return title.replace(/\p{L}[\p{L}'&]{0,40}/gu, (word, at: number) => {
    if (word !== word.toUpperCase() || (!allShouted && word.length < 5)) return word
    const lower = word.toLowerCase()
    if (allShouted && at > 0 && small.has(lower)) return lower
    return keptCapitals.test(word) ? word : word[0] + lower.slice(1)
  })
}
