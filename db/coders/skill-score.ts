// How an answer to a skill check is scored (domain, section 9.2): by sets, order does not matter but for the principal diagnosis.

/** Why a code stands in a key: one plain sentence, shown after the answer. */
export type SkillKey = { principal: string | null; codes: { code: string; because: string }[] }

export type SkillScore = {
  right: string[]
  missed: { code: string; because: string }[]
  wrong: { code: string; because: string }[]
  /** Shares from 0 to 1; null where nothing can be divided. */
  precision: number | null
  recall: number | null
  codeOverCode: number | null
  strict: number | null
  /** Null where the key names no principal diagnosis. */
  principal: boolean | null
}

/** `e11.65 ` is `E1165`. */
export function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** Codes as they are typed: on lines, or with commas or spaces between. Each once. */
export function readCodes(typed: string): string[] {
  const codes = new Map<string, string>()
  for (const word of typed.split(/[\s,;]+/)) {
    const plain = plainCode(word)
    if (plain) codes.set(plain, codes.get(plain) ?? word.toUpperCase())
  }
  return [...codes.values()]
}

/** Null when neither key nor answer holds a code: there is nothing to score. */
export function scoreAnswer(key: SkillKey, codes: string[], principal: string | null): SkillScore | null {
  const asked = new Map(key.codes.map((each) => [plainCode(each.code), each]))
  const given = new Map(codes.map((code) => [plainCode(code), code]))
  if (!asked.size && !given.size) return null
  const right = [...asked].filter(([plain]) => given.has(plain)).map(([, { code }]) => code)
  const missed = [...asked].filter(([plain]) => !given.has(plain)).map(([, each]) => each)
  const wrong = [...given]
    .filter(([plain]) => !asked.has(plain))
    .map(([plain, code]) => ({ code, because: whyWrong(plain, missed) }))
  return {
    right,
    missed,
    wrong,
    precision: shareOf(right.length, given.size),
    recall: shareOf(right.length, asked.size),
    codeOverCode: shareOf(right.length, asked.size),
    strict: shareOf(right.length, right.length + missed.length + wrong.length),
    principal: key.principal === null ? null : plainCode(principal ?? '') === plainCode(key.principal),
  }
}

const shareOf = (part: number, whole: number) => (whole ? part / whole : null)

/** A code of the same category is no partial credit, but worth a word. */
function whyWrong(plain: string, missed: SkillKey['codes']): string {
  const kin = missed.find(({ code }) => plainCode(code) !== plain && kinOf(plainCode(code)) === kinOf(plain))
  if (!kin) return 'The record does not support it, or a guideline leaves it out.'
  const [less, more] = [plain.length, plainCode(kin.code).length]
  if (less < more) return `The right category, but less specific than ${kin.code}.`
  return `The right category, but another code of it: ${kin.code}.`
}

/** ICD-10-CM's category, the first three characters of a CPT or PCS code. */
const kinOf = (plain: string) => plain.slice(0, 3)
