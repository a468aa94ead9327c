import { sql } from 'kysely'
import type { By } from './commands.ts'
import type { Db, Tx } from './db/db.ts'

export type Change = 'corrected' | 'voided' | 'restored' | 'merged'

export interface Version {
  readonly version: number
  readonly changedAt: Date
  readonly changedBy: string
  readonly change: Change
  readonly reason: string
  /** The row as it was before the change, by column. */
  readonly before: Readonly<Record<string, unknown>>
}

const plainJson = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part))

/** Keeps a record's row as it is before it changes, with who, when and why. `table` is `schema.name`;
 * `also` adds what belongs to the record but lies in other tables. */
export async function keepVersion<Tables>(
  tx: Tx<Tables>,
  table: `${string}.${string}`,
  id: string,
  by: By,
  { change, reason, also }: { change: Change; reason: string; also?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const versions = sql.table(`${table.split('.')[0]}.versions`)
  await sql`insert into ${versions} (record_id, version, changed_at, changed_by, change, reason, before)
    select r.id, coalesce((select max(version) from ${versions} v where v.record_id = r.id), 0) + 1,
      ${by.now}, ${by.actor.name}, ${change}, ${reason}, to_jsonb(r) || ${plainJson(also ?? {})}::jsonb
    from ${sql.table(table)} r where r.id = ${id}`.execute(tx)
}

/** The earlier versions of a record, newest first. */
export async function versionsOf<Tables>(db: Db<Tables>, schema: string, id: string): Promise<Version[]> {
  const { rows } =
    await sql<Version>`select version, changed_at as "changedAt", changed_by as "changedBy", change, reason, before
    from ${sql.table(`${schema}.versions`)} where record_id = ${id} order by version desc`.execute(db)
  return rows
}
