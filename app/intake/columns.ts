// The columns of a row, by whatever name a source gives them, as one posting.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { readDay, readPeriod } from '#app/intake/days.ts'

export type Posting = {
  source: string
  sourceId: string
  /** Of everything that is said of the job: a changed word changes it. */
  hash: string
  title: string
  text: string
  company: string
  location: string
  salary: string
  jobType: string[]
  benefits: string[]
  link: string | null
  /** YYYY-MM-DD */
  openedOn: string | null
  closesOn: string | null
}

const columns = {
  source: ['source'],
  id: ['id', 'job_id', 'control', 'control_number'],
  title: ['title', 'job_title', 'position_title', 'position', 'name'],
  text: ['text', 'description', 'job_description', 'body', 'content'],
  moreText: ['company_profile', 'responsibilities', 'requirements', 'qualifications'],
  company: ['company', 'employer', 'company_name', 'organization', 'organisation', 'agency', 'hiring_organization'],
  location: ['location', 'locations', 'job_location', 'city'],
  state: ['state', 'region'],
  remote: ['remote', 'telecommuting', 'is_remote'],
  salary: ['salary', 'salary_range', 'pay', 'pay_range', 'compensation'],
  jobType: ['job_type', 'employment_type', 'employment', 'schedule'],
  benefits: ['benefits'],
  link: ['link', 'url', 'apply_url', 'apply_link', 'application_url'],
  opened: ['open', 'opened', 'opens', 'open_date', 'created_at', 'posted_at', 'posted', 'date_posted', 'posted_on'],
  closes: ['close', 'closes', 'close_date', 'closing_date', 'closes_on', 'deadline', 'valid_through'],
  period: ['open_period'],
} as const
type Column = keyof typeof columns

const unnamedEmployer = 'Employer not named'
const longestText = 200_000
/** Source and id stand together in an index, which holds no more than some 2,700 bytes. */
const longestName = 200

/** The file's name names the source of rows that name none. */
export function sourceOfFile(path: string): string {
  return basename(path).replace(/^\.+/, '').split('.')[0] || basename(path)
}

/** A row as a posting, or in one phrase why it is none. */
export function readPostingRow(record: Record<string, unknown>, fileSource: string): Posting | { refused: string } {
  const named = new Map(
    Object.entries(record).map(([name, value]) => [
      name
        .trim()
        .toLowerCase()
        .replace(/[\s-]{1,9}/g, '_'),
      value,
    ]),
  )
  const raw = (column: Column) =>
    columns[column]
      .map((name) => named.get(name))
      .find((value) => value !== undefined && value !== null && value !== '')
  const say = (column: Column) => clean(words(raw(column)))

  const title = say('title')
  if (!/[\p{L}\p{N}]/u.test(title)) return { refused: 'it has no title' }
  const source = say('source') || fileSource
  if (source.length > longestName) return { refused: `its source is longer than ${longestName} characters` }
  const text = textOf(named)
  if (text.length > longestText)
    return { refused: `its text is longer than ${longestText.toLocaleString('en-US')} characters` }

  const period = readPeriod(raw('period'))
  const said = {
    title,
    text,
    company: say('company').slice(0, 200) || unnamedEmployer,
    location: locationOf(say('location'), say('state'), raw('remote')),
    salary: say('salary'),
    jobType: list(raw('jobType')),
    benefits: Array.isArray(raw('benefits')) ? list(raw('benefits')) : [],
    link: linkOf(say('link')),
    openedOn: readDay(raw('opened')) ?? period.from,
    closesOn: readDay(raw('closes')) ?? period.to,
  }
  const hash = digest(JSON.stringify(said))
  const id = say('id') || `words-${hash.slice(0, 32)}`
  return { source, sourceId: id.length > longestName ? `long-${digest(id)}` : id, hash, ...said }
}

const digest = (words: string) => createHash('sha256').update(words).digest('hex')

/** The text, with the columns that hold further parts of it. A row without any says what its other columns say. */
function textOf(named: Map<string, unknown>): string {
  const of = (names: readonly string[]) => names.map((name) => prose(clean(words(named.get(name))))).filter(Boolean)
  const benefits = named.get('benefits')
  const told = of(columns.text)
  const parts = [
    ...told.slice(0, 1),
    ...of(columns.moreText),
    ...(typeof benefits === 'string' ? [prose(clean(benefits))] : []),
  ]
  if (parts.length) return parts.join('\n\n')

  const known = new Set<string>(Object.values(columns).flat())
  const others = [...named].filter(([name, value]) => !known.has(name) && words(value))
  return others
    .map(
      ([name, value]) => `${name[0]?.toUpperCase() ?? ''}${name.slice(1).replaceAll('_', ' ')}: ${clean(words(value))}`,
    )
    .join('\n')
}

function words(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  const { name, city, state, region } = value as Record<string, unknown>
  return words(name) || [city, state ?? region].map(words).filter(Boolean).join(', ')
}

function list(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(words) : words(value).split(/[,;|]/)
  return parts
    .map((part) => clean(part).slice(0, 200))
    .filter(Boolean)
    .slice(0, 50)
}

/** Postgres keeps no NUL, and no other control character is anybody's word. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
    .trim()
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  bull: '•',
}

/** HTML as text; anything else as it is. */
function prose(text: string): string {
  const untagged = /<\/?(?:p|br|li|ul|ol|div|span|strong|b|em|h[1-6])\b[^<>]{0,500}>/i.test(text)
    ? text
        .replace(/<(?:script|style)\b[^<>]{0,500}>[^<]{0,100000}/gi, ' ')
        .replace(/<(?:br|\/p|\/li|\/div|\/h[1-6]|\/ul|\/ol)\b[^<>]{0,500}>/gi, '\n')
        .replace(/<[/a-z!][^<>]{0,2000}>/gi, '')
    : text
  return untagged.replace(/&(#?\w{2,6});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole).trim()
}

function locationOf(location: string, state: string, remote: unknown): string {
  const place = [location, location.includes(state) ? '' : state].filter(Boolean).join(', ')
  return /^(?:1|true|yes|remote)$/i.test(words(remote)) && !/remote/i.test(place)
    ? [place, 'Remote'].filter(Boolean).join(', ')
    : place
}

function linkOf(link: string): string | null {
  if (link.length > 2000 || !URL.canParse(link)) return null
  const { protocol, href } = new URL(link)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
