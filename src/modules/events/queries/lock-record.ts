import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { EventsTables } from '../tables.ts'

/** The kinds of record that are corrected and voided; their tables are called `events.<kind>s`. */
export type RecordKind = 'event' | 'ticket'

type Row<Kind extends RecordKind> = EventsTables[`events.${Kind}s`]

/** A record, locked. Throws NotFound. */
export async function lockRecord<Kind extends RecordKind>(
  tx: Tx<EventsTables>,
  kind: Kind,
  id: string,
): Promise<Row<Kind>> {
  const { rows } = await sql<Row<Kind>>`select * from ${sql.table(`events.${kind}s`)}
    where id = ${id} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

/** A record that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getForUpdate<Kind extends RecordKind>(tx: Tx<EventsTables>, kind: Kind, id: string) {
  const row = await lockRecord(tx, kind, id)
  if (row.voided_at) throw new Refusal(`events.${kind}-is-void`)
  return row
}

/** Refuses more tickets sold than the place of an event holds; the event is locked, so that two sales do not both pass. */
export async function refuseOversold(tx: Tx<EventsTables>, eventId: string, field: string): Promise<void> {
  const { rows } = await sql<{ sold: bigint; capacity: bigint }>`select sum(t.sold)::bigint as sold, e.capacity
    from events.events e join events.tickets t on t.event_id = e.id and t.voided_at is null
    where e.id = ${eventId} group by e.id having sum(t.sold) > e.capacity`.execute(tx)
  if (rows[0]) throw new Refusal('events.sold-above-capacity', field, { ...rows[0] })
}
