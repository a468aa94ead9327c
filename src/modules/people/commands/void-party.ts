import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { PeopleTables } from '../tables.ts'
import { partyForUpdate } from './write-party.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a party out of use that should not have been recorded. Those merged into it must be taken out of it first. */
export const voidParty = command({
  name: 'people.void-party',
  input,
  async run(tx: Tx<PeopleTables>, { id, why }, by) {
    const party = await partyForUpdate(tx, id)
    if (party.voided_at) throw new Refusal('people.party-is-void')
    const merged = await tx
      .selectFrom('people.merges')
      .select('party_id')
      .where('into_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (merged) throw new Refusal('people.void-party.has-merged')
    await keepVersion(tx, 'people.parties', id, by, { change: 'voided', reason: why })
    await tx.updateTable('people.parties').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided party back. */
export const restoreParty = command({
  name: 'people.restore-party',
  input,
  async run(tx: Tx<PeopleTables>, { id, why }, by) {
    const party = await partyForUpdate(tx, id)
    if (!party.voided_at) throw new Refusal('people.party-is-not-void')
    await keepVersion(tx, 'people.parties', id, by, { change: 'restored', reason: why })
    await tx.updateTable('people.parties').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
