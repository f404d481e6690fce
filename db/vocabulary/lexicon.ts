// What the trade's short forms stand for: one source for the search engine's synonyms and for whoever reads a phrase.

/**
 * `exact`: the entry's terms of capitals and digits are whole words: no prefix, no typo of them counts.
 * `capitals`: besides, they count only where they are typed in capitals ("him" is not HIM).
 */
type Marks = { exact?: true; capitals?: true }

/** Typing any of `terms` finds the others. */
export type TwoWay = Marks & { terms: readonly string[]; direction: 'two-way' }

/** Typing any of `from` finds `to` as well, never the reverse. */
export type OneWay = Marks & { from: readonly string[]; to: readonly string[]; direction: 'one-way' }

export type LexiconEntry = TwoWay | OneWay

// prettier-ignore
const twoWay: readonly Omit<TwoWay, 'direction'>[] = [
  { terms: ['medical coder', 'medical coding specialist', 'coding specialist', 'health information coder', 'HIM coder', 'clinical coder', 'coding analyst', 'medical records coder'] },

  { terms: ['pro-fee', 'pro fee', 'profee', 'professional fee', 'physician coding', 'provider coding', 'professional coding'] },
  { terms: ['facility coding', 'hospital coding', 'technical coding'] },
  { terms: ['inpatient', 'in-patient', 'acute inpatient', 'IP'], exact: true },
  { terms: ['outpatient', 'out-patient', 'hospital outpatient', 'HOPD', 'OP'], exact: true },
  { terms: ['emergency department', 'emergency room', 'emergency medicine', 'ED', 'ER'], exact: true },
  { terms: ['same-day surgery', 'same day surgery', 'day surgery', 'outpatient surgery', 'ambulatory surgery', 'SDS', 'ASU'], exact: true },
  { terms: ['ambulatory surgery center', 'surgery center', 'surgicenter', 'ASC'], exact: true },
  { terms: ['observation', 'obs'] },
  { terms: ['evaluation and management', 'E/M', 'E&M', 'E and M', 'leveling'] },
  { terms: ['evaluation and management', 'EM'], capitals: true },
  { terms: ['risk adjustment', 'HCC', 'RA coding', 'RAF', 'hierarchical condition category', 'risk coder'], exact: true },
  { terms: ['skilled nursing', 'nursing home', 'long term care', 'SNF', 'LTC', 'PDPM', 'MDS'], exact: true },
  { terms: ['long term acute', 'LTACH', 'LTAC', 'LTCH'], exact: true },
  { terms: ['inpatient rehab', 'acute rehab', 'IRF'], exact: true },
  { terms: ['community health center', 'FQHC', 'CHC', 'RHC'], exact: true },
  { terms: ['home health', 'homecare', 'HH'], exact: true },

  { terms: ['interventional radiology', 'vascular interventional', 'IR', 'IVR'], exact: true },
  { terms: ['radiology', 'imaging', 'diagnostic imaging', 'DI'], exact: true },
  { terms: ['OB/GYN', 'OBGYN', 'OB-GYN', 'obstetrics', 'gynecology', "women's health", 'L&D'] },
  { terms: ['orthopedics', 'orthopedic', 'orthopaedic', 'ortho', 'musculoskeletal', 'MSK'], exact: true },
  { terms: ['cardiology', 'cardio', 'cardiovascular'] },
  { terms: ['cardiothoracic', 'CT surgery', 'CTS', 'CVT'], exact: true },
  { terms: ['gastroenterology', 'gastro', 'endoscopy', 'GI'], exact: true },
  { terms: ['otolaryngology', 'ear nose throat', 'ENT'], exact: true },
  { terms: ['oncology', 'hematology', 'hem/onc', 'heme onc', 'chemo'] },
  { terms: ['ophthalmology', 'ophtho', 'retina'] },
  { terms: ['anesthesia', 'anaesthesia', 'anesthesiology', 'ANES'], exact: true },
  { terms: ['behavioral health', 'behavioural health', 'mental health', 'psychiatry', 'psych', 'BH'], exact: true },
  { terms: ['PM&R', 'physiatry'] },

  { terms: ['remote', 'WFH', 'WAH', 'work from home', 'work at home', 'telecommute', 'telework', 'virtual', 'home-based', 'POS 12'], exact: true },
  { terms: ['hybrid', 'part remote', 'partially remote'] },
  { terms: ['on-site', 'onsite', 'on site', 'in office', 'in-person', 'in house'] },

  { terms: ['per diem', 'per-diem', 'PRN', 'as needed'], exact: true },
  { terms: ['contract', 'contractor', 'temp', 'temporary'] },
  { terms: ['entry level', 'apprentice', 'new grad', 'no experience', 'trainee', 'externship'] },

  { terms: ['clinical documentation integrity', 'clinical documentation improvement', 'clinical documentation specialist', 'CDI', 'CDS', 'CDIS'], exact: true },
  { terms: ['audit', 'auditor', 'quality review', 'coding quality', 'coding validation', 'second-level review', 'DRG validation'] },
  { terms: ['denials', 'denial', 'appeals', 'clinical appeals', 'DRG downgrade'] },
  { terms: ['charge capture', 'charge entry', 'charge reconciliation', 'chargemaster', 'revenue integrity'] },
  { terms: ['billing', 'biller', 'medical biller', 'claims'] },
  { terms: ['cancer registry', 'tumor registry', 'oncology data specialist', 'ODS', 'CTR'], exact: true },
  { terms: ['health information management', 'medical records', 'HIM'], capitals: true },

  { terms: ['ICD-10-CM', 'ICD-10', 'ICD10', 'ICD 10', 'I10-CM'], exact: true },
  { terms: ['CPT', 'CPT-4'], exact: true },
  { terms: ['HCPCS', 'HCPC', 'hickpicks'], exact: true },

  { terms: ['Solventum', '3M'], exact: true },
  { terms: ['Oracle Health', 'Cerner'] },
  { terms: ['TruBridge', 'TruCode'] },
  { terms: ['TruBridge', 'CPSI'], exact: true },
  { terms: ['eClinicalWorks', 'eCW'] },
  { terms: ['ODS-C', 'CTR'], exact: true },
  { terms: ['COC', 'CPC-H'], exact: true },
]

// prettier-ignore
const oneWay: readonly Omit<OneWay, 'direction'>[] = [
  { from: ['coder', 'coding'], to: ['medical coder'] },
  { from: ['biller/coder'], to: ['biller', 'medical coder'] },

  { from: ['PB'], to: ['pro-fee'], exact: true },
  { from: ['HB'], to: ['facility coding'], exact: true },
  { from: ['DRG', 'MS-DRG', 'APR-DRG', 'PCS', 'ICD-10-PCS'], to: ['inpatient'], exact: true },
  { from: ['APC', 'OPPS'], to: ['outpatient'], exact: true },
  { from: ['ASC'], to: ['same-day surgery'], exact: true },
  { from: ['RADV', 'Medicare Advantage', 'V28', 'MRA', 'retrospective review'], to: ['risk adjustment'], exact: true },
  { from: ['OASIS', 'PDGM'], to: ['home health'], exact: true },
  { from: ['CAH'], to: ['critical access hospital', 'rural hospital'], exact: true },

  { from: ['IR'], to: ['radiology'], exact: true },
  { from: ['heart', 'cath lab', 'EP'], to: ['cardiology'], exact: true },
  { from: ['infusion'], to: ['oncology'] },
  { from: ['eye'], to: ['ophthalmology'] },
  { from: ['uro'], to: ['urology'] },
  { from: ['neuro'], to: ['neurology'] },
  { from: ['derm'], to: ['dermatology'] },
  { from: ['peds'], to: ['pediatrics'] },
  { from: ['pulm'], to: ['pulmonology'] },
  { from: ['nephro'], to: ['nephrology'] },
  { from: ['path'], to: ['pathology'] },
  { from: ['rheum'], to: ['rheumatology'] },
  { from: ['endo'], to: ['endocrinology', 'endoscopy'] },
  { from: ['SUD', 'substance use'], to: ['behavioral health'], exact: true },
  { from: ['PM&R', 'physiatry'], to: ['rehabilitation'] },
  { from: ['MFM'], to: ['maternal fetal medicine'], capitals: true },
  { from: ['FP'], to: ['family medicine', 'family practice'], capitals: true },
  { from: ['IM'], to: ['internal medicine'], capitals: true },
  { from: ['UC'], to: ['urgent care'], capitals: true },
  { from: ['surg onc'], to: ['surgical oncology'] },
  { from: ['NICU'], to: ['neonatal'], capitals: true },
  { from: ['PT'], to: ['physical therapy'], capitals: true },
  { from: ['OT'], to: ['occupational therapy'], capitals: true },
  { from: ['ST'], to: ['speech therapy'], capitals: true },

  { from: ['casual', 'pool'], to: ['per diem'] },
  { from: ['1099', 'freelance', 'gig', 'consultant'], to: ['contract'], exact: true },
  { from: ['FT'], to: ['full-time'], exact: true },
  { from: ['CPC-A'], to: ['entry level'], exact: true },

  { from: ['QA'], to: ['coding quality', 'audit'], exact: true },
  { from: ['pre-bill', 'second level'], to: ['audit'] },
  { from: ['OIG'], to: ['compliance'], exact: true },
  { from: ['CDM'], to: ['chargemaster'], exact: true },
  { from: ['AR'], to: ['billing'], capitals: true },
  { from: ['abstractor'], to: ['cancer registry'] },
  { from: ['HEDIS', 'Stars', 'core measures'], to: ['quality abstraction'], exact: true },
  { from: ['ROI'], to: ['release of information'], exact: true },
  { from: ['UR', 'UM'], to: ['utilization review'], capitals: true },
  { from: ['prior auth'], to: ['prior authorization'] },
]

export const lexicon: readonly LexiconEntry[] = [
  ...twoWay.map((entry) => ({ ...entry, direction: 'two-way' as const })),
  ...oneWay.map((entry) => ({ ...entry, direction: 'one-way' as const })),
]

/** Phrases that hold a term of the lexicon, or a bare form of one, and do not mean it. */
export const falseFriends: readonly { phrase: string; not: string }[] = [
  { phrase: 'virtual interview', not: 'remote' },
  { phrase: 'remote patient monitoring', not: 'remote' },
  { phrase: 'remote area', not: 'remote' },
  { phrase: 'home health', not: 'remote' },
  { phrase: 'flexible hours', not: 'hybrid' },
  { phrase: 'business casual', not: 'per diem' },
  { phrase: 'applicant pool', not: 'per diem' },
  { phrase: 'eye for detail', not: 'ophthalmology' },
  { phrase: 'career path', not: 'pathology' },
  { phrase: 'CT scan', not: 'cardiothoracic' },
  { phrase: 'MRA scan', not: 'risk adjustment' },
  { phrase: 'software QA', not: 'audit' },
  { phrase: 'QA engineer', not: 'audit' },
  { phrase: 'QA tester', not: 'audit' },
]

/** A posting with these and without the trade's own words is about another coding. */
export const offTopicWords: readonly string[] = [
  'software',
  'developer',
  'programmer',
  'engineer',
  'Python',
  'Java',
  'JavaScript',
  'React',
  'full stack',
  'front end',
  'back end',
  'DevOps',
  'API',
  'SQL developer',
  'machine learning',
  'bootcamp',
  'LeetCode',
  'firmware',
  'PLC',
  'CNC programmer',
  'G-code',
  'color coder',
  'coding instructor for kids',
  'learn to code',
  'CyberCoders',
]

/** What programs are written in and run on: two of them in a row are asked of no medical coder. */
// prettier-ignore
export const technologies: readonly string[] = [
  'Python', 'Rust', 'Golang', 'Go', 'TypeScript', 'JavaScript', 'Java', 'C++', 'C#', '.NET', 'Kotlin', 'Swift', 'Scala', 'PHP', 'Ruby', 'Rails',
  'Node', 'Node.js', 'React', 'Angular', 'Vue', 'Django', 'Flask', 'HTML', 'CSS', 'Postgres', 'PostgreSQL', 'MySQL', 'MongoDB', 'Redis', 'Kafka',
  'Kubernetes', 'Docker', 'AWS', 'GCP', 'Azure', 'Terraform', 'PyTorch', 'TensorFlow', 'Spark', 'GraphQL', 'WordPress', 'Scratch', 'SQL', 'Git',
]

export const onTopicWords: readonly string[] = [
  'ICD',
  'CPT',
  'HCPCS',
  'DRG',
  'HCC',
  'CPC',
  'CCS',
  'RHIT',
  'RHIA',
  'AAPC',
  'AHIMA',
  'EHR',
  'encounter',
  'inpatient',
  'outpatient',
  'pro-fee',
  'HIM',
  'medical record',
  'revenue cycle',
  'encoder',
  'E/M',
  'OASIS',
]
