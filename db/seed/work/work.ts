// What the generated jobs are about: each kind of work with its share, its titles, its credentials and its pay.
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'
import type { JobKind, RoleFamily } from '#db/vocabulary/roles.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'

export type Setting = 'hospital' | 'office' | 'risk' | 'home' | 'registry' | 'audit'

export type Work = {
  /** Parts of a hundred jobs. */
  share: number
  kind: JobKind
  role: RoleFamily
  /** The first is what is coded; others come with it in some jobs. None where nothing is coded. */
  charts: readonly ChartType[]
  /** `{field}` is the first specialty. */
  titles: readonly string[]
  /** Each choice is ALL of (ANY of). */
  required: readonly Credential[][][]
  preferred: readonly Credential[]
  fields: readonly Specialty[]
  setting: Setting
  /** Dollars an hour, without region and level. */
  band: readonly [number, number]
  /** Items an hour, where the usual pace of the chart type doesn't say. */
  pace?: readonly [number, number]
  codes: string
  duties: readonly string[]
  employers: readonly EmployerKind[]
  /** Whether someone new to the trade can do it. */
  entry?: boolean
}

export const hospitals: EmployerKind[] = ['hospital-health-system', 'academic-medical-center', 'government-va-military']

export const practices: EmployerKind[] = [
  'physician-group',
  'fqhc',
  'academic-medical-center',
  'hospital-health-system',
]

export const vendors: EmployerKind[] = ['coding-vendor', 'rcm-vendor', 'staffing-agency']

export const national: Credential[][][] = [[['CPC', 'COC', 'CIC', 'CRC', 'CCS', 'CCS-P', 'CCA', 'RHIT', 'RHIA']]]

export const coding = { kind: 'coding', role: 'coder' } as const
