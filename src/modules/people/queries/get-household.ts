import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { PeopleTables } from '../tables.ts'
import { membersOf } from './members-of.ts'
import { partsOf } from './party-parts.ts'

// whose address it is, as that person is recorded now
async function addressOf(db: Db<PeopleTables>, party: string) {
  const { rows } = await sql<{ id: string; ref: string; name: string }>`select current_id as id, ref, name
    from people.current_names where party_id = ${party}`.execute(db)
  const [whose] = rows
  const address = whose && (await partsOf(db, whose.id)).addresses[0]
  return whose ? { whose, address: address ?? null } : null
}

/** A household with its members, its address and its earlier versions. Each look is logged. Throws NotFound. */
export const getHousehold = query({
  name: 'people.get-household',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<PeopleTables>, { id }) {
    const row = await db.selectFrom('people.households').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new NotFound()
    return {
      ...row,
      members: await membersOf(db, id),
      living: row.address_of === null ? null : await addressOf(db, row.address_of),
      versions: await versionsOf(db, 'people', id),
    }
  },
})
