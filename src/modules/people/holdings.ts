import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { type Holdings, held, type Reach } from '#platform/holdings.ts'
import { peopleWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = (db: Db, ids: readonly string[]) =>
  Promise.all([
    held(
      db,
      'people.holding.parties',
      {
        ref: ['people.field.ref'],
        kind: ['people.field.kind', 'people.kind.'],
        languages: ['people.field.languages', 'languages'],
        known_since: ['people.field.known-since', 'date'],
        note: ['people.field.note'],
      },
      sql`select ref, kind, array_to_string(languages, ' ') as languages, known_since_edtf as known_since, note
        from people.parties where id = ${of(ids)} order by id`,
    ),
    held(
      db,
      'people.holding.names',
      { kind: ['people.field.name-kind', 'people.name-kind.'], written: ['people.field.name'] },
      sql`select kind, written from people.names where party_id = ${of(ids)} order by party_id, position`,
    ),
    held(
      db,
      'people.holding.contacts',
      { kind: ['people.field.contact-kind', 'people.contact-kind.'], value: ['people.field.contact'] },
      sql`select kind, value from people.contacts where party_id = ${of(ids)} order by party_id, position`,
    ),
    held(
      db,
      'people.holding.addresses',
      {
        postal_code: ['people.field.postal-code'],
        region: ['people.field.region'],
        locality: ['people.field.locality'],
        lines: ['people.field.lines'],
        country: ['people.field.country', 'country'],
        valid_from: ['people.field.valid-from', 'day'],
      },
      sql`select postal_code, region, locality, lines, country, valid_from
        from people.addresses where party_id = ${of(ids)} order by party_id, position`,
    ),
    held(
      db,
      'people.holding.households',
      {
        name: ['people.field.name'],
        since: ['people.field.valid-from', 'day'],
        until: ['people.field.until', 'day'],
      },
      sql`select h.name, m.since, m.until from people.household_members m join people.households h on h.id = m.household_id
        where m.party_id = ${of(ids)} and m.voided_at is null order by m.since, m.id`,
    ),
  ])

/** Households of nobody else are called by their number. */
const namelessHomes = (ids: readonly string[]) => sql`
  with homes as (
    select household_id as id from people.household_members group by 1 having bool_and(party_id = ${of(ids)})),
  gone as (delete from people.versions where record_id in (select id from homes))
  update people.households h set name = h.ref, sort_name = lower(h.ref), note = null from homes where homes.id = h.id`

async function erase(tx: Tx, ids: readonly string[], reach: Reach, now: Date): Promise<void> {
  await sql`delete from people.versions where record_id = ${of(ids)}`.execute(tx)
  await sql`delete from people.contacts where party_id = ${of(ids)}`.execute(tx)
  await sql`update people.parties set note = null where id = ${of(ids)}`.execute(tx)
  await sql`update people.merges set why = '' where party_id = ${of(ids)}`.execute(tx)
  // the books name a giver as they are called now, and where they live
  const isNamed = sql`${reach === 'but-books'} and party_id in (select id from people.parties where current_id = id)`
  await sql`delete from people.names where party_id = ${of(ids)} and not (${isNamed} and kind = 'primary')`.execute(tx)
  await sql`delete from people.addresses where party_id = ${of(ids)} and not (${isNamed} and position = 0)`.execute(tx)
  await sql`update people.parties set display_name = ref, sort_name = lower(ref), erased_at = ${now}
    where id = ${of(ids)} and (${reach === 'all'} or current_id <> id)`.execute(tx)
  if (reach === 'but-books') return
  await namelessHomes(ids).execute(tx)
}

/** The person as such: names, ways to reach them, with whom they live. */
export const peopleHoldings: Holdings = {
  names: [
    ...(['people.parties.current_id', 'people.names.party_id', 'people.contacts.party_id'] as const),
    ...(['people.addresses.party_id', 'people.merges.party_id', 'people.merges.into_id'] as const),
    ...(['people.kept_apart.one_id', 'people.kept_apart.other_id', 'people.households.address_of'] as const),
    ...(['people.household_members.party_id', 'people.live_apart.one_id', 'people.live_apart.other_id'] as const),
  ],
  words: [peopleWords],
  tell,
  erase,
}
