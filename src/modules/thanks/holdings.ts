import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { emptyColumns, type Holdings, held, type Reach } from '#platform/holdings.ts'
import { newId } from '#platform/ids.ts'
import { nextRef } from './commands/next-ref.ts'
import type { ThanksTables } from './tables.ts'
import { thanksWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'thanks.holding.acknowledgements',
    {
      thanked_on: ['thanks.field.thanked-on', 'day'],
      way: ['thanks.field.way', 'thanks.way.'],
      by_whom: ['thanks.field.by-whom'],
      subject: ['thanks.field.subjects'],
      body: ['thanks.field.bodies'],
      note: ['thanks.field.note'],
    },
    sql`select thanked_on, way, by_whom, subject, body, note from thanks.acknowledgements
      where giver_id = ${of(ids)} order by thanked_on, id`,
  ),
  await held(
    db,
    'thanks.holding.mails',
    { address: ['thanks.field.email'], asked_at: ['thanks.field.asked', 'instant'] },
    sql`select m.address, m.asked_at from thanks.mails m join thanks.acknowledgements a on a.id = m.acknowledgement_id
      where a.giver_id = ${of(ids)} order by m.asked_at, m.id`,
  ),
  await held(
    db,
    'thanks.holding.wishes',
    {
      said_on: ['thanks.field.said-on', 'day'],
      way: ['thanks.field.way', 'thanks.way.'],
      language: ['thanks.field.language'],
      note: ['thanks.field.note'],
    },
    sql`select said_on, way, language, note from thanks.wishes where party_id = ${of(ids)} order by said_on, id`,
  ),
  await held(
    db,
    'thanks.holding.contacts',
    {
      made_on: ['thanks.field.made-on', 'day'],
      kind: ['thanks.field.contact', 'thanks.contact.'],
      outcome: ['thanks.field.outcome'],
    },
    sql`select made_on, kind, outcome from thanks.contacts where party_id = ${of(ids)} order by made_on, id`,
  ),
]

const thanksOf = (ids: readonly string[]) => sql`select id from thanks.acknowledgements where giver_id = ${of(ids)}`

/** Whoever wishes to be forgotten is neither thanked nor written to any more. */
async function leaveAlone(tx: Tx, party: string, now: Date): Promise<void> {
  const day = await dayIn(tx, now)
  const own = { id: newId(), party_id: party, recorded_at: now, recorded_by: 'operator', voided_at: null }
  const thanks = tx as unknown as Tx<ThanksTables>
  await thanks
    .insertInto('thanks.wishes')
    .values({ ...own, ref: await nextRef(tx, 'thanks.wishes'), way: 'none', language: null, said_on: day, note: null })
    .execute()
  await thanks
    .insertInto('thanks.contacts')
    .values({ ...own, ref: await nextRef(tx, 'thanks.contacts'), kind: 'no-contact', made_on: day, outcome: null })
    .execute()
}

async function erase(tx: Tx, ids: readonly string[], _: Reach, now: Date): Promise<void> {
  await sql`delete from thanks.mails where acknowledgement_id in (${thanksOf(ids)})`.execute(tx)
  // the files of the others' letters went out long ago, and can be written again
  await sql`with gone as (delete from thanks.letters where print_id in (
      select print_id from thanks.letters where acknowledgement_id in (${thanksOf(ids)})) returning print_id)
    update thanks.prints set sha256 = null, made_at = null, pages = null, failed_at = coalesce(failed_at, asked_at)
    where id in (select print_id from gone)`.execute(tx)
  await emptyColumns(tx, 'thanks.acknowledgements', 'giver_id', ids, ['note', 'subject', 'body'])
  await emptyColumns(tx, 'thanks.wishes', 'party_id', ids, ['note'])
  await emptyColumns(tx, 'thanks.contacts', 'party_id', ids, ['outcome'])
  const [party] = ids
  if (party !== undefined) await leaveAlone(tx, party, now)
}

/** Thanks, letters, wishes and conversations: no law asks to keep what they say. */
export const thanksHoldings: Holdings = {
  names: ['thanks.acknowledgements.giver_id', 'thanks.wishes.party_id', 'thanks.contacts.party_id'],
  words: [thanksWords],
  tell,
  erase,
}
