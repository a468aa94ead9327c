import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { everyIdUnder } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { inCell } from '#platform/figures-sql.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, type Slice, sliceBy } from '#platform/lists.ts'
import type { Names } from '#platform/texts.ts'
import { type Channel, channels, type Frequency } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'
import { type GiverInRow, giverFor } from './find-giver.ts'
import { kinds, kindsIn, ofKind } from './kinds.ts'
import { isWaiting } from './waiting-gifts.ts'

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
  /** Whether it is for work outside the mission that no approval covers yet. */
  readonly waiting: boolean
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
  /** 'yes': only what waits for the approval of the board. */
  waiting: oneOf(['yes']).optional().catch(undefined),
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

const counts = sql`g.voided_at is null`

// a void gift waits for nobody
const only = ({ waiting }: Narrowed) => (waiting ? counts : sql`true`)

const kindsThat = ({ filter, waiting }: Narrowed) => sql`${kindsIn(filter)} and ${waiting ? isWaiting : sql`true`}`

const gifts = sql`select g.id, g.received_on from giving.gifts g`

interface Narrowed {
  readonly filter: Filter
  readonly waiting: boolean
  /** The records of the giver asked for. */
  readonly givers: readonly string[] | undefined
}

/** The gifts of each record of a giver, out of the index by giver. */
const ofGiver = (ids: readonly string[], { filter, waiting }: Narrowed, cut: RawBuilder<unknown>) => {
  const columns = {
    channel: sql`g.channel`,
    currency: sql`g.currency`,
    fund: sql`(select f.code from giving.funds f where f.id = g.fund_id)`,
  }
  return sql`unnest(${ids}::uuid[]) giver(id)
    cross join lateral (${gifts} where g.giver_id = giver.id and ${inCell(filter, columns)}
      and ${waiting ? sql`${counts} and g.fund_id in (select f.id from giving.funds f where ${isWaiting})` : sql`true`} and ${cut}) g`
}

/** The ids of one page: out of the index by day, or where there is a filter the first of each kind or giver, put together. */
function pageOf(narrowed: Narrowed, slice: Slice<GiftRow>): RawBuilder<unknown> {
  const { filter, waiting, givers } = narrowed
  const cut = sql`${slice.where} order by ${slice.order} limit ${slice.limit}`
  const end = sql`order by ${slice.order} limit ${slice.limit}`
  if (givers) return sql`select g.id, g.received_on from ${ofGiver(givers, narrowed, cut)} ${end}`
  if (!waiting && Object.keys(filter).length === 0) return sql`${gifts} where ${cut}`
  return sql`select g.id, g.received_on from ${kinds} cross join lateral (${gifts} where ${ofKind} and ${only(narrowed)} and ${cut}) g
    where ${kindsThat(narrowed)} ${end}`
}

const counted = (narrowed: Narrowed) =>
  narrowed.givers
    ? sql`from ${ofGiver(narrowed.givers, narrowed, sql`true limit 10001`)}`
    : !narrowed.waiting && Object.keys(narrowed.filter).length === 0
      ? sql`from giving.gifts g`
      : sql`from ${kinds} cross join lateral (
          select 1 from giving.gifts g where ${ofKind} and ${only(narrowed)} limit 10001) g where ${kindsThat(narrowed)}`

/** How many gifts a giver has, at most 10,001. */
export async function countGiftsOf(db: Db, ref: string): Promise<bigint> {
  const givers = await everyIdUnder(db, ref)
  const { rows } = await countCapped(counted({ filter: {}, waiting: false, givers })).execute(db)
  return rows[0]?.n ?? 0n
}

/** Gifts, newest first, by channel, fund, currency, giver, and whether they wait for the board; void ones too. Who gave is told to who may look at people. */
export const listGifts = query({
  name: 'giving.list-gifts',
  looksInto: ['people', 'governance'],
  reads: 'private',
  input,
  async run(db: Db<GivingTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const givers = ask.giver === undefined ? undefined : await everyIdUnder(db as unknown as Db, ask.giver)
    const narrowed = { filter: filterOf(ask), waiting: ask.waiting === 'yes', givers }
    const giver = giverFor(viewer, sql`g.giver_id`)
    const { rows } = await sql<GiftRow>`select g.id, g.ref, g.received_on, g.amount, g.currency, g.channel, g.frequency,
        f.code as fund, f.names, g.voided_at, ${isWaiting} as waiting, ${giver.column} as giver
      from (${pageOf(narrowed, slice)}) page join giving.gifts g on g.id = page.id join giving.funds f on f.id = g.fund_id
        ${giver.join}
      order by ${slice.order}`.execute(db)
    const total = await countCapped(counted(narrowed)).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
