import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { WaitingGiven } from '../queries/gifts-of.ts'
import { type Writing, writingFor } from '../queries/writing-for.ts'
import { composeThanks } from '../rendering/compose-thanks.ts'
import type { ThanksTables } from '../tables.ts'
import { writeThanks } from './give-thanks.ts'

/** Thanks that were written: of what, the day, the words, and their id and reference. */
export interface Written extends Writing {
  readonly today: string
  readonly subject: string
  readonly body: string
  readonly id: string
  readonly ref: string
}

/** Writes thanks in the words of the product for what waits, today. Refuses while the organisation has no name. */
export async function writeWaiting(
  tx: Tx<ThanksTables>,
  by: By,
  giverId: string,
  given: WaitingGiven,
  way: 'email' | 'letter',
): Promise<Written> {
  const db = tx as unknown as Tx
  const writing = await writingFor(db, giverId, given)
  if (!writing) throw new Refusal('thanks.no-organisation')
  const [today, words] = [await dayIn(db, by.now), composeThanks(writing)]
  const { language, waiting } = writing
  const made = await writeThanks(
    tx,
    by,
    { giverId, thankedOn: today, way, language, byWhom: waiting.by_whom, note: null, ...words },
    given,
  )
  return { ...writing, today, ...words, ...made }
}
