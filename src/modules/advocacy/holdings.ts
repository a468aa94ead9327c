import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { emptyColumns, type Holdings, held } from '#platform/holdings.ts'
import { advocacyWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'advocacy.holding.partners',
    {
      ref: ['advocacy.field.ref'],
      since: ['advocacy.field.since', 'date'],
      until: ['advocacy.field.until', 'date'],
      field: ['advocacy.field.field'],
      note: ['advocacy.field.note'],
    },
    sql`select ref, since_edtf as since, until_edtf as until, field, note from advocacy.partners
      where party_id = ${of(ids)} order by since_end, id`,
  ),
]

/** Partnerships. */
export const advocacyHoldings: Holdings = {
  names: ['advocacy.partners.party_id'],
  words: [advocacyWords],
  tell,
  erase: (tx: Tx, ids) => emptyColumns(tx, 'advocacy.partners', 'party_id', ids, ['note']),
}
