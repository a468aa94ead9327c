import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPublicationState } from '#modules/publishing/commands/set-publication-state.ts'
import { voidCopies } from '#modules/publishing/commands/void-copies.ts'
import { latestPublishingDay, publishingFigures, publishingNames } from '#modules/publishing/face.ts'
import { figureText, numberText } from '#modules/report/rendering/figure-text.ts'
import { type Cell, cellKey, type Evidence, type FigureDefinition } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const desk = deskOf(world, editor)
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

const figure = (name: string): FigureDefinition => {
  const found = publishingFigures.find((one) => one.name === `publishing.${name}`)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

const told = async (name: string) =>
  Object.fromEntries(
    (await figure(name).cells(owner, year)).map(({ dimensions, value, qualifier }: Cell) => [
      cellKey('', dimensions).trim(),
      qualifier === 'exact' ? value : [value, qualifier],
    ]),
  )

async function rowsOf(name: string, dimensions: Cell['dimensions']): Promise<Evidence[]> {
  const rows: Evidence[] = []
  for (let after: string | null = null; ; ) {
    const page = await figure(name).records(owner, year, dimensions, { after, size: 2 })
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

let planned = ''
let japanese = ''

beforeAll(async () => {
  const { id: paper } = await desk.publish({ ref: 'WP-2010', yearNamed: '2010' })
  const { id: leaflet } = await desk.publish({ kind: 'leaflet', date: '2010-10', yearNamed: '2009', ref: 'L-1' })
  await desk.publish({ kind: 'leaflet', date: '2010-08-30/2010-09-02' })
  await desk.publish({ kind: 'book', date: '2011-09-01', yearNamed: '2011' })
  planned = (await desk.publish({ kind: 'report', state: 'planned', date: '2011-05' })).id
  japanese = (await desk.edition(paper, { printRun: '500' })).id
  await desk.edition(paper, { language: 'en', date: '2011-08', printRun: '200', printRunQualifier: 'over' })
  await desk.edition(leaflet, { language: 'en', date: '2010-10' })
  await desk.edition(paper, { language: 'ko', date: '2011-09-01', printRun: '900' })
  await desk.copies(japanese, '120', { recipient: 'members' })
  await desk.copies(japanese, '30', { recipient: 'libraries', qualifier: 'about' })
  await desk.copies(japanese, '0', { recipient: 'press' })
  await desk.copies(japanese, '7', { recipient: 'press', date: '2011-09-02' })
})

test('publications that appeared wholly inside the period, by kind; what is planned counts once it was published', async () => {
  expect(await told('publications')).toEqual({ '': 2n, 'kind=leaflet': 1n, 'kind=white-paper': 1n })
  await setPublicationState(world, editor, { id: planned, state: 'published', date: '2011-05' })
  expect(await told('publications')).toMatchObject({ '': 3n, 'kind=report': 1n })
  await setPublicationState(world, editor, { id: planned, state: 'planned', date: '2012', why: 'too early' })
  expect(await told('publications')).not.toHaveProperty('kind=report')
})

test('editions by language', async () => {
  expect(await told('editions')).toEqual({ '': 3n, 'language=en': 2n, 'language=ja': 1n })
})

test('print runs that are told are added, as exactly as all of them are', async () => {
  expect(await told('print-run')).toEqual({ '': [700n, 'over'], 'language=en': [200n, 'over'], 'language=ja': 500n })
})

test('copies that went out by language and receiver, with an explicit zero', async () => {
  expect(await told('copies-distributed')).toEqual({
    '': [150n, 'about'],
    'language=ja': [150n, 'about'],
    'recipient=libraries': [30n, 'about'],
    'recipient=members': 120n,
    'recipient=press': 0n,
  })
  const { id } = await desk.copies(japanese, '5', { recipient: 'schools' })
  expect(await told('copies-distributed')).toHaveProperty('recipient=schools', 5n)
  await voidCopies(world, editor, { id, why: 'they stayed' })
  expect(await told('copies-distributed')).not.toHaveProperty('recipient=schools')
})

test('the year of a title is a name of its own, never added and never grouped', async () => {
  expect(await told('year-named')).toEqual({ 'publication=L-1': 2009n, 'publication=WP-2010': 2010n })
  const [, cell] = await figure('year-named').cells(owner, year)
  if (!cell) throw new Error('no year')
  const shown = { ...figure('year-named'), ...cell, period: year, state: 'known' as const }
  expect((['en', 'ja', 'ko', 'zh'] as const).map((language) => figureText(shown, language))).toEqual([
    '2010',
    '2010年',
    '2010년',
    '2010年',
  ])
  expect([numberText(shown, 'en'), shown.nature]).toEqual(['2010', 'name'])
})

test('the records behind every cell add up to it, also page by page', async () => {
  for (const { name } of publishingFigures) {
    const short = name.replace('publishing.', '')
    for (const { dimensions, value } of await figure(short).cells(owner, year)) {
      const rows = await rowsOf(short, dimensions)
      const sum = rows.reduce((total, row) => total + row.value, 0n)
      expect([cellKey(name, dimensions), sum, rows.length > 0]).toEqual([cellKey(name, dimensions), value, true])
    }
    expect(await rowsOf(short, { site: 'S-01' })).toEqual([])
  }
})

test('publications and languages have names, and the latest day is that of the latest copies', async () => {
  const names = await publishingNames(owner)
  expect(names.get('publication=WP-2010')).toMatchObject({ en: 'White paper 2010' })
  expect(names.get('language=ja')).toMatchObject({ en: 'Japanese', zh: '日语' })
  expect(await latestPublishingDay(owner)).toBe('2011-09-02')
})
