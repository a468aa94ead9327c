import { z } from 'zod'
import { tellTwins, withoutHolders } from '#modules/giving/face.ts'
import { holdPairsByEmail } from '#modules/payments/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { toldReason } from '../rendering/told-reason.ts'
import { twinsLookInto } from './tell-one-payment.ts'

const mostAtOnce = 2000

/**
 * Says of all pairs that wait and share the e-mail address that they are one payment, at most 2,000 at once; pairs of which a receipt or thanks
 * stand on the gift that would be void go on waiting. Returns how many were told.
 */
export const tellAllOnePayment = command({
  name: 'statements.tell-all-one-payment',
  looksInto: twinsLookInto,
  input: z.object({}),
  async run(tx: Tx, _, by: By) {
    const pairs = await withoutHolders(tx, await holdPairsByEmail(tx, mostAtOnce))
    await tellTwins(tx, pairs, { told: 'one', why: toldReason('one', by.actor.language) }, by)
    return { count: BigInt(pairs.length) }
  },
})
