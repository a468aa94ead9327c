import { Readable } from 'node:stream'

/** A cell; bigint and number are written as they are, null is empty. */
export type ExportCell = string | bigint | number | null

/** The media type of a workbook (ECMA-376), which `toWorkbook` writes. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const number = /^-?\d+(\.\d+)?$/
// what a spreadsheet may take for a formula (OWASP, "CSV Injection"), also behind blanks and in full width
const formula = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/
const needsQuotes = /[",;\t\r\n]|^\s|\s$/

function cellText(cell: ExportCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = formula.test(cell) && !number.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a CSV file with its CRLF (RFC 4180); texts that a spreadsheet would run get a leading apostrophe. */
export const csvLine = (cells: readonly ExportCell[]): string => `${cells.map(cellText).join(',')}\r\n`

const batch = 65_536

async function* chunks(headers: readonly string[], rows: AsyncIterable<readonly ExportCell[]>): AsyncGenerator<Buffer> {
  let text = `\ufeff${csvLine(headers)}`
  for await (const row of rows) {
    text += csvLine(row)
    if (text.length < batch) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text) yield Buffer.from(text)
}

/** A CSV file in UTF-8 with its mark, which Excel needs, as it is read row by row. */
export const toCsv = (headers: readonly string[], rows: AsyncIterable<readonly ExportCell[]>): Readable =>
  Readable.from(chunks(headers, rows), { objectMode: false })
