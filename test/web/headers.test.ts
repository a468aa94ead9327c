import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workbookType } from '#platform/imports/export.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { publicApplication } from '../../src/main/public.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { modules } from '../../src/modules.ts'
import { invitationAs } from '../invite.ts'
import { sourcesIn } from '../source.ts'
import { linksIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { cookieOf, origin } from './site.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const app = staffApplication(world, reach)
const form = 'application/x-www-form-urlencoded'
let cookie: string
const answers: { path: string; status: number; headers: Headers }[] = []
let written: string[]

/** The sums of all rows of every table but those that a look may write: the audit log, and when a session was last seen. */
async function sums(): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')
    and format('%s.%s', schemaname, tablename) not in ('platform.audit', 'accounts.sessions') order by 1`.execute(owner)
  const found = new Map<string, string>()
  for (const { name } of rows) {
    const { rows: sum } = await sql<{
      sum: string
    }>`select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '')
      as sum from ${sql.raw(name)} t`.execute(owner)
    found.set(name, sum[0]?.sum ?? '')
  }
  return found
}

const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/=[^&]*/g, '=')

async function crawl(): Promise<void> {
  const waiting = [
    '/',
    ...modules.flatMap(({ navigation }) => navigation.map(({ href }) => href)),
    '/report/figures.json',
    '/absent',
  ]
  const known = new Set(waiting)
  const times = new Map<string, number>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await app.request(origin + path, { headers: { cookie } })
    answers.push({ path, status: answer.status, headers: answer.headers })
    const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : ''
    for (const link of linksIn(html)) {
      const often = times.get(kindOf(link)) ?? 0
      if (known.has(link) || often >= 2) continue
      times.set(kindOf(link), often + 1)
      known.add(link)
      waiting.push(link)
    }
  }
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, as('director'), fileURLToPath(new URL('../../examples', import.meta.url))));
  cookie = await cookieOf(world, 'director')
  await app.request(origin, { headers: { cookie } })
  const before = await sums()
  await crawl()
  const after = await sums()
  written = [...after.keys()].filter((name) => after.get(name) !== before.get(name))
  expect(before.size).toBeGreaterThan(30)
})

test('no look at any page writes anything but the audit log and when the session was seen', () => {
  expect(answers.length).toBeGreaterThan(150)
  expect(written).toEqual([])
})

describe('every answer of the staff site', () => {
  const wanted: Record<string, RegExp> = {
    'cache-control': /^no-store$/,
    'content-security-policy': /default-src 'none'/,
    'x-content-type-options': /^nosniff$/,
    'x-frame-options': /^DENY$/,
    'referrer-policy': /^same-origin$/,
    'permissions-policy': /camera=\(\), .*geolocation=\(\)/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'strict-transport-security': /^max-age=31536000$/,
  }

  test.each(Object.keys(wanted))('has %s', (name) => {
    const wrong = answers.filter(({ headers }) => !wanted[name]?.test(headers.get(name) ?? ''))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('lets no script run and says nothing of what it is made of', () => {
    for (const { path, headers } of answers) {
      const policy = headers.get('content-security-policy') ?? ''
      expect([path, /script-src (?!'none')|unsafe-(inline|eval)/.test(policy) && !path.includes('passkey')]).toEqual([
        path,
        false,
      ])
      expect(headers.has('server') || headers.has('x-powered-by')).toBe(false)
    }
  })

  test('is a page, a way on, or a file that is taken away and does nothing where it is shown', () => {
    const files = answers.filter(({ headers }) => headers.has('content-disposition'))
    expect(files.length).toBeGreaterThan(10)
    for (const { headers } of files) {
      expect(headers.get('content-disposition')).toMatch(/^attachment; /)
      expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    }
    const types = new Set(answers.map(({ headers }) => headers.get('content-type')))
    const known = [
      'text/html; charset=UTF-8',
      'text/csv; charset=utf-8',
      'application/json; charset=utf-8',
      'application/pdf',
      workbookType,
      null,
    ]
    expect([...types].filter((type) => !known.includes(type))).toEqual([])
  })
})

test('a site without a public address does not ask for TLS', async () => {
  const local = staffApplication(world, { ...reach, origin: undefined })
  const answer = await local.request('http://localhost:8410/sign-in')
  expect(answer.headers.has('strict-transport-security')).toBe(false)
})

test('the public site sends the same headers', async () => {
  const answer = await publicApplication(world, reach).request(`${origin}/`)
  for (const name of [
    'content-security-policy',
    'x-frame-options',
    'permissions-policy',
    'cache-control',
    'strict-transport-security',
  ])
    expect([name, answer.headers.has(name)]).toEqual([name, true])
})

describe('cookies', () => {
  const strict = /^__Host-[a-z-]+=[^;]*; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=\d+$/

  test('are strict, each of them, and signing out empties the browser’s cache', async () => {
    const link = await invitationAs(world, 'editor')
    const begun = await app.request(origin + link, {
      method: 'POST',
      headers: { origin, 'content-type': form },
      body: '',
    })
    const session = begun.headers.getSetCookie().find((text) => text.startsWith(sessionCookie)) ?? ''
    const language = await app.request(`${origin}/?lang=ja`, { headers: { cookie } })
    const own = session.split(';')[0] ?? ''
    const ended = await app.request(`${origin}/sign-out`, {
      method: 'POST',
      headers: { origin, cookie: own, 'content-type': form },
      body: '',
    })
    const all = [begun, language, ended].flatMap(({ headers }) => headers.getSetCookie())
    expect(all.length).toBeGreaterThanOrEqual(3)
    for (const text of all) expect(text).toMatch(strict)
    expect(ended.headers.get('clear-site-data')).toBe('"cache"')
    expect(begun.headers.has('clear-site-data')).toBe(false)
  })

  test('are written in one place', () => {
    const writing = sourcesIn('src', '.ts', '.tsx').filter(({ text }) => /SameSite|set-cookie/i.test(text))
    expect(writing.map(({ path }) => path)).toEqual(['src/platform/web/answers.ts', 'src/platform/web/cookies.ts'])
  })
})

describe('a form is taken', () => {
  const post = async (headers: Record<string, string>, url = origin, site = reach) => {
    const sent = { 'content-type': form, ...headers }
    return (
      await staffApplication(world, site).request(`${url}/sign-in`, { method: 'POST', headers: sent, body: 'x=1' })
    ).status
  }
  const local = { ...reach, origin: undefined }

  test('from a page of the site itself', async () => {
    expect(await post({ origin })).toBe(422)
    expect(await post({ origin, 'sec-fetch-site': 'same-origin' })).toBe(422)
    expect(await post({ 'sec-fetch-site': 'same-origin' })).toBe(422)
    expect(await post({ origin: 'http://localhost:8410' }, 'http://localhost:8410', local)).toBe(422)
    expect(await post({ origin: 'http://localhost:8410' }, 'http://localhost:8410')).toBe(422)
    expect(await post({ origin }, 'http://127.0.0.1:8410')).toBe(422)
  })

  test('from nowhere else', async () => {
    const others = [
      'null',
      'https://evil.example',
      `${origin}.evil.example`,
      'http://staff.example.org',
      `${origin}:444`,
      'x',
      'http://localhost:8410',
    ]
    for (const other of others) expect([other, await post({ origin: other })]).toEqual([other, 403])
    for (const site of ['cross-site', 'same-site', 'none', 'nonsense'])
      expect([site, await post({ 'sec-fetch-site': site })]).toEqual([site, 403])
    for (const site of ['cross-site', 'same-site']) expect(await post({ origin, 'sec-fetch-site': site })).toBe(403)
    expect(await post({})).toBe(403)
    expect(await post({ origin: 'http://localhost:9999' }, 'http://localhost:8410', local)).toBe(403)
    expect(await post({ origin: 'http://127.0.0.1:8410' }, 'http://localhost:8410', local)).toBe(403)
  })
})
