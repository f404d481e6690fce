import type { EmployerKind } from '#db/vocabulary/employers.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'

/** Box 24B of the claim form: where the service was given. Meanings in our own words. */
export const placesOfService: readonly { code: string; meaning: string }[] = [
  { code: '01', meaning: 'Pharmacy' },
  { code: '02', meaning: 'Telehealth, patient not at home' },
  { code: '03', meaning: 'School' },
  { code: '04', meaning: 'Homeless shelter' },
  { code: '05', meaning: 'Indian Health Service site, on its own' },
  { code: '06', meaning: 'Indian Health Service site, with a provider' },
  { code: '07', meaning: 'Tribal site, on its own' },
  { code: '08', meaning: 'Tribal site, with a provider' },
  { code: '09', meaning: 'Prison' },
  { code: '10', meaning: 'Telehealth, patient at home' },
  { code: '11', meaning: 'Office' },
  { code: '12', meaning: 'Home' },
  { code: '13', meaning: 'Assisted living' },
  { code: '14', meaning: 'Group home' },
  { code: '15', meaning: 'Mobile unit' },
  { code: '16', meaning: 'Temporary lodging' },
  { code: '17', meaning: 'Walk-in retail clinic' },
  { code: '18', meaning: 'Worksite' },
  { code: '19', meaning: 'Off-campus hospital outpatient' },
  { code: '20', meaning: 'Urgent care' },
  { code: '21', meaning: 'Inpatient hospital' },
  { code: '22', meaning: 'On-campus hospital outpatient' },
  { code: '23', meaning: 'Hospital emergency room' },
  { code: '24', meaning: 'Ambulatory surgery center' },
  { code: '25', meaning: 'Birthing center' },
  { code: '26', meaning: 'Military treatment facility' },
  { code: '27', meaning: 'Outreach site or street' },
  { code: '31', meaning: 'Skilled nursing facility' },
  { code: '32', meaning: 'Nursing facility' },
  { code: '33', meaning: 'Custodial care' },
  { code: '34', meaning: 'Hospice' },
  { code: '41', meaning: 'Ambulance on land' },
  { code: '42', meaning: 'Ambulance by air or water' },
  { code: '49', meaning: 'Independent clinic' },
  { code: '50', meaning: 'Federally qualified health center' },
  { code: '51', meaning: 'Inpatient psychiatric facility' },
  { code: '52', meaning: 'Psychiatric partial hospital' },
  { code: '53', meaning: 'Community mental health center' },
  { code: '54', meaning: 'Intermediate care facility' },
  { code: '55', meaning: 'Residential substance use treatment' },
  { code: '56', meaning: 'Residential psychiatric treatment' },
  { code: '57', meaning: 'Substance use treatment by day' },
  { code: '58', meaning: 'Opioid treatment program' },
  { code: '60', meaning: 'Mass immunization' },
  { code: '61', meaning: 'Inpatient rehabilitation' },
  { code: '62', meaning: 'Outpatient rehabilitation' },
  { code: '65', meaning: 'Dialysis facility' },
  { code: '66', meaning: 'PACE center' },
  { code: '71', meaning: 'Public health clinic' },
  { code: '72', meaning: 'Rural health clinic' },
  { code: '81', meaning: 'Independent laboratory' },
  { code: '99', meaning: 'Other' },
]

export type Badge = { code: string; words: string }

/** The place of service of the job itself. Its words always stand beside the number. */
export function badge(workplace: Workplace | null, employerKind: EmployerKind | null): Badge {
  const site = (employerKind && sites[employerKind]) ?? worksite

  switch (workplace) {
    case 'remote':
      return { code: '12', words: 'Home' }
    case 'hybrid':
      return site === hospital ? { code: '12·21', words: 'Home + Hospital' } : { code: '12·11', words: 'Home + Office' }
    case 'on-site':
      return site
    case 'travel':
      return { code: '15', words: 'Mobile' }
    case null:
      return { code: '99', words: 'Not stated' }
  }
}

/** The number that stands for a workplace whoever the employer is: most jobs on site are at a hospital. */
export const workplaceCode = (workplace: Workplace) => badge(workplace, 'hospital-health-system').code

const office: Badge = { code: '11', words: 'Office' }
const worksite: Badge = { code: '18', words: 'Worksite' }
const hospital: Badge = { code: '21', words: 'Hospital' }

const sites: Partial<Record<EmployerKind, Badge>> = {
  'hospital-health-system': hospital,
  'academic-medical-center': hospital,
  'government-va-military': hospital,
  'physician-group': office,
  'radiology-group': office,
  fqhc: office,
  payer: office,
  'coding-vendor': office,
  'rcm-vendor': office,
  'risk-adjustment-vendor': office,
  'consulting-audit-firm': office,
  'software-vendor': office,
  asc: { code: '24', words: 'Surgery center' },
  'snf-ltc': { code: '31', words: 'Nursing facility' },
}
