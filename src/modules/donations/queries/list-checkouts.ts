import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, momentText, sliceBy } from '#platform/lists.ts'
import { type CheckoutState, checkoutStates } from '../rules/choices.ts'
import type { DonationsTables } from '../tables.ts'

export interface CheckoutRow
  extends Pick<
    DonationsTables['donations.checkouts'],
    | 'id'
    | 'ref'
    | 'way'
    | 'is_live'
    | 'amount'
    | 'currency'
    | 'frequency'
    | 'fund'
    | 'name'
    | 'begun_at'
    | 'refused_why'
  > {
  readonly state: CheckoutState
  readonly place: string
}

const state = sql<CheckoutState>`case when paid_at is not null then 'paid' when refused_at is not null then 'refused'
  when forgotten_at is not null then 'forgotten' when opened_at is not null then 'open' else 'waiting' end`

const input = z.object({ ...listInput, state: oneOf(checkoutStates).optional().catch(undefined) })

const keys = [
  { sql: sql`begun_at`, type: 'timestamptz', of: (row: CheckoutRow) => row.place },
  { sql: sql`id`, type: 'uuid', of: (row: CheckoutRow) => row.id },
] as const

/** What was begun on the public site, newest first, by what became of it. */
export const listCheckouts = query({
  name: 'donations.list-checkouts',
  reads: 'private',
  input,
  async run(db: Db<DonationsTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: undefined })
    const where = ask.state ? sql`${state} = ${ask.state}` : sql`true`
    const { rows } =
      await sql<CheckoutRow>`select id, ref, way, is_live, amount, currency, frequency, fund, name, begun_at,
        refused_why, ${state} as state, ${momentText(sql`begun_at`)} as place
      from donations.checkouts where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(
        db,
      )
    const total = await countCapped(sql`from donations.checkouts where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
