import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { summaryLines } from '#modules/giving/face.ts'
import { fileLine } from '#modules/giving/rendering/payment-summary.ts'
import { testWorld } from '../world.ts'
import { deskOf, standingRefunds, told } from './desk.ts'
import { annsGift as gift, paypalInEnglish } from './files.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { preview, take } = deskOf(world, ken)

const mdy = { order: 'mdy', mark: '.' } as const

beforeEach(async () => {
  await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
    owner,
  )
  await take({ 'january.csv': paypalInEnglish([gift]) }, mdy)
})

const refunds = () => standingRefunds(owner)
const japanese = (rows: readonly (readonly string[])[]) =>
  [
    '日付,時間,タイムゾーン,名前,タイプ,ステータス,通貨,合計,手数料,正味,送信者メールアドレス,取引ID,リファレンス トランザクションID,Country Code,Balance Impact',
    ...rows.map((row) => row.join(',')),
  ].join('\r\n')

test('a refund in a Japanese file is one, though its type is known by the words in it alone', async () => {
  const at = ['2010/02/02', '10:00:00', 'JST']
  const about = [gift.id, '', 'Debit']
  const file = japanese([
    [...at, 'Ann Lee', '支払いの返金', '完了', 'USD', '-10.00', '0.00', '-10.00', 'us@example.org', '2JJ', ...about],
    [...at, '', '一般通貨換算', '完了', 'USD', '-40.00', '0.00', '-40.00', '', '3JJ', ...about],
    [...at, '', 'チャージバック手数料', '完了', 'USD', '-3.00', '0.00', '-3.00', '', '4JJ', ...about],
    [...at, 'Bo', '支払い', '完了', 'USD', '7.00', '0.00', '7.00', 'bo@example.org', '5JJ', '', '', 'Credit'],
  ])
  const { currencies, ignored, guessed } = await take({ 'ja.csv': file })
  expect(told({ currencies, ignored }).sort()).toEqual(
    ['1 conversion', '1 fee', 'USD 1 gifts 7.00 - 0.00 = 7.00', 'USD 1 refunds 10.00'].sort(),
  )
  expect(guessed).toBe(1n)
  expect(await refunds()).toEqual(['1000 2JJ'])
})

test('a dispute that was lost took the payment back, and is one with its row in the balance', async () => {
  const payments = [
    'id,Created (UTC),Amount,Amount Refunded,Currency,Fee,Status,Customer Email,Card Name,Disputed Amount,Dispute Status',
    'ch_lost,2010-02-01 10:00,30.00,0.00,usd,1.17,Paid,cy@example.org,Cy,30.00,lost',
    'ch_open,2010-02-01 11:00,40.00,0.00,usd,1.46,Paid,di@example.org,Di,40.00,under_review',
  ].join('\n')
  await take({ 'payments.csv': payments }, { mark: '.' })
  expect(await refunds()).toEqual(['3000 ch_lost-returned'])
  const balance = [
    'id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description',
    'txn_lost,adjustment,ch_lost,-30.00,15.00,-45.00,usd,2010-02-05 10:00,2010-02-05 10:00,Chargeback withdrawal for ch_lost',
  ].join('\n')
  await take({ 'balance.csv': balance }, { mark: '.' })
  expect(await refunds()).toEqual(['3000 txn_lost'])
})

test('a file of 2009 names the country in words, and its payer lives there', async () => {
  const header =
    'Date, Time, Time Zone, Name, Type, Status, Currency, Gross, Fee, Net, From Email Address, Transaction ID, Country, '
  const row = (id: string, name: string, country: string) =>
    `"9/30/2010","23:45:00","PDT","${name}","Donation Received","Completed","USD","5.00","-0.45","4.55","${id}@example.org","${id}","${country}",`
  const rows = [
    row('GB1', 'Eve Old', 'United Kingdom'),
    row('JP1', 'Jun Old', 'Japan'),
    row('XX1', 'Una Old', 'Atlantis'),
  ]
  await take({ '2010.csv': [header, ...rows].join('\n') })
  const { rows: parties } = await sql<{
    told: string
  }>`select display_name || ' ' || coalesce(country, 'nowhere') as told
    from people.parties where display_name like '% Old' order by 1`.execute(owner)
  expect(parties.map(({ told }) => told)).toEqual(['Eve Old GB', 'Jun Old JP', 'Una Old nowhere'])
})

test('lines of Japan Post in which single payers can no longer be seen are no gift, and no fee is told of the others', async () => {
  const file = [
    '取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高',
    '20100405,1,5000,,振替,ｻﾄｳ ﾊﾅｺ,50000',
    '20100406,2,30000,,自払,まとめ,80000',
    '20100407,3,7,,利子,,80007',
    '20100408,4,7,,自払,受取利子,80014',
    '20100409,5,2000,,振替,山田　利子,82014',
  ].join('\n')
  const { currencies, ignored } = await take({ 'yucho.csv': file })
  expect(told({ currencies, ignored }).sort()).toEqual(['3 other', 'JPY 2 gifts 7000 - 0 = 7000'].sort())
  const summary = { rows: 5n, currencies, ignored, guessed: 0n, twins: 0n }
  expect(summaryLines(summary, 'en')[0]).toBe('2 new gifts: JPY 7,000; no fee is told')
})

test('the command line says how each file was read, by the options that would correct it', async () => {
  const list = 'Total Amount;Receive Date;Financial Type\n"1.315,74";03.04.2010;Donation\n'
  const { files } = await preview({ 'civicrm.csv': list }, { currency: 'EUR', zone: 'Asia/Tokyo' })
  expect(files.map((file) => fileLine(file, 'en'))).toEqual([
    "civicrm.csv: CiviCRM contributions, 1 row, read by --encoding utf-8 --delimiter ';' --mark ',' --order dmy --zone Asia/Tokyo --currency EUR",
  ])
})

test('an address that stands in one cell behind the name is that of who paid', async () => {
  const head =
    'Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,Transaction ID,Shipping Address'
  const row = (id: string, name: string, address: string) =>
    `2/3/2010,10:00:00,PST,${name},Donation Payment,Completed,USD,5.00,0.00,5.00,${id}@example.org,${id},"${address}"`
  await take(
    {
      'one-cell.csv': [
        head,
        row('6SA', 'Bo Chan', 'Bo Chan, 1 Hill Road, Bath, BA1 1AA, United Kingdom'),
        row('7SA', 'Cy Dee', 'The Mill, 2 Low Road, Bath'),
        row('8SA', 'Di Eve', ''),
      ].join('\r\n'),
    },
    mdy,
  )
  const { rows } = await sql<{ told: string }>`select name || ': ' || coalesce(lines, '') as told from payments.payers
    where email ilike '%sa@example.org' order by email`.execute(owner)
  expect(rows.map(({ told }) => told)).toEqual([
    'Bo Chan: 1 Hill Road, Bath, BA1 1AA, United Kingdom',
    'Cy Dee: The Mill, 2 Low Road, Bath',
    'Di Eve: ',
  ])
})
