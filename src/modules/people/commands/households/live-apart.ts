import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import { findByRef } from '../../queries/find-by-ref.ts'
import type { PeopleTables } from '../../tables.ts'

/** Says that persons of one address and family name are no household, so that they are no longer proposed. */
export const liveApart = command({
  name: 'people.live-apart',
  input: z.object({ members: z.array(code()).min(2).max(20) }),
  async run(tx: Tx<PeopleTables>, { members }, by) {
    const found = await findByRef(tx as unknown as Tx, members)
    const unknown = members.find((ref) => !found.has(ref))
    if (unknown !== undefined) throw new Refusal('people.unknown-party', 'members', { ref: unknown })
    const ids = [...new Set([...found.values()].map(({ id }) => id))].sort()
    const [first] = ids
    if (first === undefined || ids.length < 2) throw new Refusal('people.merge-parties.same', 'members')
    await sql`insert into people.live_apart (one_id, other_id, decided_at, decided_by)
      select one, other, ${by.now}, ${by.actor.name} from unnest(${ids}::uuid[]) one, unnest(${ids}::uuid[]) other
      where one < other on conflict do nothing`.execute(tx)
    return { id: first }
  },
})
