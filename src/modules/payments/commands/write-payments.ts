import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import type { PaymentsTables } from '../tables.ts'
import type { ReadFile } from './read-payments.ts'
import { writeStaged } from './settle-entries.ts'

async function nextRef(tx: Tx, now: Date): Promise<string> {
  const { rows } = await sql<{ n: string }>`select nextval('payments.import_numbers')::text as n`.execute(tx)
  return `PI-${now.getUTCFullYear()}-${(rows[0]?.n ?? '').padStart(4, '0')}`
}

/**
 * Keeps what `readPayments` read as an import of its own; `fund` is the code of the fund of what names no purpose. Returns its id and
 * reference. `changed` has entries that tell more now, `freed` those of earlier imports that wait no longer.
 */
export async function writePayments(
  tx: Tx,
  files: readonly ReadFile[],
  by: By,
  fund: string | null,
): Promise<{ id: string; ref: string }> {
  const own = tx as unknown as Tx<PaymentsTables>
  const made = { id: newId(), ref: await nextRef(tx, by.now) }
  await own
    .insertInto('payments.imports')
    .values({
      ...made,
      ...{ imported_at: by.now, imported_by: by.actor.name, undone_at: null, undone_by: null, undone_why: null, fund },
    })
    .execute()
  for (const [position, { sha256, name, layout, rows, ...look }] of files.entries()) {
    const { encoding, delimiter, mark, order, zone, currency } = look
    const reading = { encoding, delimiter, mark, order, zone, currency }
    await own
      .insertInto('payments.import_files')
      .values({
        import_id: made.id,
        position,
        sha256,
        name,
        layout,
        reading: sql`${JSON.stringify(reading)}::jsonb`,
        rows: BigInt(rows),
      })
      .execute()
  }
  // what no file tells came one by one, with what somebody typed
  const teller = files.length > 0 ? 'provider' : 'form'
  await writeStaged(tx, made.id, { rows: files.reduce((sum, { rows }) => sum + rows, 0), teller }, by)
  return made
}
