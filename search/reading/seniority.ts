import type { RoleFamily, Seniority } from '#db/vocabulary/roles.ts'
import type { Fact, Posting } from '#search/reading/words.ts'

/** The first that a title says. */
const levels: readonly [Seniority, RegExp][] = [
  ['vp-executive', /\b(?:VP|vice president|chief (?:\w{1,12} )?officer|SVP)\b/i],
  ['director', /\b(?:director|chief|CHIM)\b/i],
  ['manager', /\bmanager\b/i],
  ['supervisor', /\bsupervis(?:or|ory)\b/i],
  ['lead', /\b(?:lead|team leader)\b/i],
  ['trainee', /\b(?:trainee|apprentice|intern|internship|extern|externship)\b|\b(?:CPC|COC)-A\b/i],
  ['entry', /\b(?:entry[- ]level|junior|jr)\b/i],
  ['senior', /\b(?:senior|sr)\b/i],
  ['level-3', /\b(?:III|level 3)\b|\b(?:coder|specialist|analyst) 3\b/i],
  ['level-2', /\b(?:II|level 2)\b|\b(?:coder|specialist|analyst) 2\b/i],
  ['level-1', /\b(?:coder|specialist|analyst|technician|associate) (?:I|1)(?![\w/-])|\blevel (?:1|I)\b/i],
]
const leading: readonly Seniority[] = ['vp-executive', 'director', 'manager', 'supervisor', 'lead']

export function readSeniority({ title: { text: title } }: Posting, family: RoleFamily | null): Fact<Seniority> | null {
  const value = levelOf(title, family)
  return value && { value, places: [] }
}

function levelOf(title: string, family: RoleFamily | null): Seniority | null {
  const said = levels.find(([, words]) => words.test(title))?.[0] ?? null
  if (said && leading.includes(said)) return said
  if (family === 'educator') return 'educator'
  if (family === 'auditor' || /\bauditor\b/i.test(title)) return 'auditor'
  return said
}
