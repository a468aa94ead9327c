import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'
import { partnerColumns, partnerFields } from './inputs.ts'

/** Corrects what a partner says, also that the partnership is over; the version before it stays readable. */
export const correctPartner = command({
  name: 'advocacy.correct-partner',
  looksInto: ['people'],
  input: z.object({ id: id(), ...partnerFields, why: text(500) }),
  async run(tx: Tx<AdvocacyTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'partner', id)
    const columns = await partnerColumns(tx, id, fields, by.actor)
    await keepVersion(tx, 'advocacy.partners', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('advocacy.partners').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
