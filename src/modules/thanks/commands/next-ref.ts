import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'

const kinds = {
  'thanks.rules': { sequence: 'thanks.rule_numbers', prefix: 'TR-' },
  'thanks.wishes': { sequence: 'thanks.wish_numbers', prefix: 'TW-' },
  'thanks.contacts': { sequence: 'thanks.contact_numbers', prefix: 'TC-' },
  'thanks.templates': { sequence: 'thanks.template_numbers', prefix: 'TT-' },
  'thanks.acknowledgements': { sequence: 'thanks.acknowledgement_numbers', prefix: 'TH-' },
} as const

/** The next reference of a table that no import has used: `TH-0042`. */
export async function nextRef<Tables>(tx: Tx<Tables>, table: keyof typeof kinds): Promise<string> {
  const { sequence, prefix } = kinds[table]
  for (;;) {
    const { rows } = await sql<{ ref: string; taken: boolean }>`with next as
        (select ${prefix} || lpad(nextval(${sequence}::regclass)::text, 4, '0') as ref)
      select ref, exists (select from ${sql.table(table)} t where t.ref = next.ref) as taken from next`.execute(tx)
    const [next] = rows
    if (next && !next.taken) return next.ref
  }
}
