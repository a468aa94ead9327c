import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Language } from '#platform/words.ts'
import { type WaitingGift, waitingGiftsOf } from '../queries/gifts-of.ts'
import type { GivenWay } from '../rules/choices.ts'
import type { ThanksTables } from '../tables.ts'
import { nextRef } from './next-ref.ts'

/** Thanks for one giver, as they are written. */
export interface Thanks {
  /** The party of today. */
  readonly giverId: string
  readonly thankedOn: string
  readonly way: GivenWay
  readonly language: Language
  readonly byWhom: string | null
  readonly note: string | null
  readonly subject?: string
  readonly body?: string
}

/** Thanks take turns, so that a second click finds those of the first. */
export const takeTurn = (tx: Tx<ThanksTables>) =>
  sql`select pg_advisory_xact_lock(hashtextextended('thanks.give', 0))`.execute(tx)

/** The thanks that stand for gifts of these references, all of them under one; undefined where that is not so. */
async function thanksFor(
  tx: Tx<ThanksTables>,
  refs: readonly string[],
): Promise<{ id: string; ref: string } | undefined> {
  const { rows } = await sql<{ id: string; ref: string; n: bigint }>`select a.id, a.ref, count(*) as n
    from thanks.covered c join thanks.acknowledgements a on a.id = c.acknowledgement_id
    join giving.thankable_gifts t on t.gift_id = c.gift_id
    where c.standing and t.ref = any(${[...refs]}::text[]) group by a.id, a.ref`.execute(tx)
  const [found, ...others] = rows
  return found && others.length === 0 && Number(found.n) === refs.length ? { id: found.id, ref: found.ref } : undefined
}

/** What is thanked for: the gifts that wait, or thanks that stand for just these gifts already. */
export type ToThank =
  | { readonly gifts: readonly WaitingGift[] }
  | { readonly thanked: { readonly id: string; readonly ref: string } }

/**
 * The gifts of a giver that wait, narrowed to references where some are told. Refuses where none waits, and a reference that does
 * not, but for those for which one thanks stand together. Takes its turn first.
 */
export async function giftsToThank(tx: Tx<ThanksTables>, giverId: string, refs: readonly string[]): Promise<ToThank> {
  await takeTurn(tx)
  const waiting = await waitingGiftsOf(tx as unknown as Tx, giverId)
  const gifts = refs.length === 0 ? waiting : waiting.filter(({ ref }) => refs.includes(ref))
  if (gifts.length > 0 && gifts.length >= refs.length) return { gifts }
  const thanked = refs.length > 0 ? await thanksFor(tx, refs) : undefined
  if (thanked) return { thanked }
  const missing = refs.find((ref) => !waiting.some((gift) => gift.ref === ref))
  if (missing === undefined) throw new Refusal('thanks.nothing-waits')
  throw new Refusal('thanks.gift-does-not-wait', 'gifts', { ref: missing })
}

/** Writes thanks for gifts that wait, after `giftsToThank`. Refuses a day before one of them. */
export async function writeThanks(
  tx: Tx<ThanksTables>,
  by: By,
  thanks: Thanks,
  gifts: readonly WaitingGift[],
): Promise<{ id: string; ref: string }> {
  const early = gifts.find(({ received_on }) => received_on > thanks.thankedOn)
  if (early) throw new Refusal('thanks.before-gift', 'thankedOn', { ref: early.ref })
  const row = {
    ...{ id: newId(), ref: await nextRef(tx, 'thanks.acknowledgements') },
    ...{ giver_id: thanks.giverId, thanked_on: thanks.thankedOn, way: thanks.way, language: thanks.language },
    ...{ by_whom: thanks.byWhom, note: thanks.note, subject: thanks.subject ?? null, body: thanks.body ?? null },
    ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
  }
  await tx.insertInto('thanks.acknowledgements').values(row).execute()
  await tx
    .insertInto('thanks.covered')
    .values(gifts.map(({ gift_id }) => ({ acknowledgement_id: row.id, gift_id, standing: true })))
    .execute()
  return { id: row.id, ref: row.ref }
}
