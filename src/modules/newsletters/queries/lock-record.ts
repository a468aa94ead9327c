import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { NewslettersTables } from '../tables.ts'

/** The kinds of record that are corrected and voided. */
export type RecordKind = 'series' | 'issue'

/** The table of a kind of record, as `schema.name`. */
export const tableOf = { series: 'newsletters.series', issue: 'newsletters.issues' } as const

type Row<Kind extends RecordKind> = NewslettersTables[(typeof tableOf)[Kind]]

/** A record, locked. Throws NotFound. */
export async function lockRecord<Kind extends RecordKind>(
  tx: Tx<NewslettersTables>,
  kind: Kind,
  id: string,
): Promise<Row<Kind>> {
  const { rows } = await sql<Row<Kind>>`select * from ${sql.table(tableOf[kind])} where id = ${id} for update`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

/** A record that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getForUpdate<Kind extends RecordKind>(tx: Tx<NewslettersTables>, kind: Kind, id: string) {
  const row = await lockRecord(tx, kind, id)
  if (row.voided_at) throw new Refusal(kind === 'series' ? 'newsletters.series-is-void' : 'newsletters.issue-is-void')
  return row
}

/** The id of the series of a reference, kept from being voided meanwhile. Refuses what nobody has. */
export async function holdSeries(tx: Tx<NewslettersTables>, ref: string, field: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from newsletters.series
    where ref = ${ref} and voided_at is null for share`.execute(tx)
  const [row] = rows
  if (!row) throw new Refusal('newsletters.unknown-series', field, { ref })
  return row.id
}
