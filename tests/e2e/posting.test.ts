import AxeBuilder from '@axe-core/playwright'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { freePort, runCommand, startBoard, type RunningBoard } from '#tests/support/process.ts'
import { realPostings } from '#tests/support/postings.ts'

let folder: string
let board: RunningBoard
let browser: Browser
let env: Record<string, string>

const password = 'nine quiet otters rowing'
const rows = realPostings('medical-coding-private-sector.jsonl.gz')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place-of-service-posting-'))
  env = { DATA_DIR: join(folder, 'data'), PORT: String(await freePort()), SEED_JOBS: '60' }
  board = await startBoard(env)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await board?.stop()
  await rm(folder, { recursive: true, force: true })
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test.skipIf(!rows)(
    `somebody signs up ${how} JavaScript, pastes a real posting, and it is found by search`,
    async () => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
      const domain = `cedarhollow-${how}.org`
      const words = `Okapi${how}`

      await page.goto(`${board.url}/post`)
      await page.getByLabel(/the posting, as you have it/i).fill(pastedText(words))
      await page.getByRole('button', { name: /read it/i }).click()
      await page.waitForURL(/\/post\/[\w-]{32}/)
      expect(await page.getByLabel(/where the work is done/i).inputValue()).toBe('remote')
      expect(await page.getByLabel(/pay, \$, from/i).inputValue()).toBe('20')
      await expect.poll(() => page.locator('.read-from', { hasText: '$20' }).count()).toBeGreaterThan(0)
      await page.getByLabel(/where a coder may live/i).selectOption('all')
      await page.getByRole('button', { name: /sign up and publish/i }).click()

      await page.waitForURL(/\/sign-up\?next=/)
      await page.getByLabel(/your name/i).fill('Wren Alder')
      await page.getByLabel(/mail address/i).fill(`wren@${domain}`)
      await page.getByLabel(/password/i).fill(password)
      await page.getByRole('button', { name: /sign up/i }).click()
      await page.getByText(/look into your mail/i).waitFor()

      await page.goto(await linkInLetterTo(page, `wren@${domain}`))
      await page.getByRole('button', { name: /verify my address/i }).click()
      await page.waitForURL(/\/claim$/)
      await page.getByLabel(/name of the employer/i).fill(`Cedar Hollow ${how}`)
      await page.getByLabel(/^33aWebsite|website/i).fill(domain)
      await page.getByRole('button', { name: /go on/i }).click()
      await page.waitForURL(/\/employers\/.*\/jobs\/\w{26}$/)
      await explainAll(page)
      await page.getByRole('button', { name: 'Publish' }).click()
      await page.waitForURL(/done=published/)

      await expect.poll(() => found(words), { timeout: 20_000 }).toBe(1)
      await page.getByRole('link', { name: /its page/i }).click()
      await page.waitForURL(/\/jobs\/billing/)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(words)
      expect(await page.getByText('verified').count()).toBeGreaterThan(0)
      await page.context().close()
    },
  )
}

test.skipIf(!rows)('a member publishes a complete posting with 40 keys or fewer beyond the paste', async () => {
  const account = [
    '--email',
    'hale@tallgrass.org',
    '--password',
    password,
    '--employer',
    'Tallgrass Coding',
    '--role',
    'owner',
  ]
  expect((await runCommand('account', account, env)).code).toBe(0)
  const context = await browser.newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: board.url })
  const page = await context.newPage()
  await signIn(page, 'hale@tallgrass.org')
  await page.goto(`${board.url}/employers/tallgrass-coding/jobs/new`)
  const text = `${pastedText('Numbatkeys')}\nOpen to coders in all US states.`
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)

  await page.addInitScript(() => {
    document.addEventListener('keydown', () => {
      sessionStorage.setItem('keys', String(Number(sessionStorage.getItem('keys') ?? 0) + 1))
    })
  })
  await page.reload()
  const box = page.getByLabel(/the posting, as you have it/i)
  await expect.poll(() => box.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+V')
  await expect.poll(() => box.inputValue()).toContain('Numbatkeys')
  const press = async (key: string, until: () => Promise<boolean>) => {
    for (let times = 0; times < 40 && !(await until()); times++) await page.keyboard.press(key)
  }
  const focused = (name: string) => () => page.evaluate((words) => document.activeElement?.textContent === words, name)
  await press('Tab', focused('Read it into the form'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/jobs\/\w{26}$/)
  await press('Tab', focused('Publish'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/done=published/)
  const keys = Number(await page.evaluate(() => sessionStorage.getItem('keys')))
  expect(keys).toBeGreaterThan(2)
  expect(keys).toBeLessThanOrEqual(40)
  await expect.poll(() => found('Numbatkeys'), { timeout: 20_000 }).toBe(1)
  await context.close()
})

test('what an employer sees has no fault that can be found by rule, light or dark, wide or narrow', async () => {
  const account = [
    '--email',
    'ivy@saltmarsh.org',
    '--password',
    password,
    '--employer',
    'Saltmarsh Health',
    '--role',
    'owner',
  ]
  expect((await runCommand('account', account, env)).code).toBe(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: colorScheme === 'dark' ? 320 : 1280, height: 900 },
    })
    const page = await context.newPage()
    await signIn(page, 'ivy@saltmarsh.org')
    await page.goto(`${board.url}/employers/saltmarsh-health/jobs/new`)
    await page
      .getByLabel(/the posting, as you have it/i)
      .fill('Inpatient Coder, remote\nThree days a week in our Reno office. $30 to $38 an hour. CCS required.')
    await page.getByRole('button', { name: /read it/i }).click()
    await page.waitForURL(/\/jobs\/\w{26}$/)
    const draft = new URL(page.url()).pathname
    for (const path of [
      '/sign-in',
      '/sign-up',
      '/post',
      draft,
      `${draft}/preview`,
      '/employers/saltmarsh-health/jobs',
      '/me',
    ]) {
      await page.goto(board.url + path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
    await context.close()
  }
})

/** A real posting's own words, as one copies them from its page, under a title that search can tell apart. */
function pastedText(words: string): string {
  const row = rows!.find(({ id }) => String(id).startsWith('Wellspring'))!
  return [
    `${String(row.title)} ${words}`,
    `Location: ${String(row.location)}`,
    `Pay: ${String(row.salary)}`,
    String(row.text),
  ].join('\n')
}

async function linkInLetterTo(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(`${board.url}/dev/mail`)
  const html = (await answer.text()).replaceAll('&amp;', '&')
  const from = html.indexOf(address)
  const link = /https?:\/\/[^\s"'<>]+\/verify\?token=[^\s"'<>]+/.exec(html.slice(from))
  return link![0]
}

async function explainAll(page: Page): Promise<void> {
  for (const field of await page.locator('input[name^="explain."]').all())
    await field.fill('The text is older than the form.')
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${board.url}/sign-in`)
  await page.getByLabel(/mail address/i).fill(email)
  await page.getByLabel(/password/i).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/me$/)
}

async function found(words: string): Promise<number> {
  const answer = await fetch(`${board.url}/api/v1/jobs?q=${words}&kind=coding&kind=adjacent`)
  return ((await answer.json()) as { total: number }).total
}
