import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { refuseSecond } from '../queries/find-organisation.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'
import { bringBack, isUsed, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a partner out of lists and figures; engagements that name it must be voided or corrected first. */
export const voidPartner = command({
  name: 'advocacy.void-partner',
  input,
  async run(tx: Tx<AdvocacyTables>, { id, why }, by) {
    const done = await takeOut(tx, 'partner', id, by, why)
    if (await isUsed(tx, 'engagements', 'partner_id', id)) throw new Refusal('advocacy.void-partner.in-use')
    return done
  },
})

/** Brings a voided partner back, unless the organisation is a partner by another record. */
export const restorePartner = command({
  name: 'advocacy.restore-partner',
  looksInto: ['people'],
  input,
  async run(tx: Tx<AdvocacyTables>, { id, why }, by) {
    const partner = await lockRecord(tx, 'partner', id)
    await refuseSecond(tx, partner.party_id, partner, id)
    return bringBack(tx, 'partner', id, by, why)
  },
})
