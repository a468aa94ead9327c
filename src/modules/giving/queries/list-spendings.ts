import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Names } from '#platform/texts.ts'
import { type Work, works } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'

export interface SpendingRow {
  readonly id: string
  readonly ref: string
  readonly spent_on: string
  /** In minor units of the currency. */
  readonly amount: bigint
  readonly currency: string
  readonly work: Work
  readonly purpose: string
  /** Names of the fund. */
  readonly names: Names
  /** Whether it needs no approval, or one covers it still. */
  readonly approved: boolean
  readonly voided_at: Date | null
}

/** Whether a spending `s` of the fund `f` needs no approval, or has one that stands on its day. */
export const isApproved = sql<boolean>`(not f.outside_mission or exists (
  select 1 from governance.approval_refs a where a.approval_id = s.approval_id and a.stands
    and a.valid_from <= s.spent_on and (a.valid_until is null or s.spent_on <= a.valid_until)))`

const input = z.object({
  ...listInput,
  fund: code().optional().catch(undefined),
  work: oneOf(works).optional().catch(undefined),
  /** 'no': only what an approval should cover and none does. */
  approved: oneOf(['no']).optional().catch(undefined),
})

const keys = [
  { sql: sql`s.spent_on`, type: 'date', of: (row: SpendingRow) => row.spent_on },
  { sql: sql`s.id`, type: 'uuid', of: (row: SpendingRow) => row.id },
] as const

const spendingsThat = ({ fund, work, approved }: z.output<typeof input>) => {
  const parts = [
    ...(fund === undefined ? [] : [sql`s.fund_id = (select id from giving.funds where code = ${fund})`]),
    ...(work === undefined ? [] : [sql`s.work = ${work}`]),
    ...(approved === undefined ? [] : [sql`s.voided_at is null and not ${isApproved}`]),
  ]
  return sql`from giving.spendings s join giving.funds f on f.id = s.fund_id
    where ${sql.join([sql`true`, ...parts], sql` and `)}`
}

/** What was spent, newest first, by fund, field of work and whether an approval is missing; void ones too. */
export const listSpendings = query({
  name: 'giving.list-spendings',
  looksInto: ['governance'],
  reads: 'private',
  input,
  async run(db: Db<GivingTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const { rows } = await sql<SpendingRow>`select s.id, s.ref, s.spent_on, s.amount, s.currency, s.work, s.purpose,
        f.names, ${isApproved} as approved, s.voided_at
      ${spendingsThat(ask)} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(spendingsThat(ask)).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
