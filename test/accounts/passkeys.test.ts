import { generateKeyPairSync } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { addPasskey } from '#modules/accounts/commands/add-passkey.ts'
import { newChallenge } from '#modules/accounts/commands/challenges.ts'
import { removePasskey } from '#modules/accounts/commands/remove-passkey.ts'
import { signInByPasskey } from '#modules/accounts/commands/sign-in-by-passkey.ts'
import { suspend } from '#modules/accounts/commands/suspend.ts'
import { listOwnPasskeys } from '#modules/accounts/queries/list-own-passkeys.ts'
import { NotFound } from '#platform/errors.ts'
import { nobody } from '#platform/identity.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { reach } from '../world.ts'
import { makePasskey, type Odd } from './authenticator.ts'
import { codeOf, type Guest, openHouse } from './house.ts'

const house = await openHouse()
const { world, as } = house
afterAll(house.close)

const origin = 'https://staff.example.org'
const stranger = nobody('en')
type Passkey = ReturnType<typeof makePasskey>

const challengeFor = (subject: string, then = world) => newChallenge(world.files, subject, then.clock())

async function add({ actor, token }: Guest, passkey: Passkey, odd: Odd = {}) {
  const credential = JSON.stringify(passkey.created(await challengeFor(actor.id), odd))
  return addPasskey(world, actor, { name: 'Telephone', origin, credential, keepSession: token })
}

const signInWith = (passkey: Passkey, challenge: string, odd: Odd = {}, then = world) =>
  signInByPasskey(then, stranger, { origin, credential: JSON.stringify(passkey.answer(challenge, odd)) })

test.each(['ec', 'rsa'] as const)('lets an account in by a passkey (%s) of its own', async (kind) => {
  const guest = await house.enter(`hana-${kind}`)
  const passkey = makePasskey(origin, kind)
  const { token } = await add(guest, passkey)
  expect(await house.whoHas(guest.token)).toBeUndefined()
  expect(await house.whoHas(token ?? '')).toMatchObject({ id: guest.actor.id })
  expect(await listOwnPasskeys(world, guest.actor, {})).toMatchObject([{ name: 'Telephone', used_at: null }])
  const entry = await signInWith(passkey, await challengeFor('sign-in'))
  expect(entry.step).toBe('in')
  expect(await house.whoHas(entry.token)).toMatchObject({ id: guest.actor.id })
})

const cheats: Record<string, Odd> = {
  'for another site': { origin: 'https://staff.example.org.evil.example' },
  'over plain HTTP': { origin: 'http://staff.example.org' },
  'from a frame': { crossOrigin: true },
  'made for another name': { host: 'example.org' },
  'of the other ceremony': { type: 'webauthn.none' },
  'to no challenge of ours': { challenge: Buffer.alloc(56, 7).toString('base64url') },
  'without its holder': { flags: 0x44 },
  'with its holder not verified': { flags: 0x41 },
}

test.each(Object.keys(cheats))('takes no new passkey %s', async (cheat) => {
  const guest = await house.enter(`new-${Object.keys(cheats).indexOf(cheat)}`)
  expect(await codeOf(add(guest, makePasskey(origin), cheats[cheat]))).toBe('accounts.passkey.not-taken')
  expect(await listOwnPasskeys(world, guest.actor, {})).toEqual([])
})

test.each(Object.keys(cheats))('takes no answer %s', async (cheat) => {
  const guest = await house.enter(`answer-${Object.keys(cheats).indexOf(cheat)}`)
  const passkey = makePasskey(origin)
  await add(guest, passkey)
  const odd = { ...cheats[cheat] }
  if (odd.flags !== undefined) Object.assign(odd, { flags: odd.flags & 0x05 })
  expect(await codeOf(signInWith(passkey, await challengeFor('sign-in'), odd))).toBe('accounts.passkey.not-taken')
  expect(await codeOf(signInWith(passkey, await challengeFor('sign-in')))).toBe('done')
})

test('takes no answer that another key signed, that is old, or that comes twice', async () => {
  const guest = await house.enter('ren')
  const passkey = makePasskey(origin)
  await add(guest, passkey)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  expect(await codeOf(signInWith(passkey, await challengeFor('sign-in'), { key: privateKey }))).toBe(
    'accounts.passkey.not-taken',
  )
  const challenge = await challengeFor('sign-in')
  expect(await codeOf(signInWith(passkey, challenge, {}, house.later(6)))).toBe('accounts.passkey.not-taken')
  const sent = { origin, credential: JSON.stringify(passkey.answer(challenge)) }
  const twice = await Promise.all([1, 2, 3, 4].map(() => codeOf(signInByPasskey(world, stranger, sent))))
  expect(twice.filter((outcome) => outcome === 'done')).toHaveLength(1)
  expect(await codeOf(signInWith(passkey, await challengeFor(guest.actor.id)))).toBe('accounts.passkey.not-taken')
})

test('takes no answer whose counter shows that the key was copied', async () => {
  const passkey = makePasskey(origin)
  await add(await house.enter('emi'), passkey)
  expect(await codeOf(signInWith(passkey, await challengeFor('sign-in'), { counter: 9 }))).toBe('done')
  for (const counter of [9, 3, 0])
    expect(await codeOf(signInWith(passkey, await challengeFor('sign-in'), { counter }))).toBe(
      'accounts.passkey.not-taken',
    )
})

test('adds none for somebody else, none twice, and none from what is no answer', async () => {
  const [hana, ren] = [await house.enter('owner'), await house.enter('thief')]
  const passkey = makePasskey(origin)
  const credential = JSON.stringify(passkey.created(await challengeFor(hana.actor.id)))
  expect(await codeOf(addPasskey(world, ren.actor, { name: 'x', origin, credential }))).toBe(
    'accounts.passkey.not-taken',
  )
  await add(hana, passkey)
  expect(await codeOf(add(ren, passkey))).toBe('accounts.passkey.not-taken')
  expect(await codeOf(addPasskey(world, ren.actor, { name: 'x', origin, credential: '' }))).toBe(
    'accounts.passkey.no-script',
  )
  for (const nonsense of [
    '{',
    '[]',
    '{}',
    'null',
    '"x"',
    JSON.stringify({ ...passkey.created('x'), publicKey: 'AAAA' }),
  ])
    expect(await codeOf(addPasskey(world, ren.actor, { name: 'x', origin, credential: nonsense }))).not.toBe('done')
})

test('is no way in once it is removed or its account suspended', async () => {
  const [hana, ren] = [await house.enter('remover'), await house.enter('suspended')]
  const [first, second] = [makePasskey(origin), makePasskey(origin)]
  const { id, token } = await add(hana, first)
  await expect(removePasskey(world, ren.actor, { id })).rejects.toThrow(NotFound)
  await removePasskey(world, hana.actor, { id, keepSession: token })
  expect(await codeOf(signInWith(first, await challengeFor('sign-in')))).toBe('accounts.passkey.not-taken')
  await add(ren, second)
  await suspend(world, as('director'), { id: ren.actor.id, why: 'the telephone was lost' })
  expect(await codeOf(signInWith(second, await challengeFor('sign-in')))).toBe('accounts.passkey.not-taken')
})

test('only the two pages of passkeys bring a script, and only where the address of the site is known', async () => {
  const policyOf = async (at: string | undefined, path: string) => {
    const answer = await staffApplication(world, { ...reach, origin: at }).request(`${origin}${path}`)
    return { policy: answer.headers.get('content-security-policy'), scripts: /<script/.test(await answer.text()) }
  }
  const with_ = await policyOf(origin, '/sign-in/passkey')
  expect(with_.policy).toContain("script-src 'self';")
  expect(with_.scripts).toBe(true)
  const [local, plain] = [await policyOf(origin, '/sign-in'), await policyOf(origin, '/sign-in/enter-code')]
  for (const { policy, scripts } of [local, plain]) {
    expect(policy).toContain("script-src 'none'")
    expect(scripts).toBe(false)
  }
  const script = await staffApplication(world, reach).request(`${origin}/assets/passkey.js`)
  expect(script.headers.get('content-type')).toContain('text/javascript')
})
