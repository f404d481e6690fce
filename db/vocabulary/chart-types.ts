export type ChartSide = 'facility' | 'professional' | 'both' | 'payer' | 'supplier' | 'registry' | 'vendor' | 'any'

export type ChartTypeFacts = {
  label: string
  side: ChartSide
  unit: string
  /** Low, usual, high. No national standard exists: a default where a posting states none, marked "estimated". */
  perHour?: readonly [number, number, number]
  /** What people call it. A name in capitals counts only as it is written, the others in any case. */
  names: readonly string[]
  /** What is spoken of in that work alone, but does not name it. */
  implied?: readonly string[]
}

// prettier-ignore
const facts = {
  'inpatient-facility': {
    label: 'Inpatient facility', side: 'facility', unit: 'record', perHour: [1.5, 2.5, 3.5],
    names: [
      'inpatient', 'in-patient', 'acute inpatient', 'inpatient facility', 'inpatient hospital', 'acute care inpatient',
      'hospitalized patients', 'inpt', 'IP',
    ],
    implied: ['MS-DRG', 'MS-DRGs', 'APR-DRG', 'APR-DRGs', 'DRG', 'DRGs', 'ICD-10-PCS', 'ICD-10 PCS', 'IPPS'],
  },
  'outpatient-facility': {
    label: 'Outpatient facility', side: 'facility', unit: 'encounter',
    names: [
      'outpatient', 'out-patient', 'hospital outpatient', 'outpatient facility', 'outpatient hospital',
      'hospital-based outpatient', 'outpatient clinic', 'HOPD', 'outpt', 'OP',
    ],
    implied: ['APC', 'APCs', 'OPPS'],
  },
  'ed-facility': {
    label: 'ED facility', side: 'facility', unit: 'encounter', perHour: [10, 14, 20],
    names: [
      'ED facility', 'facility ED', 'emergency department facility', 'ED', 'ER', 'emergency department',
      'emergency departments', 'emergency room', 'emergency rooms', 'emergency medicine', 'emergency', 'EDs',
      'freestanding ED', 'trauma bay',
    ],
  },
  'ed-profee': {
    label: 'ED professional', side: 'professional', unit: 'encounter', perHour: [12, 16, 22],
    names: [
      'ED pro-fee', 'ED profee', 'pro-fee ED', 'profee ED', 'ED professional', 'ED pro', 'pro ED', 'emergency physician',
      'emergency physicians', 'emergency physician group',
    ],
  },
  'same-day-surgery': {
    label: 'Same-day surgery', side: 'facility', unit: 'record', perHour: [4, 5.5, 8],
    names: [
      'same-day surgery', 'same-day surgeries', 'same-day surgical', 'sameday surgery', 'day surgery',
      'outpatient surgery', 'outpatient surgeries', 'outpatient surgical', 'outpatient operative',
      'ambulatory surgery', 'ambulatory surgeries', 'ambulatory surgical', 'ambulatory procedure visit', 'ambulatory procedure visits', 'ambulatory procedures', 'APV', 'APVs',
      'day procedures', 'surgical day care', 'OP surgery', 'OP surgeries', 'OPS', 'hospital surgery', 'sds',
      'ASU',
    ],
  },
  asc: {
    label: 'Ambulatory surgery center', side: 'facility', unit: 'record',
    names: [
      'ambulatory surgery center', 'ambulatory surgery centers', 'ambulatory surgical center',
      'ambulatory surgical centers', 'ambulatory surgery centre', 'surgery center', 'surgery centers',
      'surgical center', 'surgicenter', 'surgery center facility', 'asc', 'ascs',
    ],
  },
  observation: {
    label: 'Observation', side: 'facility', unit: 'record', perHour: [4, 6, 8],
    names: ['observation', 'observations', 'observation stays', 'obs'],
  },
  'profee-em': {
    label: 'Pro-fee E/M visits', side: 'professional', unit: 'encounter', perHour: [8, 12, 20],
    names: [
      'evaluation and management', 'evaluation & management', 'pro-fee E/M', 'profee E/M', 'professional E/M', 'e/m',
      'e&m', 'E and M', 'EM coding', 'EM coder', 'EM levels', 'EM leveling',
      'professional fee E/M',
    ],
  },
  'profee-surgery': {
    label: 'Pro-fee surgery', side: 'professional', unit: 'case', perHour: [5, 8, 12],
    names: [
      'pro-fee surgery', 'profee surgery', 'pro-fee surgical', 'profee surgical', 'surgical pro-fee',
      'surgical profee', 'surgery pro-fee', 'surgery profee', 'professional surgical', 'professional surgery',
      'professional fee surgery', 'professional fee surgical', 'surgical professional fee', 'physician surgical',
      'surgeon coding',
    ],
  },
  'profee-multispecialty': {
    label: 'Pro-fee multi-specialty', side: 'professional', unit: 'encounter',
    names: [
      'multi-specialty', 'multispecialty', 'multiple specialties', 'multi-specialties', 'pro-fee multi-specialty',
    ],
  },
  anesthesia: {
    label: 'Anesthesia', side: 'professional', unit: 'case', perHour: [12, 16, 22],
    names: ['anesthesia', 'anaesthesia', 'anesthesiology', 'anesthesiologists', 'ANES'],
  },
  'radiology-diagnostic': {
    label: 'Diagnostic radiology', side: 'both', unit: 'report', perHour: [35, 50, 70],
    names: [
      'diagnostic radiology', 'diagnostic imaging', 'radiology', 'radiological', 'radiology imaging',
      'imaging studies', 'imaging coder', 'imaging coding', 'imaging reports', 'radiologists', 'mammography',
    ],
  },
  'interventional-radiology': {
    label: 'Interventional radiology', side: 'both', unit: 'case', perHour: [3, 5, 7],
    names: [
      'interventional radiology', 'vascular interventional', 'vascular and interventional radiology',
      'interventional and vascular radiology', 'interventional rad', 'IR', 'IVR', 'VIR',
    ],
  },
  'pathology-lab': {
    label: 'Pathology and laboratory', side: 'both', unit: 'specimen', perHour: [20, 30, 50],
    names: [
      'pathology', 'surgical pathology', 'anatomic pathology', 'clinical pathology', 'surgical path', 'cytology',
      'cytopathology', 'dermatopathology', 'laboratory', 'lab',
    ],
  },
  'ancillary-diagnostic': {
    label: 'Ancillary diagnostic', side: 'facility', unit: 'encounter', perHour: [25, 35, 60],
    names: [
      'clinic and ancillary', 'ancillary and clinic', 'clinic & ancillary', 'clinic/ancillary', 'ancillary/clinic',
      'ancillary', 'ancillaries', 'ancillary services', 'diagnostic services', 'diagnostic studies',
      'outpatient diagnostics', 'lab and imaging', 'lab and radiology', 'laboratory and imaging',
      'laboratory and radiology',
    ],
  },
  'clinic-recurring': {
    label: 'Clinic and recurring', side: 'facility', unit: 'encounter', perHour: [12, 18, 25],
    names: [
      'recurring accounts', 'recurring visits', 'recurring encounters', 'recurring series', 'recurring outpatient',
      'series accounts', 'series visits', 'series encounters', 'serial accounts', 'clinic and recurring', 'recurring',
      'clinic and series', 'clinic coder', 'clinic/recurring',
      'clinic and ancillary', 'ancillary and clinic', 'clinic & ancillary', 'clinic/ancillary', 'ancillary/clinic',
    ],
  },
  'risk-adjustment-hcc': {
    label: 'Risk adjustment (HCC)', side: 'payer', unit: 'chart', perHour: [4, 7, 10],
    names: [
      'risk adjustment', 'risk adjusted', 'risk-adjustment coding', 'hcc', 'hccs', 'radv',
      'hierarchical condition category', 'hierarchical condition categories', 'hierarchical condition coding',
      'risk coder', 'RA coding', 'RA coder', 'MRA coder', 'MRA coding', 'cms-hcc', 'hhs-hcc',
    ],
    implied: ['V28', 'V24', 'RAF', 'Medicare Advantage', 'retrospective review'],
  },
  'home-health': {
    label: 'Home health', side: 'facility', unit: 'chart', perHour: [1, 1.5, 2.5],
    names: [
      'home health', 'home healthcare', 'home health care', 'homecare', 'home care', 'homehealth', 'HH coder', 'OASIS',
      'pdgm',
    ],
  },
  hospice: {
    label: 'Hospice', side: 'facility', unit: 'chart',
    names: ['hospice', 'hospices'],
  },
  snf: {
    label: 'Skilled nursing facility', side: 'facility', unit: 'record', perHour: [2, 3, 5],
    names: [
      'skilled nursing', 'skilled nursing facility', 'skilled nursing facilities', 'nursing home', 'nursing homes',
      'nursing facility', 'nursing facilities', 'long-term care facility', 'long-term care facilities',
      'long-term care coding', 'LTC', 'snf', 'snfs', 'pdpm',
    ],
    implied: ['MDS'],
  },
  ltach: {
    label: 'Long-term acute care', side: 'facility', unit: 'record',
    names: ['long-term acute', 'long-term acute care', 'ltac', 'ltach', 'ltachs', 'ltch', 'ltchs'],
  },
  'inpatient-rehab': {
    label: 'Inpatient rehabilitation', side: 'facility', unit: 'record',
    names: [
      'inpatient rehab', 'inpatient rehabilitation', 'inpatient rehabilitation facility', 'acute rehab',
      'acute rehabilitation', 'rehab hospital', 'rehabilitation hospital', 'irf', 'irfs',
    ],
  },
  'behavioral-health': {
    label: 'Behavioral health', side: 'both', unit: 'encounter',
    names: [
      'behavioral health', 'behavioural health', 'behavorial health', 'mental health', 'psychiatric', 'psychiatry',
      'inpatient psychiatric', 'inpatient psychiatry', 'inpatient psych', 'inpatient behavioral health', 'psych', 'telepsych', 'tele-psych', 'telepsychiatry', 'telemental health', 'telebehavioral health',
      'counseling', 'behavioral', 'behavioral visits', 'BH coder', 'BH coding', 'BH visits', 'IPF', 'partial hospitalization',
    ],
  },
  'dialysis-nephrology': {
    label: 'Dialysis and nephrology', side: 'both', unit: 'encounter',
    names: ['dialysis', 'nephrology', 'dialysis and nephrology', 'esrd'],
  },
  'oncology-infusion': {
    label: 'Oncology and infusion', side: 'both', unit: 'encounter',
    names: [
      'infusion', 'infusions', 'infusion center', 'infusion therapy', 'infusion services', 'chemotherapy', 'chemo',
      'oncology infusion', 'oncology', 'oncology/infusion', 'infusion/oncology', 'medical oncology',
    ],
  },
  dental: {
    label: 'Dental', side: 'professional', unit: 'claim',
    names: ['dental', 'dentistry', 'CDT'],
  },
  dme: {
    label: 'Durable medical equipment', side: 'supplier', unit: 'claim',
    names: ['durable medical equipment', 'home medical equipment', 'dme', 'dmepos', 'HME'],
  },
  'ambulance-ems': {
    label: 'Ambulance and EMS', side: 'supplier', unit: 'trip',
    names: ['ambulance', 'EMS', 'medical transport', 'medical transportation', 'ground transport'],
  },
  'denials-appeals': {
    label: 'Denials and appeals', side: 'any', unit: 'case',
    names: [
      'coding denials', 'coding denial', 'denials coder', 'denials coding', 'denial coder', 'clinical denials',
      'DRG denials', 'DRG denial', 'denials and appeals', 'denial and appeal', 'denials management', 'coding appeals',
      'clinical appeals', 'DRG appeals', 'DRG downgrade', 'DRG downgrades', 'appeals coder', 'denials', 'denial',
      'appeals',
    ],
  },
  'coding-audit': {
    label: 'Coding audit', side: 'any', unit: 'record',
    names: [
      'coding audit', 'coding audits', 'coding auditor', 'coding auditors', 'coding auditing', 'coder auditor',
      'coder) auditor', 'coding QA', 'coding quality', 'coding quality review', 'coding validation', 'chart audits',
      'chart auditing', 'coding compliance auditor', 'second-level review', 'QA auditor',
    ],
  },
  cdi: {
    label: 'Clinical documentation (CDI)', side: 'facility', unit: 'record',
    names: [
      'cdi', 'cdis', 'CDS', 'clinical documentation improvement', 'clinical documentation integrity',
      'clinical documentation excellence', 'clinical documentation specialist', 'documentation integrity',
    ],
  },
  'charge-entry': {
    label: 'Charge entry and capture', side: 'both', unit: 'charge',
    names: [
      'charge entry', 'charge capture', 'charge reconciliation', 'charge posting', 'charge review', 'charge auditor',
      'chargemaster', 'charge description master', 'CDM', 'revenue integrity',
    ],
  },
  billing: {
    label: 'Billing and claims', side: 'both', unit: 'claim',
    names: [
      'medical billing', 'billing and coding', 'coding and billing', 'billing & coding', 'billing', 'biller',
      'billers', 'billing specialist', 'medical biller', 'claims follow-up', 'A/R follow-up', 'accounts receivable',
      'AR follow-up', 'patient account', 'patient accounts',
    ],
    implied: ['CMS-1500'],
  },
  'cancer-registry': {
    label: 'Cancer registry', side: 'registry', unit: 'abstract',
    names: [
      'cancer registry', 'cancer registrar', 'cancer registrars', 'tumor registry', 'tumor registrar',
      'oncology registry', 'oncology registrar', 'oncology data specialist', 'oncology data', 'ODS',
    ],
  },
  'trauma-registry': {
    label: 'Trauma registry', side: 'registry', unit: 'abstract',
    names: ['trauma registry', 'trauma registrar', 'trauma registrars', 'trauma data'],
  },
  'data-abstraction': {
    label: 'Quality abstraction', side: 'registry', unit: 'record',
    names: [
      'quality abstraction', 'quality abstractor', 'quality data abstractor', 'core measure', 'core measures',
      'HEDIS abstraction', 'HEDIS abstractor', 'HEDIS', 'clinical data abstractor', 'clinical data abstraction',
      'quality measures abstraction', 'clinical abstractor', 'registry abstractor',
    ],
  },
  'payment-integrity': {
    label: 'Payment integrity', side: 'payer', unit: 'claim',
    names: [
      'payment integrity', 'DRG validation', 'DRG validator', 'DRG audit', 'DRG auditor', 'prepay', 'pre-pay',
      'prepayment', 'pre-payment', 'post-pay', 'postpay', 'post-payment',
    ],
  },
  'ai-coding-validation': {
    label: 'AI coding validation', side: 'vendor', unit: 'record',
    names: [
      'autonomous coding', 'AI coding', 'AI coding validation', 'AI validation', 'AI output', 'AI output validation',
      'AI-assisted coding', 'AI-generated codes', 'AI-suggested codes', 'coding AI', 'machine-generated codes',
      'CAC validation', 'computer-generated codes',
    ],
  },
} satisfies Record<string, ChartTypeFacts>

export type ChartType = keyof typeof facts
export const chartTypes = Object.keys(facts) as [ChartType, ...ChartType[]]
export const chartTypeFacts: Record<ChartType, ChartTypeFacts> = facts

/** How the two sides of a bill are spoken of where no chart type is named. */
export const sideNames = {
  facility: ['facility', 'facilities', 'hospital', 'technical', 'UB-04', 'HB'],
  professional: [
    'pro-fee', 'pro-fees', 'profee', 'profees', 'professional fee', 'professional fees', 'professional coding',
    'professional coder', 'professional coders', 'professional services', 'professional billing', 'professional side',
    'professional claims', 'physician coding', 'physician coder', 'physician coders', 'physician side',
    'physician billing', 'physician group', 'physician practice', 'provider coding', 'CMS-1500', 'PB',
  ],
} as const // prettier-ignore
