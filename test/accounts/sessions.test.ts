import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { chooseLanguage } from '#modules/accounts/commands/choose-language.ts'
import { endOtherSessions } from '#modules/accounts/commands/end-other-sessions.ts'
import { endSession } from '#modules/accounts/commands/end-session.ts'
import { listOwnSessions } from '#modules/accounts/queries/list-own-sessions.ts'
import { deviceOf } from '#modules/accounts/rules/device.ts'
import { NotAllowed, NotFound } from '#platform/errors.ts'
import { nobody } from '#platform/identity.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { invitationOf } from '../invite.ts'
import { reach } from '../world.ts'
import { openHouse } from './house.ts'

const house = await openHouse()
const { world, owner } = house
afterAll(house.close)

const site = 'https://staff.example.org'
const app = staffApplication(world, reach)
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

const cookiesOf = (answer: Response) =>
  new Map(
    answer.headers.getSetCookie().map((text) => {
      const [pair = ''] = text.split(';')
      return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const
    }),
  )

const post = (path: string, cookies: ReadonlyMap<string, string>, fields: Record<string, string> = {}) =>
  app.request(`${site}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      origin: site,
      'user-agent': firefox,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  })

const get = (path: string, cookies: ReadonlyMap<string, string>) =>
  app.request(`${site}${path}`, { headers: { cookie: `${sessionCookie}=${cookies.get(sessionCookie)}` } })

async function cameIn(signInName: string, cookies: ReadonlyMap<string, string> = new Map()) {
  const person = { signInName, name: signInName, role: 'treasurer', language: 'en' } as const
  return cookiesOf(await post(await invitationOf(world, person), cookies))
}

const listFor = async ({ actor, token }: { actor: Parameters<typeof listOwnSessions>[1]; token: string }) =>
  listOwnSessions(world, actor, { token, now: world.clock() })

test('lists one’s own sessions with the family of the browser and how they began, and ends each of them', async () => {
  const [first, other] = [await house.enter('hana'), await house.enter('somebody-else')]
  const second = await house.enterAgain('hana')
  const sessions = await listFor(first)
  expect(sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true])
  expect(sessions[0]).toMatchObject({ device: 'Firefox · Linux', via: 'link' })
  expect(JSON.stringify(sessions)).not.toMatch(/hash/)
  const id = sessions.find(({ isThis }) => !isThis)?.id ?? ''
  await expect(endSession(world, other.actor, { id })).rejects.toThrow(NotFound)
  await expect(endSession(world, nobody('en'), { id })).rejects.toThrow(NotAllowed)
  expect(await house.whoHas(second.token)).toBeDefined()
  await endSession(world, first.actor, { id })
  expect(await house.whoHas(second.token)).toBeUndefined()
  expect(await house.whoHas(first.token)).toBeDefined()
})

test('ends all others at once, and gives this one a new token', async () => {
  const first = await house.enter('ren')
  const others = [await house.enterAgain('ren'), await house.enterAgain('ren')]
  const { token } = await endOtherSessions(world, first.actor, { keepSession: first.token })
  for (const gone of [first, ...others]) expect(await house.whoHas(gone.token)).toBeUndefined()
  expect(await house.whoHas(token ?? '')).toMatchObject({ id: first.actor.id })
})

test('begins a new session at every sign-in, and the one that the browser had before is over', async () => {
  const before = await cameIn('yuki')
  expect((await get('/account', before)).status).toBe(200)
  const after = await cameIn('yuki-two', before)
  expect(after.get(sessionCookie)).not.toBe(before.get(sessionCookie))
  expect((await get('/account', after)).status).toBe(200)
  expect((await get('/account', before)).status).toBe(303)
})

test('takes no token for a session that a visitor brings along', async () => {
  const planted = new Map([[sessionCookie, 'x'.repeat(43)]])
  const cookies = await cameIn('fixed', planted)
  expect(cookies.get(sessionCookie)).not.toBe(planted.get(sessionCookie))
  expect((await get('/account', planted)).status).toBe(303)
})

test('keeps of a browser its family and of a session the hash of its token, and nothing else of who came', async () => {
  const cookies = await cameIn('plain')
  const { rows } = await sql<{ all: string }>`select string_agg(t::text, ' ') as all from (
    select to_jsonb(s) as t from accounts.sessions s union all select to_jsonb(d) from accounts.devices d
    union all select to_jsonb(a) from platform.audit a) t`.execute(owner)
  expect(rows[0]?.all).toContain('Firefox · Linux')
  expect(rows[0]?.all).not.toMatch(/Gecko|rv:145|127\.0\.0\.1/)
  for (const value of cookies.values()) expect(rows[0]?.all).not.toContain(value)
})

test('sets its cookies for this host alone, out of reach of scripts and of other sites', async () => {
  const person = { signInName: 'cookie', name: 'Cookie', role: 'treasurer', language: 'en' } as const
  const answer = await post(await invitationOf(world, person), new Map())
  const cookies = answer.headers.getSetCookie()
  expect(cookies.map((text) => text.split('=')[0]).sort()).toEqual(['__Host-device', '__Host-session'])
  for (const text of cookies) expect(text).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=\d+$/)
})

test('tells families of browsers and systems, and nothing of what it does not know', () => {
  const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) '
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0'
  const known: Record<string, string> = {
    [firefox]: 'Firefox · Linux',
    [`${iphone}Version/19.1 Mobile/15E148 Safari/604.1`]: 'Safari · iOS',
    [`${iphone}CriOS/142.0 Mobile/15E148 Safari/604.1`]: 'Chrome · iOS',
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/142.0`]: 'Edge · Windows',
    [`Mozilla/5.0 (Linux; Android 16; SM-S921B) ${chrome} Mobile Safari/537.36`]: 'Chrome · Android',
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chrome} Safari/537.36`]: 'Chrome · macOS',
    'curl/8.5.0': '',
    '<script>alert(1)</script>': '',
  }
  for (const [text, device] of Object.entries(known)) expect(deviceOf(text)).toBe(device)
})

test('speaks to an account in the language that its holder chose', async () => {
  const { actor, token } = await house.enter('polyglot')
  await chooseLanguage(world, actor, { language: 'ko' })
  expect(await house.whoHas(token)).toMatchObject({ language: 'ko' })
})
