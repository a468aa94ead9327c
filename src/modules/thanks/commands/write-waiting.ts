import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { WaitingGift } from '../queries/gifts-of.ts'
import { type Written, writtenFor } from '../queries/written.ts'
import type { ThanksTables } from '../tables.ts'
import { writeThanks } from './give-thanks.ts'

/** Writes thanks in the words of the product for gifts that wait, today, and answers them with their reference. Refuses while the organisation has no name. */
export async function writeWaiting(
  tx: Tx<ThanksTables>,
  by: By,
  giverId: string,
  gifts: readonly WaitingGift[],
  way: 'email' | 'letter',
): Promise<Written & { readonly id: string; readonly ref: string }> {
  const written = await writtenFor(tx as unknown as Tx, giverId, gifts, by.now)
  if (!written) throw new Refusal('thanks.no-organisation')
  const { today, language, subject, body, giver } = written
  const made = await writeThanks(
    tx,
    by,
    { giverId, thankedOn: today, way, language, byWhom: giver.by_whom, note: null, subject, body },
    gifts,
  )
  return { ...written, ...made }
}
