// A typed code is known by its form and placed by the ranges of the vocabulary. Forms and their precedence: a code that
// fits two sets gives both readings, the likelier first; a word that only looks like a code gives none.
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import { codeChartTypes, type CodeSet } from '#db/vocabulary/codes/chart-types.ts'
import { cptRanges } from '#db/vocabulary/codes/cpt.ts'
import { hcpcsRanges } from '#db/vocabulary/codes/hcpcs.ts'
import { diagnosisRanges } from '#db/vocabulary/codes/icd-10-cm.ts'
import { bodySystems, procedureExceptions, procedureSections } from '#db/vocabulary/codes/icd-10-pcs.ts'
import { drgRanges } from '#db/vocabulary/codes/ms-drg.ts'
import { placesOfService } from '#db/vocabulary/place-of-service.ts'
import { specialtyLabels, type Specialty } from '#db/vocabulary/specialties.ts'
import { unique } from '#search/reading/words.ts'

export type CodeReading = {
  set: CodeSet
  /** As its set writes it: "E11.65", "27447", "99202-99215". */
  code: string
  /** False where the form fits and no range holds it. */
  known: boolean
  /** The narrowest first. */
  specialties: Specialty[]
  chartTypes: ChartType[]
  /** Those of its narrowest range. */
  likeliest: ChartType[]
  /** One plain sentence of how it was read. */
  says: string
}

const prefixes: readonly [CodeSet, RegExp][] = [
  ['CPT', /^CPT(?:-4)?\b[\s:#-]{0,3}/],
  ['HCPCS', /^HCPCS?\b[\s:#-]{0,3}/],
  ['ICD-10-PCS', /^(?:ICD-?\s?10-?\s?)?PCS\b[\s:#-]{0,3}/],
  ['ICD-10-CM', /^(?:ICD-?\s?10(?:-?CM)?|DX)\b[\s:#-]{0,3}/],
  ['CDT', /^CDT\b[\s:#-]{0,3}/],
]

/** All readings of one typed code or range, the likeliest first; none for a plain word. Any case, with or without its set's name. */
export function readCode(typed: string): CodeReading[] {
  const said = typed
    .trim()
    .toUpperCase()
    .replace(/\s{1,9}/g, ' ')
    .replace(/\.$/, '')
  if (said.length > 40) return []
  const named = namedCode(said)
  if (named) return [named]
  for (const [set, prefix] of prefixes) {
    const bare = said.replace(prefix, '')
    if (bare !== said)
      return bare ? bareCode(bare).filter((reading) => reading.set === set || bareCode(bare).length === 1) : []
  }
  return bareCode(said)
}

/** Codes that are only codes behind their set's name. */
function namedCode(said: string): CodeReading | undefined {
  const drg = /^(?:MS[\s-]?)?DRG[\s#-]{0,2}(\d{1,3})$/.exec(said)
  if (drg) return drgReading(Number(drg[1]))
  const apr = /^APR[\s-]?DRG[\s-]?(\d{3})(?:-([1-4])(?:-([1-4]))?)?$/.exec(said)
  if (apr)
    return {
      ...bySet('APR-DRG', said.replace(/^APR[\s-]?DRG[\s-]?/, ''), only('inpatient-facility')),
      says: `APR-DRG ${apr[1]}: an inpatient group with severity`,
    }
  const apc = /^APC[\s-]?(\d{4})$/.exec(said)
  if (apc)
    return {
      ...bySet('APC', apc[1]!, chartsOf('APC', apc[1]!)),
      says: `APC ${apc[1]}: a hospital outpatient payment group`,
    }
  const hcc = /^HCC[\s-]{0,3}(\d{1,3})$/.exec(said)
  if (hcc)
    return {
      ...bySet('HCC', hcc[1]!, chartsOf('HCC', hcc[1]!)),
      specialties: ['risk-adjustment'],
      says: `HCC ${hcc[1]}: a risk category → Risk adjustment`,
    }
  const pos = /^POS[\s-]{0,3}(\d{2})$/.exec(said)
  if (pos) return placeOfServiceReading(pos[1]!)
  const revenue = /^REV(?:ENUE)?(?: CODE)?[\s.-]{0,2}(\d{3,4})$/.exec(said)
  if (revenue)
    return {
      ...bySet('revenue code', revenue[1]!.padStart(4, '0'), only()),
      says: `Revenue code ${revenue[1]!.padStart(4, '0')}: a line of a hospital bill; searched as words`,
    }
  const modifier = /^MOD(?:IFIER)?[\s-]([0-9A-Z]{2})$/.exec(said)
  if (modifier)
    return {
      ...bySet('modifier', modifier[1]!, only()),
      says: `Modifier ${modifier[1]}: goes with any procedure; searched as words`,
    }
  if (/^\d{5}-\d{4}-\d{2}$|^\d{4}-\d{4}-\d{2}$|^\d{5}-\d{3}-\d{2}$|^\d{5}-\d{4}-\d$|^\d{11}$/.test(said)) {
    return { ...bySet('NDC', said, only('oncology-infusion')), says: `NDC ${said}: a drug` }
  }
  return undefined
}

function bareCode(said: string): CodeReading[] {
  const range = /^([A-Z0-9.]{3,8})\s?(?:-|–|TO)\s?([A-Z0-9.]{3,8})$/.exec(said)
  if (range) return rangeReading(range[1]!, range[2]!)
  const modified = /^(\d{5}|[A-Z]\d{4})-([0-9A-Z]{2})$/.exec(said)
  if (modified) return bareCode(modified[1]!).map((reading) => ({ ...reading, code: said }))

  if (/^\d{5}$/.test(said)) return [cptReading(said, said)]
  if (/^\d{4}[FTUMA]$/.test(said)) return [letteredCptReading(said)]
  if (/^D\d{4}$/.test(said)) return [cdtReading(said), diagnosisReading(said)]
  if (said.includes('.')) return diagnosisForm.test(said) ? [diagnosisReading(said)] : []
  if (/^[ABCEGHJ-MP-V]\d{4}$/.test(said)) return letterAndFour(said)
  if (/^[0-9BCDFGHX][0-9A-HJ-NP-Z]{6}$/.test(said) && (/\d/.test(said) || said.startsWith('GZ')))
    return sevenCharacters(said)
  if (!diagnosisForm.test(said)) return []
  if (said.length === 3 && !(/^[A-Z]\d\d$/.test(said) || oddCategories.has(said))) return []
  const reading = diagnosisReading(said)
  return reading.known || /\d{2}/.test(said.slice(1, 3)) ? (reading.known ? [reading] : []) : []
}

const diagnosisForm = /^(?:[A-Z]\d[\dAB]|QA0)(?:\.?[\dA-Z]{1,4})?$/
/** The only categories with a letter after their first character. */
const oddCategories = new Set(['C4A', 'C7A', 'C7B', 'D3A', 'I1A', 'J4A', 'M1A', 'O9A', 'Z3A', 'QA0'])
/** Blocks where a letter and four digits are first a HCPCS code; everywhere else a diagnosis typed without its dot. */
const firstHcpcs =
  /^(?:A|B[459]|C[125]|C75|C8[89]|C9|E0|G[0-3]|G6|G8[0-8]|G9|H[01]|H20|J[0-378]|J9[0-5]|K[01]|L|P|Q|R007|S|T|U0|V)/

function letterAndFour(said: string): CodeReading[] {
  const hcpcs = hcpcsReading(said)
  const diagnosis = diagnosisForm.test(said) ? [diagnosisReading(said)].filter(({ known }) => known) : []
  const both = firstHcpcs.test(said) ? [hcpcs, ...diagnosis] : [...diagnosis, hcpcs]
  return both.some(({ known }) => known) ? both.filter(({ known }) => known) : [hcpcs]
}

/** A few strings fit both patterns: real diagnoses of seven characters begin with few letters. */
function sevenCharacters(said: string): CodeReading[] {
  const procedure = procedureReading(said)
  const diagnosis = diagnosisForm.test(said) ? [diagnosisReading(said)] : []
  const first = said[0]!
  if (first === 'H' && diagnosis.length && said[1] !== 'Z') return diagnosis
  if (first === 'X' && diagnosis.length && /\d/.test(said[1]!)) return [procedure, ...diagnosis]
  return procedure.known ? [procedure] : diagnosis
}

function cptReading(number: string, typed: string): CodeReading {
  const rows = cptRanges.filter(([first, last]) => number >= first && number <= last)
  const found = ranked(
    rows.map(([first, last, specialty, words]) => ({ width: Number(last) - Number(first), specialty, words })),
  )
  if (!found.length)
    return {
      ...bySet('CPT', typed, only()),
      known: false,
      says: `${typed} has the form of a CPT code, and no range holds it`,
    }
  return placed('CPT', typed, found, chartsOf('CPT', number))
}

const lettered: Record<string, { words: string; specialties: Specialty[] }> = {
  F: { words: 'quality tracking', specialties: ['evaluation-management'] },
  T: { words: 'new technology', specialties: [] },
  U: { words: 'a laboratory analysis', specialties: ['molecular-genetics', 'laboratory'] },
  M: { words: 'a laboratory analysis', specialties: ['laboratory'] },
  A: { words: 'vaccine giving', specialties: ['immunization'] },
}

function letteredCptReading(said: string): CodeReading {
  const { words, specialties } = lettered[said[4]!]!
  const charts = /[UM]$/.test(said) ? only('pathology-lab') : only()
  return { ...bySet('CPT', said, charts), specialties, says: `${said}: CPT, ${words}${arrow(specialties)}` }
}

function hcpcsReading(said: string): CodeReading {
  const rows = hcpcsRanges.filter(([first, last]) => said >= first && said <= last)
  const [narrowest] = ranked(
    rows.map(([first, last, specialty, words]) => ({
      width: Number(last.slice(1)) - Number(first.slice(1)),
      specialty,
      words,
    })),
  )
  if (!narrowest)
    return {
      ...bySet('HCPCS', said, only()),
      known: false,
      says: `${said} has the form of a HCPCS code, and no range holds it`,
    }
  return placed('HCPCS', said, [narrowest], chartsOf('HCPCS', said))
}

function cdtReading(said: string): CodeReading {
  return {
    ...bySet('CDT', said, chartsOf('CDT', said)),
    specialties: ['dental'],
    says: `${said}: CDT, dental services → Dental`,
  }
}

function diagnosisReading(said: string): CodeReading {
  const bare = said.replace('.', '')
  const code = bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare
  const category = bare.slice(0, 3)
  const rows = diagnosisRanges.filter(([first, last]) => category >= first && category <= last)
  const found = ranked(
    rows.map(([first, last, , specialty, words]) => ({ width: order(last) - order(first), specialty, words })),
  )
  if (!found.length)
    return {
      ...bySet('ICD-10-CM', code, only()),
      known: false,
      says: `${code} has the form of a diagnosis code, and no block holds it`,
    }
  return placed('ICD-10-CM', code, found, only())
}

function procedureReading(said: string): CodeReading {
  const section = procedureSections[said[0]!]
  const body = said[0] === '0' ? bodySystems[said[1]!] : undefined
  const first = procedureExceptions[said.slice(0, 3)] ?? body?.[1] ?? section?.[1]
  if (!section || !first)
    return {
      ...bySet('ICD-10-PCS', said, only()),
      known: false,
      says: `${said} has the form of a PCS code, and no section holds it`,
    }
  const specialties = unique([first, ...(body ? [body[1]] : [])])
  const words = body ? `${section[0]}, ${body[0]}` : section[0]
  return {
    ...bySet('ICD-10-PCS', said, chartsOf('ICD-10-PCS', said)),
    specialties,
    says: `${said}: ICD-10-PCS ${words}${arrow(specialties)}, inpatient`,
  }
}

function drgReading(number: number): CodeReading {
  const code = String(number).padStart(3, '0')
  const rows = drgRanges.filter(([first, last]) => number >= first && number <= last)
  const [narrowest] = ranked(
    rows.map(([first, last, specialty]) => ({ width: last - first, specialty, words: 'an inpatient payment group' })),
  )
  if (!narrowest)
    return {
      ...bySet('MS-DRG', code, chartsOf('MS-DRG', code)),
      says: `MS-DRG ${code}: an inpatient payment group`,
    }
  return {
    ...placed('MS-DRG', code, [narrowest], chartsOf('MS-DRG', code)),
    says: `MS-DRG ${code}: an inpatient payment group${arrow([narrowest.specialty])}`,
  }
}

function placeOfServiceReading(code: string): CodeReading {
  const meaning = placesOfService.find((place) => place.code === code)?.meaning
  return {
    ...bySet('POS', code, only()),
    known: Boolean(meaning),
    says: meaning ? `POS ${code}: ${meaning}` : `POS ${code} is no place of service`,
  }
}

/** All fields that a range touches, in the order of its numbers. */
function rangeReading(from: string, to: string): CodeReading[] {
  const [low, high] = [bareCode(from)[0], bareCode(to)[0]]
  if (!low || !high || low.set !== high.set || low.code > high.code) return []
  const touching = (rows: readonly (readonly [string, string, ...unknown[]])[], at: number) =>
    rows.filter(([first, last]) => first <= key(high) && last >= key(low)).map((row) => row[at] as Specialty)
  const key = ({ set, code }: CodeReading) => (set === 'ICD-10-CM' ? code.slice(0, 3) : code)
  const all =
    low.set === 'CPT'
      ? touching(cptRanges, 2)
      : low.set === 'HCPCS'
        ? touching(hcpcsRanges, 2)
        : low.set === 'ICD-10-CM'
          ? touching(diagnosisRanges, 3)
          : [...low.specialties, ...high.specialties]
  const narrow = all.filter((specialty) => !fallbackFields.includes(specialty))
  const specialties = unique([
    ...low.specialties.filter((one) => narrow.includes(one)),
    ...(narrow.length ? narrow : all),
  ]).slice(0, 12)
  const ends = [chartsOf(low.set, low.code), chartsOf(high.set, high.code)]
  const charts = only(...unique(ends.flatMap(({ likeliest }) => likeliest)))
  const code = `${low.code}-${high.code}`
  return [
    {
      set: low.set,
      code,
      known: specialties.length > 0,
      specialties,
      ...charts,
      says: `${code}: ${low.set}${arrow(specialties)}`,
    },
  ]
}

type Row = { width: number; specialty: Specialty; words: string }

/** Never shown where a narrower row hit. */
export const fallbackFields: readonly Specialty[] = ['medicine-general', 'surgery-general', 'evaluation-management']

function ranked(rows: Row[]): Row[] {
  const narrowestFirst = [...rows].sort((a, b) => a.width - b.width)
  return narrowestFirst.filter(
    ({ specialty }, at) => narrowestFirst.findIndex((row) => row.specialty === specialty) === at,
  )
}

function placed(set: CodeSet, code: string, rows: Row[], charts: Charts): CodeReading {
  const specialties = rows.map(({ specialty }) => specialty)
  const shown = specialties.filter((specialty) => !fallbackFields.includes(specialty))
  return {
    set,
    code,
    known: true,
    specialties,
    ...charts,
    says: `${code}: ${set}, ${rows[0]!.words}${arrow(shown.length ? shown : specialties)}`,
  }
}

function bySet(set: CodeSet, code: string, charts: Charts): CodeReading {
  return { set, code, known: true, specialties: [], ...charts, says: '' }
}

function arrow(specialties: Specialty[]): string {
  return specialties.length
    ? ` → ${specialties
        .slice(0, 3)
        .map((specialty) => specialtyLabels[specialty])
        .join(', ')}`
    : ''
}

type Charts = Pick<CodeReading, 'chartTypes' | 'likeliest'>
const only = (...types: ChartType[]): Charts => ({ chartTypes: types, likeliest: types })

function chartsOf(set: CodeSet, code: string): Charts {
  const width = ([, first, last]: (typeof codeChartTypes)[number]) =>
    first === '' ? Infinity : Number(last.replace(/\D/g, '')) - Number(first.replace(/\D/g, ''))
  const rows = codeChartTypes
    .filter(([of, first, last]) => of === set && (first === '' || (code >= first && code <= last)))
    .sort((a, b) => width(a) - width(b))
  return { chartTypes: unique(rows.flatMap(([, , , types]) => types)), likeliest: [...(rows[0]?.[3] ?? [])] }
}

/** Blocks sort as text: a place in the alphabet of their three characters. */
function order(category: string): number {
  return [...category].reduce((sum, letter) => sum * 36 + parseInt(letter, 36), 0)
}
