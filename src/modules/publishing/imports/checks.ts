import { sql } from 'kysely'
import type { Check } from '#platform/imports/definition.ts'

type Table = 'chapters' | 'translators' | 'editions' | 'copies'

const isNew = (table: Table) =>
  sql`not exists (select 1 from ${sql.table(`publishing.${table}`)} known where known.ref = n.ref)`

/** The publication of a row that is not recorded yet must be there and in use. */
export const knownPublication = (table: Table): Check => ({
  column: 'publication',
  code: 'publishing.unknown-publication',
  rows: () => sql`select n.line, n.publication as ref from incoming n where ${isNew(table)}
    and not exists (select 1 from publishing.publications p where p.ref = n.publication and p.voided_at is null)`,
})

/** The party of a row, where one is named, must be there. */
export const knownParty = (table: Table): Check => ({
  column: 'party',
  code: 'publishing.unknown-party',
  rows: () => sql`select n.line, n.party as text from incoming n where n.party is not null and ${isNew(table)}
    and not exists (select 1 from people.current_names p where p.party_ref = n.party and not p.voided)`,
})
