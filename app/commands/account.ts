import { eq } from 'drizzle-orm'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Refusal } from '#app/commands/refusal.ts'
import { runOnBoard, say } from '#app/commands/run.ts'
import { hashPassword } from '#app/http/sign-in.ts'
import type { Db } from '#db/client.ts'
import { createToken, employerRefusals, employOperated } from '#db/employers/changes.ts'
import { memberOf } from '#db/employers/queries.ts'
import { employers } from '#db/employers/schema.ts'
import { makeAccount } from '#db/people/changes.ts'
import { passwordFault } from '#db/people/passwords.ts'
import { memberRoles, type MemberRole } from '#db/vocabulary/employers.ts'

const usage =
  'Usage: npm run account -- --email E --password P [--admin] [--employer NAME --role owner|recruiter|viewer] [--token]'

const asked = z
  .object({
    email: z.email('--email takes a mail address.').max(254),
    password: z.string('--password is needed.'),
    name: z.string().optional(),
    admin: z.boolean().default(false),
    employer: z.string().trim().min(2).max(120).optional(),
    role: z.enum(memberRoles, `--role is ${memberRoles.join(', ')}.`).optional(),
    token: z.boolean().default(false),
  })
  .refine(({ employer, role }) => !role || employer, '--role belongs to --employer.')
  .refine(({ employer, token }) => !token || employer, '--token belongs to --employer.')

await runOnBoard(async ({ db }) => {
  const { email, password, name, admin, employer, role, token } = readArguments()
  const fault = passwordFault(password, { email })
  if (fault) throw new Refusal(fault)

  const person = await makeAccount(db, {
    email,
    name: name ?? email.split('@')[0]!,
    passwordHash: await hashPassword(password),
    admin,
  })
  say(`account ${person.email}${admin ? ', admin' : ''}`)
  if (employer) await employ(db, person.id, employer, role ?? 'owner', token)
  return 0
})
process.exit()

async function employ(db: Db, personId: string, name: string, role: MemberRole, withToken: boolean) {
  const { id, slug } = await employOperated(db, personId, name, role)
  say(`${role} of ${name}, verified: /employers/${slug}`)
  if (!withToken) return
  const [employer] = await db.select().from(employers).where(eq(employers.id, id))
  const member = await memberOf(db, employer!.slug, personId)
  const made = await createToken(db, { ...member!, role: 'owner' }, 'Made by the operator')
  if ('refused' in made) throw new Refusal(employerRefusals[made.refused])
  say(made.token)
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: 'string' },
        password: { type: 'string' },
        name: { type: 'string' },
        admin: { type: 'boolean' },
        employer: { type: 'string' },
        role: { type: 'string' },
        token: { type: 'boolean' },
      },
    })
    const result = asked.safeParse(values)
    if (result.success) return result.data
    throw new Refusal(`${result.error.issues[0]!.message} ${usage}`)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(usage)
  }
}
