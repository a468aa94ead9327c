import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import type { Mapping } from '../rules/layouts/mapped.ts'

/** Keeps what columns hold, for all files with these headers; what was said before under the same source is replaced. */
export async function keepMapping(
  tx: Tx,
  { source, header, mapping }: { source: string; header: readonly string[]; mapping: Mapping },
  by: By,
): Promise<void> {
  await sql`insert into payments.mappings (id, source, header, mapping, recorded_at, recorded_by)
    values (${newId()}, ${source}, ${[...header]}::text[], ${JSON.stringify(mapping)}::jsonb, ${by.now}, ${by.actor.name})
    on conflict (source) do update set header = excluded.header, mapping = excluded.mapping,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, voided_at = null`.execute(tx)
}
