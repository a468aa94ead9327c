import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { PeopleTables } from '../tables.ts'
import type { Member } from './members-of.ts'

/** Somebody's time in a household. Throws NotFound. */
export const getHouseholdMember = query({
  name: 'people.get-household-member',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<PeopleTables>, { id }) {
    const { rows } = await sql<
      Member & { household_id: string; household: string }
    >`select m.id, p.current_id as party_id, p.ref,
        p.name, m.since, m.until, h.id as household_id, h.name as household
      from people.household_members m join people.current_names p on p.party_id = m.party_id
        join people.households h on h.id = m.household_id
      where m.id = ${id} and m.voided_at is null`.execute(db)
    if (!rows[0]) throw new NotFound()
    return rows[0]
  },
})
