import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { askPrint } from '#modules/receipts/commands/ask-print.ts'
import { reissueReceipt } from '#modules/receipts/commands/reissue-receipt.ts'
import { startBatch } from '#modules/receipts/commands/start-batch.ts'
import { resumeBatch, stopBatch } from '#modules/receipts/commands/stop-batch.ts'
import { voidReceipt } from '#modules/receipts/commands/void-receipt.ts'
import { issueBatch, print } from '#modules/receipts/jobs.ts'
import { getBatch } from '#modules/receipts/queries/get-batch.ts'
import { getPrint } from '#modules/receipts/queries/get-print.ts'
import { listLeftOut } from '#modules/receipts/queries/list-left-out.ts'
import { previewBatch } from '#modules/receipts/queries/preview-batch.ts'
import { newId } from '#platform/ids.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf, refused } from './desk.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, owner, worker } = opened
const desk = deskOf(opened)
const { ken } = desk

const bytesOf = async (sha256: string | null) => {
  const parts: Buffer[] = []
  for await (const part of world.files.read(sha256 ?? '')) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

beforeAll(async () => {
  await desk.settle()
  await desk.series()
  await desk.authorise('AU-J', '2010-07-01')
  await desk.policy({ pack: 'japan', authorisation: 'AU-J', envelope: 'naga-3' })
  for (const giver of ['P-1', 'P-2', 'P-3', 'P-5', 'P-6']) {
    await desk.gift('2010-03-01', 'JPY 1000', { giver })
    await desk.gift('2010-08-01', 'JPY 2000', { giver })
  }
  await desk.gift('2010-08-02', 'USD 7.25', { giver: 'P-3' })
  await desk.gift('2010-08-03', 'JPY 5', { giver: 'P-4' })
  await desk.gift('2010-08-04', 'JPY 6', { giver: '' })
  await desk.gift('2011-01-04', 'JPY 6')
})

describe('a batch', () => {
  test('is looked at before: how many receipts, and which gifts get none and why', async () => {
    const preview = await previewBatch(world, ken, { kind: 'year', year: '2010', day: '2011-09-05' })
    expect(preview).toMatchObject({ receipts: 11, gifts: 11, sums: [{ amount: 15_000n }, { amount: 725n }] })
    expect(preview.reasons).toEqual([
      { reason: 'no-address', gifts: 1 },
      { reason: 'no-giver', gifts: 1 },
    ])
    const single = await previewBatch(world, ken, { kind: 'gift', year: '2010', language: 'ja', day: '2011-09-05' })
    expect(single).toMatchObject({ receipts: 4, gifts: 4 })
    await expect(previewBatch(world, ken, { kind: 'gift', day: '2011-09-05' })).rejects.toEqual(
      refused('receipts.days-needed', 'year'),
    )
    await expect(startBatch(world, ken, { kind: 'year', year: '1999' })).rejects.toEqual(
      refused('receipts.nothing-in-batch', 'year'),
    )
  })

  test('is stopped and goes on; then every gift of the year has one receipt, in the order of postal codes', async () => {
    const asked = [1, 2, 3].map(() => startBatch(world, ken, { kind: 'year', year: '2010' }))
    const ids = new Set((await Promise.all(asked)).map((batch) => batch.id))
    expect(ids.size).toBe(1)
    const [id = ''] = ids
    await stopBatch(world, ken, { id })
    await issueBatch.run(worker.world, id)
    expect(await getBatch(world, ken, { id })).toMatchObject({ done: 0, issued: 0, finished_at: null })
    await resumeBatch(world, ken, { id })
    await expect(resumeBatch(world, ken, { id })).rejects.toEqual(refused('receipts.batch-goes-on'))
    await Promise.all([issueBatch.run(worker.world, id), issueBatch.run(worker.world, id)])
    const batch = await getBatch(world, ken, { id })
    expect(batch).toMatchObject({ done: 5, givers: 5, issued: 11, gifts_left_out: 2, failed_at: null })
    expect(batch.finished_at).not.toBeNull()
    await expect(stopBatch(world, ken, { id })).rejects.toEqual(refused('receipts.batch-is-over'))
    expect((await listLeftOut(world, ken, { id, reason: 'no-address' })).rows.map(({ amount }) => amount)).toEqual([5n])
    await expect(listLeftOut(world, ken, { id: newId() })).rejects.toMatchObject({ name: 'NotFound' })
    const { rows } = await sql<{ serial: bigint; by: string; ref: string }>`select r.serial, r.recorded_by as by, p.ref
      from receipts.receipts r join people.parties p on p.id = r.giver_id order by r.serial`.execute(owner)
    expect(rows.map(({ serial }) => Number(serial))).toEqual(Array.from({ length: 11 }, (_, i) => i + 1))
    expect([...new Set(rows.map(({ ref }) => ref))]).toEqual(['P-6', 'P-1', 'P-5', 'P-2', 'P-3'])
    expect(new Set(rows.map(({ by }) => by))).toEqual(new Set([ken.name]))
    const again = await previewBatch(world, ken, { kind: 'year', year: '2010', day: '2011-09-05' })
    expect(again.receipts).toBe(0)
  })

  test('has its letters, its labels and a list for a spreadsheet at the end', async () => {
    const { rows } = await sql<{ id: string }>`select id from receipts.batches`.execute(owner)
    const id = rows[0]?.id ?? ''
    const { prints } = await getBatch(world, ken, { id })
    expect(prints.map(({ form, part }) => [form, part])).toEqual([
      ['letters', 1],
      ['labels', 1],
    ])
    for (const { id: wanted } of prints) await print.run(worker.world, wanted)
    const made = (await getBatch(world, ken, { id })).prints
    expect(made.map(({ pages }) => pages)).toEqual([11, 1])
    for (const { sha256 } of made) expect((await bytesOf(sha256)).subarray(0, 5).toString()).toBe('%PDF-')
    const visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
    const csv = await (await visitor.get(`/receipts/batches/${id}/csv`)).text()
    expect(csv.split('\r\n')).toHaveLength(13)
    expect(csv).toContain('R2011-0001,2011-09-05,林晓 先生/女士')
    const page = await (await visitor.get(`/receipts/batches/${id}`)).text()
    expect(page).toContain('RB-2011-001')
    expect(page).not.toContain('http-equiv="refresh"')
  }, 60_000)
})

describe('a receipt on paper', () => {
  test('is printed as it was issued, as a stamped duplicate, and as void', async () => {
    const { id, ref } = await desk.gift('2011-02-01', 'JPY 3000')
    const receipt = await desk.issue(ref)
    const printed = async (copy = '') => {
      const asked = await askPrint(world, ken, { id: receipt.id, copy })
      await print.run(worker.world, asked.id)
      const { sha256, pages } = await getPrint(world, ken, { id: asked.id })
      expect(pages).toBe(1)
      return bytesOf(sha256)
    }
    const first = await printed()
    await refundGift(world, ken, { id, amount: '1', refundedOn: '2011-03-01', reason: 'asked' })
    expect((await printed()).equals(first)).toBe(true)
    const { copy } = await reissueReceipt(world, ken, { id: receipt.id, why: 'lost' })
    const stamped = await printed(copy)
    expect(stamped.equals(first)).toBe(false)
    await voidReceipt(world, ken, { id: receipt.id, why: 'a part went back' })
    const over = await printed()
    expect(over.equals(first)).toBe(false)
    expect(over.equals(stamped)).toBe(false)
    for (const bytes of [first, stamped, over]) expect(bytes.toString('latin1')).toMatch(/pdfuaid:part|pdfuaid/)
  }, 60_000)
})

test('texts that a spreadsheet would run are made harmless in the list', async () => {
  const { batchHeaders, batchLine } = await import('#modules/receipts/rendering/batch-csv.ts')
  const { toCsv } = await import('#platform/imports/export.ts')
  const receipt = await desk.read((await desk.issue((await desk.gift('2011-05-01', 'JPY 1')).ref)).id)
  const evil = { ...receipt, printed: { ...receipt.printed, giver: { name: '=1+1', lines: ['@x'] } } }
  async function* lines() {
    yield batchLine(evil)
  }
  expect(await text(toCsv(batchHeaders, lines()))).toContain(`,'=1+1,'@x,`)
})
