import { describe, expect, test } from 'vitest'
import { readCredentials } from '#search/reading/credentials.ts'
import { openPosting } from '#search/reading/words.ts'

const open = (text: string, title = 'Medical Coder') => openPosting({ title, text })
const read = (text: string, title?: string) => readCredentials(open(text, title))

/** "CPC|CCS + CRC" is (CPC or CCS) and CRC; "CRC@12" is due in a year, "~CRC" preferred. */
function said(text: string, title?: string): string {
  const value = read(text, title)?.value
  if (!value) return ''
  return [
    ...value.required.map((group) => group.join('|')),
    ...value.required_within.map(({ any, months }) => `${any.join('|')}@${months}`),
    ...value.preferred.map((code) => `~${code}`),
    ...(value.any_certification ? ['any'] : []),
  ].join(' + ')
}

describe('credentials are asked as ALL of (ANY of …)', () => {
  test.each([
    ['cpc or cprc, 2 yrs', 'CPC|CPRC'],
    ['Any two of RHIA, RHIT, CCS, CIC, CCDS.', 'RHIA|RHIT|CCS|CIC|CCDS'],
    ['One (1) of these AHIMA or AAPC certifications: a) RHIA b) RHIT c) CCS d) CPC', 'RHIA|RHIT|CCS|CPC'],
    ['Ask - COSC plus CPC-I; ortho since forever', 'COSC + CPC-I'],
    ['ccs is a must, rhit alone they turned down last year', 'CCS'],
    ['RHIA, or RHIT with CCS', 'RHIA|RHIT + RHIA|CCS'],
    ['CCS, CIC, or RN with CCDS', 'CCS|CIC|RN + CCS|CIC|CCDS'],
    ['RN or LPN with HCS-D', 'RN|LPN + HCS-D'],
    ['Current certification through AAPC or AHIMA (C.P.C., C.R.C. or C.C.S.)', 'CPC|CRC|CCS'],
    ['Registered with AHIMA as RHIT or certified by AAPC as CPC', 'RHIT|CPC'],
    [
      'Required\n* CPC - Certified Professional Coder\n* CCS - Certified Coding Specialist\n(one of the above)',
      'CPC|CCS',
    ],
    ['Must have CPC, CCS, or RHIT.', 'CPC|CCS|RHIT'],
    ['Requirements:\n- CPC, COC or CCS (CPC-A not accepted here)', 'CPC|COC|CCS'],
    ['CIC required (an RHIT alone is not considered)', 'CIC'],
    ['CPC/CCS', 'CPC|CCS'],
    ['CPC and CRC required', 'CPC + CRC'],
    ['CPC & CRC', 'CPC + CRC'],
    ['RHIT and (CCS or CIC) required', 'RHIT + CCS|CIC'],
    ['RHIA/RHIT plus CCS required', 'RHIA|RHIT + CCS'],
    ['CRC AND one of CPC / CCS-P / CCS', 'CRC + CPC|CCS-P|CCS'],
    ['CPC and one of CPMA, CEMC, CPC-I.', 'CPC + CPMA|CEMC|CPC-I'],
    ['HCS-H or HCS-D, no substitutes.', 'HCS-H|HCS-D'],
    ['• RHIA or RHIT\n• One of CCS, CIC, CCDS', 'RHIA|RHIT + CCS|CIC|CCDS'],
    ['One of CPC, COC and CCS is required.', 'CPC|COC|CCS'],
    ['At least one of the following: CPC, CCS, and/or RHIT', 'CPC|CCS|RHIT'],
    ['One of the following:\n- CPC\n- CRC\n- CCS-P', 'CPC|CRC|CCS-P'],
    ['Required certifications:\nCPC\nCCS\nRHIT', 'CPC|CCS|RHIT'],
    ['AAPC: CPC, COC, CIC\nAHIMA: CCS, RHIT, RHIA', 'CPC|COC|CIC|CCS|RHIT|RHIA'],
    ['Certified Professional Coder (CPC) or Certified Coding Specialist (CCS) required', 'CPC|CCS'],
    ['The CCS is accepted in lieu of the CPC. CPC or CCS-P required.', 'CCS + CPC|CCS-P'],
    ['Active CPC or CCS-P. The CCS is accepted in lieu of the CPC.', 'CPC|CCS-P|CCS'],
    ['CCS. CIC will also be considered.', 'CCS|CIC'],
    ['CPC or equivalent required', 'CPC'],
    ['need cpc or ccs-p w/ 2 yrs', 'CPC|CCS-P'],
    ['C.P.C. certification or COC™ required', 'CPC|COC'],
    ['Certified Tumor Registrar (CTR)', 'ODS-C'],
    ['CCS - Upon Hire OR\nCIC - Upon Hire OR\nRHIA - Upon Hire', 'CCS|CIC|RHIA'],
    ['Certified Coding Specialist (CCS) - AHIMA Required or\nRHIT - AHIMA Required', 'CCS|RHIT'],
    ['Current AAPC certification (CPC-A accepted)', 'any'],
    ['MUST:\n-CPC (the CPC-A designation must already be off)\n-2 years of E/M\nNICE:\n-CEDC', 'CPC + ~CEDC'],
    ['We need someone certified—CPC, CCS-P, RHIT, whichever.', 'CPC|CCS-P|RHIT'],
    ['Requires RN license in state of residence or compact, and CCDS or CDIP.', 'RN + CCDS|CDIP'],
    ['ED & ancillary charts, 15/hr. RHIT/RHIA/CCS/CPC. Pay $24 flat.', 'RHIT|RHIA|CCS|CPC'],
    ['Credential requirement (must hold one): RHIA | RHIT | CCS | CIC', 'RHIA|RHIT|CCS|CIC'],
    ['Certification (CPC, COC or similar) must be in hand when you start.', 'CPC|COC'],
    ['We ask for a CPC plus CPMA, or CCS-P plus CPMA.', 'CPC|CCS-P + CPMA'],
    ['Need CPC and CRC or CCS and CDIP.', 'CPC|CCS + CPC|CDIP + CRC|CCS + CRC|CDIP'],
  ])('%j', (text, asked) => {
    expect(said(text)).toBe(asked)
  })
})

describe('each wish keeps to its own words', () => {
  test.each([
    ['CPC required. CGIC holders start $2 higher.', 'CPC'],
    ["We don't require a certification, but CPC/CCS-P coders are paid at step 4.", ''],
    ['Must-haves | CCS, RHIT or CIC | 3 years\nGood-to-haves | RHIA | Epic', 'CCS|RHIT|CIC + ~RHIA'],
    ['CPC-certified, minimum 2 yrs. CEMC-certified folks earn a premium.', 'CPC'],
    ['RHIT required. CCA holders are warmly invited.', 'RHIT'],
    ['No certification required, although CPC, CPB or CBCS would be helpful', '~CPC + ~CPB + ~CBCS'],
    ['Credentials preferred but not required: RHIT, CCS, CPC.', '~RHIT + ~CCS + ~CPC'],
    ['Coding certification is not required. Those with a CPC start at a higher rate.', ''],
    ['Registered Nurse (RN) - State, preferred', '~RN'],
    ['RN, BSN preferred; CCDS required', 'CCDS + ~RN'],
    ['CPC and COC preferred, at least one required.', 'CPC|COC + ~CPC + ~COC'],
    ["COC (we'd prefer this one), CIC, or RHIT - at least one is a must", 'COC|CIC|RHIT + ~COC'],
    ['CPC required, CRC preferred', 'CPC + ~CRC'],
    ['CPC required; CPMA, CEMC, or CDEO a plus', 'CPC + ~CPMA + ~CEMC + ~CDEO'],
    ['CPC (required), CRC (preferred)', 'CPC + ~CRC'],
    ['Must have CPC or CCS, CRC preferred', 'CPC|CCS + ~CRC'],
    ['CPC required\nCRC preferred\n2 years coding', 'CPC + ~CRC'],
    ['Requirements:\n• CPC\nPreferred:\n• CRC', 'CPC + ~CRC'],
    ['What you need\nCCS or CIC\nNice to have\nCDIP', 'CCS|CIC + ~CDIP'],
    ['RHIT preferred, CPC acceptable', 'CPC + ~RHIT'],
    ['CPC preferred, not required', '~CPC'],
    ['CCS preferred over CPC.', '~CCS'],
    ['CPC in good standing', 'CPC'],
    ["We'd like a CPC; we'd settle for a student.", '~CPC'],
    ['Need: CPC or COC.\nWant: CEMC.', 'CPC|COC + ~CEMC'],
    ['cpc nice.', '~CPC'],
    ['CPC + CPMA; CHC wished for.', 'CPC + CPMA + ~CHC'],
    ['COBGC is a dream, CPC is fine.', 'CPC + ~COBGC'],
    ['Certifications\n• CPC – AAPC (Required)\n• CEMC – AAPC (Preferred)', 'CPC + ~CEMC'],
    ['Credentials: CPC or CCS. Nice to have: CEDC, RCC.', 'CPC|CCS + ~CEDC + ~RCC'],
    ['Must be credentialed (any AHIMA or AAPC). CCS gets top marks.', '~CCS + any'],
    ["Cert: CPC (A's welcome)", 'CPC'],
    ['CPC minimum. Coders with CCS earn more.', 'CPC'],
    ['CPC. A specialty credential (CGSC) gets you a $1 raise.', 'CPC'],
    ['CPC required. Earn your CRC with us, we pay for the exam.', 'CPC'],
    ['CPC or CPCD great but if you have done derm for five years talk to us.', '~CPC + ~CPCD'],
    ['cpc preffered, 2 yrs exp required', '~CPC'],
    [
      'Basic Qualifications: CIRCC. Additional: CCC, RCCIR and CPC will be considered favorably.',
      'CIRCC + ~CCC + ~RCCIR + ~CPC',
    ],
    ['Required: medical terminology.\nPreferred - CSTR or CAISS; RHIT', '~CSTR + ~CAISS + ~RHIT'],
    ['Cert: active CPC, COBGC nice', 'CPC + ~COBGC'],
    ['Must haves - CCS; 5+ yrs IP coding\nNice to haves - CDIP; RHIA', 'CCS + ~CDIP + ~RHIA'],
  ])('%j', (text, asked) => {
    expect(said(text)).toBe(asked)
  })
})

describe('what is due after hire is not required now', () => {
  test.each([
    ['HCS-D required; HCS-H in one year.', 'HCS-D + HCS-H@12'],
    ['CRC now, CPC within the year', 'CRC + CPC@12'],
    ['CPC plus CHONC within 12 months', 'CPC + CHONC@12'],
    ['HCS-D certified within 6 months of hire. BCHH-C accepted instead.', 'HCS-D|BCHH-C@6'],
    ['CPC, COC or CCS is required at hire; a second must be acquired within two years', 'CPC|COC|CCS'],
    ['CPC within 12 months of hire (required). CPC at hire (preferred).', 'CPC@12 + ~CPC'],
    ['CPMA (or ability to obtain within 12 months), plus CPC or CCS-P now.', 'CPC|CCS-P + CPMA@12'],
    [
      'Possession of, or ability to obtain within twelve (12) months of appointment, a valid RHIT or CPC',
      'RHIT|CPC@12',
    ],
    ['CCS within 12 months of hire', 'CCS@12'],
    ['Must obtain CPC within one year of hire.', 'CPC@12'],
    ['CPC, or ability to obtain within six (6) months of hire', 'CPC@6'],
    ['cpc or willing to test in 6 mo.', 'CPC@6'],
    ['CPC or CCS-P; must be held or in progress with completion in 12 months', 'CPC|CCS-P@12'],
    ['CCS, COC or RHIT; new hires may test within six months', 'CCS|COC|RHIT@6'],
    ['CPC or CCS-P. Within 2 years: CGSC or CSFAC.', 'CPC|CCS-P + CGSC|CSFAC@24'],
    ['CPC required or must be obtained within 90 days', 'CPC@3'],
    ['CPC required at hire and CRC required within 18 months', 'CPC + CRC@18'],
    ['CPC, and CPMA within the first year. CEMC helpful.', 'CPC + CPMA@12 + ~CEMC'],
    ['CPC required. If not certified at hire, must obtain within 12 months.', 'CPC@12'],
    ['Any AAPC or AHIMA certification to start; CPMA within 12 months', 'CPMA@12 + any'],
    ['CPC with 2 years of coding within the last 5 years required', 'CPC'],
    ['RN license plus CCDS or CDIP within 24 months.', 'RN + CCDS|CDIP@24'],
    ['Credentials, any of: RHIA, RHIT, CCS. If none, must sit within 1 year for the CCS.', 'RHIA|RHIT|CCS@12'],
    ['Must have one: CPC, CCS; must have or obtain CEMC in 18 months.', 'CPC|CCS + CEMC@18'],
    ['One of RN, CPC or CRC. Required within 12 months: CDEO or CCDS-O.', 'RN|CPC|CRC + CDEO|CCDS-O@12'],
    [
      '(Any one) RHIA; RHIT; CPC. Candidates without a credential may be considered provided that it is earned inside of 12 months.',
      'RHIA|RHIT|CPC@12',
    ],
  ])('%j', (text, asked) => {
    expect(said(text)).toBe(asked)
  })
})

describe('a certification without a name', () => {
  test.each([
    ['AAPC or AHIMA, your pick.', 'any'],
    ['A coding cert from either AAPC or AHIMA is needed', 'any'],
    ['Must be certified. We prefer a CCS.', '~CCS + any'],
    ['AHIMA or AAPC certification', 'any'],
    ['Certified coders only please', 'any'],
    ['Must be certifed by AAPC or AHIMA (any credental).', 'any'],
    ['Coding certification required (CPC, COC, CCS, etc.)', 'CPC|COC|CCS'],
    ['No certification needed.', ''],
    ['AAPC or AHIMA certification required (CHONC preferred).', '~CHONC + any'],
    ['AAPC or AHIMA certification (preferred)', ''],
    ['certification: any (CPC, COSC, CCS-P etc) | experience: ortho 3y+', 'any'],
    ['Completion of a coding certificate program required.', ''],
    ['Certification preferred but not required', ''],
    ['Certification required within 6 months of hire', ''],
    ['BLS certification required.', ''],
    ['Paid AAPC/AHIMA membership.', ''],
  ])('%j', (text, asked) => {
    expect(said(text)).toBe(asked)
  })
})

describe('letters and names that ask nothing', () => {
  test.each([
    'We pay for your CPC exam and AAPC dues.',
    'You will coach CPC candidates.',
    'Works with RNs and MDs to clarify documentation.',
    'Reports to the Coding Manager (RHIA).',
    'Contact Jane Doe, CPC at hr@example.com',
    '$1/hr differential for CRC.',
    'A CPC by itself does not qualify.',
    'Epic, 3M CAC, Optum CAC experience preferred',
    'Bills California Children’s Services (CCS).',
    'Office in Bethesda, MD. Must live in MD, VA or DC.',
    'A COC-accredited cancer program.',
  ])('%j', (text) => {
    expect(said(text)).toBe('')
  })
})

describe('a title', () => {
  test.each([
    ['Medical Coder (CPC)', '', 'CPC'],
    ['Remote Coder - CPC, CCS, or RHIT', '', 'CPC|CCS|RHIT'],
    ['CDI Specialist, RN', '', 'RN'],
    ['Certified Medical Coder', '', 'any'],
    ['Medical Coder (CPC)', 'CPC or CCS-P required', 'CPC|CCS-P'],
    ['Medical Coder (CPC)', 'CPC preferred', '~CPC'],
    ['Medical Coder - Baltimore, MD', '', ''],
  ])('%j over %j', (title, text, asked) => {
    expect(said(text, title)).toBe(asked)
  })
})

describe('a wish reaches as far as its words', () => {
  test.each([
    ['Required\nCCS or RHIT\nPreferred\nLicensure: RHIA', 'CCS|RHIT + ~RHIA'],
    ['Required: CPC, CCS or CRC.\nPreferred:\n- CRC', 'CPC|CCS|CRC + ~CRC'],
    ['Nice to have: GI background; CPMA; Epic', '~CPMA'],
    ['If you also carry the CENTC we will be delighted.', '~CENTC'],
    ['CPC required. A CPCO or CHC will move you up the pile.', 'CPC + ~CPCO + ~CHC'],
    ['CPC required. A CRC gets our attention.', 'CPC + ~CRC'],
    ['CPC required. COSC never hurts.', 'CPC + ~COSC'],
    ['CANPC preferred at hire, required by the end of your first year.', 'CANPC@12 + ~CANPC'],
    ['CCS preferred; required within 18 months of hire.', 'CCS@18 + ~CCS'],
    ['Preferred:\n- CRC in addition to a CPC', '~CRC'],
  ])('%j', (text, asked) => {
    expect(said(text)).toBe(asked)
  })
})

describe('what would do, and what is all to be brought', () => {
  test.each([
    ['Choose your row:\n  a) RHIA + 1 year coding\n  b) CCS or COC + 3 years coding', 'RHIA|CCS|COC'],
    ['Option 1: RHIA with 1 year of coding.\nOption 2: CCS with 3 years of coding.', 'RHIA|CCS'],
    ['One of the following combinations:\n- RHIT and 2 years\n- CPC and 5 years', 'RHIT|CPC'],
    ['Requirements:\n1. CPC\n2. CRC', 'CPC + CRC'],
    ['You passed the CCS exam. A CIC is just as good.', 'CCS|CIC'],
    ['Requirements: CPC (apprentice status acceptable) or RHIT', 'CPC|RHIT'],
    ['You need three things: a CPC, a CPMA, and five years of coding.', 'CPC + CPMA'],
    ['Bring a CPC, a CRC and two years of coding.', 'CPC + CRC'],
    ['Only CPCs and CCSs need apply.', 'CPC|CCS'],
    ['RHIT or RHIA is mandatory, together with a coding certification of your choosing.', 'RHIT|RHIA + any'],
    ['Coding certification required, such as CPC, CCS-P or similar.', 'any'],
    ['Credential required: CPC, CCS, or another AAPC/AHIMA credential.', 'any'],
    ['No CPC, no interview.', 'CPC'],
    ['Please do not apply without a CPC or CCS-P.', 'CPC|CCS-P'],
    ['Ortho coder. CPC, 2 years of ED, quiet home office.', 'CPC'],
    ['LPN and RN staff in the clinic will be your closest partners.', ''],
    ['CPC instructors teach our classes.', ''],
  ])('%j', (text, asked) => {
    expect(said(text)).toBe(asked)
  })
})

describe('apprentices', () => {
  test.each([
    ['CPC or CCS. Exceptions for CPC-A with a clinical background.', 'case-by-case'],
    ['CPC or COC; the apprentice designation must be removed within 24 months.', 'not-stated'],
    ["If you hold a CPC-A we'd consider you.", 'case-by-case'],
    ['CPC-A candidates are encouraged to apply.', 'welcome'],
    ['CPC OR CCS REQUIRED. CPC-A WELCOME TO APPLY', 'welcome'],
    ['New graduates who hold the CPC-A are welcome.', 'welcome'],
    ['CPC (CPC-A OK)', 'accepted'],
    ['CPC required; will train the right CPC-A.', 'accepted'],
    ["We're okay with CPC-A if you've worked in psych.", 'accepted'],
    ['CPC or CPC-A required', 'accepted'],
    ['CPC / CPC-A / CCA', 'accepted'],
    ['CPC-A will be considered with 1 year of experience.', 'case-by-case'],
    ['CPC-A accepted on a case-by-case basis', 'case-by-case'],
    ['CPC (not CPC-A) required', 'not-accepted'],
    ['Not accepted: apprentice credentials.', 'not-accepted'],
    ['Apprentice status (CPC-A) must be removed.', 'not-accepted'],
    ['We cannot consider coders with an apprentice designation.', 'not-accepted'],
    ['if ur a cpc-a pls dont apply', 'not-accepted'],
    ['We do not accept CCA or CPC-A for this position.', 'not-accepted'],
    ['CCS only.\nApprentice: N', 'not-accepted'],
    ['CPC-A accepted? No', 'not-accepted'],
    ['CPC. CPC-A is too junior for this seat.', 'not-accepted'],
    ['Apprentices OK: Yes', 'accepted'],
    ["The CPC it is. The A doesn't bother us.", 'accepted'],
    ['CPC-A? Apply anyway.', 'welcome'],
    ["For people who have their CPC-A and can't get past HR. We require the CPC-A.", 'welcome'],
    ['You will mentor our CPC-A apprentices.', 'not-stated'],
    ['We sign letters to remove your apprentice status.', 'not-stated'],
    ['An apprenticeship registered with the state.', 'not-stated'],
    ['Comes with a CPC A plus', 'not-stated'],
  ])('%j is %s', (text, policy) => {
    expect(read(text)?.value.apprentice_policy ?? 'not-stated').toBe(policy)
  })

  test('an apprentice credential is required only where no full one is', () => {
    expect(read('CPC-A, CPC or CCA required')?.value.required).toEqual([['CPC', 'CCA']])
    expect(read('CCA or CPC-A required')?.value).toMatchObject({
      required: [['CCA', 'CPC-A']],
      apprentice_policy: 'welcome',
    })
  })
})

test('places hold the words that were read, in the order of the values', () => {
  const { title, text } = open('CPC or CCS-P required, COBGC preferred. CPMA within a year. CPC-A ok.', 'Coder (RHIT)')
  const words = readCredentials(open(text.text, title.text))!.places.map((place) =>
    (place.in === 'title' ? title : text).text.slice(place.start, place.end),
  )
  expect(words).toEqual(['RHIT', 'CPC or CCS-P', 'CPMA', 'COBGC', 'CPC-A'])
})

test.each(['CPC ', 'CPC or ', 'CPC, ', 'certified ', 'CPC-A ', 'within ', 'a plus ', 'CPC\n', 'must be certified '])(
  '200,000 hostile characters of %j are read in time',
  (piece) => {
    expect(readCredentials(open(piece.repeat(200_000 / piece.length)))?.value.required.length ?? 0).toBeLessThan(9)
  },
)
