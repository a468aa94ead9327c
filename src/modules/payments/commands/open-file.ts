import { Refusal } from '#platform/errors.ts'
import type { Files } from '#platform/files.ts'
import { detectEncoding, type Encoding } from '#platform/imports/encoding.ts'
import { endOfLastLine, longestLine, readHead, readPieces } from '#platform/imports/pieces.ts'
import type { Problems } from '#platform/imports/problems.ts'
import { type CsvRecord, type Delimiter, delimiters, firstRecords, readRecords } from '#platform/imports/records.ts'
import { tidy } from '#platform/inputs.ts'
import { detectMark } from '../rules/amounts.ts'
import { type DayOrder, detectOrder } from '../rules/days.ts'
import type { Entry } from '../rules/entry.ts'
import type { Reading } from '../rules/layout.ts'
import { isZenginHeader } from '../rules/layouts/zengin.ts'
import { type Recognised, recognise } from '../rules/layouts.ts'
import type { Choice, Known } from './choice.ts'
import { zenginEntries } from './zengin-file.ts'

/** How a file is read, for the person to look at and to correct. */
export interface FileLook {
  readonly name: string
  readonly sha256: string
  readonly layout: string
  readonly encoding: Encoding
  readonly delimiter: Delimiter | ''
  readonly mark: Reading['mark']
  readonly order: Reading['order'] | 'era'
  /** The zone of its times, or '' where each row names its own. */
  readonly zone: string
  /** The currency of its amounts, or '' where each row names its own. */
  readonly currency: string
  readonly header: readonly string[]
}

/** One row that could be read. */
export interface FileRow {
  readonly line: number
  readonly entry: Entry
}

/** A file that was recognised, before its rows are read. */
export interface OpenedFile {
  readonly look: FileLook
  /** Its rows in batches; what cannot be read goes to `problems`, and the row is left out. */
  rows(problems: Problems): AsyncGenerator<readonly FileRow[]>
}

const sampleRecords = 5000
const headerWithin = 30

interface Candidate {
  readonly encoding: Encoding
  readonly mark: number
  readonly delimiter: Delimiter
  readonly spaced: boolean
  readonly records: readonly CsvRecord[]
  readonly headerAt: number
  /** The last records, of a file that is longer than what was looked at: the days of one week often fit two orders. */
  readonly end?: readonly CsvRecord[]
  readonly found: Recognised
}

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

async function candidatesIn(text: Buffer, by: { encoding: Encoding; mark: number }, choice: Choice, known: Known) {
  const spaced = /"\s*,\s+"|^[^"\n]*,\s[^"\n]*,\s/.test(text.subarray(0, 4096).toString())
  const found: Candidate[] = []
  for (const delimiter of choice.delimiter ? [choice.delimiter] : delimiters) {
    const records = await firstRecords(text, delimiter, sampleRecords, { spaced })
    for (const [headerAt, { cells }] of records.slice(0, headerWithin).entries()) {
      const recognised = recognise(cells, known.layouts)
      if (recognised) found.push({ ...by, delimiter, spaced, records, headerAt, found: recognised })
    }
  }
  return found
}

// the first line of it may be half of one
async function lastRecords(files: Files, sha256: string, { encoding, delimiter, spaced }: Candidate) {
  if (encoding.startsWith('utf-16')) return []
  const end = await files.readEnd(sha256, longestLine / 4)
  const text = decoded(end.subarray(end.indexOf('\n') + 1), encoding, 0)
  const records = text ? await firstRecords(text, delimiter, sampleRecords, { spaced }) : []
  const width = records.at(-1)?.cells.length
  return records.filter(({ cells }) => cells.length === width)
}

/** The first line that looks like a header, for the page on which a person tells what the columns hold. */
async function headerOf(head: Buffer, choice: Choice): Promise<readonly string[]> {
  const [by] = encodingsOf(head, choice.encoding)
  const text = by && decoded(head, by.encoding, by.mark)
  if (!text) throw new Refusal('imports.encoding-unclear', 'file')
  const all = await Promise.all(delimiters.map((delimiter) => firstRecords(text, delimiter, headerWithin)))
  const widest = all.flat().sort((a, b) => b.cells.length - a.cells.length)[0]
  return widest?.cells ?? []
}

function cellsOf({ records, headerAt, end, found }: Candidate, fields: readonly string[]): string[] {
  const places = fields.flatMap((field) => found.seats.get(field) ?? [])
  return [...records.slice(headerAt + 1), ...(end ?? [])]
    .flatMap(({ cells }) => places.map((at) => cells[at]?.trim() ?? ''))
    .filter(Boolean)
}

const withoutDecimals = /^(JPY|KRW|VND|CLP)$/i

function markOf(candidate: Candidate, choice: Choice, currency: string): Reading['mark'] {
  if (choice.mark) return choice.mark
  const { layout } = candidate.found
  const amounts = cellsOf(candidate, layout.amounts)
  const found = detectMark(amounts)
  if (found !== 'unclear') return found ?? '.'
  const currencies = currency ? [currency] : cellsOf(candidate, [layout.currencyField])
  // before three digits of a currency without decimals, a mark can only group
  if (currencies.every((code) => withoutDecimals.test(code)))
    return amounts.some((text) => text.includes('.')) ? ',' : '.'
  throw new Refusal('payments.mark-unclear', 'mark', { text: amounts.find((text) => /[.,]/.test(text)) ?? '' })
}

function orderOf(candidate: Candidate, choice: Choice): DayOrder {
  if (choice.order) return choice.order
  const { layout } = candidate.found
  const days = cellsOf(candidate, layout.days)
  const found = detectOrder(days) ?? layout.orderBy?.((field) => cellsOf(candidate, [field]))
  if (found) return found
  throw new Refusal('payments.order-unclear', 'order', { text: days[0] ?? '' })
}

function currencyFor(candidate: Candidate, choice: Choice, known: Known): string {
  const { layout, seats } = candidate.found
  if (seats.has(layout.currencyField)) return ''
  const currency = choice.currency ?? known.currency
  // what is Japanese by its nature needs no answer
  if (layout.name === 'japan-post' || layout.name === 'paypay') return 'JPY'
  if (!currency) throw new Refusal('payments.currency-unknown', 'currency')
  return currency
}

function zoneFor(candidate: Candidate, choice: Choice, known: Known): string {
  const { layout, seats } = candidate.found
  if (layout.zone) return layout.zone
  return layout.zoneField && seats.has(layout.zoneField) ? '' : (choice.zone ?? known.zone)
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

// what plain letters need is not done to each of them
const unusual = /[^\x20-\x7e]/

/** Reads one record after the other by the layout of the candidate; undefined where it is blank or cannot be read. */
function rowReader({ found: { layout, seats }, records, headerAt }: Candidate, reading: Reading, problems: Problems) {
  const header = records[headerAt]
  const width = (header?.cells ?? []).findLastIndex((cell) => cell.trim() !== '') + 1
  const headerOf = (field: string) => header?.cells[seats.get(field) ?? -1]?.trim() ?? field
  let cells: readonly string[] = []
  const cell = (field: string) => {
    const at = seats.get(field)
    const text = at === undefined ? '' : (cells[at]?.trim() ?? '')
    return unusual.test(text) ? tidy(text) : text
  }
  const read = layout.reader(cell, reading)
  return (record: CsvRecord): FileRow | undefined => {
    const { line } = record
    cells = record.cells
    if (line <= (header?.line ?? 0) || isBlank(cells)) return undefined
    try {
      if (cells.length < width || !isBlank(cells.slice(width)))
        throw new Refusal('imports.ragged', '', { expected: width, found: cells.length })
      return { line, entry: read() }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.add(error.at(line, error.field ? headerOf(error.field) : ''))
      return undefined
    }
  }
}

async function* rowsOf(records: AsyncIterable<readonly CsvRecord[]>, read: ReturnType<typeof rowReader>) {
  for await (const batch of records) {
    const rows: FileRow[] = []
    for (const record of batch) {
      const row = read(record)
      if (row) rows.push(row)
    }
    yield rows
  }
}

/**
 * Recognises a file by its first megabyte: a known layout, or one that a person told before. Refuses `payments.layout-unknown` with the
 * header that was found, `payments.mark-unclear`, `payments.order-unclear`, `payments.currency-unknown`, and what the reading of
 * texts refuses.
 */
export async function openFile(
  files: Files,
  { sha256, name }: { readonly sha256: string; readonly name: string },
  choice: Choice,
  known: Known,
): Promise<OpenedFile> {
  const { head, whole } = await readHead(files.read(sha256), longestLine)
  const look = { name, sha256 }
  // a period without any transaction has not even a header
  if (head.toString('utf8').replace('\ufeff', '').trim() === '') return emptyFile(look)
  if (isZenginHeader(head)) return zenginFile(files, look, known)
  const candidates: Candidate[] = []
  for (const by of encodingsOf(head, choice.encoding)) {
    const text = decoded(head, by.encoding, by.mark)
    if (text) candidates.push(...(await candidatesIn(text, by, choice, known)))
  }
  const [first] = candidates.sort((a, b) => b.found.seats.size - a.found.seats.size)
  const best = first && !whole ? { ...first, end: await lastRecords(files, sha256, first) } : first
  if (!best)
    throw new Refusal('payments.layout-unknown', 'file', { header: (await headerOf(head, choice)).join(' | ') })
  const currency = currencyFor(best, choice, known)
  const zone = zoneFor(best, choice, known)
  const [mark, order] = [markOf(best, choice, currency), orderOf(best, choice)]
  const reading: Reading = { mark, order, zone: zone || known.zone, currency }
  const open = () => readRecords(() => readPieces(files.read(sha256), best), best.delimiter, { spaced: best.spaced })
  return {
    look: {
      ...look,
      ...{
        layout: best.found.layout.name,
        encoding: best.encoding,
        delimiter: best.delimiter,
        mark,
        order,
        zone,
        currency,
      },
      header: best.records[best.headerAt]?.cells ?? [],
    },
    rows: (problems) => rowsOf(open(), rowReader(best, reading, problems)),
  }
}

const unread = { delimiter: '', mark: '.', zone: '', header: [] } as const

function emptyFile(look: { name: string; sha256: string }): OpenedFile {
  return {
    look: { ...look, ...unread, layout: 'empty', encoding: 'utf-8', order: 'ymd', currency: '' },
    async *rows() {},
  }
}

function zenginFile(files: Files, look: { name: string; sha256: string }, { today }: Known): OpenedFile {
  return {
    look: { ...look, ...unread, layout: 'zengin', encoding: 'shift_jis', order: 'era', currency: 'JPY' },
    rows: (problems) => zenginEntries(files.read(look.sha256), today, problems),
  }
}
