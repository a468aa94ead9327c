import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { receiptStates } from '../rules/choices.ts'
import type { ReceiptsTables } from '../tables.ts'
import { recordsOf } from './candidates.ts'
import { differing } from './differing.ts'

export interface ReceiptRow
  extends Pick<
    ReceiptsTables['receipts.receipts'],
    | 'id'
    | 'number'
    | 'kind'
    | 'giver_id'
    | 'amount'
    | 'currency'
    | 'issued_on'
    | 'first_day'
    | 'last_day'
    | 'deductible'
    | 'voided_at'
  > {
  /** The giver as printed. */
  readonly giver: string
  readonly differs: boolean
}

const input = z.object({
  ...listInput,
  /** The calendar year of the gifts. */
  year: z
    .string()
    .regex(/^[1-9]\d{3}$/)
    .optional()
    .catch(undefined),
  series: code().optional().catch(undefined),
  state: oneOf(receiptStates).optional().catch(undefined),
  /** The reference of a person or organisation. */
  giver: code().optional().catch(undefined),
})

const keys = [
  { sql: sql`r.issued_on`, type: 'date', of: (row: ReceiptRow) => row.issued_on },
  { sql: sql`r.id`, type: 'uuid', of: (row: ReceiptRow) => row.id },
] as const

const stateIs = {
  standing: sql`r.voided_at is null`,
  differs: sql`r.voided_at is null and r.id in ${differing}`,
  void: sql`r.voided_at is not null`,
} as const

function filterOf({ year, series, state }: z.output<typeof input>, givers: readonly string[] | undefined) {
  const conditions = [
    year && sql`r.last_day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
    series && sql`r.series_id = (select s.id from receipts.series s where s.code = ${series})`,
    state && stateIs[state],
    givers && sql`r.giver_id = any(${[...givers]}::uuid[])`,
  ].filter((condition) => typeof condition === 'object')
  return sql.join([sql`true`, ...conditions], sql` and `)
}

/** Receipts, newest first, by year of the gifts, series, state and giver, void ones too; `from` jumps to a day. */
export const listReceipts = query({
  name: 'receipts.list-receipts',
  looksInto: ['giving', 'people'],
  reads: 'private',
  input,
  async run(db: Db<ReceiptsTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const givers = ask.giver === undefined ? undefined : await recordsOf(db as unknown as Db, ask.giver)
    const where = filterOf(ask, givers)
    const { rows } = await sql<ReceiptRow>`select r.id, r.number, r.kind, r.giver_id, r.amount, r.currency, r.issued_on,
        r.first_day, r.last_day, r.deductible, r.voided_at, r.printed->'giver'->>'name' as giver,
        r.voided_at is null and r.id in ${differing} as differs
      from receipts.receipts r where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(
      db,
    )
    const total = await countCapped(sql`from receipts.receipts r where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
