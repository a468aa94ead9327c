import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAudit } from '#modules/accounts/queries/read-audit.ts'
import { createSite } from '#modules/aid/commands/create-site.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { appendAudit } from '#platform/audit.ts'
import { NotAllowed } from '#platform/errors.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { linksIn, signIn, type Visitor } from '../visitor.ts'
import { reach, type TestWorld, testWorld } from '../world.ts'

let site: TestWorld
let director: Visitor
let auditor: Visitor
let treasurer: Visitor
let party = ''

const name = 'Canary Kim'

async function accountOf(role: string): Promise<string> {
  const { rows } = await sql<{ account_id: string }>`select account_id from accounts.grants
    where role = ${role}`.execute(site.owner)
  return rows[0]?.account_id ?? ''
}

beforeAll(async () => {
  site = await testWorld()
  const app = staffApplication(site.world, reach)
  director = await signIn(app, site.world, 'director')
  auditor = await signIn(app, site.world, 'auditor')
  const doer = async (role: 'director' | 'treasurer') => ({ ...site.as(role), id: await accountOf(role) })
  const made = await createParty(site.world, await doer('director'), {
    kind: 'person',
    ref: 'P-canary',
    names: [{ written: name }],
  })
  party = made.id
  treasurer = await signIn(app, site.world, 'treasurer')
  await getParty(site.world, await doer('treasurer'), { id: party })
  await createSite(site.world, site.as('director'), { code: 'S-01' })
  await appendAudit(site.owner, [
    {
      at: new Date('2011-08-31T14:59:59.999Z'),
      actorId: 'report.print',
      action: 'gone.act',
      subjectId: 'old-code',
      fields: ['a.b'],
    },
    {
      at: new Date('2011-08-31T15:00:00.000Z'),
      actorId: 'operator',
      action: 'aid.create-site',
      subjectId: undefined,
      fields: [],
    },
  ])
})
afterAll(() => site.close())

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const bodyOf = (html: string) => /<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? ''
const rowsIn = (html: string) => [...bodyOf(html).matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => textOf(row).trim())
const look = async (path: string, visitor = director) => {
  const response = await visitor.get(path)
  return { status: response.status, html: await response.text() }
}

const readings = async () => {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from platform.audit
    where action = 'accounts.read-audit'`.execute(site.owner)
  return rows[0]?.n
}

test('director and auditor read the log, nobody else does, and each look is in it', async () => {
  const before = await readings()
  expect((await look('/accounts/audit')).status).toBe(200)
  expect((await look('/accounts/audit', auditor)).status).toBe(200)
  expect(await readings()).toBe((before ?? 0n) + 2n)
  for (const role of ['administrator', 'treasurer', 'editor', 'field-officer', 'aid-officer'] as const)
    await expect(readAudit(site.world, site.as(role), {})).rejects.toThrow(NotAllowed)
  const app = staffApplication(site.world, reach)
  const administrator = await signIn(app, site.world, 'administrator')
  const refused = await look('/accounts/audit', administrator)
  expect(refused.status).not.toBe(200)
  expect((await look('/', administrator)).html).not.toContain('/accounts/audit')
  expect((await look('/', auditor)).html).toContain('/accounts/audit')
})

test('a line says who did what with which record and fields, and never what was in them', async () => {
  for (const visitor of [director, auditor]) {
    const { html } = await look(`/accounts/audit?record=${party}`, visitor)
    const [read, added, ...more] = rowsIn(html)
    expect(more).toEqual([])
    expect(read).toMatch(/^Looked at: Person or organisation 5 Sept 2011, 00:00 Mina …/)
    expect(added).toMatch(
      /^Add a person or organisation 5 Sept 2011, 00:00 Mina …\w+ Kind · Names · E-mail and telephone · Address/,
    )
    expect(html).not.toContain('Canary')
    expect(html).not.toContain(' written')
  }
})

test('a record is a link for whoever may open it', async () => {
  const { html } = await look(`/accounts/audit?record=${party}`)
  expect(linksIn(bodyOf(html))).toEqual([`/people/${party}`])
  const { html: others } = await look('/accounts/audit?record=old-code')
  expect(linksIn(bodyOf(others))).toEqual([])
  expect(rowsIn(others)).toEqual([expect.stringMatching(/^gone\.act .* Waystation itself old-code a\.b$/)])
})

test('the page of a record leads to who looked at it, for whoever may read that', async () => {
  expect((await look(`/people/${party}`)).html).toContain(`/accounts/audit?record=${party}`)
  const { status, html } = await look(`/people/${party}`, treasurer)
  expect(status).toBe(200)
  expect(html).not.toContain('/accounts/audit')
})

test('the log is asked by the code of a record, its address, its person, its act', async () => {
  const count = async (query: string) => rowsIn((await look(`/accounts/audit?${query}`)).html).length
  const all = await count(`record=${party}`)
  expect(all).toBeGreaterThan(1)
  expect(await count('record=P-canary')).toBe(all)
  expect(await count('record=P-canary&act=people.create-party')).toBe(1)
  expect(await count(`record=${encodeURIComponent(`https://staff.example.org/people/${party}?lang=ja#names`)}`)).toBe(
    all,
  )
  expect(await count('record=S-01')).toBe(1)
  expect(await count('record=nothing-like-it')).toBe(0)
  expect(await count(`record=${party}&act=people.create-party&person=${await accountOf('director')}`)).toBe(1)
  expect(await count(`record=${party}&act=people.create-party&person=${await accountOf('treasurer')}`)).toBe(0)
  expect(await count('person=operator&act=aid.create-site')).toBe(1)
  expect(await count('person=%00&act=%00&record=%00&from=%00&after=%00')).toBeGreaterThan(0)
})

test('a day is one of the organisation’s days, and the log is read back from its end', async () => {
  const rows = async (from: string) => rowsIn((await look(`/accounts/audit?from=${from}&act=aid.create-site`)).html)
  await sql`insert into organisation.profile (id, names, purposes, legal_forms, time_zone, base_currency, languages)
    values (gen_random_uuid(), '{"en":"Waystation"}', '{}', '{}', 'Asia/Tokyo', 'JPY', '{en}')`.execute(site.owner)
  expect(await rows('2011-09-01')).toEqual([expect.stringContaining('1 Sept 2011, 00:00')])
  expect(await rows('2011-08-31')).toEqual([])
  expect((await look('/accounts/audit?from=2011-08-31')).html).toContain('31 Aug 2011, 23:59')
  expect((await look('/accounts/audit?from=9999-12-31')).status).toBe(200)
})

test('a long log is read page by page, each line once', async () => {
  await appendAudit(
    site.owner,
    Array.from({ length: 120 }, (_, n) => ({
      // clocks are set back: the time does not rise with the number
      at: new Date(Date.UTC(2011, 6, 1 + (n % 7))),
      actorId: 'operator',
      action: 'aid.create-item',
      subjectId: `long-${n}`,
      fields: ['code'],
    })),
  )
  const seen: string[] = []
  let path: string | undefined = '/accounts/audit?act=aid.create-item'
  for (let pages = 0; path !== undefined && pages < 5; pages++) {
    const { html }: { html: string } = await look(path)
    seen.push(...(html.match(/long-\d+/g) ?? []))
    path = linksIn(html).find((link) => link.includes('after=') && !link.includes('lang='))
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

test.each(['ja', 'ko', 'zh'])('in %s no key and no English stands in for words', async (language) => {
  const html = await (await director.get('/accounts/audit', `__Host-language=${language}`)).text()
  expect(rowsIn(html).length).toBeGreaterThan(3)
  expect(textOf(bodyOf(html))).not.toMatch(/\b(Looked|Add|accounts\.|people\.)/)
})
