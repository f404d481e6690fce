/** Why a code stands in a key: one plain sentence, shown after the answer. */
export type SkillKey = { principal: string | null; codes: { code: string; because: string }[] }

export type SkillScore = {
  right: string[]
  missed: { code: string; because: string }[]
  wrong: string[]
  /** Shares from 0 to 1; null where nothing can be divided (domain, section 9.2). */
  precision: number | null
  recall: number | null
  codeOverCode: number | null
  strict: number | null
  /** Null where the key names no principal diagnosis. */
  principal: boolean | null
}
