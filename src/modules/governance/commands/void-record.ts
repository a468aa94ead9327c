import { sql } from 'kysely'
import { z } from 'zod'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord, type RecordTable } from '../queries/lock-record.ts'
import type { GovernanceTables } from '../tables.ts'

/** What voiding and restoring ask: the record and why. */
export const voidInput = z.object({ id: id(), why: text(500) })

type Given = z.output<typeof voidInput>

/** Takes a record out of everything that counts; it stays readable. */
export async function voidRecord(tx: Tx<GovernanceTables>, table: RecordTable, { id, why }: Given, by: By) {
  await getForUpdate(tx, table, id)
  await keepVersion(tx, table, id, by, { change: 'voided', reason: why })
  await sql`update ${sql.table(table)} set voided_at = ${by.now} where id = ${id}`.execute(tx)
  return { id }
}

/** Brings a voided record back. */
export async function restoreRecord(tx: Tx<GovernanceTables>, table: RecordTable, { id, why }: Given, by: By) {
  const { voided_at } = await lockRecord(tx, table, id)
  if (!voided_at) throw new Refusal('governance.is-not-void')
  await keepVersion(tx, table, id, by, { change: 'restored', reason: why })
  await sql`update ${sql.table(table)} set voided_at = null where id = ${id}`.execute(tx)
  return { id }
}
