import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { inCell } from '#platform/figures-sql.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, type Slice, sliceBy } from '#platform/lists.ts'
import type { Names } from '#platform/texts.ts'
import { type Channel, channels, type Frequency } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'
import { type GiverInRow, giverFor, idsOfGiver } from './find-giver.ts'
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
  readonly giver: GiverInRow
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
  /** The reference of a person or organisation. */
  giver: code().optional().catch(undefined),
})

const keys = [
  { sql: sql`g.received_on`, type: 'date', of: (row: GiftRow) => row.received_on },
  { sql: sql`g.id`, type: 'uuid', of: (row: GiftRow) => row.id },
] as const

type Ask = z.output<typeof input>

type Filter = ReturnType<typeof filterOf>

const filterOf = ({ channel, fund, currency }: Ask) => ({
  ...(channel && { channel }),
  ...(fund && { fund }),
  ...(currency && { currency }),
})

const gifts = sql`select g.id, g.received_on from giving.gifts g`

/** The gifts of each record of a giver, out of the index by giver. */
const ofGiver = (ids: readonly string[], filter: Filter, cut: RawBuilder<unknown>) => {
  const columns = {
    channel: sql`g.channel`,
    currency: sql`g.currency`,
    fund: sql`(select f.code from giving.funds f where f.id = g.fund_id)`,
  }
  return sql`unnest(${ids}::uuid[]) giver(id)
    cross join lateral (${gifts} where g.giver_id = giver.id and ${inCell(filter, columns)} and ${cut}) g`
}

interface Narrowed {
  readonly filter: Filter
  /** The records of the giver asked for. */
  readonly givers: readonly string[] | undefined
}

/** The ids of one page: out of the index by day, or where there is a filter the first of each kind or giver, put together. */
function pageOf({ filter, givers }: Narrowed, slice: Slice<GiftRow>): RawBuilder<unknown> {
  const cut = sql`${slice.where} order by ${slice.order} limit ${slice.limit}`
  const end = sql`order by ${slice.order} limit ${slice.limit}`
  if (givers) return sql`select g.id, g.received_on from ${ofGiver(givers, filter, cut)} ${end}`
  if (Object.keys(filter).length === 0) return sql`${gifts} where ${cut}`
  return sql`select g.id, g.received_on from ${kinds} cross join lateral (${gifts} where ${ofKind} and ${cut}) g
    where ${kindsIn(filter)} ${end}`
}

const counted = ({ filter, givers }: Narrowed) =>
  givers
    ? sql`from ${ofGiver(givers, filter, sql`true limit 10001`)}`
    : Object.keys(filter).length === 0
      ? sql`from giving.gifts g`
      : sql`from ${kinds} cross join lateral (select 1 from giving.gifts g where ${ofKind} limit 10001) g where ${kindsIn(filter)}`

/** How many gifts a giver has, at most 10,001. */
export async function countGiftsOf(db: Db, ref: string): Promise<bigint> {
  const givers = await idsOfGiver(db, ref)
  const { rows } = await countCapped(counted({ filter: {}, givers })).execute(db)
  return rows[0]?.n ?? 0n
}

/** Gifts, newest first, by channel, fund, currency and giver; void ones too. Who gave is told to who may look at people. */
export const listGifts = query({
  name: 'giving.list-gifts',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<GivingTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const givers = ask.giver === undefined ? undefined : await idsOfGiver(db as unknown as Db, ask.giver)
    const narrowed = { filter: filterOf(ask), givers }
    const giver = giverFor(viewer, sql`g.giver_id`)
    const { rows } = await sql<GiftRow>`select g.id, g.ref, g.received_on, g.amount, g.currency, g.channel, g.frequency,
        f.code as fund, f.names, g.voided_at, ${giver.column} as giver
      from (${pageOf(narrowed, slice)}) page join giving.gifts g on g.id = page.id join giving.funds f on f.id = g.fund_id
        ${giver.join}
      order by ${slice.order}`.execute(db)
    const total = await countCapped(counted(narrowed)).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
