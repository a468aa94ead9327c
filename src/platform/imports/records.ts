import { CsvError, type Options, Parser } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { Refusal } from '../errors.ts'
import { countLines, longestLine, type Piece } from './pieces.ts'

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

// Nearly all lines need no parser: without a quote, or with one around each cell and nowhere else. Those are cut at once, in a third of the
// time; undefined where a line is another.
function cutLine(line: string, delimiter: Delimiter): string[] | undefined {
  if (line.length > longestLine || line.includes('\r')) return undefined
  if (!line.includes('"')) return line.split(delimiter)
  if (line.length < 2 || !line.startsWith('"') || !line.endsWith('"')) return undefined
  const cells = line.slice(1, -1).split(`"${delimiter}"`)
  return cells.some((cell) => cell.includes('"')) ? undefined : cells
}

/** Cuts the lines of pieces; from the first on that needs the parser it has all, to the end of the piece in which its record ends. */
class Reader {
  #batch: CsvRecord[] = []
  #line = 1
  readonly #delimiter: Delimiter
  readonly #parser: Parser
  readonly #cuts: boolean
  // where the parser is at the beginning of a record, this is the line
  #told = 1

  constructor(delimiter: Delimiter, manner: Manner) {
    this.#delimiter = delimiter
    this.#cuts = !manner.spaced
    this.#parser = new Parser({ ...shape(delimiter, manner), on_record: (cells: string[]) => this.#keep(cells) })
    this.#parser.on('error', quiet)
  }

  #keep(cells: string[]): null {
    this.#batch.push({ cells, line: this.#line })
    this.#line++
    for (const cell of cells) this.#line += endsIn(cell)
    return null
  }

  #take(): CsvRecord[] {
    const batch = this.#batch
    this.#batch = []
    return batch
  }

  async *read({ bytes }: Piece): AsyncGenerator<CsvRecord[]> {
    let rest = bytes
    if (this.#cuts && this.#line === this.#told) rest = yield* this.#cut(bytes)
    this.#told += countLines(bytes, 'utf-8')
    for (let at = 0; at < rest.length; at += batchSize) {
      await write(this.#parser, rest.subarray(at, at + batchSize))
      yield this.#take()
    }
  }

  /** Cuts lines as far as they need no parser; returns what is left. */
  *#cut(bytes: Buffer): Generator<CsvRecord[], Buffer> {
    const text = bytes.toString()
    let held = 0
    for (let at = 0; at < text.length; ) {
      const end = text.indexOf('\n', at)
      const line = text.slice(at, end < 0 ? text.length : text[end - 1] === '\r' && end > at ? end - 1 : end)
      const cells = cutLine(line, this.#delimiter)
      if (!cells) {
        yield this.#take()
        return Buffer.from(text.slice(at))
      }
      this.#batch.push({ cells, line: this.#line++ })
      const next = end < 0 ? text.length : end + 1
      held += next - at
      at = next
      if (held < batchSize) continue
      yield this.#take()
      held = 0
    }
    yield this.#take()
    return bytes.subarray(bytes.length)
  }

  async end(): Promise<CsvRecord[]> {
    await finish(this.#parser)
    return this.#take()
  }
}

/** The records of a file in batches; blank lines are records of one empty cell. Throws CsvError. */
async function* batches(
  pieces: AsyncIterable<Piece>,
  delimiter: Delimiter,
  manner: Manner,
): AsyncGenerator<CsvRecord[]> {
  const reader = new Reader(delimiter, manner)
  for await (const piece of pieces) yield* reader.read(piece)
  yield await reader.end()
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
  try {
    yield* batches(open(), delimiter, manner)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw refusalFor(error, await lineOfBrokenCell(open(), shape(delimiter, manner)))
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
    for await (const batch of batches(pieces(), delimiter, manner)) {
      found.push(...batch)
      if (found.length >= most) break
    }
  } catch (error) {
    // the end of the piece may lie inside of a cell
    if (!(error instanceof CsvError)) throw error
  }
  return found.slice(0, most)
}
