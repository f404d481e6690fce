import { describe, expect, test } from 'vitest'
import { addressBlock, clientAddress } from '#app/http/client-address.ts'

const connection = '192.0.2.1'

describe('the client’s address', () => {
  test.for([
    [0, '203.0.113.7', connection],
    [0, undefined, connection],
    [1, '203.0.113.7', '203.0.113.7'],
    [1, '10.0.0.1, 203.0.113.7', '203.0.113.7'],
    [2, '10.0.0.1, 203.0.113.7,198.51.100.2', '203.0.113.7'],
    [1, '2001:db8::7', '2001:db8::7'],
    [1, undefined, connection],
    [1, '', connection],
    [2, '203.0.113.7', connection],
    [1, 'unknown', connection],
    [1, '203.0.113.7, ', connection],
    [1, '203.0.113.7; drop table limits', connection],
  ] as const)('behind %s proxies that say %s is %s', ([proxies, forwarded, address]) => {
    expect(clientAddress(connection, forwarded, proxies)).toBe(address)
  })
})

describe('addresses that one client can take in turn are one block', () => {
  test.for([
    ['203.0.113.7', '::ffff:203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:ffff::1'],
    ['2001:db8:1:2::1', '2001:db8:1:2:0:0:0:2'],
    ['2001:db8::1', '2001:db8:0:0:9::1'],
    ['2001:DB8::1', '2001:db8::2'],
    ['2001:db8:0001:2::1', '2001:db8:1:2::9'],
    ['fe80::1%eth0', 'fe80::2'],
  ] as const)('%s and %s', ([one, other]) => {
    expect(addressBlock(one)).toBe(addressBlock(other))
  })

  test.for([
    ['203.0.113.7', '203.0.113.8'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['2001:db8::1', '2001:db8:0:1::1'],
    ['::1', '::ffff:127.0.0.1'],
  ] as const)('%s and %s are two', ([one, other]) => {
    expect(addressBlock(one)).not.toBe(addressBlock(other))
  })
})
