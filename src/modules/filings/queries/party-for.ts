import { sql } from 'kysely'
import type { Actor } from '#platform/identity.ts'

/** What a row names somebody by: null for who may not look at people. */
export interface Party {
  readonly id: string
  readonly ref: string
  readonly name: string
}

/** The party of a row whose column is given, as JSON and its join, for those who may look at people. */
export const partyFor = (viewer: Actor, column: string) =>
  viewer.may.has('people.get-party')
    ? {
        column: sql<Party | null>`case when p.party_id is not null
          then json_build_object('id', p.current_id, 'ref', p.ref, 'name', p.name) end`,
        join: sql`left join people.current_names p on p.party_id = ${sql.ref(column)}`,
      }
    : { column: sql<Party | null>`null::json`, join: sql`` }
