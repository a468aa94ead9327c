import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { SituationTables } from '../tables.ts'

/** The kinds of record; their tables are called `situation.<kind>s`. */
export type RecordKind = 'source' | 'indicator' | 'observation' | 'break' | 'happening'

type Row<Kind extends RecordKind> = SituationTables[`situation.${Kind}s`]

/** A record, locked. Throws NotFound. */
export async function lockRecord<Kind extends RecordKind>(
  tx: Tx<SituationTables>,
  kind: Kind,
  id: string,
): Promise<Row<Kind>> {
  const { rows } = await sql<Row<Kind>>`select * from ${sql.table(`situation.${kind}s`)}
    where id = ${id} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

/** A record that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getForUpdate<Kind extends RecordKind>(tx: Tx<SituationTables>, kind: Kind, id: string) {
  const row = await lockRecord(tx, kind, id)
  if (row.voided_at) throw new Refusal(`situation.${kind}-is-void`)
  return row
}

/** The id of the source or indicator of a reference, kept from being voided meanwhile. Refuses what nobody has. */
export async function holdByRef(tx: Tx<SituationTables>, kind: 'source' | 'indicator', ref: string, field: string) {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(`situation.${kind}s`)}
    where ref = ${ref} and voided_at is null for share`.execute(tx)
  const [row] = rows
  if (!row) throw new Refusal(`situation.unknown-${kind}`, field, { ref })
  return row.id
}
