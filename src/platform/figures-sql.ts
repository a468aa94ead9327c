import { type RawBuilder, sql } from 'kysely'
import type { Period } from './dates/period.ts'
import type { Cell, CellQualifier, Dimensions, Evidence, EvidencePage } from './figures.ts'

export type CellRow = { value: bigint; unit: string; qualifier?: CellQualifier } & Record<string, unknown>

/** Rows of a question with grouping sets as cells: a dimension that is not in a row's set is null there. */
export const cellsOf = (rows: readonly CellRow[], dimensions: readonly string[]): Cell[] =>
  rows.map((row) => ({
    dimensions: Object.fromEntries(
      dimensions.flatMap((name) => (typeof row[name] === 'string' ? [[name, row[name]]] : [])).sort(),
    ),
    value: row.value,
    qualifier: row.qualifier ?? 'exact',
    unit: row.unit,
  }))

/** The cells that have these dimensions and maybe more: of a question narrowed to them, all that are whole. */
export const havingAll = (cells: readonly Cell[], dimensions: Dimensions): Cell[] =>
  cells.filter((cell) => Object.entries(dimensions).every(([name, value]) => cell.dimensions[name] === value))

/** The month of a dated row, or 'undated' where its date does not tell the month: it is never guessed into one. */
export const monthOfRow = (alias: string): RawBuilder<string> => {
  const [start, end] = [sql.ref(`${alias}.date_start`), sql.ref(`${alias}.date_end`)]
  return sql`case when date_trunc('month', ${start}) = date_trunc('month', ${end}) then to_char(${end}, 'YYYY-MM') else 'undated' end`
}

/** A dated row that lies wholly inside the period. */
export const whollyInside = (alias: string, { start, end }: Pick<Period, 'start' | 'end'>): RawBuilder<boolean> =>
  sql`${sql.ref(`${alias}.date_start`)} >= ${start}::date and ${sql.ref(`${alias}.date_end`)} <= ${end}::date`

/** The records of one cell: each dimension equals its value; a dimension that the figure has not matches nothing. */
export const inCell = (
  dimensions: Dimensions,
  columns: Readonly<Record<string, RawBuilder<unknown>>>,
): RawBuilder<boolean> =>
  sql.join(
    [
      sql`true`,
      // a text of the database holds no NUL
      ...Object.entries(dimensions).map(([name, value]) =>
        value.includes('\0') ? sql`false` : sql`${columns[name] ?? sql`null::text`} = ${value}`,
      ),
    ],
    sql` and `,
  ) as RawBuilder<boolean>

/** The date of a dated row, for evidence. */
export const dateOfRow = (alias: string): RawBuilder<Evidence['date']> =>
  sql`json_build_object('edtf', ${sql.ref(`${alias}.date_edtf`)}, 'printed', ${sql.ref(`${alias}.date_printed`)})`

/** Rows after an id in id order, for evidence pages. */
export const afterId = (column: string, after: string | null): RawBuilder<boolean> =>
  after === null ? sql`true` : sql`${sql.ref(column)} > ${after}::uuid`

/** Cuts the spare row that tells whether there is a next page; ask for `size + 1` rows. */
export function evidencePage(rows: readonly Evidence[], size: number): EvidencePage {
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}
