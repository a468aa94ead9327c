import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import type { PeopleTables } from '../tables.ts'

/** Says that two who look alike are not the same, so that they are no longer proposed. */
export const keepApart = command({
  name: 'people.keep-apart',
  input: z.object({ one: code(), other: code() }),
  async run(tx: Tx<PeopleTables>, { one, other }, by) {
    const found = await tx.selectFrom('people.parties').select(['id', 'ref']).where('ref', 'in', [one, other]).execute()
    const idOf = (field: string, ref: string) => {
      const party = found.find((row) => row.ref === ref)
      if (!party) throw new Refusal('people.unknown-party', field, { ref })
      return party.id
    }
    const [low, high] = [idOf('one', one), idOf('other', other)].sort()
    if (low === undefined || high === undefined || low === high) throw new Refusal('people.merge-parties.same', 'other')
    await tx
      .insertInto('people.kept_apart')
      .values({ one_id: low, other_id: high, decided_at: by.now, decided_by: by.actor.name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { id: low }
  },
})
