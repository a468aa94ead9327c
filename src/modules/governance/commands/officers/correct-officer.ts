import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { officerColumns, officerFields, refuseOfficeTwice } from './officer-fields.ts'

/** Corrects what is said of an office held; the version before stays readable. Of somebody else it is voided, not corrected. */
export const correctOfficer = command({
  name: 'governance.correct-officer',
  looksInto: ['people'],
  input: z.object({ id: id(), ...officerFields, why: text(500) }),
  async run(tx: Tx<GovernanceTables>, { id, why, ...fields }, by) {
    const officer = await getForUpdate(tx, 'governance.officers', id)
    const columns = await officerColumns(tx, fields, by)
    if (officer.ended_on !== null && officer.ended_on < columns.began_on)
      throw new Refusal('governance.ends-before-it-begins', 'beganOn')
    await refuseOfficeTwice(tx, { ...officer, ...columns }, 'beganOn')
    await keepVersion(tx, 'governance.officers', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('governance.officers').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
