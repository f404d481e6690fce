import { describe, expect, test } from 'vitest'
import { findSpecialties, readSpecialties } from '#search/reading/specialties.ts'
import { openPosting } from '#search/reading/words.ts'

const fieldsOf = (title: string, text = '') => [...(readSpecialties(openPosting({ title, text }))?.value ?? [])].sort()

describe('the field that is coded', () => {
  test.each([
    ['Orthopedic Coder', '', ['orthopedics']],
    ['Ortho/Spine Surgery Coder', '', ['orthopedics', 'spine-surgery']],
    ['OB/GYN Coder', '', ['gynecology', 'obstetrics']],
    ['Coder - GI & Urology', '', ['gastroenterology', 'urology']],
    ['Cardiology Coding Specialist', '', ['cardiology']],
    ['Cardiothoracic Surgery Coder', '', ['cardiothoracic-surgery']],
    ['Hem/Onc Coder', '', ['hematology-oncology']],
    ['Medical Coder', 'You will code dermatology and plastic surgery encounters.', ['dermatology', 'plastic-surgery']],
    ['Medical Coder', 'Our busy urology practice needs a coder.', ['urology']],
    ['Medical Coder', 'peds office looking for a coder', ['pediatrics']],
    [
      'Coder',
      'Codes for hospitalists, critical care and pulmonology.',
      ['critical-care', 'hospital-medicine', 'pulmonology'],
    ],
    ['Medical Coder', 'Maple Orthopaedics, Dayton, Ohio\nFull time.', ['orthopedics']],
    ['Medical Coder', 'Two years of neurosurgery coding required.', ['neurosurgery']],
    [
      'Pro-fee Coder',
      'Lakeside is a multispecialty group (cardiology, GI and pulmonology).',
      ['cardiology', 'gastroenterology', 'pulmonology'],
    ],
    ['Coder', 'Department: Urology', ['urology']],
    ['Coder', 'Assign CPT codes to ENT and ophthalmology procedures.', ['ent', 'ophthalmology']],
    [
      'Coder',
      'Specialties coded: family medicine, internal medicine, pain management',
      ['family-medicine', 'internal-medicine', 'pain-management'],
    ],
  ])('%s: %s', (title, text, fields) => {
    expect(fieldsOf(title, text)).toEqual(fields)
  })
})

describe('no field', () => {
  test.each([
    ['Inpatient Coder', 'Our 400-bed trauma center offers oncology, cardiology and neurology.'],
    ['Radiology Coder', 'Codes radiology reports.'],
    ['Pathology Coder', ''],
    ['Anesthesia Coder', 'Codes cases of the Department of Anesthesiology.'],
    ['Behavioral Health Coder', ''],
    ['ED Coder', 'Codes for emergency medicine physicians.'],
    ['Oncology Infusion Coder', ''],
    ['Oncology Data Specialist', ''],
    ['Coder', 'We are at the heart of our community. Purple Heart veterans welcome.'],
    ['Coder', 'Use of the GI Bill is possible.'],
    ['Coder', 'Benefits: primary care clinic on site, physical therapy, diabetes program.'],
    ['Coder', 'Works with cardiology, surgery and orthopedic departments.'],
    ['Coder', 'CCC (Certified Cardiology Coder) or CGIC.'],
  ])('%s: %s', (title, text) => {
    expect(fieldsOf(title, text)).toEqual([])
  })
})

test('a field is found by its short forms', () => {
  expect(findSpecialties('ortho, derm, PM&R, obgyn').map(({ value }) => value)).toEqual([
    'orthopedics', 'dermatology', 'rehabilitation', 'gynecology', 'obstetrics',
  ]) // prettier-ignore
})

test('each value points at the words it was read from', () => {
  const posting = openPosting({ title: 'Coder', text: 'Codes urology cases.' })
  const [place] = readSpecialties(posting)!.places
  expect(posting.text.text.slice(place!.start, place!.end)).toBe('urology')
})

test.each(['cardiology practice ', 'Acorn Pediatrics, ', 'urology '])('hostile text of %j is read at once', (piece) => {
  const posting = openPosting({ title: '', text: piece.repeat(200_000 / piece.length) })
  const start = performance.now()
  readSpecialties(posting)
  expect(performance.now() - start).toBeLessThan(1000)
})
