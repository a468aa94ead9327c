import { sql } from 'kysely'
import type { Tx } from '../db/db.ts'
import type { Difference, ImportDefinition } from './definition.ts'
import type { Plan } from './header.ts'

/** How many differing rows are told one by one. */
const mostDifferences = 20

interface Found extends Difference {
  readonly in_all: bigint
}

/** The known rows of `incoming` that say something else than their records, over the columns that the file has. */
export async function findDifferences(
  tx: Tx,
  { key, existing }: ImportDefinition,
  { seats }: Plan,
): Promise<{ differing: bigint; differences: Difference[] }> {
  const compared = seats.flatMap(({ column, at, header }) => {
    const [field] = Object.keys(column.into)
    const held = existing?.columns[column.header]
    if (at < 0 || field === undefined || held === undefined) return []
    return [{ header, differs: sql`${sql.ref(`n.${field}`)} is distinct from ${held}` }]
  })
  if (!existing || compared.length === 0) return { differing: 0n, differences: [] }
  const names = compared.map(({ header, differs }) => sql`case when ${differs} then ${header}::text end`)
  const reference = sql.join(key.map((name) => sql.ref(`n.${name}`)))
  const { rows } = await sql<Found>`select n.line, concat_ws(' ', ${reference}) as ref,
      array_remove(array[${sql.join(names)}], null) as columns, count(*) over () as in_all
    from incoming n ${existing.join}
    where ${sql.join(
      compared.map(({ differs }) => differs),
      sql` or `,
    )} order by n.line limit ${mostDifferences}`.execute(tx)
  return {
    differing: rows[0]?.in_all ?? 0n,
    differences: rows.map(({ line, ref, columns }) => ({ line, ref, columns })),
  }
}
