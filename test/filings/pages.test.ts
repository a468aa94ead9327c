import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calculateSupport } from '#modules/filings/commands/calculate-support.ts'
import { getRules } from '#modules/filings/queries/get-rules.ts'
import { listDonors } from '#modules/filings/queries/list-donors.ts'
import { listIncomeLines } from '#modules/filings/queries/list-income-lines.ts'
import { recordGift } from '#modules/giving/face.ts'
import { restoreFiscalYear, voidFiscalYear } from '#modules/organisation/commands/void-fiscal-year.ts'
import { createParty } from '#modules/people/face.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { languages } from '#platform/words.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { formsIn, signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, as, close } = await testWorld('2011-12-05T00:00:00Z')
afterAll(close)
const mina = as('director')
const app = staffApplication(world, reach)
let treasurer: Visitor
let editor: Visitor
let auditor: Visitor
let made = ''

const folder = fileURLToPath(new URL('../../examples', import.meta.url))
const pageOf = async (path: string, visitor = treasurer) => (await visitor.get(path)).text()

/** Fills in the form of a page and sends it. */
async function send(path: string, fields: Readonly<Record<string, string>>) {
  const form = formsIn(await pageOf(path), path).find(({ method, action }) => method === 'post' && action === path)
  // a browser sends no box that is not ticked; of the funds only the first is
  const shown = (form?.fields ?? [])
    .filter(({ name }) => !(name in fields) && !/^freeFunds\.[1-9]/.test(name))
    .map(({ name, value }) => [name, value])
  return treasurer.post(path, [...(shown as [string, string][]), ...Object.entries(fields)])
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, mina, folder));
  treasurer = await signIn(app, world, 'treasurer')
  editor = await signIn(app, world, 'editor')
  auditor = await signIn(app, world, 'auditor')
  made = (await calculateSupport(world, mina, { year: 'FY2010', firstApplication: 'yes' })).id
}, 120_000)

describe('the public support test', () => {
  test('is made by a form and shown step by step, with the way to the records', async () => {
    const path = '/filings/tests/calculate'
    const answer = await send(path, { year: 'FY2010', firstApplication: 'yes', judgedOn: '2010-12-21' })
    expect(answer.status).toBe(303)
    const page = await pageOf(answer.headers.get('location') ?? '')
    for (const words of ['Not passed', 'Relative test', 'All gifts of the years judged', 'at least 1/5 is asked'])
      expect(page).toContain(words)
    expect(page).not.toContain('Absolute test')
    expect(page).toContain('/filings/donors?year=FY2010&amp;rows=unknown')
    expect(await pageOf('/filings/tests')).toContain('21 December 2010')
  })

  test('speaks four languages, each with every step', async () => {
    const said = {
      en: 'Gifts that count',
      ja: '分子（対象となる寄附金）',
      ko: '분자(인정되는 기부금)',
      zh: '分子（可计入的捐款）',
    }
    for (const language of languages) {
      const page = await (await treasurer.get(`/filings/tests/${made}`, `${languageCookie}=${language}`)).text()
      expect(page).toContain(said[language])
    }
  })
})

describe('the donor list', () => {
  test('has every gift of the year, also those of nobody known, and says until when it is kept', async () => {
    const page = await pageOf('/filings/donors?year=FY2010')
    for (const words of ['Not known', 'To be kept until 30 November 2016', 'never published'])
      expect(page).toContain(words)
    const { total } = await listDonors(world, mina, { year: 'FY2010', today: '2011-12-05' })
    expect(total).toBeGreaterThan(250n)
  })

  test('goes to paper whole, and to a spreadsheet without formulas', async () => {
    await createParty(world, mina, {
      ref: 'P-EVIL',
      kind: 'organisation',
      names: [{ written: '=HYPERLINK("https://evil.example")', kind: 'primary' }],
      addresses: [{ country: 'JP', lines: '@SUM(1+1)' }],
    } as never)
    await recordGift(world, mina, {
      ...{ receivedOn: '2011-08-30', money: { amount: '4000', currency: 'JPY' }, channel: 'bank', fund: 'general' },
      giver: 'P-EVIL',
    } as never)
    const { total } = await listDonors(world, mina, { year: 'FY2010', today: '2011-12-05' })
    const answer = await treasurer.get('/filings/donors/csv?year=FY2010')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await answer.text()).trimEnd().split('\r\n')
    expect(lines).toHaveLength(Number(total) + 1)
    const evil = lines.find((line) => line.includes('evil')) ?? expect.fail('no line')
    expect(evil).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    expect(evil).toContain(`'@SUM(1+1)`)
    const book = await treasurer.get('/filings/donors/xlsx?year=FY2010')
    expect(book.headers.get('content-type')).toContain('spreadsheetml')
    expect(book.headers.get('content-disposition')).toContain('.xlsx')
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const paper = await pageOf('/filings/donors/print?year=FY2010')
    expect(paper.match(/<tr>/g)?.length).toBe(Number(total) + 1)
  })

  test('is closed to who does not keep the money, and each look leaves a line', async () => {
    for (const path of ['/filings/donors', '/filings/donors/csv', `/filings/tests/${made}`]) {
      expect((await editor.get(path)).status).toBe(403)
      expect((await auditor.get(path)).status).toBe(200)
    }
    expect((await auditor.get('/filings/rules/set')).status).toBe(403)
  })

  test('names nobody to who may not look at people', async () => {
    const viewer = as.may(['filings.list-donors'])
    const { rows } = await listDonors(world, viewer, { year: 'FY2010', today: '2011-12-05' })
    expect(rows.length).toBe(50)
    expect(rows.every(({ donor }) => donor === null)).toBe(true)
    const ask = { year: 'FY2010', today: '2011-12-05', donor: 'P-14' }
    expect((await listDonors(world, viewer, ask)).total).toBe(0n)
    expect((await listDonors(world, mina, ask)).total).toBeGreaterThan(0n)
  })
})

describe('what is recorded', () => {
  test('a line of income by a form, corrected, taken out and brought back', async () => {
    const answer = await send('/filings/income/record', {
      ...{ year: 'FY2010', line: 'interest', amount: '1,500', receivedOn: '2011-08-31', ref: 'IN-T' },
    })
    const here = (answer.headers.get('location') ?? '').split('?')[0] ?? ''
    expect(await pageOf(here)).toContain('JPY 1,500')
    await send(`${here}/correct`, { amount: '1600', why: 'read again' })
    expect(await pageOf(here)).toContain('JPY 1,500 → JPY 1,600')
    await send(`${here}/void`, { why: 'twice' })
    expect(await pageOf(here)).toContain('Void')
    await send(`${here}/restore`, { why: 'not twice' })
    expect(await pageOf('/filings/income?line=interest')).toContain('JPY 1,600')
  })

  test('a line stays readable when its year is taken out of use', async () => {
    const { rows } = await listIncomeLines(world, mina, { year: 'FY2009' })
    const year = rows[0]?.fiscal_year_id ?? ''
    await voidFiscalYear(world, mina, { id: year, why: 'by mistake' })
    expect((await treasurer.get(`/filings/income/${rows[0]?.id}`)).status).toBe(200)
    expect((await listIncomeLines(world, mina, {})).rows.map(({ id }) => id)).toContain(rows[0]?.id)
    await restoreFiscalYear(world, mina, { id: year, why: 'not at all' })
  })

  test('refuses a day outside the year beside its field', async () => {
    const given = { year: 'FY2010', line: 'interest', amount: '0', receivedOn: '2011-09-01' }
    const answer = await send('/filings/income/record', given)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('This day lies outside FY2010.')
  })

  test('values and bodies stand in their lists with the way to take them out', async () => {
    await send('/filings/yen-values/record', {
      ...{ currency: 'USD', month: '2011-09', rate: '76.65', rateOn: '2011-09-30', source: 'Bank' },
    })
    const page = await pageOf('/filings/yen-values')
    expect(page).toContain('1 USD = 76.65 yen')
    expect(page).toContain('/void')
    await send('/filings/bodies/record', { party: 'P-04' })
    expect(await pageOf('/filings/bodies')).toContain('灯台をともす会')
  })

  test('the rules by a form, with what they were before', async () => {
    expect(await getRules(world, mina, {})).toMatchObject({ pack: 'japan', authorised_from: '2010-12-21' })
    const answer = await send('/filings/rules/set', { countsSupportingDues: 'yes', why: 'the board decided' })
    expect(answer.status).toBe(303)
    const page = await pageOf('/filings/rules')
    for (const words of ['the board decided', 'Japan: NPO corporations', 'National Tax Agency', 'Relative test'])
      expect(page).toContain(words)
    expect(await getRules(world, mina, {})).toMatchObject({ counts_supporting_dues: true, free_funds: ['general'] })
  })
})

describe('what is due', () => {
  test('stands by its day, and leads to the form that says it was made and filed', async () => {
    const page = await pageOf('/filings?year=FY2010')
    for (const words of ['Business report', '30 November 2011', 'Late', 'Remittances abroad, before each large one'])
      expect(page).toContain(words)
    const answer = await send('/filings/returns/record?year=FY2010&item=inventory', { madeOn: '2011-11-01' })
    expect(answer.status).toBe(422)
    const path = '/filings/returns/record'
    expect((await send(path, { year: 'FY2010', item: 'inventory', madeOn: '2011-11-01' })).status).toBe(303)
    const [, file = ''] = /href="(\/filings\/returns\/[\w-]+\/file)"/.exec(await pageOf('/filings?year=FY2010')) ?? []
    expect((await send(file, { filedOn: '2011-11-30', place: 'The city' })).status).toBe(303)
    expect(await pageOf(file.replace('/file', ''))).toContain('The city')
    expect(await pageOf('/filings/returns')).toContain('30 November 2011')
  })

  test('is told on the home page', async () => {
    expect(await pageOf('/')).toContain('filings were due by 30 November 2011')
    expect(await pageOf('/', editor)).not.toContain('were due by')
  })

  test('schedules, note and statement speak four languages and say where a line comes from', async () => {
    const said = {
      '/filings/schedules': ['Five largest items of income', '収入の上位5件', '수입 상위 5건', '前五大收入'],
      '/filings/restricted': ['Opening', '期首残高', '기초 잔액', '期初余额'],
      '/filings/statement': ['Typed in', '入力', '입력', '手工填写'],
      '/filings/remittances': ['Grain for people in need', '海外への送金・持出し', '해외 송금·반출', '境外汇款与携出'],
    }
    for (const [path, words] of Object.entries(said))
      for (const [i, language] of languages.entries())
        expect(await (await treasurer.get(`${path}?year=FY2010`, `${languageCookie}=${language}`)).text()).toContain(
          words[i],
        )
  })

  test('a remittance by a form, corrected and taken out', async () => {
    const answer = await send('/filings/remittances/record', {
      ...{ sentOn: '2011-09-10', kind: 'cash', 'money.amount': '50', 'money.currency': 'USD', usedFor: 'Rice' },
    })
    const here = (answer.headers.get('location') ?? '').split('?')[0] ?? ''
    expect(await pageOf(here)).toContain('No value in yen')
    await send(`${here}/correct`, { yen: '3850', why: 'the bank said so' })
    expect(await pageOf(here)).toContain('JPY 3,850')
    await send(`${here}/void`, { why: 'never sent' })
    expect(await pageOf(here)).toContain('Void')
  })

  test('a gift in another currency leads to its value where it has none', async () => {
    const { id } = (await recordGift(world, mina, {
      ...{ receivedOn: '2011-10-20', money: { amount: '10', currency: 'USD' }, channel: 'paypal', fund: 'general' },
    } as never)) as { id: string }
    expect(await pageOf(`/giving/gifts/${id}`)).toContain('/filings/yen-values/record?gift=')
  })
})
