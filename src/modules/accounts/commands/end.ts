import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import type { AccountsTables } from '../tables.ts'
import { changeAccount } from './change-account.ts'

/** Ends an account for good; what it did stays under its name, and who comes back is invited anew. */
export const end = command({
  name: 'accounts.end',
  input: z.object({ id: id(), why: text(500) }),
  run: (tx: Tx<AccountsTables>, { id, why }, by) =>
    changeAccount(tx, by, id, async () => {
      const set = { ended_at: by.now, ended_by: by.actor.name, end_reason: why }
      await tx.updateTable('accounts.accounts').set(set).where('id', '=', id).execute()
    }),
})
