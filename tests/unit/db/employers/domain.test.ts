import { getDomain } from 'tldts'
import { expect, test } from 'vitest'
import { ownDomain, provesEmployer, readWebsite } from '#db/employers/domain.ts'
import { disposableMailHosts, freeMailHosts, siteHosts } from '#db/vocabulary/mail-domains.ts'

test.for([
  ['cedarhollow.org', 'https://cedarhollow.org/'],
  ['https://Careers.CedarHollow.org/jobs', 'https://careers.cedarhollow.org/jobs'],
  ['http://cedarhollow.co.uk', 'http://cedarhollow.co.uk/'],
  ['javascript:alert(1)', null],
  ['ftp://cedarhollow.org', null],
  ['https://a:b@cedarhollow.org', null],
  ['https://cedarhollow.org:8443', null],
  ['localhost', null],
  ['10.0.0.1', null],
  ['[::1]', null],
  ['0x7f.1', null],
  ['2130706433', null],
  ['cedarhollow', null],
  ['cedar.internal', null],
  ['co.uk', null],
  ['mailto:hr@cedarhollow.org', null],
  ['data:text/html,x', null],
  ['cedarhollow.org\\@evil.example', null],
  ['  Cedarhollow.org ', 'https://cedarhollow.org/'],
  ['peñalosa.org', 'https://xn--pealosa-5za.org/'],
  [`cedarhollow.org/${'a'.repeat(300)}`, null],
  ['', null],
] as const)('%s is the website %s', ([said, website]) => expect(readWebsite(said)).toBe(website))

test.for([
  ['https://www.cedarhollow.org/about', 'cedarhollow.org'],
  ['https://cedarhollow.github.io', null],
  ['https://cedar.wixsite.com/home', null],
  ['https://sites.google.com/view/cedar', null],
  ['https://www.facebook.com/cedar', null],
  ['https://cedar.wordpress.com', null],
  ['https://www.linkedin.com/company/cedar', null],
  ['https://www.indeed.com/cmp/cedar', null],
  ['https://cedar.wd5.myworkdayjobs.com/careers', null],
  ['https://cedar.pages.dev', null],
  ['https://cedar.s3.amazonaws.com/index.html', null],
  ['https://mail.yahoo.co.uk', null],
  ['https://careers.cedarhollow.co.uk', 'cedarhollow.co.uk'],
  ['https://cedarhollow.org./', 'cedarhollow.org'],
  ['https://notwordpress.com', 'notwordpress.com'],
  ['http://10.0.0.1', null],
  ['http://localhost:3000', null],
  ['no address', null],
  [null, null],
] as const)('of %s the own domain is %s', ([website, domain]) => expect(ownDomain(website)).toBe(domain))

test.for([
  ['hr@cedarhollow.org', true],
  ['HR@Mail.CedarHollow.ORG', true],
  ['hr@cedarhollow.org.', true],
  ['hr+jobs@hr.us.cedarhollow.org', true],
  ['hr@cedarhollow.org.evil.com', false],
  ['hr@cedarhollow.org\\.evil.com', false],
  ['hr@cedarhollow.org/.evil.com', false],
  ['hr@cedarhollow.org?.evil.com', false],
  ['hr@cedarhollow.org#.evil.com', false],
  ['hr@evil.com:cedarhollow.org', false],
  ['hr@cedarhollow%2eorg', false],
  ['hr@cedar\u00adhollow.org', false],
  ['hr@cedarhollow\u3002org', false],
  ['hr@cedarhollow.org\n', false],
  ['hr@cedarhollow..org', false],
  ['hr@.cedarhollow.org', false],
  ['hr@cedarhollow.org..', false],
  // A Cyrillic о.
  ['hr@cedarh\u043ellow.org', false],
  ['hr @cedarhollow.org', false],
  ['"a@evil.com"@cedarhollow.org', false],
  ['hr@[10.0.0.1]', false],
  ['hr@org', false],
  ['hr@evilcedarhollow.org', false],
  ['hr@cedarhollow.com', false],
  ['a@b@cedarhollow.org', false],
  ['hr@cedarhollow.org@evil.com', false],
  ['hr@gmail.com', false],
  ['@cedarhollow.org', false],
  ['hr', false],
] as const)('%s proves cedarhollow.org: %s', ([email, proves]) =>
  expect(provesEmployer(email, 'https://www.cedarhollow.org')).toBe(proves),
)

test('no free address proves an employer, even of the mail company’s own site', () => {
  expect(provesEmployer('someone@gmail.com', 'https://gmail.com')).toBe(false)
  expect(provesEmployer('someone@mailinator.com', 'https://mailinator.com')).toBe(false)
  expect(provesEmployer('someone@eu.mailinator.com', 'https://mailinator.com')).toBe(false)
  for (const host of [...freeMailHosts, ...disposableMailHosts])
    expect(provesEmployer(`someone@${host}`, `https://www.${host}`), host).toBe(false)
})

test('nobody is proved by an address at a neighbour under the same lent or public name', () => {
  expect(provesEmployer('hr@birch.github.io', 'https://cedar.github.io')).toBe(false)
  expect(provesEmployer('hr@cedar.github.io', 'https://cedar.github.io')).toBe(false)
  expect(provesEmployer('hr@birch.co.uk', 'https://cedar.co.uk')).toBe(false)
  expect(provesEmployer('hr@birch.k12.oh.us', 'https://cedar.k12.oh.us')).toBe(false)
})

test('an accented domain is one, however it is written', () => {
  const [written, coded] = ['peñalosa.org', 'xn--pealosa-5za.org']
  expect(provesEmployer(`hr@${written}`, `https://${coded}`)).toBe(true)
  expect(provesEmployer(`hr@${coded}`, `https://${written}`)).toBe(true)
  expect(provesEmployer('hr@penalosa.org', `https://${written}`)).toBe(false)
})

test('the lists hold domains that somebody registers, in small letters: nothing else would be found in them', () => {
  for (const host of [...freeMailHosts, ...disposableMailHosts, ...siteHosts]) expect(getDomain(host)).toBe(host)
})
