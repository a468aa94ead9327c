import { type Options, parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../errors.ts'
import { readPieces } from './pieces.ts'
import { type Delimiter, delimiters, readRecords } from './records.ts'

const options = (delimiter: Delimiter): Options => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
})

/** The cells as the parser alone reads them, or what is wrong. */
function byParser(text: string, delimiter: Delimiter): unknown {
  try {
    return parse(text, options(delimiter))
  } catch {
    return 'broken'
  }
}

async function* inChunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = async (text: string, delimiter: Delimiter, size: number) => {
  const open = () => readPieces(inChunks(Buffer.from(text), size), { encoding: 'utf-8', mark: 0 })
  const records = []
  for await (const batch of readRecords(open, delimiter)) records.push(...batch)
  return records
}

// quotes where they belong and where they do not, cells that go on in the next line, three kinds of line ends
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', '日', ' ', '7'), maxLength: 4 }),
  fc.constantFrom('""', '"a"', '"a""b"', '"a\nb"', '"a\r\nb"', '"\r"', '"a,b"', '"a;b"', '" "', '","', '"",""'),
  fc.constantFrom('"', 'a"b', '"a"b', '"a', 'b"'),
)
const lineOf = (delimiter: Delimiter) => fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(delimiter))
const file = fc.constantFrom(...delimiters).chain((delimiter) =>
  fc.record({
    delimiter: fc.constant(delimiter),
    lines: fc.array(fc.tuple(lineOf(delimiter), fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 8 }),
    last: lineOf(delimiter),
    size: fc.integer({ min: 1, max: 40 }),
  }),
)

test('every file is read as the parser alone reads it, wherever its pieces end', async () => {
  let whole = 0
  await fc.assert(
    fc.asyncProperty(file, async ({ delimiter, lines, last, size }) => {
      const text = lines.flat().join('') + last
      const wanted = byParser(text, delimiter)
      const found = await read(text, delimiter, size).then(
        (records) => records.map(({ cells }) => cells),
        (error) => (error instanceof Refusal ? 'broken' : error),
      )
      expect(found).toEqual(wanted)
      if (wanted !== 'broken') whole++
    }),
    { numRuns: 3000 },
  )
  expect(whole).toBeGreaterThan(300)
})

test('each record stands at the line on which it begins, whatever lies before it', async () => {
  const text = 'a,b\r\n"c","d"\r\n"e\nf","g\r\nh"\r\n\r\n"i"",""j",k\r\nl,m'
  for (let size = 1; size < 50; size++) {
    const records = await read(text, ',', size)
    expect(records.map(({ line }) => line)).toEqual([1, 2, 3, 6, 7, 8])
    expect(records.map(({ cells }) => cells.length)).toEqual([2, 2, 2, 1, 2, 2])
  }
})
