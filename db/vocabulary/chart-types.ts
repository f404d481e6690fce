export type ChartSide = 'facility' | 'professional' | 'both' | 'payer' | 'supplier' | 'registry' | 'vendor' | 'any'

export type ChartTypeFacts = {
  label: string
  side: ChartSide
  unit: string
  /** Low, usual, high. No national standard exists: a default where a posting states none, marked "estimated". */
  perHour?: readonly [number, number, number]
}

const facts = {
  'inpatient-facility': { label: 'Inpatient facility', side: 'facility', unit: 'record', perHour: [1.5, 2.5, 3.5] },
  'outpatient-facility': { label: 'Outpatient facility', side: 'facility', unit: 'encounter' },
  'ed-facility': { label: 'ED facility', side: 'facility', unit: 'encounter', perHour: [10, 14, 20] },
  'ed-profee': { label: 'ED professional', side: 'professional', unit: 'encounter', perHour: [12, 16, 22] },
  'same-day-surgery': { label: 'Same-day surgery', side: 'facility', unit: 'record', perHour: [4, 5.5, 8] },
  asc: { label: 'Ambulatory surgery center', side: 'facility', unit: 'record' },
  observation: { label: 'Observation', side: 'facility', unit: 'record', perHour: [4, 6, 8] },
  'profee-em': { label: 'Pro-fee E/M visits', side: 'professional', unit: 'encounter', perHour: [8, 12, 20] },
  'profee-surgery': { label: 'Pro-fee surgery', side: 'professional', unit: 'case', perHour: [5, 8, 12] },
  'profee-multispecialty': { label: 'Pro-fee multi-specialty', side: 'professional', unit: 'encounter' },
  anesthesia: { label: 'Anesthesia', side: 'professional', unit: 'case', perHour: [12, 16, 22] },
  'radiology-diagnostic': { label: 'Diagnostic radiology', side: 'both', unit: 'report', perHour: [35, 50, 70] },
  'interventional-radiology': { label: 'Interventional radiology', side: 'both', unit: 'case', perHour: [3, 5, 7] },
  'pathology-lab': { label: 'Pathology and laboratory', side: 'both', unit: 'specimen', perHour: [20, 30, 50] },
  'ancillary-diagnostic': { label: 'Ancillary diagnostic', side: 'facility', unit: 'encounter', perHour: [25, 35, 60] },
  'clinic-recurring': { label: 'Clinic and recurring', side: 'facility', unit: 'encounter', perHour: [12, 18, 25] },
  'risk-adjustment-hcc': { label: 'Risk adjustment (HCC)', side: 'payer', unit: 'chart', perHour: [4, 7, 10] },
  'home-health': { label: 'Home health', side: 'facility', unit: 'chart', perHour: [1, 1.5, 2.5] },
  hospice: { label: 'Hospice', side: 'facility', unit: 'chart' },
  snf: { label: 'Skilled nursing facility', side: 'facility', unit: 'record', perHour: [2, 3, 5] },
  ltach: { label: 'Long-term acute care', side: 'facility', unit: 'record' },
  'inpatient-rehab': { label: 'Inpatient rehabilitation', side: 'facility', unit: 'record' },
  'behavioral-health': { label: 'Behavioral health', side: 'both', unit: 'encounter' },
  'dialysis-nephrology': { label: 'Dialysis and nephrology', side: 'both', unit: 'encounter' },
  'oncology-infusion': { label: 'Oncology and infusion', side: 'both', unit: 'encounter' },
  dental: { label: 'Dental', side: 'professional', unit: 'claim' },
  dme: { label: 'Durable medical equipment', side: 'supplier', unit: 'claim' },
  'ambulance-ems': { label: 'Ambulance and EMS', side: 'supplier', unit: 'trip' },
  'denials-appeals': { label: 'Denials and appeals', side: 'any', unit: 'case' },
  'coding-audit': { label: 'Coding audit', side: 'any', unit: 'record' },
  cdi: { label: 'Clinical documentation (CDI)', side: 'facility', unit: 'record' },
  'charge-entry': { label: 'Charge entry and capture', side: 'both', unit: 'charge' },
  billing: { label: 'Billing and claims', side: 'both', unit: 'claim' },
  'cancer-registry': { label: 'Cancer registry', side: 'registry', unit: 'abstract' },
  'trauma-registry': { label: 'Trauma registry', side: 'registry', unit: 'abstract' },
  'data-abstraction': { label: 'Quality abstraction', side: 'registry', unit: 'record' },
  'payment-integrity': { label: 'Payment integrity', side: 'payer', unit: 'claim' },
  'ai-coding-validation': { label: 'AI coding validation', side: 'vendor', unit: 'record' },
} satisfies Record<string, ChartTypeFacts>

export type ChartType = keyof typeof facts
export const chartTypes = Object.keys(facts) as [ChartType, ...ChartType[]]
export const chartTypeFacts: Record<ChartType, ChartTypeFacts> = facts
