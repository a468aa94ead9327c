import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { type Holdings, held, type Reach } from '#platform/holdings.ts'
import { eraseApplications } from './commands/erase.ts'
import type { ApplicationsTables } from './tables.ts'
import { applicationsWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'applications.holding.applications',
    {
      received: ['applications.field.received', 'day'],
      name: ['applications.field.name'],
      email: ['applications.field.email'],
      country: ['applications.field.country', 'country'],
      hours: ['applications.field.hours-told'],
      words: ['applications.field.text'],
      note: ['applications.field.note'],
    },
    sql`select received_day as received, name, email, country, hours, words, note from applications.applications
      where party_id = ${of(ids)} order by received_day, id`,
  ),
]

async function erase(tx: Tx, ids: readonly string[], _: Reach, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from applications.applications
    where party_id = ${of(ids)} for update`.execute(tx)
  const found = rows.map(({ id }) => id)
  await eraseApplications(tx as unknown as Tx<ApplicationsTables>, found, now)
}

/** Applications out of which somebody became a person of the office. */
export const applicationsHoldings: Holdings = {
  names: ['applications.applications.party_id'],
  words: [applicationsWords],
  tell,
  erase,
}
