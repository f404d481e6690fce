export type CredentialLevel = 'entry' | 'core' | 'advanced' | 'management' | 'legacy' | 'clinical'

/** `issuer` is null where no board gives it out (a license, a degree) or the board is uncertain. */
export type CredentialFacts = { name: string; issuer: string | null; level: CredentialLevel }

const facts = {
  CPC: { name: 'Certified Professional Coder', issuer: 'AAPC', level: 'core' },
  'CPC-A': { name: 'Certified Professional Coder – Apprentice', issuer: 'AAPC', level: 'entry' },
  COC: { name: 'Certified Outpatient Coder', issuer: 'AAPC', level: 'core' },
  'COC-A': { name: 'Certified Outpatient Coder – Apprentice', issuer: 'AAPC', level: 'entry' },
  CIC: { name: 'Certified Inpatient Coder', issuer: 'AAPC', level: 'core' },
  'CIC-A': { name: 'Certified Inpatient Coder – Apprentice', issuer: 'AAPC', level: 'entry' },
  CRC: { name: 'Certified Risk Adjustment Coder', issuer: 'AAPC', level: 'core' },
  'CRC-A': { name: 'Certified Risk Adjustment Coder – Apprentice', issuer: 'AAPC', level: 'entry' },
  CPB: { name: 'Certified Professional Biller', issuer: 'AAPC', level: 'core' },
  CPMA: { name: 'Certified Professional Medical Auditor', issuer: 'AAPC', level: 'advanced' },
  CDEO: { name: 'Certified Documentation Expert – Outpatient', issuer: 'AAPC', level: 'advanced' },
  CDEI: { name: 'Certified Documentation Expert – Inpatient', issuer: 'AAPC', level: 'advanced' },
  CPCO: { name: 'Certified Professional Compliance Officer', issuer: 'AAPC', level: 'advanced' },
  CPPM: { name: 'Certified Physician Practice Manager', issuer: 'AAPC', level: 'management' },
  'CPC-I': { name: 'Certified Professional Coder – Instructor', issuer: 'AAPC', level: 'advanced' },
  'CPC-P': { name: 'Certified Professional Coder – Payer', issuer: 'AAPC', level: 'legacy' },
  CIRCC: { name: 'Certified Interventional Radiology Cardiovascular Coder', issuer: 'AAPC', level: 'advanced' },
  CASCC: { name: 'Certified Ambulatory Surgery Center Coder', issuer: 'AAPC', level: 'advanced' },
  CANPC: { name: 'Certified Anesthesia and Pain Management Coder', issuer: 'AAPC', level: 'advanced' },
  CCC: { name: 'Certified Cardiology Coder', issuer: 'AAPC', level: 'advanced' },
  CCVTC: { name: 'Certified Cardiovascular and Thoracic Surgery Coder', issuer: 'AAPC', level: 'advanced' },
  CPCD: { name: 'Certified Professional Coder in Dermatology', issuer: 'AAPC', level: 'advanced' },
  CEDC: { name: 'Certified Emergency Department Coder', issuer: 'AAPC', level: 'advanced' },
  CEMC: { name: 'Certified Evaluation and Management Coder', issuer: 'AAPC', level: 'advanced' },
  CFPC: { name: 'Certified Family Practice Coder', issuer: 'AAPC', level: 'advanced' },
  CGIC: { name: 'Certified Gastroenterology Coder', issuer: 'AAPC', level: 'advanced' },
  CGSC: { name: 'Certified General Surgery Coder', issuer: 'AAPC', level: 'advanced' },
  CHONC: { name: 'Certified Hematology and Oncology Coder', issuer: 'AAPC', level: 'advanced' },
  COBGC: { name: 'Certified Obstetrics and Gynecology Coder', issuer: 'AAPC', level: 'advanced' },
  COPC: { name: 'Certified Ophthalmology Coder', issuer: 'AAPC', level: 'advanced' },
  COSC: { name: 'Certified Orthopaedic Surgery Coder', issuer: 'AAPC', level: 'advanced' },
  CENTC: { name: 'Certified Ear, Nose and Throat Coder', issuer: 'AAPC', level: 'advanced' },
  CPEDC: { name: 'Certified Pediatrics Coder', issuer: 'AAPC', level: 'advanced' },
  CPRC: { name: 'Certified Plastic and Reconstructive Surgery Coder', issuer: 'AAPC', level: 'advanced' },
  CRHC: { name: 'Certified Rheumatology Coder', issuer: 'AAPC', level: 'advanced' },
  CSFAC: { name: 'Certified Surgical Foot and Ankle Coder', issuer: 'AAPC', level: 'advanced' },
  CUC: { name: 'Certified Urology Coder', issuer: 'AAPC', level: 'advanced' },
  CCA: { name: 'Certified Coding Associate', issuer: 'AHIMA', level: 'entry' },
  CCS: { name: 'Certified Coding Specialist', issuer: 'AHIMA', level: 'core' },
  'CCS-P': { name: 'Certified Coding Specialist – Physician-based', issuer: 'AHIMA', level: 'core' },
  RHIT: { name: 'Registered Health Information Technician', issuer: 'AHIMA', level: 'core' },
  RHIA: { name: 'Registered Health Information Administrator', issuer: 'AHIMA', level: 'management' },
  CDIP: { name: 'Certified Documentation Integrity Practitioner', issuer: 'AHIMA', level: 'advanced' },
  CHDA: { name: 'Certified Health Data Analyst', issuer: 'AHIMA', level: 'advanced' },
  CHPS: { name: 'Certified in Healthcare Privacy and Security', issuer: 'AHIMA', level: 'advanced' },
  CCDS: { name: 'Certified Clinical Documentation Specialist', issuer: 'ACDIS', level: 'advanced' },
  'CCDS-O': { name: 'Certified Clinical Documentation Specialist – Outpatient', issuer: 'ACDIS', level: 'advanced' },
  'HCS-D': { name: 'Homecare Coding Specialist – Diagnosis', issuer: 'BMSC', level: 'advanced' },
  'HCS-O': { name: 'Homecare Clinical Specialist – OASIS', issuer: 'BMSC', level: 'advanced' },
  'HCS-H': { name: 'Homecare Coding Specialist – Hospice', issuer: 'BMSC', level: 'advanced' },
  'HCS-C': { name: 'Homecare Compliance Specialist', issuer: 'BMSC', level: 'advanced' },
  'BCHH-C': { name: 'Board Certified Home Health Coder', issuer: null, level: 'advanced' },
  'COS-C': { name: 'Certificate for OASIS Specialist – Clinical', issuer: 'OCCB', level: 'advanced' },
  RCC: { name: 'Radiology Certified Coder', issuer: 'RCCB', level: 'advanced' },
  RCCIR: { name: 'Radiology Certified Coder – Interventional', issuer: 'RCCB', level: 'advanced' },
  CMC: { name: 'Certified Medical Coder', issuer: 'PMI', level: 'core' },
  CMIS: { name: 'Certified Medical Insurance Specialist', issuer: 'PMI', level: 'core' },
  CMOM: { name: 'Certified Medical Office Manager', issuer: 'PMI', level: 'management' },
  CMCO: { name: 'Certified Medical Compliance Officer', issuer: 'PMI', level: 'management' },
  'CMCA-E/M': { name: 'Certified Medical Chart Auditor – E/M', issuer: 'PMI', level: 'advanced' },
  'ODS-C': { name: 'Oncology Data Specialist – Certified', issuer: 'NCRA', level: 'advanced' },
  CBCS: { name: 'Certified Billing and Coding Specialist', issuer: 'NHA', level: 'entry' },
  NCICS: { name: 'National Certified Insurance and Coding Specialist', issuer: 'NCCT', level: 'entry' },
  CMRS: { name: 'Certified Medical Reimbursement Specialist', issuer: 'AMBA', level: 'core' },
  RMC: { name: 'Registered Medical Coder', issuer: 'ARHCP', level: 'core' },
  RMA: { name: 'Registered Medical Auditor', issuer: 'ARHCP', level: 'advanced' },
  CAC: { name: 'Certified Ambulance Coder', issuer: 'NAAC', level: 'advanced' },
  CHC: { name: 'Certified in Healthcare Compliance', issuer: 'CCB', level: 'advanced' },
  CRCR: { name: 'Certified Revenue Cycle Representative', issuer: 'HFMA', level: 'core' },
  CRCS: { name: 'Certified Revenue Cycle Specialist', issuer: 'AAHAM', level: 'core' },
  CRCE: { name: 'Certified Revenue Cycle Executive', issuer: 'AAHAM', level: 'advanced' },
  CRIP: { name: 'Certified Revenue Integrity Professional', issuer: 'AAHAM', level: 'advanced' },
  CHRI: { name: 'Certification in Healthcare Revenue Integrity', issuer: 'NAHRI', level: 'advanced' },
  'RAC-CT': { name: 'Resident Assessment Coordinator – Certified', issuer: 'AAPACN', level: 'advanced' },
  CEMA: { name: 'Certified Evaluation and Management Auditor', issuer: 'NAMAS', level: 'advanced' },
  CSTR: { name: 'Certified Specialist in Trauma Registry', issuer: 'ATS', level: 'advanced' },
  CAISS: { name: 'Certified Abbreviated Injury Scale Specialist', issuer: 'AAAM', level: 'advanced' },
  CMM: { name: 'Certified Medical Manager', issuer: 'PAHCOM', level: 'management' },
  'HITCM-PP': { name: 'Health IT Certified Manager – Physician Practice', issuer: 'PAHCOM', level: 'management' },
  RN: { name: 'Registered Nurse', issuer: null, level: 'clinical' },
  LPN: { name: 'Licensed Practical Nurse', issuer: null, level: 'clinical' },
  MD: { name: 'Doctor of Medicine', issuer: null, level: 'clinical' },
  MBBS: { name: 'Bachelor of Medicine and Surgery', issuer: null, level: 'clinical' },
  IMG: { name: 'International medical graduate', issuer: null, level: 'clinical' },
} satisfies Record<string, CredentialFacts>

export type Credential = keyof typeof facts
export const credentials = Object.keys(facts) as [Credential, ...Credential[]]
export const credentialFacts: Record<Credential, CredentialFacts> = facts

/** Other spellings, in capitals. COC was CPC-H until 2015, ODS-C was CTR until 2024. */
export const credentialSpellings: Readonly<Record<string, Credential>> = {
  CPCA: 'CPC-A',
  'CPC/A': 'CPC-A',
  'CPC A': 'CPC-A',
  'CPC(A)': 'CPC-A',
  COCA: 'COC-A',
  'COC/A': 'COC-A',
  CICA: 'CIC-A',
  CRCA: 'CRC-A',
  'CIC/A': 'CIC-A',
  'CRC/A': 'CRC-A',
  CPCH: 'COC',
  'CPC-H': 'COC',
  CPCI: 'CPC-I',
  CPCP: 'CPC-P',
  CCSP: 'CCS-P',
  'CCS/P': 'CCS-P',
  CCDSO: 'CCDS-O',
  HCSD: 'HCS-D',
  HCSO: 'HCS-O',
  HCSH: 'HCS-H',
  HCSC: 'HCS-C',
  BCHHC: 'BCHH-C',
  ODSC: 'ODS-C',
  CTR: 'ODS-C',
  RACCT: 'RAC-CT',
}

/** Spoken names besides those of `credentialFacts`, in small letters: former ones, shorter ones, half letters. */
export const credentialNames: Readonly<Record<string, Credential>> = {
  'certified professional coder hospital': 'COC',
  'certified professional coder hospital outpatient': 'COC',
  'certified outpatient coding': 'COC',
  'certified outpatient coding apprentice': 'COC-A',
  'certified inpatient coding': 'CIC',
  'certified risk coder': 'CRC',
  'cpc apprentice': 'CPC-A',
  'coc apprentice': 'COC-A',
  'apprentice cpc': 'CPC-A',
  'certified coding specialist physician': 'CCS-P',
  'certified coding specialist professional': 'CCS-P',
  'certified coding associates': 'CCA',
  'registered health information technologist': 'RHIT',
  'registered health information technology': 'RHIT',
  'registered health info technician': 'RHIT',
  'registered health information tech': 'RHIT',
  'registered health information management technician': 'RHIT',
  'registered health information administration': 'RHIA',
  'registered health info administrator': 'RHIA',
  'clinical documentation improvement practitioner': 'CDIP',
  'clinical documentation integrity practitioner': 'CDIP',
  'certified clinical documentation improvement practitioner': 'CDIP',
  'certified documentation improvement practitioner': 'CDIP',
  'certified clinical documentation improvement specialist': 'CCDS',
  'certified tumor registrar': 'ODS-C',
  'certified oncology data specialist': 'ODS-C',
  'certified medical auditor': 'CPMA',
  'certified professional compliance officer': 'CPCO',
  'certified in health care compliance': 'CHC',
  'certified healthcare compliance': 'CHC',
  'home care coding specialist diagnosis': 'HCS-D',
  'homecare coding specialist': 'HCS-D',
  'home care coding specialist': 'HCS-D',
  'certified specialist in trauma registries': 'CSTR',
  'abbreviated injury scale specialist': 'CAISS',
  'certified emergency department coder': 'CEDC',
  'certified orthopedic surgery coder': 'COSC',
  'certified ob/gyn coder': 'COBGC',
  'certified e/m coder': 'CEMC',
  'certified dermatology coder': 'CPCD',
  'certified anesthesia coder': 'CANPC',
  'licensed vocational nurse': 'LPN',
  'medical doctor': 'MD',
}

/** Letters that also mean something else: a credential only beside other coding words, or in a profile's own field. */
export const ambiguousCredentials: Readonly<Record<string, string>> = {
  CIC: 'certification in infection control',
  CRC: 'rehabilitation counselor, colorectal cancer',
  CCC: 'speech pathology certificate (CCC-SLP)',
  CPC: 'cost per click, professional coach',
  CAC: 'computer-assisted coding',
  CCS: "California Children's Services",
  RMA: 'registered medical assistant',
  RMC: 'regional medical center',
  CHC: 'community health center',
  CTR: 'click-through rate',
  CUC: 'many others',
  COC: 'many others',
  CMC: 'many others',
  MD: 'Maryland',
}

export const apprenticePolicies = ['welcome', 'accepted', 'case-by-case', 'not-accepted', 'not-stated'] as const
export type ApprenticePolicy = (typeof apprenticePolicies)[number]

/** Where somebody with an apprentice credential need not apply in vain. */
export const consideringPolicies = ['welcome', 'accepted', 'case-by-case'] as const satisfies ApprenticePolicy[]

export const apprenticePolicyLabels: Record<ApprenticePolicy, string> = {
  welcome: 'Apprentices welcome',
  accepted: 'Apprentices accepted',
  'case-by-case': 'Apprentices case by case',
  'not-accepted': 'No apprentices',
  'not-stated': 'Not stated',
}

/** What stands below a credential, and is met by it: the same exam before the experience, or the issuer's lower one. */
export const credentialsBelow: Readonly<Partial<Record<Credential, readonly Credential[]>>> = {
  CPC: ['CPC-A'],
  COC: ['COC-A'],
  CIC: ['CIC-A'],
  CRC: ['CRC-A'],
  RHIA: ['RHIT'],
  CCS: ['CCA'],
  'CCS-P': ['CCA'],
}

/** The apprentice form of a credential: the exam passed, the experience not yet proved. */
export const apprenticeForms: Readonly<Partial<Record<Credential, Credential>>> = {
  CPC: 'CPC-A',
  COC: 'COC-A',
  CIC: 'CIC-A',
  CRC: 'CRC-A',
}

/** Sets of which employers often take one for another, though nothing says that they must: a reason to ask, no more. */
export const oftenTakenTogether: readonly (readonly Credential[])[] = [
  ['CPC', 'CCS-P'],
  ['CCS', 'CIC'],
  ['CCDS', 'CDIP', 'CDEI'],
  ['CCDS-O', 'CDEO'],
  ['HCS-D', 'BCHH-C'],
  ['RCC', 'CIRCC', 'RCCIR'],
]

/** What a job that asks for "a certified coder" and names no credential means without doubt. */
export const codingCertifications: readonly Credential[] = credentials.filter(
  (code) =>
    ['AAPC', 'AHIMA', 'ACDIS', 'RCCB', 'NCRA'].includes(facts[code].issuer ?? '') &&
    !Object.values(apprenticeForms).includes(code) &&
    !['CPB', 'CPCO', 'CPPM', 'CPC-P', 'CHDA', 'CHPS'].includes(code),
)
