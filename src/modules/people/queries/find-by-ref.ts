import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { PeopleViews } from '../tables.ts'

/** What a party is called now; `id` is that of the party it was merged into, or its own. */
export interface Named {
  readonly id: string
  readonly ref: string
  readonly kind: 'person' | 'organisation'
  readonly name: string
}

const named = (db: Db) =>
  (db as unknown as Db<PeopleViews>)
    .selectFrom('people.current_names')
    .select(['current_id as id', 'ref', 'kind', 'name'])

/** A party as a record names it: what it is called now, whether it is void, and the reference that the record was made with. */
export interface NamedIn extends Named {
  readonly voided: boolean
  readonly recordedAs: string
}

/** What the party of an id is called now; undefined when there is none. */
export const partyNamed = (db: Db, id: string): Promise<NamedIn | undefined> =>
  named(db).select(['voided', 'party_ref as recordedAs']).where('party_id', '=', id).executeTakeFirst()

/** The ids of parties of today, each with those of all that were merged into it. */
export async function everyIdOf(db: Db, ids: readonly string[]): Promise<{ id: string; currentId: string }[]> {
  const { rows } = await sql<{ id: string; currentId: string }>`
    select id, id as "currentId" from unnest(${ids}::uuid[]) own(id)
    union all select id, current_id from people.parties where current_id = any(${ids}::uuid[]) and current_id <> id`.execute(
    db,
  )
  return rows
}

/** The ids under which records of the party of a reference stand, merged ones too; none for a reference that nobody has. */
export async function everyIdUnder(db: Db, ref: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct every.id from people.parties asked
      join people.parties every on every.current_id = asked.current_id
    where asked.ref = ${ref}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The parties of references, void ones left out, by the reference that was asked. */
export async function findByRef(db: Db, refs: readonly string[]): Promise<Map<string, Named>> {
  if (refs.length === 0) return new Map()
  const rows = await named(db)
    .select('party_ref')
    .where('party_ref', 'in', [...refs])
    .where('voided', '=', false)
    .execute()
  return new Map(rows.map(({ party_ref, ...party }) => [party_ref, party]))
}
