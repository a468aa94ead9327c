import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { type Holdings, held } from '#platform/holdings.ts'
import { publishingWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'publishing.holding.chapters',
    { ref: ['publishing.field.ref'], credit: ['publishing.field.credit'] },
    sql`select ref, credit from publishing.chapters where party_id = ${of(ids)} order by id`,
  ),
  await held(
    db,
    'publishing.holding.translations',
    {
      ref: ['publishing.field.ref'],
      credit: ['publishing.field.credit'],
      from_language: ['publishing.field.from-language', 'languages'],
      to_language: ['publishing.field.to-language', 'languages'],
    },
    sql`select ref, credit, from_language, to_language from publishing.translators where party_id = ${of(ids)} order by id`,
  ),
]

/** Whom publications name: what was printed is out, and stays as it was printed. */
export const publishingHoldings: Holdings = {
  names: ['publishing.chapters.party_id', 'publishing.translators.party_id'],
  words: [publishingWords],
  tell,
  erase: async () => undefined,
}
