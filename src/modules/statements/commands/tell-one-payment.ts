import { z } from 'zod'
import { tellTwins } from '#modules/giving/face.ts'
import { holdPair, keepToldBefore, refuseToldOtherwise, type Told } from '#modules/payments/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, optional, text } from '#platform/inputs.ts'
import { toldReason } from '../rendering/told-reason.ts'

/** What the acts that tell of pairs look into. */
export const twinsLookInto = ['giving', 'payments', 'people', 'receipts', 'thanks']

/** `why` is needed where the pair was told otherwise before. */
const input = z.object({ id: id(), why: optional(text(500)) })

async function tell(tx: Tx, told: Told, { id, why }: z.output<typeof input>, by: By) {
  const pair = await holdPair(tx, id)
  if (!pair) throw new NotFound()
  if (pair.state === told) return { id }
  if (pair.state !== 'waiting') {
    if (why === null) throw new Refusal('input.required', 'why')
    await keepToldBefore(tx, id, why, by)
  }
  if (told === 'one') await refuseToldOtherwise(tx, pair)
  await tellTwins(tx, [pair], { told, why: why ?? toldReason(told, by.actor.language) }, by)
  return { id }
}

/** Says that two tellings are one payment: the other system's becomes a further telling of it, and its gift, where it is one, void. */
export const tellOnePayment = command({
  name: 'statements.tell-one-payment',
  looksInto: twinsLookInto,
  input,
  run: (tx: Tx, asked, by) => tell(tx, 'one', asked, by),
})

/** Says that two tellings are two payments: what waited becomes a gift, and what was void for it comes back. */
export const tellTwoPayments = command({
  name: 'statements.tell-two-payments',
  looksInto: twinsLookInto,
  input,
  run: (tx: Tx, asked, by) => tell(tx, 'two', asked, by),
})
