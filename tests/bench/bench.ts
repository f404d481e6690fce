// The yardstick: one board of its own, every figure a median beside its p95, ratios within this one run.
import { rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServers } from '#app/commands/servers.ts'
import { readSettings } from '#app/settings.ts'
import { connect, disconnect } from '#db/client.ts'
import { firstVisit } from '#tests/bench/bytes.ts'
import {
  emptyAnswersASecond,
  pagesASecond,
  publishToFound,
  readingTimes,
  searchBesideEngine,
} from '#tests/bench/measures.ts'
import { freePort, startBoard } from '#tests/support/process.ts'

const openShare = 0.74
const wanted = 10_000

const folder = await mkdtemp(join(tmpdir(), 'place-of-service-bench-'))
const port = await freePort()
const env = { DATA_DIR: folder, PORT: String(port), SEED_JOBS: String(Math.ceil(wanted / openShare)) }
const board = await startBoard(env)
try {
  const servers = await openServers(readSettings({ ...env }), () => {})
  const db = connect(servers.databaseUrl)
  const base = `http://localhost:${port}`
  try {
    const { total } = (await (await fetch(`${base}/api/v1/jobs?kind=coding&kind=adjacent&per_page=1`)).json()) as {
      total: number
    }
    console.log(
      `\n${total.toLocaleString('en-US')} open jobs in the index, ready ${seconds(board.readyAfterMs)} after npm start\n`,
    )

    const rows: Row[] = []
    const search = await searchBesideEngine(base, servers.meili)
    rows.push(['faceted search, API', ms(search.api), ms95(search.api), ''])
    rows.push(['the same request, Meilisearch', ms(search.engine), ms95(search.engine), ''])
    const ratio = median(search.api) / median(search.engine)
    rows.push(['API ÷ Meilisearch', `${ratio.toFixed(2)} ×`, '', bar(ratio <= 1.4, '≤ 1.4 ×')])
    const empty = await emptyAnswersASecond(base)
    rows.push(['empty answers (/healthz), 8 connections', `${empty.perSecond.toFixed(0)} a second`, '', ''])
    const pages = await pagesASecond(base)
    rows.push([
      'distinct /jobs?q=… pages, 8 connections',
      `${pages.perSecond.toFixed(0)} a second`,
      `p50 ${pages.p50} ms, p97.5 ${pages.p975} ms`,
      bar(pages.perSecond >= 300, '≥ 300 a second'),
    ])
    const reading = readingTimes()
    rows.push([
      'reading a posting',
      ms(reading.postings),
      ms95(reading.postings),
      bar(median(reading.postings) < 5, '< 5 ms'),
    ])
    rows.push([
      'reading a search',
      ms(reading.queries),
      ms95(reading.queries),
      bar(median(reading.queries) < 0.3, '< 0.3 ms'),
    ])
    const found = await publishToFound(base, db)
    rows.push(['publish → found', ms(found), ms95(found), ''])
    for (const path of ['/', '/jobs']) {
      const bytes = await firstVisit(base, path)
      rows.push([
        `first visit ${path}: HTML + CSS`,
        kb(bytes.html + bytes.css),
        `HTML ${kb(bytes.html)}`,
        bar(bytes.html + bytes.css <= 40 * 1024, '≤ 40 KB'),
      ])
      rows.push([`first visit ${path}: JavaScript`, kb(bytes.script), '', bar(bytes.script <= 85 * 1024, '≤ 85 KB')])
      rows.push([`first visit ${path}: fonts`, kb(bytes.fonts), '', ''])
    }
    print(rows)
  } finally {
    await disconnect(db)
    await servers.close()
  }
} finally {
  await board.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit()

type Row = [what: string, figure: string, beside: string, bar: string]

function print(rows: Row[]) {
  const head: Row = ['what', 'median', 'p95 and more', 'bar']
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`)
  line(head)
  line(widths.map((width) => '-'.repeat(width)))
  rows.forEach(line)
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

function median(values: number[]) {
  return percentile(values, 0.5)
}

function ms(values: number[]) {
  return `${median(values).toFixed(2)} ms`
}

function ms95(values: number[]) {
  return `p95 ${percentile(values, 0.95).toFixed(2)} ms`
}

function kb(bytes: number) {
  return `${(bytes / 1024).toFixed(1)} KB`
}

function seconds(milliseconds: number) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function bar(met: boolean, wish: string) {
  return `${wish}: ${met ? 'met' : 'MISSED'}`
}
