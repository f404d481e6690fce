import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname
/** As the scripts start Node: the readers' patterns run a third quicker. */
const execArgv = ['--no-regexp-tier-up']

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/console.ts'],
          execArgv,
        },
      },
      {
        root,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/servers.ts'],
          setupFiles: ['tests/support/console.ts'],
          execArgv,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/pages.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
    maxWorkers: 2,
  },
})
