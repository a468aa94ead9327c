import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { id, text } from '#platform/inputs.ts'
import type { AccountsTables } from '../tables.ts'
import { changeAccount } from './change-account.ts'

/** Keeps an account from acting until the suspension is lifted; all its sessions end. */
export const suspend = command({
  name: 'accounts.suspend',
  input: z.object({ id: id(), why: text(500) }),
  run: (tx: Tx<AccountsTables>, { id, why }, by) =>
    changeAccount(tx, by, id, async ({ state }) => {
      if (state === 'suspended') throw new Refusal('accounts.is-suspended')
      const row = {
        id: newId(),
        account_id: id,
        suspended_at: by.now,
        suspended_by: by.actor.name,
        reason: why,
        lifted_at: null,
        lifted_by: null,
      }
      await tx.insertInto('accounts.suspensions').values(row).execute()
    }),
})

/** Lets a suspended account act again, as it could before. */
export const liftSuspension = command({
  name: 'accounts.lift-suspension',
  input: z.object({ id: id() }),
  run: (tx: Tx<AccountsTables>, { id }, by) =>
    changeAccount(tx, by, id, async ({ state }) => {
      if (state !== 'suspended') throw new Refusal('accounts.is-not-suspended')
      await tx
        .updateTable('accounts.suspensions')
        .set({ lifted_at: by.now, lifted_by: by.actor.name })
        .where('account_id', '=', id)
        .where('lifted_at', 'is', null)
        .execute()
    }),
})
