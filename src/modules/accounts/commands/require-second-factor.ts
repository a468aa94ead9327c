import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { tick } from '#platform/inputs.ts'
import type { AccountsTables } from '../tables.ts'

/** Asks a second factor of everybody, or no longer; an account without one can then only set it up. */
export const requireSecondFactor = command({
  name: 'accounts.require-second-factor',
  input: z.object({ isRequired: tick() }),
  async run(tx: Tx<AccountsTables>, { isRequired }, { actor, now }) {
    await tx
      .insertInto('accounts.second_factor_rules')
      .values({ id: newId(), is_required: isRequired, set_at: now, set_by: actor.id })
      .execute()
  },
})
