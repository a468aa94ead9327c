import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { PeopleTables } from '../tables.ts'

/** Takes a party out of the one it was merged into; who was merged into it before comes along. */
export const unmergeParties = command({
  name: 'people.unmerge-parties',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<PeopleTables>, { id, why }, by) {
    const party = await tx
      .selectFrom('people.parties')
      .select(['ref', 'erased_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!party) throw new NotFound()
    if (party.erased_at) throw new Refusal('people.party-is-erased', undefined, { ref: party.ref })
    const merge = await tx
      .selectFrom('people.merges')
      .selectAll()
      .where('party_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!merge) throw new Refusal('people.unmerge-parties.not-merged')
    const { merged_at, ...kept } = merge
    const also = { merge: { ...kept, merged_at: merged_at.toISOString() } }
    await keepVersion(tx, 'people.parties', id, by, { change: 'restored', reason: why, also })
    await tx.deleteFrom('people.merges').where('party_id', '=', id).execute()
    await sql`with recursive mine(id) as (
        select ${id}::uuid union select m.party_id from people.merges m join mine on m.into_id = mine.id)
      update people.parties p set current_id = ${id} from mine where p.id = mine.id`.execute(tx)
    return { id }
  },
})
