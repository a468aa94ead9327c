import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { newPasswordFields } from '#modules/accounts/commands/new-password.ts'
import { setPassword } from '#modules/accounts/commands/set-password.ts'
import { signIn } from '#modules/accounts/commands/sign-in.ts'
import { isExpected, passwordProblem } from '#modules/accounts/rules/password.ts'
import { setProfile } from '#modules/organisation/face.ts'
import { nobody } from '#platform/identity.ts'
import { codeOf, openHouse } from './house.ts'

const house = await openHouse()
const { world, owner, as } = house
afterAll(house.close)

const stranger = nobody('en')
const password = 'ten small lamps'
const good = { password, again: password }

test('takes a password of one’s own, and ends the other sessions with it', async () => {
  const first = await house.enter('sora')
  const second = await house.enterAgain('sora')
  const { token } = await setPassword(world, first.actor, { ...good, keepSession: first.token })
  expect(await house.whoHas(second.token)).toBeUndefined()
  expect(await house.whoHas(first.token)).toBeUndefined()
  expect(await house.whoHas(token ?? '')).toMatchObject({ id: first.actor.id })
  const again = await signIn(world, stranger, { signInName: 'sora', password })
  expect(await house.whoHas(again.token)).toMatchObject({ id: first.actor.id })
})

test('asks for the present password where there is one, but not who has just come by a link', async () => {
  const { actor, token } = await house.enter('rin')
  const { token: kept } = await setPassword(world, actor, { ...good, keepSession: token })
  const other = { password: 'a kettle for the road', again: 'a kettle for the road' }
  expect(await codeOf(setPassword(house.later(61), actor, { ...other, keepSession: kept }))).toBe(
    'accounts.set-password.wrong-current',
  )
  const inAnHour = { ...other, keepSession: kept, current: 'ten small lamp' }
  expect(await codeOf(setPassword(house.later(61), actor, inAnHour))).toBe('accounts.set-password.wrong-current')
  expect(await codeOf(setPassword(house.later(61), actor, { ...inAnHour, current: password }))).toBe('done')
  const byLink = await house.enterAgain('rin')
  expect(await codeOf(setPassword(world, byLink.actor, { ...good, keepSession: byLink.token }))).toBe('done')
  expect(await codeOf(setPassword(world, byLink.actor, good))).toBe('accounts.set-password.wrong-current')
})

test('refuses what is short, common or made of the names around it, and says which', async () => {
  const profile = { names: { en: 'Lantern Road' }, purposes: {}, legalForms: {}, languages: ['en'] }
  await setProfile(world, as('director'), { ...profile, timeZone: 'Asia/Tokyo', baseCurrency: 'JPY' })
  const { actor, token } = await house.enter('emi.takeda')
  const outcome = (text: string) =>
    codeOf(setPassword(world, actor, { password: text, again: text, keepSession: token }))
  expect(await outcome('short')).toBe('accounts.set-password.too-short')
  expect(await outcome('eleven char')).toBe('accounts.set-password.too-short')
  for (const common of ['qwertyuiop123', '1q2w3e4r5t6y', 'Unbelievable', 'UNBELIEVABLE2011!', '123456789012'])
    expect([common, await outcome(common)]).toEqual([common, 'accounts.set-password.common'])
  for (const expected of ['Waystation-2011', 'emi.takeda-emi.takeda', 'Lantern Road 11', 'road.lantern.99'])
    expect([expected, await outcome(expected)]).toEqual([expected, 'accounts.set-password.expected'])
  expect(await codeOf(setPassword(world, actor, { ...good, again: 'another lamp!', keepSession: token }))).toBe(
    'accounts.set-password.not-the-same',
  )
})

test('takes any characters, from twelve to at least 128, with no rule of composition', () => {
  const never = () => false
  for (const text of [
    'aaaaaaaaaaab',
    '밤에는 등불이 열두 개 켜진다',
    '夜明け前の灯りは十二個だ',
    '🏮'.repeat(12),
    'x y z '.repeat(22),
  ])
    expect([text, passwordProblem(text, [], never)]).toEqual([text, undefined])
  expect(newPasswordFields.password.safeParse('n'.repeat(256)).success).toBe(true)
  expect(newPasswordFields.password.safeParse('n'.repeat(257)).success).toBe(false)
  expect(passwordProblem('🏮'.repeat(11), [], never)).toBe('accounts.set-password.too-short')
  expect(isExpected('Lantern-Road-2011', ['Lantern Road'])).toBe(true)
  expect(isExpected('Lantern-Road-2011', ['ad', 'an'])).toBe(false)
})

test('signs in with a password that is typed in another normal form of Unicode', async () => {
  const { actor, token } = await house.enter('hana')
  const typed = '밤에는 등불이 열두 개 켜진다'
  await setPassword(world, actor, {
    password: typed.normalize('NFD'),
    again: typed.normalize('NFD'),
    keepSession: token,
  })
  const again = await signIn(world, stranger, { signInName: 'hana', password: typed.normalize('NFC') })
  expect(await house.whoHas(again.token)).toMatchObject({ id: actor.id })
})

test('keeps a password nowhere', async () => {
  const { actor, token } = await house.enter('keeper')
  const secret = 'a lamp that nobody sees'
  await setPassword(world, actor, { password: secret, again: secret, keepSession: token })
  const { rows } = await sql<{ all: string }>`select string_agg(t::text, ' ') as all from (
    select to_jsonb(a) as t from accounts.accounts a union all select to_jsonb(p) from platform.audit p) t`.execute(
    owner,
  )
  expect(rows[0]?.all).toContain('argon2id')
  expect(rows[0]?.all).not.toContain(secret)
})
