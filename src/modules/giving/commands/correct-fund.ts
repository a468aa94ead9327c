import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getFundForUpdate } from '../queries/find-fund.ts'
import { refuseGiftsOutside } from '../queries/gifts-outside.ts'
import type { GivingTables } from '../tables.ts'
import { fundFields } from './create-fund.ts'

/** Corrects a fund's code, names, purpose or opening day; the version before it stays readable. */
export const correctFund = command({
  name: 'giving.correct-fund',
  input: z.object({ id: id(), ...fundFields, why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, code, names, purpose, openedOn, why }, by) {
    const { closed_on } = await getFundForUpdate(tx, id)
    if (openedOn !== null && closed_on !== null && openedOn > closed_on)
      throw new Refusal('giving.fund-closes-before-opening', 'openedOn')
    await refuseGiftsOutside(tx, id, { from: openedOn, to: null }, 'openedOn')
    await keepVersion(tx, 'giving.funds', id, by, { change: 'corrected', reason: why })
    try {
      const set = { code, names: JSON.stringify(names) as never, purpose, opened_on: openedOn }
      await tx.updateTable('giving.funds').set(set).where('id', '=', id).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('giving.code-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
