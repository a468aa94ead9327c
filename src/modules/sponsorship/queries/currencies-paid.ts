import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The currencies in which payments were made, the most used first. */
export async function currenciesPaid(db: Db): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`select currency from sponsorship.payments where voided_at is null
    group by currency order by count(*) desc, currency`.execute(db)
  return rows.map(({ currency }) => currency)
}
