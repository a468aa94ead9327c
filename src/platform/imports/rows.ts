import { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Value } from './definition.ts'
import type { Plan, Seat } from './header.ts'
import type { Problems } from './problems.ts'
import type { CsvRecord } from './records.ts'

const special = /[\\\n\r\t\0]/
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeOne(character: string): string {
  const escaped = escapes[character]
  if (escaped === undefined) throw new Refusal('imports.nul')
  return escaped
}

/** A value in PostgreSQL's COPY text format (manual, COPY, "Text Format"). Refuses `imports.nul`, which no text can hold. */
export function copyText(value: Value): string {
  if (typeof value === 'string') return special.test(value) ? value.replace(/[\\\n\r\t\0]/g, escapeOne) : value
  if (value === null) return '\\N'
  return String(value)
}

const isList = (found: Value | readonly Value[]): found is readonly Value[] => Array.isArray(found)

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/** Turns records into lines for COPY into `incoming`; what is wrong with them goes to `problems`, and the row is left out. */
export function rowWriter({ seats, width, nameless }: Plan, problems: Problems): (record: CsvRecord) => string {
  let cells: readonly string[] = []
  const byHeader = new Map(seats.map((seat) => [seat.column.header, seat.at]))
  const cellOf = (header: string) => {
    const at = byHeader.get(header)
    if (at === undefined) throw new Error(`no column ${header} in the definition`)
    return cells[at]?.trim() ?? ''
  }
  const nulls = new Map(seats.map((seat) => [seat, '\t\\N'.repeat(Object.keys(seat.column.into).length)]))

  const valuesOf = (seat: Seat, text: string): string => {
    const found = seat.column.parse(text, cellOf)
    if (!isList(found)) return `\t${copyText(found)}`
    return found.reduce<string>((line, value) => `${line}\t${copyText(value)}`, '')
  }
  const read = (seat: Seat, line: number): string => {
    const text = cells[seat.at]?.trim() ?? ''
    if (text === '') {
      if (seat.column.required) problems.add(new Refusal('input.required').at(line, seat.header))
      return nulls.get(seat) ?? ''
    }
    try {
      return valuesOf(seat, text)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.add(error.at(line, seat.header))
      return ''
    }
  }
  const fits = (line: number): boolean => {
    const extra = cells.length > width && !isBlank(cells.slice(width))
    if (cells.length < width || extra) {
      problems.add(new Refusal('imports.ragged', 'file', { expected: width, found: cells.length }).at(line, ''))
      return false
    }
    for (const at of nameless) {
      if (!cells[at]?.trim()) continue
      problems.add(new Refusal('imports.nameless-column', 'file', { position: at + 1 }).at(line, ''))
      return false
    }
    return true
  }

  return (record) => {
    cells = record.cells
    const { line } = record
    if (cells[0] === '' && isBlank(cells)) return ''
    if (!fits(line)) return ''
    const before = problems.total
    let out = `${line}\t${newId()}`
    for (const seat of seats) out += read(seat, line)
    return problems.total === before ? `${out}\n` : ''
  }
}
