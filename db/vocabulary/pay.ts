/** Null is "not stated"; there is no word for it here. */
export const payBases = [
  'hourly',
  'salary',
  'per-chart',
  'per-encounter',
  'per-record',
  'per-claim',
  'per-case',
  'per-unit',
  'per-wrvu',
  'per-project',
  'daily',
  'weekly',
  'monthly',
  'hourly-plus-production-bonus',
] as const
export type PayBasis = (typeof payBases)[number]

/** Paid hours of a year, where a posting states no weekly hours. */
export const yearHours = 2080

/** The figure that a pay floor is compared with, and that jobs are ranked by: the first of these that a posting has. */
export const rateBounds = ['hourly_max', 'hourly_min'] as const

export const payBasisLabels: Record<PayBasis, string> = {
  hourly: 'Hourly',
  salary: 'Salary',
  'per-chart': 'Per chart',
  'per-encounter': 'Per encounter',
  'per-record': 'Per record',
  'per-claim': 'Per claim',
  'per-case': 'Per case',
  'per-unit': 'Per work unit',
  'per-wrvu': 'Per wRVU',
  'per-project': 'Per project',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  'hourly-plus-production-bonus': 'Hourly plus production bonus',
}

/** What follows a figure: "$28.50 an hour". */
export const payBasisUnits: Record<PayBasis, string> = {
  hourly: 'an hour',
  salary: 'a year',
  'per-chart': 'a chart',
  'per-encounter': 'an encounter',
  'per-record': 'a record',
  'per-claim': 'a claim',
  'per-case': 'a case',
  'per-unit': 'a work unit',
  'per-wrvu': 'a wRVU',
  'per-project': 'a project',
  daily: 'a day',
  weekly: 'a week',
  monthly: 'a month',
  'hourly-plus-production-bonus': 'an hour plus production bonus',
}

export const employments = [
  'w2-full-time',
  'w2-part-time',
  'prn-per-diem',
  'w2-contract',
  '1099-contract',
  'temp-to-hire',
  'contract-to-perm',
  'internship-externship',
  'seasonal',
  'weekend-only',
] as const
export type Employment = (typeof employments)[number]

export const employmentLabels: Record<Employment, string> = {
  'w2-full-time': 'Full-time',
  'w2-part-time': 'Part-time',
  'prn-per-diem': 'PRN / per diem',
  'w2-contract': 'Contract (W-2)',
  '1099-contract': 'Contract (1099)',
  'temp-to-hire': 'Temp to hire',
  'contract-to-perm': 'Contract to permanent',
  'internship-externship': 'Internship or externship',
  seasonal: 'Seasonal',
  'weekend-only': 'Weekends only',
}

const benefitWords = {
  'sign-on-bonus': 'Sign-on bonus',
  'retention-bonus': 'Retention bonus',
  'production-bonus': 'Production bonus',
  'quality-bonus': 'Quality bonus',
  'shift-differential': 'Shift differential',
  'equipment-provided': 'Equipment provided',
  'equipment-stipend': 'Equipment stipend',
  'internet-stipend': 'Internet stipend',
  'ceu-reimbursement': 'CEUs paid',
  'membership-dues-paid': 'Membership dues paid',
  'exam-fee-paid': 'Exam fee paid',
  'code-books-provided': 'Code books provided',
  'encoder-licence-provided': 'Encoder license provided',
  'paid-training': 'Paid training',
  'health-insurance': 'Health insurance',
  pto: 'Paid time off',
  '401k': 'Retirement plan',
  'pslf-eligible': 'Loan forgiveness (PSLF)',
  'flex-schedule': 'Flexible schedule',
  '4x10': 'Four 10-hour days',
}

export type Benefit = keyof typeof benefitWords
export const benefits = Object.keys(benefitWords) as [Benefit, ...Benefit[]]
export const benefitLabels: Record<Benefit, string> = benefitWords

export const productivityUnits = [
  'charts/hour',
  'charts/day',
  'records/hour',
  'records/day',
  'encounters/hour',
  'encounters/day',
  'reports/hour',
  'reports/day',
  'cases/hour',
  'cases/day',
  'claims/hour',
  'claims/day',
  'units/hour',
  'units/day',
] as const
export type ProductivityUnit = (typeof productivityUnits)[number]
