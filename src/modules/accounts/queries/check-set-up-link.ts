import { createHash } from 'node:crypto'
import { z } from 'zod'
import { fiscalYearsOf, organisationOf } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'
import { isSetUp } from './account-row.ts'

/** Whether a set-up link is good now, and what it will ask for; what is recorded already is not asked again. */
export const checkSetUpLink = query({
  name: 'accounts.check-set-up-link',
  door: 'open',
  reads: 'open',
  input: z.object({ token: z.string().max(100), now: z.coerce.date() }),
  async run(db: Db<AccountsTables>, { token, now }) {
    const link = await db
      .selectFrom('accounts.set_up_links')
      .select('made_at')
      .where('token_hash', '=', createHash('sha256').update(token).digest('hex'))
      .where('ends_at', '>', now)
      .executeTakeFirst()
    const all = db as unknown as Db
    return {
      isGood: link !== undefined && !(await isSetUp(db)),
      asksProfile: !(await organisationOf(all)),
      asksYear: (await fiscalYearsOf(all)).length === 0,
    }
  },
})
