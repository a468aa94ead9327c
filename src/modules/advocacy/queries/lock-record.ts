import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { AdvocacyTables } from '../tables.ts'

/** The kinds of record that are corrected and voided; their tables are called `advocacy.<kind>s`. */
export type RecordKind = 'partner' | 'campaign' | 'milestone' | 'engagement'

type Row<Kind extends RecordKind> = AdvocacyTables[`advocacy.${Kind}s`]

/** A record, locked. Throws NotFound. */
export async function lockRecord<Kind extends RecordKind>(
  tx: Tx<AdvocacyTables>,
  kind: Kind,
  id: string,
): Promise<Row<Kind>> {
  const { rows } = await sql<Row<Kind>>`select * from ${sql.table(`advocacy.${kind}s`)}
    where id = ${id} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

/** A record that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getForUpdate<Kind extends RecordKind>(tx: Tx<AdvocacyTables>, kind: Kind, id: string) {
  const row = await lockRecord(tx, kind, id)
  if (row.voided_at) throw new Refusal(`advocacy.${kind}-is-void`)
  return row
}

/** The id of the partner or campaign of a reference, kept from being voided meanwhile. Refuses what nobody has. */
export async function holdByRef(
  tx: Tx<AdvocacyTables>,
  kind: 'partner' | 'campaign',
  ref: string,
  field: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(`advocacy.${kind}s`)}
    where ref = ${ref} and voided_at is null for share`.execute(tx)
  const [row] = rows
  if (!row) throw new Refusal(`advocacy.unknown-${kind}`, field, { ref })
  return row.id
}
