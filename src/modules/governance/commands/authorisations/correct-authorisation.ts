import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { authorisationColumns, authorisationFields } from './authorisation-fields.ts'

/** Corrects what an authorisation says; the version before stays readable. */
export const correctAuthorisation = command({
  name: 'governance.correct-authorisation',
  input: z.object({ id: id(), ...authorisationFields, why: text(500) }),
  async run(tx: Tx<GovernanceTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'governance.authorisations', id)
    await keepVersion(tx, 'governance.authorisations', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('governance.authorisations').set(authorisationColumns(fields)).where('id', '=', id).execute()
    return { id }
  },
})
