import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendReceipt } from '#modules/receipts/commands/send-receipt.ts'
import { startBatch } from '#modules/receipts/commands/start-batch.ts'
import { voidReceipt } from '#modules/receipts/commands/void-receipt.ts'
import { issueBatch, mailReceipt } from '#modules/receipts/jobs.ts'
import { settleMail } from '#platform/mail.ts'
import { openPostOffice, type PostOffice } from '../audit/smtp.ts'
import { testWorld } from '../world.ts'
import { deskOf, refused } from './desk.ts'

const opened = await testWorld()
const { world, owner, worker } = opened
const desk = deskOf(opened)
const { ken } = desk
let post: PostOffice

beforeAll(async () => {
  post = await openPostOffice()
  settleMail({ smtpUrl: `smtp://127.0.0.1:${post.port}`, from: 'office@bridge.example' })
  await desk.settle()
  await desk.series()
  await desk.policy()
})
afterAll(async () => {
  settleMail(undefined)
  await post.close()
  await opened.close()
})

const mailsOf = async (receiptId: string) => {
  const { rows } = await sql<{ id: string; sent: boolean; failed: boolean }>`select id, sent_at is not null as sent,
    failed_at is not null as failed from receipts.mails where receipt_id = ${receiptId}`.execute(owner)
  return rows
}
const askedFor = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform.outbox
    where event = 'receipts.mail-asked'`.execute(owner)
  return rows[0]?.n
}

test('a receipt is mailed once to its giver, in their language, with the PDF, however often it is asked for', async () => {
  const { id } = await desk.issue((await desk.gift('2010-05-01', 'JPY 1000')).ref)
  await Promise.all([sendReceipt(world, ken, { id }), sendReceipt(world, ken, { id })])
  expect(await askedFor()).toBe(1)
  const [mail] = await mailsOf(id)
  await mailReceipt.run(worker.world, mail?.id ?? null)
  await mailReceipt.run(worker.world, mail?.id ?? null)
  await sendReceipt(world, ken, { id })
  expect(await askedFor()).toBe(1)
  expect(post.received).toHaveLength(1)
  const [{ to = [], data = '' } = {}] = post.received
  expect(to).toEqual(['hanako@example.jp'])
  expect(data).toContain(`Message-ID: <receipt-${mail?.id}@bridge.example>`)
  expect(data).toMatch(/Content-Type: application\/pdf; name=R2011-0001\.pdf/)
  const pdf = /Content-Disposition: attachment; filename=R2011-0001\.pdf\r\n\r\n([\s\S]+?)\r\n--/.exec(data)?.[1] ?? ''
  expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(await mailsOf(id)).toMatchObject([{ sent: true, failed: false }])
}, 60_000)

test('one that was voided meanwhile is not sent, nor one without an address', async () => {
  const { id } = await desk.issue((await desk.gift('2010-05-02', 'JPY 1000')).ref)
  await sendReceipt(world, ken, { id })
  await voidReceipt(world, ken, { id, why: 'misread' })
  const before = post.received.length
  const [mail] = await mailsOf(id)
  await mailReceipt.run(worker.world, mail?.id ?? null)
  expect(post.received).toHaveLength(before)
  expect(await mailsOf(id)).toMatchObject([{ sent: false, failed: true }])
  await expect(sendReceipt(world, ken, { id })).rejects.toEqual(refused('receipts.is-void'))
  const silent = await desk.issue((await desk.gift('2010-05-03', 'JPY 1', { giver: 'P-3' })).ref)
  await expect(sendReceipt(world, ken, { id: silent.id })).rejects.toEqual(refused('receipts.no-email'))
})

test('one that the server did not take is told so and can be asked for again', async () => {
  const { id } = await desk.issue((await desk.gift('2010-05-04', 'JPY 1', { giver: 'P-2' })).ref)
  await sendReceipt(world, ken, { id })
  const [mail] = await mailsOf(id)
  settleMail({ smtpUrl: 'smtp://127.0.0.1:1', from: 'office@bridge.example' })
  await expect(mailReceipt.run(worker.world, mail?.id ?? null)).rejects.toThrow('did not take')
  await mailReceipt.giveUp?.(worker.world, mail?.id ?? null)
  expect(await mailsOf(id)).toMatchObject([{ sent: false, failed: true }])
  settleMail({ smtpUrl: `smtp://127.0.0.1:${post.port}`, from: 'office@bridge.example' })
  const before = await askedFor()
  await sendReceipt(world, ken, { id })
  expect(await askedFor()).toBe((before ?? 0) + 1)
  await mailReceipt.run(worker.world, mail?.id ?? null)
  expect(await mailsOf(id)).toMatchObject([{ sent: true, failed: false }])
}, 60_000)

test('a batch asks for the mails of those who have an address, in the transaction that issues', async () => {
  for (const giver of ['P-1', 'P-3', 'P-5']) await desk.gift('2009-05-05', 'JPY 100', { giver })
  const before = (await askedFor()) ?? 0
  const { id } = await startBatch(world, ken, { kind: 'year', year: '2009', sendsMail: 'yes' })
  await issueBatch.run(worker.world, id)
  expect(await askedFor()).toBe(before + 2)
})
