import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { GivingTables } from '../tables.ts'

interface Numbering {
  readonly sequence:
    | 'gift_numbers'
    | 'pledge_numbers'
    | 'large_gift_bound_numbers'
    | 'spending_numbers'
    | 'held_move_numbers'
    | 'fund_rest_numbers'
    | 'give_back_numbers'
  readonly prefix: string
  /** The day that gives the number its year. */
  readonly day: string
  /** What is said where a reference is taken. */
  readonly taken: string
}

/** The next number as people see it: `G-2011-0042`. */
async function nextNumber(tx: Tx<GivingTables>, { sequence, prefix, day }: Numbering): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval(${`giving.${sequence}`}::regclass) as n`.execute(tx)
  return `${prefix}-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Writes a record under its external reference, or under the next number that no import has used; `insert` answers undefined
 * for a reference that is taken. */
export async function underRef<Row>(
  tx: Tx<GivingTables>,
  ref: string | null,
  numbering: Numbering,
  insert: (ref: string) => Promise<Row | undefined>,
): Promise<Row> {
  if (ref !== null) {
    const written = await insert(ref)
    if (!written) throw new Refusal(numbering.taken, 'ref', { ref })
    return written
  }
  for (;;) {
    const written = await insert(await nextNumber(tx, numbering))
    if (written) return written
  }
}
