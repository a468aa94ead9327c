import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { importPayments } from '#modules/giving/commands/payments/import-payments.ts'
import { previewPayments } from '#modules/giving/commands/payments/preview-payments.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { withProgress } from '#modules/payments/face.ts'
import { cancelReading } from '#modules/statements/commands/cancel-reading.ts'
import { confirmReading } from '#modules/statements/commands/confirm-reading.ts'
import { mapColumns } from '#modules/statements/commands/map-columns.ts'
import { readAgain } from '#modules/statements/commands/read-again.ts'
import { readFile } from '#modules/statements/commands/read-file.ts'
import { takeOutFile } from '#modules/statements/commands/take-out-file.ts'
import { undoImport } from '#modules/statements/commands/undo-import.ts'
import { readStatement } from '#modules/statements/jobs.ts'
import { getImport } from '#modules/statements/queries/get-import.ts'
import { getReading } from '#modules/statements/queries/get-reading.ts'
import { stateOf } from '#modules/statements/rules/reading-state.ts'
import { summaryOf } from '#modules/statements/rules/summary.ts'
import { deskOf, told } from '../payments/desk.ts'
import { paypalInEnglish, paypalInGerman, type Told } from '../payments/files.ts'
import { testWorld } from '../world.ts'

const { world, worker, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { kept } = deskOf(world, ken)

const day = 86_400
const gift: Told = {
  ...{ id: '1AA11111AA111111A', at: 20 * day, currency: 'USD', gross: 5000, fee: 175, kind: 'donation' },
  ...{ name: 'Ann Lee', email: 'ann@example.org' },
}
const back: Told = { ...gift, id: '2AA', at: gift.at + 30 * day, gross: -1000, fee: 0, kind: 'refund', about: gift.id }
const march = paypalInEnglish([gift])
const april = paypalInEnglish([back])
// 1 February or 2 January: nothing else in the file tells
const unclear = paypalInEnglish([{ ...gift, id: '3AA', at: day }])
const unknown = 'Wann;Wieviel;Wer;Nr\n13.02.2010;1.250,00;Kim;77\n14.02.2010;20,50;Lee;78\n'

type Files = Readonly<Record<string, string>>
const read = async (files: Files, choice: Record<string, string> = {}) =>
  readFile(world, ken, { files: await kept(files), ...choice })
const work = (id: string) => readStatement.run(worker.world, id)
const reading = (id: string) => getReading(world, ken, { id })
const state = async (id: string) => stateOf(await reading(id))
const problems = async (id: string) => ((await reading(id)).problems ?? []).map(({ file, code }) => `${file} ${code}`)
const wouldBring = async (id: string) => told(summaryOf((await reading(id)).summary))
const names = async (id: string) => (await reading(id)).files.map(({ name }) => name)
const gifts = async () => (await listGifts(world, ken, {})).rows

async function take(id: string): Promise<string> {
  await work(id)
  await confirmReading(world, ken, { id })
  await work(id)
  const { import_id } = await reading(id)
  if (!import_id) throw new Error(`not taken in: ${await state(id)}`)
  return import_id
}

beforeEach(() =>
  sql`truncate giving.gifts, payments.imports, payments.entries, payments.payers, payments.mappings, statements.readings, people.parties cascade`.execute(
    owner,
  ),
)

describe('several files', () => {
  test('are read as one: a refund lies in another file than its payment, before it', async () => {
    const { id } = await read({ 'april.csv': april, 'march.csv': march })
    expect((await reading(id)).files.map(({ first }) => first?.rows.map(({ kind }) => kind))).toEqual([
      ['refund'],
      ['payment'],
    ])
    await work(id)
    expect(await wouldBring(id)).toEqual(['USD 1 gifts 50.00 - 1.75 = 48.25', 'USD 1 refunds 10.00'])
    const taken = await take(id)
    const [{ id: giftId = '' } = {}] = await gifts()
    expect((await getGift(world, ken, { id: giftId })).left).toBe(4000n)
    expect((await getImport(world, ken, { id: taken })).files).toMatchObject([
      { name: 'april.csv', rows: 1n },
      { name: 'march.csv', rows: 1n },
    ])
    expect((await reading(id)).files.map(({ first }) => first)).toEqual([null, null])
    await undoImport(world, ken, { id: taken, why: 'the wrong account' })
    expect(await gifts()).toEqual([])
  })

  test('are each read in a way of their own', async () => {
    const german = paypalInGerman([{ ...gift, id: '4AA', currency: 'EUR', gross: 131_574 }])
    const { id } = await read({ 'march.csv': march, 'german.csv': german, 'unclear.csv': unclear })
    expect(await problems(id)).toEqual(['unclear.csv payments.order-unclear'])
    await work(id)
    expect(await state(id)).toBe('refused')
    const right = await readAgain(world, ken, { id, file: 2, order: 'mdy' })
    expect(await state(id)).toBe('cancelled')
    expect((await reading(right.id)).files.map(({ choice, first }) => [choice, first?.look.order])).toEqual([
      [{}, 'mdy'],
      [{}, 'dmy'],
      [{ order: 'mdy' }, 'mdy'],
    ])
    await work(right.id)
    expect(await wouldBring(right.id)).toEqual([
      'EUR 1 gifts 1315.74 - 1.75 = 1313.99',
      'USD 2 gifts 100.00 - 3.50 = 96.50',
    ])
    await take(right.id)
    expect((await gifts()).map(({ ref }) => ref).sort()).toEqual([gift.id, '3AA', '4AA'].sort())
  })

  test('tell which of them is wrong, all of them at once, and each line', async () => {
    const { id } = await read({ 'unclear.csv': unclear, 'march.csv': march, 'bank.csv': unknown })
    expect(await problems(id)).toEqual(['unclear.csv payments.order-unclear', 'bank.csv payments.layout-unknown'])
    const wrong = await readAgain(world, ken, { id, file: 0, order: 'ymd' })
    const without = await takeOutFile(world, ken, { id: wrong.id, file: 2 })
    await work(without.id)
    expect((await reading(without.id)).problems).toMatchObject([
      { file: 'unclear.csv', code: 'payments.not-a-day', line: 2, column: 'Date' },
    ])
  })

  test('are told by the command line, too, which of them is wrong', async () => {
    const load = previewPayments(world, ken, { files: await kept({ 'march.csv': march, 'bank.csv': unknown }) })
    await expect(load).rejects.toMatchObject({ problems: [{ file: 'bank.csv', code: 'payments.layout-unknown' }] })
    const lines = importPayments(world, ken, {
      files: [
        ...(await kept({ 'march.csv': march })),
        ...(await kept({ 'unclear.csv': unclear })).map((file) => ({ ...file, order: 'ymd' as const })),
      ],
    })
    await expect(lines).rejects.toMatchObject({
      problems: [{ file: 'unclear.csv', code: 'payments.not-a-day', place: { line: 2, column: 'Date' } }],
    })
  })

  test('may be taken out again, but for the last', async () => {
    const { id } = await read({ 'march.csv': march, 'unclear.csv': unclear }, { mark: '.' })
    const { id: rest } = await takeOutFile(world, ken, { id, file: 1 })
    expect([await state(id), await names(rest)]).toEqual(['cancelled', ['march.csv']])
    expect((await reading(rest)).files).toMatchObject([{ position: 0, choice: { mark: '.' } }])
    await expect(takeOutFile(world, ken, { id: rest, file: 0 })).rejects.toMatchObject({ code: 'statements.only-file' })
    await expect(takeOutFile(world, ken, { id: rest, file: 7 })).rejects.toThrow('not found')
    await take(rest)
    expect(await gifts()).toMatchObject([{ ref: gift.id }])
    await expect(takeOutFile(world, ken, { id: rest, file: 0 })).rejects.toMatchObject({ code: 'statements.is-taken' })
  })

  test('of which one has no known layout are read once somebody said what its columns hold', async () => {
    const { id } = await read({ 'march.csv': march, 'bank.csv': unknown }, { currency: 'EUR' })
    const columns = { date: 'Wann', amount: 'Wieviel', name: 'Wer', id: 'Nr' }
    await expect(mapColumns(world, ken, { id, file: 0, source: 'my-bank', columns })).rejects.toMatchObject({
      code: 'statements.not-to-map',
    })
    const mapped = await mapColumns(world, ken, { id, file: 1, source: 'my-bank', columns })
    await work(mapped.id)
    expect(await names(mapped.id)).toEqual(['march.csv', 'bank.csv'])
    expect(await wouldBring(mapped.id)).toEqual([
      'EUR 2 gifts 1270.50 - 0.00 = 1270.50',
      'USD 1 gifts 50.00 - 1.75 = 48.25',
    ])
  })

  test('that are the same are read once, and both names are told', async () => {
    const { id } = await read({ 'march.csv': march, 'april.csv': april, 'march copy.csv': march })
    expect((await reading(id)).files).toMatchObject([
      { name: 'march.csv', also_named: ['march copy.csv'] },
      { name: 'april.csv', also_named: [] },
    ])
    await work(id)
    expect(await wouldBring(id)).toEqual(['USD 1 gifts 50.00 - 1.75 = 48.25', 'USD 1 refunds 10.00'])
  })

  test('that were cancelled leave nothing', async () => {
    const { id } = await read({ 'march.csv': march, 'april.csv': april })
    await work(id)
    await confirmReading(world, ken, { id })
    await cancelReading(world, ken, { id })
    await work(id)
    expect([await state(id), await gifts()]).toEqual(['cancelled', []])
    expect((await reading(id)).files.map(({ first }) => first)).toEqual([null, null])
  })

  test('are counted together while they are read', async () => {
    const seen: number[] = []
    const files = await kept({ 'march.csv': march, 'april.csv': april })
    const hear = async (rows: number) => void seen.push(rows)
    await withProgress(hear, () => previewPayments(world, ken, { files }))
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(2)
  })

  test('are 24 at most', async () => {
    const many = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`${n}.csv`, paypalInEnglish([{ ...gift, id: `M${n}` }])]),
      )
    await expect(read(many(25))).rejects.toMatchObject({ code: 'statements.too-many-files' })
    const { id } = await read(many(24))
    await work(id)
    expect(await wouldBring(id)).toEqual(['USD 24 gifts 1200.00 - 42.00 = 1158.00'])
  })
})
