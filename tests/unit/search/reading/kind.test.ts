import { expect, test } from 'vitest'
import { readKind } from '#search/reading/kind.ts'
import { openPosting } from '#search/reading/words.ts'

const read = (title: string, text = '') => readKind(openPosting({ title, text }))
const coded = 'Codes charts with ICD-10-CM and CPT. CPC or CCS required.'

test.each([
  [
    'Autonomous Coding Validation Specialist',
    'We build software that codes. RCC or CPC. Our engineers sit elsewhere.',
    'auditor',
  ],
  ['Health Information Externship', 'CPC-A and CCA holders are invited to our coding lab.', 'apprentice'],
  ['anyone want my old job? (IP, remote)', 'ccs is a must, rhit alone no. 13 charts a day, coding inpatient.', 'coder'],
  ['Adjunct Faculty, Health Information', 'Teach adults ICD-10-CM and CPT.', 'educator'],
  ['Medical Coder - Mobile, AL', '', 'coder'],
  ["Children's Hospital Inpatient Coder", '', 'coder'],
  ['PHP/IOP Behavioral Health Coder', '', 'coder'],
  ['Coding Compliance Auditor', '', 'auditor'],
  ['Risk Adjustment Coding Auditor', '', 'auditor'],
  ['RADV Coder', '', 'risk-adjustment'],
  ['Home Health Coder / OASIS Reviewer', '', 'coder'],
  ['Coding Quality Analyst', '', 'auditor'],
  ['Coding Compliance Officer', '', 'compliance'],
  ['Coder Trainee (March Class)', coded, 'apprentice'],
  ['Provider Coding Educator', '', 'educator'],
  ['biller / coder for counseling practice', '', 'biller-coder'],
  ['Medical Billing Specialist', `${coded} Assigns CPT and ICD-10 codes to visits.`, 'biller-coder'],
  ['Appeals Specialist', `Coding denials. ${coded}`, 'denials'],
  ['Director of HIM', '', 'leadership'],
  ['Side gig: IR cases', 'Anyone with a CIRCC want side work? RCCIR also works. $7 a case.', 'coder'],
  ['anyone interested? need CPC', 'Our ortho group needs surgery coding done.', 'coder'],
  ['CPC – Neurology (contract-to-perm)', 'Fully virtual. CPC active. EEG/EMG/neuro E&M exp 3 yrs.', 'coder'],
  ['ISO: remote CIRCC', 'IR group, 4 yrs min, 30 cases a day.', 'coder'],
  ['RADV season help', 'CRC project, medical records to validate.', 'risk-adjustment'],
  ['Autonomous Coding Validation Specialist', 'CPC or CCS. Check what our engine coded.', 'auditor'],
  ['Senior Coder (Work From Home / Telehealth Specialty)', 'CPC or CCS-P.', 'coder'],
  ['Coding Support Technician (Entry)', 'CCA, CPC-A or higher is required.', 'coder'],
  ['Billing & Coding - Chiropractic', 'No certification needed, we teach.', 'biller-coder'],
])('%s is coding, of the family %3$s', (title, text, family) => {
  const { kind, family: read_ } = read(title, text)
  expect([kind, read_?.value]).toEqual(['coding', family])
})

test.each([
  ['Front Desk / Billing Clerk', 'Collect copays, send the claims. The doctor picks the codes.'],
  ['A/R Follow-Up Representative', "You won't be assigning codes."],
  ['Patient Account Representative', "This role doesn't assign codes. CPC helpful."],
  ['Utilization Review Nurse', ''],
  ['Clinical Data Abstractor, Core Measures', ''],
  ['Billing Specialist', 'Works unpaid claims, ERAs and payer portals. No coding required.'],
  ['Claims Resolution Rep', 'Post EOBs, call payers about unpaid claims.'],
  ['Appeals Specialist', 'Patients’ and payers’ appeals of a clinic.'],
])('%s is adjacent', (title, text) => {
  expect(read(title, text).kind).toBe('adjacent')
})

test.each([
  ['Coding teacher wanted, after school', 'Teach coding to kids: Scratch and Python.'],
  ['Senior Backend Engineer, Autonomous Coding', 'Certified coders (CPC, CCS), ICD-10 and CPT codes.'],
  ['Freelance coder for clinic website', 'WordPress and React for our patients.'],
  ['Staff Coder, Clinical Platform', 'Services in Python and Rust. 8+ years in software. ICD-10, HCC, CPC and CCS.'],
  ['Senior Coder, Medical Devices', 'Write firmware in C++ and Rust. 5 years of embedded development. ICD-10.'],
  ['Data Entry Clerk', 'No experience with coding or medical records needed.'],
  ['Registered Nurse', 'Responds to code blue. Documents encounters.'],
  ['Practice Manager', 'CPC or CCS a plus. Oversees coding and billing.'],
  ['Hospital Barcode Specialist', 'Labels for our inpatient pharmacy.'],
  ['ICD / Pacemaker Clinical Field Specialist', 'Support implants in the cath lab.'],
])('%s is neither', (title, text) => {
  expect(read(title, text).kind).toBe('other')
})

test('the family stands where the title says it', () => {
  const [place] = read('Wanted: Inpatient Coder').family!.places
  expect('Wanted: Inpatient Coder'.slice(place!.start, place!.end)).toBe('Inpatient Coder')
})
