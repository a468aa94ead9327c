import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { GovernanceTables } from '../tables.ts'
import { type Party, partyFor } from './find-party.ts'

export interface DueRow {
  readonly id: string
  readonly ref: string
  readonly minor: bigint
  readonly currency: string
  readonly due_on: string | null
  readonly voided_at: Date | null
  /** The label of the fiscal year. */
  readonly year: string
  /** The reference of the member. */
  readonly member: string
  readonly party: Party | null
}

const input = z.object({
  ...listInput,
  /** The reference of a fiscal year. */
  year: z.string().max(40).optional(),
  /** The reference of a member. */
  member: z.string().max(40).optional(),
})

const keys = [{ sql: sql`d.id`, type: 'uuid', of: (row: DueRow) => row.id }] as const

const from = sql`from governance.dues d join governance.members m on m.id = d.member_id
  join organisation.years y on y.id = d.fiscal_year_id`

// a text of the database holds no NUL
const is = (column: RawBuilder<unknown>, given: string) =>
  given.includes('\0') ? sql`false` : sql`${column} = ${given}`

function filterOf({ year, member }: z.output<typeof input>): RawBuilder<boolean> {
  const parts = [...(year ? [is(sql`y.ref`, year)] : []), ...(member ? [is(sql`m.ref`, member)] : [])]
  return sql.join([sql`true`, ...parts], sql` and `) as RawBuilder<boolean>
}

/** What members owe, the last recorded first, by year and member. Who they are is told to who may look at people. */
export const listDues = query({
  name: 'governance.list-dues',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<GovernanceTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const where = filterOf(ask)
    const party = partyFor(viewer, 'm.party_id')
    const { rows } = await sql<DueRow>`select d.id, d.ref, d.minor, d.currency, d.due_on, d.voided_at, y.label as year,
        m.ref as member, ${party.column} as party ${from} ${party.join}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`${from} where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
