import fc from 'fast-check'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { encode } from '../imports/encode.ts'

export type Row = readonly string[]

/** How a file is written; `never` quotes no cell, whatever it holds. */
interface Way {
  readonly quotes: 'always' | 'where needed' | 'never'
  readonly delimiter: ',' | ';' | '\t'
  readonly end: '\n' | '\r\n' | '\r'
  readonly encoding: 'utf-8' | 'marked utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'gb18030' | 'halves'
}

/** A file: its header and its rows. */
export interface Csv {
  readonly rows: readonly Row[]
  readonly way: Way
}

export const plainWay: Way = { quotes: 'where needed', delimiter: ',', end: '\n', encoding: 'utf-8' }

/** Ways to write a file, most of them those of programs in use. */
export const ways: fc.Arbitrary<Way> = fc.record({
  quotes: fc.constantFrom('where needed', 'where needed', 'always', 'never'),
  delimiter: fc.constantFrom(',', ',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'marked utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'gb18030', 'halves'),
})

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

function cellText(cell: string, { quotes, delimiter }: Way): string {
  if (quotes === 'never') return cell
  const needs = quotes === 'always' || cell.includes(delimiter) || /["\r\n]/.test(cell)
  return needs ? quoted(cell) : cell
}

/** UTF-8 in which half a character is written as if it were one, as some programs do. */
export function withHalves(text: string): Buffer {
  if (text.isWellFormed()) return Buffer.from(text)
  return Buffer.concat(
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (code < 0xd800 || code > 0xdfff) return Buffer.from(character)
      return Buffer.from([0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)])
    }),
  )
}

function encoded(text: string, encoding: Way['encoding']): Buffer {
  if (encoding === 'marked utf-8') return Buffer.from(`\ufeff${text}`)
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  if (encoding === 'halves') return withHalves(text)
  if (encoding === 'utf-8') return Buffer.from(text)
  try {
    return encode(text, encoding)
  } catch {
    return Buffer.from(text)
  }
}

/** The bytes of a file. */
export function written({ rows, way }: Csv): Buffer {
  const line = (row: Row) => row.map((cell) => cellText(cell, way)).join(way.delimiter) + way.end
  return encoded(rows.map(line).join(''), way.encoding)
}

/** Whether the cells of a file can be told from its bytes as they were meant. */
export const isWhole = ({ rows, way }: Csv): boolean =>
  way.quotes !== 'never' && rows.every((row) => row.every((cell) => cell.isWellFormed()))

/** The lines on which the rows below the header begin. */
export function startsOf({ rows }: Csv): number[] {
  let next = 1
  const starts = rows.map((row) => {
    const start = next
    next += 1 + row.reduce((ends, cell) => ends + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    return start
  })
  return starts.slice(1)
}

/** The header, and the rows of the example that a definition brings. */
export function exampleRows({ columns }: ImportDefinition): { header: Row; rows: readonly Row[] } {
  const most = Math.max(...columns.map(({ example }) => (typeof example === 'string' ? 1 : example.length)))
  const rowAt = (at: number) =>
    columns.map(({ example }) => (typeof example === 'string' ? example : (example[at] ?? '')))
  return { header: columns.map(({ header }) => header), rows: Array.from({ length: most }, (_, at) => rowAt(at)) }
}
