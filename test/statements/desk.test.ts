import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { createParty } from '#modules/people/face.ts'
import { cancelReading } from '#modules/statements/commands/cancel-reading.ts'
import { confirmReading } from '#modules/statements/commands/confirm-reading.ts'
import { createGiver } from '#modules/statements/commands/create-giver.ts'
import { leavePayer } from '#modules/statements/commands/leave-payer.ts'
import { mapColumns } from '#modules/statements/commands/map-columns.ts'
import { matchPayer } from '#modules/statements/commands/match-payer.ts'
import { readAgain } from '#modules/statements/commands/read-again.ts'
import { readFile } from '#modules/statements/commands/read-file.ts'
import { undoImport } from '#modules/statements/commands/undo-import.ts'
import { readStatement } from '#modules/statements/jobs.ts'
import { getPayer } from '#modules/statements/queries/get-payer.ts'
import { getReading } from '#modules/statements/queries/get-reading.ts'
import { listImports } from '#modules/statements/queries/list-imports.ts'
import { listPayers } from '#modules/statements/queries/list-payers.ts'
import { stateOf } from '#modules/statements/rules/reading-state.ts'
import { summaryOf } from '#modules/statements/rules/summary.ts'
import { told } from '../payments/desk.ts'
import { paypalInEnglish, type Told } from '../payments/files.ts'
import { testWorld } from '../world.ts'

const { world, worker, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')

const gift: Told = {
  ...{ id: '1AA11111AA111111A', at: 20 * 86_400, currency: 'USD', gross: 5000, fee: 175, kind: 'donation' },
  ...{ name: 'Ann Lee', email: 'ann@example.org' },
}

/** Keeps a file and begins to read it. */
async function read(name: string, text: string, choice: Record<string, string> = {}) {
  const { sha256 } = await world.files.keep(Buffer.from(text))
  return readFile(world, ken, { files: [{ sha256, name }], ...choice })
}
const work = (id: string) => readStatement.run(worker.world, id)
const reading = (id: string) => getReading(world, ken, { id })
const state = async (id: string) => stateOf(await reading(id))

/** Reads, looks and takes a file in; returns the import. */
async function take(name: string, text: string, choice: Record<string, string> = {}) {
  const { id } = await read(name, text, choice)
  await work(id)
  await confirmReading(world, ken, { id })
  await work(id)
  const { import_id } = await reading(id)
  if (!import_id) throw new Error(`${name} was not taken in: ${await state(id)}`)
  return import_id
}

const emptied = () =>
  sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, statements.readings, people.parties cascade`.execute(
    owner,
  )

const gifts = async () => (await listGifts(world, ken, {})).rows

describe('a file of payments', () => {
  test('is shown before anything is recorded, then taken in by the worker once', async () => {
    await emptied()
    const { id } = await read('march.csv', paypalInEnglish([gift]))
    expect((await reading(id)).files[0]?.first).toMatchObject({
      look: { layout: 'paypal', mark: '.', order: 'mdy' },
      rows: [{ name: 'Ann Lee', kind: 'payment', gross: '5000', currency: 'USD' }],
    })
    await work(id)
    expect(await state(id)).toBe('ready')
    expect(told(summaryOf((await reading(id)).summary))).toEqual(['USD 1 gifts 50.00 - 1.75 = 48.25'])
    expect(await gifts()).toEqual([])
    await confirmReading(world, ken, { id })
    await confirmReading(world, ken, { id })
    await work(id)
    await work(id)
    expect(await state(id)).toBe('done')
    expect(await gifts()).toMatchObject([{ ref: gift.id, amount: 5000n, currency: 'USD', giver: { name: 'Ann Lee' } }])
    expect((await listImports(world, ken, {})).rows).toHaveLength(1)
  })

  test('that is read wrongly is read again in another way, and told why with its line', async () => {
    await emptied()
    // 1 February or 2 January: nothing else in the file tells
    const { id } = await read('march.csv', paypalInEnglish([{ ...gift, at: 1 * 86_400 }]))
    expect(await state(id)).toBe('refused')
    expect((await reading(id)).problems).toMatchObject([{ code: 'payments.order-unclear' }])
    const wrong = await readAgain(world, ken, { id, order: 'ymd' })
    await work(wrong.id)
    expect((await reading(wrong.id)).problems).toMatchObject([{ code: 'payments.not-a-day', line: 2, column: 'Date' }])
    const right = await readAgain(world, ken, { id: wrong.id, order: 'mdy' })
    await work(right.id)
    expect(await state(right.id)).toBe('ready')
  })

  test('that was cancelled leaves nothing', async () => {
    await emptied()
    const { id } = await read('march.csv', paypalInEnglish([gift]))
    await work(id)
    await confirmReading(world, ken, { id })
    await cancelReading(world, ken, { id })
    await work(id)
    expect(await state(id)).toBe('cancelled')
    expect(await gifts()).toEqual([])
  })

  test('of no known layout is known once somebody said what its columns hold', async () => {
    await emptied()
    const text = 'Wann;Wieviel;Wer;Nr\n13.02.2010;1.250,00;Kim;77\n14.02.2010;20,50;Lee;78\n'
    const { id } = await read('bank.csv', text, { currency: 'EUR' })
    expect((await reading(id)).problems).toMatchObject([{ code: 'payments.layout-unknown' }])
    const mapped = await mapColumns(world, ken, {
      ...{ id, source: 'my-bank' },
      columns: { date: 'Wann', amount: 'Wieviel', name: 'Wer', id: 'Nr' },
    })
    await work(mapped.id)
    expect(told(summaryOf((await reading(mapped.id)).summary))).toEqual(['EUR 2 gifts 1270.50 - 0.00 = 1270.50'])
    const again = await read('april.csv', text.replace('77', '79'), { currency: 'EUR' })
    expect((await reading(again.id)).files[0]?.first).toMatchObject({ look: { layout: 'mapped' } })
  })
})

describe('an import', () => {
  test('is undone whole, and can come again', async () => {
    await emptied()
    const first = await take('march.csv', paypalInEnglish([gift]))
    await undoImport(world, ken, { id: first, why: 'the wrong account' })
    expect(await gifts()).toEqual([])
    await take('march.csv', paypalInEnglish([gift]))
    expect(await gifts()).toMatchObject([{ ref: gift.id, giver: { name: 'Ann Lee' } }])
  })

  test('takes what it told of earlier gifts with it', async () => {
    await emptied()
    await take('march.csv', paypalInEnglish([gift]))
    const back: Told = { ...gift, id: '2AA', at: gift.at + 60, gross: -1000, fee: 0, kind: 'refund', about: gift.id }
    const second = await take('april.csv', paypalInEnglish([back]))
    const [{ id = '' } = {}] = await gifts()
    expect((await getGift(world, ken, { id })).left).toBe(4000n)
    await undoImport(world, ken, { id: second, why: 'too early' })
    expect((await getGift(world, ken, { id })).left).toBe(5000n)
  })

  test('stays while somebody worked on a gift of it, or a later one saw its rows', async () => {
    await emptied()
    const first = await take('march.csv', paypalInEnglish([gift]))
    const later = await take('all.csv', paypalInEnglish([gift, { ...gift, id: '3AA' }]))
    await expect(undoImport(world, ken, { id: first, why: 'x' })).rejects.toMatchObject({
      code: 'payments.undo-later-first',
    })
    await undoImport(world, ken, { id: later, why: 'x' })
    const [{ id = '' } = {}] = await gifts()
    await refundGift(world, ken, { id, refundedOn: '2010-03-01', amount: '5.00', reason: 'asked for it' })
    await expect(undoImport(world, ken, { id: first, why: 'x' })).rejects.toMatchObject({
      code: 'giving.payments.worked-on',
      values: { ref: gift.id },
    })
  })
})

describe('who paid', () => {
  const notice = (name: string, nr: string) =>
    `取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高\n20100310,${nr},3000,,送金,${name},3000\n`

  test('is the one on record whose e-mail address and name agree', async () => {
    await emptied()
    const party = { kind: 'person', names: [{ written: 'Ann Lee' }], contacts: [{ value: 'ANN@example.org' }] } as const
    const { id } = await createParty(world, ken, party)
    await take('march.csv', paypalInEnglish([gift]))
    expect(await gifts()).toMatchObject([{ giver: { id } }])
    expect((await listPayers(world, ken, {})).rows).toEqual([])
  })

  test('waits where only a name is told, is chosen by a person, and asked again the next time', async () => {
    await emptied()
    const { id: partyId, ref } = await createParty(world, ken, {
      kind: 'person',
      names: [{ written: '佐藤花子' }, { written: 'サトウ ハナコ', kind: 'reading' }],
    })
    await take('yucho.csv', notice('ｻﾄｳ ﾊﾅｺ', '1'))
    expect(await gifts()).toMatchObject([{ giver: null, amount: 3000n, currency: 'JPY' }])
    const [payer] = (await listPayers(world, ken, {})).rows
    expect(payer).toMatchObject({ name: 'サトウ ハナコ', payments: 1n, by_name_only: true })
    const found = await getPayer(world, ken, { id: payer?.id ?? '' })
    expect(found.likely).toMatchObject([{ ref, evidence: expect.arrayContaining(['same-reading']) }])
    await matchPayer(world, ken, { id: found.id, party: ref })
    expect(await gifts()).toMatchObject([{ giver: { id: partyId } }])
    await take('yucho2.csv', notice('ｻﾄｳ ﾊﾅｺ', '2'))
    expect((await listPayers(world, ken, {})).rows).toMatchObject([{ id: found.id, payments: 1n }])
  })

  test('is made a new party, or left open', async () => {
    await emptied()
    await take('yucho.csv', notice('ｷﾑ ﾖﾝﾋ', '1') + notice('ﾊﾔｼ', '2').split('\n')[1])
    const { rows } = await listPayers(world, ken, {})
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? ''
    await createGiver(world, ken, { id: idOf('キム ヨンヒ') })
    await leavePayer(world, ken, { id: idOf('ハヤシ') })
    expect((await listPayers(world, ken, {})).rows).toEqual([])
    const givers = (await gifts()).map(({ giver }) => giver?.name ?? null)
    expect(givers.sort()).toEqual([null, 'キム ヨンヒ'].sort())
  })
})
