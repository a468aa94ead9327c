import { type RawBuilder, sql } from 'kysely'
import { completeParties } from '#modules/people/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'

/** Who tells what a payer says of themselves: a form can be filled in under anybody's name, and letters would go where it says. */
export type Teller = 'provider' | 'form'

const places = ['lines', 'postal_code', 'locality', 'region', 'country'] as const

const first = (column: string) => sql`coalesce(nullif(${sql.ref(`p.${column}`)}, ''), ${sql.ref(`m.${column}`)})`
const moment = sql`coalesce(s.at, s.received_on)`
const whole = (row: string) =>
  sql.join(['lines', 'postal_code', 'locality', 'region'].map((part) => sql.ref(`${row}.${part}`)))

/** The address of the latest payment is where a payer lives, whatever the order of files; it is taken whole, so that no street stands in another town. */
async function tellAddresses(tx: Tx, teller: Teller): Promise<void> {
  const typed = teller === 'form'
  // of one payment, what the payer typed for it goes before what the provider had on file
  await sql`create temporary table told_addresses on commit drop as
    select distinct on (p.id) p.id, s.ref, ${moment} as at, s.lines, s.postal_code, s.locality, s.region, s.country
    from staged s join payments.payers p on p.id = s.payer_id
    where s.lines <> '' and (p.lines = '' or p.address_at is null
      or (${moment}, ${typed}::bool, ${whole('s')}) > (p.address_at, p.address_typed, ${whole('p')}))
      and (${typed}::bool or not p.address_typed or s.ref <> p.address_ref)
    order by p.id, ${moment} desc, s.lines desc, s.postal_code desc, s.locality desc, s.region desc, s.ref`.execute(tx)
  await sql`update payments.payers p set lines = m.lines, postal_code = m.postal_code, locality = m.locality, region = m.region,
      country = coalesce(nullif(m.country, ''), p.country), address_at = m.at, address_ref = m.ref, address_typed = ${typed},
      address_state = case when (${whole('m')}) = (${whole('p')}) then p.address_state end
    from told_addresses m where p.id = m.id`.execute(tx)
}

/**
 * Keeps what `staged` tells of payers who are known and was not told of them before, and leaves who they are as `told_more`. Comes
 * before the new payers are kept.
 */
export async function tellMore(tx: Tx, teller: Teller): Promise<void> {
  await tellAddresses(tx, teller)
  await sql`create temporary table told_facts on commit drop as
    select p.id, max(s.phone) as phone, max(s.language) as language, max(s.country) as country
    from staged s join payments.payers p on p.id = s.payer_id
    where (p.country = '' and s.country <> '') or (p.phone = '' and s.phone <> '') or (p.language = '' and s.language <> '')
    group by p.id`.execute(tx)
  await sql`update payments.payers p set phone = ${first('phone')}, language = ${first('language')}, country = ${first('country')}
    from told_facts m where p.id = m.id`.execute(tx)
  await sql`create temporary table told_more on commit drop as
    select id from told_addresses union select id from told_facts`.execute(tx)
}

/** What completes a giver, as the query of `completeGivers` has it: `payer` bears the party, `from` the rest. */
export const tellingOf = (payer: string, from: string) =>
  sql.join(
    [...places, 'language'].map((name) => sql.ref(`${from}.${name}`)).toSpliced(0, 0, sql.ref(`${payer}.party_id`)),
  )

/**
 * Gives parties the address or language that they lack and their payers tell: `told` finds what `tellingOf` names. By a form the
 * language alone. An e-mail address is for a person to take, for receipts would go there.
 */
export async function completeGivers(tx: Tx, told: RawBuilder<unknown>, by: By, teller: Teller): Promise<void> {
  const where = places.map((name) => (teller === 'form' ? sql`'' as ${sql.id(name)}` : sql.id(name)))
  await sql`create temporary table told_parties on commit drop as
    select party_id, ${sql.join(where)}, language from (${told}) t where party_id is not null`.execute(tx)
  await completeParties(tx, by)
  await sql`drop table told_parties`.execute(tx)
}
