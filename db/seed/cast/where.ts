// Hard cases of where the work is done, until when, and what became of the promise.
import type { JobFacts } from '#db/jobs/facts.ts'
import { policyOf } from '#db/jobs/policy.ts'
import { ago, asked, factsOf, pay, remoteIn, role, type CastJob } from '#db/seed/cast/role.ts'
import { castWords } from '#db/seed/cast/wording.ts'
import { endOfDate, honoluluDate } from '#db/seed/life.ts'

export function fieldSaysRemoteTextSaysHybrid(today: Date): CastJob {
  return role(today, 6, {
    employer: 3,
    description: castWords.hybridInWords,
    facts: {
      title: 'Cardiology Coder',
      ...remoteIn(['FL', 'GA']),
      pay: pay('hourly', 25, 31),
      credentials: asked([['CPC', 'CCS-P']], ['CCC']),
      years_min: 2,
      chart_types: ['profee-em', 'profee-surgery'],
      specialties: ['cardiology'],
      tools: ['athenahealth'],
    },
  })
}

// prettier-ignore
const thirtyOne: NonNullable<JobFacts['eligible_states']>['states'] = ['AL', 'AR', 'AZ', 'DE', 'FL', 'GA', 'IA', 'ID', 'IN', 'KS', 'KY', 'LA', 'MD', 'ME', 'MI', 'MO', 'MS', 'NC', 'NE', 'NH', 'NM', 'OH', 'OK', 'PA', 'SC', 'SD', 'TN', 'TX', 'UT', 'VA', 'WI']

export function thirtyOneStates(today: Date): CastJob {
  return role(today, 3, {
    employer: 5,
    description: castWords.thirtyOneStates(thirtyOne),
    facts: {
      title: 'HCC Coder',
      role_family: 'risk-adjustment',
      ...remoteIn(thirtyOne),
      pay: pay('per-chart', 3.5, 4, { pace: { least: 8, most: 8 } }),
      credentials: asked([['CRC', 'CPC', 'CCS']], ['CRC']),
      years_min: 1,
      chart_types: ['risk-adjustment-hcc'],
      tools: ['reveleer'],
      productivity: [{ min: 8, max: null, unit: 'charts/hour', chart_type: 'risk-adjustment-hcc' }],
      accuracy_percent: 95,
    },
  })
}

export function turnedHybrid(today: Date): CastJob {
  const facts = factsOf({
    title: 'Same-Day Surgery Coder',
    workplace: 'hybrid',
    hybrid_days: { count: 2, per: 'week' },
    place: { city: 'Columbus', state: 'OH' },
    pay: pay('hourly', 28, 34),
    credentials: asked([['CCS', 'COC']]),
    years_min: 3,
    chart_types: ['same-day-surgery', 'observation'],
    tools: ['epic'],
  })
  const before = {
    ...policyOf(facts),
    ...remoteIn(['IN', 'KY', 'OH']),
    hybrid_days: null,
    place: null,
    permanence: 'permanent' as const,
  }
  return role(today, 48, {
    employer: 1,
    description: castWords.turnedHybrid,
    facts,
    confirmedAt: ago(today, 5),
    expiresAt: ago(today, 5 - 30),
    history: [{ since: ago(today, 48), policy: before }],
    changedAt: ago(today, 16),
  })
}

export function sixWeeksOfTraining(today: Date): CastJob {
  return role(today, 7, {
    employer: 3,
    description: castWords.training,
    facts: {
      title: 'Medical Coder, Family medicine',
      ...remoteIn(['FL']),
      onsite_training_weeks: 6,
      permanence: 'after-training',
      pay: pay('hourly', 23, 27),
      credentials: asked([['CPC', 'CCS-P']]),
      years_min: 1,
      chart_types: ['profee-em'],
      specialties: ['family-medicine'],
      tools: ['eclinicalworks'],
    },
  })
}

export function endsTonightInHonolulu(today: Date): CastJob {
  const closesOn = honoluluDate(today)
  return role(today, 20, {
    employer: 4,
    description: castWords.endsTonight,
    timeZone: 'Pacific/Honolulu',
    expiresAt: endOfDate(closesOn),
    facts: {
      title: 'Emergency Department Coder',
      workplace: 'on-site',
      place: { city: 'Honolulu', state: 'HI' },
      schedule: { weekends: true, flexible: 'none' },
      pay: pay('hourly', 31, 36),
      credentials: asked([['CPC', 'COC', 'CCS']], ['CEDC']),
      years_min: 2,
      chart_types: ['ed-facility'],
      specialties: ['emergency-medicine'],
      tools: ['epic', 'optum-lynx'],
      closes_on: closesOn,
    },
  })
}

export function threeStatesForProfee(today: Date): CastJob {
  return role(today, 5, {
    employer: 3,
    description: castWords.threeStates,
    facts: {
      title: 'Pro-fee Coder',
      ...remoteIn(['FL', 'OH', 'TX']),
      pay: pay('hourly', 25.5, 30),
      credentials: { ...asked([['CPC', 'CCS-P']]), apprentice_policy: 'not-accepted' },
      years_min: 2,
      chart_types: ['profee-em'],
      tools: ['epic'],
      accuracy_percent: 95,
    },
  })
}

export function travellingAuditor(today: Date): CastJob {
  return role(today, 10, {
    employer: 0,
    description: castWords.travel,
    facts: {
      title: 'Inpatient Auditor',
      role_family: 'auditor',
      seniority: 'auditor',
      workplace: 'travel',
      eligible_states: { mode: 'exclude', states: ['AK', 'HI'] },
      travel_percent: 50,
      pay: pay('salary', 82_000, 93_000),
      credentials: asked([
        ['CCS', 'CIC', 'RHIA', 'RHIT'],
        ['CPMA', 'CCS'],
      ]),
      years_min: 5,
      chart_types: ['coding-audit', 'inpatient-facility'],
    },
  })
}

export function importThatSaysLittle(today: Date): CastJob {
  return role(today, 12, {
    employer: 7,
    description: castWords.saysLittle,
    confirmedAt: null,
    source: { source: 'generated-feed', sourceId: 'cast-1', sourceHash: '0'.repeat(64) },
    facts: {
      title: 'Medical Records Coder',
      chart_types: ['outpatient-facility'],
      employment: ['w2-full-time'],
      apply_url: 'https://feed.example.org/jobs/medical-records-coder',
      benefits: [],
    },
  })
}
