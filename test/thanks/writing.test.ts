import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { setPolicy } from '#modules/receipts/commands/set-policy.ts'
import { correctTemplate, createTemplate } from '#modules/thanks/commands/create-template.ts'
import { resendThanks, sendThanks } from '#modules/thanks/commands/send-thanks.ts'
import { restoreTemplate, voidTemplate } from '#modules/thanks/commands/void-template.ts'
import { voidThanks } from '#modules/thanks/commands/void-thanks.ts'
import { printAgain, writeLetters } from '#modules/thanks/commands/write-letters.ts'
import { mailThanks, print } from '#modules/thanks/jobs.ts'
import { getPrint } from '#modules/thanks/queries/get-print.ts'
import { listThanks } from '#modules/thanks/queries/list-thanks.ts'
import { composeThanks } from '#modules/thanks/rendering/compose-thanks.ts'
import { settleMail } from '#platform/mail.ts'
import { openPostOffice, type PostOffice } from '../audit/smtp.ts'
import { testWorld } from '../world.ts'
import { deskOf, refused } from './desk.ts'

const opened = await testWorld()
const { world, owner, worker } = opened
const desk = deskOf(opened)
const { ken } = desk
let post: PostOffice

const takeMail = () => settleMail({ smtpUrl: `smtp://127.0.0.1:${post.port}`, from: 'office@bridge.example' })

beforeAll(async () => {
  post = await openPostOffice()
  takeMail()
  await desk.settle()
})
afterAll(async () => {
  settleMail(undefined)
  await post.close()
  await opened.close()
})
afterEach(() =>
  sql`delete from thanks.letters; delete from thanks.prints; delete from thanks.mails; delete from thanks.covered;
    delete from thanks.acknowledgements; delete from thanks.templates; delete from thanks.rules;
    delete from giving.gifts`.execute(owner),
)

const previewOf = async (giver: string) => {
  const { writing } = await desk.look(giver)
  return writing && composeThanks(writing)
}
const mailsOf = async (id: string) => (await desk.read(id)).mails
const askedFor = async (event: string) => {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from platform.outbox where event = ${event}`.execute(owner)
  return rows[0]?.n ?? 0
}
const send = (giver = 'P-1', gifts = '') => sendThanks(world, ken, { giver, gifts })
const words = { subjects: { ja: 'お礼 {{organisation}}' }, bodies: { ja: '{{name}}\n\n{{gifts}}\n{{purpose}}' } }

test('a mail is written in the language of the giver, sent once and kept word for word', async () => {
  await desk.rule('JPY 0', 'email')
  await desk.gift('2011-05-01', 'JPY 12000', { ref: 'A' })
  await desk.gift('2011-06-01', 'USD 5.00', { ref: 'B' })
  const preview = await previewOf('P-1')
  const before = await askedFor('thanks.mail-asked')
  const [one, two] = await Promise.all([send('P-1', 'A B'), send('P-1', 'A B')])
  expect(two).toEqual(one)
  expect(await askedFor('thanks.mail-asked')).toBe(before + 1)
  const thanks = await desk.read(one.id)
  expect(thanks).toMatchObject({
    way: 'email',
    language: 'ja',
    thanked_on: '2011-09-05',
    gifts: [{ ref: 'A' }, { ref: 'B' }],
  })
  expect([thanks.subject, thanks.body]).toEqual([preview?.subject, preview?.body])
  for (const part of ['山田 花子 様', '12,000円', '2011年5月1日', '橋の会', 'general'])
    expect(thanks.body).toContain(part)
  const [mail] = thanks.mails
  await mailThanks.run(worker.world, mail?.id ?? null)
  await mailThanks.run(worker.world, mail?.id ?? null)
  expect(post.received.map(({ to }) => to)).toEqual([['hanako@example.jp']])
  expect(post.received[0]?.data).toContain(`Message-ID: <thanks-${mail?.id}@bridge.example>`)
  expect((await mailsOf(one.id))[0]?.sent_at).not.toBeNull()
  await expect(resendThanks(world, ken, { id: one.id })).rejects.toEqual(refused('thanks.sent-already'))
  await expect(send()).rejects.toEqual(refused('thanks.nothing-waits'))
})

test('what could not be sent is told and asked for again; thanks taken back are not sent', async () => {
  await desk.rule('JPY 0', 'email')
  await desk.gift('2011-05-01', 'JPY 1')
  const { id } = await send()
  const [mail] = await mailsOf(id)
  settleMail({ smtpUrl: 'smtp://127.0.0.1:1', from: 'office@bridge.example' })
  await expect(mailThanks.run(worker.world, mail?.id ?? null)).rejects.toThrow('did not take')
  await mailThanks.giveUp?.(worker.world, mail?.id ?? null)
  takeMail()
  expect((await listThanks(world, ken, { unsent: 'yes' })).rows.map((row) => row.id)).toEqual([id])
  const before = await askedFor('thanks.mail-asked')
  await Promise.all([resendThanks(world, ken, { id }), resendThanks(world, ken, { id })])
  expect(await askedFor('thanks.mail-asked')).toBe(before + 1)
  await voidThanks(world, ken, { id, why: 'misread' })
  const count = post.received.length
  await mailThanks.run(worker.world, mail?.id ?? null)
  expect(post.received).toHaveLength(count)
  expect(await mailsOf(id)).toMatchObject([{ sent_at: null }])
  expect((await listThanks(world, ken, { unsent: 'yes' })).rows).toEqual([])
  await expect(resendThanks(world, ken, { id })).rejects.toEqual(refused('thanks.is-void'))
})

test('nobody without an address is mailed, and thanks by telephone are no mail', async () => {
  await desk.rule('JPY 0', 'email')
  await desk.gift('2011-05-01', 'JPY 1', { giver: 'P-3' })
  await expect(send('P-3')).rejects.toEqual(refused('thanks.no-email'))
  expect((await desk.waiting()).map(({ ref }) => ref)).toEqual(['P-3'])
  const { id } = await desk.thank('P-3')
  await expect(resendThanks(world, ken, { id })).rejects.toEqual(refused('thanks.no-mail'))
})

test('own words are for an occasion and a language; what is not there is refused', async () => {
  await desk.rule('JPY 0', 'email')
  await desk.bound('JPY 1000')
  await desk.gift('2011-05-01', 'JPY 1000')
  const { id } = await createTemplate(world, ken, { occasion: 'any', ...words } as never)
  await expect(createTemplate(world, ken, { occasion: 'any', ...words } as never)).rejects.toEqual(
    refused('thanks.template-taken', 'occasion'),
  )
  const say = () => previewOf('P-1')
  expect(await say()).toMatchObject({
    subject: 'お礼 橋の会',
    body: expect.stringMatching(/^山田 花子 様\n\n2011年5月1日/),
  })
  const large = { occasion: 'large', subjects: { ja: '大' }, bodies: { ja: '多' } }
  await createTemplate(world, ken, large as never)
  expect((await say())?.body).toBe('多')
  await correctTemplate(world, ken, { id, ...words, bodies: { ja: '短' }, why: 'shorter' } as never)
  await voidTemplate(world, ken, { id, why: 'old' })
  await expect(voidTemplate(world, ken, { id, why: 'old' })).rejects.toEqual(refused('thanks.template-is-void'))
  await createTemplate(world, ken, { occasion: 'any', ...words } as never)
  await expect(restoreTemplate(world, ken, { id, why: 'new' })).rejects.toEqual(refused('thanks.template-taken'))
  const create = (given: object) => createTemplate(world, ken, { occasion: 'first', ...given } as never)
  await expect(create({ subjects: {}, bodies: {} })).rejects.toEqual(refused('thanks.words-needed', 'bodies'))
  await expect(create({ subjects: { en: 'A' }, bodies: { ja: 'B' } })).rejects.toEqual(
    refused('thanks.words-apart', 'subjects'),
  )
  await expect(create({ subjects: { en: 'A' }, bodies: { en: '{{nmae}}' } })).rejects.toEqual(
    refused('thanks.unknown-placeholder', 'bodies.en', { name: 'nmae' }),
  )
})

test('letters are for all who wait for one, in the envelope of the receipts, and are printed as PDF', async () => {
  await setPolicy(world, ken, {
    ...{ sinceOn: '2009-01-01', pack: 'japan', cardDay: 'on-receipt', paypalDay: 'on-receipt', usualKind: 'year' },
    ...{ sender: { en: '1 Example Street', ja: '東京都見本町1-1' }, envelope: 'naga-3', why: 'so it is' },
  } as never)
  await desk.rule('JPY 0', 'letter', { byWhom: 'The chair' })
  for (const giver of ['P-1', 'P-2', 'P-3', 'P-6']) await desk.gift('2011-05-01', 'JPY 1000', { giver })
  const [{ id, letters }] = await Promise.all([writeLetters(world, ken, {})])
  expect(letters).toBe(3)
  await expect(writeLetters(world, ken, {})).rejects.toEqual(refused('thanks.nothing-waits'))
  expect((await desk.waiting()).map(({ ref, way }) => [ref, way])).toEqual([['P-3', 'phone']])
  const { rows } = await sql<{
    printed: { language: string; envelope: string; giver: { lines: string[] }; sender: { lines: string[] } }
  }>`
    select printed from thanks.letters order by position`.execute(owner)
  expect(rows.map(({ printed }) => printed.language).sort()).toEqual(['ja', 'ko', 'zh'])
  const japanese = rows.find(({ printed }) => printed.language === 'ja')?.printed
  expect(japanese).toMatchObject({
    envelope: 'naga-3',
    giver: { name: '山田 花子 様', lines: ['〒160-0001', '東京都新宿区西町1-2-3'] },
    sender: { name: '橋の会', lines: ['東京都見本町1-1'] },
  })
  await print.run(worker.world, id)
  await print.run(worker.world, id)
  const made = await getPrint(world, ken, { id })
  expect([made.pages, made.failed_at]).toEqual([3, null])
  const parts: Buffer[] = []
  for await (const part of world.files.read(made.sha256 ?? '')) parts.push(part as Buffer)
  expect(Buffer.concat(parts).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await desk.read(made.letters[0]?.id ?? '')).print_id).toBe(id)
}, 60_000)

test('a letter to one who has no address is refused and leaves nothing; one that failed is printed again', async () => {
  await desk.rule('JPY 0', 'email')
  await desk.gift('2011-05-01', 'JPY 1000', { giver: 'P-3' })
  await expect(writeLetters(world, ken, { giver: 'P-3' })).rejects.toEqual(refused('thanks.no-address', 'giver'))
  expect(await desk.waiting()).toHaveLength(1)
  await desk.gift('2011-05-01', 'JPY 1000')
  const { id } = await writeLetters(world, ken, { giver: 'P-1' })
  await print.giveUp?.(worker.world, id)
  expect((await getPrint(world, ken, { id })).failed_at).not.toBeNull()
  const before = await askedFor('thanks.print-asked')
  await Promise.all([printAgain(world, ken, { id }), printAgain(world, ken, { id })])
  expect(await askedFor('thanks.print-asked')).toBe(before + 1)
})
