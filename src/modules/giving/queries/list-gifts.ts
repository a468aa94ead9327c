import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, type Slice, sliceBy } from '#platform/lists.ts'
import type { Names } from '#platform/texts.ts'
import { type Channel, channels, type Frequency } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'
import { kinds, kindsIn, ofKind } from './kinds.ts'

export interface GiftRow {
  readonly id: string
  readonly ref: string
  readonly received_on: string
  /** In minor units of the currency. */
  readonly amount: bigint
  readonly currency: string
  readonly channel: Channel
  readonly frequency: Frequency
  readonly fund: string
  readonly names: Names
  readonly voided_at: Date | null
}

const input = z.object({
  ...listInput,
  channel: oneOf(channels).optional().catch(undefined),
  fund: code().optional().catch(undefined),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
})

const keys = [
  { sql: sql`g.received_on`, type: 'date', of: (row: GiftRow) => row.received_on },
  { sql: sql`g.id`, type: 'uuid', of: (row: GiftRow) => row.id },
] as const

type Ask = z.output<typeof input>

const filterOf = ({ channel, fund, currency }: Ask) => ({
  ...(channel && { channel }),
  ...(fund && { fund }),
  ...(currency && { currency }),
})

/** The ids of one page: out of the index by day, or where there is a filter the first of each kind of gifts, put together. */
function pageOf(filter: ReturnType<typeof filterOf>, slice: Slice<GiftRow>): RawBuilder<unknown> {
  const gifts = sql`select g.id, g.received_on from giving.gifts g`
  const cut = sql`${slice.where} order by ${slice.order} limit ${slice.limit}`
  if (Object.keys(filter).length === 0) return sql`${gifts} where ${cut}`
  return sql`select g.id, g.received_on from ${kinds}
    cross join lateral (${gifts} where ${ofKind} and ${cut}) g
    where ${kindsIn(filter)} order by ${slice.order} limit ${slice.limit}`
}

const counted = (filter: ReturnType<typeof filterOf>) =>
  Object.keys(filter).length === 0
    ? sql`from giving.gifts g`
    : sql`from ${kinds} cross join lateral (select 1 from giving.gifts g where ${ofKind} limit 10001) g where ${kindsIn(filter)}`

/** Gifts, newest first, by channel, fund and currency; void ones too. Who gave is not told here. */
export const listGifts = query({
  name: 'giving.list-gifts',
  input,
  async run(db: Db<GivingTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const filter = filterOf(ask)
    const { rows } = await sql<GiftRow>`select g.id, g.ref, g.received_on, g.amount, g.currency, g.channel, g.frequency,
        f.code as fund, f.names, g.voided_at
      from (${pageOf(filter, slice)}) page join giving.gifts g on g.id = page.id join giving.funds f on f.id = g.fund_id
      order by ${slice.order}`.execute(db)
    const total = await countCapped(counted(filter)).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
