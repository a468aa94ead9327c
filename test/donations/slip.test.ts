import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printBlankSlip, printSlip } from '#modules/donations/rendering/slip-press.ts'
import { slipTree } from '#modules/donations/rendering/slip-tree.ts'
import { nothingTyped } from '#modules/donations/rules/slip-sheet.ts'
import { setProfile } from '#modules/organisation/face.ts'
import { openPress } from '#platform/pdf/printer.ts'
import { languages } from '#platform/words.ts'
import { testWorld } from '../world.ts'
import { deskOf, visitorOf } from './desk.ts'

const { world, site, owner, as, close } = await testWorld()
const desk = deskOf(world, as('treasurer'))
const visitor = visitorOf(site)
afterAll(close)

const reader = 'pdftotext'
const hasPdftotext = spawnSync(reader, ['-v']).error === undefined
const textOf = (pdf: Uint8Array): string =>
  spawnSync(reader, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout
const pagesOf = (text: string) => text.split('\f').filter((page) => page.trim() !== '').length
// between the letters of two scripts stands a little room, which the reader takes for a blank
const unspaced = (text: string) => text.replace(/\s/g, '')

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
const blank = (language: string) => visitor.get(`/${language}/give/slip/blank.pdf`)

let network = 0
function send(fields: Record<string, string>, { language = 'en', from = '', headers = {} } = {}) {
  network += 1
  return visitor.app.request(
    `${visitor.origin}/${language}/give/slip`,
    { method: 'POST', headers: { origin: visitor.origin, ...headers }, body: new URLSearchParams(fields) },
    { incoming: { socket: { remoteAddress: from || `198.51.100.${network}` } } },
  )
}

beforeAll(async () => {
  await setProfile(world, as('director'), {
    names: { en: 'Example society', ja: '見本の会' },
    baseCurrency: 'JPY',
    timeZone: 'Asia/Tokyo',
    languages: ['en', 'ja'],
  } as never)
})

test('there is no sheet before the way by post is open', async () => {
  expect((await visitor.get('/en/give/slip')).status).toBe(404)
  expect((await blank('en')).status).toBe(404)
  expect((await send({})).status).toBe(404)
})

describe('the sheet', () => {
  beforeAll(async () => {
    await desk.open('postal', { account: '００１２０－９－１２３４５６', accountName: '見本の会' })
    await desk.offer('school', '10')
  })

  test('is offered beside the way, on paper at once and with a page that says the same', async () => {
    const give = await (await visitor.get('/en/give')).text()
    expect(give).toContain('href="/en/give/slip/blank.pdf"')
    expect(give).toContain('href="/en/give/slip"')
    expect(give).toContain('00120-9-123456')
  })

  test.each([
    ['en', 'This sheet itself cannot be paid in', 'At an ATM', 'Could you give me one'],
    ['ja', 'この用紙では払い込めません', 'ATMで', '用紙と書き方を教えていただけますか'],
    ['ko', '이 종이로는 낼 수 없습니다', 'ATM에서', '용지를 주시겠어요'],
    ['zh', '此单本身不能用来汇款', '在 ATM 上', '可以给我一张吗'],
  ])('has a page in %s with the names of the fields in Japanese', async (language, ...said) => {
    const answer = await visitor.get(`/${language}/give/slip`)
    const text = await answer.text()
    for (const expected of [...said, '口座記号番号', '加入者名', '通信欄', 'ご依頼人', '00120-9-123456', '見本の会'])
      expect(text).toContain(expected)
    expect(text).toContain('青い払込取扱票でこの口座に払い込みたいです')
    expect(text).not.toContain('<script')
    expect([answer.headers.get('cache-control'), answer.headers.get('set-cookie')]).toEqual(['no-store', null])
  })

  test('is a file for everybody when nobody typed anything', async () => {
    const [first, second] = await Promise.all([blank('en'), blank('en')])
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    expect(first.headers.get('content-disposition')).toContain('post-office-en.pdf')
    expect(Buffer.compare(await bytesOf(first), await bytesOf(second))).toBe(0)
    expect((await visitor.app.request(`${visitor.origin}/en/give/slip/blank.pdf`, { method: 'HEAD' })).status).toBe(200)
  })

  test.skipIf(!hasPdftotext)(
    'says on one page what to copy and how to pay, in four languages (needs pdftotext)',
    async () => {
      for (const [language, ...said] of [
        ['en', 'Guide to the slip at the post office', 'Hand in the whole slip with the money', 'The fee'],
        ['ja', '払込取扱票の書き写し用シート', '窓口でお見せください', '料金について'],
        ['ko', '우체국 납입 용지 작성 안내', '볼펜으로 옮겨 적습니다', '수수료'],
        ['zh', '邮局汇款单填写指南', '用圆珠笔抄写', '手续费'],
      ] as const) {
        const text = textOf(await bytesOf(await blank(language)))
        for (const expected of [
          ...said,
          '口座記号番号',
          '加入者名',
          '通信欄',
          'ご依頼人',
          '00120-9-123456',
          '見本の会',
        ])
          expect(unspaced(text)).toContain(unspaced(expected))
        expect(unspaced(text)).toContain('青い払込取扱票でこの口座に払い込みたいです')
        expect(pagesOf(text)).toBe(1)
      }
    },
  )

  const typed = {
    ...{ amount: '３,０００', fund: 'school', name: 'ﾔﾏﾀﾞ Ana', postcode: '9800811' },
    ...{ address: '仙台市青葉区一番町1-2-3\r\n見本ビル 4', phone: '０２２-000-0000' },
  }

  test.skipIf(!hasPdftotext)('holds what the giver typed, made fit to be copied (needs pdftotext)', async () => {
    const answer = await send(typed)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const text = textOf(await bytesOf(answer))
    for (const expected of [
      '¥3000',
      '使いみち：schoolのために（school）',
      'ヤマダ Ana',
      '980-0811',
      '見本ビル 4',
      '022-000-0000',
    ])
      expect(unspaced(text)).toContain(unspaced(expected))
    expect(text).not.toContain('as much as you like to give')
    expect(pagesOf(text)).toBe(1)
  })

  test('keeps nothing of what was typed, and says none of it in an address', async () => {
    await send(typed)
    const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(owner)
    expect(rows.length).toBeGreaterThan(100)
    const holding: string[] = []
    for (const { name } of rows) {
      const [schema = '', table = ''] = name.replaceAll('"', '').split('.')
      const found = await sql`select from ${sql.table(`${schema}.${table}`)} r
        where r::text like '%一番町%' or r::text like '%ヤマダ%' or r::text like '%ﾔﾏﾀﾞ%' limit 1`.execute(owner)
      if (found.rows.length > 0) holding.push(name)
    }
    expect(holding).toEqual([])
    expect(await (await visitor.get('/en/give/slip?name=Typed&amount=77')).text()).not.toMatch(/value="(Typed|77)"/)
  })

  test.each([
    [{ amount: '0' }, 'amount'],
    [{ amount: '-5' }, 'amount'],
    [{ amount: '1.5' }, 'amount'],
    [{ amount: 'much' }, 'amount'],
    [{ amount: '100000000' }, 'amount'],
    [{ fund: 'general' }, 'fund'],
    [{ address: 'x'.repeat(161) }, 'address'],
    [{ name: 'x'.repeat(61) }, 'name'],
    [{ phone: '0'.repeat(31) }, 'phone'],
    [{ postcode: '0'.repeat(21) }, 'postcode'],
  ])('comes back with what was typed when it cannot be: %j', async (fields, field) => {
    const answer = await send({ name: 'Typed before', ...fields })
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain(`id="form-${field}-error"`)
    if (field !== 'name') expect(text).toContain('Typed before')
  })

  test('prints the longest that it takes, and signs that no font has, and shows no markup of others', async () => {
    const long = { name: '寿'.repeat(60), address: '長'.repeat(160), phone: '0'.repeat(30), postcode: '9'.repeat(20) }
    for (const fields of [
      { ...typed, ...long, amount: '99999999' },
      { name: '#eval("1") $x$ *b* \\', address: '𓀀 e̋̋ \u202e ﷽', postcode: '<b>', phone: '"' },
    ]) {
      const answer = await send(fields)
      expect(answer.status).toBe(200)
      const pdf = await bytesOf(answer)
      expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
      if (hasPdftotext && fields.phone === '"') expect(textOf(pdf)).toContain('#eval("1") $x$ *b* \\')
    }
  })

  test('comes from our own page alone', async () => {
    expect((await send(typed, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await send(typed, { headers: { origin: '' } })).status).toBe(403)
  })

  test('is the same for the same words, and has the clerk’s Japanese in every language', () => {
    const payee = { account: '00120-9-123456', holder: '見本の会' }
    const trees = languages.map((language) => JSON.stringify(slipTree(language, 'Example', payee, nothingTyped)))
    expect(new Set(trees).size).toBe(4)
    for (const tree of trees) expect(tree).toContain('青い払込取扱票でこの口座に払い込みたいです')
  })

  test('is made thirty times an hour for one network, and not once more; the empty one is always there', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 31; n++) statuses.push((await send({ amount: '1' }, { from: `2001:db8:7::${n}` })).status)
    expect(statuses).toEqual([...Array(30).fill(200), 422])
    expect((await send({ amount: '1' })).status).toBe(200)
    expect((await blank('en')).status).toBe(200)
  })

  const tree = (holder: string) => slipTree('ja', 'Example', { account: '00120-9-123456', holder }, nothingTyped)

  test('does not let more wait than can be served soon, and takes more when they are', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => printSlip(tree('見本の会'))))
    expect(asked.map(({ status }) => status)).toEqual([...Array(8).fill('fulfilled'), 'rejected', 'rejected'])
    expect(asked.at(-1)).toMatchObject({ reason: { code: 'donations.slip.busy' } })
    expect((await printSlip(tree('見本の会'))).length).toBeGreaterThan(1000)
  })

  test('is printed once for all who want the empty one, and anew when the account has another name', async () => {
    const once = printBlankSlip(tree('見本の会'))
    expect(printBlankSlip(tree('見本の会'))).toBe(once)
    expect(printBlankSlip(tree('別の会'))).not.toBe(once)
    for (let n = 0; n < 8; n++) await printBlankSlip(tree(`会 ${n}`))
    expect(printBlankSlip(tree('見本の会'))).not.toBe(once)
  })
})

test('a press that has nothing to do for a while ends its process, and begins another when it has', async () => {
  await using press = openPress(new URL('../../src/modules/donations/rendering/slip.typ', import.meta.url), {
    rest: 30,
  })
  const tree = slipTree('en', 'Example', { account: '00120-9-123456', holder: 'x' }, nothingTyped)
  const first = await press.print(tree)
  await expect.poll(() => press.pid).toBeUndefined()
  expect(Buffer.compare(first.bytes, (await press.print(tree)).bytes)).toBe(0)
})
