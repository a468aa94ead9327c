import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readStatement } from '#modules/statements/jobs.ts'
import { submit } from '#modules/statements/pages/read-file.tsx'
import { mostFiles } from '#modules/statements/rules/reading-files.ts'
import { statementsWords } from '#modules/statements/words/words.ts'
import { newId } from '#platform/ids.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { formOf } from '#platform/web/form.ts'
import { languages, localeOf } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { paypalInEnglish, type Told } from '../payments/files.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, worker, owner, close } = await testWorld()
afterAll(close)
let visitor: Visitor

const day = 86_400
const gift: Told = {
  ...{ id: '1AA11111AA111111A', at: 20 * day, currency: 'USD', gross: 5000, fee: 175, kind: 'donation' },
  ...{ name: 'Ann Lee', email: 'ann@example.org' },
}
const back: Told = { ...gift, id: '2AA', at: gift.at + 30 * day, gross: -1000, fee: 0, kind: 'refund', about: gift.id }
const march = new File([paypalInEnglish([gift])], 'march.csv')
const april = new File([paypalInEnglish([back])], 'april.csv')
const unclear = new File([paypalInEnglish([{ ...gift, id: '3AA', at: day }])], 'unclear.csv')
const unknown = new File(['Wann;Wieviel;Wer\n13.02.2010;1.250,00;Kim\n14.02.2010;20,50;Lee\n'], 'bank.csv')
const empty = new File([], 'empty.csv')

const pageOf = async (path: string, language = 'en') => {
  const answer = await visitor.get(path, `${languageCookie}=${language}`)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}
type Fields = readonly (readonly [string, string | File])[]
/** Posts a form and returns where it leads. */
async function led(path: string, fields: Fields = []): Promise<string> {
  const answer = await visitor.post(path, fields)
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  return (answer.headers.get('location') ?? '').replace(/[?&]saved=[^&]*/, '')
}
const given = (files: readonly File[]): Fields => files.map((file) => ['files', file])
const read = (files: readonly File[], more: Fields = []) => led('/statements/read', [...given(files), ...more])
const work = (reading: string) => readStatement.run(worker.world, reading.split('/').at(-1) ?? '')
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const t = statementsWords.in('en')

beforeAll(async () => {
  visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
})
beforeEach(() =>
  sql`truncate giving.gifts, payments.imports, payments.entries, payments.payers, payments.mappings, statements.readings cascade`.execute(
    owner,
  ),
)

describe('the form', () => {
  test('takes several files at once, and says how many', async () => {
    const page = await pageOf('/statements/read')
    expect(page).toMatch(/<input id="form-files" name="files"[^>]*type="file" multiple/)
    expect(page).toContain(t('statements.field.files.hint', { most: mostFiles }))
  })

  test('names each file that is empty, keeps the others chosen, and reads them with what is chosen then', async () => {
    const refused = await visitor.post('/statements/read', given([march, empty]))
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('empty.csv is empty')
    const tokens = [...page.matchAll(/name="kept\.files\.\d+" value="([^"]+)" checked/g)].map(([, token = '']) => token)
    expect(tokens).toHaveLength(1)
    expect(text(page)).toContain('march.csv')
    const reading = await read([april], [['kept.files.0', tokens[0] ?? '']])
    expect(text(await pageOf(reading))).toContain('march.csv and 1 more')
  })

  test('names each file that is too large, too', async () => {
    const upload = { token: '', sha256: '', name: 'years.csv', flaw: 'too-large' as const }
    const sent = formOf({ files: [upload, { token: newId(), sha256: 'a'.repeat(64), name: 'march.csv' }] }, [], true)
    await expect(submit({ form: sent } as Ctx)).rejects.toMatchObject({
      problems: [{ code: 'statements.file-too-large', field: 'files', values: { name: 'years.csv' } }],
    })
  })

  test('may be sent without a file, or with too many, and nothing is lost', async () => {
    expect((await visitor.post('/statements/read', [])).status).toBe(422)
    const many = Array.from(
      { length: mostFiles + 1 },
      (_, n) => new File([paypalInEnglish([{ ...gift, id: `M${n}` }])], `${n}.csv`),
    )
    const refused = await visitor.post('/statements/read', given(many))
    const page = await refused.text()
    expect([refused.status, page.match(/name="kept\.files\.\d+"/g)?.length]).toEqual([422, mostFiles + 1])
    expect(page).toContain(t('statements.too-many-files'))
  })
})

describe('the reading of one file', () => {
  test('shows it as ever, an empty one too', async () => {
    const page = await pageOf(await read([march]))
    for (const part of ['<h1>march.csv</h1>', t('statements.how-read'), t('statements.first-rows'), 'Ann Lee'])
      expect(page).toContain(part)
    expect(page).not.toContain('take-out-file')
    expect(page).not.toContain('id="file-1"')
    expect(await pageOf(await read([empty]))).toContain(t('statements.no-rows'))
  })

  test('says so where it was given twice', async () => {
    const page = await pageOf(await read([march, new File([march], 'march copy.csv')]))
    expect(page).toContain('<h1>march.csv</h1>')
    expect(page).toContain(t('statements.given-twice', { name: 'march.csv', again: 'march copy.csv' }))
  })
})

describe('the reading of several files', () => {
  test('shows each, what they would bring together, and takes them in as one', async () => {
    const reading = await read([april, march, new File([april], 'april.csv')])
    const before = await pageOf(reading)
    for (const part of [
      ...['april.csv and 1 more', t('statements.state.reading.several'), 'PayPal activity', t('statements.order.mdy')],
      ...['id="file-1"', 'id="file-2"', t('statements.given-twice', { name: 'april.csv', again: 'april.csv' })],
    ])
      expect(before).toContain(part)
    expect(before.match(/<details class="details"><summary>The first rows/g)).toHaveLength(2)
    await work(reading)
    const ready = await pageOf(reading)
    expect(ready).toContain(t('statements.ready.several'))
    expect(text(ready)).toContain('1 new gift: USD 50.00 given')
    expect(text(ready)).toContain('1 refund: USD 10.00')
    expect(text(await pageOf('/statements'))).toContain('april.csv and 1 more')
    await led(`${reading}/confirm`)
    await work(reading)
    const done = await pageOf(reading)
    expect(done).toContain(t('statements.state.done'))
    // neither that nothing is recorded, nor files of which nothing is kept
    for (const part of [t('statements.get-reading.lead'), 'id="file-1"']) expect(done).not.toContain(part)
    expect(text(await pageOf('/statements'))).toContain('april.csv (PayPal activity), march.csv (PayPal activity)')
  })

  test('says which cannot be read, and corrects the order of days of that one alone', async () => {
    const reading = await read([march, unclear])
    const page = await pageOf(reading)
    expect(page).toContain(t('statements.refused.several'))
    expect(text(page)).toContain('unclear.csv: It is not clear which number of')
    expect(page).toMatch(/<a href="#file-2">unclear.csv<\/a>/)
    const corrected = await led(`${reading}/read-again`, [
      ['file', '1'],
      ['order', 'mdy'],
    ])
    expect(corrected).not.toBe(reading)
    await work(corrected)
    expect(text(await pageOf(corrected))).toContain('2 new gifts: USD 100.00 given')
    const wrong = await visitor.post(`${corrected}/read-again`, [
      ['file', '1'],
      ['order', 'yesterday'],
    ])
    const again = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(again).toContain('id="again-2-order-error"')
    expect(again).not.toContain('id="again-1-order-error"')
  })

  test('tells the problems of each file in its place, and how many more there are of all', async () => {
    const wrong = (name: string, ids: readonly number[]) =>
      new File([paypalInEnglish(ids.map((n) => ({ ...gift, id: `W${n}`, at: 20 * day })))], name)
    const many = Array.from({ length: 52 }, (_, n) => n)
    const reading = await read([wrong('many.csv', many), wrong('few.csv', [90, 91])], [['order', 'ymd']])
    await work(reading)
    const page = await pageOf(reading)
    const [top = '', first = '', second = ''] = page.split(/<section class="section" id="file-/)
    expect(text(top)).toContain('… and 4 more problems.')
    expect(first.match(/many\.csv, line \d+, column Date/g)).toHaveLength(50)
    expect(text(first + second)).not.toContain('more problem')
  })

  test('leads to the columns of the one that no layout fits, and back to all', async () => {
    const reading = await read([march, unknown], [['currency', 'EUR']])
    expect(await pageOf(reading)).toContain(`href="${reading}/map-columns?file=1"`)
    const mapping = await pageOf(`${reading}/map-columns?file=1`)
    for (const part of ['name="file" value="1"', 'bank.csv', 'Wieviel', 'march.csv and 1 more'])
      expect(mapping).toContain(part)
    // what stands in each column, beside its name and where it is chosen
    expect(text(mapping)).toMatch(/Wieviel\s+1\.250,00 · 20,50/)
    expect(mapping).toContain('>Wieviel (1.250,00)<')
    const mapped = await led(`${reading}/map-columns`, [
      ...[['file', '1'] as const, ['source', 'my-bank'] as const],
      ...[['columns.date', 'Wann'] as const, ['columns.amount', 'Wieviel'] as const],
    ])
    await work(mapped)
    const page = text(await pageOf(mapped))
    expect(page).toContain('2 new gifts: EUR 1,270.50; no fee is told')
    expect(page).toContain('1 new gift: USD 50.00 given')
  })

  test('takes one out', async () => {
    const reading = await read([march, unclear])
    const rest = await led(`${reading}/take-out-file`, [['file', '1']])
    expect(await pageOf(rest)).toContain('<h1>march.csv</h1>')
    const refused = await visitor.post(`${rest}/take-out-file`, [['file', '0']])
    expect([refused.status, (await refused.text()).includes(t('statements.only-file'))]).toEqual([422, true])
  })

  test.each(languages)('speaks %s', async (language) => {
    const page = await pageOf(await read([march, unclear, unknown]), language)
    const say = statementsWords.in(language)
    expect(page).toContain(`lang="${localeOf[language]}"`)
    for (const part of [
      say('statements.files-more', { name: 'march.csv', count: 2 }),
      say('statements.refused.several'),
      say('statements.how-read.several'),
      say('statements.take-out-file.of', { name: 'bank.csv' }),
    ])
      expect(page).toContain(part)
  })
})

test('what could not be read yet stands among the open readings for a week', async () => {
  const reading = await read([march, unclear])
  await work(reading)
  const listed = text(await pageOf('/statements'))
  expect(listed).toContain(t('statements.file-refused'))
  await sql`update statements.readings set asked_at = asked_at - interval '8 days'`.execute(owner)
  expect(text(await pageOf('/statements'))).not.toContain(t('statements.file-refused'))
})
