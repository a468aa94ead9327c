import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeRole } from '#modules/accounts/commands/change-role.ts'
import { createRole } from '#modules/accounts/commands/create-role.ts'
import { createSignInLink } from '#modules/accounts/commands/create-sign-in-link.ts'
import { end } from '#modules/accounts/commands/end.ts'
import { grantRole, revokeRole } from '#modules/accounts/commands/grant-role.ts'
import { signIn } from '#modules/accounts/commands/sign-in.ts'
import { liftSuspension, suspend } from '#modules/accounts/commands/suspend.ts'
import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import { identify } from '#modules/accounts/face.ts'
import { permissionNames } from '#modules/accounts/queries/role-permissions.ts'
import { permissionsOf, type Role } from '#modules/accounts/rules/roles.ts'
import { Refusal } from '#platform/errors.ts'
import { nobody } from '#platform/identity.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { actNames } from '../../src/main/registry.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { invitationAs, invitationOf, tokenIn } from '../invite.ts'
import { reach, testWorld } from '../world.ts'

// half an hour before midnight of the organisation, which is UTC here
const { world, owner, as, close } = await testWorld('2011-09-05T23:30:00Z')
afterAll(close)

const origin = 'https://staff.example.org'
const director = as('director')
const stranger = nobody('en')
const why = 'because'
const later = (minutes: number) => ({ ...world, clock: () => new Date(world.clock().getTime() + minutes * 60_000) })
const app = staffApplication(world, reach)
const afterMidnight = staffApplication(later(31), reach)

/** A page that each of these roles may open, and what stands behind it. */
const doors = {
  treasurer: '/giving',
  'aid-officer': '/aid/movements',
  'field-officer': '/operations',
  editor: '/activities',
  auditor: '/giving',
  administrator: '/accounts',
  director: '/accounts',
} as const satisfies Partial<Record<Role, string>>
type Tried = keyof typeof doors
const tried = Object.keys(doors) as Tried[]

interface Holder {
  readonly id: string
  readonly signInName: string
  /** The status of a page of this role in this session, asked anew. */
  look(site?: typeof app): Promise<number>
}

const idOf = async (signInName: string): Promise<string> => {
  const { rows } = await sql<{
    id: string
  }>`select id from accounts.accounts where sign_in_name = ${signInName}`.execute(owner)
  return rows[0]?.id ?? ''
}

async function enter(signInName: string, role: Tried, link: string): Promise<Holder> {
  const { token } = await useSignInLink(world, stranger, { token: link })
  const headers = { cookie: `${sessionCookie}=${token}` }
  return {
    id: await idOf(signInName),
    signInName,
    look: async (site = app) => (await site.request(origin + doors[role], { headers })).status,
  }
}

async function holderOf(role: Tried): Promise<Holder> {
  const signInName = `${role}-${crypto.randomUUID().slice(0, 8)}`
  const link = await invitationOf(world, { signInName, name: 'Mina', role, language: 'en' })
  const holder = await enter(signInName, role, tokenIn(link))
  expect(await holder.look()).toBe(200)
  return holder
}

const again = async ({ signInName }: Holder, role: Tried) =>
  enter(signInName, role, (await createSignInLink(world, director, { signInName })).token)

// who stays behind whatever happens to the others
beforeAll(async () => {
  await useSignInLink(world, stranger, { token: tokenIn(await invitationAs(world, 'director')) })
})

const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error),
  )

describe.each(tried)('the next request of a %s is refused', (role) => {
  test('once suspended; and once the suspension is lifted the old session stays dead, a new one lives', async () => {
    const mina = await holderOf(role)
    await suspend(world, director, { id: mina.id, why })
    expect(await mina.look()).toBe(303)
    const { signInName } = mina
    expect(await codeOf(createSignInLink(world, director, { signInName }))).toBe('accounts.is-suspended')
    await liftSuspension(world, director, { id: mina.id })
    expect(await mina.look()).toBe(303)
    expect(await (await again(mina, role)).look()).toBe(200)
  })

  test('once ended, and no act opens the account again', async () => {
    const mina = await holderOf(role)
    await end(world, director, { id: mina.id, why })
    expect(await mina.look()).toBe(303)
    for (const act of [
      () => createSignInLink(world, director, { signInName: mina.signInName }),
      () => liftSuspension(world, director, { id: mina.id }),
      () => grantRole(world, director, { id: mina.id, role: 'director' }),
    ])
      expect(await codeOf(act())).toBe('accounts.is-ended')
  })

  test('once the role is revoked, in the old session and in a new one', async () => {
    const mina = await holderOf(role)
    await revokeRole(world, director, { id: mina.id, role })
    expect(await mina.look()).toBe(303)
    expect(await (await again(mina, role)).look()).toBe(403)
    expect(await codeOf(revokeRole(world, director, { id: mina.id, role }))).toBe('accounts.revoke-role.not-held')
  })

  test('once the last day of the grant is over, in the same session', async () => {
    const mina = await holderOf(role)
    await grantRole(world, director, { id: mina.id, role, untilDay: '2011-09-05' })
    expect(await mina.look()).toBe(303)
    const back = await again(mina, role)
    expect(await back.look()).toBe(200)
    expect(await back.look(afterMidnight)).toBe(403)
  })

  test('once the role may do less', async () => {
    if (role === 'director') return
    const mina = await holderOf(role)
    const before = [...permissionsOf(role, permissionNames())]
    await changeRole(world, director, { role, permissions: [] })
    expect(await mina.look()).toBe(303)
    const back = await again(mina, role)
    expect(await back.look()).toBe(403)
    await changeRole(world, director, { role, permissions: before })
    expect(await back.look()).toBe(200)
    const { rows } = await sql`select from accounts.role_changes where role = ${role}`.execute(owner)
    expect(rows).toHaveLength(0)
  })
})

test('identify itself refuses whom a row says to be out, even where a session was left', async () => {
  for (const change of [
    (id: string) => sql`update accounts.accounts set confirmed_at = null where id = ${id}`,
    (id: string) => sql`update accounts.accounts set ended_at = now() where id = ${id}`,
    (id: string) => sql`insert into accounts.suspensions (id, account_id, suspended_at, suspended_by, reason)
      values (gen_random_uuid(), ${id}, now(), 'x', 'x')`,
  ]) {
    const ken = await holderOf('treasurer')
    await change(ken.id).execute(owner)
    expect(await ken.look()).toBe(303)
  }
  const ken = await holderOf('treasurer')
  await sql`update accounts.grants set revoked_at = now() where account_id = ${ken.id}`.execute(owner)
  expect(await ken.look()).toBe(403)
})

test('who is invited acts neither by password nor by a session, and the link is good for three days', async () => {
  const invited = async (signInName: string) =>
    tokenIn(await invitationOf(world, { signInName, name: 'Sora', role: 'editor', language: 'en' }))
  await invited('sora')
  expect(await codeOf(signIn(world, stranger, { signInName: 'sora', password: 'whatever it is' }))).toBe(
    'accounts.sign-in.wrong',
  )
  const late = await invited('late')
  expect(await codeOf(useSignInLink(later(72 * 60 + 1), stranger, { token: late }))).toBe(
    'accounts.use-sign-in-link.over',
  )
  const { token } = await useSignInLink(later(72 * 60 - 1), stranger, { token: late })
  expect(await identify(world.db, token, later(72 * 60).clock(), actNames)).toMatchObject({ name: 'Sora' })
})

test('a link that was made before a role was given does not open the account that holds it', async () => {
  const sora = await holderOf('editor')
  const { token } = await createSignInLink(world, director, { signInName: sora.signInName })
  await grantRole(world, director, { id: sora.id, role: 'director' })
  expect(await codeOf(useSignInLink(world, stranger, { token }))).toBe('accounts.use-sign-in-link.over')
})

test('an account may do what all its grants in force allow together', async () => {
  const ken = await holderOf('treasurer')
  await grantRole(world, director, { id: ken.id, role: 'editor' })
  await grantRole(world, director, { id: ken.id, role: 'aid-officer', untilDay: '2011-09-05' })
  const { token } = await useSignInLink(world, stranger, {
    token: (await createSignInLink(world, director, { signInName: ken.signInName })).token,
  })
  const mayAt = async (minutes: number) => (await identify(world.db, token, later(minutes).clock(), actNames))?.may
  const union = (roles: readonly Role[]) => new Set(roles.flatMap((role) => [...permissionsOf(role, actNames)]))
  expect(await mayAt(0)).toEqual(union(['treasurer', 'editor', 'aid-officer']))
  expect(await mayAt(31)).toEqual(union(['treasurer', 'editor']))
})

test('a role of the organisation’s own begins with nothing or as a copy, and follows its edits at the next request', async () => {
  await createRole(world, director, { code: 'bookkeeper', names: { en: 'Bookkeeper' }, copyOf: 'treasurer' })
  await createRole(world, director, { code: 'guest', names: { en: 'Guest' } })
  const sora = await holderOf('editor')
  await grantRole(world, director, { id: sora.id, role: 'bookkeeper' })
  await grantRole(world, director, { id: sora.id, role: 'guest' })
  await revokeRole(world, director, { id: sora.id, role: 'editor' })
  const books = await again(sora, 'treasurer')
  expect(await books.look()).toBe(200)
  const kept = [...permissionsOf('treasurer', permissionNames())].filter((name) => name !== 'giving.list-gifts')
  await changeRole(world, director, { role: 'bookkeeper', permissions: kept })
  expect(await books.look()).toBe(303)
  const back = await again(sora, 'treasurer')
  expect(await back.look()).toBe(403)
  await changeRole(world, director, { role: 'guest', permissions: { giving: { 'list-gifts': 'yes' } } })
  expect(await back.look()).toBe(200)
  expect(await codeOf(changeRole(world, director, { role: 'guest', permissions: ['aid.fly'] }))).toBe(
    'accounts.change-role.no-permission',
  )
})
