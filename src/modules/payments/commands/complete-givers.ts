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

/**
 * Gives the parties of payers, whose ids the query finds, the address or language that they lack and the payers tell. An e-mail
 * address is for a person to take, for receipts would go there.
 */
export async function completeGivers(tx: Tx, payers: RawBuilder<unknown>, by: By): Promise<void> {
  await sql`create temporary table told_parties on commit drop as
    select p.party_id, p.lines, p.postal_code, p.locality, p.region, p.country, p.language
    from payments.payers p where p.id in (${payers}) and p.party_id is not null`.execute(tx)
  await completeParties(tx, by)
  await sql`drop table told_parties`.execute(tx)
}
