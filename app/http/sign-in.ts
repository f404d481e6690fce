// better-auth behind our own forms: routes call `auth.api`, and its letters are ours.
import { passkey } from '@better-auth/passkey'
import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { magicLink, twoFactor } from 'better-auth/plugins'
import { createHash } from 'node:crypto'
import {
  accountDeleted,
  alreadyHere,
  confirmNewAddress,
  passwordChanged,
  resetPassword,
  signInLink,
  verifyAddress,
} from '#app/mail/letters.ts'
import type { Settings } from '#app/settings.ts'
import { audit } from '#db/audit/changes.ts'
import type { Db } from '#db/client.ts'
import { newId } from '#db/ids.ts'
import { forgetLettersTo, writeLetter, type NewLetter } from '#db/mail/changes.ts'
import { verifyPerson } from '#db/people/changes.ts'
import { passwordLength } from '#db/people/passwords.ts'
import { accounts, passkeys, people, sessions, twoFactors, verifications } from '#db/people/schema.ts'

const minutes = 60
const days = 24 * 60 * minutes
/** OWASP's and trust.md's: 19 MiB, two passes. libuv has four threads, so that no more than four are made at once. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** How long a session lives: unused, in all, and unused by those who act for an employer or moderate. */
export const sessionLife = {
  idleDays: 14,
  absoluteDays: 90,
  staffIdleHours: 12,
  /** How often its use is noted; idle times are as exact as this. */
  notedEverySeconds: 15 * minutes,
} as const
export const linkMinutes = 30
/** How long after signing in a passkey may be added. */
export const freshMinutes = 30

export const hashPassword = (password: string) => hash(password.normalize('NFC'), argon)

export type SignIn = ReturnType<typeof newSignIn>

export function newSignIn({ db, settings }: { db: Db; settings: Settings & { secret: string } }) {
  const { baseUrl, secret } = settings
  const secure = baseUrl.startsWith('https:')
  const write = (letter: NewLetter) => writeLetter(db, letter)
  const link = (path: string, token: string) => `${baseUrl}${path}?token=${encodeURIComponent(token)}`

  return betterAuth({
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    appName: 'Place of Service',
    telemetry: { enabled: false },
    logger: { disabled: true },
    // What stands before every door is ours (db/limits, app/http/origin.ts): theirs believes any X-Forwarded-For.
    rateLimit: { enabled: false },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: people,
        session: sessions,
        account: accounts,
        verification: verifications,
        twoFactor: twoFactors,
        passkey: passkeys,
      },
    }),
    advanced: {
      database: { generateId: newId },
      // Whose address it is, a header could say; nobody needs to know.
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookiePrefix: 'pos',
      cookies: { session_token: { name: secure ? '__Host-pos' : 'pos' } },
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
    },
    session: {
      expiresIn: sessionLife.idleDays * days,
      updateAge: sessionLife.notedEverySeconds,
      freshAge: freshMinutes * minutes,
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength: passwordLength.least,
      // It counts halves of characters; what a person may choose is told by passwordFault.
      maxPasswordLength: 2 * passwordLength.most,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: linkMinutes * minutes,
      password: {
        hash: hashPassword,
        verify: ({ hash: known, password }) => verify(known, password.normalize('NFC')),
      },
      sendResetPassword: ({ user, token }) =>
        write(
          resetPassword({ to: user.email, name: user.name, link: link('/reset', token), reason: once('reset', token) }),
        ),
      onPasswordReset: async ({ user }) => {
        if (!user.emailVerified) await verifyPerson(db, user.id)
        await write(passwordChanged({ to: user.email, name: user.name, reason: once('password-changed', newId()) }))
      },
      onExistingUserSignUp: ({ user }) =>
        write(
          alreadyHere({
            to: user.email,
            name: user.name,
            signInLink: `${baseUrl}/sign-in`,
            resetLink: `${baseUrl}/reset`,
            // One an hour is enough, however often somebody tries.
            reason: `already-here ${user.id} ${new Date().toISOString().slice(0, 13)}`,
          }),
        ),
    },
    emailVerification: {
      expiresIn: 24 * 60 * minutes,
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user, token, url }) => {
        const address = link('/verify', token) + nextIn(url)
        const letter = { to: user.email, name: user.name, link: address, reason: once('verify', token) }
        return write(addressesIn(token)?.next ? confirmNewAddress(letter) : verifyAddress(letter))
      },
    },
    user: {
      changeEmail: { enabled: true },
      deleteUser: {
        enabled: true,
        afterDelete: async (user) => {
          await forgetLettersTo(db, user.email)
          await audit(db, { actor: user.id, act: 'account.deleted', thing: user.id })
          await write(accountDeleted({ to: user.email, name: user.name, reason: `account-deleted ${user.id}` }))
        },
      },
    },
    plugins: [
      secondFactor(),
      magicLink({
        disableSignUp: true,
        expiresIn: linkMinutes * minutes,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token, url }) => {
          if (!(await isKnown(db, email))) return
          const address = link('/sign-in/link', token) + nextIn(url)
          await write(signInLink({ to: email, link: address, reason: once('sign-in', token) }))
        },
      }),
      passkey({
        rpID: new URL(baseUrl).hostname,
        rpName: 'Place of Service',
        origin: new URL(baseUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // It opens an account without a second factor, so it must be one: a thing, and the finger or number that unlocks it.
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
          },
        },
      }),
    ],
  })
}

/** Asked after a mailed link as after a password: by itself the plugin asks after passwords alone. */
function secondFactor() {
  const plugin = twoFactor({ issuer: 'Place of Service', skipVerificationOnEnable: false })
  const matcher = (context: { path?: string }) => ['/sign-in/email', '/magic-link/verify'].includes(context.path ?? '')
  return { ...plugin, hooks: { after: plugin.hooks.after.map((hook) => ({ ...hook, matcher })) } }
}

/** Where better-auth's own link would lead after. */
function nextIn(url: string): string {
  const next = new URL(url).searchParams.get('callbackURL')
  return next && next !== '/' ? `&next=${encodeURIComponent(next)}` : ''
}

/** What a signed token of better-auth says of addresses: the one it was made for, and the one to change to. */
export function addressesIn(token: string): { email: string; next: string | null } | null {
  try {
    const said = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, string>
    return { email: said.email ?? '', next: said.updateTo ?? null }
  } catch {
    return null
  }
}

/** A token is a secret: the reason of its letter knows it by its hash. */
function once(kind: string, token: string): string {
  return `${kind} ${createHash('sha256').update(token).digest('base64url').slice(0, 22)}`
}

async function isKnown(db: Db, email: string): Promise<boolean> {
  const rows = await db.$client`select 1 from people where email = ${email.toLowerCase()}`
  return rows.length > 0
}
