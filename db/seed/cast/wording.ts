// The texts of the cast's jobs.
import type { State } from '#db/vocabulary/states.ts'

const text = (...paragraphs: string[]) => paragraphs.join('\n\n')

export const castWords = {
  twin: text(
    'Fallowbrook Health is looking for an Outpatient Facility Coder II for clinics, infusion and the emergency department on the hospital side.',
    'WHERE YOU WORK\nFully remote. You must live in Indiana, Kentucky, Michigan, Ohio, Pennsylvania or West Virginia. Equipment comes by parcel before your first day.',
    'WHAT YOU WILL DO\n- Assign ICD-10-CM, CPT and HCPCS codes and ED levels\n- Resolve OPPS and NCCI edits\n- Keep outpatient DNFB under four days',
    'WHAT WE ASK\n- COC, CCS or CPC\n- Two years of hospital outpatient coding\n- Epic and the 3M encoder\n- 95% accuracy on quarterly audit',
    'Pay: $26 to $32.50 an hour. Full-time, with health insurance, paid time off and a 401(k).',
  ),
  hybridInWords: text(
    'Sorrelgate Physicians needs a Cardiology Coder for eleven cardiologists in Tampa.',
    'You code office visits, stress tests, echo and device checks on the professional side, and clear the edits that come back.',
    'This is a hybrid role: two days each week you sit with the providers in our Tampa office, and the other three you code from home.',
    'We ask for CPC or CCS-P and two years of pro-fee coding. CCC preferred. Our records are in athenahealth.',
    'Pay: $25 to $31 an hour. Health insurance, paid time off, 401(k). Applicants in Florida and Georgia are considered.',
  ),
  perChart: text(
    'Quillmarch Coding Partners has overflow volume from six emergency departments and pays by the encounter.',
    'Independent contractors (1099), remote from any state. You take as many encounters as you like, ED facility levels with procedures, injections and infusions.',
    'Rate: $0.40 to $0.45 an encounter. The pace on this account is 14 encounters an hour. Charts that come back from audit are corrected unpaid.',
    'CPC or COC and a year of emergency department coding. You bring your own computer and encoder.',
  ),
  scam: text(
    'URGENT HIRING!!! Limited slots! Remote Medical Coder, no experience needed, we train you. Earn up to $2,500 weekly from home, same-day offer, no interview call.',
    'Duties: type codes into our simple system, 2-3 hours a day, any state.',
    'To start, message our hiring manager on Telegram for a text interview. We will send you a check to deposit on your phone; use it to buy your laptop and software from our approved vendor, and you will be repaid the rest.',
    'Have your Social Security number, a photo of your ID and your bank details ready so that payroll can be set up today.',
  ),
  twoCredentials: text(
    'Fallowbrook Health is looking for an Inpatient Coder III for its trauma and teaching hospital.',
    'WHERE YOU WORK\nRemote from any US state. The role stays remote.',
    'WHAT WE ASK\n- RHIT and (CCS or CIC), both current\n- Five years of inpatient facility coding with PCS\n- Level I trauma or academic records\n- Epic and 360 Encompass',
    'WHAT WE MEASURE\n- At least 2.5 records an hour after ninety days\n- 97% accuracy, by DRG and by code',
    'Pay: $36.50 to $44 an hour. Full-time, health insurance, paid time off, 401(k).',
  ),
  thirtyOneStates: (states: State[]) =>
    text(
      'Emberline Chart Review reads charts for Medicare Advantage plans, retrospective and concurrent, under V28.',
      `Remote. We are registered as an employer in 31 states, and you must live in one of them: ${states.join(', ')}.`,
      'CRC, CPC or CCS required, CRC preferred; one year of HCC coding. You work in Reveleer.',
      'Pay is per chart, $3.50 to $4.00, and the standard is 8 charts an hour or more at 95% accuracy. Full-time with health insurance, paid time off and a 401(k).',
    ),
  turnedHybrid: text(
    'Fallowbrook Health is looking for a Same-Day Surgery Coder, observation included.',
    'This job was posted as remote. Since the surgical documentation project began it is hybrid: two days a week on site in Columbus, Ohio, three from home.',
    'CCS or COC and three years of outpatient surgery coding. Epic.',
    'Pay: $28 to $34 an hour. Full-time, health insurance, paid time off, 401(k).',
  ),
  training: text(
    'Sorrelgate Physicians is looking for a Medical Coder for its family medicine clinics.',
    'Remote after training: the first six weeks are on site in Tampa, beside the coder whose work you will take over. From week seven you code from home, anywhere in Florida.',
    'CPC or CCS-P, one year of E/M coding. Our records are in eClinicalWorks.',
    'Pay: $23 to $27 an hour. Health insurance, paid time off, 401(k).',
  ),
  weekend: text(
    'Quillmarch Coding Partners codes for hospitals that want their Friday discharges coded by Monday.',
    'Weekends only, 16 to 24 hours, whichever hours suit you between Friday evening and Monday morning. Remote from any state.',
    'CCS or CIC and three years of inpatient facility coding with PCS and MS-DRG. Oracle Health (Cerner) and the 3M encoder; the license is ours.',
    'Pay: $35 to $41 an hour, with a shift differential for nights.',
  ),
  spanish: text(
    'La Clínica Peñalosa del Río busca un codificador o una codificadora para medicina interna en Mayagüez, Puerto Rico.',
    'Trabajo presencial, de lunes a viernes, de 8:00 a 4:30. Se codifican visitas con ICD-10-CM y CPT; los expedientes están en español y en inglés.',
    'On site in Mayagüez, Monday to Friday. You code pro-fee visits for internal medicine from records in Spanish and English. CPC, CCS-P or CCA; one year of experience. Apprentices case by case. NextGen.',
    'Salario / pay: $17.50 to $21 an hour. Plan médico, vacaciones, 401(k).',
  ),
  endsTonight: text(
    'Tidewrack Pacific Medical Center is looking for an Emergency Department Coder. The posting closes at midnight tonight, Hawaii time.',
    'On site in Honolulu, set shift, every third weekend. ED facility levels, procedures, injections and infusions.',
    'CPC, COC or CCS and two years of ED coding; CEDC preferred. Epic and LYNX.',
    'Pay: $31 to $36 an hour. Health insurance, paid time off, 401(k).',
  ),
  threeStates: text(
    'Sorrelgate Physicians is looking for a Pro-fee Coder for evaluation and management visits.',
    'Remote. You must live in Texas, Florida or Ohio.',
    'CPC or CCS-P, without the apprentice mark; two years of pro-fee E/M. Epic preferred. 95% accuracy on audit.',
    'Pay: $25.50 to $30 an hour. Health insurance, paid time off, 401(k).',
  ),
  anyNational: text(
    'Emberline Chart Review hires for the retrospective season, January to May.',
    'Remote from any state. You review Medicare Advantage charts for HCCs under V28 and delete what the record does not support.',
    'Any national credential: CPC, COC, CIC, CRC, CCS, CCS-P, CCA, RHIT or RHIA. CRC preferred. Knowledge of V28.',
    'Pay: $26 to $31 an hour, paid weekly. 97% accuracy.',
  ),
  apprentices: text(
    'Fallowbrook Health takes four Coding Apprentices a year. CPC-A, COC-A and CCA are welcome, and so are people who sit the exam this year; we pay the fee.',
    'On site in Columbus, Ohio, Monday to Friday. You begin with laboratory and imaging accounts and go on to clinics. A mentor reads your first five hundred accounts.',
    'CPC or CCS within 24 months. We sign the letters that take the apprentice mark off.',
    'Pay: $19 to $21 an hour with paid training, health insurance and paid time off.',
  ),
  travel: text(
    'Quillmarch Coding Partners sends its Inpatient Auditor to client hospitals for a week, then home to write: about half the time on the road.',
    'You may live anywhere but Alaska and Hawaii. Travel is booked and paid by us.',
    'CCS, CIC, RHIA or RHIT, and CPMA or CCS; five years of inpatient coding and audit.',
    'Salary: $82,000 to $93,000 a year, health insurance, paid time off, 401(k).',
  ),
  saysLittle: text(
    'Harrowgate County Hospital has an opening in medical records. Coding of outpatient accounts. Full time.',
    'Apply through the county’s job page.',
  ),
  /** A handbook instead of a posting: exactly so many characters. */
  long: (length: number) => {
    const head = text(
      'Tidewrack Pacific Medical Center is looking for a Supervisor, HIM Coding, for inpatient and outpatient facility coding. Hybrid: four days a month on site in Honolulu, Hawaii. RHIA or RHIT, and CCS; five years of coding. Epic and 360 Encompass. Salary $88,000 to $104,000 a year.',
      'The whole position description follows, as our policy asks.',
    )
    const sections = Array.from({ length: 200 }, (_, index) => longSection(index + 1))
    return `${text(head, ...sections)
      .slice(0, length - 1)
      .trimEnd()
      .padEnd(length - 1, '.')}.`
  },
}

function longSection(number: number): string {
  const subject = subjects[number % subjects.length]!
  const verb = verbs[(number * 3) % verbs.length]!
  return `${number}. ${subject}\nThe supervisor ${verb} ${subject.toLowerCase()} of the coding section, keeps the record of it for section ${number} of the yearly report, and brings what needs a decision to the director before the second week of the month.`
}

const subjects = [
  'Staffing and schedules',
  'Unbilled accounts',
  'Quality reviews',
  'Query practice',
  'Education hours',
  'Vendor invoices',
  'Denials and appeals',
  'System downtime',
  'Privacy and access',
  'Goals and appraisals',
  'Code set updates',
]
const verbs = ['plans', 'oversees', 'reviews', 'reports on', 'answers for', 'improves', 'documents']
