import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import type { DonationsTables } from '../tables.ts'

/** Lets the worker try again, at once, what could not be taken so often that it gave up. */
export const tryAgain = command({
  name: 'donations.try-again',
  input: z.object({}),
  async run(tx: Tx<DonationsTables>, _, by) {
    await tx
      .updateTable('donations.webhooks')
      .set({ tries: 0n, tried_at: null })
      .where('judged_at', 'is', null)
      .execute()
    await by.tell('donations.told', newId())
  },
})
