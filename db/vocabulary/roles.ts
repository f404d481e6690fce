export const roleFamilies = [
  'coder',
  'apprentice',
  'risk-adjustment',
  'auditor',
  'educator',
  'cdi',
  'denials',
  'compliance',
  'revenue-integrity',
  'registry',
  'leadership',
  'biller-coder',
  'adjacent',
] as const
export type RoleFamily = (typeof roleFamilies)[number]

/** `titles` are wordings seen in ads, the commonest first. */
export const roleFamilyFacts: Record<RoleFamily, { label: string; titles: readonly string[] }> = {
  coder: {
    label: 'Coder',
    titles: [
      'Medical Coder',
      'Coding Specialist',
      'Coder I',
      'Coder II',
      'Coder III',
      'Certified Coder',
      'HIM Coder',
      'Coding Analyst',
      'Health Information Coder',
      'Medical Records Coder',
      'Clinical Coding Specialist',
      'Pro-fee Coder',
      'Facility Coder',
    ],
  },
  apprentice: {
    label: 'Apprentice',
    titles: ['Entry-level Coder', 'Coding Apprentice', 'Coder Trainee', 'Coding Intern', 'Coding Extern'],
  },
  'risk-adjustment': {
    label: 'Risk adjustment',
    titles: ['Risk Adjustment Coder', 'HCC Coder', 'RADV Auditor', 'Retrospective Review Coder'],
  },
  auditor: {
    label: 'Auditor',
    titles: [
      'Coding Auditor',
      'Compliance Auditor',
      'Coding Quality Analyst',
      'DRG Validator',
      'Coding QA Reviewer',
      'Inpatient Auditor',
    ],
  },
  educator: {
    label: 'Educator',
    titles: ['Coding Educator', 'Provider Educator', 'Coding Trainer', 'Coding Quality Educator'],
  },
  cdi: {
    label: 'Clinical documentation (CDI)',
    titles: ['CDI Specialist', 'Clinical Documentation Specialist', 'CDI Auditor', 'Physician Advisor'],
  },
  denials: {
    label: 'Denials and appeals',
    titles: ['Denials Coder', 'Appeals Specialist', 'Coding Denial Analyst'],
  },
  compliance: {
    label: 'Compliance',
    titles: ['Coding Compliance Specialist', 'Coding Compliance Officer'],
  },
  'revenue-integrity': {
    label: 'Revenue integrity',
    titles: ['Revenue Integrity Analyst', 'Charge Capture Analyst', 'CDM Analyst'],
  },
  registry: {
    label: 'Registry',
    titles: ['Cancer Registrar', 'Oncology Data Specialist', 'Trauma Registrar'],
  },
  leadership: {
    label: 'Leadership',
    titles: [
      'Lead Coder',
      'Coding Supervisor',
      'Coding Manager',
      'Director of Coding',
      'HIM Director',
      'VP Revenue Cycle',
    ],
  },
  'biller-coder': {
    label: 'Biller and coder',
    titles: ['Medical Biller/Coder', 'Billing & Coding Specialist', 'Certified Biller'],
  },
  adjacent: {
    label: 'Beside coding',
    titles: [
      'Abstractor',
      'Charge Entry Specialist',
      'Medical Records Technician',
      'ROI Specialist',
      'Release of Information Specialist',
      'Prior Authorization Specialist',
      'Utilization Review Specialist',
    ],
  },
}

export const seniorities = [
  'trainee',
  'entry',
  'level-1',
  'level-2',
  'level-3',
  'senior',
  'lead',
  'auditor',
  'educator',
  'supervisor',
  'manager',
  'director',
  'vp-executive',
] as const
export type Seniority = (typeof seniorities)[number]

export const seniorityLabels: Record<Seniority, string> = {
  trainee: 'Trainee',
  entry: 'Entry level',
  'level-1': 'Coder I',
  'level-2': 'Coder II',
  'level-3': 'Coder III',
  senior: 'Senior',
  lead: 'Lead',
  auditor: 'Auditor',
  educator: 'Educator',
  supervisor: 'Supervisor',
  manager: 'Manager',
  director: 'Director',
  'vp-executive': 'VP or executive',
}

export const jobKinds = ['coding', 'adjacent'] as const
export type JobKind = (typeof jobKinds)[number]

export const jobKindLabels: Record<JobKind, string> = { coding: 'Coding', adjacent: 'Beside coding' }
