// The employers of the cast: the same at every seed, the first of all. The first one posts two hundred jobs.
import type { Site } from '#db/seed/employers.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'

type CastEmployer = { name: string; kind: EmployerKind; home: Site; claimed: boolean; verified: boolean }

const known = { claimed: true, verified: true }

export const castEmployers: readonly CastEmployer[] = [
  { name: 'Quillmarch Coding Partners', kind: 'coding-vendor', home: { city: 'Nashville', state: 'TN' }, ...known },
  { name: 'Fallowbrook Health', kind: 'hospital-health-system', home: { city: 'Columbus', state: 'OH' }, ...known },
  { name: 'Clínica Peñalosa del Río', kind: 'physician-group', home: { city: 'Mayagüez', state: 'PR' }, ...known },
  { name: 'Sorrelgate Physicians', kind: 'physician-group', home: { city: 'Tampa', state: 'FL' }, ...known },
  {
    name: 'Tidewrack Pacific Medical Center',
    kind: 'academic-medical-center',
    home: { city: 'Honolulu', state: 'HI' },
    ...known,
  },
  { name: 'Emberline Chart Review', kind: 'risk-adjustment-vendor', home: { city: 'Phoenix', state: 'AZ' }, ...known },
  {
    name: 'Brightfold Remote Careers',
    kind: 'staffing-agency',
    home: { city: 'Wilmington', state: 'DE' },
    claimed: true,
    verified: false,
  },
  {
    name: 'Harrowgate County Hospital',
    kind: 'hospital-health-system',
    home: { city: 'Duluth', state: 'MN' },
    claimed: false,
    verified: false,
  },
]
