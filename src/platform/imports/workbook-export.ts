import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import type { ExportCell } from './export.ts'

// a spreadsheet keeps fifteen digits of a number, and takes the noughts from the head of what is none
const number = /^-?(0|[1-9]\d{0,14})$|^-?(?=\d[\d.]{0,15}$)(0|[1-9]\d*)\.\d+$/

function cellOf(cell: ExportCell): CellValue {
  if (typeof cell === 'number' || cell === null) return cell
  const text = String(cell)
  return number.test(text) ? Number(text) : text
}

async function* cellsOf(
  headers: readonly string[],
  rows: AsyncIterable<readonly ExportCell[]>,
): AsyncGenerator<CellValue[]> {
  yield [...headers]
  for await (const row of rows) yield row.map(cellOf)
}

/**
 * A workbook of one sheet as it is read row by row. Each text is a cell of text, which no spreadsheet runs as a formula; what is a number
 * of fifteen digits at most is one.
 */
export const toWorkbook = (
  name: string,
  headers: readonly string[],
  rows: AsyncIterable<readonly ExportCell[]>,
): ReadableStream => writeXlsxStream(cellsOf(headers, rows), { name })
