import { sql } from 'kysely'
import type { Check } from '#platform/imports/definition.ts'

/** The operation of a row that is not recorded yet in `table` must be there and in use. */
export const knownOperation = (table: 'operations.statuses' | 'operations.counts'): Check => ({
  column: 'operation',
  code: 'operations.unknown-operation',
  rows: () => sql`select n.line, n.operation as code from incoming n where n.operation is not null
    and not exists (select 1 from operations.operations o where o.code = n.operation and o.voided_at is null)
    and not exists (select 1 from ${sql.table(table)} known where known.ref = n.ref)`,
})
