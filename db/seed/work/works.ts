import { adjacentWork } from '#db/seed/work/adjacent.ts'
import { facilityWork } from '#db/seed/work/facility.ts'
import { professionalWork } from '#db/seed/work/professional.ts'
import { reviewWork } from '#db/seed/work/review.ts'
import type { Work } from '#db/seed/work/work.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'

export const works: readonly Work[] = [...professionalWork, ...facilityWork, ...reviewWork, ...adjacentWork]

/** The specialty credential of a field: preferred where the field is coded. */
export const fieldCredentials: Partial<Record<Specialty, Credential>> = {
  cardiology: 'CCC',
  'cardiothoracic-surgery': 'CCVTC',
  dermatology: 'CPCD',
  'emergency-medicine': 'CEDC',
  'evaluation-management': 'CEMC',
  'family-medicine': 'CFPC',
  gastroenterology: 'CGIC',
  'general-surgery': 'CGSC',
  'hematology-oncology': 'CHONC',
  obstetrics: 'COBGC',
  gynecology: 'COBGC',
  ophthalmology: 'COPC',
  orthopedics: 'COSC',
  ent: 'CENTC',
  pediatrics: 'CPEDC',
  'plastic-surgery': 'CPRC',
  rheumatology: 'CRHC',
  podiatry: 'CSFAC',
  urology: 'CUC',
  anesthesiology: 'CANPC',
  'pain-management': 'CANPC',
}
