import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createSignInLink } from '#modules/accounts/commands/create-sign-in-link.ts'
import { invite } from '#modules/accounts/commands/invite.ts'
import { setPassword } from '#modules/accounts/commands/set-password.ts'
import { signIn } from '#modules/accounts/commands/sign-in.ts'
import { signOut } from '#modules/accounts/commands/sign-out.ts'
import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import { identify } from '#modules/accounts/queries/identify.ts'
import { NotAllowed, Refusal } from '#platform/errors.ts'
import { nobody } from '#platform/identity.ts'
import { proxiesOf } from '#platform/web/address.ts'
import { actNames } from '../../src/main/registry.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { reach, testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)

const minute = 60_000
const stranger = nobody('en')
const later = (minutes: number) => ({ ...world, clock: () => new Date(world.clock().getTime() + minutes * minute) })
const whoHas = (token: string, minutes = 0) => identify(world.db, token, later(minutes).clock(), actNames)
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error),
  )

async function account(signInName: string, role: 'treasurer' | 'aid-officer' = 'treasurer') {
  const holder = { signInName, name: signInName.toUpperCase(), role, language: 'ko' } as const
  return (await invite(world, as('director'), holder)).token
}

async function signedIn(signInName: string) {
  const { token } = await useSignInLink(world, stranger, { token: await account(signInName) })
  return token
}

test('lets an account in once by its link, in its own language and role', async () => {
  const link = await account('hana')
  const { token } = await useSignInLink(world, stranger, { token: link })
  const actor = await whoHas(token)
  expect(actor).toMatchObject({ name: 'HANA', language: 'ko' })
  expect(actor?.may.has('giving.record-gift')).toBe(true)
  expect(actor?.may.has('aid.hand-over')).toBe(false)
  expect(await codeOf(useSignInLink(world, stranger, { token: link }))).toBe('accounts.use-sign-in-link.over')
})

test('refuses a link after an hour', async () => {
  await signedIn('late')
  const { token: link } = await createSignInLink(world, as('director'), { signInName: 'late' })
  expect(await codeOf(useSignInLink(later(61), stranger, { token: link }))).toBe('accounts.use-sign-in-link.over')
})

test('forgets a session after two idle hours, and after twelve hours in any case', async () => {
  const token = await signedIn('mina')
  expect(await whoHas(token, 119)).toBeDefined()
  expect(await whoHas(token, 119 + 121)).toBeUndefined()
  for (let minutes = 100; minutes < 720; minutes += 100) await whoHas(token, minutes)
  expect(await whoHas(token, 721)).toBeUndefined()
})

test('ends a session at once when its holder signs out', async () => {
  const token = await signedIn('ren')
  await signOut(world, stranger, { token })
  expect(await whoHas(token)).toBeUndefined()
})

test('answers an unknown name and a wrong password alike', async () => {
  await account('yuki')
  const wrong = { password: 'not the one at all' }
  expect(await codeOf(signIn(world, stranger, { signInName: 'yuki', ...wrong }))).toBe('accounts.sign-in.wrong')
  expect(await codeOf(signIn(world, stranger, { signInName: 'nobody-here', ...wrong }))).toBe('accounts.sign-in.wrong')
})

test('makes accounts only for those who may, and no name twice', async () => {
  const given = { signInName: 'twice', name: 'Twice', role: 'editor', language: 'en' } as const
  await invite(world, as('director'), given)
  expect(await codeOf(invite(world, as('director'), given))).toBe('accounts.name-taken')
  await expect(invite(world, as('treasurer'), { ...given, signInName: 'three' })).rejects.toThrow(NotAllowed)
})

test('keeps neither tokens nor passwords, in tables or in the audit log', async () => {
  const token = await signedIn('secret-keeper')
  const actor = await whoHas(token)
  if (!actor) throw new Error('nobody is signed in')
  const password = 'a lamp that nobody sees'
  await setPassword(world, actor, { password, again: password, keepSession: token })
  const { rows } = await sql<{ all: string }>`select string_agg(t::text, ' ') as all from (
    select to_jsonb(a) as t from accounts.accounts a union all select to_jsonb(s) from accounts.sessions s
    union all select to_jsonb(l) from accounts.sign_in_links l union all select to_jsonb(p) from platform.audit p) t`.execute(
    owner,
  )
  expect(rows[0]?.all).toContain('secret-keeper')
  expect(rows[0]?.all).not.toContain(token)
  expect(rows[0]?.all).not.toContain(password)
})

test('says why nobody can sign in over plain HTTP from another machine, and keeps quiet where they can', async () => {
  const app = staffApplication(world, {
    ...reach,
    host: '192.168.7.7',
    proxies: proxiesOf('127.0.0.1') ?? reach.proxies,
  })
  const page = async (address: string, headers: Record<string, string> = {}) =>
    (await app.request(address, { headers })).text()
  expect(await page('http://192.168.7.7:8410/sign-in')).toContain('192.168.7.7')
  expect(await page('http://192.168.7.7:8410/sign-in/link/x')).toContain('SSH tunnel')
  for (const quiet of [
    await page('http://localhost:8410/sign-in'),
    await page('http://127.0.0.1:8410/sign-in'),
    await page('http://staff.example.org/sign-in', { 'sec-fetch-site': 'none' }),
    await page('http://staff.example.org/sign-in', { 'x-forwarded-proto': 'https' }),
  ])
    expect(quiet).not.toContain('SSH tunnel')
})
