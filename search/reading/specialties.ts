// The clinical fields that a job codes for, by the names of the vocabulary.
import { specialties, specialtyFacts, type Specialty } from '#db/vocabulary/specialties.ts'
import { saidOf, type Said } from '#search/reading/coded-work.ts'
import { finder, guess, likely, sure, type Fact, type Mention, type Posting } from '#search/reading/words.ts'

const findNames = finder(
  specialties.flatMap((specialty) => specialtyFacts[specialty].names.map((name) => [name, specialty] as const)),
)

/** Names that begin or end another word of the trade: the GI bill, pediatric hospitals, "at the heart of". */
const misread: Partial<Record<Specialty, { before?: RegExp; after?: RegExp }>> = {
  gastroenterology: { after: /^ bill\b/i },
  cardiology: { before: /\b(?:our|the|at|by|big|a) $/i, after: /^(?: of|s\b|felt| diagnostics?\b)/i },
  pediatrics: { after: /^ (?:hospitals?|dental)\b/i },
'colorectal-surgery': { before: /\b(?:BP|A1c|HbA1c|mammogra\w+|breast|cervical),? (?:and )?$/i, after: /^ (?:cancer|screening)/i },
  'pain-management': { before: /\b(?:for|post-?op|of) $/i, after: /^ (?:points?|after)\b/i },
  'spine-surgery': { after: /^ (?:&|and) pain\b/i },
  'transplant-surgery': { after: /^ (?:centers?|hospitals?)\b/i },
  trauma: { after: /^ (?:center|registr)/i },
  'thoracic-surgery': { before: /cardio$/i },
  'vascular-surgery': { before: /\b(?:cardio|interventional) ?$/i, after: /^ (?:access|lab|(?:and |& )?interventional)/i },
  diabetes: { before: /\b(?:with|of|for) $/i },
  'critical-care': { before: /\bneonatal $/i, after: /^ access/i },
  rehabilitation: { before: /\b(?:inpatient|acute|vocational|nursing (?:and|&)) $/i, after: /^ (?:facilit|hospital|specialist|act\b)/i },
  'primary-care': { after: /^ (?:providers?|physicians?) (?:benefit|copay)/i },
  'hematology-oncology': { after: /^ (?:data|registr|nurs)/i },
} // prettier-ignore

export function findSpecialties(text: string): Mention<Specialty>[] {
  return findNames(text).filter(({ value, start, end }) => {
    const guard = misread[value]
    if (!guard) return true
    return (
      !guard.after?.test(text.slice(end, end + 30)) && !guard.before?.test(text.slice(Math.max(0, start - 20), start))
    )
  })
}

/** Fields that a chart type stands for, settings, and what is also a benefit or a department beside the coders. */
export const notFields: ReadonlySet<Specialty> = new Set<Specialty>([
  'surgery-general', 'medicine-general', 'payer', 'risk-adjustment', 'outpatient-facility', 'evaluation-management', 'office-visits',
  'home-visits', 'home-health', 'hospice', 'dme', 'ambulance-ems', 'nursing-facility', 'telehealth', 'laboratory', 'pathology', 'pharmacy',
  'immunization', 'care-management', 'nutrition', 'radiology', 'ultrasound', 'breast-imaging', 'nuclear-medicine', 'molecular-genetics',
  'interventional-radiology', 'dental', 'behavioral-health', 'infusion-oncology', 'nephrology-dialysis', 'anesthesiology',
  'microbiology', 'transfusion-medicine', 'toxicology', 'emergency-medicine', 'diabetes',
]) // prettier-ignore

/** The house that hires is of one field: "our ortho group", "peds office". A hospital that lists its own is not. */
const practice =
  /^(?:[ /-]{1,3}(?:surgery|medicine|medical|specialty|physicians?))?[ ,]{1,2}(?:practices?|groups?|offices?|clinics?|departments?|dept|physicians|associates|surgeons|specialists|providers|clients?|partners|institute|program|service lines?)\b/i
const hospital =
  /\bhospital\b|\btrauma center\b|\bbeds?\b|\b(?:health|medical) (?:system|center|plan)\b|\bservices? includ/i

export function readSpecialties(posting: Posting): Fact<Specialty[]> | null {
  const said = saidOf(posting, findSpecialties).filter((one) => !notFields.has(one.value) && !ofCharts(one))
  const fieldsIn = countBySentence(said)
  const coded = said.filter(({ standing }) => standing === 'done')
  const ofPractice = !hospital.test(`${posting.title.text}\n${posting.text.text}`)
  const named = said.filter(
    (one) => isEmployer(one) || isHouse(one, fieldsIn) || (ofPractice && one.standing === 'told'),
  )
  const asked = said.filter(({ standing }) => standing === 'asked')
  const liked = said.filter(({ standing }) => standing === 'liked')
  const best = coded.length ? [...coded, ...asked] : ([named, asked, liked].find((some) => some.length) ?? [])
  const confidence = coded.length ? likely : guess
  const first = new Map<Specialty, Said<Specialty>>()
  for (const one of best) if (!first.has(one.value)) first.set(one.value, one)
  if (!first.size) return null
  return {
    value: [...first.keys()],
    places: [...first.values()].map(({ in: where, start, end }) => ({
      in: where,
      start,
      end,
      confidence: where === 'title' ? sure : confidence,
    })),
  }
}

/** Oncology with its infusions, or in a registry, is a chart type; so is emergency and laboratory work. */
function ofCharts({ value, words, before, after }: Said<Specialty>): boolean {
  if (value !== 'hematology-oncology') return false
  return (
    !/\bh[ea]m/i.test(words) &&
    !/\b(?:gyn\w{0,8}|practices?|clinics?|physicians|groups?) ?$|^ (?:practices?|clinics?|physicians|groups?)/i.test(
      `${before.slice(-12)}${after.slice(0, 14)}`,
    )
  )
}

/** "Our ortho group", "a peds office": one or two fields, and no department that the job only works with. */
function isHouse({ in: where, section, before, after, from }: Said<Specialty>, fieldsIn: Map<number, number>): boolean {
  if (where === 'title' || ['benefits', 'required', 'preferred'].includes(section)) return false
  if (!practice.test(after) || hospital.test(before + after) || company.test(before)) return false
  return fieldsIn.get(from)! <= 2
}
const company = /\b(?:work|collaborat|partner|liais|communicat|interact|support)\w{0,4}\b/i

function countBySentence(said: readonly Said<Specialty>[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { from } of said) counts.set(from, (counts.get(from) ?? 0) + 1)
  return counts
}

/** Behind a label, or in the employer's own name: "Department: Urology", "Acorn Pediatrics, Raleigh". */
function isEmployer({ in: where, before, words, after }: Said<Specialty>): boolean {
  if (where === 'title') return false
  if (
    /^(?:department|dept|specialt(?:y|ies)|division|clinic|practice|service line|unit)\W{1,3}$|\bdepartment of $/i.test(
      before,
    )
  ) {
    return true
  }
  return /^[A-Z]/.test(words) && /^(?:[A-Z][\w'.]{1,20} ){1,3}$/.test(before) && ofItself.test(after)
}
const ofItself =
  /^(?:$|,| ?[-–(|]| (?:is|are|has|needs|seeks|takes|wants|LLC|PLLC|PC|PA|Group|Associates|Clinic|Center|Partners|of)\b)/
