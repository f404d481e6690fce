import { describe, expect, test } from 'vitest'
import { readCode } from '#search/reading/codes.ts'

const first = (typed: string) => readCode(typed)[0]

describe('a typed code', () => {
  test.each([
    ['27447', 'CPT', 'orthopedics'],
    ['99213', 'CPT', 'office-visits'],
    ['99284', 'CPT', 'emergency-medicine'],
    ['97597', 'CPT', 'wound-care'],
    ['64721', 'CPT', 'hand-surgery'],
    ['69436', 'CPT', 'otology'],
    ['96413', 'CPT', 'infusion-oncology'],
    ['99442', 'CPT', 'telehealth'],
    ['43239', 'CPT', 'gastroenterology'],
    ['45378', 'CPT', 'gastroenterology'],
    ['59400', 'CPT', 'obstetrics'],
    ['33208', 'CPT', 'electrophysiology'],
    ['62323', 'CPT', 'pain-management'],
    ['77067', 'CPT', 'breast-imaging'],
    ['88305', 'CPT', 'pathology'],
    ['00840', 'CPT', 'anesthesiology'],
    ['R0602', 'ICD-10-CM', 'pulmonology'],
    ['J9601', 'ICD-10-CM', 'pulmonology'],
    ['I4891', 'ICD-10-CM', 'cardiology'],
    ['S72.001A', 'ICD-10-CM', 'orthopedics'],
    ['QA0.0101', 'ICD-10-CM', 'genetics'],
    ['E11.65', 'ICD-10-CM', 'diabetes'],
    ['E1165', 'ICD-10-CM', 'diabetes'],
    ['I10', 'ICD-10-CM', 'cardiology'],
    ['i63.9', 'ICD-10-CM', 'neurology'],
    ['O9A.11', 'ICD-10-CM', 'obstetrics'],
    ['C4A.0', 'ICD-10-CM', 'hematology-oncology'],
    ['Z3A.20', 'ICD-10-CM', 'obstetrics'],
    ['M1A.00', 'ICD-10-CM', 'rheumatology'],
    ['H40.1110', 'ICD-10-CM', 'ophthalmology'],
    ['H401110', 'ICD-10-CM', 'ophthalmology'],
    ['J1885', 'HCPCS', 'infusion-oncology'],
    ['J9271', 'HCPCS', 'hematology-oncology'],
    ['D0120', 'CDT', 'dental'],
    ['0SRC0J9', 'ICD-10-PCS', 'orthopedics'],
    ['GZHZZZZ', 'ICD-10-PCS', 'behavioral-health'],
    ['0270346', 'ICD-10-PCS', 'interventional-cardiology'],
    ['B2111ZZ', 'ICD-10-PCS', 'radiology'],
    ['DRG 470', 'MS-DRG', 'orthopedics'],
    ['MS-DRG 871', 'MS-DRG', 'infectious-disease'],
    ['drg 291', 'MS-DRG', 'cardiology'],
    ['DRG 194', 'MS-DRG', 'pulmonology'],
    ['DRG 885', 'MS-DRG', 'behavioral-health'],
    ['DRG 807', 'MS-DRG', 'obstetrics'],
    ['HCC 37', 'HCC', 'risk-adjustment'],
    ['3044F', 'CPT', 'evaluation-management'],
    ['0241U', 'CPT', 'molecular-genetics'],
    ['icd10 e11.65', 'ICD-10-CM', 'diabetes'],
    ['ICD-10-CM: E11.65', 'ICD-10-CM', 'diabetes'],
    ['cpt 27447', 'CPT', 'orthopedics'],
    ['cpt-27447', 'CPT', 'orthopedics'],
    ['E11.', 'ICD-10-CM', 'diabetes'],
    ['99213-25', 'CPT', 'office-visits'],
  ])('%s is read as %s, %s first', (typed, set, specialty) => {
    expect(first(typed)).toMatchObject({ set, known: true })
    expect(first(typed)!.specialties[0]).toBe(specialty)
  })

  test.each([
    ['99213', ['evaluation-management']],
    ['97597', ['physical-therapy']],
    ['64721', ['neurosurgery']],
    ['69436', ['ent']],
    ['96413', ['hematology-oncology']],
    ['R0602', ['primary-care']],
    ['S72.001A', ['trauma']],
    ['43239', ['general-surgery']],
    ['33208', ['cardiothoracic-surgery']],
    ['77067', ['radiology']],
    ['M1A.00', ['orthopedics']],
    ['i63.9', ['cardiology']],
  ])('%s has %j among its wider fields', (typed, wider) => {
    expect(first(typed)!.specialties.slice(1)).toEqual(expect.arrayContaining(wider))
  })

  test.each([
    ['R0602', 'HCPCS'],
    ['J9601', 'HCPCS'],
    ['E1165', 'HCPCS'],
    ['D0120', 'ICD-10-CM'],
  ])('%s also gives its %s reading, second', (typed, set) => {
    expect(readCode(typed)[1]?.set).toBe(set)
  })

  test.each([
    ['99284', ['ed-facility', 'ed-profee', 'profee-em']],
    ['0SRC0J9', ['inpatient-facility']],
    ['DRG 470', ['inpatient-facility']],
    ['HCC 37', ['risk-adjustment-hcc']],
    ['36200', ['interventional-radiology', 'profee-surgery', 'same-day-surgery', 'asc']],
    ['J1885', ['oncology-infusion']],
    ['E11.65', []],
    ['APC 5114', ['outpatient-facility', 'same-day-surgery']],
  ])('%s is met in %j', (typed, chartTypes) => {
    expect(first(typed)!.chartTypes).toEqual(chartTypes)
  })

  test.each([
    'B2B',
    'FACULTY',
    'GENERAL',
    'CHARGED',
    'H1B',
    'ED',
    '470',
    'CPC',
    'W2',
    'coder',
    '3M',
    '1099',
    'A1',
    'CPC-A',
    'E/M',
    '12',
    'mod',
  ])('%s is a plain word', (typed) => {
    expect(readCode(typed)).toEqual([])
  })

  test.each(['99999', '10001'])('%s has the form of a code that no range holds, and says so', (typed) => {
    expect(first(typed)).toMatchObject({ set: 'CPT', known: false, specialties: [] })
    expect(first(typed)!.says).toContain('no range holds it')
  })

  test('a range gives every field that it touches', () => {
    expect(first('99202-99215')).toMatchObject({ set: 'CPT', code: '99202-99215', chartTypes: ['profee-em'] })
    expect(first('99202-99215')!.specialties[0]).toBe('office-visits')
    expect(first('E08-E13')!.specialties[0]).toBe('diabetes')
    expect(first('43180-45398')!.specialties).toEqual(
      expect.arrayContaining(['gastroenterology', 'bariatric-surgery', 'colorectal-surgery']),
    )
  })

  test('says in one sentence how it was read', () => {
    expect(first('27447')!.says).toBe('27447: CPT, muscles and bones → Orthopedics')
    expect(first('POS 12')!.says).toBe('POS 12: Home')
    expect(first('rev 450')).toMatchObject({ set: 'revenue code', code: '0450', specialties: [], chartTypes: [] })
    expect(first('modifier 25')).toMatchObject({ set: 'modifier', code: '25' })
  })
})
