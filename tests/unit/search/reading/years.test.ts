import { describe, expect, test } from 'vitest'
import { openPosting } from '#search/reading/words.ts'
import { readYears } from '#search/reading/years.ts'

const read = (text: string, title = 'Medical Coder') => readYears(openPosting({ title, text }))

describe('years of the trade that a posting requires', () => {
  test.each([
    ['2 yrs post-acute coding; 1 yr if it was all PDPM', 1],
    ["If you've a CCA and three years of IRF, we'd take that too.\n1+ years of rehab coding", 1],
    ['CPC. About 3 yrs exp.', 3],
    ["CPC and proof of three years' inpatient pro-fee coding.", 3],
    ['18 months of outpatient coding, or a year as Coder I here. Short form: coding, 18 months of experience.', 1],
    ['3 yrs recent acute inpatient at a teaching facility, CCS', 3],
    ['One who has coded pro-fee for five or more years, or three with a CPMA.', 3],
    ['Minimum of two (2) years of inpatient coding experience required.', 2],
    ['Requirements:\n- 4 years of surgical coding (spine preferred)', 4],
    ['2+ yrs exp coding pro fee', 2],
    ['1-3 years of outpatient coding experience', 1],
    ['Three to five years of HCC coding experience.', 3],
    ['18 months of coding experience', 1.5],
    ['a minimum of 24 months of production coding', 2],
    ['6+ months of coding experience', 0.5],
    ['a year and a half of coding', 1.5],
    ['Two or more years of experience coding ED charts.', 2],
    ['Experience: 3 years of medical coding (Required)', 3],
    ['Previous medical coding experience of at least 2 years is required', 2],
    ['Coding experience (2+ years)', 2],
    ['Qualifications:\n• 3+ years experience\n• CPC', 3],
    ['Years of experience: 3-5', 3],
    ['Skills: 3+ yrs Facility OP; 2+ yrs Observation; CPC/COC', 3],
    ['Must have coded for 2 years', 2],
    ['You have been coding for at least four years.', 4],
    ['Looking for a CPC. 1yr min.', 1],
    ["Years req'd: 5 (inpatient, acute)", 5],
    ['Experience (years): 4', 4],
    ['Six to twelve (6-12) months of coding', 0.5],
    ['Years: 2+ IRF/LTACH', 2],
    ['A track record of 3 years or longer in ortho, general or spine coding.', 3],
    ['Prior SNF coding for 2+ years.', 2],
    ['Four years risk adjustment, one of which as auditor', 4],
    ['CPC with three yrs of spine & cranial experience', 3],
    ['Coders need two years in a hospital setting.', 2],
    ['Years: five, with one as a lead or senior coder', 5],
    ['Surgical coding for 3 years; otolaryngology a bonus.', 3],
    ['CPC active, 3+ years pro fee w/ denials', 3],
    ['CPC please, and at least one year in a practice.', 1],
    ["They said 5+ years but I think they'd bend.", 5],
    ["WHO: certified coder having two years' DME or home infusion.", 2],
    ['CPC w/ 2 yrs. 1099.', 2],
    ['A CPC with at least one specialty credential preferred\n3-5 years multispecialty profee', 3],
    ["A coder having two years' DME or home infusion.", 2],
    ['CPC + CCC both please, 3yrs in cards.', 3],
    ["Five (5) years of profee coding; a bachelor's degree may replace two of them.", 3],
    ["RHIT or CCS, plus 5 years' coding & 2 years' lead experience.", 5],
    ['standing Three\n(3) years of hospital outpatient coding', 3],
    ['One-plus years ED professional coding', 1],
    ['no fewer than two years in coding', 2],
    ['two solid years coding', 2],
    ['a couple of years of coding', 2],
  ])('%j', (text, years) => {
    expect(read(text)?.value).toBe(years)
  })

  test.each([
    ['Minimum 2 years experience required; 5 years preferred.', 2],
    ["Bachelor's degree and 1 year of coding experience, or 3 years without degree", 1],
    ['High school diploma and 4 years of coding; or associate degree and 2 years of coding.', 2],
    ["Bachelor's degree and two years of coding. Two further years may be accepted in lieu of the degree.", 2],
    ['Requires five years coding experience, including two years of auditing.', 5],
    ['Must have CRC or CPC (CPC needs 1 full year of HCC coding, CRC only 6 months)', 0.5],
    ['Experience - one of: (i) 2 yrs anesthesia coding; (ii) 4 yrs surgical coding.', 2],
    ["2 years with associate's degree / 4 years with high school diploma, in oncology coding", 2],
    ['Path 1: 3 years of HCC coding\nPath 2: 2 years of HCC coding and CRC', 2],
    ['RHIT: 1 year coding; CCS: 2 years coding', 1],
    ['Three years of coding, or one with an RHIA', 1],
    ['4 years coding experience; 2 years with a degree', 2],
    ['Ten years in health information, including six years coding', 6],
    ['Five years of healthcare experience, three of them coding', 3],
    ['Three years preferred, but one year of coding will do', 1],
    ['• Five years of hospital coding\n• Two years of auditing', 5],
    ['At least 3 years of acute care nursing experience required. 2 years of CDI.', 2],
  ])('the fewest that suffice with what else is asked: %j', (text, years) => {
    expect(read(text)?.value).toBe(years)
  })

  test.each([
    '- 4 years of surgical coding (strongly preferred)',
    '5 years of nursing experience required',
    '3+ years of software development experience',
    'We have been providing coding services for over 25 years.',
    'Retired after 22 years of coding, Brenda leaves a hole.',
    'Must be 18 years of age or older.',
    '3 years of coding experience preferred',
    'Preferred:\n5 years of coding',
    'Preferred Qualifications\nExperience: Four (4) years of coding',
    'Nice to have: Epic; 5 years of coding',
    'If you have five years of coding we may waive the test',
    'We have coded for 20 years.',
    'Must obtain CPC within 2 years of hire.',
    'No experience necessary, 401k vested after 3 years.',
    'Completion of a 2 year HIT program.',
    'Pay increases after 1 year of coding with us.',
    'You will code 12 months of records for each member.',
    'CPC or five years of coding experience required.',
    'In lieu of a degree, 5 years of coding experience will be considered.',
    'I have five years of coding experience',
    '2 years healthcare experience required',
  ])('nothing is read from %j', (text) => {
    expect(read(text)).toBeNull()
  })

  test('the federal service asks a year at the grade below, and none where schooling does', () => {
    const asked = 'GS-08: One year of creditable experience equivalent to the next lower grade level.'
    expect(read(asked, 'Medical Records Technician (Coder)')?.value).toBe(1)
    expect(read(`GS-4: None beyond basic requirements.\n${asked}`, 'Medical Records Technician (Coder)')).toBeNull()
  })

  test('its place holds the words that say it', () => {
    const text = 'We code.\nAt least 3 years of coding.'
    const [place] = read(text)!.places
    expect(text.slice(place!.start, place!.end)).toBe('3 years')
  })
})
