import type { Expression } from 'kysely'
import type { By } from '../commands.ts'
import type { Tx } from '../db/db.ts'

/** The types that a column of the temporary table may have. */
export type PgType = 'text' | 'int4' | 'int8' | 'bool' | 'date' | 'uuid' | 'timestamptz'

/** A value for one SQL column. */
export type Value = string | bigint | number | boolean | null

/** The trimmed text of another column of the same row, by its header; '' when it is empty or absent. */
export type Cell = (header: string) => string

export interface ImportColumn {
  /** The header in snake_case, as the template has it: `received_on`. */
  readonly header: string
  /** Other headers that mean the same; case, blanks and hyphens do not matter in any of them. */
  readonly aliases?: readonly string[]
  /** Must be there, and filled in each row. Where it is not, an empty cell makes all of `into` null. */
  readonly required?: boolean
  /** A value that it takes, or one for each example row. */
  readonly example: string | readonly string[]
  /** The words that it takes, where it takes only some. */
  readonly accepts?: readonly string[]
  /** The columns of `incoming` that it fills, with their types. */
  readonly into: Readonly<Record<string, PgType>>
  /** Reads a cell that is not empty, trimmed, into the values of `into` in their order. Throws Refusals. */
  parse(text: string, cell: Cell): Value | readonly Value[]
}

/** A question about all rows at once. It asks `incoming`, or after writing the tables themselves. */
export interface Check {
  /** The column that is to blame; '' for the whole row. */
  readonly column: string
  readonly code: string
  /** A query of the bad rows: `line` and, by their names, the values of the message. */
  rows(by: By): Expression<unknown>
}

/** What the records say that the keys of a file name already. */
export interface Existing {
  /** Their tables as a join to the rows of the file: `join aid.sites e on e.ref = n.ref`, where `n` is `incoming`. */
  readonly join: Expression<unknown>
  /** By header: what a record holds, in the form of the first column of `into`. A header that is left out is not compared. */
  readonly columns: Readonly<Record<string, Expression<unknown>>>
}

/**
 * What a CSV file of one kind of record looks like and where its rows go. While it runs, the rows lie in the temporary
 * table `incoming`: `line` (of the file, int4), `id` (a new UUID v7, rising with the lines) and what the columns fill.
 */
export interface ImportDefinition {
  /** The command: `giving.import-gifts`. */
  readonly name: string
  /** Modules below whose records its rows name. */
  readonly looksInto?: readonly string[]
  readonly columns: readonly ImportColumn[]
  /** The SQL columns of the external reference; the same one twice in a file is refused. */
  readonly key: readonly string[]
  /** Where to look at what came in, for the page of the import. */
  readonly list?: string
  /** Lets the import tell which known rows say something else than the records; nothing of these is changed. */
  readonly existing?: Existing
  /** Judged over `incoming` before anything is written. */
  readonly checks?: readonly Check[]
  /** Inserts what is new, in the order of `id`, and returns how many rows of `incoming` were; known keys add nothing. */
  write(tx: Tx, by: By): Promise<bigint>
  /** Judged over the tables after `write`, such as a stock that would fall below zero; then all is rolled back. */
  readonly checksAfter?: readonly Check[]
}

/** A row whose record is known and says something else, with the headers under which the two differ. */
export interface Difference {
  readonly line: number
  readonly ref: string
  readonly columns: readonly string[]
}

/** How many rows were new, how many were there already, and their sum; how many of those known differ, and the first. */
export interface ImportResult {
  readonly added: bigint
  readonly known: bigint
  readonly total: bigint
  readonly differing: bigint
  readonly differences: readonly Difference[]
}
