import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { providers } from '../rules/choices.ts'
import type { DonationsTables } from '../tables.ts'
import { readinessOf } from './settle-providers.ts'

/** Says in the database whether the worker holds what opens the providers' accounts, and nothing more of it. */
export const tellReadiness = command({
  name: 'donations.tell-readiness',
  input: z.object({}),
  async run(tx: Tx<DonationsTables>, _, by) {
    for (const way of providers) {
      const now = readinessOf(way)
      await tx
        .insertInto('donations.readiness')
        .values({ way, ...now, told_at: by.now })
        .onConflict((conflict) =>
          conflict
            .column('way')
            .doUpdateSet({ ...now, told_at: by.now })
            .where((is) =>
              is.or([
                is('donations.readiness.has_key', '<>', now.has_key),
                is('donations.readiness.has_webhook', '<>', now.has_webhook),
              ]),
            ),
        )
        .execute()
    }
  },
})
