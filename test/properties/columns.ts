import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import { importCommand } from '#platform/imports/command.ts'
import type { ImportDefinition, ImportResult } from '#platform/imports/definition.ts'
import { describeProblems } from '#platform/imports/problems.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { languages } from '#platform/words.ts'
import { catalogue } from '../../src/main/catalogue.ts'
import { imports } from '../../src/main/registry.ts'
import { unsaid } from '../doors/desk.ts'
import { nasty } from '../fixtures/nasty.ts'
import { as, type TestWorld } from '../world.ts'
import { type Csv, exampleRows, isWhole, plainWay, type Row, startsOf, ways, written } from './csv.ts'
import { type Ground, holdGround } from './ground.ts'
import { anyText, hangs, howOften, isLong, patience } from './texts.ts'

/** What became of a file. */
type Outcome = ImportResult | Refusal

/** Loads files of one kind, each on the ground as it was; nothing of one that is refused may be there. */
interface Till {
  readonly ground: Ground
  take(bytes: Buffer): Promise<Outcome>
}

async function openTill({ world, owner }: TestWorld, definition: ImportDefinition): Promise<Till> {
  const load = importCommand(definition)
  const director = as('director')
  const ground = await holdGround(owner)
  return {
    ground,
    async take(bytes) {
      const { sha256 } = await world.files.keep(bytes)
      try {
        const result = await load(world, director, { sha256, name: 'file.csv' })
        expect(result.total).toBeGreaterThan(0n)
        await ground.restore()
        return result
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        expect(await ground.changed()).toEqual([])
        return error
      }
    },
  }
}

/** What is wrong with what a refused file is told: a place that is none, a key for a sentence. */
function wrongIn(refusal: Refusal, csv: Csv, typed: string): string[] {
  const starts = isWhole(csv) ? startsOf(csv) : undefined
  const headers = new Set([...(csv.rows[0] ?? []), ''])
  const places = refusal.problems.flatMap(({ code, field, place }) => {
    if (!place) return field === 'file' && code.startsWith('imports.') ? [] : [`${code} without a line`]
    // bytes that are none are told by the line they are in, which may be inside of a cell
    const isLine = starts && code !== 'imports.bad-bytes' ? starts.includes(place.line) : place.line >= 1
    return isLine && (!starts || headers.has(place.column)) ? [] : [`${code} at ${place.line} ${place.column}`]
  })
  const language = languages[typed.length % languages.length] ?? 'en'
  const told = describeProblems((key, values) => catalogue(language, key, values), 'file.csv', refusal)
  const keys = told.flatMap((sentence) => unsaid(sentence)).filter((found) => !typed.includes(found))
  return [
    ...places,
    ...keys,
    ...told.slice(0, refusal.problems.length).filter((sentence) => !sentence.includes('file.csv')),
  ]
}

/** The example of a definition in as many rows as are asked for, as far as its records can be told apart. */
interface Sample {
  readonly header: Row
  rows(count: number): Row[]
  /** Whether there can be more rows than the example has. */
  readonly isMany: boolean
}

// the ways in which a record can differ from another: a number behind its codes, a later number, a later year everywhere
const numbered = (cell: string, n: number) => (/^\d+$/.test(cell) ? `${Number(cell) + n + 1}` : cell && `${cell}-${n}`)
const later = (cell: string, years: number) => cell.replace(/\d{4}/, (year) => `${Number(year) + years}`)

/** Finds by trying which cells must differ from row to row, so that a file may have more rows than its example. */
async function sampleOf(till: Till, definition: ImportDefinition): Promise<Sample> {
  const { header, rows } = exampleRows(definition)
  const keys = definition.columns.flatMap(({ into }, at) => (definition.key.some((key) => key in into) ? [at] : []))
  const vary = (varied: readonly number[]) => (row: Row, n: number) =>
    row.map((cell, at) => (varied.includes(at) ? numbered(cell, n) : cell))
  const age = (row: Row, n: number) => row.map((cell) => later(cell, rows.length * (n + 1)))
  const choices = [vary(keys), ...header.map((_, at) => vary([...keys, at])), age]
  for (const copy of choices) {
    const fill = (count: number) => [
      ...rows,
      ...Array.from({ length: Math.max(count - rows.length, 0) }, (_, n) => copy(rows[n % rows.length] ?? [], n)),
    ]
    const outcome = await till.take(written({ rows: [header, ...fill(rows.length + 3)], way: plainWay }))
    if (!(outcome instanceof Refusal) && outcome.added === outcome.total) return { header, isMany: true, rows: fill }
  }
  return { header, isMany: false, rows: () => [...rows] }
}

const withCell = (rows: readonly Row[], row: number, column: number, cell: string): Row[] =>
  rows.map((cells, at) => (at === row % rows.length ? cells.with(column, cell) : cells))

/** One file in which a cell is anything: it is taken whole, or refused in words, and then nothing of it is there. */
async function tryOne(till: Till, csv: Csv, typed: string): Promise<void> {
  const outcome = await till.take(written(csv))
  if (outcome instanceof Refusal) expect(wrongIn(outcome, csv, typed)).toEqual([])
}

/** Loads rows, leaves out those that are refused, and loads what is left until it is taken. Returns how many were. */
async function sieve(till: Till, header: Row, rows: readonly Row[], typed: string, way = plainWay): Promise<bigint> {
  if (rows.length === 0) return 0n
  const csv: Csv = { rows: [header, ...rows], way }
  const outcome = await till.take(written(csv))
  if (!(outcome instanceof Refusal)) return outcome.total
  expect(wrongIn(outcome, csv, typed)).toEqual([])
  // which row a line belongs to is not known where rows run into each other
  if (!isWhole(csv)) return 0n
  const lines = new Set(outcome.problems.map(({ place }) => place?.line))
  if (lines.has(undefined)) {
    if (rows.length === 1) return 0n
    const half = rows.length >> 1
    const [first, second] = [rows.slice(0, half), rows.slice(half)]
    return (await sieve(till, header, first, typed, way)) + (await sieve(till, header, second, typed, way))
  }
  const starts = startsOf(csv)
  const left = rows.filter((_, at) => !lines.has(starts[at]))
  expect(left.length).toBeLessThan(rows.length)
  return sieve(till, header, left, typed, way)
}

// many values come in one file, each in a row of its own, and some alone
const share = { alone: 10, inFile: 30 }

/** Anything in a column, as often as a property is tried: in rows of whole files where there may be many, and alone. */
async function tryAnything(till: Till, { header, isMany, rows }: Sample, column: number): Promise<void> {
  const tries = howOften.numRuns ?? 100
  const alone = isMany ? tries / share.alone : tries
  const one = fc.record({ cell: anyText, row: fc.nat(4), count: fc.integer({ min: 1, max: 5 }), way: ways })
  await fc.assert(
    fc.asyncProperty(one, ({ cell, row, count, way }) =>
      tryOne(till, { rows: [header, ...withCell(rows(count), row, column, cell)], way }, cell),
    ),
    { ...howOften, numRuns: alone, timeout: hangs },
  )
  if (!isMany) return
  const base = rows(share.inFile)
  const cells = fc.array(anyText, { minLength: share.inFile, maxLength: share.inFile })
  await fc.assert(
    fc.asyncProperty(cells, ways, async (cells, way) => {
      const whole = cells.map((cell, at) => (base[at] ?? []).with(column, cell))
      await sieve(till, header, whole, cells.join(' '), way)
    }),
    { ...howOften, numRuns: Math.ceil((tries - alone) / share.inFile), timeout: hangs },
  )
}

/** The rows of which no cell is refused by itself, read many at a time although more than one are too many. */
async function readableRows(till: Till, header: Row, base: Row, rows: readonly Row[], typed: string): Promise<Row[]> {
  const problemsOf = async (some: readonly Row[]) => {
    const csv: Csv = { rows: [header, ...some], way: plainWay }
    const outcome = await till.take(written(csv))
    if (!(outcome instanceof Refusal)) return []
    expect(wrongIn(outcome, csv, typed)).toEqual([])
    return outcome.problems
  }
  const ofTooMany = new Set((await problemsOf([base, base, base])).map(({ code }) => code))
  const readable: Row[] = []
  for (let from = 0; from < rows.length; from += 25) {
    const part = rows.slice(from, from + 25)
    const starts = startsOf({ rows: [header, ...part], way: plainWay })
    const own = (await problemsOf(part)).filter(({ code }) => !ofTooMany.has(code))
    const lines = new Set(own.map(({ place }) => place?.line))
    readable.push(...part.filter((_, at) => !lines.has(starts[at])))
  }
  return readable
}

/** Every value that is known to be nasty once in a column; where there can be one row only, some of them alone, in the long run all. */
async function tryAllNasty(till: Till, { header, isMany, rows }: Sample, column: number): Promise<void> {
  const all = nasty.join(' ')
  const base = rows(nasty.length)
  const whole = nasty.map((value, at) => (base[at] ?? base[0] ?? []).with(column, value))
  if (isMany) {
    await sieve(till, header, whole, all)
    return
  }
  const readable = await readableRows(till, header, base[0] ?? [], whole, all)
  const alone = isLong ? readable : readable.filter((_, at) => at % 4 === 0)
  for (const row of alone) await sieve(till, header, [row], row[column] ?? '')
}

/** The imports in parts that have as many columns each, one after the other as they are loaded. */
function partOf(part: number, of: number): Set<ImportDefinition> {
  const all = [...imports.values()]
  const columns = all.reduce((sum, definition) => sum + definition.columns.length, 0)
  let before = 0
  return new Set(
    all.filter((definition) => {
      const own = Math.floor((before * of) / columns)
      before += definition.columns.length
      return own === part
    }),
  )
}

/** Tests the columns of all imports, or of the `part`-th of `of` parts; the examples of the imports before it are loaded. */
export function testColumns(base: TestWorld, part: number, of: number): void {
  const mine = partOf(part, of)
  const waiting = [...imports.values()]
  for (const definition of mine) {
    let till: Till
    let sample: Sample
    describe(definition.name, () => {
      beforeAll(async () => {
        while (waiting[0] && waiting[0] !== definition) {
          const before = waiting.shift() as ImportDefinition
          await base.csv(before, 'example.csv', exampleOf(before))
        }
        till = await openTill(base, definition)
        sample = await sampleOf(till, definition)
      })
      for (const [at, { header }] of definition.columns.entries()) {
        test(
          `takes or refuses whatever stands under ${header}`,
          async () => {
            await tryAnything(till, sample, at)
            await tryAllNasty(till, sample, at)
          },
          patience,
        )
      }
    })
  }
}
