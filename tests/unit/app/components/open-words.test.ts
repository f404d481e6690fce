import { describe, expect, test } from 'vitest'
import { openNames, openWords } from '#app/components/open-words.ts'
import { nationwide, type State } from '#db/vocabulary/states.ts'

const remote = (mode: 'all' | 'include' | 'exclude', states: State[] = []) => ({
  workplace: 'remote' as const,
  place: null,
  eligible_states: { mode, states },
})

describe('whom a job is open to, in words', () => {
  test.each([
    [remote('all'), 'all states'],
    [remote('include', ['FL']), 'Florida'],
    [remote('include', ['FL', 'GA', 'AL']), 'FL GA AL'],
    [remote('include', nationwide.slice(0, 31)), '31 states'],
    [remote('exclude', ['CA', 'NY']), 'all but CA NY'],
    [remote('exclude', ['CA', 'NY', 'WA', 'CO']), '47 states'],
  ])('%# a list shows %s', (job, words) => {
    expect(openWords(job)).toBe(words)
  })

  test('a remote job that names no states is never shown as open to all', () => {
    expect(openWords({ workplace: 'remote', place: null, eligible_states: null })).toBe('not stated – ask')
  })

  test('a job done on site is open where it stands', () => {
    const place = { city: 'Tampa', state: 'FL' as const }
    expect(openWords({ workplace: 'hybrid', place, eligible_states: null })).toBe('Tampa, FL')
    expect(openWords({ workplace: 'on-site', place: { city: null, state: 'FL' }, eligible_states: null })).toBe(
      'Florida',
    )
    expect(openWords({ workplace: 'on-site', place: null, eligible_states: null })).toBe('not stated – ask')
  })

  test('up to twelve states are named, more are counted with their names at hand', () => {
    expect(openNames(remote('include', ['FL', 'GA']))).toEqual({ says: 'Florida, Georgia', names: [] })
    expect(openNames(remote('include', nationwide.slice(0, 13))).names).toHaveLength(13)
  })
})
