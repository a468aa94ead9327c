import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueBatch } from '#modules/receipts/jobs.ts'
import { languages } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, owner, worker } = opened
const desk = deskOf(opened)
let ken: Visitor

const fields = (values: Record<string, string>) => Object.entries(values)
const pageOf = async (path: string) => (await ken.get(path)).text()
/** Where an act leads to when it is done. */
async function done(path: string, values: Record<string, string>): Promise<string> {
  const answer = await ken.post(path, fields(values))
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  return (answer.headers.get('location') ?? '').replace(/[?&]saved=[^&]*/, '')
}

const policy = {
  ...{ sinceOn: '2009-01-01', pack: 'plain', authorisation: '', localTax: '', cardDay: 'on-receipt' },
  ...{ paypalDay: 'on-receipt', usualKind: 'year', 'sender.en': '1 Example Street', envelope: 'dl', why: 'so it is' },
}

beforeAll(async () => {
  await desk.settle()
  ken = await signIn(staffApplication(world, reach), world, 'treasurer')
})

test('a treasurer settles what holds, begins a series, issues a receipt, a duplicate, and voids it, all by forms', async () => {
  expect(await pageOf('/receipts')).toContain('No receipts')
  const wrong = await ken.post('/receipts/policies/set', fields({ ...policy, 'sender.en': '', sinceOn: 'soon' }))
  expect(wrong.status).toBe(422)
  const text = await wrong.text()
  expect(text).toContain('Give the address in one language at least.')
  expect(text).toContain('value="soon"')
  expect(await done('/receipts/policies/set', policy)).toBe('/receipts/policies')
  const series = { code: 'R', 'names.en': 'Receipts', pattern: 'R{year}-{number}', digits: '4' }
  expect(await done('/receipts/series/create', series)).toBe('/receipts/series')
  const { id, ref } = await desk.gift('2010-05-01', 'JPY 12000')
  expect(await pageOf(`/giving/gifts/${id}`)).toContain(`/receipts/issue-for-gift?gift=${ref}`)
  expect(await pageOf(`/receipts/issue-for-gift?gift=${ref}`)).toContain(`value="${ref}"`)
  const ask = { gift: ref, language: '' }
  const [first, second] = [await done('/receipts/issue-for-gift', ask), await done('/receipts/issue-for-gift', ask)]
  expect(second).toBe(first)
  expect(await pageOf(`/giving/gifts/${id}`)).toContain('Receipt R2011-0001')
  expect(await done(`${first}/reissue`, { why: 'lost in the post' })).toBe(first)
  const receipt = await pageOf(first)
  for (const part of ['R2011-0001', '山田 花子 様', '12,000', 'lost in the post', ref]) expect(receipt).toContain(part)
  const print = await done(`${first}/ask-print`, {})
  const waiting = await pageOf(print)
  expect(waiting).toContain('?still=1')
  expect(waiting).toMatch(/http-equiv="refresh"/i)
  expect(await done(`${first}/void`, { why: 'name misread' })).toBe(first)
  expect(await pageOf(first)).toContain('name misread')
  expect(await pageOf('/receipts/series')).toContain('(1 void)')
})

test('a year of a giver is looked at before; several receipts lead to their list', async () => {
  await desk.gift('2010-06-01', 'USD 5')
  const preview = await pageOf('/receipts/issue-for-year?giver=P-1&year=2010')
  expect(preview).toContain('What would be issued')
  const list = await done('/receipts/issue-for-year', { giver: 'P-1', year: '2010', language: 'en' })
  expect(list).toBe('/receipts?giver=P-1&year=2010')
  expect(await pageOf(list)).toContain('5.00')
})

test('a batch is looked at, begun, stopped and resumed; its page looks again until it is over', async () => {
  for (const giver of ['P-2', 'P-3', 'P-4', '']) await desk.gift('2009-06-01', 'JPY 700', { giver })
  const asked = '?kind=year&year=2009&sinceOn=&untilOn=&channel=&fund=&language='
  const preview = await pageOf(`/receipts/batches/start${asked}`)
  expect(preview).toContain('Nobody is recorded as the giver')
  expect(await pageOf('/receipts/batches/start?kind=year&year=')).toContain('Give a year, or a first and a last day.')
  const values = { kind: 'year', year: '2009', sinceOn: '', untilOn: '', channel: '', fund: '', language: '' }
  const batch = await done(`/receipts/batches/start${asked}`, { ...values, sheet: 'a4-12' })
  expect(await pageOf(batch)).toMatch(/http-equiv="refresh"/i)
  // what was done is said once, and not again when the page loads itself anew
  expect(await pageOf(`${batch}?saved=receipts.start-batch`)).toMatch(new RegExp(`content="\\d+; url=${batch}"`))
  expect(await pageOf(`${batch}?still=1`)).not.toMatch(/http-equiv="refresh"/i)
  expect(await done(`${batch}/stop`, {})).toBe(batch)
  expect(await pageOf('/')).toContain('A batch of receipts waits')
  expect(await done(`${batch}/resume`, {})).toBe(batch)
  const { rows } = await sql<{ id: string }>`select id from receipts.batches`.execute(owner)
  await issueBatch.run(worker.world, rows[0]?.id ?? '')
  expect(await pageOf(batch)).toContain('3 of 3 givers')
  expect(await pageOf(`${batch}/left-out?reason=no-giver`)).toContain('700')
  expect(await pageOf('/receipts/batches')).toContain('RB-2011-001')
})

test('a gift that is given back makes its receipt disagree, on its page, in the list and on the first page', async () => {
  const { id, ref } = await desk.gift('2010-07-01', 'JPY 900', { giver: 'P-5' })
  const receipt = await done('/receipts/issue-for-gift', { gift: ref, language: '' })
  await done(`/giving/gifts/${id}/refund`, { amount: '900', refundedOn: '2011-08-01', reason: 'asked for' })
  for (const path of [receipt, '/receipts', '/receipts?state=differs'])
    expect(await pageOf(path)).toContain('No longer agrees')
  expect(await pageOf('/')).toContain('1 receipt no longer agrees with its gifts')
})

test.each(languages)('every page speaks %s', async (language) => {
  const { rows } = await sql<{ receipt: string; batch: string; print: string }>`select
    (select id from receipts.receipts where voided_at is null order by id limit 1) as receipt,
    (select id from receipts.batches limit 1) as batch, (select id from receipts.prints limit 1) as print`.execute(
    owner,
  )
  const [{ receipt = '', batch = '', print = '' } = {}] = rows
  const paths = [
    ...['/receipts', '/receipts/issue-for-gift', '/receipts/issue-for-year?giver=P-1&year=2009', '/receipts/series'],
    ...['/receipts/series/create', '/receipts/policies', '/receipts/policies/set', '/receipts/batches'],
    ...['/receipts/batches/start?kind=gift&year=2010', `/receipts/batches/${batch}`, `/receipts/prints/${print}`],
    ...[`/receipts/batches/${batch}/left-out`, `/receipts/${receipt}`, `/receipts/${receipt}/void`],
    ...[`/receipts/${receipt}/reissue`, `/receipts/${receipt}/send`, `/receipts/${receipt}/ask-print`],
  ]
  for (const path of paths) {
    const answer = await ken.get(path, `lang=${language}`)
    expect([path, answer.status]).toEqual([path, 200])
    expect(await answer.text()).toContain(`lang="${language}`)
  }
})
