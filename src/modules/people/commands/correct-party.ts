import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { partsOf } from '../queries/party-parts.ts'
import type { PeopleTables } from '../tables.ts'
import { partyFields } from './inputs.ts'
import { partyColumns, partyForUpdate, writeParts } from './write-party.ts'

/** Corrects what is recorded of a party; the version before it, with its names and addresses, stays readable. */
export const correctParty = command({
  name: 'people.correct-party',
  input: z.object({ id: id(), ...partyFields, why: text(500) }),
  async run(tx: Tx<PeopleTables>, { id, why, ...party }, by) {
    const columns = partyColumns(party)
    const before = await partyForUpdate(tx, id)
    if (before.voided_at) throw new Refusal('people.party-is-void')
    await keepVersion(tx, 'people.parties', id, by, { change: 'corrected', reason: why, also: await partsOf(tx, id) })
    await tx.updateTable('people.parties').set(columns).where('id', '=', id).execute()
    await writeParts(tx, id, party)
    return { id }
  },
})
