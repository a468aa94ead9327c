import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { forces, type MemberKind, memberKinds } from '../rules/choices.ts'
import type { GovernanceTables } from '../tables.ts'
import { type Party, partyFor } from './find-party.ts'

export interface MemberRow {
  readonly id: string
  readonly ref: string
  readonly kind: MemberKind
  readonly joined_on: string
  readonly left_on: string | null
  readonly voided_at: Date | null
  readonly party: Party | null
}

const input = z.object({
  ...listInput,
  kind: oneOf(memberKinds).optional().catch(undefined),
  state: oneOf(forces).optional().catch(undefined),
  /** The day on which `state` is asked; today unless given. */
  on: z.string().refine(isDay).optional().catch(undefined),
})

const keys = [
  { sql: sql`m.joined_on`, type: 'date', of: (row: MemberRow) => row.joined_on },
  { sql: sql`m.id`, type: 'uuid', of: (row: MemberRow) => row.id },
] as const

function filterOf({ kind, state, on }: z.output<typeof input>): RawBuilder<boolean> {
  const day = on ? sql`${on}::date` : sql`current_date`
  const holds = sql`m.voided_at is null and m.joined_on <= ${day} and (m.left_on is null or m.left_on >= ${day})`
  const parts = [
    ...(kind ? [sql`m.kind = ${kind}`] : []),
    ...(state === 'in-force' ? [holds] : state === 'ended' ? [sql`m.left_on < ${day}`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `) as RawBuilder<boolean>
}

/** Members, the latest first, by kind and by whether they are still members. Who they are is told to who may look at people. */
export const listMembers = query({
  name: 'governance.list-members',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<GovernanceTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const where = filterOf(ask)
    const party = partyFor(viewer, 'm.party_id')
    const { rows } = await sql<MemberRow>`select m.id, m.ref, m.kind, m.joined_on, m.left_on, m.voided_at,
        ${party.column} as party from governance.members m ${party.join}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from governance.members m where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
