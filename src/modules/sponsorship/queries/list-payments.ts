import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { purposes } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'

/** A payment as lists show it. */
export type PaymentRow = Pick<
  SponsorshipTables['sponsorship.payments'],
  'id' | 'ref' | 'child_id' | 'paid_on' | 'amount' | 'currency' | 'purpose' | 'carrier' | 'voided_at'
> & {
  /** The code of the child; null for the group, and for who may not see children. */
  readonly child: string | null
  readonly confirmed_on: string | null
}

export const paymentStates = ['confirmed', 'unconfirmed'] as const

const input = z.object({
  ...listInput,
  state: oneOf(paymentStates).optional().catch(undefined),
  purpose: oneOf(purposes).optional().catch(undefined),
  carrier: code().optional().catch(undefined),
})

const keys = [
  { sql: sql`p.paid_on`, type: 'date', of: (row: PaymentRow) => row.paid_on },
  { sql: sql`p.id`, type: 'uuid', of: (row: PaymentRow) => row.id },
] as const

const states = {
  confirmed: sql`k.payment_id is not null`,
  unconfirmed: sql`k.payment_id is null and p.voided_at is null`,
}

const columns = sql`p.id, p.ref, p.child_id, p.paid_on, p.amount, p.currency, p.purpose, p.carrier, p.voided_at,
  c.code as child, k.confirmed_on`
const from = sql`from sponsorship.payments p left join sponsorship.children c on c.id = p.child_id
  left join sponsorship.confirmations k on k.payment_id = p.id and k.voided_at is null`

function filterOf({ state, purpose, carrier }: z.output<typeof input>) {
  const parts = [
    ...(state ? [states[state]] : []),
    ...(purpose ? [sql`p.purpose = ${purpose}`] : []),
    ...(carrier ? [sql`p.carrier = ${carrier}`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** The payments to a child, newest first. */
export async function paymentsOf(db: Db<SponsorshipTables>, childId: string): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`select ${columns} ${from} where p.child_id = ${childId}
    order by p.paid_on desc, p.id desc limit 500`.execute(db)
  return rows
}

/** The codes of those who carried payments, to choose from. */
export async function listCarriers(db: Db): Promise<string[]> {
  const { rows } = await sql<{ carrier: string }>`select distinct carrier from sponsorship.payments
    where voided_at is null order by 1 limit 200`.execute(db)
  return rows.map(({ carrier }) => carrier)
}

/** Payments through local staff, newest first, by purpose, carrier and whether they are confirmed; void ones too. */
export const listPayments = query({
  name: 'sponsorship.list-payments',
  reads: 'private',
  input,
  async run(db: Db<SponsorshipTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const chosen = sql`${from} where ${filterOf(ask)}`
    const { rows } = await sql<PaymentRow>`select ${columns} ${chosen} and ${slice.where}
      order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(chosen).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
