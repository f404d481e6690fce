import { Refusal } from '#app/commands/refusal.ts'
import { runOnBoard, say } from '#app/commands/run.ts'
import { seedJobs } from '#db/seed/generate.ts'

const most = 1_000_000

await runOnBoard(async ({ db, settings }) => {
  const position = process.argv.indexOf('--jobs')
  const jobs = position < 0 ? settings.seedJobs : Number(process.argv[position + 1])
  if (!Number.isInteger(jobs) || jobs < 0 || jobs > most) {
    throw new Refusal(`--jobs takes a whole number up to ${most.toLocaleString('en-US')}.`)
  }
  const made = await seedJobs(db, jobs, new Date(), (done) => say(`${done.toLocaleString('en-US')} jobs …`))
  say(`${made.toLocaleString('en-US')} jobs added.`)
  return 0
})
process.exit()
