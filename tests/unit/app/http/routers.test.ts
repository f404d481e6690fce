import type { ServerBuild } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { manifestsOf, routersOf } from '#app/http/routers.ts'

const answering = (words: string) => ({ default: () => null, loader: () => new Response(words), action: () => words })

/** A board of a few routes, each of which answers in its own name; what a page would draw is not looked at. */
function boardOf(routes: Record<string, { path?: string; index?: true; parentId?: string }>): ServerBuild {
  const all = { root: { path: '' }, ...routes } as Record<string, { path?: string; parentId?: string }>
  const made = Object.entries(all).map(([id, route]) => {
    const parentId = id === 'root' ? undefined : (route.parentId ?? 'root')
    return [id, { ...route, id, parentId, module: id === 'root' ? { default: (): null => null } : answering(id) }]
  })
  const entry = { module: { default: () => new Response() as Response } }
  const assets = {
    routes: Object.fromEntries(made),
    url: '/assets/manifest-1a.js',
    version: '',
    entry: { module: '', imports: [] },
  }
  return { entry, routes: Object.fromEntries(made), assets, future: {}, basename: '/' } as unknown as ServerBuild
}

const board = boardOf({
  home: { index: true },
  jobs: { path: 'jobs' },
  job: { path: 'jobs/:slug' },
  area: { path: 'me' },
  'area-record': { path: 'record', parentId: 'area' },
  handle: { path: ':handle/card' },
  rest: { path: '*' },
})

describe('Routers of the first part of an address', () => {
  test.each([
    ['/?index', 'home'],
    ['/jobs', 'jobs'],
    ['/JOBS', 'jobs'],
    ['/%6Aobs', 'jobs'],
    ['/jobs/', 'jobs'],
    ['/jobs/inpatient-coder', 'job'],
    ['/me', 'area'],
    ['/me/record', 'area-record'],
    ['/anybody/card', 'handle'],
    ['/jobs/card', 'job'],
    ['/jobs/a/b', 'rest'],
    ['/me/a/b', 'rest'],
    ['/nowhere', 'rest'],
    ['//jobs', 'rest'],
  ])('%s is answered by %s, as one router of all routes would', async (path, id) => {
    const asked = new Request(`http://localhost${path}${path.includes('?') ? '&' : '?'}_data=${id}`)
    const answer = await routersOf(board)(new URL(asked.url).pathname)(asked)
    expect(await answer.text()).toBe(id)
  })
})

test('a page’s script hears of the routes that its page’s router has, and of no others', () => {
  const manifests = manifestsOf(board.assets)
  const heard = (first: string) => Object.keys(manifests.get(first)!.routes)
  expect(heard('jobs')).toEqual(['root', 'home', 'jobs', 'job', 'handle', 'rest'])
  expect(heard('me')).toEqual(['root', 'home', 'area', 'area-record', 'handle', 'rest'])
  expect(new Set([...manifests.values()].map(({ url }) => url)).size).toBe(manifests.size)
})
