import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { PartyKind } from '../rules/choices.ts'
import type { PeopleTables } from '../tables.ts'

export interface Pair {
  readonly by: 'name' | 'contact'
  readonly kind: PartyKind
  /** The older record of the two, which is proposed to be kept. */
  readonly id: string
  readonly ref: string
  readonly name: string
  readonly country: string | null
  readonly other_id: string
  readonly other_ref: string
  readonly other_name: string
  readonly other_country: string | null
}

const names = sql`people.names h join people.parties p on p.id = h.party_id and h.kind in ('primary', 'alias')`
const contacts = sql`people.contacts h join people.parties p on p.id = h.party_id`

// keys of at least two parties of today; the first of them are enough to work on, and more come as those are settled
const sharedBy = (holders: RawBuilder<unknown>, rank: number) =>
  sql`select h.same_key, ${rank}::int4 as rank from ${holders} group by h.same_key
    having min(p.current_id::text) <> max(p.current_id::text) order by h.same_key limit 1000`

/** Pairs that may be the same, by equal names, then by equal e-mail addresses or telephone numbers; those kept apart are left out. */
export const listDuplicates = query({
  name: 'people.list-duplicates',
  reads: 'private',
  input: z.object({ most: z.coerce.number().int().min(1).max(500).optional() }),
  async run(db: Db<PeopleTables>, { most }): Promise<Pair[]> {
    const { rows } = await sql<Pair>`with
      shared as ((${sharedBy(names, 1)}) union all (${sharedBy(contacts, 2)})),
      holders as (
        select s.same_key, s.rank, n.party_id from shared s join people.names n using (same_key)
          where s.rank = 1 and n.kind in ('primary', 'alias')
        union all
        select s.same_key, s.rank, c.party_id from shared s join people.contacts c using (same_key) where s.rank = 2),
      current as (
        select distinct h.same_key, h.rank, c.kind, c.id from holders h join people.parties p on p.id = h.party_id
          join people.parties c on c.id = p.current_id where c.voided_at is null),
      pairs as (
        select one, id as other, min(rank) as rank from (
          select id, rank, first_value(id) over (partition by rank, same_key, kind order by id) as one from current) all_of
        where one <> id group by one, id)
      select (array['name', 'contact'])[x.rank] as by, a.kind, a.id, a.ref, a.display_name as name, a.country,
        b.id as other_id, b.ref as other_ref, b.display_name as other_name, b.country as other_country
      from pairs x join people.parties a on a.id = x.one join people.parties b on b.id = x.other
      where not exists (select 1 from people.kept_apart k where k.one_id = x.one and k.other_id = x.other)
      order by x.rank, a.sort_name, a.id, b.id limit ${most ?? 100}`.execute(db)
    return rows
  },
})
