import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { freePort, runCommand, startBoard, type RunningBoard } from '#tests/support/process.ts'

let folder: string
let board: RunningBoard
let browser: Browser
let env: Record<string, string>

const password = 'nine quiet otters rowing'
const job = 'Interventional Cardiology Coder'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place-of-service-story-'))
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
  test(`a freelancer is found by a code, invited, hired and attested ${how} JavaScript`, async () => {
    const faults: string[] = []
    const coder = await openPage(faults, javaScriptEnabled, 360)
    const employer = await openPage(faults, javaScriptEnabled, javaScriptEnabled ? 1280 : 360)
    const colleague = await openPage(faults, javaScriptEnabled, 360)
    const headline = `Cath lab coder, ${how} a decade of hearts`
    const employerName = `Alder Bay ${how}`
    const workspace = `${board.url}/employers/alder-bay-${how}`

    await signUp(coder, `juno@saltmarsh-${how}.org`)
    await fillProfile(coder, headline)
    await publishProfile(coder, `juno-${how}`)

    await makeEmployer(`hale@alderbay-${how}.org`, employerName)
    await signIn(employer, `hale@alderbay-${how}.org`)
    await publishJob(employer, workspace)

    await findByCode(employer, headline)
    await employer.getByRole('link', { name: headline }).click()
    await employer.waitForURL(new RegExp(`/freelancers/juno-${how}$`))
    await sees(employer, 'Juno Marrow', 'Interventional cardiology', '$45 an hour', 'nothing shown yet')
    await employer.getByRole('link', { name: 'Invite or write' }).click()
    await employer.getByLabel('Invite to').selectOption({ label: job })
    await employer.getByLabel('What you write').fill('Would you code our cath lab?')
    await employer.getByRole('button', { name: 'Send' }).click()
    await sees(employer, `Invited; not answered yet: ${job}`, 'Would you code our cath lab?')

    await coder.goto(`${board.url}/me/messages`)
    await sees(coder, '1 new', `Invited; not answered yet: ${job}`)
    await coder.getByRole('link', { name: employerName }).click()
    await sees(coder, 'Would you code our cath lab?')
    await coder.getByRole('button', { name: 'Accept, and go on to apply' }).click()
    await coder.waitForURL(/\/jobs\/[^/]+\/apply$/)
    await coder.getByRole('link', { name: job }).click()
    await sees(coder, 'you qualify', 'Do you qualify?')
    await coder.getByRole('link', { name: 'Apply', exact: true }).click()
    await coder.getByLabel(/a note to the employer/i).fill('Ten years of caths, gladly.')
    await coder.getByRole('button', { name: 'See what will be sent' }).click()
    await sees(coder, 'This is what will be sent', 'Ten years of caths, gladly.', 'CPC')
    expect(await coder.getByText('0 months').count()).toBe(0)
    await coder.getByRole('button', { name: 'Send' }).click()
    await coder.waitForURL(/\/me\/applications\/[^/]+\?done=sent/)
    await sees(coder, 'It is sent.')

    await employer.goto(`${workspace}/applicants`)
    await employer.getByRole('link', { name: 'Juno Marrow' }).click()
    await sees(employer, 'Ten years of caths, gladly.')
    if (!javaScriptEnabled) await employer.getByRole('button', { name: 'Mark as seen' }).click()
    await standsAt(employer, 'Seen')
    for (const stage of ['Interview', 'Offer', 'Hired']) {
      await employer.getByRole('button', { name: stage, exact: true }).click()
      await standsAt(employer, stage)
      await coder.goto(`${board.url}/me/applications`)
      await coder.getByRole('row', { name: job }).getByText(stage, { exact: true }).waitFor()
      await isWhole(coder)
    }

    await addEngagement(coder, employerName)
    await coder.getByLabel(`Address of somebody at ${employerName}`).fill(`rowan@alderbay-${how}.org`)
    await coder.getByRole('button', { name: 'Ask them to attest' }).click()
    await sees(coder, 'The letter is on its way.', `Asked rowan@alderbay-${how}.org`)

    await colleague.goto(await linkInLetterTo(`rowan@alderbay-${how}.org`, 'attest'))
    await sees(colleague, `Juno Marrow says that they did this work for ${employerName}`, '95.0 % (91–97 %) of 200')
    await colleague.getByLabel(/your name/i).fill('Rowan Thrush')
    await colleague.getByRole('button', { name: 'It is right: I attest it' }).click()
    await sees(colleague, 'Attested by Rowan Thrush.')

    await coder.goto(`${board.url}/me/work-record`)
    await sees(coder, 'Attested by Rowan Thrush')
    await coder.getByRole('button', { name: 'Show on my profile' }).click()
    await sees(coder, 'It stands on your profile.')

    await colleague.goto(`${board.url}/freelancers/juno-${how}`)
    await sees(colleague, '95.0 % (91–97 %)', '200 codes', `Attested by ${employerName}`)

    expect(faults).toEqual([])
    for (const page of [coder, employer, colleague]) await page.context().close()
  })
}

/** A page of a person of their own; what it says of errors, and answers that failed, go among the faults. */
async function openPage(faults: string[], javaScriptEnabled: boolean, width: number): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`))
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) faults.push(`${page.url()} ${said.text()}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`)
  })
  return page
}

/** Waits for each of these words in what the page is about. */
async function sees(page: Page, ...words: string[]): Promise<void> {
  for (const each of words) await page.locator('main').getByText(each).first().waitFor()
  await isWhole(page)
}

/** Nothing stands beyond the page's edge, nor a fact beyond its cell. */
async function isWhole(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, page.url()).toBeLessThanOrEqual(0)
  const spilt = await page
    .locator('dd')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map(({ textContent }) => textContent),
    )
  expect(spilt, page.url()).toEqual([])
}

const standsAt = (page: Page, stage: string) => page.locator('.value.big', { hasText: stage }).waitFor()

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto(`${board.url}/sign-up`)
  await page.getByLabel(/your name/i).fill('Juno Marrow')
  await page.getByLabel(/mail address/i).fill(email)
  await page.getByLabel(/password/i).fill(password)
  await page.getByRole('button', { name: /sign up/i }).click()
  await page.getByText(/look into your mail/i).waitFor()
  await page.goto(await linkInLetterTo(email, 'verify'))
  await page.getByRole('button', { name: /verify my address/i }).click()
  await page.waitForURL(/\/me$/)
}

async function fillProfile(page: Page, headline: string): Promise<void> {
  await page.getByRole('link', { name: 'Begin the profile' }).click()
  await page.getByLabel('You live in').selectOption({ label: 'Ohio' })
  await page.getByLabel(/Coding in all, years/).fill('10')
  const credential = page.getByRole('group', { name: 'Another credential, 1' })
  await credential.getByLabel('Credential', { exact: true }).selectOption('CPC')
  await credential.getByLabel('Issued on').fill('2016-05-02')
  await page.getByLabel('Chart type, row 1').selectOption({ label: 'Pro-fee surgery' })
  await page.getByLabel('Specialty, row 1').selectOption({ label: 'Cardiology' })
  await page.getByLabel('Specialty, row 2').selectOption({ label: 'Interventional cardiology' })
  await page.getByLabel(/In one line/).fill(headline)
  await page.getByRole('button', { name: 'Save the profile' }).click()
  await sees(page, 'Saved.')
  expect(await page.getByRole('group', { name: 'CPC' }).getByLabel('Issued on').inputValue()).toBe('2016-05-02')
}

async function publishProfile(page: Page, handle: string): Promise<void> {
  await page.goto(`${board.url}/me`)
  await page.getByRole('link', { name: 'Freelance profile' }).click()
  await page.getByLabel(/Its address, chosen once/).fill(handle)
  await page.getByLabel(/^Public\./).check()
  await page.getByLabel('Rate 1, dollars').fill('45')
  await page.getByLabel('Rate 1, paid').selectOption('hourly')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await sees(page, 'Saved.', `/freelancers/${handle}`)
}

async function makeEmployer(email: string, name: string): Promise<void> {
  const account = ['--email', email, '--password', password, '--employer', name, '--role', 'owner']
  expect((await runCommand('account', account, env)).code).toBe(0)
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${board.url}/sign-in`)
  await page.getByLabel(/mail address/i).fill(email)
  await page.getByLabel(/password/i).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/me$/)
}

async function publishJob(page: Page, workspace: string): Promise<void> {
  const text = [
    job,
    'Fully remote. Open to coders in all US states. Full-time, $30 to $38 an hour.',
    'CPC required. At least 2 years of coding experience required.',
  ]
  await page.goto(`${workspace}/jobs/new`)
  await page.getByLabel(/the posting, as you have it/i).fill(text.join('\n'))
  await page.getByRole('button', { name: /read it/i }).click()
  await page.waitForURL(/\/jobs\/\w{26}$/)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/done=published/)
  await isWhole(page)
}

/** Asks as a person does, until the index has what was published. */
async function findByCode(page: Page, headline: string): Promise<void> {
  const ask = async () => {
    await page.goto(`${board.url}/freelancers`)
    await page.getByRole('searchbox').fill('93458')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL(/q=93458/)
    await page.locator('main').getByText('93458: CPT').first().waitFor()
    return page.getByRole('link', { name: headline }).count()
  }
  await expect.poll(ask, { timeout: 60_000 }).toBe(1)
  await isWhole(page)
}

async function addEngagement(page: Page, employerName: string): Promise<void> {
  await page.goto(`${board.url}/me/work-record`)
  await page.getByLabel(/For whom/).fill(employerName)
  await page.getByLabel(/What was coded/).selectOption({ label: 'Pro-fee surgery' })
  await page.getByLabel(/First day/).fill('2025-01-06')
  await page.getByLabel(/Last day/).fill('2025-06-30')
  await page.getByLabel(/Charts$/).fill('1800')
  await page.getByLabel(/How accuracy was counted/).selectOption({ index: 1 })
  await page.getByLabel(/Codes or records audited/).fill('200')
  await page.getByLabel(/Of them right/).fill('190')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await sees(page, 'It is kept.', '95.0 % (91–97 %) of 200', 'Said by you alone')
}

/** The newest that was written to this address; letters stand newest first. */
async function linkInLetterTo(address: string, to: 'verify' | 'attest'): Promise<string> {
  const html = (await (await fetch(`${board.url}/dev/mail`)).text()).replaceAll('&amp;', '&')
  const link = new RegExp(`https?://[^\\s"'<>]+/${to}[/?][^\\s"'<>]+`).exec(html.slice(html.indexOf(address)))
  return link![0]
}
