import type { ImportColumn, ImportDefinition } from './definition.ts'
import { csvLine } from './export.ts'

/** The header line of a file for this import. */
export const templateOf = ({ columns }: ImportDefinition): string => csvLine(columns.map(({ header }) => header))

const exampleAt = ({ example }: ImportColumn, row: number) =>
  typeof example === 'string' ? example : (example[row] ?? '')

/** A small file that the import takes, as far as its codes are known: the header and the example rows. */
export function exampleOf(definition: ImportDefinition): string {
  const { columns } = definition
  const rows = Math.max(...columns.map(({ example }) => (typeof example === 'string' ? 1 : example.length)))
  const lines = Array.from({ length: rows }, (_, row) => csvLine(columns.map((column) => exampleAt(column, row))))
  return templateOf(definition) + lines.join('')
}
