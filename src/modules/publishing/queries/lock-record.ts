import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { PublishingTables } from '../tables.ts'

/** The table of each kind of record that is corrected and voided, as `schema.name`. */
export const tableOf = {
  publication: 'publishing.publications',
  chapter: 'publishing.chapters',
  translator: 'publishing.translators',
  edition: 'publishing.editions',
  copies: 'publishing.copies',
} as const

export type RecordKind = keyof typeof tableOf

type Row<Kind extends RecordKind> = PublishingTables[(typeof tableOf)[Kind]]

/** A record, locked. Throws NotFound. */
export async function lockRecord<Kind extends RecordKind>(
  tx: Tx<PublishingTables>,
  kind: Kind,
  id: string,
): Promise<Row<Kind>> {
  const { rows } = await sql<Row<Kind>>`select * from ${sql.table(tableOf[kind])} where id = ${id} for update`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

/** A record that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getForUpdate<Kind extends RecordKind>(tx: Tx<PublishingTables>, kind: Kind, id: string) {
  const row = await lockRecord(tx, kind, id)
  if (row.voided_at) throw new Refusal(`publishing.${kind}-is-void`)
  return row
}
