import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** A row of a statement that tells of a payment, as its history shows it. */
interface HistoryEntry {
  readonly ref: string
  readonly received_on: string
  readonly kind: string
  readonly state: number
  readonly currency: string
  readonly gross: bigint
  readonly fee: bigint | null
  readonly import_id: string
  readonly import_ref: string
  readonly file: string
  readonly line: number
}

/** All rows that tell of a payment, in their order: itself, fees, conversions, refunds; none where no statement told of it. */
export async function historyOf(db: Db, ref: string): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    with payment as (select ref, alias from payments.entries where ref = ${ref}),
    told as (
      select e.* from payments.entries e where e.ref = ${ref}
      union select e.* from payments.entries e join payment p on e.related = p.ref
      union select e.* from payments.entries e join payment p on e.related = p.alias
      union select e.* from payments.entries e join payments.joined j on j.other_ref = e.ref where j.kept_ref = ${ref})
    select t.ref, t.received_on, t.kind, t.state, t.currency, t.gross, t.fee, i.id as import_id, i.ref as import_ref,
      f.name as file, t.line
    from told t join payments.imports i on i.id = t.import_id
    join payments.import_files f on f.import_id = i.id and f.position = t.file
    order by t.received_on, t.at nulls first, t.ref`.execute(db)
  return rows
}
