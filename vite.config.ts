import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import remixOptions from './remix.config.js'

export default defineConfig({
  plugins: [
    denyImports({ client: { specifiers: ['postgres', 'drizzle-orm', /^drizzle-orm\//, 'meilisearch', /^node:/] } }),
    remix(remixOptions),
  ],
  publicDir: 'app/public',
  build: { target: 'es2022', modulePreload: { polyfill: false } },
})
