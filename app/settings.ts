import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)
const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => protocols.includes(URL.canParse(value) ? new URL(value).protocol : ''),
      `is an address that begins with ${protocols.join(' or ')}//`,
    )
const postgresUrl = url('postgres:', 'postgresql:').optional()
const loopback = ['localhost', '127.0.0.1', '[::1]']
const s3Url = z.string().refine((value) => {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, username, password, pathname } = new URL(value)
  const safe = protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))
  return safe && username && password && /^\/[^/]/.test(pathname)
}, 'is an address as https://KEY:SECRET@host/bucket')

const environment = z
  .object({
    PORT: port.default(3000),
    BASE_URL: url('http:', 'https:').optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: postgresUrl,
    DATABASE_OWNER_URL: postgresUrl,
    MEILI_URL: url('http:', 'https:').optional(),
    MEILI_KEY: z.string().optional(),
    MEILI_MEMBERS_KEY: z.string().optional(),
    S3_URL: s3Url.optional(),
    SEED_JOBS: z.coerce.number().int().min(0).max(1_000_000).default(2000),
    METRICS_TOKEN: z.string().min(1).optional(),
    SMTP_URL: url('smtp:', 'smtps:').optional(),
    SECRET: z.string().min(32, 'has 32 characters or more').optional(),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  })
  .refine((env) => !env.MEILI_URL || env.MEILI_KEY, { path: ['MEILI_KEY'], message: 'is needed beside MEILI_URL' })

export type Settings = {
  port: number
  /** Where people reach the board: no slash at its end. Links are made from it alone, never from a request. */
  baseUrl: string
  /** Reached by others than this machine. */
  production: boolean
  dataDir: string
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  meiliUrl: string | undefined
  meiliKey: string | undefined
  /** Opens what only members of verified employers may search; without it MEILI_KEY must open that too. */
  meiliMembersKey: string | undefined
  /** None: uploads are kept in `dataDir`. */
  s3Url: string | undefined
  seedJobs: number
  metricsToken: string | undefined
  /** None: letters are kept, and shown at /dev/mail outside production. */
  smtpUrl: string | undefined
  /** Signs sessions and links. `npm start` makes one, and gives it to web and worker. */
  secret: string | undefined
  /** How many proxies stand in front: so many entries of X-Forwarded-For, from its end, are believed. */
  trustedProxies: number
}

/** Reads the environment once. Throws an Error that names each setting that can't be used. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const said = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = environment.safeParse(said)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`A setting can’t be used. ${faults.join('; ')}.`)
  }
  const value = result.data
  const baseUrl = (value.BASE_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, '')
  return {
    port: value.PORT,
    baseUrl,
    production: !loopback.includes(new URL(baseUrl).hostname),
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL,
    meiliUrl: value.MEILI_URL,
    meiliKey: value.MEILI_KEY,
    meiliMembersKey: value.MEILI_MEMBERS_KEY,
    s3Url: value.S3_URL,
    seedJobs: value.SEED_JOBS,
    metricsToken: value.METRICS_TOKEN,
    smtpUrl: value.SMTP_URL,
    secret: value.SECRET,
    trustedProxies: value.TRUSTED_PROXIES,
  }
}
