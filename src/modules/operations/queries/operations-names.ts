import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { OperationsTables } from '../tables.ts'

/** What the values of the dimension `operation` are called, by `operation=<code name>`: the code name itself. */
export async function operationsNames(db: Db): Promise<ReadonlyMap<string, Names>> {
  const rows = await (db as unknown as Db<OperationsTables>)
    .selectFrom('operations.operations')
    .select('code')
    .execute()
  return new Map(rows.map(({ code }) => [`operation=${code}`, { en: code }]))
}
