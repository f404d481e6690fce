import { existsSync } from 'node:fs'
import chromiumPackage from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** CHROMIUM_PATH, else the system's, else the Chromium that comes inside a package. */
export async function openBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH ?? system.find((file) => existsSync(file))
  if (path) return chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  return chromium.launch({ executablePath: await chromiumPackage.executablePath(), args: chromiumPackage.args })
}
