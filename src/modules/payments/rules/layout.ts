import type { DecimalMark } from './amounts.ts'
import type { DayOrder } from './days.ts'
import type { Entry } from './entry.ts'

/** How the cells of a file are to be read. */
export interface Reading {
  readonly mark: DecimalMark
  readonly order: DayOrder
  /** The zone of times whose row names none. */
  readonly zone: string
  /** The currency of rows that name none; ISO 4217. */
  readonly currency: string
}

/** The trimmed text of a field in one row; '' where it is empty or the file lacks the column. */
export type Cell<Field extends string = string> = (field: Field) => string

/** What the files of one provider look like. */
export interface Layout<Field extends string = string> {
  /** `paypal`, `stripe-balance` … */
  readonly name: string
  /** How a list of another system is told apart from others of its layout. */
  readonly source?: string
  /** The headers of each field in all languages and times; the first that a file has is taken. */
  readonly fields: Readonly<Record<Field, readonly string[]>>
  /** A file is of this layout when it has all fields of one of these sets. */
  readonly needs: readonly (readonly Field[])[]
  /** Fields that hold amounts and days, by which marks and orders are told. */
  readonly amounts: readonly Field[]
  readonly days: readonly Field[]
  /** The order of days by what else the rows say, where the days alone leave it open. */
  readonly orderBy?: (texts: (field: Field) => readonly string[]) => DayOrder | undefined
  /** The zone of its times where it is always the same. */
  readonly zone?: string
  /** The field that names the zone in each row. */
  readonly zoneField?: Field
  /** The field that names the currency in each row. */
  readonly currencyField: Field
  /** Made once for a file: reads the row that `cell` tells of. It throws Refusals whose `field` is the field to blame. */
  reader(cell: Cell<Field>, reading: Reading): () => Entry
}

/** Keeps the field names of a layout for its own reader, and forgets them for all others. */
export const layout = <Field extends string>(made: Layout<Field>): Layout => made as unknown as Layout
