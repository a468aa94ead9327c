import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { PublishingTables } from '../tables.ts'

/** Refuses that more copies of an edition have surely gone out than were printed, as far as that is told exactly; the edition must be locked. */
export async function refuseTooMany(tx: Tx<PublishingTables>, editionId: string, field: string): Promise<void> {
  const { rows } = await sql<{ printed: bigint; gone: bigint }>`select e.print_run as printed,
      sum(c.number)::bigint as gone
    from publishing.editions e join publishing.copies c on c.edition_id = e.id and c.voided_at is null
      and c.qualifier in ('exact', 'over', 'at-least')
    where e.id = ${editionId} and e.print_run_qualifier = 'exact' group by e.id
    having sum(c.number) > e.print_run`.execute(tx)
  const [wrong] = rows
  if (wrong) throw new Refusal('publishing.more-than-printed', field, { printed: wrong.printed, gone: wrong.gone })
}
