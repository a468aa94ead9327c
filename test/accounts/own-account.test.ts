import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { keyFor, unseal } from '#modules/accounts/commands/keys.ts'
import { codeOf as codeAt, stepAt } from '#modules/accounts/rules/totp.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { invitationOf } from '../invite.ts'
import { reach } from '../world.ts'
import { openHouse } from './house.ts'

const house = await openHouse()
const { world, owner } = house
afterAll(house.close)

const site = 'https://staff.example.org'
let minutes = 0
const moving = { ...world, clock: () => house.later(minutes).clock() }
const app = staffApplication(moving, reach)

/** A browser that keeps its cookies. */
function openBrowser() {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = { origin: site, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const answer = await app.request(`${site}${path}`, { ...init, headers })
    for (const text of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
      if (/Max-Age=0$/.test(text)) jar.delete(name)
      else jar.set(name, value)
    }
    return {
      status: answer.status,
      to: answer.headers.get('location') ?? '',
      text: await answer.text(),
      headers: answer.headers,
    }
  }
  return {
    jar,
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string> = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

async function secretOf(signInName: string): Promise<Buffer> {
  const { rows } = await sql<{ id: string; secret: string }>`select a.id, t.secret from accounts.totp t
    join accounts.accounts a on a.id = t.account_id where a.sign_in_name = ${signInName}`.execute(owner)
  return unseal(await keyFor(world.files, 'totp'), rows[0]?.id ?? '', rows[0]?.secret ?? '')
}

const codeNow = (secret: Buffer) => codeAt(secret, stepAt(moving.clock()))
const password = 'ten small lamps'

test('from the link to a password, a second factor and back in with both, by pages alone', async () => {
  const browser = openBrowser()
  const person = { signInName: 'hana', name: 'Hana', role: 'treasurer', language: 'en' } as const
  expect(await browser.post(await invitationOf(world, person))).toMatchObject({ status: 303, to: '/' })
  const account = await browser.get('/account')
  expect(account.text).toMatch(/None: you come in by one-time links/)
  expect(
    (await browser.post('/account/set-password', { password: 'unbelievable', again: 'unbelievable' })).text,
  ).toMatch(/tried first everywhere/)
  expect(await browser.post('/account/set-password', { password, again: password })).toMatchObject({
    status: 303,
    to: '/account?saved=accounts.set-password',
  })

  expect((await browser.post('/account/begin-totp', { proof: 'wrong' })).status).toBe(422)
  expect((await browser.post('/account/begin-totp', { proof: password })).to).toBe('/account/confirm-totp')
  const shown = await browser.get('/account/confirm-totp')
  const secret = await secretOf('hana')
  expect(shown.text).toContain('<svg class="qr-code"')
  expect(shown.text).toContain('href="otpauth://totp/Waystation:hana?secret=')
  expect(shown.headers.get('cache-control')).toBe('no-store')
  const wrong = await browser.post('/account/confirm-totp', { code: '12345' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('<svg class="qr-code"')
  const on = await browser.post('/account/confirm-totp', { code: codeNow(secret) })
  const codes = [...on.text.matchAll(/<code>([A-Z2-7-]{39})<\/code>/g)].map(([, code]) => code)
  expect(codes).toHaveLength(10)
  expect((await browser.get('/account/confirm-totp')).to).toBe('/account')
  expect((await browser.get('/account')).text).toContain('10 left')

  minutes = 1
  const other = openBrowser()
  const first = await other.post('/sign-in?to=%2Fgiving', { signInName: 'hana', password })
  expect(first).toMatchObject({ status: 303, to: '/sign-in/enter-code?to=%2Fgiving' })
  expect((await other.get('/account')).to).toMatch(/^\/sign-in\?to=/)
  expect((await other.post('/sign-in/enter-code?to=%2Fgiving', { code: '000000' })).text).toMatch(/used already/)
  const through = await other.post('/sign-in/enter-code?to=%2Fgiving', { code: codeNow(secret) })
  expect(through).toMatchObject({ status: 303, to: '/giving' })
  expect([...other.jar.keys()].sort()).toEqual(['__Host-device', '__Host-session'])
  expect((await other.get('/account')).status).toBe(200)

  const off = await other.post('/account/remove-totp', { proof: codes[0] ?? '' })
  expect(off.to).toBe('/account?saved=accounts.remove-totp')
  expect((await other.get(off.to)).text).toContain('The second factor is off.')
  expect((await browser.get('/account')).status).toBe(303)
})

test('a sign-in that was not begun leads nowhere, and no way around the second factor opens a page', async () => {
  const browser = openBrowser()
  const answer = await browser.post('/sign-in/enter-code', { code: '123456' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Begin again')
  expect(browser.jar.size).toBe(0)
})

test('who must set up a second factor first is led there and finds nothing else open', async () => {
  await sql`insert into accounts.second_factor_rules values (gen_random_uuid(), true, ${moving.clock()}, 'operator')`.execute(
    owner,
  )
  const browser = openBrowser()
  const person = { signInName: 'saki', name: 'Saki', role: 'director', language: 'en' } as const
  expect((await browser.post(await invitationOf(moving, person))).to).toBe('/account/begin-totp')
  expect((await browser.get('/accounts')).status).toBe(403)
  expect((await browser.get('/giving')).status).toBe(403)
  expect((await browser.get('/')).text).toContain('Set up your second factor')
  expect((await browser.get('/account/begin-totp')).text).toContain('asks a second factor of everybody')
  await browser.post('/account/begin-totp')
  await browser.post('/account/confirm-totp', { code: codeNow(await secretOf('saki')) })
  expect((await browser.get('/accounts')).status).toBe(200)
  await sql`delete from accounts.second_factor_rules`.execute(owner)
})

test('the rule for everybody is set on its page by who may, and shown there', async () => {
  const browser = openBrowser()
  const person = { signInName: 'mina', name: 'Mina', role: 'director', language: 'en' } as const
  await browser.post(await invitationOf(moving, person))
  expect((await browser.get('/accounts/require-second-factor')).text).not.toMatch(/name="isRequired"[^>]*checked/)
  const set = await browser.post('/accounts/require-second-factor', { isRequired: 'yes' })
  expect(set.status).toBe(303)
  const { rows } = await sql<{ is_required: boolean }>`select is_required from accounts.second_factor_rules`.execute(
    owner,
  )
  expect(rows).toEqual([{ is_required: true }])
})
