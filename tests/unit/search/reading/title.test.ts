import { expect, test } from 'vitest'
import { readTitle } from '#search/reading/title.ts'

test.each([
  ['OUTPATIENT SURGERY CODER III - REQ 40-2231', 'Outpatient Surgery Coder III'],
  ['Inpatient Coder III - Remote (R-204417)', 'Inpatient Coder III'],
  ['DRG Validation Auditor (Job ID R-77120)', 'DRG Validation Auditor'],
  ['MEDICAL CODER II (Class Code 2417)', 'Medical Coder II'],
  ['🚨 REMOTE PRO-FEE E/M CODER – UP TO $38/HR DOE 🚨', 'Pro-Fee E/M Coder'],
  ['Interventional Radiology Coder | $1,640/wk | 100% Remote', 'Interventional Radiology Coder'],
  ['Coder - $30/hr - 100% Remote', 'Coder'],
  ['prn home health coder (per chart)', 'prn home health coder'],
  ['INTERIM CODING MANAGER – ON-SITE – TOLEDO, OH – $58/HR', 'Interim Coding Manager'],
  ['Oncology Infusion Coder II, Omaha NE', 'Oncology Infusion Coder II'],
  ['CDI Specialist RN - St. Louis, MO (Hybrid)', 'CDI Specialist RN'],
  ['Diagnostic Radiology Coder (Remote, AL/AR/FL/GA...)', 'Diagnostic Radiology Coder'],
  ['Pro-Fee Surgery Coder, Remote (Pacific Northwest)', 'Pro-Fee Surgery Coder'],
  ['Profee Coder – Remote, Lower 48', 'Profee Coder'],
  ['Senior Coding Educator - Remote, travel 25%', 'Senior Coding Educator'],
  ['Remote HCC Coder', 'HCC Coder'],
  ['Coder (Remote, CPC)', 'Coder (CPC)'],
  ['ED CODER (PRN)', 'ED Coder (PRN)'],
  ['OB/GYN CODER - PART TIME', 'OB/GYN Coder - Part Time'],
  ['Anesthesia Coder - 1099', 'Anesthesia Coder - 1099'],
  ['Coder - Inpatient, OR', 'Coder - Inpatient, OR'],
  ['Coding Intern (Summer 2026)', 'Coding Intern (Summer 2026)'],
  ['Medical Records Technician (Coder - Outpatient)', 'Medical Records Technician (Coder - Outpatient)'],
])('title %j is kept as %j', (title, kept) => {
  expect(readTitle(title)).toBe(kept)
})

test('a small town in the title is known by its state in the text', () => {
  expect(readTitle('CODER!! YAKOBSTAD $19/HR', 'A group in Yakobstad, TX.')).toBe('Coder')
  expect(readTitle('Coder - Thoracic', 'A group in Waco, TX.')).toBe('Coder - Thoracic')
})
