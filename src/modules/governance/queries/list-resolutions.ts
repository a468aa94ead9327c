import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Texts } from '#platform/texts.ts'
import { type MeetingKind, type Outcome, outcomes, type ResolutionKind, resolutionKinds } from '../rules/choices.ts'
import type { GovernanceTables } from '../tables.ts'

export interface ResolutionRow {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly kind: ResolutionKind
  readonly voided_at: Date | null
  readonly outcome: Outcome
  readonly meeting_kind: MeetingKind
  readonly meeting_number: bigint | null
  readonly held_on: string
}

const input = z.object({
  ...listInput,
  kind: oneOf(resolutionKinds).optional().catch(undefined),
  outcome: oneOf(outcomes).optional().catch(undefined),
})

const keys = [
  { sql: sql`m.held_on`, type: 'date', of: (row: ResolutionRow) => row.held_on },
  { sql: sql`r.id`, type: 'uuid', of: (row: ResolutionRow) => row.id },
] as const

const from = sql`from governance.resolutions r join governance.meetings m on m.id = r.meeting_id
  join governance.outcomes o on o.resolution_id = r.id`

function filterOf({ kind, outcome }: z.output<typeof input>): RawBuilder<boolean> {
  const parts = [...(kind ? [sql`r.kind = ${kind}`] : []), ...(outcome ? [sql`o.outcome = ${outcome}`] : [])]
  return sql.join([sql`true`, ...parts], sql` and `) as RawBuilder<boolean>
}

/** Resolutions by the day of their meeting, the latest first, by kind and by what became of them. */
export const listResolutions = query({
  name: 'governance.list-resolutions',
  reads: 'open',
  input,
  async run(db: Db<GovernanceTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const where = filterOf(ask)
    const { rows } = await sql<ResolutionRow>`select r.id, r.ref, r.titles, r.kind, r.voided_at, o.outcome,
        m.kind as meeting_kind, m.number as meeting_number, m.held_on ${from}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`${from} where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
