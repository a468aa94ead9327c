import { createActivity } from '#modules/activities/face.ts'
import { handOver } from '#modules/aid/commands/hand-over.ts'
import { recordLoss } from '#modules/aid/commands/record-loss.ts'
import { createOperation } from '#modules/operations/commands/create-operation.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { createFiscalYear } from '#modules/organisation/commands/create-fiscal-year.ts'
import { listFigures } from '#modules/report/queries/list-figures.ts'
import { plainValue } from '#modules/report/rules/plain-value.ts'
import type { World } from '#platform/commands.ts'
import { concert } from '../activities/log.ts'
import { shopOf } from '../aid/shop.ts'
import { tillOf } from '../giving/till.ts'
import { reached } from '../operations/people.ts'
import { as } from '../world.ts'

const mina = as('director')
export const yearLabels = ['FY2009', 'FY2010', 'FY2011'] as const

async function recordAid(world: World) {
  const shop = shopOf(world, mina)
  await shop.item('rice', 'kg')
  await shop.item('blanket', 'piece')
  await shop.site('S-1')
  const { id: emptySite } = await shop.site('S-2')
  await shop.receive('S-1', '2010-05-01', { item: 'rice', quantity: '20' })
  await shop.give('S-1', '2010-06-01', { item: 'rice', quantity: '5' })
  await shop.receive('S-1', '2010-10-02', { item: 'rice', quantity: '100' }, { item: 'blanket', quantity: '50' })
  const { id: handedOver } = await shop.give('S-1', '2010-11-03', { item: 'rice', quantity: '10' })
  await shop.give('S-1', '2010-11-20', { item: 'rice', quantity: '2.5' }, { item: 'blanket', quantity: '8' })
  const relief = { site: 'S-1', scope: 'relief' as const, lines: [{ item: 'rice', quantity: '4' }] }
  await handOver(world, mina, { ...relief, date: '[2011-02-01..2011-03-31]' })
  await recordLoss(world, mina, {
    site: 'S-1',
    date: '2011-04-05',
    reason: 'stolen',
    lines: [{ item: 'rice', quantity: '1' }],
  })
  return { handedOver, emptySite }
}

async function recordGifts(world: World) {
  const till = tillOf(world, mina)
  await till.fund('general')
  await till.take('2010-01-05', 'USD 8.00')
  const { id: gift } = await till.take('2010-09-01', 'USD 50.00')
  await till.take('2010-09-30', 'USD 0.05')
  await till.take('2011-03-14', 'JPY 30000', { channel: 'bank' })
  await till.take('2011-08-31', 'JPY 1', { channel: 'bank' })
  return { gift }
}

async function recordCounts(world: World) {
  await createOperation(world, mina, { code: 'Tiger-2', status: 'concluded', date: '2011-01-20' })
  const { id: count } = await recordCount(world, mina, reached({ operation: 'Tiger-2' }))
  await recordCount(world, mina, reached({ number: '3', date: '2010-23', qualifier: 'at-least' }))
  await recordCount(world, mina, reached({ number: '4', people: 'families' }))
  return { count }
}

/** A year of a small organisation with the year before, recorded by its commands; returns the ids of what tests change. */
export async function recordYear(world: World) {
  for (const label of yearLabels) {
    const first = Number(label.slice(2))
    await createFiscalYear(world, mina, { label, startDay: `${first}-09-01`, endDay: `${first + 1}-08-31` })
  }
  const { id: activity } = await createActivity(world, mina, concert())
  await createActivity(world, mina, concert({ date: '2010-23', kind: 'lecture' }))
  await createActivity(world, mina, concert({ date: '2010-03-03' }))
  return { activity, ...(await recordAid(world)), ...(await recordGifts(world)), ...(await recordCounts(world)) }
}

/** The figures of a year as text by cell: `{ 'aid.handed-over item=rice': '16.5 kg' }`; a refused one is `no record`. */
export async function cellsIn(world: World, year: string): Promise<Record<string, string>> {
  const { figures } = await listFigures(world, mina, { year })
  return Object.fromEntries(
    [...figures].map(([key, figure]) => [
      key,
      figure.value === null ? 'no record' : `${plainValue(figure)} ${figure.unit}`,
    ]),
  )
}

/** The figures of all years, so that a comparison finds what an act changed anywhere: `{ 'FY2010 giving.gifts': '4 gift' }`. */
export async function allCells(world: World): Promise<Record<string, string>> {
  const years = yearLabels.map(async (year) =>
    Object.entries(await cellsIn(world, year)).map(([key, text]) => [`${year} ${key}`, text] as const),
  )
  return Object.fromEntries((await Promise.all(years)).flat())
}
