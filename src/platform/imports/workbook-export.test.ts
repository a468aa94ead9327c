import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readSheet } from './workbook.ts'
import { toWorkbook } from './workbook-export.ts'

async function written(row: readonly (string | bigint | null)[]): Promise<Buffer> {
  async function* rows() {
    yield row
  }
  return buffer(toWorkbook('List', ['a'], rows()))
}

async function readBack(bytes: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'))
  try {
    const path = join(folder, 'a.xlsx')
    await writeFile(path, bytes)
    for await (const batch of readSheet(path)) return batch[1]?.cells
    return undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The XML of the sheet, unpacked where its entry begins. */
function sheetIn(bytes: Buffer): string {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const at = bytes.indexOf(name)
  return inflateRawSync(bytes.subarray(at + name.length + bytes.readUInt16LE(at - 2))).toString()
}

const formulas = [
  '=1+1',
  '+cmd',
  '-2+3',
  '@sum(a1)',
  '\t=1',
  ' =1',
  '＝1',
  "'=1",
  '=HYPERLINK("http://example.org","x")',
]

test('texts that a spreadsheet could run are cells of text, and come back as they were', async () => {
  const bytes = await written(formulas)
  expect(await readBack(bytes)).toEqual(formulas)
  const sheet = sheetIn(bytes)
  expect(sheet).toContain('=1+1')
  expect(sheet).not.toMatch(/<f[ >/]/)
  expect([...sheet.matchAll(/<c [^>]*>/g)].every(([cell]) => /t="(inlineStr|s)"/.test(cell))).toBe(true)
})

test('numbers are numbers, and what only looks like one stays as it is', async () => {
  const row = ['1234.50', -3n, '000123', '1234567890123456', '-0.05', '１２', null, '山田 & <花子>']
  const bytes = await written(row)
  expect(await readBack(bytes)).toEqual([
    '1234.5',
    '-3',
    '000123',
    '1234567890123456',
    '-0.05',
    '１２',
    '',
    '山田 & <花子>',
  ])
  expect(sheetIn(bytes)).toContain('<v>1234.5</v>')
})
