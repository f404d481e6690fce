import { describe, expect, test } from 'vitest'
import type { JobFacts } from '#db/jobs/facts.ts'
import { readPlace } from '#search/reading/place.ts'
import { openPosting } from '#search/reading/words.ts'

const read = (text: string, workplace: JobFacts['workplace'] = 'on-site', title = 'Medical Coder') =>
  readPlace(openPosting({ title, text }), workplace)

/** "Tulsa, OK", "?, AZ" where only the state is said. */
function said(...asked: Parameters<typeof read>): string | null {
  const place = read(...asked)?.value
  return place ? `${place.city ?? '?'}, ${place.state}` : null
}

describe('the place of work', () => {
  test.each([
    ['On site in downtown Spokane, Washington.', 'Spokane, WA'],
    ['Main location Boulder, CO; each month you help out in the Longmont office.', 'Boulder, CO'],
    ['Works at our Lima, OH clinic and covers the Findlay, OH clinic one day a week.', 'Lima, OH'],
    ['City: Provo   State: UT', 'Provo, UT'],
    ['The coder supports remote sites from our main clinic in Elko, NV.', 'Elko, NV'],
    ['You’ll work from our Brooklyn office.', 'Brooklyn, NY'],
    ['Two days weekly at One Market Plaza, San Francisco', 'San Francisco, CA'],
    ['Hybrid: two days a week in our St. Paul office.', 'St. Paul, MN'],
    ['Location: 123 Main St, Dayton OH 45402', 'Dayton, OH'],
    ['Our clinic in Boise Idaho needs a coder in the office.', 'Boise, ID'],
    ['Work at our Portland office. We are an Oregon nonprofit.', 'Portland, OR'],
    ['Location: Phoenix', 'Phoenix, AZ'],
    ['We run 9 ASCs in Michigan. You sit in our Kalamazoo central billing office.', 'Kalamazoo, MI'],
    ['Headquartered in Nashville, TN. You work on site at our clinic in Macon, GA.', 'Macon, GA'],
    ['anybody in macon ga looking? in the office', 'Macon, GA'],
    ['we are in athens ga, come to the office', 'Athens, GA'],
    ['Hospital: Mercy Falls Medical Center, Winston-Salem, NC', 'Winston-Salem, NC'],
    ['Mercy Falls Medical Center\nWinston Salem, North Carolina\n\nThe job', 'Winston-Salem, NC'],
    ['Work Site: Foothills Hospital, Boise, ID (onsite)', 'Boise, ID'],
    ['Position is on-site in Mariscal Springs, Texas.', 'Mariscal Springs, TX'],
    ['Works at the public window in Harlan Mesa, California, 8 to 5.', 'Harlan Mesa, CA'],
    ['Facility: Quillbrook General Hospital, Macon, GA', 'Macon, GA'],
    ['On campus at 400 University Blvd, Suite 200, Ann Arbor, MI 48109', 'Ann Arbor, MI'],
    ['Baton Rouge, La. office, one day a week', 'Baton Rouge, LA'],
    ['three days a week at the business office in Fort Wayne, Ind., two from home', 'Fort Wayne, IN'],
    ['In person in Ft. Worth, TX.', 'Fort Worth, TX'],
    ['In person at our Saint Louis, Missouri campus.', 'St. Louis, MO'],
    ['In-office, Washington, D.C.', 'Washington, DC'],
    ['Onsite in NYC', 'New York, NY'],
    ['On site in New York, NY', 'New York, NY'],
    ['Located in New York City.', 'New York, NY'],
    ['This is an in-person position in Arizona.', '?, AZ'],
    ['On-site job. Contact HR, 500 Elm St, Akron, OH 44301', 'Akron, OH'],
    ['Kansas City, MO (on-site)', 'Kansas City, MO'],
    ['KANSAS CITY, KS - ON SITE', 'Kansas City, KS'],
    ['Travel to Denver, CO twice a year. On-site at our Pueblo, CO clinic.', 'Pueblo, CO'],
    ['You would sit with us in Missoula.', 'Missoula, MT'],
    ['Duty station: Minot, North Dakota', 'Minot, ND'],
    ['Location: 1 vacancy in Minot, ND', 'Minot, ND'],
    ['Job Location\nBemidji, MN', 'Bemidji, MN'],
    ['City: Bemidji\nState: MN', 'Bemidji, MN'],
    ['Location: US-FL-Orlando', 'Orlando, FL'],
    ['Location: FL - Orlando', 'Orlando, FL'],
    ['Location: Orlando, Florida, United States', 'Orlando, FL'],
    ['Location: United States, Florida, Orlando', 'Orlando, FL'],
    ['Location: Orlando', 'Orlando, FL'],
    ['A Chicago-based group. You work on site in Oak Brook, IL.', 'Oak Brook, IL'],
    ['The coder will be based out of our Boston office', 'Boston, MA'],
    ['Seeking a full-time Atlanta-based Data Specialist', 'Atlanta, GA'],
    ['Must live within 30 miles of Hartford, CT. Hybrid at our Meriden, CT office.', 'Meriden, CT'],
    ["Come work in Coeur d'Alene, Idaho, on site", "Coeur d'Alene, ID"],
    ["On site at our O'Fallon, MO clinic", "O'Fallon, MO"],
    ['On site. Ponce, Puerto Rico', 'Ponce, PR'],
    ['Reports on site to Sault Ste. Marie, MI', 'Sault Ste. Marie, MI'],
    ['Place: Las Cruces, New Mexico. In person.', 'Las Cruces, NM'],
    ['Hybrid (Columbus)', 'Columbus, OH'],
    ['Hybrid - Columbus, Ohio', 'Columbus, OH'],
    ['Hybrid in Columbus, GA', 'Columbus, GA'],
    ['Must be able to commute to Hartford, CT two days a week.', 'Hartford, CT'],
    ['you will be in the Toledo office mon and wed', 'Toledo, OH'],
    ['Based in Greenville, SC, our group of 12 doctors wants a coder in the office.', 'Greenville, SC'],
    ['Works on-site: Evansville, Indiana.', 'Evansville, IN'],
  ])('%j is %s', (text, place) => {
    expect(said(text)).toBe(place)
    expect(said(text, 'hybrid')).toBe(place)
  })

  test.each([
    ['Medical Biller/Coder - Tulsa, OK - $20/hr', 'Tulsa, OK'],
    ['Medical Coder - Tampa, FL', 'Tampa, FL'],
    ['Medical Coder (Tampa, Florida)', 'Tampa, FL'],
    ['INTERIM CODING MANAGER – ON-SITE – TOLEDO, OH – $58/HR', 'Toledo, OH'],
    ['Oncology Infusion Coder II, Omaha NE', 'Omaha, NE'],
    ['Behavioral Health Coder - Portland ME', 'Portland, ME'],
    ['Clinic Coder - Texas', '?, TX'],
    ['Evansville, IN - Clinic Coder (on-site)', 'Evansville, IN'],
  ])('of the title %j is %s', (title, place) => {
    expect(said('', 'on-site', title)).toBe(place)
  })

  test.each([
    'Work at our Portland office.',
    'Location: Dallas, TX or Houston, TX',
    'Locations: Dallas, TX; Houston, TX; Austin, TX',
    'You may work in our Dallas or Houston office.',
    '• Dallas, TX\n• Houston, TX',
    'Headquartered in Nashville, TN.',
    'Ask for John Ruiz, MD. On site.',
    'Kathy Moore, RHIA, PA 15213',
    'Our office is open M-F. Experience with Epic, MA. On-site.',
    'Ours is a Texas practice. On site.',
    'We have clinics in Tampa, FL, Ocala, FL and Naples, FL. On site.',
    'Springfield office, 3 days.',
    'University of Michigan graduates welcome. On-site.',
    'Our coder reads charts; Reading skills. Mobile phone. Normal hours. On-site',
    'Orange badge required. Independence valued. On-site',
  ])('is not said by %j', (text) => {
    expect(said(text)).toBeNull()
  })

  test.each(['Coder - Inpatient, ED', 'Coder III, OR/PACU'])('is not said by the title %j', (title) => {
    expect(said('', 'on-site', title)).toBeNull()
  })
})

test('a remote job has no place, whatever office it names', () => {
  expect(said('Location: Tampa, FL', 'remote', 'Coder - Tampa, FL')).toBeNull()
})

test('a job that does not say where it is done may still name its town', () => {
  expect(said('Chiropractic office in Macon, Georgia. Send the claims.', null)).toBe('Macon, GA')
  expect(said('Our client, a group in Sacramento, CA, needs a coder.', null)).toBeNull()
})

test('the place points at the words it was read from', () => {
  const text = 'Summit Dermatology\nHybrid: one day in our Baton Rouge, La. office.'
  const { places } = read(text, 'hybrid')!
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['Baton Rouge, La.'])
  const title = 'Coder - TWIN FALLS, ID'
  const [inTitle] = read('', 'on-site', title)!.places
  expect(title.slice(inTitle!.start, inTitle!.end)).toBe('TWIN FALLS, ID')
  expect(inTitle!.in).toBe('title')
})

test.each(['Tulsa, OK ', 'Tulsa, OK or ', 'New York ', 'A. ', 'in ', 'San Antonio '])(
  '200,000 hostile characters of %j are read at once',
  (piece) => {
    const text = piece.repeat(200_000 / piece.length)
    const start = performance.now()
    read(text)
    expect(performance.now() - start).toBeLessThan(1500)
  },
)
