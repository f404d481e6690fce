import { expect, test } from 'vitest'
import { ownDomain, provesEmployer, readWebsite } from '#db/employers/domain.ts'

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
  ['cedarhollow', null],
  ['', null],
] as const)('%s is the website %s', ([said, website]) => expect(readWebsite(said)).toBe(website))

test.for([
  ['https://www.cedarhollow.org/about', 'cedarhollow.org'],
  ['https://cedarhollow.github.io', null],
  ['https://cedar.wixsite.com/home', null],
  ['https://sites.google.com/view/cedar', null],
  ['https://www.facebook.com/cedar', null],
  [null, null],
] as const)('of %s the own domain is %s', ([website, domain]) => expect(ownDomain(website)).toBe(domain))

test.for([
  ['hr@cedarhollow.org', true],
  ['HR@Mail.CedarHollow.ORG', true],
  ['hr@cedarhollow.org.evil.com', false],
  ['hr@evilcedarhollow.org', false],
  ['hr@cedarhollow.com', false],
  ['a@b@cedarhollow.org', false],
  ['hr@gmail.com', false],
  ['@cedarhollow.org', false],
  ['hr', false],
] as const)('%s proves cedarhollow.org: %s', ([email, proves]) =>
  expect(provesEmployer(email, 'https://www.cedarhollow.org')).toBe(proves),
)

test('no free address proves an employer, even of the mail company’s own site', () => {
  expect(provesEmployer('someone@gmail.com', 'https://gmail.com')).toBe(false)
  expect(provesEmployer('someone@mailinator.com', 'https://mailinator.com')).toBe(false)
})
