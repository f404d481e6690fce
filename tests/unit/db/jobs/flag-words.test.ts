import { describe, expect, test } from 'vitest'
import { flagWords } from '#db/jobs/flag-words.ts'
import { flagWordings } from '#db/vocabulary/flag-words.ts'

const topicsOf = (text: string) => flagWords('Coder', text).map(({ topic }) => topic)

describe('words that a lawful posting does without', () => {
  test.each([
    ['age', 'Join a young and dynamic team.'],
    ['age', 'We want digital natives.'],
    ['age', 'You are energetic.'],
    ['age', 'Recent graduates only.'],
    ['age', 'Candidates under 40 years of age.'],
    ['age', 'With your resume, state your age.'],
    ['origin', 'Native English speaker.'],
    ['origin', 'Must speak without an accent.'],
    ['citizenship', 'US citizens only.'],
    ['citizenship', 'You must be a U.S. citizen.'],
    ['citizenship', 'Green card holders only.'],
    ['family', 'You must not have children at home.'],
    ['family', 'A mother-friendly workplace.'],
    ['family', 'Great for stay-at-home moms.'],
    ['family', 'State your marital status.'],
    ['sex', 'We look for a gentleman of good manners.'],
    ['sex', 'Females only.'],
    ['health', 'You must be in excellent physical health.'],
    ['photo', 'Send a resume with a recent photograph.'],
    ['record', 'No arrest record.'],
    ['pay-history', 'Send a cover letter, resume and salary history.'],
  ])('%s: %s', (topic, text) => {
    expect(topicsOf(text)).toEqual([topic])
  })

  test('come with the form that is lawful, at the place where they stand', () => {
    const text = '<p>Quiet home office.</p><p>No small children in the house.</p>'
    const [flagged] = flagWords('Coder', text)
    expect(flagged).toMatchObject({ in: 'text', words: 'No small children in the house' })
    expect(text.slice(flagged!.start, flagged!.end)).toBe(flagged!.words)
    expect(flagged!.says).toContain('no dependent care during paid hours')
  })

  test('are looked for in the title', () => {
    expect(flagWords('Coder, native English speaker', '')).toMatchObject([{ topic: 'origin', in: 'title', start: 7 }])
  })
})

describe('lawful words', () => {
  test.each([
    'New graduates welcome.',
    'Clear written English.',
    'You must be at least 18 years old.',
    'Are you authorized to work in the US?',
    'You must be a U.S. citizen or otherwise authorized to work.',
    'This work is done under a federal contract: US citizens only.',
    'No dependent care during paid hours.',
    'We code for young adults and children aged 2 to 18.',
    'Our clinic serves young people from 12 to 25 years of age.',
    'We hire without regard to age, sex, pregnancy, marital status or national origin.',
    'Native American health.',
    'Code obstetric charts of pregnant patients.',
    'Do not include a photograph of yourself.',
    'We never ask for salary history.',
    'Desired pay may be stated.',
    'Our Lady of Mercy is hiring.',
    'Works the list by dollar and age.',
    'A background check follows a conditional offer.',
  ])('%s', (text) => {
    expect(topicsOf(text)).toEqual([])
  })

  test('every wording is looked for throughout the text', () => {
    for (const { words } of flagWordings) expect(words.global, String(words)).toBe(true)
  })

  test('200,000 characters are read in less than half a second', () => {
    for (const bit of ['young ', 'must be a ', 'send a b c d e ', 'no children ', 'a']) {
      const before = process.cpuUsage()
      flagWords('Coder', bit.repeat(200_000 / bit.length))
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000, bit).toBeLessThan(500)
    }
  })
})
