import { CsvError, type Options, Parser } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { Refusal } from '../errors.ts'
import { longestLine, type Piece } from './pieces.ts'

/** One record: its cells as they stand, and the line of the file on which it begins. */
export interface CsvRecord {
  readonly cells: readonly string[]
  readonly line: number
}

export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** What some files do besides: blanks after their delimiters, before a quote. */
export interface Manner {
  readonly spaced?: boolean
}

const ends = /\r\n|\n|\r/g
const hasEnd = (cell: string) => cell.includes('\n') || cell.includes('\r')
const endsIn = (cell: string) => (hasEnd(cell) ? (cell.match(ends)?.length ?? 0) : 0)

const shape = (delimiter: Delimiter, { spaced = false }: Manner = {}): Options => ({
  delimiter,
  ltrim: spaced,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  max_record_size: longestLine,
})

const write = (parser: Parser, bytes: Buffer) =>
  new Promise<void>((resolve, reject) => parser.write(bytes, (error) => (error ? reject(error) : resolve())))

const finish = (parser: Parser) =>
  new Promise<void>((resolve, reject) => {
    parser.once('error', reject).once('end', resolve).resume().end()
  })

// Garbage of larger batches outlives the young generation, and memory grows by 60 MB.
const batchSize = 16_384

const quiet = () => {}

/** The records of a file in batches; blank lines are records of one empty cell. Throws CsvError. */
async function* batches(pieces: AsyncIterable<Piece>, options: Options): AsyncGenerator<CsvRecord[]> {
  let batch: CsvRecord[] = []
  let line = 1
  const keep = (cells: string[]) => {
    batch.push({ cells, line })
    line++
    for (const cell of cells) line += endsIn(cell)
    return null
  }
  const parser = new Parser({ ...options, on_record: keep })
  parser.on('error', quiet)
  for await (const { bytes } of pieces) {
    for (let at = 0; at < bytes.length; at += batchSize) {
      await write(parser, bytes.subarray(at, at + batchSize))
      yield batch
      batch = []
    }
  }
  await finish(parser)
  yield batch
}

/** The line on which the cell begins at which the parser gives up; only a second reading that looks at each cell tells. */
async function lineOfBrokenCell(pieces: AsyncIterable<Piece>, options: Options): Promise<number> {
  let line = 1
  const cast = (cell: string) => {
    line += endsIn(cell)
    return cell
  }
  const closeRecord = () => {
    line++
    return null
  }
  const parser = new Parser({ ...options, cast, on_record: closeRecord })
  parser.on('error', quiet)
  try {
    for await (const { bytes } of pieces) await write(parser, bytes)
    await finish(parser)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return line
}

function refusalFor(error: CsvError, line: number): Refusal {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new Refusal('imports.quote-not-closed', 'file').at(line, '')
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new Refusal('imports.record-too-long', 'file').at(line, '')
  return new Refusal('imports.stray-quote', 'file').at(line, '')
}

/**
 * Reads a file into records, a batch at a time. `open` begins it anew, for a broken quote is looked for a second time. Refuses
 * `imports.quote-not-closed`, `imports.stray-quote`, `imports.record-too-long` with the line on which the cell begins.
 */
export async function* readRecords(
  open: () => AsyncIterable<Piece>,
  delimiter: Delimiter,
  manner: Manner = {},
): AsyncGenerator<readonly CsvRecord[]> {
  const options = shape(delimiter, manner)
  try {
    yield* batches(open(), options)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw refusalFor(error, await lineOfBrokenCell(open(), options))
  }
}

/** The cells of the first line that is not blank, as one delimiter cuts them; none when its quotes are broken. */
export function firstCells(head: Buffer, delimiter: Delimiter): readonly string[] {
  try {
    const records = parseNow(head, { ...shape(delimiter), skip_empty_lines: true, to: 1 })
    return records[0] ?? []
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

/** The first records of a piece of whole lines, as far as they can be read; blank lines are records of one empty cell. */
export async function firstRecords(
  head: Buffer,
  delimiter: Delimiter,
  most: number,
  manner: Manner = {},
): Promise<CsvRecord[]> {
  const found: CsvRecord[] = []
  async function* pieces() {
    yield { bytes: head, line: 1 }
  }
  try {
    for await (const batch of batches(pieces(), shape(delimiter, manner))) {
      found.push(...batch)
      if (found.length >= most) break
    }
  } catch (error) {
    // the end of the piece may lie inside of a cell
    if (!(error instanceof CsvError)) throw error
  }
  return found.slice(0, most)
}
