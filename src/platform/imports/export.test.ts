import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { csvLine, toCsv } from './export.ts'

const formulas = ['=1+1', '+cmd', '-2+3', '@sum(a1)', '\t=1', ' =1', '＝1', '\r=1']

test.each(formulas)('keeps a spreadsheet from running %j', (cell) => {
  expect(csvLine([cell])).toMatch(/^"?'/)
})

test('leaves numbers and plain texts as they are', () => {
  expect(csvLine(['-12.50', -3n, 4, null, 'rice, 20 kg', 'a "kit"', '冬'])).toBe(
    '-12.50,-3,4,,"rice, 20 kg","a ""kit""",冬\r\n',
  )
})

test('writes a file with the mark that Excel needs', async () => {
  async function* rows() {
    yield ['R-1', 12n]
    yield ['R-2', null]
  }
  expect(String(await buffer(toCsv(['ref', 'amount'], rows())))).toBe('\ufeffref,amount\r\nR-1,12\r\nR-2,\r\n')
})
