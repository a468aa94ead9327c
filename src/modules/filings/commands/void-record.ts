import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord, type RecordTable } from '../queries/lock-record.ts'
import type { FilingsTables } from '../tables.ts'
import { writing } from './write-record.ts'

const input = z.object({ id: id(), why: text(500) })

/** The act that takes a record of a table out of all that counts; it stays readable. */
export const voidingOf = (name: string, table: RecordTable) =>
  command({
    name,
    input,
    async run(tx: Tx<FilingsTables>, { id, why }, by) {
      await getForUpdate(tx, table, id)
      await keepVersion(tx, table, id, by, { change: 'voided', reason: why })
      await sql`update ${sql.table(table)} set voided_at = ${by.now} where id = ${id}`.execute(tx)
      return { id }
    },
  })

/** The act that brings one back, unless another record took its place. */
export const restoringOf = (name: string, table: RecordTable) =>
  command({
    name,
    input,
    async run(tx: Tx<FilingsTables>, { id, why }, by) {
      const { voided_at } = await lockRecord(tx, table, id)
      if (!voided_at) throw new Refusal('filings.is-not-void')
      await keepVersion(tx, table, id, by, { change: 'restored', reason: why })
      await writing(['filings.place-taken', 'why'], () =>
        sql`update ${sql.table(table)} set voided_at = null where id = ${id}`.execute(tx),
      )
      return { id }
    },
  })
