import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { EducationTables } from '../tables.ts'

/** The tables of the records that are corrected and voided, by their kind. */
export const tableOf = {
  programme: 'education.programmes',
  term: 'education.terms',
  class: 'education.classes',
  session: 'education.sessions',
  visit: 'education.visits',
} as const
export type RecordKind = keyof typeof tableOf

type Row<Kind extends RecordKind> = EducationTables[(typeof tableOf)[Kind]]

/** A record, locked. Throws NotFound. */
export async function lockRecord<Kind extends RecordKind>(
  tx: Tx<EducationTables>,
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
export async function getForUpdate<Kind extends RecordKind>(tx: Tx<EducationTables>, kind: Kind, id: string) {
  const row = await lockRecord(tx, kind, id)
  if (row.voided_at) throw new Refusal(`education.${kind}-is-void`)
  return row
}

/** The class of a reference, kept from being voided meanwhile. Refuses what nobody has. */
export async function holdClass(tx: Tx<EducationTables>, ref: string): Promise<Row<'class'>> {
  const { rows } = await sql<Row<'class'>>`select * from education.classes
    where ref = ${ref} and voided_at is null for share`.execute(tx)
  const [row] = rows
  if (!row) throw new Refusal('education.unknown-class', 'class', { ref })
  return row
}
