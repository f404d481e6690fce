import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import remixOptions from '../../remix.config.js'

const root = join(import.meta.dirname, '..', '..')
type Lock = { packages: Record<string, { version?: string; integrity?: string; link?: boolean }> }
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>

/** The lowest version of each that is without a known advisory. A registry can't be asked everywhere; where one can, ask it too. */
const lowestSafe: [name: string, version: string, advisory: string][] = [
  ['@remix-run/server-runtime', '2.17.5', 'CVE-2026-22030, CVE-2026-42342'],
  ['@remix-run/node', '2.17.2', 'CVE-2025-61686'],
  ['@remix-run/react', '2.17.4', 'CVE-2025-59057, CVE-2026-21884'],
  ['@remix-run/router', '1.23.2', 'CVE-2026-22029'],
  ['cookie', '0.7.0', 'CVE-2024-47764'],
  ['tar', '7.5.0', 'path traversal in older unpackers'],
  ['esbuild', '0.25.0', 'GHSA-67mh-4wv8-2f99'],
  ['estree-util-value-to-estree', '3.3.3', 'CVE-2025-32014'],
]

describe('what is installed', () => {
  test.each(lowestSafe)('holds no %s below %s (%s)', (name, lowest) => {
    const held = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    expect(held.length).toBeGreaterThan(0)
    for (const [path, { version }] of held) expect(isAtLeast(version!, lowest), `${path} ${version}`).toBe(true)
  })

  test('bears its hash in the lockfile', () => {
    const without = Object.entries(lock.packages).filter(([path, { integrity, link }]) => path && !link && !integrity)
    expect(without.map(([path]) => path)).toEqual([])
  })

  test('is pinned exactly', () => {
    for (const kind of ['dependencies', 'optionalDependencies', 'devDependencies']) {
      for (const [name, version] of Object.entries(manifest[kind]!))
        expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.-]+)?$/)
    }
  })
})

// turbo-stream 2.4.1 has open advisories, and Remix 2 has ended: nothing of it may stand in the path of a request.
test('single fetch and lazy route discovery are off', () => {
  expect(remixOptions.future).toMatchObject({ v3_singleFetch: false, v3_lazyRouteDiscovery: false })
})

function isAtLeast(version: string, lowest: string): boolean {
  const [a, b] = [version, lowest].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)))
  for (let part = 0; part < 3; part++) if (a![part] !== b![part]) return a![part]! > b![part]!
  return true
}
