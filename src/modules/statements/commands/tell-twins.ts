import { z } from 'zod'
import { tellTwins, withoutHolders } from '#modules/giving/face.ts'
import { holdPair, holdPairsByEmail, keepToldBefore, refuseToldOtherwise, type Told } from '#modules/payments/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, optional, text } from '#platform/inputs.ts'
import { statementsWords } from '../words/words.ts'

const looksInto = ['giving', 'payments', 'people', 'receipts', 'thanks']

/** `why` is needed where the pair was told otherwise before. */
const input = z.object({ id: id(), why: optional(text(500)) })

const reasonOf = (told: Told, { actor }: By) => statementsWords.in(actor.language)(`statements.twins.reason.${told}`)

async function tell(tx: Tx, told: Told, { id, why }: z.output<typeof input>, by: By) {
  const pair = await holdPair(tx, id)
  if (!pair) throw new NotFound()
  if (pair.state === told) return { id }
  if (pair.state !== 'waiting') {
    if (why === null) throw new Refusal('input.required', 'why')
    await keepToldBefore(tx, id, why, by)
  }
  if (told === 'one') await refuseToldOtherwise(tx, pair)
  await tellTwins(tx, [pair], { told, why: why ?? reasonOf(told, by) }, by)
  return { id }
}

/** Says that two tellings are one payment: the other system's becomes a further telling of it, and its gift, where it is one, void. */
export const tellOnePayment = command({
  name: 'statements.tell-one-payment',
  looksInto,
  input,
  run: (tx: Tx, asked, by) => tell(tx, 'one', asked, by),
})

/** Says that two tellings are two payments: what waited becomes a gift, and what was void for it comes back. */
export const tellTwoPayments = command({
  name: 'statements.tell-two-payments',
  looksInto,
  input,
  run: (tx: Tx, asked, by) => tell(tx, 'two', asked, by),
})

const mostAtOnce = 2000

/**
 * Says of all pairs that wait and share the e-mail address that they are one payment, at most 2,000 at once; pairs of which a receipt or thanks
 * stand on the gift that would be void go on waiting. Returns how many were told.
 */
export const tellAllOnePayment = command({
  name: 'statements.tell-all-one-payment',
  looksInto,
  input: z.object({}),
  async run(tx: Tx, _, by: By) {
    const pairs = await withoutHolders(tx, await holdPairsByEmail(tx, mostAtOnce))
    await tellTwins(tx, pairs, { told: 'one', why: reasonOf('one', by) }, by)
    return { count: BigInt(pairs.length) }
  },
})
