import { afterEach, beforeEach, expect, vi } from 'vitest'

// What nobody expected to be printed as an error is one.
beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([])
  vi.restoreAllMocks()
})
