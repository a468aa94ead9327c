import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newFormToken } from '#modules/applications/commands/form-token.ts'
import { voidProfile } from '#modules/applications/commands/void-profile.ts'
import { takeUpAll } from '#modules/applications/jobs.ts'
import { getApplication } from '#modules/applications/queries/get-application.ts'
import { listApplications } from '#modules/applications/queries/list-applications.ts'
import { publicApplication } from '../../src/main/public.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, site, worker, owner, as, close } = await testWorld()
afterAll(close)
const coordinator = as('volunteer-coordinator')
const desk = deskOf(world, coordinator)
const app = publicApplication(site, reach)
const origin = 'https://staff.example.org'
const get = (path: string, headers = {}) => app.request(origin + path, { headers })

/** What a browser sends from the form, a while after it was shown. */
const later = (seconds: number) => new Date(world.clock().getTime() - seconds * 1000)
async function post(
  path: string,
  fields: Record<string, string>,
  { seconds = 60, headers = {}, from = '192.0.2.1' } = {},
) {
  const token = fields.token ?? (await newFormToken(site.files, later(seconds)))
  const body = new URLSearchParams({ name: 'Ana', email: 'ana@post.example', language: 'ja', ...fields, token })
  return app.request(
    `${origin}${path}`,
    { method: 'POST', headers: { origin, ...headers }, body },
    { incoming: { socket: { remoteAddress: from } } },
  )
}

const waiting = async () => {
  const { rows } = await sql<{
    n: bigint
  }>`select count(*) as n from applications.intake where told is not null`.execute(owner)
  return rows[0]?.n
}

let open = ''
beforeAll(async () => {
  ;({ id: open } = await desk.publish('open', {
    titles: { en: 'Letters', ja: '手紙の応対' },
    descriptions: { en: 'Sorts the post' },
  } as never))
  await desk.require(open, { kind: 'skill', skill: 'correspondence' })
  await desk.draft('draft', { titles: { en: 'Draft' } })
  await desk.draft('field', { titles: { en: 'Rescue' }, kind: 'field' })
  await desk.publish('over', { titles: { en: 'Over' }, openUntil: '2011-09-04' } as never)
  await desk.publish('early', { titles: { en: 'Early' }, openFrom: '2011-09-06' } as never)
  const { id: closed } = await desk.publish('closed', { titles: { en: 'Closed' } })
  await desk.say(closed, 'closed')
  const { id: gone } = await desk.publish('void', { titles: { en: 'Gone' } })
  await voidProfile(world, coordinator, { id: gone, why: 'because' })
})

describe('the public pages', () => {
  test('show what is open, in the language of the address or the browser, and set no cookie', async () => {
    const list = await get('/ja/join')
    const text = await list.text()
    expect(text).toContain('手紙の応対')
    expect(text).toContain('href="/ja/join/open"')
    for (const hidden of ['Draft', 'Rescue', 'Over', 'Early', 'Closed', 'Gone']) expect(text).not.toContain(hidden)
    expect(list.headers.get('set-cookie')).toBeNull()
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await (await get('/ko/join/open')).text()).toContain('지원하기')
    for (const ref of ['draft', 'field', 'over', 'early', 'closed', 'void', 'nothing', '%00'])
      for (const tail of ['', '/apply']) expect((await get(`/en/join/${ref}${tail}`)).status).toBe(404)
    expect(await (await get('/en/')).text()).toContain('href="/en/join"')
  })

  test('the form is kept by nobody, says what becomes of it, and has a field that people do not see', async () => {
    const shown = await get('/en/join/open/apply')
    const text = await shown.text()
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('180 days')
    expect(text).toMatch(/<div class="unseen" aria-hidden="true">.*name="website"/s)
  })
})

describe('an application', () => {
  test('is left by the site, which cannot read it, and taken up by the worker once', async () => {
    const token = await newFormToken(site.files, later(60))
    const fields = {
      token,
      country: 'TH',
      hours: '6',
      'skills.correspondence': 'yes',
      words: 'わたしは',
      'languages.0.language': 'ja',
      'languages.0.level': 'native',
    }
    for (let n = 0; n < 2; n++) {
      const sent = await post('/ja/join/open/apply', fields)
      expect([sent.status, sent.headers.get('location')]).toEqual([303, '/ja/join/open/thanks'])
    }
    expect(await (await get('/ja/join/open/thanks')).text()).toContain('ありがとうございました')
    expect(await waiting()).toBe(1n)
    await expect(sql`select * from applications.intake`.execute(site.db)).rejects.toMatchObject({ code: '42501' })
    await expect(sql`select told from applications.intake`.execute(world.db)).rejects.toMatchObject({ code: '42501' })
    await expect(sql`select name from applications.applications`.execute(site.db)).rejects.toMatchObject({
      code: '42501',
    })
    expect(await takeUpAll(worker.world)).toBe(1)
    expect(await takeUpAll(worker.world)).toBe(0)
    await post('/en/join/open/apply', fields)
    expect(await takeUpAll(worker.world)).toBe(0)
    const { rows } = await listApplications(world, coordinator, { source: 'public' })
    expect(rows).toMatchObject([{ name: 'Ana', state: 'received', received_day: '2011-09-05', outcome: 'met' }])
    expect(await getApplication(world, coordinator, { id: rows[0]?.id ?? '' })).toMatchObject({
      ref: 'AN-2011-0001',
      language: 'ja',
      email: 'ana@post.example',
      hours: 6n,
      words: 'わたしは',
      languages: [{ language: 'ja', level: 'native' }],
      skills: ['correspondence'],
      received_at: world.clock(),
    })
    expect(await waiting()).toBe(0n)
    const lines = await sql<{ text: string }>`select a::text as text from platform.audit a`.execute(owner)
    expect(lines.rows.some(({ text }) => text.includes('applications.take-up'))).toBe(true)
    expect(lines.rows.filter(({ text }) => /Ana|ana@/.test(text))).toEqual([])
  })

  test('in which no language was chosen, as the form comes, is kept like any other', async () => {
    const lines = { 'languages.0.language': '', 'languages.0.level': '', 'languages.1.language': 'th' }
    expect((await post('/ja/join/open/apply', lines)).status).toBe(422)
    await post('/ja/join/open/apply', { ...lines, 'languages.1.level': 'fluent', name: 'Som' })
    await post('/ja/join/open/apply', { 'languages.0.language': '', 'languages.0.level': '', name: 'Lek' })
    expect(await takeUpAll(worker.world)).toBe(2)
    const { rows } = await listApplications(world, coordinator, { source: 'public' })
    const told = rows.map(({ name, languages }) => [name, languages.map(({ language }) => language)])
    expect(told).toEqual(
      expect.arrayContaining([
        ['Som', ['th']],
        ['Lek', []],
      ]),
    )
  })

  test.each([
    [{ name: '' }, 'name'],
    [{ email: '' }, 'email'],
    [{ email: 'nobody' }, 'email'],
    [{ country: 'XX' }, 'country'],
    [{ hours: 'many' }, 'hours'],
  ])('comes back with what was typed when it is not whole: %j', async (fields, name) => {
    const refused = await post('/en/join/open/apply', { words: 'Typed before', ...fields } as never)
    const text = await refused.text()
    expect(refused.status).toBe(422)
    expect(text).toContain('Typed before')
    expect(text).toMatch(new RegExp(`<[a-z]+[^>]* name="${name}"[^>]*aria-invalid="true"`))
    expect(refused.headers.get('cache-control')).toBe('no-store')
  })

  test('gets one more line for a language without being sent', async () => {
    const more = await post('/en/join/open/apply', {
      'languages.0.language': 'ko',
      'languages.0.level': 'native',
      'add-line': 'languages',
    })
    expect(more.status).toBe(200)
    expect(await more.text()).toContain('name="languages.1.language"')
    expect(await waiting()).toBe(0n)
  })

  test('cannot be sent for what is not open, nor for the field, even by whoever has the database role', async () => {
    for (const ref of ['draft', 'field', 'closed', 'over'])
      expect((await post(`/en/join/${ref}/apply`, {})).status).toBe(404)
    const { rows } = await sql<{ id: string }>`select id from applications.profiles where ref = 'field'`.execute(owner)
    const forged = sql`insert into applications.intake (key, profile_id, visitor, told, received_at)
      values (${'k'.repeat(43)}, ${rows[0]?.id}, ${'v'.repeat(43)}, '{}', now())`
    await expect(forged.execute(site.db)).rejects.toMatchObject({ code: '42501' })
    expect(await waiting()).toBe(0n)
  })

  test('that the site left broken is thrown away, and nothing behind it waits', async () => {
    const leave = (key: string, told: string) =>
      sql`insert into applications.intake (key, profile_id, visitor, told, received_at)
        values (${key.repeat(43)}, ${open}, ${key.repeat(43)}, ${told}::jsonb, ${world.clock()})`.execute(site.db)
    await leave('x', '{"name": 7}')
    await leave('y', '{"name": "After", "email": "after@post.example", "language": "en"}')
    expect(await takeUpAll(worker.world)).toBe(2)
    const { rows } = await listApplications(world, coordinator, { source: 'public' })
    expect(rows.map(({ name }) => name)).toContain('After')
    expect(rows).toHaveLength(4)
  })
})

describe('floods and forgeries', () => {
  test('a form from another site, or one whose token is not ours, too young or too old, leaves nothing', async () => {
    expect((await post('/en/join/open/apply', {}, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await post('/en/join/open/apply', { token: 'made.up.token' })).status).toBe(422)
    expect((await post('/en/join/open/apply', {}, { seconds: 1 })).status).toBe(422)
    const old = await post('/en/join/open/apply', {}, { seconds: 90_000 })
    expect(old.status).toBe(422)
    // the form that comes back has a token of now
    expect(await old.text()).toContain(`value="${world.clock().getTime()}.`)
    expect(await waiting()).toBe(0n)
  })

  test('what fills the field that people do not see is thanked and thrown away', async () => {
    const sent = await post('/en/join/open/apply', { website: 'https://buy.example' })
    expect([sent.status, await waiting()]).toEqual([303, 0n])
  })

  test('a body that is too large, or no form, is not read', async () => {
    expect((await post('/en/join/open/apply', { words: 'x'.repeat(70_000) })).status).toBe(413)
    const json = await app.request(`${origin}/en/join/open/apply`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(json.status).toBe(415)
    expect((await app.request(`${origin}/en/join`, { method: 'POST', headers: { origin }, body: '' })).status).toBe(405)
  })

  test('one network may apply five times in an hour, and another is not kept from it', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 7; n++)
      statuses.push((await post('/en/join/open/apply', {}, { from: `2001:db8:7::${n}` })).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 422, 422])
    expect((await post('/en/join/open/apply', {}, { from: '2001:db8:8::1' })).status).toBe(303)
    const kept = await sql<{ text: string }>`select v::text as text from applications.intake_visits v`.execute(owner)
    expect(kept.rows.filter(({ text }) => text.includes('2001') || text.includes('192.0.2'))).toEqual([])
  })
})
