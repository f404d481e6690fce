import { describe, expect, test } from 'vitest'
import { findChartTypes } from '#search/reading/chart-names.ts'
import { readChartTypes } from '#search/reading/charts.ts'
import { openPosting } from '#search/reading/words.ts'

const chartsOf = (title: string, text = '') => [...(readChartTypes(openPosting({ title, text }))?.value ?? [])].sort()
const named = (text: string) => findChartTypes(text).map(({ value }) => value)

describe('a title tells what is coded', () => {
  test.each([
    ['Inpatient Coder', ['inpatient-facility']],
    ['Hospital Inpatient/Outpatient Coder', ['inpatient-facility', 'outpatient-facility']],
    ['IP Coder III', ['inpatient-facility']],
    ['Coder II - Outpatient/ED', ['ed-facility', 'outpatient-facility']],
    ['ED Facility Coder', ['ed-facility']],
    ['Pro-fee ED Coder', ['ed-profee']],
    ['Emergency Department Pro-Fee Coding Specialist', ['ed-profee']],
    ['Telepsych Coder', ['behavioral-health']],
    ['Clinic and Ancillary Coder', ['ancillary-diagnostic', 'clinic-recurring']],
    ['ED Coder (Facility & Pro-Fee)', ['ed-facility', 'ed-profee']],
    ['Pro-fee and Facility ED Coder', ['ed-facility', 'ed-profee']],
    ['SDS/Observation Coder', ['observation', 'same-day-surgery']],
    ['Same Day Surgery Coder', ['same-day-surgery']],
    ['Ambulatory Surgery Coder', ['same-day-surgery']],
    ['ASC Coder', ['asc']],
    ['Ambulatory Surgery Center Coder', ['asc']],
    ['Professional Fee E/M Coder', ['profee-em']],
    ['Pro-Fee Surgical Coder', ['profee-surgery']],
    ['Surgical Pro-Fee Coder', ['profee-surgery']],
    ['Surgery Coder', ['profee-surgery']],
    ['Multi-Specialty Profee Coder', ['profee-multispecialty']],
    ['Physician Coding Specialist', ['profee-multispecialty']],
    ['Professional Fee Coder', ['profee-multispecialty']],
    ['Anesthesia Coder', ['anesthesia']],
    ['Radiology Coder', ['radiology-diagnostic']],
    ['IR Coder (CIRCC)', ['interventional-radiology']],
    ['Interventional Radiology & Vascular Coder', ['interventional-radiology']],
    ['Pathology Coder', ['pathology-lab']],
    ['Laboratory Billing Specialist', ['billing', 'pathology-lab']],
    ['Ancillary Coder', ['ancillary-diagnostic']],
    ['HCC Coder', ['risk-adjustment-hcc']],
    ['hcc coder needed', ['risk-adjustment-hcc']],
    ['Risk Adjustment Coding Specialist', ['risk-adjustment-hcc']],
    ['Home Health Coder', ['home-health']],
    ['Hospice Coder', ['hospice']],
    ['SNF Coder - PDPM', ['snf']],
    ['LTACH Inpatient Coder', ['inpatient-facility', 'ltach']],
    ['Inpatient Rehab Coder', ['inpatient-rehab']],
    ['Behavioral Health Coder', ['behavioral-health']],
    ['Dialysis Coder', ['dialysis-nephrology']],
    ['Infusion Coder', ['oncology-infusion']],
    ['Dental Coder', ['dental']],
    ['DME Coder/Biller', ['billing', 'dme']],
    ['Ambulance Coder', ['ambulance-ems']],
    ['EMS Billing Specialist', ['ambulance-ems', 'billing']],
    ['Coding Denials Analyst', ['denials-appeals']],
    ['Clinical Appeals Coder', ['denials-appeals']],
    ['Inpatient Coding Auditor', ['coding-audit', 'inpatient-facility']],
    ['Coding Quality Analyst', ['coding-audit']],
    ['CDI Specialist', ['cdi']],
    ['Clinical Documentation Improvement Specialist - Outpatient', ['cdi', 'outpatient-facility']],
    ['Charge Capture Analyst', ['charge-entry']],
    ['Charge Auditor', ['charge-entry']],
    ['Medical Biller', ['billing']],
    ['Cancer Registrar', ['cancer-registry']],
    ['Oncology Data Specialist (ODS-C)', ['cancer-registry']],
    ['Trauma Registrar', ['trauma-registry']],
    ['HEDIS Abstractor', ['data-abstraction']],
    ['DRG Validation Auditor', ['payment-integrity']],
    ['Payment Integrity Coding Auditor', ['payment-integrity']],
    ['AI Coding Validation Specialist', ['ai-coding-validation']],
    ['Certified Inpatient Coder', ['inpatient-facility']],
    ['Medical Coder', []],
  ])('%s', (title, types) => {
    expect(chartsOf(title)).toEqual(types)
  })
})

test('an emergency job of the doctors alone codes no facility side', () => {
  expect(chartsOf('ER coders needed', 'A gig for ED pro fee coders.')).toEqual(['ed-profee'])
  expect(chartsOf('ER coders needed', 'ED pro fee coders; ED facility too.')).toEqual(['ed-facility', 'ed-profee'])
})

describe('duties tell what is coded', () => {
  test.each([
    ['Week 1-2: ED. Week 3-8: outpatient surgery, one a day.', ['ed-facility', 'same-day-surgery']],
    ['Codes emergency visits and APVs.', ['ed-facility', 'same-day-surgery']],
    ['You code hospice records and our palliative consults (99341-99350).', ['hospice', 'profee-em']],
    ['Someone who knows infusion start/stop times & E/M.', ['oncology-infusion', 'profee-em']],
    ['6 IP per day, 4 OBS per hr', ['inpatient-facility', 'observation']],
    [
      'Codes inpatient, observation, same-day surgery and ED records.',
      ['ed-facility', 'inpatient-facility', 'observation', 'same-day-surgery'],
    ],
    ['You will code ED facility and ED pro-fee charts.', ['ed-facility', 'ed-profee']],
    ['Responsible for coding and abstracting inpatient medical records.', ['inpatient-facility']],
    [
      'Assign ICD-10-CM and CPT codes to outpatient encounters, including infusion and wound care.',
      ['oncology-infusion', 'outpatient-facility'],
    ],
    ['Inpatient: 3 charts per hour\nObservation: 6 charts per hour', ['inpatient-facility', 'observation']],
    ['Reviews operative reports and assigns CPT codes for our surgeons.', ['profee-surgery']],
    ['You would code office visits and minor procedures for a four-doctor practice.', ['profee-em']],
    ['Duties: code hospital and clinic visits for our hospitalists.', ['profee-em']],
    ['Assigns codes and the final MS-DRG to discharged accounts.', ['inpatient-facility']],
    ['need someone to code sds and asc charts', ['asc', 'same-day-surgery']],
    ['Codes lab and radiology accounts for the hospital.', ['ancillary-diagnostic']],
    ['Home health agency seeks a coder for start of care charts.', ['home-health']],
    ['Our ambulatory surgery center is looking for a coder.', ['asc']],
    ['Review charts for HCC capture and support RADV audits.', ['risk-adjustment-hcc']],
    ['Code psychiatric inpatient stays and IOP visits.', ['behavioral-health']],
    ['Reviews and corrects codes that our AI engine suggested; audits CAC output.', ['ai-coding-validation']],
    ['Validate AI-generated codes before they are billed.', ['ai-coding-validation']],
    ['You code charts, submit claims and follow up on unpaid claims.', ['billing']],
    ['Writes appeal letters for coding denials.', ['denials-appeals']],
    ['Performs charge entry for the clinic.', ['charge-entry']],
    ['We need a coder with 3 years of inpatient coding.', ['inpatient-facility']],
  ])('%s', (text, types) => {
    expect(chartsOf('Medical Coder', text)).toEqual(types)
  })
})

describe('what is said in passing is not coded', () => {
  test.each([
    'Our 400-bed trauma center offers oncology, hospice, home health and inpatient rehabilitation.',
    'We are a nonprofit health system with five hospitals, two surgery centers and a skilled nursing facility.',
    'Benefits: medical, dental and vision insurance, mental health days, long-term care insurance.',
    'Benefits\nDental\nBehavioral health benefits',
    'Knowledge of anatomy, physiology, pathology and medical terminology.',
    'Works with the CDI team and the denials department.',
    'Reports to the Director of Inpatient Coding.',
    'This job codes no inpatient charts.',
    'Reviews the record, lab results and radiology findings to support each diagnosis.',
    'Duties may be changed; performance is judged by direct observation.',
    'CPC, CRC (Certified Risk Adjustment Coder) or Certified Outpatient Coder.',
    'Grow into an inpatient coder with us.',
    'Radiology experience is a plus.',
  ])('%s', (text) => {
    expect(chartsOf('Medical Coder', text)).toEqual([])
  })

  test("a pro-fee team next door does not make the hospital's emergency charts professional", () => {
    const text = 'Codes ED and observation charts. Answers questions of the pro-fee coders.'
    expect(chartsOf('Coder II', text)).toEqual(['ed-facility', 'observation'])
  })

  test('a rung of the ladder tells only of itself', () => {
    const ladder =
      'Coder I codes ancillary charts. Coder II codes ED and observation charts. Coder III codes inpatient stays.'
    expect(chartsOf('Coder II', ladder)).toEqual(['ed-facility', 'observation'])
  })

  test('years of inpatient coding do not make an outpatient job inpatient', () => {
    expect(chartsOf('Observation Coder', 'Two years of inpatient coding required.')).toEqual(['observation'])
  })
})

test('names in capitals count only so, and old and short forms lead to their type', () => {
  expect(named('ED, er, OP notes, IP address, Ed Miller')).toEqual(['ed-facility'])
  expect(named('hcc, SDS, pdgm, E&M, e/m')).toEqual([
    'risk-adjustment-hcc', 'same-day-surgery', 'home-health', 'profee-em', 'profee-em',
  ]) // prettier-ignore
})

test('each value points at the words it was read from', () => {
  const posting = openPosting({
    title: 'Observation Coder',
    text: 'Great team.\nYou also code same-day surgery accounts.',
  })
  const fact = readChartTypes(posting)!
  expect(fact.places.map((place) => posting[place.in].text.slice(place.start, place.end))).toEqual([
    'Observation',
    'same-day surgery',
  ])
  expect(fact.places.map((place) => place.in)).toEqual(['title', 'text'])
})

test.each(['inpatient ED coding ', 'a', 'code '.repeat(3) + 'pro-fee (', 'surgery visits to, ', '. ED (', 'not no '])(
  'hostile text of %j is read at once',
  (piece) => {
    const posting = openPosting({ title: piece.repeat(100), text: piece.repeat(200_000 / piece.length) })
    const start = performance.now()
    readChartTypes(posting)
    expect(performance.now() - start).toBeLessThan(1000)
  },
)
