import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './db/db.ts'
import type { Language, Messages } from './words.ts'

/**
 * How a cell is told to the person whom it is about: as it stands, as a day, a date known in part (EDTF), an instant in UTC, an amount ("1234 JPY", minor units), the
 * name of a country (ISO 3166), names of languages (codes with blanks between), a name in several languages (JSON), or as the word under
 * a prefix that ends in a dot.
 */
export type ToldAs = 'text' | 'day' | 'date' | 'instant' | 'money' | 'country' | 'languages' | 'names' | `${string}.`

/** The columns of rows by name: the message key of what each is called, and how its cells are told. */
export type HeldColumns = Readonly<Record<string, readonly [label: string, as?: ToldAs]>>

/** Rows of one kind that speak of a person. */
export interface Held {
  /** Message key of the kind, in the plural. */
  readonly name: string
  readonly columns: HeldColumns
  readonly rows: readonly Readonly<Record<string, string | null>>[]
}

/** How far an erasure goes: to all that tells of the person, or only to what no law asks to keep with the books. */
export type Reach = 'all' | 'but-books'

/** A column of a module's table that names a party of `people`. */
export type PartyColumn = `${string}.${string}.${string}`

/** What a module holds on parties: told in full to who asks for their own data, and erased where they wish. */
export interface Holdings {
  /** The columns of its tables that name a party, so that none is forgotten. */
  readonly names: readonly PartyColumn[]
  /** The lists that have the messages of its rows. */
  readonly words: readonly { readonly messages: Record<Language, Messages> }[]
  /** All rows that speak of one person, whose parties (merged ones too) are `ids`. */
  tell(db: Db, ids: readonly string[]): Promise<readonly Held[]>
  /** The last day of what they did that stands in the books; null where nothing does. */
  lastBookDay?(db: Db, ids: readonly string[]): Promise<string | null>
  /** Message keys of what goes on with them, and must end before they can be forgotten. */
  goesOn?(db: Db, ids: readonly string[], today: string): Promise<readonly string[]>
  /** Takes out what tells of them; rows that count stay, without it. */
  erase(tx: Tx, ids: readonly string[], reach: Reach, now: Date): Promise<void>
}

/** The rows that a statement finds, every column of it as text. */
export async function held(db: Db, name: string, columns: HeldColumns, rows: RawBuilder<unknown>): Promise<Held> {
  const found = await sql<Record<string, string | null>>`select ${sql.join(
    Object.keys(columns).map((column) => sql`${sql.ref(column)}::text as ${sql.ref(column)}`),
  )} from (${rows}) held`.execute(db)
  return { name, columns, rows: found.rows }
}

/** Whether a statement finds anything. */
export async function findsAny(db: Db, rows: RawBuilder<unknown>): Promise<boolean> {
  const { rows: found } = await sql<{ some: boolean }>`select exists (${rows}) as some`.execute(db)
  return found[0]?.some ?? false
}

/**
 * Empties columns of the rows that name a party in `party`, and takes the same out of their earlier versions in `schema.versions`,
 * with the reasons of these, which are words on the person too.
 */
export async function emptyColumns(
  tx: Tx,
  table: `${string}.${string}`,
  party: string,
  ids: readonly string[],
  columns: readonly string[],
): Promise<void> {
  const versions = sql.table(`${table.split('.')[0]}.versions`)
  await sql`update ${versions} v set before = v.before - ${sql.val(columns)}::text[], reason = '' from ${sql.table(table)} t
    where t.id = v.record_id and ${sql.ref(`t.${party}`)} = any(${ids}::uuid[])`.execute(tx)
  const nothing = sql.join(columns.map((column) => sql`${sql.ref(column)} = null`))
  await sql`update ${sql.table(table)} set ${nothing} where ${sql.ref(party)} = any(${ids}::uuid[])`.execute(tx)
}
