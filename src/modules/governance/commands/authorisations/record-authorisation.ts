import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy, refFor, writing } from '../write-record.ts'
import { authorisationColumns, authorisationFields } from './authorisation-fields.ts'

/** Records an authorisation that an authority gives; where it stands is told after. Returns its id and reference. */
export const recordAuthorisation = command({
  name: 'governance.record-authorisation',
  input: z.object({ ...authorisationFields, ref: optional(code()) }),
  async run(tx: Tx<GovernanceTables>, { ref: given, ...fields }, by) {
    const id = newId()
    const ref = await refFor(tx, 'governance.authorisations', 'AU', given)
    const row = { id, ref, ...authorisationColumns(fields), voided_at: null, ...recordedBy(by) }
    await writing(ref, () => tx.insertInto('governance.authorisations').values(row).execute())
    return { id, ref }
  },
})
