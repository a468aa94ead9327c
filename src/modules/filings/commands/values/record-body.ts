import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { code, optional, optionalText, text } from '#platform/inputs.ts'
import type { FilingsTables } from '../../tables.ts'
import { partyOf } from '../inputs.ts'
import { addRecord } from '../write-record.ts'

/** Says that a giver is an authorised NPO or a public-benefit body. Returns its id and reference. */
export const recordBody = command({
  name: 'filings.record-body',
  looksInto: ['people'],
  input: z.object({ party: text(200), note: optionalText(), ref: optional(code()) }),
  async run(tx: Tx<FilingsTables>, { party, note, ref: given }, by) {
    const party_id = (await partyOf(tx as unknown as Tx, party, 'party', by.actor)) as string
    const numbering = { prefix: 'PB', given, twice: ['filings.body-already', 'party'] as const }
    return addRecord(tx, 'filings.bodies', { party_id, note }, numbering, by)
  },
})
