import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import type { CsvRecord } from '#platform/imports/records.ts'
import { readSheet } from '#platform/imports/workbook.ts'
import { archiveOf, partsOf, workbookOf } from '../fixtures/workbooks.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbooks-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function recordsOf(bytes: Uint8Array): Promise<CsvRecord[]> {
  const path = join(folder, 'a.xlsx')
  await writeFile(path, bytes)
  const all: CsvRecord[] = []
  for await (const batch of readSheet(path)) all.push(...batch)
  return all
}

const codeOf = (bytes: Uint8Array) =>
  recordsOf(bytes).then(
    () => 'read',
    (error) => (error instanceof Refusal ? error.problems.map(({ code }) => code).join() : String(error)),
  )

const formats = { 164: '[$-411]ggge"年"m"月"d"日";@', 165: 'yyyy/mm/dd hh:mm:ss', 166: 'h:mm:ss', 167: '"¥"#,##0' }
const styles = [0, 164, 165, 166, 167]

test('cells are read as they are shown, and rows keep their numbers', async () => {
  const texts =
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><r><t>山</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 田</t></r></si>'
  const rows =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>=1+1</t></is></c></row>' +
    '<row r="5"><c r="A5" s="1"><v>40612</v></c><c r="B5" s="2"><v>40612.38371527778</v></c><c r="C5" s="3"><v>0.38371527778</v></c></row>' +
    '<row r="6"><c r="A6"><v>19.989999999999998</v></c><c r="B6"><v>0.30000000000000004</v></c><c r="C6"><v>1.234</v></c>' +
    '<c r="D6" s="4"><v>12345678901234</v></c><c r="E6"><v>1E-7</v></c><c r="F6" t="b"><v>1</v></c>' +
    '<c r="G6"><f>SUM(A6:B6)</f><v>20.29</v></c><c r="H6" t="e"><v>#N/A</v></c></row>'
  expect(await recordsOf(archiveOf(partsOf({ rows, texts, formats, styles })))).toEqual([
    { line: 2, cells: ['東京', '山 田', '', '=1+1'] },
    { line: 5, cells: ['2011-03-10', '2011-03-10 09:12:33', '09:12:33'] },
    { line: 6, cells: ['19.99', '0.3', '1.2340', '12345678901234', '0.0000001', 'TRUE', '20.29', '#N/A'] },
  ])
})

test('days of a workbook that counts from 1904 are the same days', async () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>39150</v></c></row>'
  const bytes = archiveOf(partsOf({ rows, formats, styles, since1904: true }))
  expect((await recordsOf(bytes))[0]?.cells).toEqual(['2011-03-10'])
})

test('texts come back as they were', async () => {
  const texts = [
    '=HYPERLINK("x")',
    '<b>&amp;',
    ' a\nb ',
    '_x0041_',
    'ｻﾄｳ',
    '𠮷野',
    '\u200b',
    "'",
    '1,234.50',
    'a\tb',
    '\u0001',
  ]
  expect(await recordsOf(workbookOf([texts]))).toEqual([{ line: 1, cells: texts }])
})

test('an archive that unpacks to too much, or does not say to how much, is refused before it is unpacked', async () => {
  const rows = `<row r="1"><c t="inlineStr"><is><t>${'a'.repeat(3_000_000)}</t></is></c></row>`
  expect(await codeOf(archiveOf(partsOf({ rows })))).toBe('read')
  expect(await codeOf(archiveOf(partsOf({ rows }), 300_000_000))).toBe('imports.workbook-too-large')
  expect(await codeOf(archiveOf(partsOf({ rows }), 0))).toBe('imports.workbook-too-large')
  // one that says less than it holds
  expect(await codeOf(archiveOf(partsOf({ rows }), 1000))).toBe('imports.workbook-broken')
})

test('entities of a sheet are neither multiplied nor looked up', async () => {
  const parts = partsOf({ rows: '<row r="1"><c t="inlineStr"><is><t>&b;&e;x</t></is></c></row>' })
  const type = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>'
  const sheet = type + parts['xl/worksheets/sheet1.xml']
  const cells = await recordsOf(archiveOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet })).catch(() => [])
  expect(JSON.stringify(cells)).not.toMatch(/aaaa|root:/)
})

test('what is no workbook, or a damaged one, is refused in words', async () => {
  expect(await codeOf(archiveOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }))).toBe(
    'imports.workbook-broken',
  )
  expect(await codeOf(archiveOf({}))).toBe('imports.workbook-broken')
  expect(await codeOf(Buffer.from('PK\x03\x04'))).toBe('imports.workbook-broken')
  const whole = workbookOf([
    ['Date', 'Amount'],
    ['2011-03-10', '5.00'],
  ])
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cuts) => {
      const bytes = cuts ? whole.subarray(0, at) : Buffer.from(whole).fill(byte, at, at + 1)
      expect(await codeOf(bytes)).toMatch(/^(read|imports\.workbook-(broken|too-large))$/)
    }),
    { numRuns: 300, seed: 20_261_129 },
  )
})
