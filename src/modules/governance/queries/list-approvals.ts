import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Texts } from '#platform/texts.ts'
import type { GovernanceTables } from '../tables.ts'

export interface ApprovalRow {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly valid_from: string
  readonly valid_until: string | null
  readonly stands: boolean
  readonly voided_at: Date | null
}

const keys = [
  { sql: sql`a.valid_from`, type: 'date', of: (row: ApprovalRow) => row.valid_from },
  { sql: sql`a.id`, type: 'uuid', of: (row: ApprovalRow) => row.id },
] as const

/** Approvals of work outside the mission, the latest first. */
export const listApprovals = query({
  name: 'governance.list-approvals',
  reads: 'open',
  input: z.object(listInput),
  async run(db: Db<GovernanceTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const { rows } =
      await sql<ApprovalRow>`select a.id, a.ref, a.titles, a.valid_from, a.valid_until, a.voided_at, r.stands
      from governance.approvals a join governance.approval_refs r on r.approval_id = a.id
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from governance.approvals a`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
