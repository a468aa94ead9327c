import { type Expression, sql } from 'kysely'
import type { By } from '../commands.ts'
import type { Tx } from '../db/db.ts'
import { Refusal } from '../errors.ts'
import { excerpt } from '../numbers.ts'
import type { Value } from '../words.ts'
import type { Check, ImportDefinition } from './definition.ts'
import type { Plan } from './header.ts'
import { mostTold, type Problems } from './problems.ts'

type BadRow = Record<string, unknown> & { readonly line: number | bigint; readonly in_all: bigint }

const shown = (value: unknown): Value =>
  typeof value === 'bigint' || typeof value === 'number' ? value : excerpt(String(value ?? ''))

function problemOf({ column, code }: Check, { line, in_all: _, ...values }: BadRow, plan: Plan): Refusal {
  const header = plan.seats.find((seat) => seat.column.header === column)?.header ?? column
  const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]))
  return new Refusal(code, undefined, told).at(Number(line), header)
}

/** Asks each question and takes what it finds: the first rows by line, and their number. */
export async function runChecks(
  tx: Tx,
  checks: readonly Check[],
  by: By,
  plan: Plan,
  problems: Problems,
): Promise<void> {
  for (const check of checks) {
    const { rows } = await sql<BadRow>`select found.*, count(*) over () as in_all from (${check.rows(by)}) found
      order by line limit ${mostTold}`.execute(tx)
    const first = rows[0]
    if (!first) continue
    problems.addFound(
      rows.map((row) => problemOf(check, row, plan)),
      first.in_all,
    )
  }
}

/** The check that finds each later row whose external reference stands on an earlier line already. */
export function twiceInFile({ key, columns }: ImportDefinition): Check {
  const column = columns.find(({ into }) => key.some((name) => name in into))?.header ?? ''
  const names = sql.join(key.map((name) => sql.ref(name)))
  const same = sql.join(
    key.map((name) => sql`i.${sql.ref(name)} = twice.${sql.ref(name)}`),
    sql` and `,
  )
  const reference = sql.join(key.map((name) => sql`twice.${sql.ref(name)}`))
  return {
    column,
    code: 'imports.twice',
    rows: () => sql`select i.line, concat_ws(' ', ${reference}) as reference, first as first_line from incoming i join (
      select ${names}, min(line) as first from incoming where (${names}) is not null group by ${names} having count(*) > 1
      ) twice on ${same} where i.line > first`,
  }
}

/**
 * The check that a filled SQL column holds a known code: `known` is a query of the codes, in one column. Its refusal is
 * `imports.unknown-code` unless another is named.
 */
export const knownCode = (
  column: string,
  field: string,
  known: Expression<unknown>,
  code = 'imports.unknown-code',
): Check => ({
  column,
  code,
  rows: () => sql`select line, ${sql.ref(field)} as text from incoming
    where ${sql.ref(field)} not in (select code from (${known}) known(code) where code is not null)`,
})

/** The check that a date in `<field>_start` and `<field>_end`, where there is one, has both its bounds. */
export const endsKnown = (column: string): Check => ({
  column,
  code: 'dates.ends-needed',
  rows: () => sql`select line from incoming where ${sql.ref(`${column}_edtf`)} is not null
    and (${sql.ref(`${column}_start`)} is null or ${sql.ref(`${column}_end`)} is null)`,
})

/**
 * Refuses the rows of `incoming`, of those that `which` picks, in which one of these columns lies after `today`, an ISO day. The columns
 * are those of SQL: a day such as `paid_on`, or the beginning of a partial date such as `date_start`.
 */
export async function refuseComingIn(
  tx: Tx,
  today: string,
  columns: readonly string[],
  which: Expression<unknown> = sql`true`,
): Promise<void> {
  const found: Refusal[] = []
  for (const column of columns) {
    const { rows } = await sql<{ line: number }>`select line from incoming
      where ${sql.ref(column)} > ${today}::date and ${which} order by line limit ${mostTold}`.execute(tx)
    const header = column.replace(/_start$/, '')
    found.push(...rows.map(({ line }) => new Refusal('dates.not-come-yet').at(line, header)))
  }
  if (found.length > 0) throw Refusal.of(found)
}

/** The check that no other record of `table` (`schema.name`), and no earlier line, has the code of a row. */
export const codeFree = (table: `${string}.${string}`, code: string): Check => ({
  column: 'code',
  code,
  rows: () => sql`select n.line, n.code
    from (select line, ref, code, row_number() over (partition by code order by line) as time from incoming) n
    where n.time > 1 or exists (select 1 from ${sql.table(table)} t where t.code = n.code and t.ref <> n.ref)`,
})
