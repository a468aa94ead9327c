import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { AccountsTables } from '../tables.ts'

/** Ends one of one's own sessions; the next request of that browser is nobody's. */
export const endSession = command({
  name: 'accounts.end-session',
  door: 'own',
  input: z.object({ id: id() }),
  async run(tx: Tx<AccountsTables>, given, { actor, about }) {
    const ended = await tx
      .deleteFrom('accounts.sessions')
      .where('id', '=', given.id)
      .where('account_id', '=', actor.id)
      .returning('id')
      .executeTakeFirst()
    if (!ended) throw new NotFound()
    about(actor.id, ['session'])
  },
})
