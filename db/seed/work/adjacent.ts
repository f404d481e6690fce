// Work beside coding: never in the default result.
import { hospitals, type Work } from '#db/seed/work/work.ts'

const adjacent: Pick<Work, 'kind' | 'role' | 'required' | 'preferred'> = {
  kind: 'adjacent',
  role: 'adjacent',
  required: [[]],
  preferred: ['CPB', 'CBCS', 'CRCR'],
}

export const adjacentWork: readonly Work[] = [
  {
    ...adjacent,
    share: 1.6,
    charts: ['billing'],
    titles: [
      'Medical Billing Specialist',
      'Claims Follow-up Specialist',
      'Insurance Biller',
      'Accounts Receivable Specialist',
    ],
    fields: [],
    setting: 'office',
    band: [18, 25],
    codes: 'UB-04 and CMS-1500 claims',
    duties: ['Send claims, post payments and follow up on what is unpaid', 'Call payers and correct rejected claims'],
    employers: ['physician-group', 'rcm-vendor', 'dme-supplier', 'hospital-health-system', 'lab-pathology'],
  },
  {
    ...adjacent,
    share: 0.9,
    charts: ['charge-entry'],
    titles: ['Charge Entry Specialist', 'Charge Reconciliation Clerk'],
    fields: [],
    setting: 'office',
    band: [18, 24],
    codes: 'charge tickets and revenue codes',
    duties: ['Post charges within 48 hours of the visit', 'Reconcile schedules with charges and chase what is missing'],
    employers: ['physician-group', 'rcm-vendor', 'hospital-health-system'],
  },
  {
    ...adjacent,
    share: 0.6,
    charts: ['data-abstraction'],
    titles: ['Abstractor', 'Quality Abstractor', 'Core Measures Abstractor'],
    fields: [],
    setting: 'hospital',
    band: [21, 28],
    codes: 'the abstraction manual of each measure',
    duties: ['Abstract records for quality measures', 'Check every abstract against the measure before it is sent'],
    employers: [...hospitals, 'payer'],
  },
  {
    ...adjacent,
    share: 1,
    charts: [],
    titles: ['Medical Records Technician', 'Release of Information Specialist', 'Prior Authorization Specialist'],
    fields: [],
    setting: 'hospital',
    band: [18, 24],
    codes: 'the legal health record',
    duties: ['Work the request queue in order and log each step', 'Guard the privacy of every record that you handle'],
    employers: [...hospitals, 'physician-group', 'home-health-hospice', 'payer'],
  },
]
