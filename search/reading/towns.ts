// Towns in a text: one beside its state, whatever its name, and one that everybody knows by its name alone.
import { bareNames, moreCities } from '#db/vocabulary/cities.ts'
import { stateCities, stateNames, states, type State } from '#db/vocabulary/states.ts'
import { stateMentions, type StateMention } from '#search/reading/state-lists.ts'
import { matches, type Words } from '#search/reading/words.ts'

/**
 * `near` when it stands with its state; else the state is that which the name means. `doubtful` when an unknown name is
 * followed by letters that may be a person's: "Ruiz, MD".
 */
export type Town = { city: string; state: State | null; start: number; end: number; near: boolean; doubtful?: boolean }

const names = (list: string | undefined) => (list ? list.split(', ') : [])
const known = new Map<string, { name: string; states: State[] }>()
for (const state of states) {
  for (const name of [...stateCities[state], ...names(moreCities[state])]) {
    const city = known.get(plain(name)) ?? { name, states: [] }
    if (!city.states.includes(state)) city.states.push(state)
    known.set(plain(name), city)
  }
}
const meant = new Map(states.flatMap((state) => names(bareNames[state]).map((name) => [plain(name), state] as const)))

/** A quick no for most words: none of the names begins so. */
const mayBegin = (word: string) => beginnings.has(beginning(word))
const saints: Record<string, string> = { saint: 'st', ste: 'st', ft: 'fort', mt: 'mount' }
const beginning = (word: string) => {
  const letters = word.toLowerCase().split(/[-.]/, 1)[0]!.replace(/['’]/g, '')
  return saints[letters] ?? letters
}

/** Names are alike whatever their saints, forts, mounts, hyphens and accents. */
function plain(name: string): string {
  return (/^[\u0000-\u007f]*$/.test(name) ? name : name.normalize('NFD'))
    .toLowerCase()
    .replace(/^(?:saint |ste?[. ]{1,2})/, 'st ')
    .replace(/^(?:ft\.? |ft\.)/, 'fort ')
    .replace(/^(?:mt\.? |mt\.)/, 'mount ')
    .replace(/[\p{M}.'’]/gu, '')
    .replace(/[-\n]/g, ' ')
}

export function isCityOf(name: string, state: State): boolean {
  return known.get(plain(name))?.states.includes(state) ?? false
}

const nicknames: Record<string, [string, State]> = {
  'new york city': ['New York', 'NY'], nyc: ['New York', 'NY'], philly: ['Philadelphia', 'PA'], 'washington dc': ['Washington', 'DC'], 'washington, dc': ['Washington', 'DC'],
} // prettier-ignore

const beginnings = new Set(
  [...[...known.values()].map(({ name }) => name), ...known.keys(), ...Object.keys(nicknames)].map((name) =>
    beginning(name.split(' ', 1)[0]!),
  ),
)

/** Words that end a place's own name, or stand before a town without being of it. */
const beforeTown =
  /^(?:in|at|of|the|our|near|to|from|for|and|or|a|an|on|is|hospitals?|clinics?|centers?|centre|health|healthcare|office|campus|medical|system|group|inc\.?|llc|street|avenue|ave\.?|blvd\.?|boulevard|road|rd\.?|drive|dr\.?|lane|ln\.?|suite|ste\.?|floor|fl\.?|pkwy|parkway|highway|hwy|way|location|remote|hybrid|onsite|on-site|downtown|greater|metro|coder|coding|biller|billing|specialist|auditor|manager|supervisor|technician|tech|position|job|full|part|time|county|city:|associates|physicians|partners|services|department|pllc|p\.?c\.?|university|college|school|medicine|dermatology|pediatrics|orthopa?edics|cardiology|oncology|surgery|rehab|nursing|care|facility|site|hiring|now|ii|iii|iv|i|shift|days|nights|prn|trainee|educator|analyst|director|clerk|representative|abstractor|registrar|nw|ne|sw|se|n\.?|s\.?|e\.?|w\.?)$/i
const noTownLetter = /[^\p{L}.'’ -]/u

/** The town that ends right before its state; the longest known name, else capitalised words. */
function townBefore(text: string, mention: StateMention): Town | null {
  const state = mention.states.length === 1 ? mention.states[0]! : null
  if (!state || /^(?:in|or|me|hi|as)$/.test(mention.words)) return null
  const head = text.slice(Math.max(0, mention.start - 70), mention.start)
  const gap = /(?:,\s{0,2}|[\s,|;]{1,3}State\s?[:=-]\s?| |\s?[(-]\s?)$/.exec(head)
  if (!gap) return null
  const words = head.slice(0, gap.index).split(noTownLetter).at(-1)!.trimStart().split(' ').slice(-4)
  if (!words.at(-1)) return null
  const comma = gap[0].startsWith(',')
  const town = (from: number, isKnown: boolean): Town => {
    const said = words.slice(from).join(' ')
    const start = mention.start - gap[0].length - said.length
    const city = isKnown ? nameOf(said, state) : titled(said)
    return { city, state, start, end: mention.end, near: true }
  }
  for (let from = 0; from < words.length; from++) {
    if (!mayBegin(words[from]!)) continue
    if (isCityOf(words.slice(from).join(' '), state)) return town(from, true)
  }
  // A stranger's name needs its comma and capitals, and a state written as one.
  if (!comma || (mention.code && mention.words !== mention.words.toUpperCase())) return null
  let from = words.length
  while (
    from > 0 &&
    /^\p{Lu}/u.test(words[from - 1]!) &&
    !beforeTown.test(words[from - 1]!) &&
    !/-$/.test(words[from - 1]!)
  )
    from--
  const said = words.slice(from)
  if (
    !said.length ||
    said.length > 3 ||
    /^(?:United States|U\.?S\.?A?\.?|America|State|Nationwide)$/i.test(said.join(' '))
  )
    return null
  const allCapitals = said.every((word) => word === word.toUpperCase())
  if (allCapitals && (said.join('').length < 4 || /\p{Ll}/u.test(text.slice(mention.end, mention.end + 40))))
    return null
  return town(from, false)
}

const degrees = new Set(['MD', 'PA', 'MA', 'DC', 'ID', 'IN', 'OR', 'ME', 'OK', 'HI'])

export function townsWithState(words: Words): Town[] {
  const { text } = words
  const mentions = stateMentions(words)
  return mentions.flatMap((mention, at): Town[] => {
    const nickname = nicknames[mention.words.toLowerCase().replace(/\./g, '').replace('\n', ' ')]
    if (nickname) return [{ city: nickname[0], state: nickname[1], start: mention.start, end: mention.end, near: true }]
    const town = townBefore(text, mention)
    if (!town) return []
    const previous = mentions[at - 1]
    const isKnown = isCityOf(town.city, town.state!)
    if (previous && previous.end > town.start && !isKnown) return []
    const doubtful =
      !isKnown && degrees.has(mention.words) && !/^\s?\d{5}/.test(text.slice(mention.end, mention.end + 7))
    return [{ ...town, doubtful }]
  })
}

const bare = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3})/gu

/** Known towns without their state; null where the name alone doesn't tell. */
export function bareTowns({ text }: Words): Town[] {
  return matches(text, bare).flatMap(({ 0: run, index }): Town[] => {
    const words = run.replace(/^(?:[A-Z]{2}-){1,2}/, '').split(' ')
    const shift = run.length - words.join(' ').length
    for (let from = 0; from < words.length; from++) {
      if (!mayBegin(words[from]!)) continue
      for (let to = words.length; to > from; to--) {
        const said = words
          .slice(from, to)
          .join(' ')
          .replace(/(?:-based|[.'’-]{1,3})$/i, '')
        const nickname = nicknames[said.toLowerCase()]
        const city = known.get(plain(said))
        if ((!city && !nickname) || isStateName(said)) continue
        const start = index + shift + (from ? words.slice(0, from).join(' ').length + 1 : 0)
        const end = start + said.length
        const state = nickname?.[1] ?? meant.get(plain(said)) ?? (city!.states.length === 1 ? city!.states[0]! : null)
        return [{ city: nickname?.[0] ?? nameOf(said, state ?? city!.states[0]!), state, start, end, near: false }]
      }
    }
    return []
  })
}

const stateWords = new Set(states.map((state) => stateNames[state].toLowerCase()))
const isStateName = (name: string) => name !== 'New York' && stateWords.has(name.toLowerCase())

export function statesWithTown(name: string): readonly State[] {
  return known.get(plain(name))?.states ?? []
}

function nameOf(said: string, state: State): string {
  const own = [...stateCities[state], ...names(moreCities[state])].find((name) => plain(name) === plain(said))
  return nicknames[plain(said)]?.[0] ?? own?.replace(/^Saint /, 'St. ') ?? titled(said)
}

const titled = (words: string) =>
  /\p{Ll}/u.test(words) ? words : words.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
