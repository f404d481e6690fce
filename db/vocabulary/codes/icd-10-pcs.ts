// ICD-10-PCS: the section by its first character; operations by the body system of the second.
import type { Specialty } from '#db/vocabulary/specialties.ts'

/** Operations have no field of their own: their body system has. */
// prettier-ignore
export const procedureSections: Readonly<Record<string, readonly [words: string, Specialty | null]>> = {
  '0': ['operations', null],
  '1': ['obstetrics', 'obstetrics'],
  '2': ['placement (dressings and the like)', 'hospital-medicine'],
  '3': ['administration (transfusion and the like)', 'hospital-medicine'],
  '4': ['measurement and monitoring', 'cardiology'],
  '5': ['extracorporeal assistance', 'critical-care'],
  '6': ['extracorporeal therapy', 'critical-care'],
  '7': ['osteopathic', 'osteopathy'],
  '8': ['other procedures', 'hospital-medicine'],
  '9': ['chiropractic', 'chiropractic'],
  B: ['imaging', 'radiology'],
  C: ['nuclear medicine', 'nuclear-medicine'],
  D: ['radiation therapy', 'radiation-oncology'],
  F: ['rehabilitation and audiology', 'rehabilitation'],
  G: ['mental health', 'behavioral-health'],
  H: ['substance use treatment', 'substance-use'],
  X: ['new technology', 'hospital-medicine'],
}

// prettier-ignore
export const bodySystems: Readonly<Record<string, readonly [words: string, Specialty]>> = {
  '0': ['central nervous system', 'neurosurgery'],
  '1': ['peripheral nerves', 'neurosurgery'],
  '2': ['heart and great vessels', 'cardiothoracic-surgery'],
  '3': ['upper arteries', 'vascular-surgery'],
  '4': ['lower arteries', 'vascular-surgery'],
  '5': ['upper veins', 'vascular-surgery'],
  '6': ['lower veins', 'vascular-surgery'],
  '7': ['lymph and blood', 'hematology-oncology'],
  '8': ['eye', 'ophthalmology'],
  '9': ['ear, nose, sinus', 'ent'],
  B: ['breathing', 'thoracic-surgery'],
  C: ['mouth and throat', 'ent'],
  D: ['gut', 'general-surgery'],
  F: ['liver and pancreas', 'hepatobiliary-surgery'],
  G: ['glands', 'endocrine-surgery'],
  H: ['skin and breast', 'plastic-surgery'],
  J: ['under the skin', 'general-surgery'],
  K: ['muscles', 'orthopedics'],
  L: ['tendons', 'orthopedics'],
  M: ['bursae and ligaments', 'orthopedics'],
  N: ['head and face bones', 'oral-maxillofacial'],
  P: ['upper bones', 'orthopedics'],
  Q: ['lower bones', 'orthopedics'],
  R: ['upper joints', 'orthopedics'],
  S: ['lower joints', 'orthopedics'],
  T: ['urinary', 'urology'],
  U: ['female reproductive', 'gynecology'],
  V: ['male reproductive', 'urology'],
  W: ['general regions', 'general-surgery'],
  X: ['upper limb regions', 'orthopedics'],
  Y: ['lower limb regions', 'orthopedics'],
}

/** First three characters that go elsewhere than their body system. */
export const procedureExceptions: Readonly<Record<string, Specialty>> = {
  '027': 'interventional-cardiology',
  '0RG': 'spine-surgery',
  '0SG': 'spine-surgery',
}
