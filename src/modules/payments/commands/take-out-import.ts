import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { laterImportOf } from '../queries/imports.ts'
import { pairAnew, takeOutTwins } from './find-twins.ts'
import { lockEntries } from './lock-entries.ts'
import { forgetAddresses } from './settle-address.ts'

/** Locks an import that is to be undone. Refuses one that is undone, and one whose rows a later import saw. */
export async function holdImport(tx: Tx, id: string): Promise<{ ref: string }> {
  await lockEntries(tx)
  const { rows } = await sql<{ ref: string; undone_at: Date | null }>`select ref, undone_at from payments.imports
    where id = ${id} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  if (row.undone_at) throw new Refusal('payments.import-is-undone')
  const later = await laterImportOf(tx, id)
  if (later) throw new Refusal('payments.undo-later-first', undefined, { ref: later })
  return row
}

/** Takes the entries of an import out; its row and its files stay. `freed` has the entries that were told to be, or waited as, theirs. */
export async function takeOutImport(tx: Tx, id: string, why: string, by: By): Promise<void> {
  await takeOutTwins(tx, id)
  await sql`delete from payments.entries where import_id = ${id}`.execute(tx)
  await forgetAddresses(tx)
  await sql`update payments.imports set undone_at = ${by.now}, undone_by = ${by.actor.name}, undone_why = ${why}
    where id = ${id}`.execute(tx)
  await pairAnew(tx, by)
}
