import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { layouts } from '#modules/payments/rules/layouts.ts'
import { Refusal } from '#platform/errors.ts'
import { describeProblems } from '#platform/imports/problems.ts'
import { tidy } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { catalogue } from '../../src/main/catalogue.ts'
import { unsaid } from '../doors/desk.ts'
import { workbookOf } from '../fixtures/workbooks.ts'
import { anyText, isLong } from '../properties/texts.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const desk = deskOf(world, as('treasurer'))

const files = isLong ? 10 : 1
const perFile = 30

/** A row of each layout that is a gift, by field; `{n}` counts. */
const good: Record<string, Readonly<Record<string, string>>> = {
  paypal: {
    ...{ date: '1/20/2010', time: '10:00:00', zone: 'PST', name: 'Ann Lee', type: 'Donation Payment' },
    ...{ status: 'Completed', currency: 'USD', gross: '10.00', fee: '-0.50', net: '9.50', id: 'N{n}' },
    ...{ email: 'ann{n}@example.org' },
  },
  'stripe-balance': {
    ...{ id: 'txn_{n}', type: 'charge', source: 'ch_{n}', amount: '10.00', fee: '0.50', net: '9.50' },
    ...{ currency: 'usd', created: '2010-01-20 10:00' },
  },
  'stripe-payments': {
    ...{ id: 'ch_{n}', created: '2010-01-20 10:00', amount: '10.00', refunded: '0.00', currency: 'usd' },
    ...{ status: 'Paid', email: 'ann{n}@example.org', name: 'Ann Lee' },
  },
  gocardless: {
    ...{ id: 'PM{n}', charged: '2010-01-20', amount: '10.00', currency: 'GBP', status: 'paid_out', mandate: 'MD1' },
    ...{ email: 'ann{n}@example.org', given: 'Ann', family: 'Lee' },
  },
  givewp: { id: '{n}', total: '10.00', currency: 'USD', date: '2010-01-20', status: 'Complete', given: 'Ann' },
  civicrm: { id: '{n}', amount: '10.00', currency: 'USD', date: '2010-01-20', financialType: 'Donation', given: 'Ann' },
  'japan-post': { day: '20100120', id: '{n}', received: '1000', paid: '', kind: '送金', name: 'ｻﾄｳ ﾊﾅｺ' },
  paypay: { id: '{n}', status: '取引完了', at: '2010/01/20 10:00:00', amount: '1000' },
}

let made = 0

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** A table of one layout, its header first, in which one field of each row has one of the values. */
function tableOf(name: string, field: string, values: readonly string[]): string[][] {
  const layout = layouts.find((one) => one.name === name)
  const rows = good[name] ?? {}
  const fields = [...new Set([...Object.keys(rows), field])]
  const header = fields.map((one) => layout?.fields[one]?.[0] ?? one)
  const lines = values.map((value) => {
    made++
    return fields.map((one) => (one === field ? value : (rows[one] ?? '').replaceAll('{n}', String(made))))
  })
  return [header, ...lines]
}

const csvOf = (table: readonly string[][]) =>
  Buffer.from(table.map((cells) => `${cells.map(cell).join(',')}\r\n`).join(''))

interface Shape {
  readonly suffix: string
  write(table: readonly string[][]): Buffer
  /** By the line on which a row begins, which of the rows it is. */
  linesOf(bytes: Buffer): (line: number) => number | undefined
}

const csv: Shape = {
  suffix: 'csv',
  write: csvOf,
  linesOf: (bytes) => {
    const found = linesOf(bytes.toString())
    return (line) => found.get(line)
  },
}

const workbook: Shape = { suffix: 'xlsx', write: workbookOf, linesOf: () => (line) => line - 2 }

const options = { order: 'mdy', mark: '.', currency: 'USD', encoding: 'utf-8' }

/** Tries values until the rest is taken; each that is refused is told in words. Returns how many were taken. */
async function tried(name: string, field: string, all: readonly string[], shape: Shape): Promise<number> {
  let values = all
  for (let round = 0; round < 60 && values.length > 0; round++) {
    const bytes = shape.write(tableOf(name, field, values))
    try {
      const { rows } = await desk.take({ [`${name}-${field}.${shape.suffix}`]: bytes }, options)
      // every row has its place: nothing is left out in silence
      expect(rows).toBe(BigInt(values.length))
      return values.length
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // without what was typed, which may say anything
      const plain = Refusal.of(
        error.problems.map(({ code, field, values, place }) => {
          const said = new Refusal(code, field, { ...values, ...('text' in values && { text: 'x' }) })
          return place ? said.at(place.line, place.column) : said
        }),
      )
      for (const language of languages)
        for (const line of describeProblems((key, given) => catalogue(language, key, given), 'f', plain))
          expect(unsaid(line)).toEqual([])
      const rowAt = shape.linesOf(bytes)
      const wrong = new Set(error.problems.map(({ place }) => rowAt(place?.line ?? -1)))
      const rest = values.filter((_, n) => !wrong.has(n))
      // a problem of the whole file, such as a header that is no longer known, ends it
      if (rest.length === values.length) return 0
      values = rest
    }
  }
  return 0
}

function linesOf(text: string): Map<number, number> {
  const found = new Map<number, number>()
  let line = 1
  let row = -1
  let quoted = false
  found.set(1, -1)
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted
    const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
    if (!ends) continue
    line++
    if (!quoted) found.set(line, ++row)
  }
  return found
}

const samples = (seed: number) =>
  Array.from({ length: files }, (_, n) => fc.sample(anyText, { numRuns: perFile, seed: seed + n }))

const shapes = [
  ...Object.keys(good).map((name) => [name, 'csv', csv] as const),
  ...(isLong ? Object.keys(good) : ['paypal', 'civicrm']).map((name) => [name, 'xlsx', workbook] as const),
]

describe.each(shapes)('cells of %s in %s', (name, _, shape) => {
  const fields = Object.keys(layouts.find((one) => one.name === name)?.fields ?? {})
  test.each(fields)('%s takes anything or says why not', { timeout: 600_000 }, async (field) => {
    for (const values of samples(20_261_129)) {
      const whole = values.map((value) => value.toWellFormed())
      await tried(name, field, whole, shape)
    }
    await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, people.parties cascade`.execute(
      owner,
    )
  })
})

test.each([csv, workbook])('what a payer wrote is kept as it is, and so is the name: $suffix', async (shape) => {
  const values = fc
    .sample(anyText, { numRuns: 200, seed: 7 })
    .map((value) => value.toWellFormed().replaceAll('\0', '').slice(0, 150))
    .filter((value) => tidy(value) !== '')
  for (const field of ['note', 'name'] as const) {
    await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, people.parties cascade`.execute(
      owner,
    )
    await desk.take({ [`kept.${shape.suffix}`]: shape.write(tableOf('paypal', field, values)) }, options)
    const column =
      field === 'note'
        ? sql`select designation as text from giving.gifts`
        : sql`select name as text from payments.payers`
    const { rows } = await sql<{ text: string }>`${column}`.execute(owner)
    expect(rows.map(({ text }) => text).sort()).toEqual(values.map(tidy).sort())
  }
})
