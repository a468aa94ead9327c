import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { noteAttempt } from '#modules/accounts/commands/note-attempt.ts'
import { noteProof } from '#modules/accounts/commands/note-proof.ts'
import { setPassword } from '#modules/accounts/commands/set-password.ts'
import { signIn } from '#modules/accounts/commands/sign-in.ts'
import { createSignInLink, useSignInLink } from '#modules/accounts/face.ts'
import { addressKey } from '#modules/accounts/rules/address-key.ts'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import { nobody } from '#platform/identity.ts'
import { proxiesOf } from '#platform/web/address.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { reach } from '../world.ts'
import { codeOf, openHouse } from './house.ts'

const house = await openHouse()
const { world, owner, as } = house
afterAll(house.close)

const stranger = nobody('en')
const password = 'ten small lamps'

let visitors = 0
/** An address that nobody used before. */
const newAddress = () => {
  visitors++
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`
}

const guess = (then: World, signInName: string, more: { address?: string; deviceToken?: string | undefined } = {}) =>
  codeOf(noteAttempt(then, stranger, { signInName, address: newAddress(), ...more }))

test('takes ten attempts for a name in a quarter of an hour, from however many addresses, and says for how long not', async () => {
  for (let n = 0; n < 10; n++) expect(await guess(world, 'guessed')).toBe('done')
  const refused = await noteAttempt(house.later(5), stranger, { signInName: 'guessed', address: newAddress() }).catch(
    (error) => error,
  )
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ code: 'accounts.too-many', values: { minutes: 10, hours: 0 } })
  expect(await guess(world, 'somebody-else')).toBe('done')
  expect(await guess(house.later(16), 'guessed')).toBe('done')
})

test('takes at most a hundred a day for a name, whoever guesses thousands of times', async () => {
  const guesses = process.env.WAYSTATION_LONG === '1' ? 10_000 : 2000
  let judged = 0
  for (let n = 0; n < guesses; n++) {
    const then = house.later((n * 24 * 60) / guesses)
    if ((await guess(then, 'besieged')) === 'done') judged++
  }
  expect(judged).toBe(100)
  const refused = await noteAttempt(house.later(24 * 60 - 1), stranger, {
    signInName: 'besieged',
    address: newAddress(),
  }).catch((error) => error)
  expect(refused.values.hours === 0 ? refused.values.minutes : refused.values.hours).toBeGreaterThan(0)
}, 120_000)

test('counts before it judges: of fifty at once no more pass than one after the other', async () => {
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => guess(world, 'stormed')))
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(10)
  const address = newAddress()
  const names = await Promise.all(Array.from({ length: 80 }, (_, n) => guess(world, `name-${n}`, { address })))
  expect(names.filter((outcome) => outcome === 'done')).toHaveLength(50)
})

test('takes fifty from one address, IPv6 by its network, over all names', async () => {
  const of = (n: number) => `2001:db8:1:2:${n.toString(16)}::${n.toString(16)}`
  const outcomes: unknown[] = []
  for (let n = 1; n <= 51; n++) outcomes.push(await guess(world, `v6-${n}`, { address: of(n) }))
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(50)
  expect(await guess(world, 'v6-neighbour', { address: '2001:db8:1:3::1' })).toBe('done')
  expect(await guess(house.later(16), 'v6-later', { address: of(7) })).toBe('done')
})

test('tells networks apart, in every way of writing an address', () => {
  expect(addressKey('192.0.2.7')).toBe('192.0.2.7')
  const same = ['2001:db8::1', '2001:0DB8:0:0:ffff::', '2001:db8:0:0:1:2:3:4']
  expect(new Set(same.map(addressKey))).toEqual(new Set(['2001:db8:0:0']))
  expect(addressKey('::1')).toBe('0:0:0:0')
  expect(addressKey('fe80:1:2:3:4:5:6:7')).toBe('fe80:1:2:3')
})

test('lets the rightful person in by a known browser and by a link, whatever strangers do', async () => {
  const hana = await house.enter('hana')
  await setPassword(world, hana.actor, { password, again: password, keepSession: hana.token })
  while ((await guess(world, 'hana')) === 'done');
  expect(await guess(world, 'hana')).toBe('accounts.too-many')
  const known = { signInName: 'hana', address: newAddress(), deviceToken: hana.deviceToken }
  const { attempts } = await noteAttempt(world, stranger, known)
  const entry = await signIn(world, stranger, { ...known, password, attempts })
  expect(await house.whoHas(entry.token)).toMatchObject({ id: hana.actor.id })
  const link = await createSignInLink(world, as('director'), { signInName: 'hana' })
  expect((await useSignInLink(world, stranger, { token: link.token })).step).toBe('in')
})

test('knows a browser for its own account only, for ninety days, and under its latest token', async () => {
  const [ren, mio] = [await house.enter('ren'), await house.enter('mio')]
  for (const name of ['ren', 'mio']) while ((await guess(world, name)) === 'done');
  const known = (signInName: string, deviceToken: string, then = world) => guess(then, signInName, { deviceToken })
  expect(await known('ren', ren.deviceToken)).toBe('done')
  expect(await known('mio', ren.deviceToken)).toBe('accounts.too-many')
  const link = await createSignInLink(world, as('director'), { signInName: 'mio' })
  const shared = await useSignInLink(world, stranger, { token: link.token, deviceToken: ren.deviceToken })
  if (shared.step !== 'in') throw new Error('Mio has no second factor')
  expect(await known('mio', shared.deviceToken)).toBe('done')
  expect(await known('ren', shared.deviceToken)).toBe('done')
  expect(await known('ren', ren.deviceToken)).toBe('accounts.too-many')
  expect(await known('mio', mio.deviceToken)).toBe('done')
  const after = house.later(91 * 24 * 60)
  for (let n = 0; n < 10; n++) await guess(after, 'ren')
  expect(await known('ren', shared.deviceToken, after)).toBe('accounts.too-many')
})

test('forgets attempts that were right, and only those', async () => {
  const { actor, token } = await house.enter('kei')
  await setPassword(world, actor, { password, again: password, keepSession: token })
  for (let n = 0; n < 2; n++) {
    const { attempts } = await noteAttempt(world, stranger, { signInName: 'kei', address: newAddress() })
    await signIn(world, stranger, { signInName: 'kei', password, attempts })
  }
  for (let n = 0; n < 9; n++) await guess(world, 'kei')
  const { attempts } = await noteAttempt(world, stranger, { signInName: 'kei', address: newAddress() })
  await signIn(world, stranger, { signInName: 'kei', password, attempts })
  expect(await guess(world, 'kei')).toBe('done')
  expect(await guess(world, 'kei')).toBe('accounts.too-many')
})

test('counts what is asked for again of somebody who is signed in', async () => {
  const { actor } = await house.enter('borrowed')
  for (let n = 0; n < 10; n++) await noteProof(world, actor, {})
  expect(await codeOf(noteProof(world, actor, {}))).toBe('accounts.too-many')
  expect(await codeOf(noteProof(house.later(16), actor, {}))).toBe('done')
})

test('keeps neither names nor addresses, nor anything older than a day', async () => {
  await guess(house.later(3 * 24 * 60), 'late-guess', { address: '198.51.100.77' })
  const { rows } = await sql<{ all: string; oldest: Date }>`select string_agg(to_jsonb(a)::text, ' ') as all,
    min(at) as oldest from accounts.attempts a`.execute(owner)
  expect(rows[0]?.all).not.toMatch(/late-guess|198\.51\.100\.77/)
  expect(rows[0]?.oldest.getTime()).toBeGreaterThanOrEqual(
    house
      .later(2 * 24 * 60)
      .clock()
      .getTime(),
  )
})

describe('over HTTP', () => {
  const address = 'https://staff.example.org/sign-in'
  const ask = async (headers: Record<string, string>, signInName: string, through?: string) => {
    const app = staffApplication(world, { ...reach, proxies: proxiesOf(through ?? '') ?? reach.proxies })
    const body = new URLSearchParams({ signInName, password: '' })
    const answer = await app.request(address, {
      method: 'POST',
      body,
      headers: { origin: 'https://staff.example.org', ...headers },
    })
    return (await answer.text()).includes('Too many attempts')
  }

  test('a forged X-Forwarded-For gives no new tries, and a proxy that is believed gives each client its own', async () => {
    const forged = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}` })
    let held = 0
    for (let n = 0; n < 60; n++) if (await ask(forged(n), `forged-${n}`)) held++
    expect(held).toBe(10)
    for (let n = 0; n < 60; n++) expect(await ask(forged(n), `proxied-${n}`, '127.0.0.1')).toBe(false)
  })
})
