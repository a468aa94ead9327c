import { afterAll, describe, expect, test } from 'vitest'
import { proxiesOf } from '#platform/web/address.ts'
import { isOwnHost, ownPath } from '#platform/web/reach.ts'
import { publicApplication } from '../../src/main/public.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { reach, testWorld } from '../world.ts'
import { origin } from './site.ts'

const { world, close } = await testWorld()
afterAll(close)
const local = { ...reach, origin: undefined }

describe('the name that is asked for', () => {
  test('is this machine’s own, at any port, whatever is set', () => {
    for (const host of ['localhost', 'localhost:8410', 'LOCALHOST:1', '127.0.0.1:8410', '127.3.2.1', '[::1]:8410'])
      for (const site of [reach, local]) expect(isOwnHost(host, site, undefined)).toBe(true)
  })

  test('is that of the public address, at its port', () => {
    expect(isOwnHost('staff.example.org', reach, undefined)).toBe(true)
    expect(isOwnHost('STAFF.example.org:443', reach, undefined)).toBe(true)
    expect(isOwnHost('staff.example.org:8410', reach, undefined)).toBe(false)
    expect(isOwnHost('staff.example.org', local, undefined)).toBe(false)
  })

  test('is no other', () => {
    const others = [
      'evil.example',
      'staff.example.org.evil.example',
      'localhost.evil.example',
      '',
      ' ',
      '127.0.0.1.nip.io',
    ]
    const broken = [
      'staff.example.org/x',
      'user@staff.example.org',
      'staff.example.org#',
      'staff.example.org\\x',
      '[::1',
      '0.0.0.0',
    ]
    for (const host of [...others, ...broken, 'a, b']) expect(isOwnHost(host, reach, undefined)).toBe(false)
  })

  test('may be the address that is listened on, and where that is every one, the number at which the connection arrived', () => {
    expect(isOwnHost('10.0.0.5:8410', { ...local, host: '10.0.0.5' }, undefined)).toBe(true)
    const everywhere = { ...local, host: '0.0.0.0' }
    expect(isOwnHost('10.0.0.5:8410', everywhere, '10.0.0.5')).toBe(true)
    expect(isOwnHost('10.0.0.5:8410', everywhere, '::ffff:10.0.0.5')).toBe(true)
    expect(isOwnHost('10.0.0.6:8410', everywhere, '10.0.0.5')).toBe(false)
    expect(isOwnHost('rebound.example:8410', everywhere, '10.0.0.5')).toBe(false)
  })
})

test.each([
  ['staff', staffApplication(world, reach), 'WAYSTATION_ORIGIN'],
  ['public', publicApplication(world, reach), 'WAYSTATION_PUBLIC_ORIGIN'],
] as const)(
  'the %s site answers 421 in the reader’s language under a name of another, and says none back',
  async (_, app, setting) => {
    const ask = (url: string, headers: Record<string, string>) =>
      app.request(url, { headers: { 'accept-language': 'ja', ...headers } })
    const strange = await ask('https://evil.example/sign-in', {})
    expect(strange.status).toBe(421)
    const text = await strange.text()
    expect(text).toContain(setting)
    expect(text).toContain('サイト')
    expect(text + JSON.stringify([...strange.headers])).not.toContain('evil')
    expect((await ask(`${origin}/`, { host: 'evil.example' })).status).toBe(421)
    expect((await ask(`${origin}/`, { host: 'staff.example.org' })).status).not.toBe(421)
  },
)

test('the name that a believed proxy was asked for counts, and nobody else’s word', async () => {
  const proxies = proxiesOf('10.0.0.1')
  if (!proxies) throw new Error('this is a list of proxies')
  const app = staffApplication(world, { ...reach, proxies })
  const ask = (remoteAddress: string) =>
    app.request(
      'http://127.0.0.1:8410/sign-in',
      { headers: { 'x-forwarded-host': 'evil.example' } },
      { incoming: { socket: { remoteAddress } } },
    )
  expect((await ask('10.0.0.1')).status).toBe(421)
  expect((await ask('10.0.0.2')).status).toBe(200)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '\\\\evil.example',
  ' //evil.example',
  'evil.example',
  '',
])('%j is no way inside of this site', async (to) => {
  expect(ownPath(to)).toBeUndefined()
  const app = staffApplication(world, reach)
  const page = await (await app.request(`${origin}/sign-in?to=${encodeURIComponent(to)}`)).text()
  expect(page).toContain('action="/sign-in?to=%2F"')
})

test('an address that begins with two slashes leads to no other site, by choosing a language or by a link of its page', async () => {
  const app = staffApplication(world, reach)
  for (const path of ['//evil.example/', '///evil.example', '//evil.example/%5c']) {
    const chosen = await app.request(`${origin}${path}?lang=ja`)
    expect(chosen.headers.get('location')).toMatch(/^\/evil\.example/)
    expect(await (await app.request(origin + path)).text()).not.toMatch(/(href|action)="\/\//)
  }
})

test('a way inside of this site stays as it is', () => {
  for (const to of ['/', '/people?after=1&q=a%2Fb', '/report#notes', '/x//y', '/%2F/evil.example'])
    expect(ownPath(to)).toBe(to)
  expect(ownPath('/people?q=米')).toBe('/people?q=%E7%B1%B3')
})
