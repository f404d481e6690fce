// Which charts a code is likely to be met in: every row that holds, the narrowest first.
import type { ChartType } from '#db/vocabulary/chart-types.ts'

export type CodeSet =
  | 'CPT'
  | 'HCPCS'
  | 'CDT'
  | 'ICD-10-CM'
  | 'ICD-10-PCS'
  | 'MS-DRG'
  | 'APR-DRG'
  | 'APC'
  | 'HCC'
  | 'POS'
  | 'NDC'
  | 'revenue code'
  | 'modifier'

/** An empty range holds the whole set. ICD-10-CM tells of no chart type. */
// prettier-ignore
export const codeChartTypes: readonly (readonly [CodeSet, first: string, last: string, readonly ChartType[]])[] = [
  ['CPT', '00100', '01999', ['anesthesia']],
  ['CPT', '10004', '69990', ['profee-surgery', 'same-day-surgery', 'asc']],
  ['CPT', '36010', '36254', ['interventional-radiology']],
  ['CPT', '70010', '79999', ['radiology-diagnostic']],
  ['CPT', '75600', '75989', ['interventional-radiology']],
  ['CPT', '80047', '89398', ['pathology-lab', 'ancillary-diagnostic']],
  ['CPT', '90935', '90999', ['dialysis-nephrology']],
  ['CPT', '96360', '96549', ['oncology-infusion', 'outpatient-facility']],
  ['CPT', '99202', '99499', ['profee-em']],
  ['CPT', '99234', '99236', ['observation', 'profee-em']],
  ['CPT', '99281', '99288', ['ed-facility', 'ed-profee']],
  ['CDT', 'D0000', 'D9999', ['dental']],
  ['HCPCS', 'A0000', 'A0999', ['ambulance-ems']],
  ['HCPCS', 'G0378', 'G0379', ['observation']],
  ['HCPCS', 'J0000', 'J9999', ['oncology-infusion']],
  ['HCPCS', 'A4000', 'A8999', ['dme']],
  ['HCPCS', 'E0000', 'E9999', ['dme']],
  ['ICD-10-PCS', '', '', ['inpatient-facility']],
  ['MS-DRG', '', '', ['inpatient-facility']],
  ['APC', '', '', ['outpatient-facility', 'same-day-surgery']],
  ['HCC', '', '', ['risk-adjustment-hcc']],
]
