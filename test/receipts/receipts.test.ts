import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { reissueReceipt } from '#modules/receipts/commands/reissue-receipt.ts'
import { voidPolicy } from '#modules/receipts/commands/void-policy.ts'
import { voidReceipt } from '#modules/receipts/commands/void-receipt.ts'
import { restoreSeries, voidSeries } from '#modules/receipts/commands/void-series.ts'
import { listPolicies } from '#modules/receipts/queries/list-policies.ts'
import { listReceipts } from '#modules/receipts/queries/list-receipts.ts'
import { previewReceipts } from '#modules/receipts/queries/preview-receipts.ts'
import { searchReceipts } from '#modules/receipts/queries/search-receipts.ts'
import { testWorld } from '../world.ts'
import { deskOf, refused } from './desk.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, owner, as } = opened
const desk = deskOf(opened)
const { ken } = desk

const serialsOf = async (series = 'R') => {
  const { rows } = await sql<{ serial: bigint }>`select r.serial from receipts.receipts r
    join receipts.series s on s.id = r.series_id where s.code = ${series} order by r.serial`.execute(owner)
  return rows.map(({ serial }) => Number(serial))
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

beforeAll(async () => {
  await desk.settle()
})

describe('before anything is settled', () => {
  test('nothing is issued: no series, then no policy', async () => {
    const { ref } = await desk.gift('2009-05-01', 'JPY 1000')
    await expect(desk.issue(ref)).rejects.toEqual(refused('receipts.no-series', 'series'))
    await desk.series()
    await expect(desk.issue(ref)).rejects.toEqual(refused('receipts.left-out.no-policy', 'gift'))
    await desk.policy()
    expect((await desk.read((await desk.issue(ref)).id)).number).toBe('R2011-0001')
  })
})

describe('a receipt of a gift', () => {
  test('says who gave what and when, in the language of the giver, without a word of taxes', async () => {
    const { ref } = await desk.gift('2009-06-01', 'JPY 12000', { giver: 'P-2' })
    const receipt = await desk.read((await desk.issue(ref)).id)
    expect(receipt).toMatchObject({ language: 'ko', amount: 12000n, currency: 'JPY', deductible: false, kind: 'gift' })
    expect(receipt.printed.giver).toEqual({
      name: '김다온 귀하',
      lines: ['대한민국', '03000', '서울특별시 종로구 가온길 5'],
    })
    expect(receipt.printed.sentences).toHaveLength(1)
    expect(receipt.printed.gifts).toMatchObject([{ ref, channel: '계좌 이체' }])
  })

  test('is issued once, however often and at once it is asked for', async () => {
    const { ref } = await desk.gift('2009-07-01', 'JPY 3000')
    const before = await serialsOf()
    const asked = await Promise.all(upTo(6).map(() => desk.issue(ref)))
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
    expect(await serialsOf()).toEqual(upTo(before.length + 1))
  })

  test('what went back is taken off, and nothing left is no receipt', async () => {
    const { id, ref } = await desk.gift('2009-08-01', 'JPY 5000')
    await refundGift(world, ken, { id, amount: '2000', refundedOn: '2009-09-01', reason: 'too much' })
    expect((await desk.read((await desk.issue(ref)).id)).amount).toBe(3000n)
    const gone = await desk.gift('2009-08-02', 'JPY 5000')
    await refundGift(world, ken, { id: gone.id, amount: '5000', refundedOn: '2009-09-01', reason: 'all' })
    await expect(desk.issue(gone.ref)).rejects.toEqual(refused('receipts.left-out.given-back', 'gift'))
  })

  test.each([
    ['anonymous', { anonymous: 'yes' }],
    ['no-giver', { giver: '' }],
    ['ticket', { channel: 'ticket' }],
  ])('%s gifts get none', async (reason, words) => {
    const { ref } = await desk.gift('2009-09-01', 'JPY 100', words as never)
    await expect(desk.issue(ref)).rejects.toEqual(refused(`receipts.left-out.${reason}`, 'gift'))
  })

  test('a gift that nobody recorded is told', async () => {
    await expect(desk.issue('G-NONE')).rejects.toEqual(refused('receipts.unknown-gift', 'gift', { ref: 'G-NONE' }))
  })

  test('many at once take numbers without a gap, also where some are refused', async () => {
    const gifts = await Promise.all(upTo(12).map((n) => desk.gift('2009-10-01', `JPY ${n}000`)))
    const before = await serialsOf()
    const asked = [...gifts.map(({ ref }) => ref), 'G-NONE', 'G-NONE-2']
    const done = await Promise.allSettled(asked.map((ref) => desk.issue(ref)))
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(2)
    expect(await serialsOf()).toEqual(upTo(before.length + 12))
  })
})

describe('a void receipt', () => {
  test('keeps its number and its reason; its gift has a new one with a new number', async () => {
    const { ref } = await desk.gift('2009-11-01', 'JPY 700')
    const first = await desk.issue(ref)
    await voidReceipt(world, ken, { id: first.id, why: 'name misread' })
    await expect(voidReceipt(world, ken, { id: first.id, why: 'again' })).rejects.toEqual(refused('receipts.is-void'))
    await expect(reissueReceipt(world, ken, { id: first.id, why: 'lost' })).rejects.toEqual(refused('receipts.is-void'))
    const second = await desk.issue(ref)
    const [old, anew] = [await desk.read(first.id), await desk.read(second.id)]
    expect(old).toMatchObject({ void_reason: 'name misread', voided_by: ken.name })
    expect(old.number).not.toBe(anew.number)
    expect(await serialsOf()).toEqual(upTo((await serialsOf()).length))
    expect((await listReceipts(world, ken, { state: 'void' })).rows.map(({ id }) => id)).toContain(first.id)
  })
})

describe('a duplicate', () => {
  test('says what the first said, though the giver moved and is called otherwise since', async () => {
    const { ref } = await desk.gift('2009-12-01', 'JPY 900', { giver: 'P-6' })
    const { id } = await desk.issue(ref)
    const before = (await desk.read(id)).printed
    await sql`update people.parties set display_name = 'moved' where ref = 'P-6'`.execute(owner)
    await reissueReceipt(world, ken, { id, why: 'lost in the post' })
    await reissueReceipt(world, ken, { id, why: 'lost again' })
    const receipt = await desk.read(id)
    expect(receipt.printed).toEqual(before)
    expect(receipt.copies.map(({ position, reason }) => [position, reason])).toEqual([
      [2, 'lost again'],
      [1, 'lost in the post'],
    ])
  })
})

describe('a receipt and its gifts later', () => {
  test('no longer agree after a refund or a void gift; a merge of the giver is no disagreement', async () => {
    const [a, b] = [await desk.gift('2010-02-01', 'JPY 1000', { giver: 'P-5' }), await desk.gift('2010-02-02', 'JPY 1')]
    const [first, second] = [await desk.issue(a.ref), await desk.issue(b.ref)]
    const differing = async () => (await listReceipts(world, ken, { state: 'differs' })).rows.map(({ id }) => id)
    expect(await differing()).toEqual([])
    await mergeParties(world, desk.mina, { keep: 'P-2', other: 'P-3', why: 'the same' })
    expect(await differing()).toEqual([])
    await refundGift(world, ken, { id: a.id, amount: '1', refundedOn: '2011-03-01', reason: 'asked' })
    await voidGift(world, ken, { id: b.id, why: 'twice' })
    expect((await differing()).sort()).toEqual([first.id, second.id].sort())
    expect((await desk.read(first.id)).differs).toBe(true)
    await voidReceipt(world, ken, { id: first.id, why: 'a part went back' })
    expect((await desk.read((await desk.issue(a.ref)).id)).amount).toBe(999n)
    expect(await differing()).toEqual([second.id])
  })
})

describe('the receipts of a year in Japan', () => {
  test('split by the day of the authorisation and by currency; a card gift counts on its payout', async () => {
    await desk.authorise('AU-J', '2010-12-21')
    await desk.policy({
      ...{ sinceOn: '2010-05-01', pack: 'japan', cardDay: 'on-payout', authorisation: 'AU-J', localTax: '東京都' },
      ...{ envelope: 'naga-3', why: 'the board resolved' },
    })
    await desk.gift('2010-06-01', 'JPY 1000')
    await desk.gift('2010-12-22', 'JPY 2000')
    await desk.gift('2010-12-23', 'USD 10.50')
    await desk.gift('2010-12-24', 'JPY 4000', { channel: 'card' })
    const preview = await previewReceipts(world, ken, { giver: 'P-1', year: '2010', day: '2011-09-05' })
    expect(preview).toMatchObject({
      receipts: 3,
      gifts: 3,
      sums: [{ currency: 'JPY' }, { currency: 'USD', amount: 1050n }],
    })
    const { count } = await desk.issueYear('P-1', '2010')
    expect(count).toBe(3)
    const again = await desk.issueYear('P-1', '2010')
    expect(again.count).toBeGreaterThanOrEqual(3)
    const { rows } = await listReceipts(world, ken, { giver: 'P-1', year: '2010' })
    const years = rows.filter(({ kind }) => kind === 'year')
    expect(years.map(({ amount, currency, deductible }) => [amount, currency, deductible]).sort()).toEqual(
      [
        [1000n, 'JPY', false],
        [1050n, 'USD', true],
        [2000n, 'JPY', true],
      ].sort(),
    )
    const yen = await desk.read(years.find(({ amount }) => amount === 2000n)?.id ?? '')
    const text = yen.printed.sentences.join('\n')
    for (const part of ['特定非営利活動に係る事業', '課法11-1', '国税庁', '2010年12月21日', '所得控除', '東京都'])
      expect(text).toContain(part)
    expect(text).not.toContain('税額控除')
    expect(yen.printed.giver).toEqual({ name: '山田 花子 様', lines: ['〒160-0001', '東京都新宿区西町1-2-3'] })
    const plain = await desk.read(years.find(({ deductible }) => !deductible)?.id ?? '')
    expect(plain.printed.sentences.join()).not.toContain('控除')
    await desk.issueYear('P-1', '2011')
    const [next] = (await listReceipts(world, ken, { giver: 'P-1', year: '2011' })).rows
    const said = await desk.read(next?.id ?? '')
    expect(said).toMatchObject({ amount: 4000n, first_day: '2011-01-31', rule: 'japan-2011' })
    expect(said.printed.sentences.join()).toMatch(/税額控除.*翌月末日/s)
  })

  test('promises an organisation nothing that only persons have', async () => {
    await desk.gift('2011-02-01', 'JPY 30000', { giver: 'P-5' })
    await desk.issueYear('P-5', '2011')
    const [made] = (await listReceipts(world, ken, { giver: 'P-5', year: '2011' })).rows
    const text = (await desk.read(made?.id ?? '')).printed.sentences.join()
    expect(text).toContain('課法11-1')
    expect(text).not.toMatch(/控除|確定申告|住民税/)
  })

  test('without an address there is none, and it is told why', async () => {
    const { ref } = await desk.gift('2011-02-01', 'JPY 100', { giver: 'P-4' })
    await expect(desk.issue(ref)).rejects.toEqual(refused('receipts.left-out.no-address', 'gift'))
    await expect(desk.issueYear('P-4', '2011')).rejects.toEqual(
      refused('receipts.nothing-to-issue', 'year', { year: '2011' }),
    )
    const { leftOut } = await previewReceipts(world, ken, { giver: 'P-4', year: '2011', day: '2011-09-05' })
    expect(leftOut.map(({ gift, reason }) => [gift.ref, reason])).toEqual([[ref, 'no-address']])
    // a town alone is where somebody lives, and no address
    const inTown = await desk.gift('2011-02-02', 'JPY 100', { giver: 'P-7' })
    await expect(desk.issue(inTown.ref)).rejects.toEqual(refused('receipts.left-out.no-address', 'gift'))
  })
})

describe('series and policies', () => {
  test('two series are chosen from, one that ended is not, and it goes on after its last number', async () => {
    const { id } = await desk.series('D', 'D{number}')
    const [a, b] = [await desk.gift('2011-03-01', 'JPY 1'), await desk.gift('2011-03-02', 'JPY 2')]
    await expect(desk.issue(a.ref)).rejects.toEqual(refused('receipts.choose-series', 'series'))
    expect((await desk.read((await desk.issue(a.ref, { series: 'D' })).id)).number).toBe('D0001')
    await voidSeries(world, ken, { id, why: 'one is enough' })
    await expect(desk.issue(b.ref, { series: 'D' })).rejects.toEqual(refused('receipts.unknown-series', 'series'))
    await restoreSeries(world, ken, { id, why: 'no' })
    expect((await desk.read((await desk.issue(b.ref, { series: 'D' })).id)).number).toBe('D0002')
    await expect(desk.series('E', 'D{number}')).rejects.toEqual(refused('receipts.series-taken', 'code', { code: 'E' }))
    await expect(desk.series('E', 'x')).rejects.toEqual(refused('receipts.pattern-wrong', 'pattern'))
  })

  test('one policy begins on a day; a void one holds nothing', async () => {
    await expect(desk.policy()).rejects.toEqual(refused('receipts.policy-taken', 'sinceOn'))
    await expect(desk.policy({ sinceOn: '2011-08-01', authorisation: 'AU-X' })).rejects.toEqual(
      refused('receipts.unknown-authorisation', 'authorisation', { ref: 'AU-X' }),
    )
    const { id } = await desk.policy({ sinceOn: '2011-08-01' })
    await voidPolicy(world, ken, { id, why: 'not yet' })
    expect((await listPolicies(world, ken, {})).find((one) => one.id === id)?.voided_at).not.toBeNull()
    await desk.policy({ sinceOn: '2011-08-01', pack: 'japan', authorisation: 'AU-J' })
  })
})

describe('who may', () => {
  test('a treasurer issues, an auditor reads, an editor does neither', async () => {
    const [li, sora] = [as('auditor'), as('editor')]
    expect((await listReceipts(world, li, {})).rows.length).toBeGreaterThan(10)
    const { ref } = await desk.gift('2011-04-01', 'JPY 1')
    const { issueForGift } = await import('#modules/receipts/commands/issue-for-gift.ts')
    await expect(issueForGift(world, li, { gift: ref })).rejects.toMatchObject({ name: 'NotAllowed' })
    await expect(listReceipts(world, sora, {})).rejects.toMatchObject({ name: 'NotAllowed' })
  })

  test('a number is found, and no name stands in the log of acts', async () => {
    expect(await searchReceipts(world, ken, { text: 'r2011-0001', most: 5 })).toMatchObject([
      { label: 'R2011-0001', kind: 'receipts.receipt' },
    ])
    const { rows } = await sql<{ all: string }>`select string_agg(a::text, ' ') as all from platform.audit a
      where action like 'receipts.%'`.execute(owner)
    expect(rows[0]?.all).toContain('receipts.issue-for-gift')
    for (const secret of ['花子', '西町', '김다온', 'lost in the post']) expect(rows[0]?.all).not.toContain(secret)
  })
})
