import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { findsAny, type Holdings, held } from '#platform/holdings.ts'
import { educationWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'education.holding.classes',
    { ref: ['education.field.ref'], first: ['education.field.first', 'day'], last: ['education.field.last', 'day'] },
    sql`select c.ref, min(s.day) as first, max(s.day) as last from education.classes c
      left join education.sessions s on s.class_id = c.id and s.voided_at is null
      where c.teacher_id = ${of(ids)} group by c.id order by c.ref`,
  ),
  await held(
    db,
    'education.holding.programmes',
    { ref: ['education.field.ref'], time: ['education.field.time', 'date'], note: ['education.field.note'] },
    sql`select ref, date_edtf as time, note from education.programmes where agency_id = ${of(ids)} order by date_start, id`,
  ),
]

async function goesOn(db: Db, ids: readonly string[], today: string): Promise<readonly string[]> {
  const teaches = await findsAny(
    db,
    sql`select from education.classes c join education.sessions s on s.class_id = c.id
      where c.teacher_id = ${of(ids)} and c.voided_at is null and s.voided_at is null and s.day >= ${today}::date`,
  )
  return teaches ? ['education.goes-on.teaching'] : []
}

/** Who taught, and who commissioned a programme; nothing else is told of them there. */
export const educationHoldings: Holdings = {
  names: ['education.classes.teacher_id', 'education.programmes.agency_id'],
  words: [educationWords],
  tell,
  goesOn,
  erase: async () => undefined,
}
