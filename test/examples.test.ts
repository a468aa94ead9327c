import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { timelineOf } from '#modules/activities/face.ts'
import { composeReport, listFigures, reportData } from '#modules/report/face.ts'
import { definitions, partsNeed } from '#modules/report/queries/sources.ts'
import type { Dimensions, Evidence, FigureDefinition } from '#platform/figures.ts'
import { cellKey } from '#platform/figures.ts'
import { languages } from '#platform/words.ts'
import { loadExamples } from '../src/main/examples.ts'
import { testWorld } from './world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const director = as('director')
const folder = join(import.meta.dirname, '..', 'examples')
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const files = (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort()

const entry = z.union([
  z.strictObject({
    figure: z.string(),
    dimensions: z.record(z.string(), z.string()),
    qualifier: z.string(),
    value: z.string().optional(),
    period: z.string(),
    note: z.string().optional(),
  }),
  z.strictObject({
    record: z.strictObject({ module: z.string(), ref: z.string() }),
    says: z.record(z.string(), z.string()).optional(),
    note: z.string().optional(),
  }),
  z.strictObject({ reason: z.string() }),
])

const figure = (name: string): FigureDefinition => {
  const found = definitions.get(name)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

/** The cells of a figure in the year by key: `{ 'aid.sites-closed': [1n, 'site'] }`. */
async function cellsOf(name: string): Promise<Record<string, readonly [bigint, string]>> {
  const cells = await figure(name).cells(owner, year)
  return Object.fromEntries(cells.map(({ dimensions, value, unit }) => [cellKey(name, dimensions), [value, unit]]))
}

async function evidenceOf(name: string, dimensions: Dimensions): Promise<Evidence[]> {
  const rows: Evidence[] = []
  for (let after: string | null = null; ; ) {
    const page = await figure(name).records(owner, year, dimensions, { after, size: 100 })
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

const load = async () => {
  const loaded = []
  for await (const one of loadExamples(world, director, folder)) loaded.push(one)
  return loaded
}

beforeAll(async () => {
  const loaded = await load()
  expect(loaded.map(({ file }) => file)).toEqual(files)
  expect(loaded.filter(({ added, known }) => added === 0n || known > 0n)).toEqual([])
})

test('loading the files again adds nothing and finds nothing different', async () => {
  const again = await load()
  expect(again.filter(({ added, known, total, differing }) => added || known !== total || differing)).toEqual([])
})

describe('the known totals of the year', () => {
  test('thirteen people reached safety: two, two, three, three and three by month', async () => {
    const cells = await cellsOf('operations.reached-safety')
    expect(cells).toMatchObject({
      'operations.reached-safety': [13n, 'person'],
      'operations.reached-safety month=2011-01': [2n, 'person'],
      'operations.reached-safety month=2011-02': [2n, 'person'],
      'operations.reached-safety month=2011-04': [3n, 'person'],
      'operations.reached-safety month=2011-05': [3n, 'person'],
      'operations.reached-safety month=2011-08': [3n, 'person'],
    })
    expect(Object.keys(cells).filter((key) => key.includes('month='))).toHaveLength(5)
  })

  test('ten settled and four were released, in no month that is known', async () => {
    expect(await cellsOf('operations.settled')).toMatchObject({
      'operations.settled': [10n, 'person'],
      'operations.settled month=undated': [10n, 'person'],
    })
    expect(await cellsOf('operations.released')).toMatchObject({
      'operations.released': [4n, 'person'],
      'operations.released month=undated': [4n, 'person'],
    })
    expect(await cellsOf('operations.concluded')).toEqual({ 'operations.concluded': [2n, 'operation'] })
  })

  test('goods were handed over within the mission and, apart from that, after the earthquake', async () => {
    expect(await cellsOf('aid.handed-over')).toMatchObject({
      'aid.handed-over item=wheat scope=mission': [40_000_000n, 't'],
      'aid.handed-over item=rice scope=mission': [15_000_000n, 't'],
      'aid.handed-over item=med-kit scope=mission': [330n, 'set'],
      'aid.handed-over item=toothbrush scope=relief': [20_000n, 'piece'],
      'aid.handed-over item=toothbrush month=2011-03': [20_000n, 'piece'],
      'aid.handed-over item=notebook scope=relief': [1_000n, 'book'],
      'aid.handed-over item=notebook month=2011-04': [1_000n, 'book'],
    })
  })

  test('one site was forced to close', async () => {
    expect(await cellsOf('aid.sites-closed')).toEqual({
      'aid.sites-closed': [1n, 'site'],
      'aid.sites-closed reason=forced': [1n, 'site'],
    })
  })

  test('228 gifts by PayPal come to USD 11,784.95, and purchases on the web to JPY 21,916', async () => {
    expect(await cellsOf('giving.gifts')).toMatchObject({ 'giving.gifts channel=paypal': [228n, 'gift'] })
    expect(await cellsOf('giving.gift-sum')).toMatchObject({
      'giving.gift-sum channel=paypal currency=USD': [1_178_495n, 'USD'],
      'giving.gift-sum channel=affiliate currency=JPY': [21_916n, 'JPY'],
    })
  })
})

test('the year shown first is the reference year, and the sum by PayPal of the year before is slightly lower', async () => {
  const shown = await listFigures(world, director, {})
  expect([shown.year.label, shown.before?.label]).toEqual(['FY2010', 'FY2009'])
  const paypal = 'giving.gift-sum channel=paypal currency=USD'
  const [now, before] = [shown.figures.get(paypal)?.value ?? 0n, shown.figuresBefore?.get(paypal)?.value ?? 0n]
  expect(before).toBeLessThan(now)
  expect(before).toBeGreaterThan((now * 9n) / 10n)
})

test('the list of days is in order and holds every dated line of the year, in four languages', async () => {
  for (const language of languages) {
    const list = await timelineOf(owner, year, 'internal', language)
    expect(list.map(({ ref }) => ref).filter((ref) => /^A-(0[1-9]|1\d|2[0-7])$/.test(ref))).toHaveLength(27)
    expect(list.map(({ start }) => start)).toEqual(list.map(({ start }) => start).sort())
    expect(list.filter(({ title }) => title.language !== language)).toEqual([])
  }
})

test('the evidence of every cell adds up to it', async () => {
  const wrong: string[] = []
  let cells = 0
  for (const { name } of definitions.values()) {
    for (const { dimensions, value, unit } of await figure(name).cells(owner, year)) {
      cells++
      const rows = await evidenceOf(name, dimensions)
      const sum = rows.reduce((total, row) => total + row.value, 0n)
      const isRight = sum === value && rows.length > 0 && rows.every((row) => row.unit === unit)
      if (!isRight) wrong.push(`${cellKey(name, dimensions)}: ${value} ${unit}, records ${sum}`)
    }
  }
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThan(100)
})

test('each section is written in four languages, and no figure that it names is without records', async () => {
  for (const language of languages) {
    const data = await reportData(owner, undefined, language, partsNeed)
    expect(data.sections.map(({ titles, prose }) => Boolean(titles[language] && prose[language]))).toEqual(
      Array.from({ length: 11 }, () => true),
    )
    const document = composeReport({ data, language, today: '2011-09-05' })
    const written = document.sections.filter(({ id }) => id.startsWith('section-'))
    const text = JSON.stringify(written, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(text).toContain('"state":"known"')
    expect(text).not.toContain('"state":"refused"')
  }
})

describe('the map of facts', async () => {
  const map = z.record(z.string(), entry).parse(JSON.parse(await readFile(join(folder, 'facts-map.json'), 'utf8')))
  const facts = Array.from({ length: 54 }, (_, index) => `S-F${String(index + 1).padStart(3, '0')}`)
  const activities = Array.from({ length: 41 }, (_, index) => `S-A${String(index + 1).padStart(2, '0')}`)

  test('tells of every fact and activity', () => {
    expect(Object.keys(map)).toEqual([...facts, ...activities])
  })

  test('names only cells that are there, as exact as it says', async () => {
    const { figures } = await listFigures(world, director, { year: 'FY2010' })
    const named = Object.entries(map).flatMap(([id, told]) => ('figure' in told ? [{ id, ...told }] : []))
    const missing = named.filter(({ figure: name, dimensions, qualifier, period }) => {
      const cell = figures.get(cellKey(name, dimensions))
      return cell?.state !== 'known' || cell.qualifier !== qualifier || cell.period.label !== period
    })
    expect(missing).toEqual([])
    expect(named.length).toBeGreaterThan(10)
  })

  test('names only records that the files hold', async () => {
    const refs = new Set<string>()
    for (const file of files) {
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n').slice(1)
      for (const line of lines) refs.add(`${file.slice(3).split('.')[0]} ${line.split(',')[0]}`)
    }
    const named = Object.values(map).flatMap((told) => ('record' in told ? [told.record] : []))
    expect(named.filter(({ module, ref }) => !refs.has(`${module} ${ref}`))).toEqual([])
  })
})
