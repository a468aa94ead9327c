import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { changeRole } from '#modules/accounts/commands/change-role.ts'
import { createRole } from '#modules/accounts/commands/create-role.ts'
import { createSignInLink } from '#modules/accounts/commands/create-sign-in-link.ts'
import { end } from '#modules/accounts/commands/end.ts'
import { grantRole, revokeRole } from '#modules/accounts/commands/grant-role.ts'
import { resetRole } from '#modules/accounts/commands/reset-role.ts'
import { liftSuspension, suspend } from '#modules/accounts/commands/suspend.ts'
import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import { identify, invite } from '#modules/accounts/face.ts'
import { permissionNames } from '#modules/accounts/queries/role-permissions.ts'
import { permissionsOf, type Role } from '#modules/accounts/rules/roles.ts'
import { NotAllowed, Refusal } from '#platform/errors.ts'
import { type Actor, nobody } from '#platform/identity.ts'
import { actNames } from '../../src/main/registry.ts'
import { operator } from '../../src/main/world.ts'
import { invitationAs, tokenIn } from '../invite.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)

// each test begins without anybody
beforeEach(async () => {
  await sql`truncate accounts.accounts, accounts.role_changes cascade`.execute(owner)
  await sql`delete from accounts.roles where names is not null`.execute(owner)
})

const stranger = nobody('en')
const why = 'because'
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error instanceof NotAllowed ? 'not-allowed' : error),
  )

/** Somebody who came in by an invitation. */
async function somebody(role: string): Promise<Actor> {
  const { token } = await useSignInLink(world, stranger, { token: tokenIn(await invitationAs(world, role)) })
  const actor = await identify(world.db, token, world.clock(), actNames)
  if (!actor) throw new Error('nobody came in')
  return actor
}

const allOf = (role: Role) => [...permissionsOf(role, permissionNames())]

describe('the last officer', () => {
  const ways: Record<string, (by: Actor, id: string) => Promise<unknown>> = {
    'be suspended': (by, id) => suspend(world, by, { id, why }),
    'be ended': (by, id) => end(world, by, { id, why }),
    'lose the role': (by, id) => revokeRole(world, by, { id, role: 'director' }),
    'get a last day': (by, id) => grantRole(world, by, { id, role: 'director', untilDay: '2012-01-01' }),
    'lose inviting from the role': (by) =>
      changeRole(world, by, {
        role: 'director',
        permissions: allOf('director').filter((n) => n !== 'accounts.invite'),
      }),
  }

  test.each(Object.keys(ways))('can not %s, while one of two can', async (way) => {
    const first = await somebody('director')
    const attempt = ways[way] ?? (() => Promise.reject())
    expect(await codeOf(attempt(first, first.id))).toBe('accounts.last-officer')
    if (way === 'lose inviting from the role') return
    const second = await somebody('director')
    expect(await codeOf(attempt(second, first.id))).toBe('done')
    expect(await codeOf(attempt(second, second.id))).toBe('accounts.last-officer')
  })

  test('is not replaced by somebody who was invited and never came, is suspended, or is officer until a day', async () => {
    const first = await somebody('director')
    await invitationAs(world, 'director')
    expect(await codeOf(suspend(world, first, { id: first.id, why }))).toBe('accounts.last-officer')
    const second = await somebody('director')
    await grantRole(world, first, { id: second.id, role: 'director', untilDay: '2012-01-01' })
    expect(await codeOf(suspend(world, first, { id: first.id, why }))).toBe('accounts.last-officer')
    const third = await somebody('director')
    await suspend(world, first, { id: third.id, why })
    expect(await codeOf(end(world, first, { id: first.id, why }))).toBe('accounts.last-officer')
    await liftSuspension(world, first, { id: third.id })
    expect(await codeOf(end(world, first, { id: first.id, why }))).toBe('done')
  })

  test('may be made of two roles that only together suffice', async () => {
    const both = ['accounts.invite', 'accounts.grant-role', 'accounts.revoke-role']
    await createRole(world, operator(), { code: 'both', names: { en: 'Both' } })
    await changeRole(world, operator(), { role: 'both', permissions: both })
    const first = await somebody('both')
    const second = await somebody('treasurer')
    for (const [code, permission] of [
      ['host', 'accounts.invite'],
      ['giver', 'accounts.grant-role'],
    ] as const) {
      await createRole(world, operator(), { code, names: { en: code } })
      await changeRole(world, operator(), { role: code, permissions: [permission, 'accounts.revoke-role'] })
      expect(await codeOf(revokeRole(world, first, { id: first.id, role: 'both' }))).toBe('accounts.last-officer')
      await grantRole(world, operator(), { id: second.id, role: code })
    }
    expect(await codeOf(revokeRole(world, first, { id: first.id, role: 'both' }))).toBe('done')
  })

  test('is not replaced by an administrator, who could make no director', async () => {
    const first = await somebody('director')
    const pat = await somebody('administrator')
    expect(await codeOf(end(world, first, { id: first.id, why }))).toBe('accounts.last-officer')
    expect(await codeOf(end(world, first, { id: pat.id, why }))).toBe('done')
  })

  test('stays, of two who take each other out at the same moment, and of eight', async () => {
    for (const count of [2, 2, 2, 8]) {
      const all = await Promise.all(Array.from({ length: count }, () => somebody('director')))
      const others = (await sql<{ id: string }>`select id from accounts.accounts where ended_at is null`.execute(owner))
        .rows
      for (const { id } of others) if (!all.some((one) => one.id === id)) await end(world, operator(), { id, why })
      const outcomes = await Promise.all(
        all.map((by, i) => {
          const id = all[(i + 1) % all.length]?.id ?? ''
          return codeOf(i % 2 === 0 ? suspend(world, by, { id, why }) : revokeRole(world, by, { id, role: 'director' }))
        }),
      )
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(count - 1)
      expect(outcomes.filter((outcome) => outcome === 'accounts.last-officer')).toHaveLength(1)
    }
  })
})

describe('one can give away only what one has:', () => {
  test('an administrator makes no director, and takes over none', async () => {
    const director = await somebody('director')
    await somebody('director')
    const pat = await somebody('administrator')
    const { rows } = await sql<{ sign_in_name: string }>`select sign_in_name from accounts.accounts
      where id = ${director.id}`.execute(owner)
    const signInName = rows[0]?.sign_in_name ?? ''
    const { id } = director
    const holder = { signInName: 'eve', name: 'Eve', language: 'en' } as const
    const tried = {
      invite: () => invite(world, pat, { ...holder, role: 'director' }),
      'grant himself': () => grantRole(world, pat, { id: pat.id, role: 'director' }),
      'grant a treasurer’s': () => grantRole(world, pat, { id: pat.id, role: 'treasurer' }),
      link: () => createSignInLink(world, pat, { signInName }),
      suspend: () => suspend(world, pat, { id, why }),
      end: () => end(world, pat, { id, why }),
      revoke: () => revokeRole(world, pat, { id, role: 'director' }),
      'add to one’s own role': () =>
        changeRole(world, pat, {
          role: 'administrator',
          permissions: [...allOf('administrator'), 'giving.list-gifts'],
        }),
      'take from another role': () => changeRole(world, pat, { role: 'treasurer', permissions: [] }),
      'copy another role': () => createRole(world, pat, { code: 'king', names: { en: 'King' }, copyOf: 'director' }),
    }
    for (const [what, act] of Object.entries(tried))
      expect([what, await codeOf(act())]).toEqual([what, 'accounts.beyond-own'])
    expect(await codeOf(invite(world, pat, { ...holder, role: 'administrator' }))).toBe('done')
  })

  test('what the directors took from their own role only whoever runs the machine gives back', async () => {
    const director = await somebody('director')
    const less = allOf('director').filter((name) => name !== 'giving.void-gift')
    await changeRole(world, director, { role: 'director', permissions: less })
    const again = await somebody('director')
    expect(again.may.has('giving.void-gift')).toBe(false)
    expect(await codeOf(resetRole(world, again, { role: 'director' }))).toBe('accounts.beyond-own')
    expect(await codeOf(changeRole(world, again, { role: 'director', permissions: allOf('director') }))).toBe(
      'accounts.beyond-own',
    )
    await resetRole(world, operator(), { role: 'director' })
    expect((await somebody('director')).may.has('giving.void-gift')).toBe(true)
  })

  test('whoever runs the machine may make a director’s link, for recovery', async () => {
    await somebody('director')
    const { rows } = await sql<{ name: string }>`select sign_in_name as name from accounts.accounts`.execute(owner)
    expect(await codeOf(createSignInLink(world, operator(), { signInName: rows[0]?.name ?? '' }))).toBe('done')
  })

  test('a treasurer does none of it', async () => {
    const ken = await somebody('treasurer')
    const { id } = await somebody('editor')
    for (const act of [
      () => invite(world, ken, { signInName: 'x', name: 'X', language: 'en', role: 'treasurer' }),
      () => grantRole(world, ken, { id, role: 'editor' }),
      () => revokeRole(world, ken, { id, role: 'editor' }),
      () => suspend(world, ken, { id, why }),
      () => end(world, ken, { id, why }),
      () => changeRole(world, ken, { role: 'editor', permissions: [] }),
    ])
      expect(await codeOf(act())).toBe('not-allowed')
  })
})

describe('the last day of a grant', () => {
  const holder = { name: 'Li', language: 'zh', role: 'auditor' } as const
  const asked = (signInName: string, untilDay?: string) =>
    codeOf(invite(world, as('director'), { ...holder, signInName, untilDay }))

  test('is always there for an auditor, within a year, and never over', async () => {
    expect(await asked('li')).toBe('accounts.until.needed')
    expect(await asked('li', '2012-09-06')).toBe('accounts.until.too-late')
    expect(await asked('li', '2011-09-04')).toBe('accounts.until.past')
    expect(await asked('li', '2012-09-05')).toBe('done')
    expect(await asked('lu', '2011-09-05')).toBe('done')
  })

  test('is the organisation’s: what is over in Tokyo is not over in Los Angeles', async () => {
    await sql`insert into organisation.profile (id, names, purposes, legal_forms, time_zone, base_currency, languages)
      values (gen_random_uuid(), '{"en":"Lantern"}', '{}', '{}', 'America/Los_Angeles', 'USD', '{en}')`.execute(owner)
    expect(await asked('li', '2011-09-04')).toBe('done')
    await sql`update organisation.profile set time_zone = 'Asia/Tokyo'`.execute(owner)
    expect(await asked('lu', '2011-09-04')).toBe('accounts.until.past')
    await sql`delete from organisation.profile`.execute(owner)
  })
})
