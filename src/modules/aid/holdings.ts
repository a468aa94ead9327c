import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { emptyColumns, type Holdings, held } from '#platform/holdings.ts'
import { aidWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'aid.holding.goods',
    {
      ref: ['aid.field.ref'],
      date: ['aid.field.date', 'date'],
      counterpart: ['aid.field.counterpart'],
      value_note: ['aid.field.value-note'],
      note: ['aid.field.note'],
    },
    sql`select ref, date_edtf as date, counterpart, value_note, note from aid.movements
      where giver_id = ${of(ids)} order by date_start, id`,
  ),
]

/** Goods that somebody gave; they stay in the stock without a name. */
export const aidHoldings: Holdings = {
  names: ['aid.movements.giver_id'],
  words: [aidWords],
  tell,
  erase: (tx: Tx, ids) => emptyColumns(tx, 'aid.movements', 'giver_id', ids, ['counterpart', 'note']),
}
