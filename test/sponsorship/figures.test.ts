import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { correctHeadcount } from '#modules/sponsorship/commands/correct-headcount.ts'
import { endSponsorship } from '#modules/sponsorship/commands/end-sponsorship.ts'
import { recordExit } from '#modules/sponsorship/commands/record-exit.ts'
import { recordHeadcount } from '#modules/sponsorship/commands/record-headcount.ts'
import { recordPayments } from '#modules/sponsorship/commands/record-payments.ts'
import { recordRegistration } from '#modules/sponsorship/commands/record-registration.ts'
import { recordSchooling } from '#modules/sponsorship/commands/record-schooling.ts'
import { voidChild } from '#modules/sponsorship/commands/void-child.ts'
import { restoreHeadcount, voidHeadcount } from '#modules/sponsorship/commands/void-headcount.ts'
import { latestSponsorshipDay, sponsorshipFigures } from '#modules/sponsorship/face.ts'
import { getHeadcount } from '#modules/sponsorship/queries/get-headcount.ts'
import { listHeadcounts } from '#modules/sponsorship/queries/list-headcounts.ts'
import type { Evidence } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const [officer, director] = [as('sponsorship-officer'), as('director')]
const desk = deskOf(world, { officer, director })
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const before = { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' }

const figure = (name: string) => {
  const found = sponsorshipFigures.find((one) => one.name === `sponsorship.${name}`)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

/** The cells of a figure: `{ 'kind=orphan': '2 child' }`. */
async function cells(name: string, period = year): Promise<Record<string, string>> {
  const found = await figure(name).cells(owner, period)
  return Object.fromEntries(
    found.map(({ dimensions, value, qualifier, unit }) => [
      Object.entries(dimensions)
        .map((pair) => pair.join('='))
        .join(' '),
      [qualifier === 'exact' ? '' : qualifier, value, unit].filter((part) => part !== '').join(' '),
    ]),
  )
}

/** The records behind each cell, page by page, whose sum must be the cell's. */
async function evidenceAddsUp(name: string): Promise<string[]> {
  const wrong: string[] = []
  for (const { dimensions, value, unit } of await figure(name).cells(owner, year)) {
    const rows: Evidence[] = []
    for (let after: string | null = null; ; ) {
      const page = await figure(name).records(owner, year, dimensions, { after, size: 1 })
      rows.push(...page.rows)
      if (page.next === null) break
      after = page.next
    }
    const sum = rows.reduce((total, row) => total + row.value, 0n)
    if (sum !== value || rows.some((row) => row.unit !== unit)) wrong.push(JSON.stringify(dimensions))
  }
  return wrong
}

const told = (kind: 'at-date' | 'since', date: string, number: string, more: Record<string, string> = {}) =>
  recordHeadcount(world, officer, { kind, date, number, source: 'Staff', ...more })

beforeEach(async () => {
  await sql`truncate sponsorship.children, sponsorship.headcounts, sponsorship.sponsorships, sponsorship.payments cascade`.execute(
    owner,
  )
})

beforeAll(async () => {
  await desk.party('P-us', 'US', 'person', ['en'])
  await desk.party('P-jp', 'JP')
  await desk.party('P-org', 'DE', 'organisation', ['de'])
})

test('without records there is no cell, never a zero, and no latest day', async () => {
  for (const { cells: ask } of sponsorshipFigures) expect(await ask(owner, year)).toEqual([])
  expect(await latestSponsorshipDay(owner)).toBeNull()
})

describe('headcounts', () => {
  test('at a date and since a year are two figures, each by its latest, as exact as it was told', async () => {
    await told('at-date', '2011-08-01/2011-08-10', '20')
    await told('at-date', '2011-08-31', '20', { qualifier: 'over' })
    await told('at-date', '2010-12', '31')
    await told('since', '2011-08-31', '100', { qualifier: 'over', sinceYear: '1998' })
    await told('since', '2011-01', '90', { sinceYear: '1998' })
    await told('since', '2011-07', '40', { sinceYear: '2005', qualifier: 'about' })
    expect(await cells('children')).toEqual({ '': 'over 20 child' })
    expect(await cells('children-since')).toEqual({
      '': 'over 100 child',
      'since=1998': 'over 100 child',
      'since=2005': 'about 40 child',
    })
    expect(await evidenceAddsUp('children')).toEqual([])
    expect(await evidenceAddsUp('children-since')).toEqual([])
    expect(await latestSponsorshipDay(owner)).toBe('2011-08-31')
  })

  test('of another year, of a date that reaches over its border, or void ones tell nothing of the year', async () => {
    await told('at-date', '2011-09-01', '50')
    await told('at-date', '2010-08/2010-09', '51')
    await told('at-date', '2011', '52')
    const { id } = await told('at-date', '2011-08-31', '53')
    expect(await cells('children')).toEqual({ '': '53 child' })
    await voidHeadcount(world, officer, { id, why: 'x' })
    expect(await cells('children')).toEqual({})
    await restoreHeadcount(world, officer, { id, why: 'x' })
    await correctHeadcount(world, officer, {
      ...{ id, kind: 'at-date', date: '2011-08-31', number: '21', source: 'Staff', why: 'counted again' },
    })
    expect(await cells('children')).toEqual({ '': '21 child' })
    expect((await getHeadcount(world, officer, { id })).versions.map(({ change }) => change)).toEqual([
      'corrected',
      'restored',
      'voided',
    ])
  })

  test('refuse what cannot be counted', async () => {
    const refused: [() => Promise<unknown>, string][] = [
      [() => told('since', '2011', '9'), 'sponsorship.since-year-needed'],
      [() => told('since', '2009', '9', { sinceYear: '2010' }), 'sponsorship.since-after-date'],
      [() => told('at-date', '2011-08', '0'), 'sponsorship.number-not-above-zero'],
      [() => told('at-date', '2011-10', '1'), 'dates.not-come-yet'],
    ]
    for (const [act, code] of refused) await expect(act()).rejects.toMatchObject({ problems: [{ code }] })
    const { id } = await told('at-date', '2011', '7', { sinceYear: '1998' })
    expect((await getHeadcount(world, officer, { id })).since_year).toBeNull()
    expect((await listHeadcounts(world, officer, { kind: 'since' })).total).toBe(0n)
    expect((await listHeadcounts(world, officer, {})).rows.map(({ number }) => number)).toEqual([7n])
  })
})

describe('children on file', () => {
  test('are those who had come for sure and not left for sure by the end of the year', async () => {
    await desk.child('C-1', { kind: 'orphan', stage: 'primary', registration: 'none' })
    await desk.child('C-2', { entered: '2011-08-31', registration: 'granted' })
    await desk.child('C-vague', { entered: '2011' })
    const { id } = await desk.child('C-3')
    await recordExit(world, officer, { id, reason: 'died', date: '2011-08-31' })
    const { id: later } = await desk.child('C-4')
    await recordExit(world, officer, { id: later, reason: 'died', date: '2011' })
    const { id: gone } = await desk.child('C-void')
    await voidChild(world, officer, { id: gone, why: 'x' })
    expect(await cells('children-on-file')).toEqual({
      '': '3 child',
      'kind=orphan': '1 child',
      'kind=second-generation': '2 child',
      'registration=granted': '1 child',
      'registration=none': '1 child',
      'registration=not-told': '1 child',
      'stage=not-told': '2 child',
      'stage=primary': '1 child',
    })
    expect(await evidenceAddsUp('children-on-file')).toEqual([])
  })

  test('stand as they stood at the end of the year, not as they stand today', async () => {
    const { id } = await desk.child('C-1', { stage: 'primary', registration: 'none' })
    await recordSchooling(world, officer, { id, stage: 'middle', date: '2011-09-01' })
    await recordRegistration(world, officer, { id, registration: 'granted', date: '2011-08-31' })
    await recordExit(world, officer, { id, reason: 'moved-on', date: '2011-09-02' })
    expect(await cells('children-on-file')).toMatchObject({
      'stage=primary': '1 child',
      'registration=granted': '1 child',
    })
  })

  test('who came and who left are counted on dates wholly in the year', async () => {
    await desk.child('C-1', { entered: '2010-10', kind: 'orphan' })
    await desk.child('C-2', { entered: '2010' })
    const { id } = await desk.child('C-3', { entered: '2010-08-31' })
    await recordExit(world, officer, { id, reason: 'with-parent', date: '2011-02' })
    const { id: other } = await desk.child('C-4')
    await recordExit(world, officer, { id: other, reason: 'with-parent', date: '2011-09-01' })
    expect(await cells('entered')).toEqual({ '': '1 child', 'kind=orphan': '1 child' })
    expect(await cells('entered', before)).toEqual({ '': '1 child', 'kind=second-generation': '1 child' })
    expect(await cells('left')).toEqual({ '': '1 child', 'reason=with-parent': '1 child' })
    expect([...(await evidenceAddsUp('entered')), ...(await evidenceAddsUp('left'))]).toEqual([])
  })
})

describe('sponsors', () => {
  test('are counted once each, persons apart from organisations, and joined with their first sponsorship', async () => {
    for (const code of ['C-1', 'C-2', 'C-3']) await desk.child(code)
    await desk.sponsor('P-us', 'C-1', '2010-23')
    await desk.sponsor('P-us', 'C-2', '2011-05')
    const { id } = await desk.sponsor('P-jp', 'C-1', '2009-05')
    await desk.sponsor('P-jp', 'C-3', '2011-01')
    await desk.sponsor('P-org', 'C-3', '2010')
    expect(await cells('sponsors')).toEqual({
      '': '2 person',
      'country=JP': '1 person',
      'country=US': '1 person',
      'language=en': '1 person',
      'language=ja': '1 person',
    })
    expect(await cells('sponsoring-organisations')).toMatchObject({ '': '1 organisation' })
    expect(await cells('sponsors-joined')).toEqual({ '': '1 person', 'country=US': '1 person' })
    await endSponsorship(world, officer, { id, reason: 'sponsor-stopped', date: '2011-08-31' })
    expect((await cells('sponsors'))['']).toBe('2 person')
    for (const name of ['sponsors', 'sponsoring-organisations', 'sponsors-joined'])
      expect(await evidenceAddsUp(name)).toEqual([])
  })

  test('whose last sponsorship ended by the end of the year are none any more', async () => {
    await desk.child('C-1')
    const { id } = await desk.sponsor('P-jp', 'C-1', '2009')
    await endSponsorship(world, officer, { id, reason: 'sponsor-stopped', date: '2011-08-31' })
    expect(await cells('sponsors')).toEqual({})
    expect((await cells('sponsors', before))['']).toBe('1 person')
  })

  test('that turn out to be one are one', async () => {
    for (const ref of ['P-a', 'P-b']) await desk.party(ref, 'KR')
    for (const code of ['C-1', 'C-2']) await desk.child(code)
    await desk.sponsor('P-a', 'C-1', '2010-10')
    await desk.sponsor('P-b', 'C-2', '2009-10')
    expect((await cells('sponsors'))['']).toBe('2 person')
    expect((await cells('sponsors-joined'))['']).toBe('1 person')
    await mergeParties(world, director, { keep: 'P-b', other: 'P-a', why: 'the same' })
    expect((await cells('sponsors'))['']).toBe('1 person')
    expect(await cells('sponsors-joined')).toEqual({})
  })
})

test('what was paid is told by currency, never added over two, by purpose and month', async () => {
  const pay = (paidOn: string, currency: string, amount: string, purpose: 'living' | 'medical') =>
    recordPayments(world, officer, { carrier: 'L-1', paidOn, currency, lines: [{ child: 'group', amount, purpose }] })
  await pay('2010-09-01', 'CNY', '300', 'living')
  await pay('2011-08-31', 'CNY', '50.50', 'medical')
  await pay('2011-03-01', 'JPY', '1000', 'living')
  await pay('2011-09-01', 'CNY', '999', 'living')
  expect(await cells('paid')).toEqual({
    'currency=CNY': '35050 CNY',
    'currency=CNY month=2010-09': '30000 CNY',
    'currency=CNY month=2011-08': '5050 CNY',
    'currency=CNY purpose=living': '30000 CNY',
    'currency=CNY purpose=medical': '5050 CNY',
    'currency=JPY': '1000 JPY',
    'currency=JPY month=2011-03': '1000 JPY',
    'currency=JPY purpose=living': '1000 JPY',
  })
  expect(await evidenceAddsUp('paid')).toEqual([])
})
