import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { completedReason } from '../rendering/completed-reason.ts'
import { keepParties } from './keep-parties.ts'

// parties of today that may change, each with all that is told of it
const tellers = sql`create temporary table tellers on commit drop as
  select p.id, t.lines, t.postal_code, t.locality, t.region, t.country, t.language, p.languages = '{}' as is_mute
  from told_parties t join people.parties named on named.id = t.party_id join people.parties p on p.id = named.current_id
  where p.erased_at is null and p.voided_at is null`

const isKnown = (which = sql`true`) =>
  sql`exists (select from people.addresses a where a.party_id = t.id and (${which}))`

// a country or a town alone is no place to write to, and makes room for one there
const inTheWay = sql`a.lines is not null or a.postal_code is not null or (a.country <> t.country and t.country <> '')`

const columns = sql`t.id as party_id, t.lines, t.postal_code, t.locality, t.region, t.country, t.language`

/** What a party lacks and is told now, one row for each fact of it; of several tellings the fullest. */
const lacking = sql`create temporary table lacking on commit drop as
  select distinct on (fact, party_id) * from (
    select 'address' as fact, ${columns} from tellers t where t.lines <> '' and not ${isKnown(inTheWay)}
    union all
    select 'address', ${columns} from tellers t
      where t.lines = '' and t.postal_code || t.locality || t.region || t.country <> '' and not ${isKnown()}
    union all
    select 'language', ${columns} from tellers t where t.language <> '' and t.is_mute) found
  order by fact, party_id, lines = '', lines, postal_code, country, language`

const addresses = sql`insert into people.addresses as a (party_id, position, lines, postal_code, locality, region, country)
  select party_id, 0, nullif(left(lines, 500), ''), nullif(left(postal_code, 20), ''), nullif(left(locality, 100), ''),
    nullif(left(region, 100), ''), nullif(country, '')
  from lacking where fact = 'address'
  on conflict (party_id, position) do update set lines = excluded.lines, postal_code = excluded.postal_code,
    locality = coalesce(excluded.locality, a.locality), region = coalesce(excluded.region, a.region),
    country = coalesce(excluded.country, a.country)`

const countries = sql`update people.parties p set country = a.country
  from lacking l join people.addresses a on a.party_id = l.party_id and a.position = 0
  where l.fact = 'address' and p.id = l.party_id and p.country is distinct from a.country`

const languages = sql`update people.parties p set languages = array[l.language] from lacking l
  where l.fact = 'language' and p.id = l.party_id`

/**
 * Gives parties what they lack of the temporary table `told_parties` (party_id uuid; lines, postal_code, locality, region, country,
 * language text, '' where it is not told): a first postal address, or a language. What is known already stays as it is, and each party
 * is kept as it was. The act that calls it looks into people and leaves the audit line.
 */
export async function completeParties(tx: Tx, by: By): Promise<void> {
  await tellers.execute(tx)
  await sql`analyze tellers`.execute(tx)
  await lacking.execute(tx)
  const { rows } = await sql<{ some: boolean }>`select exists (select from lacking) as some`.execute(tx)
  if (rows[0]?.some) {
    await sql`analyze lacking`.execute(tx)
    await keepParties(tx, by, sql`select party_id from lacking`, completedReason(by.actor.language))
    for (const part of [addresses, countries, languages]) await part.execute(tx)
  }
  await sql`drop table tellers, lacking`.execute(tx)
}
