import { type InsertObject, sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { FilingsTables } from '../tables.ts'

/** The reference that was given, or the next one that no record has: `RM-0042`. */
async function refFor(tx: Tx<FilingsTables>, table: keyof FilingsTables, prefix: string, given: string | null) {
  for (;;) {
    const { rows } = await sql<{ n: bigint }>`select nextval('filings.numbers') as n`.execute(tx)
    const ref = given ?? `${prefix}-${String(rows[0]?.n).padStart(4, '0')}`
    const taken = await sql`select 1 from ${sql.table(table)} where ref = ${ref}`.execute(tx)
    if (taken.rows.length === 0) return ref
    if (given !== null) throw new Refusal('filings.ref-taken', 'ref', { ref })
  }
}

type Written = Exclude<keyof FilingsTables, 'filings.settings'>

/** What a row says beside its id, its reference, and by whom it was written. */
type Said<Table extends Written> = Omit<
  FilingsTables[Table],
  'id' | 'ref' | 'recorded_at' | 'recorded_by' | 'voided_at'
>

interface Numbering {
  readonly prefix: string
  readonly given: string | null
  /** What is said where something else stands in the same place, and beside which field. */
  readonly twice?: readonly [code: string, field: string]
}

/** Does the writing, and refuses what another record says already. */
export async function writing<T>(twice: Numbering['twice'], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (twice && isDatabaseError(error, '23505')) throw new Refusal(twice[0], twice[1])
    throw error
  }
}

/** Adds a record. Returns its id and reference. */
export async function addRecord<Table extends Written>(
  tx: Tx<FilingsTables>,
  table: Table,
  said: Said<Table>,
  { prefix, given, twice }: Numbering,
  by: By,
): Promise<{ id: string; ref: string }> {
  const id = newId()
  const ref = await refFor(tx, table, prefix, given)
  const row = { id, ref, ...said, recorded_at: by.now, recorded_by: by.actor.name }
  await writing(twice, () =>
    tx
      .insertInto(table)
      .values(row as unknown as InsertObject<FilingsTables, Table>)
      .execute(),
  )
  return { id, ref }
}
