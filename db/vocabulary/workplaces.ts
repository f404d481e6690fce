export const workplaces = ['remote', 'hybrid', 'on-site', 'travel'] as const
export type Workplace = (typeof workplaces)[number]

export const workplaceLabels: Record<Workplace, string> = {
  remote: 'Remote',
  hybrid: 'Hybrid',
  'on-site': 'On-site',
  travel: 'Travel',
}

export const permanences = ['permanent', 'may-change', 'after-training'] as const
export type Permanence = (typeof permanences)[number]

export const permanenceLabels: Record<Permanence, string> = {
  permanent: 'Stays so',
  'may-change': 'May change',
  'after-training': 'After training',
}

export const remediations = ['none', 'possible', 'stated-threshold'] as const
export type Remediation = (typeof remediations)[number]

export const remediationLabels: Record<Remediation, string> = {
  none: 'Nobody is called back on site',
  possible: 'Poor results may bring a coder back on site',
  'stated-threshold': 'Back on site below a stated threshold',
}

export const flexibilities = ['none', 'core-hours', 'fully-flexible'] as const
export type Flexibility = (typeof flexibilities)[number]

export const flexibilityLabels: Record<Flexibility, string> = {
  none: 'Set shift',
  'core-hours': 'Core hours',
  'fully-flexible': 'Any hours',
}

export const flexibleHours = ['core-hours', 'fully-flexible'] as const satisfies Flexibility[]

export const hybridPeriods = ['week', 'month'] as const
export type HybridPeriod = (typeof hybridPeriods)[number]

export const stateModes = ['all', 'include', 'exclude'] as const
export type StateMode = (typeof stateModes)[number]
