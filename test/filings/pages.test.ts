import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calculateSupport } from '#modules/filings/commands/calculate-support.ts'
import { getRules } from '#modules/filings/queries/get-rules.ts'
import { listDonors } from '#modules/filings/queries/list-donors.ts'
import { recordGift } from '#modules/giving/face.ts'
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
