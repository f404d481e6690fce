import { describe, expect, test } from 'vitest'
import { readTools } from '#search/reading/tools.ts'
import { openPosting } from '#search/reading/words.ts'

const toolsOf = (text: string, title = 'Medical Coder') =>
  [...(readTools(openPosting({ title, text }))?.value ?? [])].sort()

describe('software', () => {
  test.each([
    ['Experience with Epic or Cerner preferred.', ['epic', 'oracle-health']],
    ['Epic', ['epic']],
    ['Preferred\n- Epic\n- 3M 360 Encompass', ['epic', 'solventum-360']],
    ['we use epic and 3m', ['epic', 'solventum-encoder']],
    ['must know epic', ['epic']],
    ['EHR: Epic', ['epic']],
    ['Charts are in Epic; coding in 3M 360.', ['epic', 'solventum-360']],
    ['Oracle Health (Cerner) PowerChart', ['oracle-health']],
    ['MEDITECH Expanse experience', ['meditech']],
    ['Allscripts Sunrise and TruCode', ['altera', 'trubridge-encoder']],
    ['Knowledge of VistA/CPRS.', ['vista']],
    ['Experience using VISTA and CPRS.', ['vista']],
    ['Software: athenaIDX, eCW, NextGen', ['athenahealth', 'eclinicalworks', 'nextgen']],
    ['athena experience a plus', ['athenahealth']],
    ['Solventum Coding and Reimbursement or Optum360 encoder', ['optum-enterprise', 'solventum-encoder']],
    ['Nuance Clintegrity and Optum LYNX', ['clintegrity', 'optum-lynx']],
    ['Nuance CDE One', ['nuance-cdi']],
    ['Experience with Waystar or R1 platforms', ['r1', 'waystar']],
    ['Kinnser (WellSky), HCHB, PointClickCare', ['homecare-homebase', 'pointclickcare', 'wellsky']],
    ['METRIQ or CNExT', ['cnext', 'metriq']],
    ['Dolbey Fusion CAC, MDaudit, Find-A-Code', ['dolbey-fusion', 'find-a-code', 'mdaudit']],
    ['EncoderPro, Codify by AAPC', ['codify', 'optum-encoderpro']],
    ['Epic is our EHR.', ['epic']],
    ['Familiar with 3M encoder software', ['solventum-encoder']],
  ])('%s', (text, tools) => {
    expect(toolsOf(text)).toEqual(tools)
  })
})

describe('no software', () => {
  test.each([
    'Join us on an epic journey! Epic views of the mountains.',
    'Our Sunrise, FL office is near Sunrise Hospital.',
    'You understand the nuances of coding.',
    'Located in Vista, CA.',
    'Athena, our founder, is evident in everything.',
    'R1 is hiring coders. At R1 we believe in people.',
    'Waystar is looking for a coder.',
    'About Cotiviti\nCotiviti is a leader in payment accuracy.',
    'We brought in $3M last year.',
    'The next generation of coders; a paragon of quality; iodine allergy.',
    'Laws will be codified; you codify diagnoses.',
  ])('%s', (text) => {
    expect(toolsOf(text)).toEqual([])
  })
})

test('each value points at the words it was read from', () => {
  const posting = openPosting({ title: 'Coder', text: 'You work in Epic.\nEncoder: TruCode.' })
  expect(readTools(posting)!.places.map(({ start, end }) => posting.text.text.slice(start, end))).toEqual([
    'Epic',
    'TruCode',
  ])
})

test.each(['Epic ', 'epic or ', 'Waystar is hiring ', 'R1, '])('hostile text of %j is read at once', (piece) => {
  const posting = openPosting({ title: '', text: piece.repeat(200_000 / piece.length) })
  const start = performance.now()
  readTools(posting)
  expect(performance.now() - start).toBeLessThan(1000)
})
