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

/** What a person types for an employer of the kind. */
export const employerKindNames: Partial<Record<EmployerKind, readonly string[]>> = {
  'hospital-health-system': ['hospital', 'health system'],
  'academic-medical-center': ['university hospital', 'teaching hospital', 'academic medical center'],
  'physician-group': ['private practice', 'physician practice', 'medical group', 'clinic'],
  asc: ['surgery center'],
  fqhc: ['FQHC', 'community health center', 'clinic'],
  payer: ['insurance company', 'health insurance', 'insurer', 'health plan', 'payer'],
  'coding-vendor': ['coding vendor', 'coding company', 'outsourcing'],
  'rcm-vendor': ['revenue cycle company', 'RCM vendor'],
  'staffing-agency': ['staffing agency', 'temp agency', 'recruiter'],
  'risk-adjustment-vendor': ['risk adjustment vendor'],
  'home-health-hospice': ['home health agency'],
  'snf-ltc': ['nursing home'],
  'lab-pathology': ['laboratory', 'lab'],
  'radiology-group': ['imaging center', 'radiology group'],
  'government-va-military': ['VA', 'veterans affairs', 'government', 'federal', 'military'],
  'consulting-audit-firm': ['consulting firm', 'audit firm'],
  'software-vendor': ['software company', 'AI company'],
  education: ['school', 'college'],
}

export const memberRoles = ['owner', 'recruiter', 'viewer'] as const
export type MemberRole = (typeof memberRoles)[number]
export const memberRoleLabels: Record<MemberRole, string> = { owner: 'Owner', recruiter: 'Recruiter', viewer: 'Viewer' }
