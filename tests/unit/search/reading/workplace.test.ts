import { describe, expect, test } from 'vitest'
import { readHybridDays } from '#search/reading/hybrid-days.ts'
import { readPermanence, readRemediation } from '#search/reading/permanence.ts'
import { readTrainingWeeks } from '#search/reading/training.ts'
import { readTravel, readUsOnly } from '#search/reading/travel.ts'
import { openPosting, type Fact, type Posting } from '#search/reading/words.ts'
import { readWorkplace } from '#search/reading/workplace.ts'

/** What is read of where the work is done, in one line: "hybrid 2/week tr:4 after-training". */
function policyOf(text: string, title = 'Medical Coder'): string {
  const posting = openPosting({ title, text })
  const workplace = readWorkplace(posting, [])?.value ?? null
  const days = workplace === 'hybrid' ? readHybridDays(posting)?.value : null
  const parts = {
    '': workplace,
    days: days && `${days.count}/${days.per}`,
    us: readUsOnly(posting)?.value,
    tr: readTrainingWeeks(posting, workplace)?.value,
    lasts: readPermanence(posting, workplace)?.value,
    rem: readRemediation(posting, workplace)?.value,
    tv: readTravel(posting)?.value,
  }
  const bare = ['', 'days', 'lasts']
  return Object.entries(parts)
    .flatMap(([name, value]) =>
      value === null || value === undefined ? [] : bare.includes(name) ? String(value) : `${name}:${value}`,
    )
    .join(' ')
}

describe('where the work is done', () => {
  test.each([
    ["You come to us for three weeks, then it's home for good.", 'remote permanent'],
    ['The position may be worked from anywhere in the lower 48.', 'remote'],
    ['Remote is negotiable.', ''],
    ['WHERE...... home (49 states)', 'remote'],
    ['Presence at the duty station is necessary each work day.', 'on-site'],
    ["Telework was allowed in 2021 and isn't now.", 'on-site'],
    ['It all takes place inside the hospital because the therapists write on paper.', 'on-site'],
    ['Come in Mondays for the infusion log, home Tu/Wed.', 'hybrid 1/week'],
    ['Fully distributed, no office exists.', 'remote'],
    ['In the office four days of five.', 'hybrid 4/week'],
    ['Primary location: Corporate Center. Remote: 0%.', 'on-site'],
    ['Hours are 8-4:30 at our Beacon Street practice.', 'on-site'],
    ['Work on base.', 'on-site'],
    ['Telework eligible: No. Duty location: Togus.', 'on-site'],
    ['Remote job: Yes. Telework eligible: Not applicable.', 'remote'],
    ['On-premises.', 'on-site'],
    ['Duty station: home', 'remote'],
    ['This is a work from office job.', 'on-site'],
    ['Work Type: Office', 'on-site'],
    ['Remote work may be considered after one year.', ''],
    ['Flexible work arrangement: hybrid or fully remote may be approved after review.', ''],
    ['Attendance on site once a week is needed.', 'hybrid 1/week'],
    ['The manager leads a remote team of 22 coders from our Quarry Street office.', 'on-site'],
    ['We do not require you to come into an office. Ever.', 'remote'],
    ['You will travel 4 days a week to client sites across three states.', 'travel'],
    ['Telecommuting: a hybrid schedule may be available once trained. You work on site.', 'on-site'],
    ['Full-time position, in office. After six months, employees may request one work-from-home day.', 'on-site'],
    ['You spend 16 weeks in class at our learning center; then you move to home.', 'remote tr:16 after-training'],
    [
      'Remote eligible. Colleagues who live within 50 miles of an office are expected on-site 2 days per week; all others fully remote.',
      'remote',
    ],
    ['Candidates should anticipate being onsite 3 days per week, with possible adjustment.', 'hybrid 3/week'],
    ['Part time, 24 hours. You are onsite 3 days per week.', 'on-site'],
    ['In the Nashua, NH office 2 days a week while the remaining three are from home.', 'hybrid 2/week'],
    ['No calls, no quotas posted on a wall, no office.', 'remote'],
    ['You can be anywhere in the lower 48.', 'remote'],
    ['From anywhere within the continental U.S.', 'remote'],
    ["Office is gone, everyone's virtual.", 'remote'],
    ['Tired of the office? So were we; we closed ours in 2020 and will not reopen.', 'remote'],
    ['You are in our Boise headquarters Mon/Wed/Fri and elsewhere Tue/Thu.', 'hybrid 3/week'],
    ['Location: Tulsa, OK (on-site)', 'on-site'],
    ['Remote Status: Fully Remote', 'remote'],
    ['Job Type: Full-time\nWork Location: In person', 'on-site'],
    [
      'Ability to commute/relocate: Tulsa, OK: Reliably commute or planning to relocate before starting work (Required)\nWork Location: In person',
      'on-site',
    ],
    ['Remote work: No. Telework eligible: No', 'on-site'],
    ['This job cannot be performed remotely.', 'on-site'],
    ['Employees in this role may not work remotely.', 'on-site'],
    ['We do not offer remote work at this time.', 'on-site'],
    ['Sorry, no remote.', 'on-site'],
    ['Remote work is not available for this position.', 'on-site'],
    ['Telework is not authorized.', 'on-site'],
    ['This is an in-office position, Monday through Friday.', 'on-site'],
    ['You will work at our clinic on Main Street, next to the bakery.', 'on-site'],
    ['The position is based in our Harrisburg office.', 'on-site'],
    ['Come join us in our busy orthopedic office! You will sit with the billing team at the front desk.', 'on-site'],
    ['Must be able to report to our Columbus office daily.', 'on-site'],
    ['On-site at Mercy Valley Hospital, Lincoln NE.', 'on-site'],
    ['Onsite', 'on-site'],
    ['ONSITE ONLY - Fresno CA', 'on-site'],
    ['Setting: hospital HIM department, in person', 'on-site'],
    ['We need a coder in the office 5 days a week.', 'on-site'],
    ['Work from the comfort of your home!', 'remote'],
    ['WFH, full time', 'remote'],
    ['Job is WAH / telecommute', 'remote'],
    ['Fully remote position; candidates must have high speed internet.', 'remote'],
    ['Enjoy the flexibility of working from home.', 'remote'],
    ['Coders work out of their homes.', 'remote'],
    ['Virtual position - must live in Ohio', 'remote'],
    ['Telecommuting position', 'remote'],
    ['All coding is done from home.', 'remote'],
    ['Must have a dedicated home office with a door that locks and 50 Mbps internet.', 'remote'],
    ['Work arrangement: Off-site', 'remote'],
    ['Never sit in traffic again! Code for rehab hospitals.', 'remote'],
    ['Say goodbye to your commute.', 'remote'],
    ['Ditch the commute and code in your slippers.', 'remote'],
    ['Your living room is our office.', 'remote'],
    ['No office, no dress code, no micromanagement.', 'remote'],
    ['Work your own hours online.', 'remote'],
    ['Code urgent care visits over our VPN.', 'remote'],
    ['Everything here happens over Teams; you will never meet us in person.', 'remote'],
    ['Can be done from any location with high-speed internet', 'remote'],
    ['Coders supply their own broadband internet and a quiet, private workspace.', 'remote'],
    ['Independent contractors, coast to coast.', 'remote'],
    ['Contractors anywhere stateside; Hawaii and Alaska fine too.', 'remote'],
    ['Everybody is off-site and always has been.', 'remote'],
    ['Our off-site storage is in Dayton.', ''],
    ['Everything is accessed via Citrix from your own workspace.', 'remote'],
    ['Any place with a door you can shut works as your office.', 'remote'],
    ['All online, never a commute.', 'remote'],
    ['Our coder has her own office with a window.', 'on-site'],
    ["Meet the crew you'd be sitting with.", 'on-site'],
    ['Remote days are not part of this position.', 'on-site'],
    ['Five years IP coding at a teaching facility.', ''],
    ['On-site in the pathology building; limited telework after the first year.', 'hybrid'],
    ['Part time, 20 hrs, WFH.', 'remote'],
    ['Telework status: eligible, 5 days/week.', 'remote'],
    ['Onsite/Hybrid/Remote: Remote.', 'remote'],
    ['Onsite/Hybrid/Remote: Onsite', 'on-site'],
    ['You cover the desk after lunch, so you do need to be here.', 'on-site'],
    ['Report daily to cardiology suite, 3rd floor, Fresno.', 'on-site'],
    ['Mostly remote; on-site one Wednesday each month in Toledo.', 'remote'],
    ['We need a body in the chair here in Muncie.', 'on-site'],
    ["The billing office is on Perkins Road, that's where you'll sit.", 'on-site'],
    ['Where: Building C, Room 114, Sycamore Valley Hospital', 'on-site'],
    ['Setting: in our laboratory building, Akron, OH.', 'on-site'],
    ['Log in to our online portal to see the training. The clinic has fast traffic of patients.', ''],
    ['Our coders answer online questions; hospitals from coast to coast are our clients.', ''],
    ['Experience working in a remote environment preferred.', ''],
    ['Experience coding home health and remote patient monitoring claims.', ''],
    ['We conduct virtual interviews. Our home care agency serves remote communities.', ''],
    ['Interviews are held remotely via Zoom.', ''],
    ['Remote coding experience required.', ''],
    ['Excepted Service (i.e. Canteen, Hybrid, Title 38)', ''],
    ['Experience with hybrid medical records (paper and electronic).', ''],
    ['Supervises a team of 14 remote coders. This position is on-site in Wichita.', 'on-site'],
    ['Manage a remote team of coders across five states.', ''],
    ['Our on-site gym and cafeteria are free. This position is remote.', 'remote'],
    ['This position is remote. About us: most of our corporate employees work on-site in Denver.', 'remote'],
    [
      'This is an onsite position at our Macon campus.\nAbout us\nWe are a remote-first company with people in 30 states.',
      'on-site',
    ],
    [
      'This position is located in our Boise office. Equal opportunity. Remote employees must complete Form I-9 virtually.',
      'on-site',
    ],
    ['Remote, but occasional on-site meetings once a quarter.', 'remote'],
    ['We are currently hiring remote coders.', 'remote'],
    ['Job duties subject to change. Remote.', 'remote'],
    ['Work from home with 95% accuracy. Office visits and hospital visits coded.', 'remote'],
    ['Please contact us only by email.', ''],
    ['Hours are 8-4:30 M-F in the office.', 'on-site'],
    ['Codes office visits and hospital services for our clinics.', ''],
    ['Our office is in Boise. Two years experience in a medical office.', ''],
    ['Works with the hospital billing office.', ''],
    ['Work is performed in an office environment.', ''],
    ['Reports to the Director in the Office of Compliance.', ''],
    ['In-person interviews only. Remote job.', 'remote'],
    ['Apply in person at our office on 5th Street.', ''],
    ['Remote/on-site: your choice', 'remote'],
    ['You may work remotely or in our Phoenix office.', 'remote'],
    ['Equipment must be picked up at our office on the first day. Work from home.', 'remote'],
    ['Remote within 60 miles of Des Moines; on-site attendance required during system downtime.', 'remote'],
    ['Remote with on-site as needed.', 'remote'],
    ['Position: Remote (must live within 1 hour of Toledo and come in as needed)', 'remote'],
    ['POS 12: home', ''],
    ['remote!!', 'remote'],
    ['Looking for remote coder for ortho practice', 'remote'],
    ['need someone onsite in Tampa ASAP', 'on-site'],
    ['local only, you gotta come to the office', 'on-site'],
    ['can be remote for the right person', 'remote'],
    ['Remote option available.', 'remote'],
    ['Remote eligible', 'remote'],
    ['Work type: Onsite\nOur patients love our remote patient monitoring program.', 'on-site'],
    ['Remote. Quality reviews are done monthly, at the office in Erie.', 'remote'],
    ['Pediatric clinic in Yuma needs a biller/coder, 3 days a week, in our back office.', 'on-site'],
    ['The coder sits with the billing team in our Salem office.', 'on-site'],
    ['Duty station: Fort Apache Indian Hospital. Telework is not offered.', 'on-site'],
    ['This is a 100% in-office role.', 'on-site'],
    ['Fully onsite, no exceptions.', 'on-site'],
    ['Reports in person to the HIM department each weekday.', 'on-site'],
    ['Physical presence at the hospital is required.', 'on-site'],
    ['The work is on the second floor of the hospital; you will be there every day.', 'on-site'],
    ['Work is done at the clinic; there is no work from home.', 'on-site'],
    ['We are all in one office and like it that way. Local candidates only.', 'on-site'],
    ['Job site: 200 Elm St, Macon GA. Onsite, M-F.', 'on-site'],
    ['Working conditions: on site at the health center.', 'on-site'],
    ['This role is performed on-site at our Lubbock ASC.', 'on-site'],
    ['On-site required. Not open to remote candidates.', 'on-site'],
    ['You must be able to come in to our office each day.', 'on-site'],
    ['This position does not qualify for remote work.', 'on-site'],
    ['This is NOT a work from home job', 'on-site'],
    ['Remote: N', 'on-site'],
    ['No WFH', 'on-site'],
    ['non-remote position', 'on-site'],
    ['Please note: this role is not eligible for telework or remote work.', 'on-site'],
    ['Full time, in house coder for busy GI group', 'on-site'],
    ['Position requires onsite presence in Fresno.', 'on-site'],
    ['Office-based position in Tulsa.', 'on-site'],
    ['Shift: Days, Location: Main Hospital', ''],
    ['Must live within commuting distance; work is on-site five days a week.', 'on-site'],
    ['All coders are home-based.', 'remote'],
    ['You can do this job from anywhere with internet.', 'remote'],
    ['Work anywhere! Flexible hours', 'remote'],
    ['We are a 100% virtual company.', 'remote'],
    ['Our whole team works from home.', 'remote'],
    ['The entire coding department is remote.', 'remote'],
    ['Remote (EST hours)', 'remote'],
    ['Location - Remote', 'remote'],
    ['Location Remote', 'remote'],
    ['#remote #medicalcoding', 'remote'],
    ['💻 remote', 'remote'],
    ['Where: your own desk at home', 'remote'],
    ['Full-time | Remote | $30/hr', 'remote'],
    ['Contract, 1099, remote', 'remote'],
    ['it is all done at home, on your own schedule', 'remote'],
    ['Telework: full time', 'remote'],
    ['This position is 100% telework.', 'remote'],
    ['Employee will telework 100% of the time.', 'remote'],
    ['Remote Type: Fully Remote\nLocations: Remote - Ohio', 'remote'],
    ['Work Location Type: Virtual', 'remote'],
    ['remote type Remote', 'remote'],
    ['Workplace: Home', 'remote'],
    ['Position is remote-eligible in 22 states', 'remote'],
    ['We are hiring coders in all 50 states.', 'remote'],
    ['Must have reliable internet to work remotely.', 'remote'],
    ['Company provides computer for remote work.', 'remote'],
    ['No need to commute: code from your kitchen table.', 'remote'],
    ['Our coders have not set foot in an office since 2019; you will work from home as they do.', 'remote'],
    ['There is no office to come to.', 'remote'],
    ['Remote. We do not have an office.', 'remote'],
    ['This is a remote job and not an in-office one.', 'remote'],
    ['Remote position (not on site).', 'remote'],
    ['Not an on-site position: everyone codes from home.', 'remote'],
    ['You will never need to come on site.', ''],
    ['Remote. After 60 days you are eligible for benefits and PTO.', 'remote'],
    ['Remote. Two years in a hospital or clinic office required.', 'remote'],
    ['Remote for the duration of the contract', 'remote'],
    ['Remote; you must return the laptop when you leave.', 'remote'],
    ['The job is remote, once a year the team spends a week in our Boise office.', 'remote'],
    ['You work three days a week in our office with two other coders.', 'on-site'],
    ['Remote. You visit practices in the region two days a month.', 'remote'],
    ['fully romote', 'remote'],
    ['Remote. Your first week is spent with a mentor on Teams.', 'remote'],
    ['Our coders are remote. We have offices in Denver and Tulsa.', 'remote'],
    ['Remote; local candidates may use our Denver office two days a week if they wish.', 'remote'],
    ['The coders you lead work from home; you work at the hospital in Salem.', 'on-site'],
    ['Telework available two days per pay period. Duty station: Phoenix.', ''],
    ['Work schedule: 8:00-4:30 Monday through Friday; telework is available.', ''],
    ['Telework: This position may be authorized for telework.', ''],
    ['Telework: ad hoc, situational', ''],
    ['Virtual: This is not a virtual position.', 'on-site'],
    ['This is not a remote or virtual position.', 'on-site'],
    ['Remote/Virtual position', 'remote'],
    ['The candidate will have the ability to work 100% remote.', 'remote'],
    ['You will have the opportunity to work from home.', 'remote'],
    ['Flexible work from home options available.', 'remote'],
    ['Occasional work from home in bad weather. The job is in our office.', 'on-site'],
    ['Ability to work independently in a remote environment.', 'remote'],
    ['Candidates must have a quiet workspace and wired internet at home.', 'remote'],
    ['Location: Remote\n\nAbout us: Harbor Health has a hybrid workplace and campuses in 3 states.', 'remote'],
    ['Remote - must be able to come on site in Dayton for equipment pickup.', 'remote'],
    ['Position type: Full-time, Days, Remote within Indiana', 'remote'],
    ['Onsite role\nPay $25\nThis is not remote so please do not ask about working from home.', 'on-site'],
    ['Is this remote? Yes.', 'remote'],
    ['Is this job remote? No, you will be with us in the office.', 'on-site'],
    ['Can I work from home? No.', 'on-site'],
    ['Remote? Yes, fully.', 'remote'],
    ['Must live within 50 miles of Tulsa for occasional on-site meetings. Otherwise work from home.', 'remote'],
    ['Codes ED charts from our hospital emergency department. 95% accuracy.', ''],
    ['We use our clinic schedule to plan. Works closely with the hospital staff in our office.', 'on-site'],
    ['You would share our office on Elm with two billers.', 'on-site'],
    ['Everyone works in our building on Fifth Street.', 'on-site'],
    ['Nobody works from home here.', 'on-site'],
    ['The first six months are at $19/hr in our office, then $21.', ''],
    ['We hire in every state except California.', 'remote'],
    ['Must reside in one of the following states: TX, OK, AR, LA.', 'remote'],
    ['A laptop and two monitors are shipped to your home.', 'remote'],
    ['You can live anywhere in Texas.', 'remote'],
    [
      'Coders III and above telework full time; this Coder I position works in the HIM office at Mercy Vale.',
      'on-site',
    ],
    ['After one year coders may apply for telework. The work is on site at the hospital in Elko.', 'on-site'],
    ['We are a remote company but this role sits in our Plano office five days a week.', 'on-site'],
    ['Reports to the Director of Remote Coding Operations.', ''],
    ['Remote Coding Department of Salem Health is hiring.', 'remote'],
    ['HIM remote coder, inpatient', 'remote'],
    ['Office: none. We are all at home.', 'remote'],
    ['Experience with telehealth and home health coding. Pays $30/hr.', ''],
    ['Position located onsite in beautiful Bend, Oregon!', 'on-site'],
    ['Work remotely from home or at our office in Boise.', 'remote'],
  ])('%j reads as %j', (text, policy) => {
    expect(policyOf(text)).toBe(policy)
  })
})

describe('days on site are counted, the larger of a range', () => {
  test.each([
    ['Workplace type: Hybrid', 'hybrid'],
    ['Work Location: Hybrid remote in Dayton, OH 45402', 'hybrid'],
    ['Telework eligible\nYes—as determined by the agency policy.\nRemote job\nNo', 'hybrid'],
    ['Hybrid: 2-3 days per week onsite.', 'hybrid 3/week'],
    ['Hybrid schedule with three days in office and two days remote.', 'hybrid 3/week'],
    ['Hybrid role, 2 days WFH.', 'hybrid 3/week'],
    ['This role is hybrid, requiring in-office presence two days a week.', 'hybrid 2/week'],
    ['Hybrid (Tue-Thu in office)', 'hybrid 3/week'],
    ['Hybrid - in the office Mondays and Wednesdays', 'hybrid 2/week'],
    ['Hybrid work environment: on site once a week.', 'hybrid 1/week'],
    ['Hybrid; come into the office twice a month.', 'hybrid 2/month'],
    ['Hybrid: one day per month at headquarters', 'hybrid 1/month'],
    ['3 days in hospital / 2 days at home after orientation', 'hybrid 3/week after-training'],
    ['onsite 1 week per month in Nashville and home the rest', 'hybrid 5/month'],
    ['Hybrid: at the office two Tuesdays a month', 'hybrid 2/month'],
    ["It's in the office M-Th and Fri is WFH", 'hybrid 4/week'],
    ['Office is 2 days (Tue/Wed), home for the other three.', 'hybrid 2/week'],
    ['In-office with flexibility to work 1-2 days from home', 'hybrid 4/week'],
    ['4 days from home, 1 day in the office', 'hybrid 1/week'],
    ['You will work from home on Mondays and Fridays and in our clinic the other days.', 'hybrid 3/week'],
    ['Position is hybrid; 60% on-site.', 'hybrid 3/week'],
    ['This position is eligible for a hybrid schedule, with up to 2 remote days per week.', 'hybrid 3/week'],
    ['3/2 hybrid schedule', 'hybrid 3/week'],
    ['Hybrid, on site once a quarter for the department meeting.', 'hybrid'],
    ['Mostly remote, with two days each month at the hospital in Akron.', 'hybrid 2/month'],
    ['A hybrid schedule with 1-2 days/week onsite at the Reno office', 'hybrid 2/week'],
    ['Every Tuesday we are all in the office; the rest of the week you work at home.', 'hybrid 1/week'],
    ['Partially remote (3 days in the office).', 'hybrid 3/week'],
    ['The selected candidate may telework up to 3 days per week.', 'hybrid 2/week'],
    ['This job is part remote, part in the office.', 'hybrid'],
    ['Split your week between home and our Provo clinic.', 'hybrid'],
    ['Some days at home and some days at the hospital', 'hybrid'],
    ['Two days onsite, three remote', 'hybrid 2/week'],
    ['Mon/Wed/Fri in office, Tue/Thu from home', 'hybrid 3/week'],
    ['Work from home on Fridays; the rest of the week is in our Salem office.', 'hybrid 4/week'],
    ['You can work from home one day a week.', 'hybrid 4/week'],
    ['Hybrid, in-office every Wednesday', 'hybrid 1/week'],
    ['Hybrid (on-site minimum 8 days per month)', 'hybrid 8/month'],
    ['Hybrid: first Monday of each month on site', 'hybrid 1/month'],
    ['Hybrid: on site 1x/week', 'hybrid 1/week'],
    ['Hybrid - 1 day/wk on site', 'hybrid 1/week'],
    ['hybrid 2 days in 3 days out', 'hybrid 2/week'],
    ['Hybrid position requiring three (3) days per week in the office.', 'hybrid 3/week'],
    ['Required onsite days: 2 per week (hybrid)', 'hybrid 2/week'],
    ['Hybrid model; number of in-office days decided by the manager.', 'hybrid'],
    ['This is a hybrid role. You will be in the office at least once every quarter.', 'hybrid'],
    ['Remote with one day a week in the Albany office', 'hybrid 1/week'],
    ['On-site 3 days, WFH 2 days', 'hybrid 3/week'],
    ['Not fully remote: we meet in the Reno office on Thursdays.', 'hybrid 1/week'],
    ['Hybrid: up to 4 days from home a week', 'hybrid 1/week'],
    ['Hybrid Schedule – Onsite T/W/Th', 'hybrid 3/week'],
    ['hybird job, 2 days on sight', 'hybrid 2/week'],
    ['This is a hybrid position based in our Denver office. Coders on the team are fully remote.', 'hybrid'],
    ['Employees are expected on-site at least 3 days a week.', 'hybrid 3/week'],
    ['Office first: Monday to Wednesday here, Thursday and Friday at home.', 'hybrid 3/week'],
    ['This is an in-office job with 1 remote day a week.', 'hybrid 4/week'],
    ['Coders work a hybrid schedule (Tuesdays and Thursdays at home).', 'hybrid 3/week'],
    ['Our team is mostly remote; this role is hybrid with 2 days a week in the Plano office.', 'hybrid 2/week'],
    ['We offer a hybrid or remote schedule.', 'hybrid'],
  ])('%j reads as %j', (text, policy) => {
    expect(policyOf(text)).toBe(policy)
  })
})

describe('weeks on site before working from home', () => {
  test.each([
    ['You will be working 100% from home after training.', 'remote after-training'],
    ['Remote after 90 days of on-site training.', 'remote tr:13 after-training'],
    ['Telework eligible: Yes, after completion of the probationary period (6 months)', 'remote tr:26 after-training'],
    ['Day shift on the premises during the 90 day temp period, WFH thereafter.', 'remote tr:13 after-training'],
    ['Position is on-site for the first 6 weeks of training, then fully remote.', 'remote tr:6 after-training'],
    ['Training: 4 weeks onsite in Raleigh, then WFH.', 'remote tr:4 after-training'],
    [
      'You will train in our Dallas office for two to three months, after which you may work from home.',
      'remote tr:13 after-training',
    ],
    ['Remote upon successful completion of training.', 'remote after-training'],
    ['Remote position. Two weeks of virtual training.', 'remote'],
    ['Remote. Paid training for 3 weeks via Zoom.', 'remote'],
    [
      'Must be able to attend a one-week orientation in person in Louisville, KY; the position is otherwise remote.',
      'remote tr:1 after-training',
    ],
    ['First 30 days on site, then hybrid with 2 days a week in the office.', 'hybrid 2/week tr:4 after-training'],
    ['Work from home opportunity after a 6 month on-site training period.', 'remote tr:26 after-training'],
    ['This is an on-site position with the possibility of remote work after one year.', 'on-site'],
    ['Remote work may be considered after the 90-day probationary period. Position is on site.', 'on-site'],
    ['New hires spend 60 days on campus before going remote.', 'remote tr:9 after-training'],
    [
      'The job is remote once you have been trained, which takes about eight weeks in our Fargo office.',
      'remote tr:8 after-training',
    ],
    ['100% remote (initial 2 weeks onsite for training)', 'remote tr:2 after-training'],
    ['12-week paid in-person training program, then permanently remote.', 'remote tr:12 permanent'],
    ['Schedule: M-F 8-5, 3 days remote per week after 6 months', 'hybrid 2/week'],
    ['Hybrid after training; 15 days of PTO; 2 days of volunteer time off', 'hybrid after-training'],
    ['Remote. The first month is at our office in Provo, beside your mentor.', 'remote tr:4 after-training'],
    ['You start with ten weeks in the Mobile office; after that you code at home.', 'remote tr:10 after-training'],
    ['Onboarding: 3 days in our Nashville office, then remote.', 'remote tr:1 after-training'],
    ['Remote; health insurance after 90 days.', 'remote'],
    ['Remote. Three weeks of training at home with a live trainer.', 'remote'],
    ['Remote. A 90-day ramp; full productivity after 90 days.', 'remote'],
    ['Remote. Training is done by video over the first four weeks.', 'remote'],
    ['New coders train on site for up to 12 weeks and then go home.', 'remote tr:12 after-training'],
    ['Probation of six months in the office. Telework afterwards.', 'remote tr:26 after-training'],
    [
      'Training is on-site (approximately 4-6 weeks). After training, the role is remote.',
      'remote tr:6 after-training',
    ],
    [
      'Training lasts six weeks. It is held in our Tampa office. After it you work from home.',
      'remote tr:6 after-training',
    ],
    ['You will be remote after a one month in-office onboarding.', 'remote tr:4 after-training'],
    ['Home-based after a training of 2 wks at HQ', 'remote tr:2 after-training'],
    ['Six weeks of classroom training in Omaha (hotel paid), then home.', 'remote tr:6 after-training'],
    ['On-site training for the first 45 days, remote thereafter.', 'remote tr:6 after-training'],
    ['Fully remote including training.', 'remote'],
    ['Remote from day one, no on-site training.', 'remote'],
    ['Work from home, productivity of 12 charts per hour after training.', 'remote'],
    ['Remote, 5 to 7 charts an hour after a three week ramp.', 'remote'],
    ['Seasonal, remote. First class starts June 8 (two weeks of paid training online).', 'remote'],
    [
      'We offer remote work flexibility after six months; until then you are in the Fargo office.',
      'remote tr:26 after-training',
    ],
    ['Alternating weeks at home and in the office.', 'hybrid'],
    ['8-week on-site training class. This is an on-site role.', 'on-site tr:8'],
  ])('%j reads as %j', (text, policy) => {
    expect(policyOf(text)).toBe(policy)
  })
})

describe('how long remote is promised', () => {
  test.each([
    ['This is a permanent work from home position.', 'remote permanent'],
    ['We will never ask you to return to the office. Remote.', 'remote permanent'],
    ['Remote indefinitely.', 'remote permanent'],
    ['Full-time, permanent, remote.', 'remote'],
    ['Position is currently remote but may be required to return to the office in the future.', 'remote may-change'],
    ['Temporarily remote due to renovation.', 'remote may-change'],
    ['Remote for now.', 'remote may-change'],
    ['Remote work arrangement is subject to change based on business needs.', 'remote may-change'],
    [
      'Telework may be revoked at any time at the discretion of management. Coders telework full time.',
      'remote may-change',
    ],
    [
      'The hospital reserves the right to require remote coders to work on site. This role is remote.',
      'remote may-change',
    ],
    ['This job is and will stay remote.', 'remote permanent'],
    ['Permanently remote.', 'remote permanent'],
    ['Remote forever, promised in writing.', 'remote permanent'],
    ['We went fully remote in 2021 and are not going back. Remote.', 'remote permanent'],
    ['Remote until the new building opens next year.', 'remote may-change'],
    ['Remote at the moment; leadership is reviewing this.', 'remote may-change'],
    ['Work from home is a privilege and can be ended with 30 days notice.', 'remote may-change'],
    ['Remote. The hospital may recall staff to campus.', 'remote may-change'],
    ['This position is remote but could become hybrid.', 'remote may-change'],
    ['Remote work agreements are renewed each year.', 'remote may-change'],
    ['Permanent position, remote', 'remote'],
    ['Remote with a permanent contract', 'remote'],
  ])('%j reads as %j', (text, policy) => {
    expect(policyOf(text)).toBe(policy)
  })
})

describe('whether poor results bring a coder back', () => {
  test.each([
    ['Remote. Coders below 95% return to the office.', 'remote rem:stated-threshold'],
    [
      'Remote position. Coders who fail to meet quality standards may be required to work on-site until accuracy improves.',
      'remote rem:possible',
    ],
    [
      'Remote privileges may be revoked if productivity or accuracy standards are not maintained. This is a remote role.',
      'remote rem:possible',
    ],
    ['Must maintain 95% accuracy to remain remote. Work from home.', 'remote rem:stated-threshold'],
    ['Remote status is contingent upon maintaining a 95% accuracy rate. Remote.', 'remote rem:stated-threshold'],
    [
      'Remote. If your quality score drops under 90% for two consecutive months, you will be brought back on site for retraining.',
      'remote rem:stated-threshold',
    ],
    ['Remote. Poor performers come back in for coaching.', 'remote rem:possible'],
    ['Remote. We never call coders back to the office for low scores.', 'remote rem:none'],
    ['Remote. Nobody is brought back on site for quality.', 'remote rem:none'],
    ['Remote; 95% accuracy required.', 'remote'],
    ['Remote. Must maintain 95% accuracy and productivity standards.', 'remote'],
    [
      'Remote. Coders whose quality drops below 92% are brought back to the Erie office until it recovers.',
      'remote rem:stated-threshold',
    ],
    ['Remote. Miss 95% twice and we ask you to come in for a month.', 'remote rem:stated-threshold'],
    [
      'Work-at-home status depends on quality: two bad quarters and you are back at the hospital.',
      'remote rem:possible',
    ],
    ['Remote. If quality slips, you would work from the hospital for a while.', 'remote rem:possible'],
    ['Remote. Those not meeting productivity will work on site with a mentor.', 'remote rem:possible'],
    ['Remote. We may ask you to come on site for retraining if error rates climb.', 'remote rem:possible'],
    [
      'Remote. Score under 90 and you sit with an educator in the clinic until you pass.',
      'remote rem:stated-threshold',
    ],
    ['Remote. Anyone who misses the standard three months in a row returns to campus.', 'remote rem:possible'],
    ['Remote. No one gets called back to the office for poor scores.', 'remote rem:none'],
    ['Remote work is not taken away for low accuracy.', 'remote rem:none'],
    ['Remote. Accuracy below 93% = back in the office.', 'remote rem:stated-threshold'],
    ['Remote. Coders must hold 95% accuracy in order to keep working from home.', 'remote rem:stated-threshold'],
    ['Remote. Maintain 95% coding accuracy on office visits and report errors to your lead.', 'remote'],
    ['Remote. If your accuracy falls below 95% you will get extra coaching by video.', 'remote'],
    ['Remote. Coders who do not meet productivity standards lose their telework agreement.', 'remote rem:possible'],
    [
      'Remote. A coder may be recalled to the building if accuracy falls below 94 percent.',
      'remote rem:stated-threshold',
    ],
    ['Work-from-home privileges require sustained 95% accuracy.', 'remote rem:stated-threshold'],
    [
      'Remote. Quality audits: 95% expected. Fall under that for a quarter and you are asked to work on site until it is fixed.',
      'remote rem:stated-threshold',
    ],
    [
      'Remote. We audit monthly. If you score below 95% you return to the office for retraining.',
      'remote rem:stated-threshold',
    ],
  ])('%j reads as %j', (text, policy) => {
    expect(policyOf(text)).toBe(policy)
  })
})

describe('whether the work must be done in the country', () => {
  test.each([
    ['Work Location: Remote - US', 'remote'],
    ['Pay: $30/hr\nLocation: Anywhere, US', 'remote'],
    ['Candidate can work remotely from anywhere in the continental US.', 'remote'],
    ['Remote job for US residents only.', 'remote us:true'],
    ['Remote. Must reside in the continental United States.', 'remote us:true'],
    ['Must be authorized to work in the United States.', ''],
    ['Applicants must be legally authorized to work in the US without sponsorship. Remote.', 'remote'],
    ['Must be a US citizen.', ''],
    ['Remote, US-based candidates only.', 'remote us:true'],
    ['All work must be performed within the United States. Remote.', 'remote us:true'],
    ['No offshore vendors. Remote.', 'remote us:true'],
    ['PHI may not be accessed from outside the U.S. Remote.', 'remote us:true'],
    ['Remote anywhere in the US.', 'remote'],
    ['Remote; must live in one of these US states: TX, OH.', 'remote'],
    ['We cannot hire outside of Texas. Remote.', 'remote'],
    ['Remote within the US only', 'remote us:true'],
    ['Work from home; you can live anywhere in the world.', 'remote us:false'],
    ['Coders are hired from any state in the US.', 'remote'],
    ['US-based coders only', 'us:true'],
    ['USA only pls', 'us:true'],
    ['U.S. residents only', 'us:true'],
    ['Work must be done from within the US', 'us:true'],
    ['Contractor must reside in the United States or its territories', 'us:true'],
    ['no overseas applicants', 'us:true'],
    ['Offshore coders need not apply', 'us:true'],
    ['We do not use offshore coders', 'us:true'],
    ['Only applicants living in the United States will be considered', 'us:true'],
    ['Candidates must be physically located in the U.S. to be considered', 'us:true'],
    ['You cannot work from outside the country', 'us:true'],
    ['International applicants welcome', 'us:false'],
    ['one of the largest coding companies in the United States', ''],
    ['Must have a US bank account', ''],
    ['U.S. citizens and those authorized to work in the U.S. are encouraged to apply.', ''],
    ['Graduates of schools outside the US must have degrees evaluated', ''],
  ])('%j reads as %j', (text, policy) => {
    expect(policyOf(text)).toBe(policy)
  })
})

describe('how much is travel, the larger of a range', () => {
  test.each([
    ['Fully remote with quarterly travel to our Nashville office.', 'remote'],
    ['Travel: up to 25%', 'tv:25'],
    ['Travel up to 10% of the time may be required.', 'tv:10'],
    ['10-15% travel', 'tv:15'],
    ['Ability to travel approximately 30% to client sites', 'tv:30'],
    ['Travel Required: Yes, 20 % of the Time', 'tv:20'],
    ['401k match 4%. Travel reimbursement.', ''],
    ['Occasional travel (less than 5%)', 'tv:5'],
    ['We reimburse travel at 100%.', ''],
    ['Requires 80% travel to client hospitals across the Southeast.', 'travel tv:80'],
    ['This is a traveling position covering six hospitals.', 'travel'],
    ['Travel: 10%', 'tv:10'],
    ['some travel (10 to 20 percent)', 'tv:20'],
    ['Less than 10% travel', 'tv:10'],
    ['You will be on the road about 40% of the time', 'tv:40'],
    ['Travel 2-3 times per year', ''],
    ['no travel', ''],
    ['Percent of travel required: 15%', 'tv:15'],
    ['Travel - 5% or less', 'tv:5'],
    ['Travels to practices 30% of the month', 'tv:30'],
    ['Traveling auditor: you will visit a different hospital each week.', 'travel'],
    ['Work location: Travel', 'travel'],
    ['Travel up to 75%, home-based', 'travel tv:75'],
    ['Keep accuracy at 95% and travel to clinics as needed', ''],
    ['Remote (occasional travel to Chicago, 5%)', 'remote tv:5'],
  ])('%j reads as %j', (text, policy) => {
    expect(policyOf(text)).toBe(policy)
  })
})

test.each([
  ['Remote Coder', '', 'remote'],
  ['Inpatient Coder - WFH', '', 'remote'],
  ['Coder (Hybrid/Remote)', '', 'hybrid'],
  ['Home Health Coder', '', ''],
  ['Home Health Coder, Remote', '', 'remote'],
  ['Coder (Onsite)', '', 'on-site'],
  ['Coder - Not Remote', '', 'on-site'],
  ['Traveling Coding Auditor', '', 'travel'],
  ['Coder - Remote', 'This is a hybrid position with 3 days on site per week.', 'hybrid 3/week'],
])('a job titled %j that says %j reads as %j', (title, text, policy) => {
  expect(policyOf(text, title)).toBe(policy)
})

describe('each fact points at the words it was read from', () => {
  const text = `About us: we code for 40 hospitals.
Work type: remote. The first six weeks are spent in our Salem office, then you work from home.
Remote work may be revoked at any time. If accuracy falls below 94% you return to the office.
You must live in the United States. Travel: up to 10%.`
  const said = (read: (posting: Posting) => Fact<unknown> | null, words = text) => {
    const posting = openPosting({ title: 'Coder', text: words })
    return read(posting)?.places.map(({ in: part, start, end }) => posting[part].text.slice(start, end))
  }

  test.each<[string, (posting: Posting) => Fact<unknown> | null, string[]]>([
    ['workplace', (posting) => readWorkplace(posting, []), ['Work type: remote']],
    ['onsite_training_weeks', (posting) => readTrainingWeeks(posting, 'remote'), ['six weeks']],
    ['permanence', (posting) => readPermanence(posting, 'remote'), ['Remote work may be revoked']],
    [
      'return_for_remediation',
      (posting) => readRemediation(posting, 'remote'),
      ['If accuracy falls below 94% you return to the office.'],
    ],
    ['us_only', readUsOnly, ['must live in the United States']],
    ['travel_percent', readTravel, ['Travel: up to 10%']],
  ])('%s', (_, read, words) => {
    expect(said(read)).toEqual(words)
  })

  test('hybrid_days, also where a line of the posting was wrapped', () => {
    expect(
      said(readHybridDays, 'Hybrid. You spend three days per week on the Salem,\nOregon campus, two days from home.'),
    ).toEqual(['three days per week'])
  })

  test('a workplace that stands in the title', () => {
    const posting = openPosting({ title: 'ED Coder - Remote', text: '' })
    expect(readWorkplace(posting, [])?.places).toEqual([{ in: 'title', start: 11, end: 17, confidence: 0.95 }])
  })
})

test.each([
  'remote ',
  'on site ',
  '1 day ',
  'from home ',
  'two days in office. ',
  'remote a\n',
  'not ',
  'Mon, ',
  'A. ',
  'in our a b c ',
])('200,000 letters of %j are read at once', (words) => {
  const posting = openPosting({ title: words, text: words.repeat(200_000 / words.length) })
  const start = performance.now()
  const workplace = readWorkplace(posting, [])?.value ?? null
  readHybridDays(posting)
  readTrainingWeeks(posting, workplace)
  readPermanence(posting, workplace)
  readRemediation(posting, workplace)
  readTravel(posting)
  readUsOnly(posting)
  expect(performance.now() - start).toBeLessThan(3000)
})
