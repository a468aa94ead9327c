import { Refusal } from '#platform/errors.ts'
import type { Files } from '#platform/files.ts'
import { detectEncoding, type Encoding } from '#platform/imports/encoding.ts'
import { endOfLastLine, longestLine, readPieces } from '#platform/imports/pieces.ts'
import { type CsvRecord, type Delimiter, delimiters, firstRecords, readRecords } from '#platform/imports/records.ts'
import { isWorkbook, readSheet } from '#platform/imports/workbook.ts'
import { type Recognised, recognise } from '../rules/layouts.ts'
import type { Choice, Known } from './choice.ts'

/** One way of reading a file in which a layout was recognised. */
export interface Candidate {
  /** '' for a workbook, as is its delimiter. */
  readonly encoding: Encoding | ''
  readonly delimiter: Delimiter | ''
  /** Its first records. */
  readonly records: readonly CsvRecord[]
  readonly headerAt: number
  readonly found: Recognised
  /** The last records, of a file that is longer than what was looked at: the days of one week often fit two orders. */
  end(): Promise<readonly CsvRecord[]>
  /** All its records, in batches. */
  open(): AsyncIterable<readonly CsvRecord[]>
}

const sampleRecords = 5000
const headerWithin = 30

const legacy = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5', 'windows-1252'] as const

const markOfBytes = (head: Buffer, encoding: Encoding) => {
  if (encoding === 'utf-8') return head[0] === 0xef && head[1] === 0xbb ? 3 : 0
  return encoding.startsWith('utf-16') && (head[0] === 0xff || head[0] === 0xfe) ? 2 : 0
}

function encodingsOf(head: Buffer, chosen: Encoding | undefined) {
  if (chosen) return [{ encoding: chosen, mark: markOfBytes(head, chosen) }]
  try {
    return [detectEncoding(head)]
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'imports.encoding-unclear') throw error
    return legacy.map((encoding) => ({ encoding, mark: 0 }))
  }
}

function decoded(head: Buffer, encoding: Encoding, mark: number): Buffer | undefined {
  const lines = head.subarray(mark, endOfLastLine(head, encoding) || head.length)
  if (encoding === 'utf-8') return lines
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(lines))
  } catch {
    return undefined
  }
}

/** A kept file and its first bytes. */
export interface Opened {
  readonly files: Files
  readonly sha256: string
  readonly head: Buffer
  /** Whether these are all its bytes. */
  readonly whole: boolean
}

// each record that could be the header, with the layout that it is of
const headersIn = (records: readonly CsvRecord[], { layouts }: Known) =>
  records.slice(0, headerWithin).flatMap(({ cells }, headerAt) => {
    const found = recognise(cells, layouts)
    return found ? [{ headerAt, found }] : []
  })

interface Cut {
  readonly encoding: Encoding
  readonly mark: number
  readonly delimiter: Delimiter
  readonly spaced: boolean
}

// the first line of it may be half of one
async function lastRecords({ files, sha256, whole }: Opened, { encoding, delimiter, spaced }: Cut) {
  if (whole || encoding.startsWith('utf-16')) return []
  const end = await files.readEnd(sha256, longestLine / 4)
  const text = decoded(end.subarray(end.indexOf('\n') + 1), encoding, 0)
  const records = text ? await firstRecords(text, delimiter, sampleRecords, { spaced }) : []
  const width = records.at(-1)?.cells.length
  return records.filter(({ cells }) => cells.length === width)
}

async function candidatesInText(file: Opened, choice: Choice, known: Known): Promise<Candidate[]> {
  const { files, sha256, head } = file
  const found: Candidate[] = []
  for (const by of encodingsOf(head, choice.encoding)) {
    const text = decoded(head, by.encoding, by.mark)
    if (!text) continue
    const spaced = /"\s*,\s+"|^[^"\n]*,\s[^"\n]*,\s/.test(text.subarray(0, 4096).toString())
    for (const delimiter of choice.delimiter ? [choice.delimiter] : delimiters) {
      const records = await firstRecords(text, delimiter, sampleRecords, { spaced })
      const cut = { ...by, delimiter, spaced }
      const open = () => readRecords(() => readPieces(files.read(sha256), by), delimiter, { spaced })
      const end = () => lastRecords(file, cut)
      for (const header of headersIn(records, known)) found.push({ ...cut, ...header, records, end, open })
    }
  }
  return found
}

async function firstOf(records: AsyncIterable<readonly CsvRecord[]>, most: number): Promise<CsvRecord[]> {
  const first: CsvRecord[] = []
  for await (const batch of records) {
    first.push(...batch)
    if (first.length >= most) break
  }
  return first
}

async function candidatesInWorkbook({ files, sha256 }: Opened, known: Known): Promise<Candidate[]> {
  const open = () => readSheet(files.path(sha256))
  const records = await firstOf(open(), sampleRecords)
  const end = async () => []
  return headersIn(records, known).map((header) => ({ encoding: '', delimiter: '', ...header, records, end, open }))
}

/** The ways of reading a file in which a known layout is recognised, the one of most columns first. */
export async function candidatesOf(file: Opened, choice: Choice, known: Known): Promise<Candidate[]> {
  const found = isWorkbook(file.head)
    ? await candidatesInWorkbook(file, known)
    : await candidatesInText(file, choice, known)
  return found.sort((a, b) => b.found.seats.size - a.found.seats.size)
}

async function waysToCut({ files, sha256, head }: Opened, choice: Choice): Promise<CsvRecord[][]> {
  if (isWorkbook(head)) return [await firstOf(readSheet(files.path(sha256)), headerWithin)]
  const [by] = encodingsOf(head, choice.encoding)
  const text = by && decoded(head, by.encoding, by.mark)
  if (!text) throw new Refusal('imports.encoding-unclear', 'file')
  return Promise.all(delimiters.map((delimiter) => firstRecords(text, delimiter, headerWithin)))
}

/** The columns of a file that no layout fits, for the person who tells what they hold. */
export interface Columns {
  readonly header: readonly string[]
  /** The records after the header, a cell for each column. */
  readonly rows: readonly (readonly string[])[]
}

/** The widest of the first records, which may be the header, with those after it that are cut in the same way. */
export async function columnsOf(file: Opened, choice: Choice): Promise<Columns> {
  let widest: Columns = { header: [], rows: [] }
  for (const records of await waysToCut(file, choice)) {
    const cells = records.slice(0, headerWithin).map((record) => record.cells)
    const width = Math.max(0, ...cells.map(({ length }) => length))
    const at = cells.findIndex(({ length }) => length === width)
    if (width > widest.header.length) widest = { header: cells[at] ?? [], rows: cells.slice(at + 1) }
  }
  return widest
}
