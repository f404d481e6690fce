import { expect, test } from 'vitest'
import type { BoardContext } from '#app/context.ts'
import { requirePerson } from '#app/http/access.ts'

test('a stranger is led to sign in by a whole page, for the script of another page does not know that route', async () => {
  const asked = requirePerson(new Request('http://localhost/me/saved?page=2'), {} as BoardContext)
  const answer = (await asked.catch((thrown: unknown) => thrown)) as Response
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fme%2Fsaved%3Fpage%3D2')
  expect(answer.headers.get('x-remix-reload-document')).toBe('true')
})
