export const jobStatuses = ['draft', 'in-review', 'published', 'paused', 'filled', 'expired', 'removed'] as const
export type JobStatus = (typeof jobStatuses)[number]

export const jobOutcomes = ['hired-here', 'hired-elsewhere', 'frozen', 'never-existed'] as const
export type JobOutcome = (typeof jobOutcomes)[number]

export const schedules = ['weekends', 'flexible'] as const
export type Schedule = (typeof schedules)[number]
export const scheduleLabels: Record<Schedule, string> = { weekends: 'Weekend work', flexible: 'Flexible hours' }
