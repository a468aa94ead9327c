import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importBreaks } from '#modules/situation/imports/breaks.ts'
import { importIndicators } from '#modules/situation/imports/indicators.ts'
import { importObservations } from '#modules/situation/imports/observations.ts'
import { importSources } from '#modules/situation/imports/sources.ts'
import { getIndicator } from '#modules/situation/queries/get-indicator.ts'
import { listIndicators } from '#modules/situation/queries/list-indicators.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { type TestWorld, testWorld } from '../world.ts'

// transcribed series lie beside the project, never in it
const folder = join(
  process.env.WAYSTATION_SAMPLES ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'samples'),
  'indicators',
)

type Row = Readonly<Record<string, string>>

const rowsIn = async (file: string): Promise<Row[]> => parse(await readFile(join(folder, file)), { columns: true })

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** Loads rows of cells under the headers that the first of them names. */
function load({ csv }: TestWorld, definition: ImportDefinition, rows: readonly Row[]) {
  const headers = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => headers.map((header) => quoted(row[header] ?? '')).join(','))
  return csv(definition, `${definition.name}.csv`, [headers.join(','), ...lines, ''].join('\n'))
}

/** A short reference for each value, in the order in which they come. */
const numbered = (letter: string, values: Iterable<string>) =>
  new Map([...new Set(values)].map((value, at) => [value, `${letter}-${at + 1}`] as const))

const lastDay = (edtf: string): string => {
  const [year = '', month = '12', day] = edtf.split('-')
  return day ? edtf : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

const sourcesOf = (refs: ReadonlyMap<string, string>): Row[] =>
  [...refs].map(([name, ref]) => ({ ref, name_en: name.slice(0, 200), kind: 'media' }))

/** The observations with a word why on each that is not the first of its time. */
function withReasons(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const time = `${row.indicator} ${row.date}`
    const why = seen.has(time) ? (row.why ?? '') : ''
    seen.add(time)
    return { ...row, why }
  })
}

async function seriesOf({ world, as }: TestWorld, ref: string, known?: string) {
  const editor = as('editor')
  const { rows } = await listIndicators(world, editor, { from: ref, size: 1 })
  const { series } = await getIndicator(world, editor, { id: rows[0]?.id ?? '', known })
  return new Map(series.map((row) => [row.date_edtf, row.value] as const))
}

describe.skipIf(!existsSync(folder))('transcribed series', () => {
  let opened: TestWorld
  beforeAll(async () => {
    opened = await testWorld('2026-11-29T00:00:00Z')
  })
  afterAll(() => opened.close())

  describe('of arrivals by year, with all their releases', () => {
    const pooled = (period: string) => period.startsWith('~') || period.startsWith('cumulative')
    const timeOf = (period: string) =>
      pooled(period) ? `${period.slice(-4)}-12-31` : period.replace(/^(\d{4})-(\d{4})$/, '$1/$2')

    let rows: Row[] = []
    beforeAll(async () => {
      rows = await rowsIn('nk-defectors-arrivals-by-year.csv')
      const sources = numbered(
        'S',
        rows.map(({ source = '' }) => source),
      )
      const named = { frequency: 'year', name_en: 'People from the North who entered the South' }
      await load(opened, importSources, sourcesOf(sources))
      await load(opened, importIndicators, [
        { ref: 'arrivals', unit: 'person', nature: 'flow', ...named },
        { ref: 'arrivals-in-all', unit: 'person', nature: 'cumulative', ...named },
        { ref: 'women', unit: 'percent', nature: 'share', ...named },
      ])
      const told = rows.flatMap((row): Row[] => {
        const [period = '', published = ''] = [row.period, row.vintage_date]
        const common = {
          date: timeOf(period),
          source: sources.get(row.source ?? '') ?? '',
          published,
          seen: lastDay(published),
          why: row.status ?? '',
        }
        const ofAll = {
          indicator: pooled(period) ? 'arrivals-in-all' : 'arrivals',
          value: row.total ?? '',
          unit: 'person',
        }
        const share = row.female_share_pct
        return [
          { ...common, ...ofAll },
          ...(share && !pooled(period) ? [{ ...common, indicator: 'women', value: share, unit: 'percent' }] : []),
        ]
      })
      const observations = withReasons(told).map((row, at) => ({ ref: `A-${at + 1}`, ...row }))
      expect(await load(opened, importObservations, observations)).toMatchObject({ added: BigInt(observations.length) })
      expect(await load(opened, importObservations, observations)).toMatchObject({ added: 0n, differing: 0n })
    })

    test('every row is a release, and none was lost', async () => {
      const { rows: listed } = await listIndicators(opened.world, opened.as('editor'), { from: 'arrivals', size: 2 })
      const ids = listed.map(({ id }) => id)
      const all = await Promise.all(ids.map((id) => getIndicator(opened.world, opened.as('editor'), { id })))
      expect(all.flatMap(({ vintages }) => vintages)).toHaveLength(rows.length)
    })

    test('the last release of each year is current', async () => {
      const now = await seriesOf(opened, 'arrivals')
      expect(['2009', '2010', '2011', '2013', '2025'].map((year) => now.get(year))).toEqual([
        ...[2914n, 2402n, 2706n],
        ...[1514n, 223n],
      ])
    })

    test('as known in autumn 2011 the years are those that the report of the time could tell', async () => {
      const then = await seriesOf(opened, 'arrivals', '2011-10-31')
      expect([then.get('2009'), then.get('2010'), then.get('2011')]).toEqual([2927n, 2376n, undefined])
    })

    test('as known in January 2012 the years add up to the total of that release', async () => {
      const flows = await seriesOf(opened, 'arrivals', '2012-01-31')
      const before = (await seriesOf(opened, 'arrivals-in-all', '2012-01-31')).get('1998-12-31') ?? 0n
      expect([...flows.values()].reduce((sum, value) => sum + value, before)).toBe(23_100n)
    })

    test('a correction of two weeks later is known from its day on', async () => {
      expect((await seriesOf(opened, 'arrivals', '2026-02-03')).get('2025')).toBe(224n)
      expect((await seriesOf(opened, 'arrivals', '2026-02-04')).get('2025')).toBe(223n)
    })

    test('shares are kept to the tenth of a per cent', async () => {
      expect((await seriesOf(opened, 'women')).get('2025')).toBe(888_000n)
      expect((await seriesOf(opened, 'women', '2026-02-03')).get('2025')).toBe(884_000n)
    })
  })

  describe('of prices and exchange rates on markets', () => {
    const units: Readonly<Record<string, string>> = { 'rice, 1 kg': 'KPW/kg', 'USD 1': 'KPW/USD', 'CNY 1': 'KPW/CNY' }
    const keyOf = ({ item = '', market = '' }: Row) => `${item} ${market}`

    let rows: Row[] = []
    let series = new Map<string, string>()
    beforeAll(async () => {
      rows = await rowsIn('nk-market-prices.csv')
      const sources = numbered(
        'M',
        rows.map(({ source = '' }) => source),
      )
      series = numbered('P', rows.map(keyOf))
      await load(opened, importSources, sourcesOf(sources))
      await load(
        opened,
        importIndicators,
        [...series].map(([key, ref]) => {
          const row = rows.find((one) => keyOf(one) === key)
          const said = { unit: units[row?.item ?? ''] ?? '', place: row?.market ?? '', rate_kind: 'market' }
          return { ref, name_en: key, ...said, nature: 'price', frequency: 'now-and-then' }
        }),
      )
      const observations = rows.map((row, at) => ({
        ref: `P-O-${at + 1}`,
        indicator: series.get(keyOf(row)) ?? '',
        date: row.date ?? '',
        value: row.value ?? '',
        unit: units[row.item ?? ''] ?? '',
        qualifier: row.kind?.startsWith('derived') ? 'about' : 'exact',
        source: sources.get(row.source ?? '') ?? '',
        published: row.date ?? '',
        seen: lastDay(row.date ?? ''),
        note: row.reported_by ?? '',
      }))
      expect(await load(opened, importObservations, observations)).toMatchObject({ added: BigInt(rows.length) })
      const reform = { ref: 'won', currency: 'KPW', date: '2009-11', factor: '1/100', reason_en: 'Currency reform' }
      await load(opened, importBreaks, [reform])
    })

    test('rice at Hyesan fell within a week in January 2011', async () => {
      const hyesan = await seriesOf(opened, series.get('rice, 1 kg Hyesan') ?? '')
      expect([hyesan.get('2011-01-22'), hyesan.get('2011-01-28')]).toEqual([3_300_000_000n, 2_000_000_000n])
    })

    test('what the report prints of March 2011 stands beside what others say', async () => {
      const printed = await seriesOf(opened, series.get('rice, 1 kg (not stated)') ?? '')
      const national = await seriesOf(opened, series.get('rice, 1 kg (national)') ?? '')
      expect([printed.get('2011-03'), national.get('2011-03')]).toEqual([1_800_000_000n, 1_400_000_000n])
    })

    test('every value is there, exactly as written', async () => {
      const wrong: string[] = []
      for (const row of rows) {
        const found = (await seriesOf(opened, series.get(keyOf(row)) ?? '')).get(row.date ?? '')
        if (found !== BigInt(row.value ?? '') * 1_000_000n) wrong.push(`${keyOf(row)} ${row.date}: ${found}`)
      }
      expect(wrong).toEqual([])
    })

    test('the exchange of the won cuts every one of them', async () => {
      const editor = opened.as('editor')
      const { rows: listed } = await listIndicators(opened.world, editor, { nature: 'price', size: 200 })
      expect(listed).toHaveLength(series.size)
      for (const { id } of listed)
        expect((await getIndicator(opened.world, editor, { id })).breaks).toMatchObject([{ ref: 'won' }])
    })
  })
})
