import { Refusal } from '#app/commands/refusal.ts'
import { numberAfter, runOnBoard, say } from '#app/commands/run.ts'
import { seedJobs } from '#db/seed/generate.ts'

const most = 1_000_000

await runOnBoard(async ({ db, settings }) => {
  const jobs = numberAfter('--jobs', process.argv) ?? settings.seedJobs
  if (jobs > most) throw new Refusal(`--jobs takes up to ${most.toLocaleString('en-US')}.`)
  const made = await seedJobs(db, jobs, new Date(), (done) => say(`${done.toLocaleString('en-US')} jobs …`))
  say(`${made.toLocaleString('en-US')} jobs added.`)
  return 0
})
process.exit()
