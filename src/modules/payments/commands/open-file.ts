import { Refusal } from '#platform/errors.ts'
import type { Files } from '#platform/files.ts'
import type { Encoding } from '#platform/imports/encoding.ts'
import { longestLine, readHead } from '#platform/imports/pieces.ts'
import type { Problems } from '#platform/imports/problems.ts'
import type { CsvRecord, Delimiter } from '#platform/imports/records.ts'
import { tidy } from '#platform/inputs.ts'
import { detectMark } from '../rules/amounts.ts'
import { type DayOrder, detectOrder } from '../rules/days.ts'
import type { Entry } from '../rules/entry.ts'
import type { Reading } from '../rules/layout.ts'
import { isZenginHeader } from '../rules/layouts/zengin.ts'
import { sourceOf } from '../rules/sources.ts'
import { type Candidate, type Columns, candidatesOf, columnsOf } from './candidates.ts'
import type { Choice, Known } from './choice.ts'
import { zenginEntries } from './zengin-file.ts'

/** How a file is read, for the person to look at and to correct. */
export interface FileLook {
  readonly name: string
  readonly sha256: string
  readonly layout: string
  /** '' for a workbook, as is its delimiter. */
  readonly encoding: Encoding | ''
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
  /** As `sourceOf` names it. */
  readonly source: string
  /** Its rows in batches; what cannot be read goes to `problems`, and the row is left out. */
  rows(problems: Problems): AsyncGenerator<readonly FileRow[]>
}

/** A candidate with the last of its records. */
type Looked = Candidate & { readonly last: readonly CsvRecord[] }

function cellsOf({ records, headerAt, last, found }: Looked, fields: readonly string[]): string[] {
  const places = fields.flatMap((field) => found.seats.get(field) ?? [])
  return [...records.slice(headerAt + 1), ...last]
    .flatMap(({ cells }) => places.map((at) => cells[at]?.trim() ?? ''))
    .filter(Boolean)
}

const withoutDecimals = /^(JPY|KRW|VND|CLP)$/i

function markOf(candidate: Looked, choice: Choice, currency: string): Reading['mark'] {
  if (choice.mark) return choice.mark
  const { layout } = candidate.found
  const amounts = cellsOf(candidate, layout.amounts)
  const found = detectMark(amounts)
  // numbers of a workbook have a point, and never three digits behind it
  if (found !== 'unclear') return found ?? '.'
  if (candidate.encoding === '') return '.'
  const currencies = currency ? [currency] : cellsOf(candidate, [layout.currencyField])
  // before three digits of a currency without decimals, a mark can only group
  if (currencies.every((code) => withoutDecimals.test(code)))
    return amounts.some((text) => text.includes('.')) ? ',' : '.'
  throw new Refusal('payments.mark-unclear', 'mark', { text: amounts.find((text) => /[.,]/.test(text)) ?? '' })
}

function orderOf(candidate: Looked, choice: Choice): DayOrder {
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
  const file = { files, sha256, head, whole }
  const [first] = await candidatesOf(file, choice, known)
  if (!first)
    throw new Refusal('payments.layout-unknown', 'file', { header: (await columnsOf(file, choice)).header.join(' | ') })
  const best = { ...first, last: await first.end() }
  const currency = currencyFor(best, choice, known)
  const zone = zoneFor(best, choice, known)
  const [mark, order] = [markOf(best, choice, currency), orderOf(best, choice)]
  const reading: Reading = { mark, order, zone: zone || known.zone, currency }
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
    source: sourceOf(best.found.layout),
    rows: (problems) => rowsOf(best.open(), rowReader(best, reading, problems)),
  }
}

/** The columns of a kept file with its first records as they stand. Refuses what the reading of texts refuses. */
export async function columnsIn(files: Files, sha256: string, choice: Choice): Promise<Columns> {
  const { head, whole } = await readHead(files.read(sha256), longestLine)
  return columnsOf({ files, sha256, head, whole }, choice)
}

const unread = { delimiter: '', mark: '.', zone: '', header: [] } as const

function emptyFile(look: { name: string; sha256: string }): OpenedFile {
  return {
    look: { ...look, ...unread, layout: 'empty', encoding: 'utf-8', order: 'ymd', currency: '' },
    source: 'empty',
    async *rows() {},
  }
}

function zenginFile(files: Files, look: { name: string; sha256: string }, { today }: Known): OpenedFile {
  return {
    look: { ...look, ...unread, layout: 'zengin', encoding: 'shift_jis', order: 'era', currency: 'JPY' },
    source: 'zengin',
    rows: (problems) => zenginEntries(files.read(look.sha256), today, problems),
  }
}
