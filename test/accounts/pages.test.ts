import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAccounts } from '#modules/accounts/queries/list-accounts.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { textOf } from '../doors/desk.ts'
import { invitationOf } from '../invite.ts'
import { formsIn, linksIn, signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const app = staffApplication(world, reach)
let mina: Visitor

const director = as('director')
const stateOf = async (id: string) => (await listAccounts(world, director, {})).find((account) => account.id === id)
const idOf = async (signInName: string) => {
  const all = await listAccounts(world, director, {})
  return all.find((account) => account.sign_in_name === signInName)?.id ?? ''
}
const ken = { signInName: 'ken', name: 'Ken', role: 'treasurer', language: 'en' } as const

beforeAll(async () => {
  mina = await signIn(app, world, 'director')
})

/** Sends the form of a page with what it shows and what is typed; returns the answer. */
async function send(path: string, typed: Record<string, string> = {}): Promise<Response> {
  const html = await (await mina.get(path)).text()
  const form = formsIn(html, path).find(({ action }) => action === path.split('?')[0])
  if (!form) throw new Error(`${path} has no form of its own`)
  const shown = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))
  return mina.post(form.action, Object.entries({ ...shown, ...typed }))
}

test('an account goes through all its states by its pages, and each act is in its history', async () => {
  await invitationOf(world, ken)
  const id = await idOf('ken')
  const here = `/accounts/${id}`
  const acts: [act: string, typed: Record<string, string>, state: string][] = [
    ['grant-role', { role: 'editor', untilDay: '2011-12-31' }, 'invited'],
    ['revoke-role?role=editor', { role: 'editor' }, 'invited'],
    ['suspend', { why: 'Lost the laptop' }, 'suspended'],
    ['lift-suspension', {}, 'invited'],
    ['end', { why: 'Left the office' }, 'ended'],
  ]
  for (const [act, typed, state] of acts) {
    const answer = await send(`${here}/${act}`, typed)
    expect([act, answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([act, 303, here])
    expect((await stateOf(id))?.state).toBe(state)
  }
  const text = textOf(await (await mina.get(here)).text())
  for (const said of [
    'Granted: Editor, until 31 December 2011',
    'Revoked: Editor',
    'Lost the laptop',
    'Left the office',
  ])
    expect(text).toContain(said)
  expect(linksIn(await (await mina.get(here)).text()).filter((link) => link.startsWith(`${here}/`))).toEqual([])
})

test('a refused act comes back with what was typed, in words', async () => {
  await invitationOf(world, { ...ken, signInName: 'li' })
  const id = await idOf('li')
  const answer = await send(`/accounts/${id}/grant-role`, { role: 'auditor' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(textOf(html)).toContain('always given to a last day')
  expect(formsIn(html, '').flatMap(({ fields }) => fields)).toContainEqual(
    expect.objectContaining({ name: 'role', value: 'auditor' }),
  )
  expect((await send(`/accounts/${id}/suspend`, { why: '' })).status).toBe(422)
})

test('the link of an account is shown once, on the answer itself', async () => {
  const id = await idOf('li')
  const path = `/accounts/${id}/create-sign-in-link`
  const shown = await (await send(path)).text()
  expect(shown).toMatch(/\/sign-in\/link\/[\w-]{43}/)
  expect(await (await mina.get(path)).text()).not.toMatch(/\/sign-in\/link\/[\w-]{43}/)
})

test('a role is made and changed by ticks, and what differs from the rule is marked', async () => {
  const made = await send('/accounts/roles/create', { code: 'driver', 'names.en': 'Driver', 'names.ja': '運転手' })
  expect(made.headers.get('location')?.split('?')[0]).toBe('/accounts/roles/driver')
  const tick = (role: string, names: readonly string[]) =>
    mina.post(
      `/accounts/roles/${role}/change-role`,
      names.map((name) => [`permissions.${name}`, 'yes'] as const),
    )
  expect((await tick('driver', ['aid.list-stock', 'aid.ship-goods'])).status).toBe(303)
  expect(textOf(await (await mina.get('/accounts/roles/driver')).text())).toContain('Aid and stock: 2 of')
  expect((await tick('driver', [])).status).toBe(303)
  expect(textOf(await (await mina.get('/accounts/roles/driver')).text())).toContain('Aid and stock: 0 of')
  expect((await tick('translator', ['giving.list-funds'])).status).toBe(303)
  const text = textOf(await (await mina.get('/accounts/roles/translator')).text())
  expect(text).toContain('added by Mina')
  expect(text).toContain('taken away by Mina')
  expect((await mina.get('/accounts/roles/nobody-knows-it')).status).toBe(404)
})

test('who may do less sees the account of a director without a button, and a refusal in words behind its address', async () => {
  const pat = await signIn(app, world, 'administrator')
  const all = await listAccounts(world, director, {})
  const boss = all.find(({ grants }) => grants.some(({ role }) => role === 'director'))
  const here = `/accounts/${boss?.id}`
  const html = await (await pat.get(here)).text()
  expect(textOf(html)).toContain('This account may do more than you')
  expect(linksIn(html).filter((link) => link.startsWith(`${here}/`))).toEqual([])
  const answer = await pat.post(`${here}/suspend`, [['why', 'because']])
  expect(answer.status).toBe(422)
  expect(textOf(await answer.text())).toContain('permissions that you do not have yourself')
  expect(formsIn(await (await pat.get('/accounts/invite')).text(), '')[0]).toBeDefined()
  expect(await (await pat.get('/accounts/invite')).text()).not.toContain('value="director"')
})
