import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import type { AccountsTables } from '../tables.ts'

/** The language in which one's own account is spoken to. */
export const chooseLanguage = command({
  name: 'accounts.choose-language',
  door: 'own',
  input: z.object({ language: oneOf(languages) }),
  async run(tx: Tx<AccountsTables>, { language }, { actor, about }) {
    await tx.updateTable('accounts.accounts').set({ language }).where('id', '=', actor.id).execute()
    about(actor.id, ['language'])
  },
})
