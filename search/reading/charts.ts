// What is coded, and with which tools: chart types, specialties and products by the names that the vocabulary gives them.
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import { lexicon } from '#db/vocabulary/lexicon.ts'
import { specialties, specialtyLabels, type Specialty } from '#db/vocabulary/specialties.ts'
import { around, finder, unique, type Fact, type Mention, type Posting } from '#search/reading/words.ts'

/** Wordings that name a chart type; the side of emergency work is settled by what stands beside it. */
const chartNames: Partial<Record<ChartType, readonly string[]>> = {
  'inpatient-facility': ['inpatient', 'in-patient', 'MS-DRG', 'APR-DRG', 'DRG', 'ICD-10-PCS'],
  'outpatient-facility': ['outpatient', 'out-patient', 'hospital outpatient', 'HOPD', 'outpat', 'APC', 'OPPS'],
  'ed-facility': ['emergency department', 'emergency room', 'emergency medicine', 'ED facility', 'ED', 'ER'],
  'same-day-surgery': ['same-day surgery', 'day surgery', 'outpatient surgery', 'ambulatory surgery', 'SDS', 'ASU'],
  asc: ['ambulatory surgery center', 'surgery center', 'ASC'],
  observation: ['observation'],
  'profee-em': ['evaluation and management', 'E/M', 'E&M', 'E and M'],
  'profee-surgery': ['pro-fee surgery', 'profee surgery', 'pro-fee surgical', 'surgical pro-fee', 'surgical coding', 'surgery coding'],
  'profee-multispecialty': ['multi-specialty', 'multispecialty'],
  anesthesia: ['anesthesia', 'anaesthesia', 'ANES'],
  'radiology-diagnostic': ['diagnostic radiology', 'diagnostic imaging', 'radiology'],
  'interventional-radiology': ['interventional radiology', 'IVR'],
  'pathology-lab': ['pathology', 'laboratory coding', 'lab coding'],
  'ancillary-diagnostic': ['ancillary'],
  'clinic-recurring': ['recurring accounts', 'series accounts', 'recurring'],
  'risk-adjustment-hcc': ['risk adjustment', 'HCC', 'RADV', 'hierarchical condition category', 'risk coder'],
  'home-health': ['home health', 'homecare', 'OASIS', 'PDGM'],
  hospice: ['hospice'],
  snf: ['skilled nursing', 'nursing home', 'SNF', 'PDPM'],
  ltach: ['long term acute', 'LTACH', 'LTCH'],
  'inpatient-rehab': ['inpatient rehab', 'inpatient rehabilitation', 'acute rehab', 'IRF'],
  'behavioral-health': ['behavioral health', 'mental health', 'psychiatric', 'psychiatry'],
  'dialysis-nephrology': ['dialysis', 'nephrology'],
  'oncology-infusion': ['infusion', 'chemotherapy', 'oncology coding', 'oncology coder', 'oncology'],
  dental: ['dental coding', 'dental coder'],
  dme: ['durable medical equipment', 'DME'],
  'ambulance-ems': ['ambulance', 'EMS coding'],
  'denials-appeals': ['coding denials', 'coding denial', 'denials coder', 'clinical appeals', 'DRG downgrade'],
  'coding-audit': ['coding audit', 'coding audits', 'coding auditor', 'coder auditor', 'coder) auditor', 'coding quality', 'chart audits'],
  cdi: ['CDI', 'CDIS', 'clinical documentation improvement', 'clinical documentation integrity', 'clinical documentation specialist'],
  'charge-entry': ['charge entry', 'charge capture', 'charge reconciliation', 'chargemaster'],
  billing: ['medical billing', 'billing and coding', 'biller', 'billing specialist'],
  'cancer-registry': ['cancer registry', 'cancer registrar', 'tumor registry', 'oncology data specialist'],
  'trauma-registry': ['trauma registry', 'trauma registrar'],
  'data-abstraction': ['quality abstraction', 'core measures', 'HEDIS abstraction'],
  'payment-integrity': ['payment integrity', 'DRG validation'],
  'ai-coding-validation': ['autonomous coding', 'AI coding validation'],
} // prettier-ignore

const findCharts = finder(
  Object.entries(chartNames).flatMap(([type, names]) => names.map((name) => [name, type as ChartType] as const)),
)

/** Names of the specialty list that are chart types, settings or leftovers rather than clinical fields of their own. */
const notFields: readonly Specialty[] = [
  'surgery-general', 'medicine-general', 'payer', 'risk-adjustment', 'outpatient-facility', 'evaluation-management',
  'office-visits', 'home-visits', 'home-health', 'hospice', 'dme', 'ambulance-ems', 'nursing-facility', 'telehealth',
  'laboratory', 'pharmacy', 'immunization', 'care-management', 'nutrition', 'interventional-radiology', 'dental',
  'behavioral-health', 'infusion-oncology', 'nephrology-dialysis',
] // prettier-ignore

const findSpecialties = finder(
  specialties
    .filter((specialty) => !notFields.includes(specialty))
    .flatMap((specialty) => namesOf(specialty).map((name) => [name, specialty] as const)),
)

function namesOf(specialty: Specialty): string[] {
  const label = specialtyLabels[specialty].toLowerCase()
  const fields = specialty === 'hematology-oncology' ? [label, 'hematology', 'oncology'] : [label]
  const synonyms = lexicon.flatMap((entry) =>
    entry.direction === 'two-way' && entry.terms.some((term) => fields.includes(term.toLowerCase())) ? entry.terms : [],
  )
  return [...fields, ...synonyms.filter((term) => !['DI', 'IR', 'IVR', 'imaging', 'chemo'].includes(term))]
}

/** A field that is named in running text is what this job codes only when coding is spoken of beside it. */
const ofCoding = /\bcod(?:e|es|ed|er|ers|ing)\b|\bchart(?:s|ing)?\b|\bencounters\b|\bCPT\b|\bICD|\baudit|\babstract/i

export function readChartTypes({ title: { text: title }, text: { text } }: Posting): Fact<ChartType[]> | null {
  const found = namedOrCoded(findCharts, title, text)
  const professional = (mention: Mention<ChartType> & { beside: string }) =>
    /pro-?\s?fee|professional|physician/i.test(mention.beside)
  const types = unique(
    found.map((mention) => (mention.value === 'ed-facility' && professional(mention) ? 'ed-profee' : mention.value)),
  )
  // Pro-fee outpatient work is no facility's.
  const proFee = /\bpro-?\s?fee\b|\bprofessional (?:fee|coding)\b/i.test(`${title}\n${text}`)
  const value = types.filter((type) => !(proFee && type === 'outpatient-facility' && !/facility|hospital/i.test(title)))
  return value.length ? { value, places: [] } : null
}

export function readSpecialties({ title: { text: title }, text: { text } }: Posting): Fact<Specialty[]> | null {
  const value = unique(namedOrCoded(findSpecialties, title, text).map(({ value }) => value))
  return value.length ? { value, places: [] } : null
}

function namedOrCoded<T>(find: (text: string) => Mention<T>[], title: string, text: string) {
  const found = new Map(find(title).map((mention) => [mention.value, { ...mention, beside: title }]))
  for (const mention of find(text)) {
    if (found.has(mention.value)) continue
    const beside = around(text, mention, 45)
    if (ofCoding.test(beside)) found.set(mention.value, { ...mention, beside })
  }
  return [...found.values()]
}
