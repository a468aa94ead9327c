import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { releaseCell, withholdCell } from '#modules/report/commands/release-cell.ts'
import { editionData } from '#modules/report/face.ts'
import { listCellReleases } from '#modules/report/queries/list-cell-releases.ts'
import { NotAllowed } from '#platform/errors.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { operator } from '../../src/main/world.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const mina = as('director')

beforeAll(async () => {
  for await (const _ of loadExamples(world, operator(), join(import.meta.dirname, '../../examples')));
})

const told = async (audience: 'public' | 'members') => {
  const { figures, exposed } = await editionData(owner, {
    year: 'FY2010',
    language: 'en',
    audience,
    today: '2011-10-09',
  })
  return { settled: figures.get('operations.settled'), exposed }
}
const asked = { year: 'FY2010', cell: 'operations.settled', why: 'All ten agreed, and were asked one by one' }

test('a cell that is kept back is told after its release, with the reason on record, and kept back again after it is taken back', async () => {
  expect((await told('public')).settled).toMatchObject({ state: 'withheld', value: null })
  const { id } = await releaseCell(world, mina, asked)
  for (const audience of ['public', 'members'] as const)
    expect(await told(audience)).toMatchObject({ settled: { state: 'known', value: 10n }, exposed: [] })
  await expect(releaseCell(world, mina, asked)).rejects.toThrow('report.cell-is-released')
  const { releases } = await listCellReleases(world, mina, { year: 'FY2010' })
  expect(releases).toMatchObject([
    { cell: 'operations.settled', reason: asked.why, recorded_by: 'director', stands: true },
  ])
  await withholdCell(world, mina, { id, why: 'One of them asked us not to' })
  await expect(withholdCell(world, mina, { id, why: 'Again' })).rejects.toThrow('report.cell-is-withheld')
  expect((await told('public')).settled).toMatchObject({ state: 'withheld', value: null })
})

test('only counts of protected people are let out, by whoever may, and only those that are there', async () => {
  await expect(releaseCell(world, as('editor'), asked)).rejects.toThrow(NotAllowed)
  await expect(releaseCell(world, mina, { ...asked, cell: 'giving.gifts' })).rejects.toThrow('report.cell-is-told')
  await expect(releaseCell(world, mina, { ...asked, cell: 'operations.flown' })).rejects.toThrow('report.no-such-cell')
  await expect(releaseCell(world, mina, { ...asked, cell: '[' })).rejects.toThrow('report.no-such-cell')
  await expect(releaseCell(world, mina, { ...asked, year: 'FY1800' })).rejects.toThrow('report.no-such-year')
})
