// What a person types in the search box, and which facts it asks for: any of those named. The first of a phrase's words
// also stands for what the lexicon says is the same; names that the other tables hold (credentials, states, tools,
// specialties, chart types) are not repeated here.
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import type { Employment } from '#db/vocabulary/pay.ts'
import type { JobKind, Seniority } from '#db/vocabulary/roles.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'
import type { Schedule } from '#db/vocabulary/jobs.ts'
import type { Tool } from '#db/vocabulary/tools.ts'
import type { State } from '#db/vocabulary/states.ts'

/** Any of what is named; `kind` is no choice among these but says where to look. */
export type Meant = {
  workplace?: Workplace[]
  state?: State[]
  credential?: Credential[]
  chart_type?: ChartType[]
  specialty?: Specialty[]
  seniority?: Seniority[]
  employment?: Employment[]
  tool?: Tool[]
  schedule?: Schedule[]
  kind?: JobKind[]
  apprentice?: true
}
/** `capitals`: the phrase counts only as it is written here. `beside`: it is also left as a word to search for. */
export type Phrase = { means: Meant; words: readonly string[]; capitals?: true; beside?: true }

const newcomer: Meant = { apprentice: true, seniority: ['entry', 'trainee'] }
const adjacent: Meant = { kind: ['adjacent'] }
const cardiac: Specialty[] = [
  'cardiology',
  'interventional-cardiology',
  'electrophysiology',
  'structural-heart',
  'echocardiography',
]
const proFee: ChartType[] = ['profee-em', 'profee-surgery', 'profee-multispecialty', 'ed-profee']

// prettier-ignore
export const phrases: readonly Phrase[] = [
  { means: { workplace: ['remote'] }, words: ['remote', 'remotely', 'fully remote', '100% remote', '100 remote', 'working from home', 'from home', 'at home', 'telecommuting', 'remote work'] },
  { means: { workplace: ['hybrid'] }, words: ['hybrid', 'partly remote'] },
  { means: { workplace: ['on-site'] }, words: ['on-site', 'in the office', 'office based'] },
  { means: { workplace: ['travel'] }, words: ['travel', 'traveling', 'travelling', 'traveler'] },

  { means: newcomer, words: ['no experience', 'no exp', 'without experience', 'no experience needed', 'no experience required', 'zero experience', 'beginner', 'apprentices', 'apprenticeship', 'new grads', 'new graduate', 'recent graduate', 'recent grad', 'training program', 'new coder', 'new coders', 'newly certified', 'just certified', 'just passed', 'first job', 'first coding job', 'starter', 'cpc-a', 'cpca', 'cpc a', 'coc-a', 'cpc apprentice', 'junior', 'will train', 'willing to train', 'on the job training', 'paid training', 'student', 'students', 'newbie', 'rookie', 'never coded', 'career change', 'career changer', '0 years', 'zero years', 'less than 1 year', 'less than one year', 'little experience', 'limited experience', 'remove the a', 'remove my a', 'a removed', 'apprentice removal', 'remove apprentice', 'lose the a', 'just got certified', 'recently certified', 'new cpc', 'passed my cpc', 'just passed my cpc', 'passed the cpc', 'cpc-a friendly', 'cpc-a welcome', 'cpc-a ok', 'cpc-a accepted', 'getting started', 'get started', 'break into coding', 'break into', 'first time', 'no prior experience', 'without any experience', 'fresh out of school', 'out of school', 'fresh grad'] },
  { means: { employment: ['internship-externship'] }, words: ['intern', 'internship', 'internships'] },

  { means: { chart_type: ['inpatient-facility'] }, words: ['inpatient', 'drg', 'ms-drg', 'apr-drg', 'pcs', 'icd-10-pcs', 'drg coder', 'drg coding', 'ip drg', 'inpatient facility'] },
  { means: { chart_type: ['outpatient-facility', 'same-day-surgery', 'observation', 'clinic-recurring'] }, words: ['outpatient', 'opps', 'apc'] },
  { means: { chart_type: ['inpatient-facility', 'outpatient-facility', 'ed-facility', 'same-day-surgery', 'observation', 'clinic-recurring', 'ancillary-diagnostic'] }, words: ['facility', 'facility coding', 'hospital coding', 'facility coder', 'hospital coder', 'technical coding', 'hb', 'hospital billing'] },
  { means: { chart_type: proFee }, words: ['pro-fee', 'physician coder', 'pb', 'professional billing'] },
  { means: { chart_type: ['profee-em'], specialty: ['evaluation-management', 'office-visits'] }, words: ['e/m', 'em', 'office visits'] },
  { means: { chart_type: ['profee-surgery'], specialty: ['general-surgery', 'surgery-general'] }, words: ['surgical', 'surgery', 'surgical coding', 'surgery coder', 'surgical coder', 'operative reports', 'op notes'] },
  { means: { chart_type: ['profee-multispecialty'] }, words: ['multi-specialty', 'multispecialty', 'multi specialty'] },
  { means: { chart_type: ['ed-facility', 'ed-profee'], specialty: ['emergency-medicine'] }, words: ['ed', 'emergency'] },
  { means: { chart_type: ['ed-profee'] }, words: ['ed profee', 'ed pro-fee', 'ed professional', 'er pro fee', 'er profee'] },
  { means: { chart_type: ['ed-facility'] }, words: ['ed facility', 'er facility'] },
  { means: { chart_type: ['same-day-surgery', 'asc'] }, words: ['sds'] },
  { means: { chart_type: ['asc', 'same-day-surgery'] }, words: ['asc'] },
  { means: { chart_type: ['observation'] }, words: ['obs'] },
  { means: { chart_type: ['radiology-diagnostic', 'interventional-radiology'], specialty: ['radiology', 'interventional-radiology', 'breast-imaging', 'nuclear-medicine', 'ultrasound'] }, words: ['radiology', 'rad', 'diagnostic radiology', 'radiologist', 'x-ray', 'mri', 'ct scan'] },
  { means: { chart_type: ['interventional-radiology'], specialty: ['interventional-radiology'] }, words: ['interventional radiology', 'interventional'] },
  { means: { chart_type: ['pathology-lab'], specialty: ['pathology', 'laboratory'] }, words: ['pathology', 'path', 'lab', 'laboratory', 'path lab'] },
  { means: { chart_type: ['anesthesia'], specialty: ['anesthesiology'] }, words: ['anesthesia', 'anesthesiologist'] },
  { means: { chart_type: ['ancillary-diagnostic'] }, words: ['ancillary', 'ancillary diagnostic'] },
  { means: { chart_type: ['clinic-recurring'] }, words: ['recurring', 'series accounts', 'clinic coding'] },
  { means: { chart_type: ['risk-adjustment-hcc'], specialty: ['risk-adjustment'] }, words: ['risk adjustment', 'hccs', 'ra coder', 'risk coding', 'radv', 'medicare advantage', 'v28', 'v24', 'retrospective review'] },
  { means: { chart_type: ['home-health'], specialty: ['home-health'] }, words: ['home health', 'home care', 'oasis', 'pdgm'] },
  { means: { chart_type: ['hospice'], specialty: ['hospice'] }, words: ['hospice'] },
  { means: { chart_type: ['snf'], specialty: ['nursing-facility'] }, words: ['snf', 'nursing facility'] },
  { means: { chart_type: ['ltach'] }, words: ['ltach', 'long-term acute care'] },
  { means: { chart_type: ['inpatient-rehab'] }, words: ['irf', 'inpatient rehabilitation'] },
  { means: { chart_type: ['behavioral-health'], specialty: ['behavioral-health', 'substance-use'] }, words: ['behavioral health', 'behavioral', 'psychiatric'] },
  { means: { specialty: ['substance-use'], chart_type: ['behavioral-health'] }, words: ['substance use', 'substance abuse', 'sud', 'addiction'] },
  { means: { chart_type: ['dialysis-nephrology'], specialty: ['nephrology-dialysis'] }, words: ['dialysis', 'nephrology', 'nephro', 'renal', 'kidney'] },
  { means: { chart_type: ['oncology-infusion'], specialty: ['hematology-oncology', 'radiation-oncology', 'surgical-oncology', 'infusion-oncology'] }, words: ['oncology', 'onc', 'hematology oncology', 'chemotherapy', 'cancer'] },
  { means: { chart_type: ['oncology-infusion'], specialty: ['infusion-oncology'] }, words: ['infusion', 'infusions', 'injections and infusions'] },
  { means: { chart_type: ['dental'], specialty: ['dental'] }, words: ['dental', 'dentist', 'dentistry'] },
  { means: { chart_type: ['dme'], specialty: ['dme'] }, words: ['dme', 'durable medical equipment', 'medical equipment'] },
  { means: { chart_type: ['ambulance-ems'], specialty: ['ambulance-ems'] }, words: ['ambulance', 'ems'] },
  { means: { chart_type: ['denials-appeals'] }, words: ['denials', 'appeal', 'drg downgrades', 'denials coder', 'denial coder'] },
  { means: { chart_type: ['cdi'] }, words: ['cdi', 'clinical documentation', 'cdi specialist'] },
  { means: { kind: ['coding', 'adjacent'], chart_type: ['charge-entry'] }, words: ['charge entry', 'charge master', 'cdm'] },
  { means: { chart_type: ['cancer-registry'] }, words: ['cancer registry', 'cancer registrar', 'tumor registrar'] },
  { means: { chart_type: ['trauma-registry'] }, words: ['trauma registry', 'trauma registrar'] },
  { means: { chart_type: ['cancer-registry', 'trauma-registry'] }, words: ['registry', 'registrar'] },
  { means: { chart_type: ['payment-integrity'] }, words: ['payment integrity', 'drg validation', 'drg validator'] },
  { means: { chart_type: ['ai-coding-validation'] }, words: ['ai validation', 'ai coding', 'autonomous coding', 'ai coding validation', 'ai auditor'] },
  { means: { chart_type: ['data-abstraction'] }, words: ['hedis', 'core measures', 'quality abstraction', 'data abstraction', 'abstraction'] },

  { means: { seniority: ['auditor'], chart_type: ['coding-audit'] }, words: ['auditor', 'auditors', 'auditing', 'coding auditor', 'coding audit', 'pre-bill'] },
  { means: { seniority: ['educator'] }, words: ['educator', 'educators', 'coding educator', 'trainer', 'coding instructor', 'provider educator', 'coding education'] },
  { means: { seniority: ['level-1'] }, words: ['coder i', 'coder 1', 'level 1', 'level i', 'coding specialist i', 'coding specialist 1'] },
  { means: { seniority: ['level-2'] }, words: ['coder ii', 'coder 2', 'level 2', 'level ii', 'coding specialist ii', 'coding specialist 2'] },
  { means: { seniority: ['level-3'] }, words: ['coder iii', 'coder 3', 'level 3', 'level iii', 'coding specialist iii', 'coding specialist 3'] },
  { means: { seniority: ['senior', 'level-3', 'lead'] }, words: ['senior', 'sr', 'sr.', 'experienced'] },
  { means: { seniority: ['lead'] }, words: ['lead', 'team lead', 'lead coder'] },
  { means: { seniority: ['supervisor'] }, words: ['supervisor', 'supervisors', 'coding supervisor'] },
  { means: { seniority: ['manager'] }, words: ['manager', 'managers', 'coding manager', 'him manager'] },
  { means: { seniority: ['director'] }, words: ['director', 'directors', 'director of coding'] },
  { means: { seniority: ['vp-executive'] }, words: ['vp', 'vice president'] },
  { means: { seniority: ['lead', 'supervisor', 'manager', 'director', 'vp-executive'] }, words: ['leadership', 'management', 'management job', 'leadership job'] },

  { means: { employment: ['w2-full-time'] }, words: ['full-time', 'full time', 'fulltime', 'ft'] },
  { means: { employment: ['w2-part-time'] }, words: ['part-time', 'part time', 'parttime'] },
  { means: { employment: ['w2-part-time'] }, words: ['PT'], capitals: true },
  { means: { employment: ['prn-per-diem'] }, words: ['prn', 'perdiem'] },
  { means: { employment: ['1099-contract'] }, words: ['1099', 'freelance', 'freelancer', 'gig', 'gigs', 'independent contractor', 'self employed', 'side gig', 'side job', 'consultant'] },
  { means: { employment: ['w2-contract', '1099-contract', 'temp-to-hire', 'contract-to-perm'] }, words: ['contract', 'contracts', 'contract work'] },
  { means: { employment: ['w2-contract'] }, words: ['w2 contract', 'w-2 contract', 'agency contract'] },
  { means: { employment: ['temp-to-hire', 'contract-to-perm'] }, words: ['temp to hire', 'temp-to-hire', 'temp to perm', 'contract to hire', 'contract to perm', 'contract-to-hire'] },
  { means: { employment: ['seasonal'] }, words: ['seasonal', 'season'] },
  { means: { employment: ['weekend-only'], schedule: ['weekends'] }, words: ['weekend', 'weekends', 'weekend only', 'weekends only', 'weekend work'] },
  { means: { schedule: ['flexible'] }, words: ['flexible', 'flexible hours', 'flexible schedule', 'flex hours', 'flex schedule', 'own hours', 'set my own hours', 'set your own hours', 'any hours'] },

  { means: adjacent, words: ['release of information', 'roi', 'roi specialist', 'prior auth', 'prior authorization', 'utilization review', 'ur', 'scribe', 'medical scribe', 'medical records clerk', 'medical records technician', 'records clerk', 'abstractor'], beside: true },
  { means: { kind: ['coding', 'adjacent'], chart_type: ['billing'] }, words: ['billing', 'medical billing', 'biller/coder', 'biller coder', 'billing and coding', 'coding and billing'] },
  { means: { credential: ['RN'] }, words: ['nurse', 'nurses', 'registered nurse', 'nurse coder'] },

  { means: { specialty: cardiac }, words: ['cardiology', 'cardiac', 'heart', 'cath lab'] },
  { means: { specialty: ['electrophysiology'] }, words: ['ep', 'electrophysiology'] },
  { means: { specialty: ['cardiothoracic-surgery', 'thoracic-surgery'] }, words: ['cardiothoracic', 'cardiothoracic surgery', 'thoracic', 'heart surgery'] },
  { means: { specialty: ['vascular-surgery', 'vascular-lab', 'vascular-access'] }, words: ['vascular', 'vascular surgery'] },
  { means: { specialty: ['orthopedics', 'spine-surgery', 'hand-surgery', 'sports-medicine'] }, words: ['orthopedics', 'orthopaedics', 'orthopedic surgery'] },
  { means: { specialty: ['spine-surgery'] }, words: ['spine', 'spinal'] },
  { means: { specialty: ['gastroenterology'] }, words: ['gastroenterology', 'digestive'] },
  { means: { specialty: ['ent', 'otology'] }, words: ['ent', 'ear nose and throat'] },
  { means: { specialty: ['gynecology', 'obstetrics', 'maternal-fetal-medicine'] }, words: ['ob/gyn', 'womens health', 'labor and delivery'] },
  { means: { specialty: ['obstetrics'] }, words: ['ob', 'obstetric', 'maternity'] },
  { means: { specialty: ['gynecology'] }, words: ['gyn', 'gynecologic'] },
  { means: { specialty: ['maternal-fetal-medicine'] }, words: ['mfm', 'maternal fetal'] },
  { means: { specialty: ['ophthalmology', 'optometry'] }, words: ['ophthalmology', 'ophthalmic', 'eye'] },
  { means: { specialty: ['urology'] }, words: ['uro', 'urologic'] },
  { means: { specialty: ['neurology'] }, words: ['neuro', 'neurologic'] },
  { means: { specialty: ['dermatology'] }, words: ['derm', 'mohs', 'skin'] },
  { means: { specialty: ['pediatrics', 'neonatal-pediatric', 'pediatric-surgery'] }, words: ['pediatrics', 'pediatric', 'peds', 'children', 'paediatric'] },
  { means: { specialty: ['neonatal-pediatric'] }, words: ['nicu', 'neonatal', 'newborn'] },
  { means: { specialty: ['pulmonology'] }, words: ['pulm', 'pulmonary', 'pulmonology'] },
  { means: { specialty: ['rheumatology'] }, words: ['rheum'] },
  { means: { specialty: ['endocrinology', 'diabetes'] }, words: ['endocrinology', 'endocrine'] },
  { means: { specialty: ['endocrinology', 'gastroenterology'] }, words: ['endo'] },
  { means: { specialty: ['rehabilitation', 'physical-therapy', 'occupational-therapy'] }, words: ['pm&r', 'rehab', 'rehabilitation'] },
  { means: { specialty: ['physical-therapy', 'occupational-therapy', 'speech-therapy'] }, words: ['therapy', 'pt/ot', 'pt/ot/st'] },
  { means: { specialty: ['family-medicine', 'primary-care'] }, words: ['family practice', 'family medicine', 'primary care'] },
  { means: { specialty: ['hospital-medicine'] }, words: ['hospitalist', 'hospital medicine'] },
  { means: { specialty: ['critical-care'] }, words: ['icu', 'critical care', 'intensive care'] },
  { means: { specialty: ['wound-care'] }, words: ['wound', 'wound care'] },
  { means: { specialty: ['general-surgery'] }, words: ['gen surg', 'general surgery'] },
  { means: { specialty: ['surgical-oncology'] }, words: ['surg onc'] },
  { means: { specialty: ['neurosurgery'] }, words: ['neurosurgery', 'neurosurgical', 'brain surgery'] },
  { means: { specialty: ['plastic-surgery'] }, words: ['plastics', 'plastic surgery'] },
  { means: { specialty: ['pain-management'] }, words: ['pain', 'pain management'] },
  { means: { specialty: ['allergy-immunology'] }, words: ['allergy', 'allergist'] },
  { means: { specialty: ['infectious-disease'] }, words: ['infectious disease', 'infectious diseases'] },
  { means: { specialty: ['transplant-surgery'] }, words: ['transplant'] },
  { means: { specialty: ['trauma'] }, words: ['trauma'] },
  { means: { specialty: ['breast-imaging'] }, words: ['mammography', 'mammo'] },
  { means: { specialty: ['podiatry'] }, words: ['podiatric', 'foot'] },

  { means: { state: ['NY'] }, words: ['new york city', 'nyc', 'manhattan', 'brooklyn'] },
  { means: { state: ['CA'] }, words: ['socal', 'norcal', 'la county', 'bay area', 'cali'] },
  { means: { state: ['DC'] }, words: ['washington dc', 'washington d.c.', 'd.c.'] },
  { means: { state: ['PA'] }, words: ['philly'] },
]

/** More phrases that hold another's words and do not mean it, beside the lexicon's false friends: searched as words. */
// prettier-ignore
export const notMeant: readonly string[] = [
  'lead generation', 'him or her', 'pain point', 'front office', 'back office', 'case management', 'revenue integrity',
]

/** Says where one lives without saying it. */
export const ownState: readonly string[] = [
  'my state',
  'in my state',
  'my area',
  'in my area',
  'near me',
  'where i live',
]

/** Words that say nothing of a job, where anything else is said. */
// prettier-ignore
export const fillers: readonly string[] = [
  'i', "i'm", 'im', "i've", 'ive', "i'd", 'id like', 'me', 'my', 'mine', 'we', 'our', 'you', 'your', 'he', 'she', 'they', 'them', 'their', 'it', 'its', "it's",
  'am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', 'do', 'does', 'did', 'done', 'have', 'has', 'had', 'having', 'can', 'could', 'will', 'would', 'should',
  'shall', 'may', 'might', 'must', 'let', 'lets', 'want', 'wants', 'wanted', 'wanting', 'need', 'needs', 'needed', 'needing', 'like', 'love', 'prefer', 'wish', 'hope',
  'looking', 'look', 'looks', 'find', 'finding', 'show', 'see', 'search', 'searching', 'seek', 'seeking', 'get', 'got', 'getting', 'give', 'gives', 'go', 'going', 'come', 'make',
  'makes', 'making', 'take', 'takes', 'taking', 'try', 'trying', 'know', 'tell', 'help', 'please', 'thanks', 'thank', 'hi', 'hello', 'hey', 'anyone', 'someone', 'somebody',
  'anybody', 'everyone', 'people', 'person', 'something', 'anything', 'somewhere', 'everything', 'kind', 'sort', 'type', 'types', 'a', 'an', 'the', 'this', 'that', 'these',
  'those', 'of', 'for', 'to', 'at', 'on', 'in', 'into', 'with', 'and', 'or', 'but', 'so', 'if', 'then', 'than', 'as', 'by', 'from', 'about', 'around', 'near', 'nearby', 'over',
  'above', 'under', 'below', 'between', 'through', 'during', 'after', 'before', 'since', 'until', 'up', 'down', 'out', 'off', 'again', 'also', 'too', 'very', 'really', 'just',
  'only', 'even', 'still', 'now', 'right', 'currently', 'today', 'there', 'here', 'where', 'when', 'what', 'which', 'who', 'whose', 'how', 'why', 'any', 'some', 'all', 'both', 'each',
  'every', 'other', 'another', 'such', 'same', 'own', 'more', 'most', 'much', 'many', 'few', 'less', 'least', 'best', 'better', 'good', 'great', 'nice', 'decent', 'top', 'new',
  'available', 'open', 'ok', 'okay', 'yes', 'well', 'while', 'because', 'job', 'jobs', 'work', 'works', 'worked', 'working', 'position', 'positions', 'opening', 'openings',
  'opportunity', 'opportunities', 'role', 'roles', 'career', 'careers', 'employment', 'vacancy', 'vacancies', 'listing', 'listings', 'posting', 'postings', 'posted', 'gig', 'hire', 'hires', 'hired',
  'hiring', 'employer', 'employers', 'company', 'companies', 'place', 'places', 'accept', 'accepts', 'accepting', 'accepted', 'allow', 'allows', 'allowed', 'offer', 'offers', 'offering', 'pay', 'pays',
  'paying', 'paid', 'salary', 'wage', 'wages', 'rate', 'rates', 'money', 'per', 'hour', 'hours', 'hourly', 'hr', 'hrs', 'yr', 'yrs', 'year', 'years', 'annually', 'month', 'months', 'week', 'weeks',
  'day', 'days', 'time', 'minimum', 'min', 'max', 'starting', 'start', 'experience', 'experienced', 'exp', 'background', 'skills', 'require', 'requires', 'required', 'requirement', 'requirements', 'preferred', 'using',
  'use', 'uses', 'used', 'certified', 'certification', 'certifications', 'certificate', 'credential', 'credentials', 'credentialed', 'licensed', 'friendly', 'welcome', 'eligible', 'allowing', 'live', 'lives', 'living', 'located',
  'location', 'based', 'reside', 'resident', 'residents', 'moved', 'moving', 'relocate', 'us', 'usa', 'u.s.', 'united states', 'america', 'american', 'anywhere', 'nationwide', 'state', 'states', 'city', 'area', 'level',
  'staff', 'member', 'code', 'codes', 'coded',
  'not', 'no', 'without', 'except', 'non', 'mom', 'moms', 'parent', 'parents', 'kids', 'family', 'friends', 'recent', 'recently', 'latest', 'newest', 'fresh', 'long', 'short', 'big', 'small', 'large', 'high', 'low', 'higher', 'highest',
  'one', 'two', 'three', '1', '2', '3', '4', '5', '10', 'lot', 'lots', 'bit', 'maybe', 'possible', 'possibly', 'doing', 'home',
]

/** Words that many titles here have: they rank, and are asked for only where nothing else is said. */
// prettier-ignore
export const titleNouns: readonly string[] = [
  'medical', 'clinical', 'specialist', 'specialists', 'officer', 'analyst', 'analysts', 'coordinator', 'associate', 'professional', 'professionals',
  'representative', 'rep', 'expert', 'technician', 'tech', 'clerk', 'consultant', 'assistant', 'reviewer', 'validator',
]
