import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { type MeetingKind, type MeetingState, meetingKinds, meetingStates } from '../rules/choices.ts'
import type { GovernanceTables } from '../tables.ts'

export interface MeetingRow {
  readonly id: string
  readonly ref: string
  readonly kind: MeetingKind
  readonly number: bigint | null
  readonly held_on: string
  readonly place: string | null
  readonly state: MeetingState
  readonly voided_at: Date | null
  /** The label of the fiscal year whose report it deals with. */
  readonly year: string | null
}

const input = z.object({
  ...listInput,
  kind: oneOf(meetingKinds).optional().catch(undefined),
  state: oneOf(meetingStates).optional().catch(undefined),
})

const keys = [
  { sql: sql`m.held_on`, type: 'date', of: (row: MeetingRow) => row.held_on },
  { sql: sql`m.id`, type: 'uuid', of: (row: MeetingRow) => row.id },
] as const

function filterOf({ kind, state }: z.output<typeof input>): RawBuilder<boolean> {
  const parts = [
    ...(kind ? [sql`m.kind = ${kind}`] : []),
    ...(state ? [sql`m.state = ${state} and m.voided_at is null`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `) as RawBuilder<boolean>
}

/** Meetings, the latest first, by kind and by whether they were held. */
export const listMeetings = query({
  name: 'governance.list-meetings',
  reads: 'open',
  input,
  async run(db: Db<GovernanceTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const where = filterOf(ask)
    const { rows } = await sql<MeetingRow>`select m.id, m.ref, m.kind, m.number, m.held_on, m.place, m.state,
        m.voided_at, y.label as year
      from governance.meetings m left join organisation.years y on y.id = m.for_year_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from governance.meetings m where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
