import { type RawBuilder, sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'

const list = (table: string, columns: readonly string[]) => sql`coalesce((
  select jsonb_agg(jsonb_build_object(${sql.join(columns.flatMap((name) => [sql`${name}::text`, sql.ref(`o.${name}`)]))}) order by o.position)
  from ${sql.table(table)} o where o.party_id = p.id), '[]')`

const parts = sql`jsonb_build_object(
  'names', ${list('people.names', ['kind', 'script', 'written', 'family', 'given'])},
  'contacts', ${list('people.contacts', ['kind', 'value'])},
  'addresses', ${list('people.addresses', ['lines', 'postal_code', 'locality', 'region', 'country', 'valid_from'])})`

/** Locks the parties whose ids the query gives and keeps each as it was, with its names, contacts and addresses. */
export async function keepParties(tx: Tx, by: By, ids: RawBuilder<unknown>, reason: string): Promise<void> {
  // counted, so that hundreds of thousands of ids stay where they are
  await sql`select count(*) from (select id from people.parties where id in (${ids}) order by id for update) held`.execute(
    tx,
  )
  // numbered before the first is written: asked meanwhile, a table that was empty is read from end to end for each
  await sql`create temporary table numbered on commit drop as
    select p.id, coalesce(max(v.version), 0) + 1 as version
    from people.parties p left join people.versions v on v.record_id = p.id where p.id in (${ids}) group by p.id`.execute(
    tx,
  )
  await sql`analyze numbered`.execute(tx)
  await sql`insert into people.versions (record_id, version, changed_at, changed_by, change, reason, before)
    select p.id, n.version, ${by.now}, ${by.actor.name}, 'corrected', ${reason}, to_jsonb(p) || ${parts}
    from numbered n join people.parties p using (id)`.execute(tx)
  await sql`drop table numbered`.execute(tx)
}
