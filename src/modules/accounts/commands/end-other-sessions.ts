import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'
import { keepOnlySession } from './begin-session.ts'

/** Ends all of one's sessions but this one, which gets a new token. */
export const endOtherSessions = command({
  name: 'accounts.end-other-sessions',
  door: 'own',
  input: z.object({ keepSession: z.string().max(100).optional() }),
  async run(tx: Tx<AccountsTables>, { keepSession }, { actor, about }) {
    about(actor.id, ['session'])
    return { token: await keepOnlySession(tx, actor.id, keepSession) }
  },
})
