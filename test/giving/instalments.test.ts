import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endPledge } from '#modules/giving/commands/pledges/end-pledge.ts'
import { voidPledge } from '#modules/giving/commands/pledges/void-pledge.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { givingFigures, lapsedPledges } from '#modules/giving/face.ts'
import { importFunds } from '#modules/giving/imports/funds.ts'
import { getPledge } from '#modules/giving/queries/get-pledge.ts'
import { listPledges } from '#modules/giving/queries/list-pledges.ts'
import { instalmentsOf } from '#modules/giving/rules/instalments.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { addDays } from '#platform/dates/days.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyIn, tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'read the letter again'

beforeAll(async () => {
  await csv(importFunds, 'funds.csv', exampleOf(importFunds))
  await csv(importParties, 'people.csv', 'ref,kind,name\nP-1,person,Aiko\nP-2,person,Boram\n')
})

const standing = async (id: string, on: string) => {
  const { rows } = await listPledges(world, ken, { on })
  const { behind, behind_since } = rows.find((row) => row.id === id) ?? expect.fail('not listed')
  return behind === 0n ? 'in time' : `${behind} since ${behind_since}`
}

async function cells(part: 'expected' | 'received' | 'missed', start: string, end: string) {
  const figure = givingFigures.find(({ name }) => name === `giving.instalments-${part}`) ?? expect.fail('no figure')
  const told = await figure.cells(owner, { start, end, label: 'X' })
  for (const { dimensions, value } of told) {
    const { rows } = await figure.records(owner, { start, end, label: 'X' }, dimensions, { after: null, size: 200 })
    expect(rows.reduce((sum, row) => sum + row.value, 0n)).toBe(value)
  }
  return told.map(({ value, unit }) => moneyIn(value, unit))
}

describe('a pledge that is not kept', () => {
  let id = ''
  let ref = ''
  test('is behind after the days of grace, with how many instalments and since when', async () => {
    ;({ id, ref } = await till.promise('2011-01-31', 'JPY 3000'))
    expect(await standing(id, '2011-02-10')).toBe('in time')
    expect(await standing(id, '2011-02-11')).toBe('1 since 2011-01-31')
    expect(await standing(id, '2011-04-11')).toBe('3 since 2011-01-31')
    expect((await lapsedPledges(owner, '2011-04-11')).map((one) => [one.ref, one.behind])).toEqual([[ref, 3n]])
  })

  test('is so until what came makes the oldest whole; what went back or is void does not count', async () => {
    const part = await till.take('2011-03-05', 'JPY 7000', { pledge: ref })
    expect(await standing(id, '2011-04-11')).toBe('1 since 2011-03-31')
    const rest = await till.take('2011-04-08', 'JPY 2000', { pledge: ref })
    expect(await standing(id, '2011-04-11')).toBe('in time')
    // what came later says nothing of the days before it
    expect(await standing(id, '2011-03-04')).toBe('1 since 2011-01-31')
    await refundGift(world, ken, { id: part.id, amount: '1', refundedOn: '2011-04-09', reason: 'asked for' })
    expect(await standing(id, '2011-04-11')).toBe('1 since 2011-03-31')
    await voidGift(world, ken, { id: rest.id, why })
    expect((await getPledge(world, ken, { id })).came).toEqual([{ day: '2011-03-05', left: 6999n }])
    expect(await standing(id, '2011-04-11')).toBe('1 since 2011-03-31')
  })

  test('is told by figures: what was expected of a period, what of it came, what was missed', async () => {
    expect(await cells('expected', '2011-01-01', '2011-04-15')).toEqual(['JPY 9,000'])
    expect(await cells('received', '2011-01-01', '2011-04-15')).toEqual(['JPY 6,999'])
    expect(await cells('missed', '2011-01-01', '2011-04-15')).toEqual(['JPY 2,001'])
    // its days of grace are not over at the end of the period
    expect(await cells('missed', '2011-01-01', '2011-04-05')).toEqual(['JPY 0'])
    // the refund came later
    expect(await cells('received', '2011-03-01', '2011-03-31')).toEqual(['JPY 1,000'])
    expect(await cells('expected', '2010-01-01', '2010-12-31')).toEqual([])
  })

  test('is found by the filter, shown at the pledge, and a task for who records gifts', async () => {
    const behind = await listPledges(world, ken, { state: 'behind', on: '2011-04-11' })
    expect(behind.rows.map((row) => row.ref)).toEqual([ref])
    expect(behind.total).toBe(1n)
    expect((await listPledges(world, ken, { state: 'behind', on: '2011-02-01' })).rows).toEqual([])
    const visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
    const read = async (path: string) => (await visitor.get(path)).text()
    expect(await read(`/giving/pledges/${id}`)).toContain('overdue since 31 March 2011')
    expect(await read('/giving/pledges?state=behind')).toContain('overdue since 31 March 2011')
    expect(await read('/')).toContain('/giving/pledges?state=behind')
  })

  test('is behind no more when it is void, and owes nothing after its last day', async () => {
    await endPledge(world, ken, { id, endedOn: '2011-03-30' })
    expect(await standing(id, '2011-08-01')).toBe('in time')
    const other = await till.promise('2011-01-01', 'USD 10', { frequency: 'quarterly' })
    expect(await standing(other.id, '2011-08-01')).toBe('3 since 2011-01-01')
    await voidPledge(world, ken, { id: other.id, why })
    expect(await standing(other.id, '2011-08-01')).toBe('in time')
  })
})

test('the database counts instalments as the rule does', async () => {
  const starts = ['2010-01-31', '2011-05-30', '2012-02-29', '2010-12-01']
  const asked = starts.flatMap((start) =>
    (['monthly', 'quarterly', 'yearly'] as const).flatMap((frequency) =>
      Array.from({ length: 60 }, (_, i) => ({ start, frequency, until: addDays(start, i * 13 - 20) })),
    ),
  )
  const { rows } = await sql<{ n: bigint }>`select giving.instalments_due(a.start, a.frequency, a.until) as n
    from unnest(${asked.map(({ start }) => start)}::date[], ${asked.map(({ frequency }) => frequency)}::text[],
      ${asked.map(({ until }) => until)}::date[]) with ordinality a (start, frequency, until, i) order by a.i`.execute(
    owner,
  )
  const byRule = asked.map(({ start, frequency, until }) => {
    const promise = { started_on: start, ended_on: null, frequency, amount: 1n }
    return BigInt(instalmentsOf(promise, [], until).instalments.filter(({ dueOn }) => dueOn <= until).length)
  })
  expect(rows.map(({ n }) => n)).toEqual(byRule)
})
