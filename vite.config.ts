import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import remixOptions from './remix.config.js'

/** What the browser must never be sent, wherever the file lies that imports it. */
const servers = ['postgres', 'drizzle-orm', /^drizzle-orm\//, 'meilisearch', /^node:/]

export default defineConfig({
  plugins: [
    // While developing, Remix walks the server's modules in search of styles, and would trip over this.
    { ...denyImports({ client: { specifiers: servers } }), apply: 'build' },
    remix(remixOptions),
  ],
  publicDir: 'app/public',
  build: { target: 'es2022', modulePreload: { polyfill: false } },
})
