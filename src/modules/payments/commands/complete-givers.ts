import { type RawBuilder, sql } from 'kysely'
import { completeParties } from '#modules/people/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'

// an address is taken whole, so that no street stands in another town
const hasNewAddress = sql`(p.lines = '' and m.lines <> '')`
const whole = (column: string) =>
  sql`case when ${hasNewAddress} then ${sql.ref(`m.${column}`)} else ${sql.ref(`p.${column}`)} end`
const first = (column: string) => sql`coalesce(nullif(${sql.ref(`p.${column}`)}, ''), ${sql.ref(`m.${column}`)})`

/**
 * Keeps what `staged` tells of payers who are known and was not told of them before, and leaves who they are as `told_more`. Comes
 * before the new payers are kept.
 */
export async function tellMore(tx: Tx): Promise<void> {
  await sql`create temporary table told_more on commit drop as
    select distinct on (p.id) p.id, s.phone, s.lines, s.postal_code, s.locality, s.region, s.country, s.language
    from staged s join payments.payers p on p.id = s.payer_id
    where (p.lines = '' and s.lines <> '') or (p.country = '' and s.country <> '') or (p.phone = '' and s.phone <> '')
      or (p.language = '' and s.language <> '')
    order by p.id, s.at desc nulls last, s.lines desc, s.country desc, s.language desc, s.phone desc`.execute(tx)
  await sql`update payments.payers p set phone = ${first('phone')}, language = ${first('language')},
      lines = ${whole('lines')}, postal_code = ${whole('postal_code')}, locality = ${whole('locality')}, region = ${whole('region')},
      country = case when ${hasNewAddress} and m.country <> '' then m.country else ${first('country')} end
    from told_more m where p.id = m.id`.execute(tx)
}

/** Who tells what a payer says of themselves: a form can be filled in under anybody's name, and letters would go where it says. */
export type Teller = 'provider' | 'form'

const places = ['lines', 'postal_code', 'locality', 'region', 'country']

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
