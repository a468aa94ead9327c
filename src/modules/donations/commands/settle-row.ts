import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { keepVersion } from '#platform/versions.ts'
import type { DonationsTables } from '../tables.ts'

type Settled = 'donations.ways' | 'donations.currencies' | 'donations.purposes'

interface Setting {
  readonly table: Settled
  /** The column that names the row, and its value. */
  readonly key: readonly [column: string, value: string]
  readonly values: Readonly<Record<string, unknown>>
  readonly why: string | null
}

/** Settles one row: a new one, or what it said before is kept as a version. Returns its id. */
export async function settleRow(
  tx: Tx<DonationsTables>,
  { table, key: [column, value], values, why }: Setting,
  by: By,
): Promise<{ id: string }> {
  const all = { ...values, recorded_at: by.now, recorded_by: by.actor.name }
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where ${sql.ref(column)} = ${value}
    for update`.execute(tx)
  const [known] = rows
  if (known) {
    await keepVersion(tx, table, known.id, by, { change: 'corrected', reason: why ?? '' })
    const sets = Object.entries(all).map(([name, what]) => sql`${sql.ref(name)} = ${what}`)
    await sql`update ${sql.table(table)} set ${sql.join(sets)} where id = ${known.id}`.execute(tx)
    return known
  }
  const row = { id: newId(), [column]: value, ...all }
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  // two who settle it first at once: the second one finds the row of the first
  const made = await sql<{
    id: string
  }>`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})
    on conflict (${sql.ref(column)}) do nothing returning id`.execute(tx)
  return made.rows[0] ?? settleRow(tx, { table, key: [column, value], values, why }, by)
}
