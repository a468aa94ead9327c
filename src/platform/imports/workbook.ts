import { readFile } from 'node:fs/promises'
import { type CellValue, streamXlsxRows } from 'hucre/xlsx'
import { Refusal } from '../errors.ts'
import type { CsvRecord } from './records.ts'

const startsWith = (bytes: Buffer, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/** Whether a file begins as a workbook of today does (ECMA-376, a ZIP archive). */
export const isWorkbook = (head: Buffer): boolean => startsWith(head, 0x50, 0x4b, 3, 4)

/** Whether a file begins as one that is read nowhere: a workbook of before 2007, or one under a password. */
export const isOldWorkbook = (head: Buffer): boolean => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

const endOfArchive = 0x06054b50
const entryOfArchive = 0x02014b50
const longestComment = 0xffff

// more would not fit beside what else the worker holds
const mostBytes = 256_000_000

const tooLarge = () => new Refusal('imports.workbook-too-large', 'file')
const broken = () => new Refusal('imports.workbook-broken', 'file')

/**
 * Refuses an archive that says of itself that it unpacks to more than can be read, or does not say it (APPNOTE.TXT 4.3.12 and 4.3.16).
 * No part unpacks to more than is said here; the library sees to that.
 */
function checkSize(bytes: Buffer): void {
  let end = bytes.length - 22
  const first = Math.max(0, end - longestComment)
  while (end >= first && bytes.readUInt32LE(end) !== endOfArchive) end--
  if (end < first) throw broken()
  let at = bytes.readUInt32LE(end + 16)
  let size = 0
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryOfArchive) throw broken()
    const [packed, unpacked] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    size += unpacked
    if (size > mostBytes || (unpacked === 0 && packed > 2)) throw tooLarge()
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

// a spreadsheet keeps binary fractions and shows fifteen digits of them
const digits = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 })

/** A number as text; three decimals get a fourth, for before three digits a point could be taken for one between thousands. */
function numberText(value: number): string {
  const text = digits.format(value)
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}

const second = 1000
const firstYear = 1900

/** A day as `2011-03-10`, with its time unless that is midnight; a time of no day as `09:12:33`. */
function dateText(value: Date): string {
  const rounded = new Date(Math.round(value.getTime() / second) * second)
  if (Number.isNaN(rounded.getTime())) return ''
  const [day = '', time = ''] = rounded.toISOString().slice(0, 19).split('T')
  if (rounded.getUTCFullYear() < firstYear) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

function cellText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return dateText(value)
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

const batchSize = 1000

async function* rowsOf(bytes: Buffer, sheet: number): AsyncGenerator<readonly CsvRecord[]> {
  let batch: CsvRecord[] = []
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    batch.push({ cells: values.map(cellText), line: index + 1 })
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  yield batch
}

/**
 * The rows of a sheet (counted from 0) of a workbook as records, each with the number of its row, in batches; of formulas their last
 * results. Refuses `imports.workbook-broken` and `imports.workbook-too-large`.
 */
export async function* readSheet(path: string, sheet = 0): AsyncGenerator<readonly CsvRecord[]> {
  const bytes = await readFile(path)
  checkSize(bytes)
  try {
    yield* rowsOf(bytes, sheet)
  } catch {
    // all that is read lies in these bytes, so that whatever fails is their fault
    throw broken()
  }
}
