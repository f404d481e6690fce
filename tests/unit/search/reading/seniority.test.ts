import { expect, test } from 'vitest'
import type { RoleFamily } from '#db/vocabulary/roles.ts'
import { readSeniority } from '#search/reading/seniority.ts'
import { openPosting } from '#search/reading/words.ts'

const read = (title: string, family: RoleFamily = 'coder', text = '') =>
  readSeniority(openPosting({ title, text }), family)

test.each<[string, RoleFamily, string | null]>([
  ['Medical Coder', 'coder', null],
  ['Medical Coder II', 'coder', 'level-2'],
  ['Cancer Registrar I', 'registry', 'level-1'],
  ['Coding Specialist 3', 'coder', 'level-3'],
  ['Level I Trauma Coder', 'coder', null],
  ['Senior Coder', 'coder', 'senior'],
  ['Senior Auditor', 'auditor', 'auditor'],
  ['DRG Validation Specialist', 'auditor', 'auditor'],
  ['Senior Coding Educator', 'educator', 'educator'],
  ['Coder Trainee', 'apprentice', 'trainee'],
  ['Coder (CPC-A welcome)', 'apprentice', 'entry'],
  ['Lead Coding Auditor', 'auditor', 'lead'],
  ['Supervisory Medical Records Administrator (Assistant Chief)', 'leadership', 'supervisor'],
  ['Chief of Health Information Management', 'leadership', 'director'],
  ['Chief Compliance Officer', 'compliance', 'vp-executive'],
  ['VP Revenue Cycle', 'leadership', 'vp-executive'],
])('%s is of level %3$s', (title, family, seniority) => {
  expect(read(title, family)?.value ?? null).toBe(seniority)
})

test('a text may say that the job is for beginners', () => {
  expect(read('Medical Coder', 'coder', 'This is an entry-level job.')?.value).toBe('entry')
  expect(read('Medical Coder', 'coder', 'This is not an entry-level job.')).toBeNull()
})

test('the level stands where its words do', () => {
  const [place] = read('HIM Coder III')!.places
  expect('HIM Coder III'.slice(place!.start, place!.end)).toBe('III')
})
