import { describe, expect, test } from 'vitest'
import { readAccuracy } from '#search/reading/accuracy.ts'
import { readProductivity } from '#search/reading/productivity.ts'
import { openPosting } from '#search/reading/words.ts'

const opened = (text: string, title = 'Medical Coder') => openPosting({ title, text })
const standards = (text: string, title?: string) =>
  (readProductivity(opened(text, title))?.value ?? []).map(
    ({ min, max, unit, chart_type }) => `${min}-${max} ${unit}${chart_type ? ` ${chart_type}` : ''}`,
  )

describe('productivity', () => {
  test.each([
    ['8 new + 16 concurrent reviews daily', ['8-8 cases/day', '16-16 cases/day']],
    ['Pay: $0.85 per report, most do 45-50 an hour.', ['45-50 reports/hour']],
    ['Daily standard: 12 charts a day with OASIS review. Ask us why.', ['12-12 charts/day home-health']],
    ['85 scopes daily', ['85-85 cases/day']],
    ['22 admits per day', ['22-22 records/day']],
    ['Daily: 110 encounters, 96 accuracy.', ['110-110 encounters/day']],
    ['65 enc./day', ['65-65 encounters/day']],
    ['Speed: 30 an hour.', ['30-30 charts/hour']],
    [
      'Coders are measured per hour: SDS 5, OBS 4, ED 13. Ask us why.',
      ['5-5 charts/hour same-day-surgery', '4-4 charts/hour observation', '13-13 charts/hour ed-facility'],
    ],
    [
      'Standard: 60 encounters per day (clinic), 30 (ambulatory surgery).',
      ['60-60 encounters/day clinic-recurring', '30-30 encounters/day same-day-surgery'],
    ],
    ['Close 75 charts per week.', ['15-15 charts/day']],
    ['Weekly goal: 300 accounts', ['60-60 charts/day']],
    ['Average day is 110 encounters.', ['110-110 encounters/day']],
    ['You review the claims that our rules flagged (about 160 a day)', ['160-160 claims/day']],
    ['One chart every 7 to 8 minutes; we plan on 8 charts hourly', ['8-8 charts/hour']],
    ['Code pathology reports at 35 per hour.', ['35-35 reports/hour pathology-lab']],
    [
      'You code CDI reviews: carry 12 new reviews and 18 follow-ups each day',
      ['12-12 cases/day cdi', '18-18 cases/day cdi'],
    ],
    [
      'inpatient 15 records/day; APV 40 encounters/day',
      ['15-15 records/day inpatient-facility', '40-40 encounters/day same-day-surgery'],
    ],
    ['One chart every 30 minutes.', ['2-2 charts/hour']],
    ['Code an ED chart in under 5 minutes', ['12-null charts/hour ed-facility']],
    ['Average 6 minutes per chart', ['10-10 charts/hour']],
    ['Expected output is 20-30 minutes per record', ['2-3 records/hour']],
    ['ED 12 / hour; Observation 6 / hour', ['12-12 charts/hour ed-facility', '6-6 charts/hour observation']],
    ['9 cases p/hr', ['9-9 cases/hour']],
    ['130 ED pro charts / 8 hrs', ['130-130 charts/day ed-profee']],
    ['8-10 initial reviews and 15-20 follow ups daily', ['8-10 cases/day', '15-20 cases/day']],
    ['Daily volume: 120 cases', ['120-120 cases/day']],
    [
      '| Chart type | Per hour |\n| --- | --- |\n| Inpatient | 2 |\n| ED | 12 |',
      ['2-2 charts/hour inpatient-facility', '12-12 charts/hour ed-facility'],
    ],
    ['Clinic ........... 22/hour', ['22-22 charts/hour clinic-recurring']],
    [
      'Daily production standards: IP 16, OBS 30',
      ['16-16 charts/day inpatient-facility', '30-30 charts/day observation'],
    ],
    ['8 charts per hour for the first 90 days, 11 thereafter', ['11-11 charts/hour']],
    ['Abstract six cases daily.', ['6-6 cases/day']],
    [
      'Emergency 15 per hour; infusions 9 per hour',
      ['15-15 charts/hour ed-facility', '9-9 charts/hour oncology-infusion'],
    ],
    ['Urgent care clinic. 20+ visits/hour.', ['20-null encounters/hour profee-em']],
    ['12-15 charts per hour', ['12-15 charts/hour']],
    ['6 charts an hour min', ['6-null charts/hour']],
    ['min. 75 claims daily', ['75-null claims/day']],
    ['A floor of 10 charts per hour', ['10-null charts/hour']],
    ['Output of 10 charts/hour as a minimum', ['10-null charts/hour']],
    ['no more than 12 charts an hour', ['null-12 charts/hour']],
    ['Daily quota of 60 charts.', ['60-60 charts/day']],
    ['Daily goal: 55', ['55-55 charts/day']],
    ['13 SOC/recerts per day.', ['13-13 charts/day']],
    [
      'Daily workload: new reviews 10, follow-up reviews 14; query response 90%.',
      ['10-10 cases/day', '14-14 cases/day'],
    ],
    ['You code 12 charts an hour. Daily goal: 96', ['12-12 charts/hour']],
    ['8-10 new reviews and 12-15 re-reviews daily', ['8-10 cases/day', '12-15 cases/day']],
    ['Productivity: eight new reviews and twelve re-reviews per day.', ['8-8 cases/day', '12-12 cases/day']],
    ['Initial reviews 10/day, follow-up reviews 15/day', ['10-10 cases/day', '15-15 cases/day']],
    [
      'Coders average 4.5 charts/hour for SDS and 6 for OBS',
      ['4.5-4.5 charts/hour same-day-surgery', '6-6 charts/hour observation'],
    ],
    ['10 encounters hourly for level I and 14 for level II', ['10-10 encounters/hour', '14-14 encounters/hour']],
    [
      'Tier 1: 120 ED charts per day. Tier 2: 150.',
      ['120-120 charts/day ed-facility', '150-150 charts/day ed-facility'],
    ],
    ['2 charts per hour (LOS < 7 d); 1.25 charts per hour (LOS 7+ d)', ['2-2 charts/hour', '1.25-1.25 charts/hour']],
    ['Pays per chart: $9.50 admission, $6.00 recert. Most do 3-4 per hour.', ['3-4 charts/hour']],
    ['We look for 18/hr.', ['18-18 charts/hour']],
    ['14 ED encounters an hour and 2 years in outpatient', ['14-14 encounters/hour ed-facility']],
    ['about 45 cases a day between two coders', []],
    ['100 cases a day is what the last coder did', []],
    ['Your hourly target is 12 charts.', ['12-12 charts/hour']],
    ['60 charts/8 hrs', ['60-60 charts/day']],
    ['45 charts per 7.5-hour day', ['45-45 charts/day']],
    ['2.5 records p/h', ['2.5-2.5 records/hour']],
    ['thirty-five to forty charts a day', ['35-40 charts/day']],
    ['one hundred claims a day', ['100-100 claims/day']],
    ['24 records in each shift', ['24-24 records/day']],
    ['Registrars finish 5 abstracts a day.', ['5-5 cases/day']],
    ['Charts per hour: ED 14, observation 6', ['14-14 charts/hour ed-facility', '6-6 charts/hour observation']],
    [
      '10-12 charts per hour for ED and 4-5 per hour for observation',
      ['10-12 charts/hour ed-facility', '4-5 charts/hour observation'],
    ],
    ['24 records a day', ['24-24 records/day']],
    ['at least 8 encounters/hr', ['8-null encounters/hour']],
    ['a minimum of 8 encounters/hr', ['8-null encounters/hour']],
    ['Minimum productivity standard is 8 charts per hour.', ['8-null charts/hour']],
    ['8+ charts/hr', ['8-null charts/hour']],
    ['8 charts per hour minimum', ['8-null charts/hour']],
    ['You code up to 20 charts an hour.', ['null-20 charts/hour']],
    ['Coders average 5 inpatient charts per hour.', ['5-5 charts/hour inpatient-facility']],
    ['We expect 16 cases per hour and 95% accuracy.', ['16-16 cases/hour']],
    ['a daily standard of 60 encounters a day', ['60-60 encounters/day']],
    ['50 claims daily', ['50-50 claims/day']],
    ['20 records per 8-hour day', ['20-20 records/day']],
    ['20 records per shift', ['20-20 records/day']],
    ['two to three records an hour', ['2-3 records/hour']],
    ['Twelve charts an hour', ['12-12 charts/hour']],
    ['Charts per hour: 12-15', ['12-15 charts/hour']],
    ['Productivity (charts/hr): 12', ['12-12 charts/hour']],
    ['Productivity: 12 CPH', ['12-12 charts/hour']],
    ['30 accounts per hour', ['30-30 charts/hour']],
    ['35 visits/hour', ['35-35 encounters/hour']],
    ['28 to 32 reports per hour', ['28-32 reports/hour']],
    ['1,200 members; 40 units per hour', ['40-40 units/hour']],
    ['Productivity expected after 90 days is 16 records per day.', ['16-16 records/day']],
    ['Inpatient: 2.5/hr\nED: 14/hr', ['2.5-2.5 charts/hour inpatient-facility', '14-14 charts/hour ed-facility']],
    ['ED 14 per hour, observation 6 per hour', ['14-14 charts/hour ed-facility', '6-6 charts/hour observation']],
    [
      'Same day surgery 5 records/hour Observation 6 records/hour Accuracy 95%',
      ['5-5 records/hour same-day-surgery', '6-6 records/hour observation'],
    ],
    [
      'ED facility ............. 14 charts per hour\nObservation ........... 6 charts per hour',
      ['14-14 charts/hour ed-facility', '6-6 charts/hour observation'],
    ],
    ['Three records per hour on SNF; no set number on the others', ['3-3 records/hour snf']],
    [
      '12 ED charts/hr and 3 inpatient charts/hr',
      ['12-12 charts/hour ed-facility', '3-3 charts/hour inpatient-facility'],
    ],
    ['8 charts per hour by day 30, 12 charts per hour by day 90', ['12-12 charts/hour']],
    [
      'Standards (charts per hour)\nInpatient 2.5\nED 14-16\nWe ship a laptop.',
      ['2.5-2.5 charts/hour inpatient-facility', '14-16 charts/hour ed-facility'],
    ],
    ['Productivity is measured in charts per hour (goal: 12)', ['12-12 charts/hour']],
    ['The standard is 14 an hour.', ['14-14 charts/hour']],
    ['our folks run 16–20 encounters per hour', ['16-20 encounters/hour']],
    ['Volume: 130 encounters daily, min. 95% accuracy', ['130-130 encounters/day']],
    ['Daily volume expectation is 110 encounters.', ['110-110 encounters/day']],
    ['CPH goal: 14', ['14-14 charts/hour']],
    ['OPS 6/hr, ED 13/hr', ['6-6 charts/hour same-day-surgery', '13-13 charts/hour ed-facility']],
    ['18/hr at 95%', ['18-18 charts/hour']],
    ['QC: 95%, QTY: 14/hr', ['14-14 charts/hour']],
    ['Close 10 denials a day.', ['10-10 cases/day denials-appeals']],
    ['You are paid $1.10 an encounter; good coders clear 25 an hour.', ['25-25 encounters/hour']],
    ['Pay is 0.95 per chart, productivity of 15 ED/hr expected', ['15-15 charts/hour ed-facility']],
    [
      'ED: 12/hr; Clinic: 20/hr; SDS: 5/hr',
      ['12-12 charts/hour ed-facility', '20-20 charts/hour clinic-recurring', '5-5 charts/hour same-day-surgery'],
    ],
    [
      'You code 14 ED, 5 observation and 2 inpatient charts an hour.',
      ['14-14 charts/hour ed-facility', '5-5 charts/hour observation', '2-2 charts/hour inpatient-facility'],
    ],
    [
      'Standards (per hour): Inpatient 2.5, ED 12',
      ['2.5-2.5 charts/hour inpatient-facility', '12-12 charts/hour ed-facility'],
    ],
    ['hourly targets: 14 ED, 5 observation', ['14-14 charts/hour ed-facility', '5-5 charts/hour observation']],
    ['10 new reviews and 15 follow-up reviews a day', ['10-10 cases/day', '15-15 cases/day']],
    ['60 reports/hr in plain film, 35/hr in CT', ['60-60 reports/hour', '35-35 reports/hour']],
    [
      '1.75 records per hour IRF, 1 record per hour LTACH',
      ['1.75-1.75 records/hour inpatient-rehab', '1-1 records/hour ltach'],
    ],
    ['Codes clinic and ancillary charts, 25 encounters hourly', ['25-25 encounters/hour']],
  ])('%j asks %j', (text, expected) => {
    expect(standards(text)).toEqual(expected)
  })

  test('billing beside the one kind of charts leaves a standard to them', () => {
    const text = 'Codes and bills ambulance transports. About 75 trips a day.'
    expect(standards(text, 'Ambulance Coder/Biller')).toEqual(['75-75 cases/day ambulance-ems'])
  })

  test('a standard without a chart type is for the only one that the job has', () => {
    expect(standards('Standard: 14 cases per hour', 'Anesthesia Coder')).toEqual(['14-14 cases/hour anesthesia'])
    expect(standards('10 records per day', 'Inpatient and ED Facility Coder')).toEqual(['10-10 records/day'])
    expect(standards('48 surgeries per day', 'Same Day Surgery Coder')).toEqual(['48-48 cases/day same-day-surgery'])
    expect(standards('15 ED/hr', 'ED Pro Fee Coder')).toEqual(['15-15 charts/hour ed-profee'])
    expect(standards('16 cases/hr. 4 yrs surgical coding.', 'Anesthesia Coder')).toEqual([
      '16-16 cases/hour anesthesia',
    ])
    expect(standards('Reviews 2 records per hour.', 'Inpatient DRG Validation Auditor')).toEqual(['2-2 records/hour'])
  })

  test.each([
    'We are open 7 days a week.',
    'A production bonus over 14 cases an hour',
    'The hospital has 400 beds and 90 visits per day.',
    'The team codes 3,000 charts a day.',
    'Our ED sees 120 visits per day.',
    'Our team processes 500 claims a day.',
    'About 40 requests a day come in.',
    'Reviews twenty encounters per provider each year.',
    'Pay is 28 an hour.',
    'You can expect to make 27 to 34 an hour.',
    '$4 a chart, $30 per hour',
    'We have 900,000 charts.',
    '8 hours per day, 5 days per week',
    'Monday to Friday, 8 hours a day',
    'A volume of 200 charts per day',
    'It takes 20 minutes per chart.',
    'Every coder, 30 accounts per quarter',
    'maybe 15 charts one week and 40 the next',
    'sit for 6 to 8 hours per day and lift 20 pounds',
    'Five years and 12 months of coding, an hour from town.',
    '3 years of ED and 2 of inpatient coding, 8 hours a day',
    'Productivity is measured at 150 charges per day',
    'Op report coding for about 15 surgeries weekly',
    'A CPC is worth another dollar fifty per hr',
    "Encounters run 50 a day total and that's the whole clinic",
    'You answer 10 letters a day and touch 40 tickets an hour',
  ])('%j asks nothing', (text) => {
    expect(standards(text)).toEqual([])
  })

  test('the places of standards are their words, in their order', () => {
    const posting = opened('ED: 14 charts per hour; observation: 6 charts per hour.')
    const places = readProductivity(posting)!.places.map(({ start, end }) => posting.text.text.slice(start, end))
    expect(places).toEqual(['14 charts per hour', '6 charts per hour'])
  })
})

describe('accuracy', () => {
  test.each([
    ['Audits: monthly, 95% on codes.', 95],
    ['Quality goal 96.', 96],
    ['Error rate may not pass 4 percent.', 96],
    ['RIGHT...... 97%', 97],
    ['HOW GOOD: 95 of each 100 codes', 95],
    ['We expect 19 of 20 codes right.', 95],
    ['QA floor: ninety-five.', 95],
    ['Peer audits must average 97.', 97],
    ['A miscoding rate over 5 percent means retraining.', 95],
    ['95% coding accuracy', 95],
    ['New hires reach 90% accuracy by day 60.\nAfter that the standard is 95% accuracy.', 95],
    ['Remote privileges continue as long as you stay at or above 95% on QA.', 95],
    ['The client expects 95 percent accuracy from day 90.', 95],
    ['95% acuracy or they drop u', 95],
    ['95% acc.', 95],
    ['18/hr at 95%', 95],
    ['can code 20+ per hour at 95% or above', 95],
    ['90 - 110 cases per day | 96%', 96],
    ['1 yr HCC in last 2 yrs, 95% audit score', 95],
    ['15 charts hourly is the expectation (95% or better)', 95],
    ['at ninety-five percent accuracy once trained', 95],
    ['Precision matters as well: ninety-six percent, measured monthly.', 96],
    ['We look for 95% agreement or better with our reviewer.', 95],
    ['Accuracy: 95 or better', 95],
    ['You must score at least 95 on monthly audits.', 95],
    ['Audit scores of 95% or higher are expected', 95],
    ['Your codes are right 96% of the time or better', 96],
    ['We expect 95% of your codes to match the auditor’s', 95],
    ['Coders whose accuracy falls under 95% are coached; you hold 97% accuracy.', 97],
    ['Maintain 95% or better quality.', 95],
    ['coding accuracy of 95 percent', 95],
    ['an accuracy rate at or above 96.5%', 96.5],
    ['Accuracy: 97%', 97],
    ['QA has to be 95%.', 95],
    ['97%+ accuracy', 97],
    ['Hold 96% or better on the monthly review.', 96],
    ['Your own work is held to 97%.', 97],
    ['95% DRG accuracy', 95],
    ['14 charts/hr, 95%.', 95],
    ['If your accuracy falls below 95% you come back on site.', 95],
    ['90% accuracy at the end of training and 95% by month six', 95],
    ['We require 95% accuracy. If you slip under 93% you come back.', 95],
    ['Accuracy. New coders are at 95% after four months.', 95],
    ['100% remote with 95% accuracy', 95],
    ['Quality bonus for coders at 97% and above; the quality floor is 95%', 95],
    ['95% quality score', 95],
    ['95-97% accuracy', 95],
    ['consistently scoring 95% or better on audits', 95],
    ['at least 95 percent of codes correct', 95],
    ['maintain quality and productivity standards (95% accuracy)', 95],
    ['minimum accuracy standard of 95%', 95],
  ])('%j asks %d', (text, percent) => {
    expect(readAccuracy(opened(text))?.value).toBe(percent)
  })

  test.each([
    'Keep the team at or above 95%.',
    'We have 98% accuracy company wide',
    'The department goal is 96% DRG agreement.',
    'Coders below 90% on audits are coached',
    'The team’s accuracy stood at 96.4% last year.',
    'Payment accuracy of 99%',
    'A clean claim rate of 98%',
    '98% denial overturn',
    'Refers vendors under 95% to the manager.',
    '100% remote',
    '401(k) match of 4%, medical paid at 90%',
    'A score of 85% or better on our ten-chart assessment',
    '92% of our findings hold on appeal.',
    'Our software reads charts with 96% accuracy.',
    '95% of claims within 48 hours',
    'Quarterly quality bonus for 97% and over',
    'Data entry accuracy of 98%',
    'Travel 10%; accuracy matters.',
  ])('%j asks no accuracy', (text) => {
    expect(readAccuracy(opened(text))).toBeNull()
  })

  test('the place of an accuracy is its figure', () => {
    const posting = opened('Travel is 85% by air. 96% accuracy.')
    const { places } = readAccuracy(posting)!
    expect(places.map(({ start, end }) => posting.text.text.slice(start, end))).toEqual(['96%'])
  })
})

test.each([
  '12 charts ',
  '12 charts per ',
  '95% ',
  '95% accuracy ',
  'accuracy ',
  '12-',
  'ED 14 per ',
  'a b c d ',
  '12 a a ',
])('two hundred thousand characters of %j are read at once', (piece) => {
  const posting = opened(piece.repeat(200_000 / piece.length))
  const begun = performance.now()
  readProductivity(posting)
  readAccuracy(posting)
  expect(performance.now() - begun).toBeLessThan(900)
})
