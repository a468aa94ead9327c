import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctPartner } from '#modules/advocacy/commands/correct-partner.ts'
import { reachMilestone } from '#modules/advocacy/commands/reach-milestone.ts'
import { setCampaignState } from '#modules/advocacy/commands/set-campaign-state.ts'
import { setEngagementState } from '#modules/advocacy/commands/set-engagement-state.ts'
import { voidEngagement } from '#modules/advocacy/commands/void-engagement.ts'
import { advocacyFigures, advocacyNames, latestAdvocacyDay } from '#modules/advocacy/face.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { type Cell, cellKey, type Evidence, type FigureDefinition } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { deskOf, party } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const desk = deskOf(world, editor)
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const before = { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' }

const figure = (name: string): FigureDefinition => {
  const found = advocacyFigures.find((one) => one.name === `advocacy.${name}`)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

const valuesOf = (cells: readonly Cell[]) =>
  Object.fromEntries(cells.map(({ dimensions, value }) => [cellKey('', dimensions).trim(), value]))
const values = async (name: string, period = year) => valuesOf(await figure(name).cells(owner, period))

async function rowsOf(name: string, dimensions: Cell['dimensions']): Promise<Evidence[]> {
  const rows: Evidence[] = []
  for (let after: string | null = null; ; ) {
    const page = await figure(name).records(owner, year, dimensions, { after, size: 2 })
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

const none = { state: 'not-held' as const, kind: 'seminar' as const, why: 'no hands were left' }

beforeAll(async () => {
  for (const ref of ['P-1', 'P-2', 'P-3', 'P-4', 'P-5']) await party(world, as('director'), ref)
  await desk.partner('P-1', '[..2011-08-31]')
  await desk.partner('P-2', '2009-04')
  await desk.partner('P-3', '2009-04', '2011-07')
  await desk.partner('P-4', '2011')
  await desk.partner('P-5', '2009-04', '2011')
  await desk.engage({ date: '2010-11-26' })
  await desk.engage({ date: '2010-12-09', kind: 'symposium', role: 'guest' })
  await desk.engage({ date: '2011-01-25', kind: 'meeting', role: 'guest' })
  await desk.engage({ date: 'winter 2010', kind: 'protest', role: 'co-host' })
  await desk.engage({ date: '2010-08-30/2010-09-02', kind: 'protest', role: 'host' })
  await desk.engage({ date: '2011-08-20', kind: 'talk', state: 'planned' })
})

test('partners at the end of the period are surely begun and not about to end', async () => {
  expect(await values('partners')).toEqual({ '': 2n })
  expect(await values('partners', before)).toEqual({ '': 3n })
  expect((await rowsOf('partners', {})).map(({ label }) => label)).toEqual([
    expect.stringContaining('Name of P-1'),
    expect.stringContaining('Name of P-2'),
  ])
})

test('two records of one organisation that were merged are one partner', async () => {
  await party(world, as('director'), 'P-1b')
  const second = await desk.partner('P-1b', '2010-10')
  expect(await values('partners')).toEqual({ '': 3n })
  await mergeParties(world, as('director'), { keep: 'P-1', other: 'P-1b', why: 'the same' })
  expect(await values('partners')).toEqual({ '': 2n })
  expect(await rowsOf('partners', {})).toHaveLength(2)
  await expect(
    correctPartner(world, editor, { id: second.id, organisation: 'P-1b', since: '2010-10', why: 'x' }),
  ).rejects.toMatchObject({ code: 'advocacy.is-partner-already' })
})

test('engagements held wholly inside the period, by kind, month and role', async () => {
  expect(await values('engagements')).toEqual({
    '': 4n,
    'kind=hearing': 1n,
    'kind=meeting': 1n,
    'kind=protest': 1n,
    'kind=symposium': 1n,
    'month=2010-11': 1n,
    'month=2010-12': 1n,
    'month=2011-01': 1n,
    'month=undated': 1n,
    'role=co-host': 1n,
    'role=guest': 2n,
    'role=speaker': 1n,
  })
})

test('what was not held makes the cell of its kind zero with its record behind it, and no other cell', async () => {
  const was = await values('engagements')
  const { id } = await desk.engage({ date: '2010-09-01/2011-08-31', ...none })
  expect(await values('engagements')).toEqual({ ...was, 'kind=seminar': 0n })
  expect(await rowsOf('engagements', { kind: 'seminar' })).toMatchObject([{ id, value: 0n }])
  expect((await rowsOf('engagements', {})).map((row) => row.id)).not.toContain(id)
  expect(await values('engagements', before)).toEqual({})
  await desk.engage({ date: '2009-09-01/2010-08-31', ...none })
  expect(await values('engagements', before)).toEqual({ 'kind=seminar': 0n })
})

test('a smaller one that was held counts beside it', async () => {
  const { id } = await desk.engage({ date: '2011-02-02', kind: 'seminar' })
  expect((await values('engagements'))['kind=seminar']).toBe(1n)
  await voidEngagement(world, editor, { id, why: 'it was a talk' })
  expect((await values('engagements'))['kind=seminar']).toBe(0n)
})

test('what is planned counts once it was held, and no longer when that is taken back', async () => {
  const was = await values('engagements')
  const { id } = await desk.engage({ date: '2011-06-17', kind: 'visit', role: 'guest', state: 'planned' })
  expect(await values('engagements')).toEqual(was)
  await setEngagementState(world, editor, { id, state: 'held' })
  expect(await values('engagements')).toMatchObject({ '': 5n, 'kind=visit': 1n, 'month=2011-06': 1n })
  await setEngagementState(world, editor, { id, state: 'planned', why: 'another one was meant' })
  expect(await values('engagements')).toEqual(was)
})

test('campaigns run at the end of the period by what was said until then', async () => {
  const { id } = await desk.campaign('inquiry', '2010-10')
  const { id: other } = await desk.campaign('visas', '2010-01')
  await setCampaignState(world, editor, { id: other, state: 'reached', date: '2011-03' })
  await setCampaignState(world, editor, { id, state: 'given-up', date: '2011-09-01', why: 'the aim was changed' })
  expect(await values('campaigns')).toEqual({ '': 1n })
  expect(await values('campaigns', before)).toEqual({ '': 1n })
  expect((await rowsOf('campaigns', {})).map(({ label }) => label)).toEqual(['inquiry'])
  expect(await values('campaigns', { start: '2011-09-01', end: '2011-09-04', label: 'later' })).toEqual({})
})

test('milestones count by the day on which they were reached, by campaign', async () => {
  const { id: campaign } = await desk.campaign('steps', '2010-10')
  const reach = async (ref: string, date: string) => {
    const { id } = await desk.step(campaign, ref, '2010-01')
    await reachMilestone(world, editor, { id, date })
  }
  await desk.step(campaign, 'not-yet', '2011-03')
  await reach('one', '2010-12')
  await reach('two', '2011-08-31')
  await reach('later', '2011-09-02')
  expect(await values('milestones-reached')).toEqual({ '': 2n, 'campaign=steps': 2n })
  expect((await advocacyNames(owner)).get('campaign=steps')).toEqual({ en: 'Campaign steps' })
})

test('the records behind every cell add up to it, also page by page', async () => {
  for (const { name } of advocacyFigures) {
    const short = name.replace('advocacy.', '')
    for (const { dimensions, value } of await figure(short).cells(owner, year)) {
      const rows = await rowsOf(short, dimensions)
      const sum = rows.reduce((total, row) => total + row.value, 0n)
      expect([cellKey(name, dimensions), sum, rows.length > 0]).toEqual([cellKey(name, dimensions), value, true])
    }
    expect(await rowsOf(short, { site: 'S-01' })).toEqual([])
  }
})

test('the latest day is that of the latest engagement held or milestone reached', async () => {
  expect(await latestAdvocacyDay(owner)).toBe('2011-09-02')
})
