import { type RawBuilder, sql } from 'kysely'
import { organisationOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'

/** In which currency the accounts are kept, and what a gift `g` and a spending `s` are worth in it; null where nobody said. */
export interface Accounts {
  readonly currency: string
  readonly gift: RawBuilder<bigint | null>
  readonly spending: RawBuilder<bigint | null>
}

/** Yen have the values that people gave; accounts in another currency know only what came in it. */
export async function accountsIn(db: Db): Promise<Accounts> {
  const currency = (await organisationOf(db))?.baseCurrency ?? 'JPY'
  if (currency === 'JPY') return { currency, gift: sql`g.yen`, spending: sql`s.yen` }
  return {
    currency,
    gift: sql`case when g.currency = ${currency} then g.left_amount end`,
    spending: sql`case when s.currency = ${currency} then s.amount end`,
  }
}

interface Apart {
  readonly currency: string
  readonly count: bigint
  /** In minor units of the currency. */
  readonly minor: bigint
}

/** Gifts and spendings of a span of days that have no value in the accounts, by currency. */
export async function apartFrom(
  db: Db,
  { gift, spending }: Accounts,
  { start, end }: { readonly start: string; readonly end: string },
): Promise<{ gifts: Apart[]; spendings: Apart[] }> {
  const gifts = await sql<Apart>`select g.currency, count(*) as count, sum(g.left_amount)::bigint as minor
    from filings.gifts_in_yen g where g.received_on between ${start} and ${end} and ${gift} is null
    group by g.currency order by g.currency`.execute(db)
  const spendings = await sql<Apart>`select s.currency, count(*) as count, sum(s.amount)::bigint as minor
    from filings.spendings_in_yen s where s.spent_on between ${start} and ${end} and ${spending} is null
    group by s.currency order by s.currency`.execute(db)
  return { gifts: gifts.rows, spendings: spendings.rows }
}
