import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofOperations } from '../policy.ts'
import { type OperationStatus, operationStatuses } from '../rules/choices.ts'
import type { OperationsTables } from '../tables.ts'

export interface OperationRow {
  readonly id: string
  readonly code: string
  readonly voided_at: Date | null
  /** Null before any status is set. */
  readonly status: OperationStatus | null
  readonly date_edtf: string | null
}

const keys = [{ sql: sql`o.code`, type: 'text', of: (row: OperationRow) => row.code }] as const

/** Operations by code name, with what is so of them now. */
export const listOperations = query({
  name: 'operations.list-operations',
  reads: 'private',
  input: z.object({ ...listInput, status: oneOf(operationStatuses).optional().catch(undefined) }),
  async run(db: Db<OperationsTables>, ask, viewer) {
    const slice = sliceBy(keys, 'asc', ask)
    const from = sql`from operations.operations o left join lateral (
        select s.status, s.date_edtf from operations.statuses s where s.operation_id = o.id order by s.position desc limit 1
      ) now on true
      where ${visibleTo(ofOperations, 'o', viewer)} and ${ask.status ? sql`now.status = ${ask.status}` : sql`true`}`
    const { rows } = await sql<OperationRow>`select o.id, o.code, o.voided_at, now.status, now.date_edtf
      ${from} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(from).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
