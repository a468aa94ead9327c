import { Refusal } from '../errors.ts'
import type { ImportColumn, ImportDefinition } from './definition.ts'
import { type CsvRecord, type Delimiter, firstCells } from './records.ts'

const mostColumns = 500

/** A column of the definition and where it stands in the file. */
export interface Seat {
  readonly column: ImportColumn
  /** Index of the cell; -1 when the file lacks the column. */
  readonly at: number
  /** The header as the file writes it. */
  readonly header: string
}

/** How the cells of a file belong to the columns of a definition. */
export interface Plan {
  readonly seats: readonly Seat[]
  readonly width: number
  /** Cells without a header, which must stay empty. */
  readonly nameless: readonly number[]
}

const plain = (header: string) =>
  header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')

function namesOf({ columns }: ImportDefinition): Map<string, ImportColumn> {
  return new Map(
    columns.flatMap((column) =>
      [column.header, ...(column.aliases ?? [])].map((name) => [plain(name), column] as const),
    ),
  )
}

/** The delimiter under which the most headers are known, then the one that makes the most cells. */
export function detectDelimiter(definition: ImportDefinition, head: Buffer): Delimiter {
  const names = namesOf(definition)
  const score = (delimiter: Delimiter) => {
    const cells = firstCells(head, delimiter)
    return cells.filter((cell) => names.has(plain(cell))).length * 1_000_000 + Math.min(cells.length, 999_999)
  }
  const scored = ([',', ';', '\t'] as const).map((delimiter) => ({ delimiter, score: score(delimiter) }))
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter
}

/** How many letters differ (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function unknownColumn(header: string, { columns }: ImportDefinition): Refusal {
  const text = plain(header).slice(0, 60)
  const [nearest] = columns
    .map((column) => ({ name: column.header, far: distance(text, column.header) }))
    .sort((a, b) => a.far - b.far)
  const shown = header.slice(0, 60)
  if (nearest && nearest.far <= Math.max(2, text.length / 3)) {
    return new Refusal('imports.unknown-column', 'file', { column: shown, nearest: nearest.name })
  }
  const known = columns.map((column) => column.header).join(', ')
  return new Refusal('imports.unknown-column-of', 'file', { column: shown, known })
}

/**
 * Seats the columns by the header line. Refuses `imports.too-many-columns`, `imports.not-template` where no header is known,
 * and all at once: `imports.unknown-column`, `imports.duplicate-column`, `imports.missing-column`.
 */
export function planOf(definition: ImportDefinition, { cells, line }: CsvRecord): Plan {
  if (cells.length > mostColumns) {
    throw new Refusal('imports.too-many-columns', 'file', { most: mostColumns, found: cells.length }).at(line, '')
  }
  const names = namesOf(definition)
  const places = new Map<ImportColumn, number>()
  const problems: Refusal[] = []
  for (const [at, cell] of cells.entries()) {
    const header = cell.trim()
    if (header === '') continue
    const column = names.get(plain(header))
    if (!column) problems.push(unknownColumn(header, definition).at(line, header))
    else if (places.has(column)) {
      problems.push(new Refusal('imports.duplicate-column', 'file', { column: column.header }).at(line, header))
    } else places.set(column, at)
  }
  if (places.size === 0) throw new Refusal('imports.not-template', 'file')
  for (const column of definition.columns) {
    if (!column.required || places.has(column)) continue
    problems.push(new Refusal('imports.missing-column', 'file', { column: column.header }).at(line, column.header))
  }
  if (problems.length > 0) throw Refusal.of(problems)
  const seats = definition.columns.map((column) => {
    const at = places.get(column) ?? -1
    return { column, at, header: cells[at]?.trim() ?? column.header }
  })
  return { seats, width: cells.length, nameless: [...cells.keys()].filter((at) => cells[at]?.trim() === '') }
}
