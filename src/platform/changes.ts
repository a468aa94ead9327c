import type { Version } from './versions.ts'

/** A record as it is, or as a version kept it, by column. */
export type RecordRow = Readonly<Record<string, unknown>>

/**
 * One thing that a record says of itself, in words: '' where it says nothing, undefined where a row does not tell. What is first
 * filled in without a version is told by no row `before` it: the correction that was kept then did not fill it in.
 */
export interface SaidField {
  readonly label: string
  of(row: RecordRow, side: 'before' | 'after'): string | undefined
}

/** What changed of one field, in words. */
export interface ChangedField {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What a version changed: between the row that it kept and the row that came after it. */
export function changesOf(version: Version, after: RecordRow, fields: readonly SaidField[]): ChangedField[] {
  return fields.flatMap((field) => {
    const [was, is] = [field.of(version.before, 'before'), field.of(after, 'after')]
    return was === undefined || is === undefined || was === is ? [] : [{ label: field.label, before: was, after: is }]
  })
}

/**
 * The row that came after each version; they stand newest first, and the last to come is the record as it is. A version that
 * did not keep a part of the record (its names, when it was voided) did not change it either.
 */
export function rowsAfter(versions: readonly Version[], now: RecordRow): RecordRow[] {
  let row = now
  return versions.map(({ before }) => {
    const after = row
    row = Object.fromEntries(
      Object.keys(now).map((column) => [column, column in before ? before[column] : row[column]]),
    )
    return after
  })
}
