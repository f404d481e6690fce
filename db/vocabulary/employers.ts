const labels = {
  'hospital-health-system': 'Hospital or health system',
  'academic-medical-center': 'Academic medical center',
  'physician-group': 'Physician group',
  asc: 'Ambulatory surgery center',
  fqhc: 'Community health center',
  payer: 'Health insurer',
  'coding-vendor': 'Coding company',
  'rcm-vendor': 'Revenue-cycle company',
  'staffing-agency': 'Staffing agency',
  'risk-adjustment-vendor': 'Risk adjustment company',
  'home-health-hospice': 'Home health or hospice',
  'snf-ltc': 'Nursing facility',
  'behavioral-health-org': 'Behavioral health organization',
  'lab-pathology': 'Laboratory or pathology',
  'radiology-group': 'Radiology group',
  'dme-supplier': 'Medical equipment supplier',
  'government-va-military': 'Government, VA or military',
  'consulting-audit-firm': 'Consulting or audit firm',
  'software-vendor': 'Software company',
  education: 'School or training',
}

export type EmployerKind = keyof typeof labels
export const employerKinds = Object.keys(labels) as [EmployerKind, ...EmployerKind[]]
export const employerKindLabels: Record<EmployerKind, string> = labels
