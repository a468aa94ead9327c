import { BlockList } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setProfile } from '#modules/organisation/commands/set-profile.ts'
import { openDatabase } from '#platform/db/db.ts'
import { page, redirect } from '#platform/web/context.ts'
import { dispatchPublic } from '#platform/web/public.ts'
import { bareRoute, publicForm, publicRoute } from '#platform/web/public-route.ts'
import { languages } from '#platform/words.ts'
import { catalogue } from '../../src/main/catalogue.ts'
import { problemPage } from '../../src/main/problem.tsx'
import { publicApplication } from '../../src/main/public.ts'
import { publicFrame } from '../../src/main/public-frame.tsx'
import { at } from '../global-setup.ts'
import { findServer, type TestWorld, testWorld } from '../world.ts'

const origin = 'https://www.example.org'
const reach = { origin, host: '127.0.0.1', proxies: new BlockList() }

let opened: TestWorld
let publicDb: ReturnType<typeof openDatabase>
beforeAll(async () => {
  opened = await testWorld()
  const { roles } = await findServer()
  publicDb = openDatabase({ ...opened.config, ...at(opened.config, String(opened.config.database), roles.public) }, 2)
  await named('Bridge Society')
})
afterAll(async () => {
  await publicDb.destroy()
  await opened.close()
})

const named = (en: string, why?: string) =>
  setProfile(opened.world, opened.as('director'), {
    names: { en, ja: '架け橋の会' },
    timeZone: 'Asia/Tokyo',
    baseCurrency: 'JPY',
    languages: ['en', 'ja'],
    ...(why && { why }),
  })
const world = () => ({ ...opened.world, db: publicDb })
const site = () => publicApplication(world(), reach)

/** A site of a few pages that count how often they are made. */
function counting(version: () => string) {
  let made = 0
  const app = dispatchPublic({
    world: world(),
    reach,
    routes: [
      publicRoute(
        '/list',
        { show: (c) => page('List', `made ${++made} for ${c.query('from')} ${c.query('x')} ${c.url.search}`) },
        ['from'],
      ),
      publicForm('/ask', {
        show: (c) => page('Ask', `form ${++made} ${c.form.text('name')}`),
        submit: async (c) => redirect(`/${c.language}/thanks?name=${c.form.text('name')}`),
      }),
      bareRoute('/list.xml', {
        show: (c) => ({ kind: 'text', type: 'application/xml', body: `<a>${c.language}</a>` }),
      }),
      publicRoute('/broken', { show: () => Promise.reject(new Error('a fault')) }),
    ],
    catalogue,
    frame: (c, answer) => publicFrame(c, answer, 'Bridge Society'),
    problem: (c, problem) => problemPage(c, problem),
    misdirected: () => 'misdirected',
    timeZone: async () => 'UTC',
    version: async () => version(),
    log: () => undefined,
  })
  return { app, made: () => made }
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

test('the first page is chosen by the browser’s languages, and every page knows itself in the others', async () => {
  const first = await site().request(`${origin}/`, { headers: { 'accept-language': 'ko-KR,en;q=0.5' } })
  expect([first.status, first.headers.get('location'), first.headers.get('vary')]).toEqual([
    302,
    '/ko/',
    'Accept-Language',
  ])
  expect((await site().request(`${origin}/ja`)).headers.get('location')).toBe('/ja/')
  for (const language of languages) {
    const answer = await site().request(`${origin}/${language}/`)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain(`<link rel="canonical" href="${origin}/${language}/"`)
    for (const other of languages) expect(html).toContain(`href="${origin}/${other}/"`)
  }
  const japanese = await (await site().request(`${origin}/ja/`)).text()
  expect(japanese).toContain('<html lang="ja-JP"')
  expect(japanese).toContain('架け橋の会')
})

test('what is not there is said in the language of the address, else of the browser', async () => {
  const texts = await Promise.all(
    languages.map(async (language) => {
      const answer = await site().request(`${origin}/${language}/nowhere`)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
      return answer.text()
    }),
  )
  expect(new Set(texts.map((text) => /<h1>([^<]*)/.exec(text)?.[1])).size).toBe(4)
  for (const text of texts) expect(text).not.toContain('rel="canonical"')
  const bare = await site().request(`${origin}/giving`, { headers: { 'accept-language': 'zh' } })
  expect([bare.status, (await bare.text()).includes('lang="zh-Hans-CN"')]).toEqual([404, true])
})

test('a page is made once and kept until something public changes, whatever else stands in its address', async () => {
  let version = '1'
  const { app, made } = counting(() => version)
  const ask = async (path: string, headers = {}) => {
    const answer = await app.request(origin + path, { headers })
    return {
      status: answer.status,
      etag: answer.headers.get('etag') ?? '',
      cache: answer.headers.get('cache-control'),
      text: await answer.text(),
    }
  }
  const one = await ask('/en/list?x=%22%3E&from=3')
  expect(one.text).toContain('made 1 for 3 undefined ?from=3')
  expect(one.cache).toBe('public, max-age=60')
  expect(await ask('/en/list?from=3', { cookie: '__Host-session=x' })).toEqual(one)
  expect((await ask('/en/list?from=3', { 'if-none-match': `W/${one.etag}` })).status).toBe(304)
  expect((await ask('/en/list?from=4')).text).toContain('made 2')
  expect((await ask('/ja/list?from=3')).text).toContain('made 3')
  version = '2'
  expect(await ask('/en/list?from=3')).toEqual(one)
  await wait(1050)
  const two = await ask('/en/list?from=3', { 'if-none-match': one.etag })
  expect([two.status, two.text.includes('made 4')]).toEqual([200, true])
  expect(made()).toBe(4)
})

test('a form is never kept, is taken from its own page alone, and nothing that failed is kept', async () => {
  const { app } = counting(() => '1')
  const seen = await Promise.all([1, 2].map(async () => (await app.request(`${origin}/en/ask`)).text()))
  expect(seen[0]).not.toBe(seen[1])
  const first = await app.request(`${origin}/en/ask`)
  expect(first.headers.get('cache-control')).toBe('no-store')
  const send = (headers: Record<string, string>, body = 'name=Kim') =>
    app.request(`${origin}/ko/ask`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  const sent = await send({ origin })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/ko/thanks?name=Kim'])
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site', origin }, {}] as Record<
    string,
    string
  >[])
    expect((await send(headers)).status).toBe(403)
  expect((await send({ origin }, `name=${'x'.repeat(70_000)}`)).status).toBe(413)
  const none = await app.request(`${origin}/en/list`, { method: 'POST', headers: { origin } })
  expect([none.status, none.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  const broken = await app.request(`${origin}/en/broken`)
  expect([broken.status, broken.headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(await (await app.request(`${origin}/list.xml`, { headers: { 'accept-language': 'ja' } })).text()).toBe(
    '<a>en</a>',
  )
})

test('a new name shows a second later, to a role that reads little else and changes nothing', async () => {
  const app = site()
  expect(await (await app.request(`${origin}/en/`)).text()).toContain('Bridge Society')
  await named('Lantern Society', 'it was renamed')
  await wait(1050)
  expect(await (await app.request(`${origin}/en/`)).text()).toContain('Lantern Society')
  for (const order of ['select purposes from organisation.profile', 'update platform.public_version set version = 9'])
    await expect(sql.raw(order).execute(publicDb)).rejects.toMatchObject({ code: '42501' })
})
