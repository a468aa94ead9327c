import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { engagementKinds, engagementStates } from '../rules/choices.ts'
import type { AdvocacyTables } from '../tables.ts'
import { type EngagementRow, engagementColumns, engagementTables } from './engagements-of.ts'

const refOrNone = () => z.string().max(40).optional().catch(undefined)

const input = z.object({
  ...listInput,
  kind: oneOf(engagementKinds).optional().catch(undefined),
  state: oneOf(engagementStates).optional().catch(undefined),
  /** References of a campaign and of a partner. */
  campaign: refOrNone(),
  partner: refOrNone(),
})

const keys = [
  { sql: sql`e.date_start`, type: 'date', of: (row: EngagementRow) => row.date_start },
  { sql: sql`e.id`, type: 'uuid', of: (row: EngagementRow) => row.id },
] as const

const idOf = (table: 'campaigns' | 'partners', ref: string) =>
  ref.includes('\0') ? sql`null` : sql`(select id from ${sql.table(`advocacy.${table}`)} where ref = ${ref})`

function filterOf({ kind, state, campaign, partner }: z.output<typeof input>) {
  const parts = [
    ...(kind ? [sql`e.kind = ${kind}`] : []),
    ...(state ? [sql`e.state = ${state}`] : []),
    ...(campaign ? [sql`e.campaign_id = ${idOf('campaigns', campaign)}`] : []),
    ...(partner ? [sql`e.partner_id = ${idOf('partners', partner)}`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** Engagements, newest first, by kind, state, campaign and partner; `from` jumps to a day. */
export const listEngagements = query({
  name: 'advocacy.list-engagements',
  reads: 'open',
  looksInto: ['people'],
  input,
  async run(db: Db<AdvocacyTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = filterOf(ask)
    const { rows } = await sql<EngagementRow>`select ${engagementColumns} from ${engagementTables}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from advocacy.engagements e where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
