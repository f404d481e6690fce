// Hard cases of what is asked, paid and said.
import { asked, pay, remoteIn, role, type CastJob } from '#db/seed/cast/role.ts'
import { castWords } from '#db/seed/cast/wording.ts'

export function twin(today: Date): CastJob {
  return role(today, 4, {
    employer: 1,
    description: castWords.twin,
    facts: {
      title: 'Outpatient Facility Coder II',
      seniority: 'level-2',
      ...remoteIn(['IN', 'KY', 'MI', 'OH', 'PA', 'WV']),
      pay: pay('hourly', 26, 32.5),
      credentials: asked([['COC', 'CCS', 'CPC']]),
      years_min: 2,
      chart_types: ['outpatient-facility', 'ed-facility'],
      tools: ['epic', 'solventum-encoder'],
      accuracy_percent: 95,
    },
  })
}

export function belowMinimumWage(today: Date): CastJob {
  return role(today, 9, {
    employer: 0,
    description: castWords.perChart,
    facts: {
      title: 'ED Facility Coder, per encounter',
      ...remoteIn(),
      employment: ['1099-contract'],
      pay: pay('per-encounter', 0.4, 0.45, { pace: { least: 14, most: 14 } }),
      credentials: asked([['CPC', 'COC']]),
      years_min: 1,
      chart_types: ['ed-facility'],
      productivity: [{ min: 14, max: 14, unit: 'encounters/hour', chart_type: 'ed-facility' }],
      benefits: [],
    },
  })
}

export function scamThatPosesAsCoding(today: Date): CastJob {
  return role(today, 1, {
    employer: 6,
    description: castWords.scam,
    facts: {
      title: 'Remote Medical Coder, no experience needed',
      seniority: 'entry',
      ...remoteIn(),
      pay: pay('weekly', 2200, 2500),
      years_min: 0,
      benefits: ['equipment-provided', 'paid-training'],
    },
  })
}

export function twoCredentialsAsked(today: Date): CastJob {
  return role(today, 11, {
    employer: 1,
    description: castWords.twoCredentials,
    facts: {
      title: 'Inpatient Coder III',
      seniority: 'level-3',
      ...remoteIn(),
      pay: pay('hourly', 36.5, 44),
      credentials: asked([['RHIT'], ['CCS', 'CIC']]),
      years_min: 5,
      chart_types: ['inpatient-facility'],
      tools: ['epic', 'solventum-360'],
      productivity: [{ min: 2.5, max: null, unit: 'records/hour', chart_type: 'inpatient-facility' }],
      accuracy_percent: 97,
    },
  })
}

export function bigPoster(today: Date): CastJob {
  return role(today, 2, {
    employer: 0,
    description: castWords.weekend,
    facts: {
      title: 'Inpatient Coding Specialist, weekends',
      ...remoteIn(),
      employment: ['weekend-only'],
      schedule: { weekends: true, flexible: 'fully-flexible' },
      pay: pay('hourly', 35, 41),
      credentials: asked([['CCS', 'CIC']]),
      years_min: 3,
      chart_types: ['inpatient-facility'],
      tools: ['oracle-health', 'solventum-encoder'],
      benefits: ['shift-differential', 'encoder-licence-provided'],
    },
  })
}

export function spanishTitle(today: Date): CastJob {
  return role(today, 8, {
    employer: 2,
    description: castWords.spanish,
    timeZone: 'America/Puerto_Rico',
    facts: {
      title: 'Codificador Médico Bilingüe / Bilingual Medical Coder',
      workplace: 'on-site',
      place: { city: 'Mayagüez', state: 'PR' },
      schedule: { weekends: false, flexible: 'none' },
      pay: pay('hourly', 17.5, 21),
      credentials: { ...asked([['CPC', 'CCS-P', 'CCA']]), apprentice_policy: 'case-by-case' },
      years_min: 1,
      chart_types: ['profee-em'],
      specialties: ['internal-medicine'],
      tools: ['nextgen'],
    },
  })
}

export function twentyThousandCharacters(today: Date): CastJob {
  return role(today, 13, {
    employer: 4,
    description: castWords.long(20_000),
    facts: {
      title: 'Supervisor, HIM Coding',
      role_family: 'leadership',
      seniority: 'supervisor',
      workplace: 'hybrid',
      hybrid_days: { count: 4, per: 'month' },
      place: { city: 'Honolulu', state: 'HI' },
      pay: pay('salary', 88_000, 104_000),
      credentials: asked([['RHIA', 'RHIT'], ['CCS']]),
      years_min: 5,
      chart_types: ['inpatient-facility', 'outpatient-facility'],
      tools: ['epic', 'solventum-360'],
    },
  })
}

export function credentialOnlyPreferred(today: Date): CastJob {
  const required = [['CPC', 'COC', 'CIC', 'CRC', 'CCS', 'CCS-P', 'CCA', 'RHIT', 'RHIA']] as const
  return role(today, 2, {
    employer: 5,
    description: castWords.anyNational,
    facts: {
      title: 'Risk Adjustment Coder',
      role_family: 'risk-adjustment',
      ...remoteIn(),
      employment: ['seasonal'],
      pay: pay('hourly', 26, 31),
      credentials: asked(
        required.map((any) => [...any]),
        ['CRC'],
      ),
      chart_types: ['risk-adjustment-hcc'],
      accuracy_percent: 97,
    },
  })
}

export function apprenticesWelcome(today: Date): CastJob {
  return role(today, 3, {
    employer: 1,
    description: castWords.apprentices,
    facts: {
      title: 'Coding Apprentice',
      role_family: 'apprentice',
      seniority: 'trainee',
      workplace: 'on-site',
      place: { city: 'Columbus', state: 'OH' },
      schedule: { weekends: false, flexible: 'none' },
      pay: pay('hourly', 19, 21),
      credentials: {
        ...asked([]),
        required_within: [{ any: ['CPC', 'CCS'], months: 24 }],
        apprentice_policy: 'welcome',
      },
      years_min: 0,
      chart_types: ['ancillary-diagnostic', 'clinic-recurring'],
      tools: ['epic'],
      benefits: ['health-insurance', 'pto', 'paid-training', 'exam-fee-paid'],
    },
  })
}
