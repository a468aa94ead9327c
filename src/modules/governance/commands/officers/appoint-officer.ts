import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, text } from '#platform/inputs.ts'
import { findParty } from '../../queries/find-party.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy, refFor, writing } from '../write-record.ts'
import { officerColumns, officerFields, refuseOfficeTwice } from './officer-fields.ts'

const input = z.object({
  /** The reference of a person or an organisation, or its name. */
  party: text(200),
  ...officerFields,
  ref: optional(code()),
})

/** Records that somebody holds an office from a day on. Returns its id and reference. */
export const appointOfficer = command({
  name: 'governance.appoint-officer',
  looksInto: ['people'],
  input,
  async run(tx: Tx<GovernanceTables>, { party, ref: given, ...fields }, by) {
    const columns = await officerColumns(tx, fields, by)
    const id = newId()
    const party_id = await findParty(tx as unknown as Tx, party, 'party', by.actor)
    const held = { id, party_id, ...columns, ended_on: null }
    await refuseOfficeTwice(tx, held, 'party')
    const ref = await refFor(tx, 'governance.officers', 'OF', given)
    const row = { ref, ...held, voided_at: null, ...recordedBy(by) }
    await writing(ref, () => tx.insertInto('governance.officers').values(row).execute())
    return { id, ref }
  },
})
