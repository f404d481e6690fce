import type { RoleFamily, Seniority } from '#db/vocabulary/roles.ts'
import { likely, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

const grade = String.raw`(?:coder|coding|specialist|analyst|technician|tech|associate|registrar|auditor|rep(?:resentative)?|educator|biller|coordinator|clerk|abstractor|reviewer|nurse|assistant|scribe|validator|consultant)s?\)?(?:,? (?:level|grade))?[ ,-]{1,2}`

/** The first that a title says. */
const levels: readonly [Seniority, RegExp][] = [
  ['vp-executive', /\b(?:VP|A?VP|vice president|chief (?:\w{1,12} ){1,2}officer|SVP|EVP)\b/i],
  ['supervisor', /\b(?:supervisor(?:y|s)?\b[^\n]{0,60}\bassistant chief|assistant chief)\b/i],
  ['director', /\b(?:director|chief|CHIM|head of)\b/i],
  ['manager', /\b(?:manager|mgr)\b/i],
  ['supervisor', /\bsupervis(?:or|ory)\b|\bsupv\b/i],
  ['lead', /\b(?:lead|team leader)\b(?! generation)/i],
  ['trainee', /\b(?:trainee|apprentice(?:ship)?|intern|internship|extern|externship|student)\b/i],
  ['entry', /\b(?:entry[- ]level|junior|jr|new grad(?:uate)?s?|no experience)\b|\b(?:CPC|COC|CIC|CRC)-A\b|\bentry[- ](?=cod)/i],
  ['senior', /\b(?:senior|sr|snr)\b/i],
  ['level-3', new RegExp(String.raw`\b(?:III|(?:level|grade) (?:3|III|three))\b(?! trauma)|\b${grade}3\b`, 'i')],
  ['level-2', new RegExp(String.raw`\b(?:II|(?:level|grade) (?:2|II|two))\b(?! trauma)|\b${grade}2\b`, 'i')],
  ['level-1', new RegExp(String.raw`\b(?:level|grade) (?:1|I|one)\b(?! trauma)|\b${grade}(?:I|1)(?![\w/-])|\bcod(?:er|ing)[^\n]{0,40} I$`, 'i')],
] // prettier-ignore
/** A text's own word for the job, where the title has none. */
const entryJob =
  /\b(?:this (?:position |role |job )?is an|looking for an|hiring an|seeking an) entry[- ]level\b|(?:^|\n)entry[- ]level (?:coding |coder )?(?:position|role)\b|\b(?:career|experience|seniority|job) level: ?entry/i
const leading: readonly Seniority[] = ['vp-executive', 'director', 'manager', 'supervisor', 'lead']

export function readSeniority(posting: Posting, family: RoleFamily | null): Fact<Seniority> | null {
  const title = posting.title.text
  const said = firstLevel(title)
  if (said && leading.includes(said.value)) return said
  const own = family === 'educator' || family === 'auditor' ? family : /\bauditor\b/i.test(title) ? 'auditor' : null
  if (own)
    return {
      value: own,
      places: [
        placeIn('title', /\b(?:educat|train|teach|instruct|audit|review|validat|quality|QA)\p{L}{0,8}/iu.exec(title)),
      ],
    }
  if (said || !family) return said
  const entry = entryJob.exec(posting.text.text)
  const meant = entry && !/\b(?:not|no|isn't|than|beyond) $/i.test(posting.text.text.slice(0, entry.index))
  return meant ? { value: 'entry', places: [placeIn('text', entry)] } : null
}

function firstLevel(title: string): Fact<Seniority> | null {
  for (const [value, words] of levels) {
    const match = words.exec(title)
    if (match) return { value, places: [placeIn('title', match)] }
  }
  return null
}

const placeIn = (where: Place['in'], match: RegExpExecArray | null): Place => ({
  in: where,
  start: match?.index ?? 0,
  end: match ? match.index + match[0].length : 0,
  confidence: where === 'title' ? sure : likely,
})
