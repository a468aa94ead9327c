import { describe, expect, test } from 'vitest'
import { arrivalOf, plainAddress, proxiesOf } from '#platform/web/address.ts'
import { publicAddress, readEnv, staffAddress } from '../../src/main/env.ts'

const none = proxiesOf('')
const some = proxiesOf('127.0.0.1, 10.0.0.0/8, fd00::/8')
if (!none || !some) throw new Error('these are lists of proxies')

describe('the address of a client', () => {
  test('is the socket’s, whatever a header says, where no proxy is known', () => {
    expect(arrivalOf('203.0.113.9', '198.51.100.1', none)).toEqual({ address: '203.0.113.9', isProxied: false })
    expect(arrivalOf('127.0.0.1', '198.51.100.1', none)).toEqual({ address: '127.0.0.1', isProxied: false })
  })

  test('is the last in the header that is no proxy, where the socket is a proxy’s', () => {
    expect(arrivalOf('10.0.0.1', '1.1.1.1, 198.51.100.1, 10.2.3.4', some).address).toBe('198.51.100.1')
    expect(arrivalOf('fd00::1', '2001:DB8:0::1', some).address).toBe('2001:db8::1')
    expect(arrivalOf('10.0.0.1', '10.0.0.7, 10.0.0.8', some).address).toBe('10.0.0.7')
    expect(arrivalOf('10.0.0.1', undefined, some)).toEqual({ address: '10.0.0.1', isProxied: true })
  })

  test('is never what stands before a client that invents a header', () => {
    expect(arrivalOf('203.0.113.9', '10.0.0.1', some)).toEqual({ address: '203.0.113.9', isProxied: false })
    expect(arrivalOf('10.0.0.1', '6.6.6.6, nonsense', some).address).toBe('10.0.0.1')
    expect(arrivalOf('10.0.0.1', '6.6.6.6, 203.0.113.9', some).address).toBe('203.0.113.9')
  })

  test('is written in one way', () => {
    for (const text of ['::ffff:192.0.2.5', '::FFFF:C000:205', '192.0.2.5:4711', '[::ffff:192.0.2.5]:80'])
      expect(plainAddress(text)).toBe('192.0.2.5')
    expect(plainAddress('fe80::0001%eth0')).toBe('fe80::1')
    expect(arrivalOf('::ffff:10.9.9.9', '203.0.113.9', some).address).toBe('203.0.113.9')
    for (const text of ['', 'unknown', '1.2.3', '256.1.1.1', '_hidden', 'a'.repeat(9000)])
      expect(plainAddress(text)).toBeUndefined()
  })
})

test('a list of proxies that is wrong is refused whole', () => {
  for (const list of [
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0.0/8/8',
    'proxy.example.org',
    '10.0.0.1/x',
    '10.0.0.1;10.0.0.2',
  ])
    expect(proxiesOf(list)).toBeUndefined()
})

describe('the settings', () => {
  const read = (settings: Record<string, string>) => readEnv({ WAYSTATION_DATA: '/data', ...settings })

  test('give the address for printed links: the public one, or that of the machine itself', () => {
    expect(staffAddress(read({}))).toBe('http://127.0.0.1:8410')
    expect(staffAddress(read({ WAYSTATION_HOST: '0.0.0.0', WAYSTATION_STAFF_PORT: '80' }))).toBe('http://localhost:80')
    expect(staffAddress(read({ WAYSTATION_HOST: 'fd00::1' }))).toBe('http://[fd00::1]:8410')
    for (const origin of ['https://staff.example.org', 'https://STAFF.example.org/', 'https://staff.example.org:443'])
      expect(staffAddress(read({ WAYSTATION_ORIGIN: origin }))).toBe('https://staff.example.org')
    expect(publicAddress(read({ WAYSTATION_PUBLIC_ORIGIN: 'https://www.example.org' }))).toBe('https://www.example.org')
  })

  test.each([
    ['WAYSTATION_ORIGIN', 'staff.example.org'],
    ['WAYSTATION_ORIGIN', 'https://staff.example.org/path'],
    ['WAYSTATION_ORIGIN', 'https://kim@staff.example.org'],
    ['WAYSTATION_ORIGIN', 'ftp://staff.example.org'],
    ['WAYSTATION_PUBLIC_ORIGIN', '*'],
    ['WAYSTATION_PROXIES', 'everybody'],
    ['WAYSTATION_STAFF_PORT', '70000'],
  ])('%s is not understood as %s, and is named', (variable, value) => {
    expect(() => read({ [variable]: value })).toThrow(
      expect.objectContaining({ code: 'main.wrong-setting', values: { variable } }),
    )
  })
})
