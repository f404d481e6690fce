import { Refusal } from '#app/commands/refusal.ts'
import { runOnBoard, say } from '#app/commands/run.ts'
import { UnreadableFile } from '#app/intake/files.ts'
import { importFile } from '#app/intake/import.ts'

await runOnBoard(async ({ db }) => {
  const args = process.argv.slice(2)
  const files = args.filter((arg) => !arg.startsWith('--'))
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--reopen')
  if (files.length !== 1 || unknown) throw new Refusal('Usage: npm run import -- FILE [--reopen]')
  const rules = { reopen: args.includes('--reopen'), now: new Date() }
  await importFile(db, files[0]!, rules, say).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? new Refusal(error.message) : error
  })
  return 0
})
process.exit()
