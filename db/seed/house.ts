// What the house of a generated job works with, and what it gives.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { SeededEmployer } from '#db/seed/employers.ts'
import type { Random } from '#db/seed/random.ts'
import type { Work } from '#db/seed/work/work.ts'
import type { Benefit, Employment } from '#db/vocabulary/pay.ts'
import type { Tool } from '#db/vocabulary/tools.ts'

export function toolsOf(random: Random, { setting }: Work, { software }: SeededEmployer): Tool[] {
  if (random.chance(0.12)) return []
  const { hospital, office, encoder } = software
  switch (setting) {
    case 'hospital':
      return [hospital, encoder, ...(random.chance(0.45) ? [random.weighted(assistants)] : [])]
    case 'office':
      return random.chance(0.5) ? [office, random.pick(['codify', 'optum-encoderpro', 'find-a-code'])] : [office]
    case 'risk':
      return [
        random.pick(['cotiviti', 'episource', 'apixio', 'reveleer', 'inovalon', 'vatica']),
        ...(random.chance(0.4) ? [office] : []),
      ]
    case 'home':
      return [random.pick(['homecare-homebase', 'wellsky', 'matrixcare', 'pointclickcare'])]
    case 'registry':
      return [random.pick(['metriq', 'cnext', 'onco-log', 'registry-plus']), hospital]
    case 'audit':
      return [
        hospital,
        ...(random.chance(0.5) ? [random.pick(['mdaudit', 'healthicity', 'optum-ces'] as const)] : [encoder]),
      ]
  }
}

const assistants: readonly (readonly [Tool, number])[] = [
  ['solventum-360', 55],
  ['optum-cac', 16],
  ['dolbey-fusion', 14],
  ['clintegrity', 10],
  ['optum-lynx', 5],
]

export function benefitsOf(
  random: Random,
  employment: Employment,
  employer: SeededEmployer,
  workplace: JobFacts['workplace'],
  friendly: boolean,
): Benefit[] {
  if (employment === '1099-contract') return random.chance(0.3) ? ['encoder-licence-provided'] : []
  const benefits: Benefit[] = []
  if (employment === 'w2-full-time')
    benefits.push('health-insurance', 'pto', ...(random.chance(0.8) ? ['401k' as const] : []))
  if (workplace === 'remote' && random.chance(0.7)) benefits.push('equipment-provided')
  if (friendly) benefits.push('paid-training')
  if (employer.nonprofit && random.chance(0.4)) benefits.push('pslf-eligible')
  return [...benefits, ...random.some(extras, random.int(0, 3))]
}

const extras: readonly Benefit[] = [
  'sign-on-bonus',
  'quality-bonus',
  'shift-differential',
  'internet-stipend',
  'ceu-reimbursement',
  'membership-dues-paid',
  'code-books-provided',
  'encoder-licence-provided',
  'flex-schedule',
  '4x10',
]
