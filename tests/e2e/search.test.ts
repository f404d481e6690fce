import AxeBuilder from '@axe-core/playwright'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { freePort, startBoard, type RunningBoard } from '#tests/support/process.ts'

let folder: string
let board: RunningBoard
let browser: Browser
let complaints: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place-of-service-e2e-'))
  board = await startBoard({ DATA_DIR: join(folder, 'data'), PORT: String(await freePort()), SEED_JOBS: '600' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await board?.stop()
  await rm(folder, { recursive: true, force: true })
})

afterEach(() => {
  expect(complaints).toEqual([])
  complaints = []
})

describe('searching', () => {
  test('finds as one types, keeps the box in hand, and the address can be shared', async () => {
    const page = await open('/jobs')
    const all = await count(page)
    await page.getByRole('searchbox').click()
    await page.keyboard.type('radiolgy', { delay: 40 })
    await page.waitForURL(/q=radiolgy/)
    await expect.poll(() => count(page)).toBeLessThan(all)
    expect(await page.locator('mark').first().textContent()).toMatch(/radiolog/i)
    expect(await page.getByRole('searchbox').evaluate((box) => box === document.activeElement)).toBe(true)

    const found = await titles(page)
    expect(await titles(await open(page.url().slice(board.url.length)))).toEqual(found)
    await page.goBack().catch(() => {})
    expect(page.url()).not.toContain('q=radiol&')
  })

  test('a facet narrows, its own list keeps its counts, and a chip takes it away', async () => {
    const page = await open('/jobs')
    const all = await count(page)
    const hybrid = page.getByRole('checkbox', { name: /hybrid/i })
    const before = await page
      .locator('fieldset', { hasText: /place of service/i })
      .locator('.value')
      .allTextContents()
    await hybrid.check()
    await page.waitForURL(/workplace=hybrid/)
    await expect.poll(() => count(page)).toBeLessThan(all)
    expect(
      await page
        .locator('fieldset', { hasText: /place of service/i })
        .locator('.value')
        .allTextContents(),
    ).toEqual(before)
    for (const words of await page.locator('.line').allTextContents()) expect(words).toMatch(/hybrid/i)
    await page.getByRole('link', { name: /remove hybrid/i }).click()
    await expect.poll(() => count(page)).toBe(all)
    expect(page.url()).not.toContain('hybrid')
  })

  test('what was read from the words is shown, and taken back with one click', async () => {
    const page = await open('/jobs?q=remote+radiology')
    const narrowed = await count(page)
    for (const words of await page.locator('.line').allTextContents()) expect(words).toMatch(/remote/i)
    const readings = page.getByRole('list', { name: /read from your words/i })
    expect(await readings.getByRole('link').allTextContents()).toHaveLength(2)
    await readings.getByRole('link', { name: /search “remote” as words/i }).click()
    await page.waitForURL(/unread=remote/)
    await expect.poll(() => readings.getByRole('link').count()).toBe(1)
    expect(await page.getByRole('searchbox').inputValue()).toBe('remote radiology')
    expect(narrowed).toBeGreaterThan(0)
  })

  test('nothing found says which filter to drop, and how many jobs that brings', async () => {
    const page = await open('/jobs?q=radiology&pay_min=900')
    expect(await page.locator('.line').count()).toBe(0)
    const suggestion = page.locator('main li', { hasText: /without/i }).first()
    const promised = Number((await suggestion.locator('.value').textContent())!.match(/\d+/)![0])
    await suggestion.getByRole('link').click()
    await expect.poll(() => count(page)).toBe(promised)
  })

  test('what can’t be used is passed over with a word, and other people’s tags without one', async () => {
    const page = await open('/jobs?workplace=moon&utm_source=letter')
    const note = page.locator('.note')
    expect(await note.textContent()).toContain('moon')
    expect(await note.textContent()).not.toContain('utm')
    expect(await count(page)).toBeGreaterThan(0)
  })

  test('a job opens as a filled form, with its policy and its pay worked out', async () => {
    const page = await open('/jobs')
    const title = await page.locator('.line h2').first().textContent()
    await page.locator('.line a').first().click()
    await page.waitForURL(/\/jobs\/[a-z0-9-]+$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    for (const caption of [
      /place of service/i,
      /open to/i,
      /an hour/i,
      /what it asks/i,
      /remote policy/i,
      /pay, worked out/i,
    ]) {
      expect(await page.getByText(caption).first().isVisible()).toBe(true)
    }
    expect(await page.locator('script[src]').count()).toBe(0)
  })

  test('a place that is not there is POS 99', async () => {
    const page = await newPage()
    const answer = await page.goto(`${board.url}/jobs/no-such-job`)
    expect(answer!.status()).toBe(404)
    expect(await page.textContent('body')).toContain('99')
    complaints = []
  })
})

describe('without JavaScript', () => {
  test('the form, the facets, the chips and the pages work by links and a button', async () => {
    const page = await open('/jobs', { javaScriptEnabled: false })
    const all = await count(page)
    await page.getByRole('searchbox').fill('inpatient')
    await page
      .getByRole('checkbox', { name: /remote/i })
      .first()
      .check()
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    expect(page.url()).toMatch(/q=inpatient/)
    expect(page.url()).toMatch(/workplace=remote/)
    expect(await count(page)).toBeLessThan(all)
    await page.getByRole('link', { name: /remove remote/i }).click()
    expect(page.url()).not.toContain('workplace')
    const first = await titles(page)
    await page.getByRole('link', { name: 'Next' }).click()
    expect(await titles(page)).not.toEqual(first)
  })
})

describe('for everybody', () => {
  const shapes: [string, BrowserContextOptions][] = [
    ['desk, light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
    ['desk, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
    ['phone of 320, light', { viewport: { width: 320, height: 700 }, colorScheme: 'light' }],
    ['phone of 320, dark', { viewport: { width: 320, height: 700 }, colorScheme: 'dark' }],
  ]
  test.each(shapes)('%s: no page has a fault that a checker finds, and none scrolls sideways', async (_, shape) => {
    const list = await open('/jobs?q=coder&workplace=remote&state=FL', shape)
    const job = await list.locator('.line a').first().getAttribute('href')
    for (const path of [
      '/',
      '/jobs?q=coder&workplace=remote&state=FL',
      '/jobs?q=zzzz&pay_min=999',
      new URL(job!, board.url).pathname,
    ]) {
      const page = await open(path, shape)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [path, id, nodes[0]?.html]),
        path,
      ).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        path,
      ).toBeLessThanOrEqual(0)
      await page.context().close()
    }
  })
})

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  return page
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options)
  await page.goto(board.url + path, { waitUntil: options.javaScriptEnabled === false ? 'load' : 'networkidle' })
  return page
}

async function count(page: Page): Promise<number> {
  const text = await page.getByRole('heading', { level: 1 }).textContent()
  return Number(text!.replaceAll(',', '').match(/\d+/)?.[0] ?? 0)
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.line h2').allTextContents()
}
