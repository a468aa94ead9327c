import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { beginTotp } from '#modules/accounts/commands/begin-totp.ts'
import { confirmTotp } from '#modules/accounts/commands/confirm-totp.ts'
import { enterCode } from '#modules/accounts/commands/enter-code.ts'
import { keyFor, seal, unseal } from '#modules/accounts/commands/keys.ts'
import { letInOrAsk } from '#modules/accounts/commands/let-in.ts'
import { noteCodeAttempt } from '#modules/accounts/commands/note-code-attempt.ts'
import { removeTotp } from '#modules/accounts/commands/remove-totp.ts'
import { renewRecoveryCodes } from '#modules/accounts/commands/renew-recovery-codes.ts'
import { requireSecondFactor } from '#modules/accounts/commands/require-second-factor.ts'
import { resetSecondFactor } from '#modules/accounts/commands/reset-second-factor.ts'
import { setPassword } from '#modules/accounts/commands/set-password.ts'
import { signIn } from '#modules/accounts/commands/sign-in.ts'
import { createSignInLink, useSignInLink } from '#modules/accounts/face.ts'
import { getOwnAccount } from '#modules/accounts/queries/get-own-account.ts'
import { recoveryHash } from '#modules/accounts/rules/recovery-codes.ts'
import { codeOf as codeAt, codeIn, otpauthLink, stepAt, stepOf } from '#modules/accounts/rules/totp.ts'
import type { AccountsTables } from '#modules/accounts/tables.ts'
import type { World } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotAllowed } from '#platform/errors.ts'
import { nobody } from '#platform/identity.ts'
import { codeOf, type Guest, openHouse } from './house.ts'

const house = await openHouse()
const { world, owner, as } = house
afterAll(house.close)

const stranger = nobody('en')
const password = 'ten small lamps'
const half = 0.5

/** The secret of somebody's app, as the page shows it. */
async function secretOf({ actor }: Guest): Promise<Buffer> {
  const { rows } = await sql<{
    secret: string
  }>`select secret from accounts.totp where account_id = ${actor.id}`.execute(owner)
  return unseal(await keyFor(world.files, 'totp'), actor.id, rows[0]?.secret ?? '')
}

const codeNow = (secret: Buffer, { clock }: Pick<World, 'clock'>, steps = 0) => codeAt(secret, stepAt(clock()) + steps)

interface Enrolled extends Guest {
  readonly secret: Buffer
  readonly codes: readonly string[]
}

/** Somebody with a second factor, whose first code is used up. */
async function enrolled(signInName: string): Promise<Enrolled> {
  const guest = await house.enter(signInName)
  await beginTotp(world, guest.actor, {})
  const secret = await secretOf(guest)
  const on = await confirmTotp(world, guest.actor, { code: codeNow(secret, world), keepSession: guest.token })
  return { ...guest, secret, codes: on.codes, token: on.token ?? '' }
}

/** What follows a right password, without the time that it takes to judge one; returns what the second factor is asked for by. */
const asked = (then: World, { actor }: Guest): Promise<string> =>
  (owner as Db as unknown as Db<AccountsTables>).transaction().execute(async (tx) => {
    const entry = await letInOrAsk(tx, { now: then.clock() }, actor.id, { via: 'password', device: '' })
    expect(entry.step).toBe('code')
    return entry.token
  })

test('makes the codes of RFC 6238', () => {
  const secret = Buffer.from('12345678901234567890')
  const vectors = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const
  for (const [seconds, code] of vectors) expect(codeAt(secret, stepAt(new Date(seconds * 1000)))).toBe(code)
})

test('takes the code of this half minute, the one before and the next, and no other', () => {
  const secret = Buffer.from('12345678901234567890')
  const now = new Date('2011-09-05T00:00:10Z')
  const taken = [-3, -2, -1, 0, 1, 2, 3].filter((steps) => stepOf(secret, codeAt(secret, stepAt(now) + steps), now))
  expect(taken).toEqual([-1, 0, 1])
  expect(codeIn(' ２８７ ０８２ ')).toBe('287082')
  for (const none of ['28708', '2870823', 'abcdef', '']) expect(codeIn(none)).toBeUndefined()
})

test('says where an app reads the secret', () => {
  const link = new URL(otpauthLink(Buffer.from('12345678901234567890'), 'Waystation', 'mina: a&b'))
  expect(link.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(decodeURIComponent(link.pathname)).toContain('mina: a&b')
})

test('asks for a code after the password and after a link, and only then opens a session', async () => {
  const hana = await enrolled('hana')
  await setPassword(world, hana.actor, { password, again: password, keepSession: hana.token })
  const in1 = house.later(half)
  const { step, token: pending } = await signIn(in1, stranger, { signInName: 'hana', password })
  expect(step).toBe('code')
  expect(await house.whoHas(pending, half)).toBeUndefined()
  const entry = await enterCode(in1, stranger, { token: pending, code: codeNow(hana.secret, in1) })
  expect(await house.whoHas(entry.token, half)).toMatchObject({ id: hana.actor.id })
  const link = await createSignInLink(world, as('director'), { signInName: 'hana' })
  expect((await useSignInLink(in1, stranger, { token: link.token })).step).toBe('code')
})

test('takes a code once, also of two that come at the same moment', async () => {
  const ren = await enrolled('ren')
  const codes = async (then: World, code: string) => {
    const tokens = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => asked(then, ren)))
    return Promise.all(tokens.map((token) => codeOf(enterCode(then, stranger, { token, code }))))
  }
  const again = await codes(world, codeNow(ren.secret, world))
  expect(new Set(again)).toEqual(new Set(['accounts.enter-code.wrong']))
  const in1 = house.later(half)
  const outcomes = await codes(in1, codeNow(ren.secret, in1))
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  const older = await asked(in1, ren)
  expect(await codeOf(enterCode(in1, stranger, { token: older, code: codeNow(ren.secret, in1, -1) }))).toBe(
    'accounts.enter-code.wrong',
  )
})

test('takes each recovery code once, however it is typed, and tells how many are left', async () => {
  const yuki = await enrolled('yuki')
  expect(yuki.codes).toHaveLength(10)
  expect(new Set(yuki.codes.map(recoveryHash)).size).toBe(10)
  const [first = '', second = ''] = yuki.codes
  const tokens = await Promise.all([1, 2, 3, 4].map(() => asked(world, yuki)))
  const outcomes = await Promise.all(tokens.map((token) => codeOf(enterCode(world, stranger, { token, code: first }))))
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  const typed = ` ${second.toLowerCase().replaceAll('-', ' ')} `
  expect(await codeOf(enterCode(world, stranger, { token: await asked(world, yuki), code: typed }))).toBe('done')
  expect(await getOwnAccount(world, yuki.actor, { now: world.clock() })).toMatchObject({ codesLeft: 8 })
})

test('gives no new tries for a sign-in that is begun anew', async () => {
  const emi = await enrolled('emi')
  let judged = 0
  for (let begun = 0; begun < 20; begun++) {
    const token = await asked(world, emi)
    if ((await codeOf(noteCodeAttempt(world, stranger, { token }))) === 'done') judged++
  }
  expect(judged).toBe(5)
  expect(await codeOf(noteCodeAttempt(world, stranger, { token: await asked(world, emi) }))).toBe('accounts.too-many')
  const in1 = house.later(half)
  const known = { token: await asked(in1, emi), deviceToken: emi.deviceToken }
  expect(await codeOf(noteCodeAttempt(in1, stranger, known))).toBe('done')
  expect(await codeOf(enterCode(in1, stranger, { ...known, code: codeNow(emi.secret, in1) }))).toBe('done')
  const link = await createSignInLink(in1, as('director'), { signInName: 'emi' })
  const byLink = await useSignInLink(in1, stranger, { token: link.token })
  expect(await codeOf(noteCodeAttempt(in1, stranger, { token: byLink.token }))).toBe('done')
})

test('gives five tries to one sign-in, and ten minutes', async () => {
  const sora = await enrolled('sora')
  const token = await asked(world, sora)
  for (let tries = 0; tries < 5; tries++) await noteCodeAttempt(world, stranger, { token })
  expect(await codeOf(noteCodeAttempt(house.later(9), stranger, { token }))).toBe('accounts.enter-code.over')
  const slow = await asked(world, sora)
  expect(
    await codeOf(enterCode(house.later(11), stranger, { token: slow, code: codeNow(sora.secret, house.later(11)) })),
  ).toBe('accounts.enter-code.over')
  expect(await codeOf(enterCode(world, stranger, { token: 'nonsense', code: '000000' }))).toBe(
    'accounts.enter-code.over',
  )
})

test('lets nobody turn it on for somebody else, and shows a secret to its own account only', async () => {
  const [mika, rei] = [await house.enter('mika'), await house.enter('rei')]
  await beginTotp(world, mika.actor, {})
  const secret = await secretOf(mika)
  expect(await codeOf(confirmTotp(world, rei.actor, { code: codeNow(secret, world) }))).toBe(
    'accounts.confirm-totp.not-begun',
  )
  await expect(confirmTotp(world, stranger, { code: codeNow(secret, world) })).rejects.toThrow(NotAllowed)
  const key = await keyFor(world.files, 'totp')
  const sealed = seal(key, mika.actor.id, secret)
  expect(unseal(key, mika.actor.id, sealed)).toEqual(secret)
  expect(() => unseal(key, rei.actor.id, sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(key, mika.actor.id, changed.toString('base64'))).toThrow()
  }
})

test('asks again for password or code before it is turned on, off or its codes are made anew', async () => {
  const guest = await house.enter('kei')
  const { token } = await setPassword(world, guest.actor, { password, again: password, keepSession: guest.token })
  expect(await codeOf(beginTotp(world, guest.actor, {}))).toBe('input.required')
  expect(await codeOf(beginTotp(world, guest.actor, { proof: 'wrong' }))).toBe('accounts.proof.wrong')
  await beginTotp(world, guest.actor, { proof: password })
  const secret = await secretOf(guest)
  expect(await codeOf(confirmTotp(world, guest.actor, { code: codeNow(secret, world, 5) }))).toBe(
    'accounts.confirm-totp.wrong',
  )
  const on = await confirmTotp(world, guest.actor, { code: codeNow(secret, world), keepSession: token })
  expect(await codeOf(beginTotp(world, guest.actor, { proof: password }))).toBe('accounts.begin-totp.on-already')
  for (const act of [renewRecoveryCodes, removeTotp])
    expect(await codeOf(act(world, guest.actor, { proof: 'wrong' }) as Promise<unknown>)).toBe('accounts.proof.wrong')
  const renewed = await renewRecoveryCodes(world, guest.actor, { proof: on.codes[3] ?? '', keepSession: on.token })
  expect(await codeOf(removeTotp(world, guest.actor, { proof: on.codes[4] ?? '' }))).toBe('accounts.proof.wrong')
  await removeTotp(world, guest.actor, { proof: renewed.codes[0] ?? '', keepSession: renewed.token })
  expect((await signIn(world, stranger, { signInName: 'kei', password })).step).toBe('in')
})

test('ends all other sessions when it is turned on or off, and gives this one a new token', async () => {
  const first = await house.enter('nao')
  const second = await house.enterAgain('nao')
  await beginTotp(world, first.actor, {})
  const secret = await secretOf(first)
  const on = await confirmTotp(world, first.actor, { code: codeNow(secret, world), keepSession: first.token })
  expect(await house.whoHas(first.token)).toBeUndefined()
  expect(await house.whoHas(second.token)).toBeUndefined()
  expect(await house.whoHas(on.token ?? '')).toMatchObject({ id: first.actor.id })
  const off = await removeTotp(world, first.actor, { proof: on.codes[0] ?? '', keepSession: on.token })
  expect(await house.whoHas(on.token ?? '')).toBeUndefined()
  expect(await house.whoHas(off.token ?? '')).toMatchObject({ id: first.actor.id })
})

test('is taken away by who may do all that the account may, and with it its sessions', async () => {
  const tomo = await enrolled('tomo')
  await expect(resetSecondFactor(world, as('treasurer'), { id: tomo.actor.id })).rejects.toThrow(NotAllowed)
  const weak = as.may(['accounts.reset-second-factor'])
  expect(await codeOf(resetSecondFactor(world, weak, { id: tomo.actor.id }))).toBe('accounts.beyond-own')
  await resetSecondFactor(world, as('director'), { id: tomo.actor.id })
  expect(await house.whoHas(tomo.token)).toBeUndefined()
  const link = await createSignInLink(world, as('director'), { signInName: 'tomo' })
  expect((await useSignInLink(world, stranger, { token: link.token })).step).toBe('in')
})

test('is asked of everybody where the organisation says so: who has none can do nothing but set it up', async () => {
  const [with_, without] = [await enrolled('aki'), await house.enter('saki')]
  expect((await house.whoHas(without.token))?.may.size).toBeGreaterThan(5)
  await requireSecondFactor(world, as('director'), { isRequired: 'yes' })
  expect((await house.whoHas(without.token))?.may.size).toBe(0)
  expect((await house.whoHas(with_.token))?.may.size).toBeGreaterThan(5)
  const link = await createSignInLink(world, as('director'), { signInName: 'saki' })
  expect(await useSignInLink(world, stranger, { token: link.token })).toMatchObject({ step: 'in', mustEnrol: true })
  const saki = (await house.whoHas(without.token)) ?? stranger
  await beginTotp(world, saki, {})
  const code = codeNow(await secretOf(without), world)
  const { token } = await confirmTotp(world, saki, { code, keepSession: without.token })
  expect((await house.whoHas(token ?? ''))?.may.size).toBeGreaterThan(5)
  await requireSecondFactor(house.later(1), as('director'), {})
  const third = await house.enter('maki')
  expect((await house.whoHas(third.token))?.may.size).toBeGreaterThan(5)
})

test('keeps no secret and no recovery code as it is', async () => {
  const { secret, codes } = await enrolled('mari')
  const { rows } = await sql<{ all: string }>`select string_agg(t::text, ' ') as all from (
    select to_jsonb(a) as t from accounts.totp a union all select to_jsonb(r) from accounts.recovery_codes r
    union all select to_jsonb(p) from platform.audit p) t`.execute(owner)
  const all = rows[0]?.all ?? ''
  expect(all).toContain('accounts.confirm-totp')
  for (const text of [
    ...codes,
    ...codes.map((code) => code.replaceAll('-', '')),
    secret.toString('hex'),
    secret.toString('base64'),
  ])
    expect(all).not.toContain(text)
})
