import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { PartyKind } from '../rules/choices.ts'
import { likeness } from '../rules/match.ts'
import { twoThirds } from '../rules/pairs.ts'

export interface Alike {
  readonly id: string
  readonly ref: string
  readonly kind: PartyKind
  readonly name: string
  readonly country: string | null
  /** What they share: the name, an e-mail address or telephone number, or a name that differs in a few letters. */
  readonly by: 'name' | 'contact' | 'spelling'
}

interface OwnName {
  readonly search_key: string
  readonly part_keys: readonly string[]
}

const noBody = sql`select null::uuid as party_id, 3 as rank where false`

// who shares two thirds of the pairs of letters is looked at
const speltLike = ({ search_key, part_keys }: OwnName): RawBuilder<unknown> =>
  sql`select n.party_id, 3 as rank from people.names n
    where (${sql.join(
      twoThirds(part_keys).map((pairs) => sql`people.grams(n.search_key) @> ${pairs}::text[]`),
      sql` or `,
    )}) and similarity(n.search_key, ${search_key}) >= ${likeness}`

async function bySpelling(db: Db, id: string): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<OwnName>`select search_key, part_keys from people.names
    where party_id = ${id} and kind in ('primary', 'alias')`.execute(db)
  const compared = rows.filter(
    ({ search_key, part_keys }) => [...search_key].length > 4 && twoThirds(part_keys).length > 0,
  )
  return sql.join([noBody, ...compared.map(speltLike)], sql` union all `)
}

/** Parties that may be the same as one: by name, by contact, and by names spelt much like it; none that was kept apart. */
export async function alikeTo(db: Db, id: string, most = 10): Promise<Alike[]> {
  const spelling = await bySpelling(db, id)
  const { rows } = await sql<Alike>`
    with mine as (select same_key from people.names where party_id = ${id} and kind in ('primary', 'alias')),
    found as (
      select n.party_id, 1 as rank from people.names n join mine using (same_key) where n.kind in ('primary', 'alias')
      union all
      select c.party_id, 2 from people.contacts c
        join people.contacts m on m.party_id = ${id} and m.same_key = c.same_key
      union all
      ${spelling}),
    ranked as (select p.current_id as id, min(f.rank) as rank from found f join people.parties p on p.id = f.party_id
      group by p.current_id)
    select p.id, p.ref, p.kind, p.display_name as name, p.country,
      (array['name', 'contact', 'spelling'])[r.rank] as by
    from ranked r join people.parties p on p.id = r.id
    where p.voided_at is null and p.id <> ${id} and p.kind = (select kind from people.parties where id = ${id})
      and not exists (select 1 from people.kept_apart k
        where k.one_id = least(p.id, ${id}::uuid) and k.other_id = greatest(p.id, ${id}::uuid))
    order by r.rank, p.sort_name, p.id limit ${most}`.execute(db)
  return rows
}
