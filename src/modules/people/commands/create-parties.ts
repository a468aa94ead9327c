import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'

const atOnce = 50_000

// a reference that somebody gave by hand is passed over
async function freeRefs(tx: Tx, count: number): Promise<string[]> {
  const refs: string[] = []
  while (refs.length < count) {
    const { rows } = await sql<{ ref: string }>`select ref from (
        select n, 'P-' || lpad(n::text, greatest(5, length(n::text)), '0') as ref
        from (select nextval('people.party_numbers') as n from generate_series(1, ${count - refs.length}::int8)) counted) fresh
      where not exists (select 1 from people.parties p where p.ref = fresh.ref) order by n`.execute(tx)
    refs.push(...rows.map(({ ref }) => ref))
  }
  return refs
}

const parties = sql`insert into people.parties (id, ref, kind, display_name, sort_name, country, languages, known_since_edtf,
    known_since_start, known_since_end, current_id)
  select party_id, ref, kind, written, left(sort_name, 300), country, case when language is null then '{}' else array[language] end,
    known_since::text, known_since, known_since, party_id
  from newcomers order by party_id`

const names = sql`insert into people.names (party_id, position, kind, script, written, family, given, search_key, same_key, part_keys)
  select party_id, 0, 'primary', script, written, family, given, search_key, same_key, part_keys from newcomers order by party_id`

const contacts = sql`insert into people.contacts (party_id, position, kind, value, same_key)
  select party_id, 0, 'email', email, email_key from newcomers where email is not null
  union all
  select party_id, case when email is null then 0 else 1 end, 'phone', phone, phone_key from newcomers where phone is not null`

const addresses = sql`insert into people.addresses (party_id, position, lines, postal_code, locality, region, country)
  select party_id, 0, lines, postal_code, locality, region, country from newcomers
  where coalesce(lines, postal_code, locality, region, country) is not null`

async function nameThem(tx: Tx, by: By): Promise<void> {
  const { rows } = await sql<{ place: number }>`select place from newcomers order by place`.execute(tx)
  const refs = await freeRefs(tx, rows.length)
  for (let from = 0; from < rows.length; from += atOnce) {
    const places = rows.slice(from, from + atOnce).map(({ place }) => place)
    const ids = places.map(() => newId(by.now.getTime()))
    await sql`update newcomers n set party_id = f.id, ref = f.ref
      from unnest(${places}::int4[], ${ids}::uuid[], ${refs.slice(from, from + atOnce)}::text[]) f (place, id, ref)
      where f.place = n.place`.execute(tx)
  }
}

/**
 * Adds the parties of the temporary table `newcomers` (place int4, unique: their order; kind, script, written, family, given,
 * search_key, same_key text, part_keys text[], sort_name: as `nameColumns` makes them; email, email_key, phone, phone_key, lines,
 * postal_code, locality, region, country, language text; known_since date; ref text, party_id uuid) and fills its `ref` and
 * `party_id`. The act that calls it looks into people, has checked what it gives, and leaves the audit line.
 */
export async function createParties(tx: Tx, by: By): Promise<void> {
  await nameThem(tx, by)
  await sql`analyze newcomers`.execute(tx)
  for (const part of [parties, names, contacts, addresses]) await part.execute(tx)
}
