import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { foldName } from '../rules/name-keys.ts'
import type { PeopleTables } from '../tables.ts'

export interface HouseholdRow {
  readonly id: string
  readonly ref: string
  readonly name: string
  readonly sort_name: string
  readonly voided_at: Date | null
  /** The names of those who live there still. */
  readonly members: readonly string[]
}

const keys = [
  { sql: sql`h.sort_name`, type: 'text', of: (row: HouseholdRow) => row.sort_name },
  { sql: sql`h.id`, type: 'uuid', of: (row: HouseholdRow) => row.id },
] as const

/** Households by how they are addressed; `from` jumps to a letter or to the beginning of a name. */
export const listHouseholds = query({
  name: 'people.list-households',
  reads: 'private',
  input: z.object(listInput),
  async run(db: Db<PeopleTables>, ask) {
    const slice = sliceBy(keys, 'asc', { ...ask, from: ask.from && foldName(ask.from) })
    const { rows } = await sql<HouseholdRow>`select h.id, h.ref, h.name, h.sort_name, h.voided_at,
        array(select p.name from people.household_members m join people.current_names p on p.party_id = m.party_id
          where m.household_id = h.id and m.voided_at is null and m.until is null order by m.since, m.id limit 20) as members
      from people.households h where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from people.households h`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
