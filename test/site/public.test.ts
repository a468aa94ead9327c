import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPolicy } from '#modules/organisation/commands/set-policy.ts'
import { setProfile } from '#modules/organisation/commands/set-profile.ts'
import { correctPage } from '#modules/site/commands/correct-page.ts'
import { withdrawPage } from '#modules/site/commands/withdraw-page.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import { languages } from '#platform/words.ts'
import { openSite, origin } from './desk.ts'
import { elementsOf } from './xml.ts'

const desk = await openSite()
const { world, director, ask, aSecond, draft, release, log, publicDb } = desk
afterAll(desk.close)

const later = { visibility: 'delayed', visibleFrom: '2999-01-01' } as const
let shown: string

beforeAll(async () => {
  await setProfile(world, director, {
    names: { en: 'Bridge & Society', ja: '架け橋の会' },
    email: 'office@example.org',
    timeZone: 'Asia/Tokyo',
    baseCurrency: 'JPY',
    languages: ['en', 'ja'],
  })
  await release((await draft('about', '## Us\n\nSee [contact](/contact) & <b>more</b>.')).id)
  await release((await draft('home', 'Mission statement')).id)
  await draft('contact', 'A draft that nobody reads')
  shown = (await log('Shown <lecture>')).id
  await log('Cancelled talk', { date: '2011-03-11' })
  await log('Internal affair', { visibility: 'internal' })
  await log('Delayed affair', later)
  await log('Planned affair', { date: '2011-12-24', status: 'planned' })
  await aSecond()
})

const hidden = ['Internal affair', 'Delayed affair', 'Planned affair', 'A draft that nobody reads', 'a place kept back']
const addresses = ['/', '/about', '/activities', '/feed.xml']

test('only what is released and may be shown is read, in each language, and nothing of the rest', async () => {
  for (const language of languages)
    for (const path of [...addresses, `/activities/${shown}`]) {
      const { status, text } = await ask(`/${language}${path}`)
      expect([path, status]).toEqual([path, 200])
      for (const word of hidden) expect(text).not.toContain(word)
      if (path !== '/about') expect(text).toContain('Shown &lt;lecture&gt;')
    }
  expect((await ask('/en/contact')).status).toBe(404)
  expect((await ask('/en/')).text).toContain('Mission statement')
  expect((await ask('/ja/')).text).toContain('homeの本文')
  const korean = await ask('/ko/about')
  expect(korean.text).toContain('lang="en-GB"')
  expect(korean.text).toContain('English')
  expect((await ask('/ja/about')).text).not.toContain('lang="en-GB">Title')
  const about = (await ask('/en/about')).text
  expect(about).toContain('href="/en/contact"')
  expect(about).toContain('&lt;b&gt;more&lt;/b&gt;')
})

test('what is internal, delayed or planned has no page of its own', async () => {
  const { rows } = await sql<{ id: string; title: string }>`select id, titles ->> 'en' as title
    from activities.activities`.execute(desk.owner)
  for (const { id, title } of rows)
    expect([title, (await ask(`/en/activities/${id}`)).status]).toEqual([title, hidden.includes(title) ? 404 : 200])
  for (const nonsense of ['x', '%00', '00000000-0000-7000-8000-000000000000'])
    expect((await ask(`/en/activities/${nonsense}`)).status).toBe(404)
})

test('the database role reads nothing else, whatever it asks', async () => {
  const titles = await sql<{ title: string }>`select titles ->> 'en' as title from activities.activities
    order by 1`.execute(publicDb)
  expect(titles.rows.map(({ title }) => title)).toEqual(['Cancelled talk', 'Shown <lecture>'])
  const slugs = await sql<{ slug: string }>`select slug from site.released order by 1`.execute(publicDb)
  expect(slugs.rows.map(({ slug }) => slug)).toEqual(['about', 'home'])
  for (const order of [
    'select place from activities.activities',
    'select * from site.released, site.pages',
    'select count(*) from site.page_states',
    'select count(*) from site.versions',
    'select email from organisation.profile',
    "insert into site.released (slug) values ('x')",
    'delete from site.released',
    "update activities.activities set visibility = 'public'",
  ])
    await expect(sql.raw(order).execute(publicDb)).rejects.toMatchObject({ code: '42501' })
  const all = scopedTo(publicDb, { viewer: 'x', sees: everything })
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from activities.activities`.execute(all)
  expect(rows).toEqual([{ n: 2n }])
})

test('a release, a withdrawal and the days of delay show within a second', async () => {
  const { id } = await draft('news', 'Old words')
  expect((await ask('/en/news')).status).toBe(404)
  await release(id)
  await aSecond()
  const first = await ask('/en/news')
  expect([first.status, first.text.includes('Old words'), first.headers.get('cache-control')]).toEqual([
    200,
    true,
    'public, max-age=60',
  ])
  await correctPage(world, director, {
    ...{ id, position: '10', source: 'en', titles: { en: 'News' } },
    ...{ prose: { en: 'New words' }, why: 'more is known' },
  })
  await aSecond()
  const same = await ask('/en/news', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect([same.status, same.text]).toEqual([304, ''])
  await release(id)
  await aSecond()
  expect((await ask('/en/news', { 'if-none-match': first.headers.get('etag') ?? '' })).text).toContain('New words')
  expect((await ask('/en/about')).text).toContain('>News</a>')
  await withdrawPage(world, director, { id, why: 'it was wrong' })
  await aSecond()
  expect((await ask('/en/news')).status).toBe(404)
  expect((await ask('/en/about')).text).not.toContain('>News</a>')
})

test('nothing is told before the organisation’s days of delay are over', async () => {
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10)
  await sql`update activities.activities set date_end = ${yesterday}::date, date_start = ${yesterday}::date
    where titles ->> 'en' = 'Cancelled talk'`.execute(desk.owner)
  await aSecond()
  expect((await ask('/en/activities')).text).toContain('Cancelled talk')
  await setPolicy(world, director, { disclosureThreshold: '5', releaseDelayDays: '30', why: 'the border is watched' })
  await aSecond()
  const { text } = await ask('/en/activities')
  expect([text.includes('Cancelled talk'), text.includes('Shown')]).toEqual([false, true])
})

test('feeds and the list of pages are well-formed, and lead only to what answers', async () => {
  const map = elementsOf((await ask('/sitemap.xml')).text)
  const locs = map.filter(({ name }) => name === 'loc').map(({ text }) => text)
  expect(locs.length % languages.length).toBe(0)
  expect(locs).toContain(`${origin}/ko/about`)
  const links = map.filter(({ name }) => name === 'xhtml:link').map(({ attributes }) => attributes.href ?? '')
  expect(links.length).toBe(locs.length * (languages.length + 1))
  const feeds = await Promise.all(languages.map(async (one) => elementsOf((await ask(`/${one}/feed.xml`)).text)))
  for (const feed of feeds) {
    expect(feed.map(({ name }) => name).slice(0, 4)).toEqual(['feed', 'id', 'title', 'updated'])
    expect(feed.filter(({ name }) => name === 'entry').length).toBe(1)
  }
  const followed = feeds.flat().flatMap(({ name, attributes }) => (name === 'link' ? (attributes.href ?? []) : []))
  for (const href of new Set([...locs, ...links, ...followed])) {
    expect(href.startsWith(`${origin}/`)).toBe(true)
    expect([href, (await ask(href.slice(origin.length))).status]).toEqual([href, 200])
  }
  const types = await Promise.all(['/en/feed.xml', '/sitemap.xml', '/robots.txt'].map((path) => ask(path)))
  expect(types.map(({ headers }) => headers.get('content-type'))).toEqual([
    'application/atom+xml; charset=utf-8',
    'application/xml; charset=utf-8',
    'text/plain; charset=utf-8',
  ])
  expect(types[2]?.text).toContain(`Sitemap: ${origin}/sitemap.xml`)
})

test('each page names itself in every language, and these name it back', async () => {
  const alternates = async (path: string) => {
    const { text } = await ask(path)
    return [...text.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)"/g)].map(
      ([, rel, tag, href]) => ({ name: tag ?? rel, path: href?.slice(origin.length) ?? '' }),
    )
  }
  for (const path of ['/', '/about', '/activities', `/activities/${shown}`]) {
    const own = await alternates(`/en${path}`)
    expect(own.map(({ name }) => name)).toEqual(['canonical', 'en', 'ja', 'ko', 'zh-Hans', 'x-default'])
    for (const { name, path: other } of own.slice(1, 5)) {
      const back = await alternates(other)
      expect(back.find((one) => one.name === 'canonical')?.path).toBe(other)
      expect(back.filter((one) => one.name !== 'canonical')).toEqual(own.slice(1))
      expect(name).not.toBe('')
    }
  }
})

test('every page with its style weighs less than 60 kB', async () => {
  const { text: page } = await ask('/en/')
  const style = await ask(/href="(\/assets\/[^"]+)"/.exec(page)?.[1] ?? '')
  expect([style.status, style.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  for (const path of addresses) {
    const { text } = await ask(`/ja${path}`)
    expect(Buffer.byteLength(text) + Buffer.byteLength(style.text)).toBeLessThan(60_000)
  }
})
