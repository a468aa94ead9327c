import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import type { SponsorshipTables } from '../tables.ts'

const series = {
  children: { column: 'code', sequence: 'sponsorship.child_numbers', prefix: 'C' },
  sponsorships: { column: 'ref', sequence: 'sponsorship.sponsorship_numbers', prefix: 'ES' },
  payments: { column: 'ref', sequence: 'sponsorship.payment_numbers', prefix: 'EP' },
  headcounts: { column: 'ref', sequence: 'sponsorship.headcount_numbers', prefix: 'HC' },
} as const

/** The next number as people see it, `ES-0042`, that no record has; a child's tells nothing of when it came. */
export async function nextNumber(tx: Tx<SponsorshipTables>, of: keyof typeof series): Promise<string> {
  const { column, sequence, prefix } = series[of]
  for (;;) {
    const { rows } = await sql<{ n: bigint }>`select nextval(${sequence}) as n`.execute(tx)
    const number = `${prefix}-${String(rows[0]?.n).padStart(4, '0')}`
    const { rows: taken } = await sql`select 1 from ${sql.table(`sponsorship.${of}`)}
      where ${sql.ref(column)} = ${number}`.execute(tx)
    if (taken.length === 0) return number
  }
}
