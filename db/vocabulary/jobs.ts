export const jobStatuses = ['draft', 'in-review', 'published', 'paused', 'filled', 'expired', 'removed'] as const
export type JobStatus = (typeof jobStatuses)[number]

export const jobStatusLabels: Record<JobStatus, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  published: 'Published',
  paused: 'Paused',
  filled: 'Filled',
  expired: 'Expired',
  removed: 'Removed',
}

export const jobOutcomes = ['hired-here', 'hired-elsewhere', 'frozen', 'never-existed'] as const
export type JobOutcome = (typeof jobOutcomes)[number]
export const jobOutcomeLabels: Record<JobOutcome, string> = {
  'hired-here': 'Somebody was hired through this board',
  'hired-elsewhere': 'Somebody was hired in another way',
  frozen: 'The opening was frozen',
  'never-existed': 'There was no opening',
}

export const schedules = ['weekends', 'flexible'] as const
export type Schedule = (typeof schedules)[number]
export const scheduleLabels: Record<Schedule, string> = { weekends: 'Weekend work', flexible: 'Flexible hours' }
