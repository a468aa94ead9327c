import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Language } from '#platform/words.ts'
import { countGiven, type WaitingGiven, waitingOf } from '../queries/gifts-of.ts'
import type { GivenWay } from '../rules/choices.ts'
import { giftRefs } from '../rules/gift-refs.ts'
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

/** References of what thanks are for; none where everything that waits is meant. */
interface Named {
  readonly gifts: readonly string[]
  readonly goods: readonly string[]
}

/** The references in what was typed. */
export const namedIn = ({ gifts, goods }: { readonly gifts: string | null; readonly goods: string | null }): Named => ({
  gifts: giftRefs(gifts ?? ''),
  goods: giftRefs(goods ?? ''),
})

/** The thanks that stand for gifts and goods of these references, all of them under one; undefined where that is not so. */
async function thanksFor(
  tx: Tx<ThanksTables>,
  { gifts, goods }: Named,
): Promise<{ id: string; ref: string } | undefined> {
  const { rows } = await sql<{ id: string; ref: string; n: bigint }>`select a.id, a.ref, count(*) as n from (
      select c.acknowledgement_id from thanks.covered c join giving.thankable_gifts t on t.gift_id = c.gift_id
      where c.standing and t.ref = any(${[...gifts]}::text[])
      union all
      select c.acknowledgement_id from thanks.covered_goods c join aid.given_goods g on g.movement_id = c.movement_id
      where c.standing and g.ref = any(${[...goods]}::text[])) c
    join thanks.acknowledgements a on a.id = c.acknowledgement_id group by a.id, a.ref`.execute(tx)
  const [found, ...others] = rows
  const isAll = Number(found?.n) === gifts.length + goods.length
  return found && others.length === 0 && isAll ? { id: found.id, ref: found.ref } : undefined
}

/** What is thanked for: what waits, or thanks that stand for just that already. */
export type ToThank =
  | { readonly given: WaitingGiven }
  | { readonly thanked: { readonly id: string; readonly ref: string } }

const isAmong = (refs: readonly string[]) => (one: { readonly ref: string }) => refs.includes(one.ref)

function refuseMissing(named: Named, { gifts, goods }: WaitingGiven): void {
  const gift = named.gifts.find((ref) => !gifts.some((one) => one.ref === ref))
  if (gift !== undefined) throw new Refusal('thanks.gift-does-not-wait', 'gifts', { ref: gift })
  const some = named.goods.find((ref) => !goods.some((one) => one.ref === ref))
  if (some !== undefined) throw new Refusal('thanks.goods-do-not-wait', 'goods', { ref: some })
}

/**
 * What a giver gave that waits, narrowed to what is named where anything is. Refuses where nothing waits, and a reference that does
 * not, but for those for which one thanks stand together. Takes its turn first.
 */
export async function toThank(tx: Tx<ThanksTables>, giverId: string, named: Named): Promise<ToThank> {
  await takeTurn(tx)
  const waiting = await waitingOf(tx as unknown as Tx, giverId)
  const asked = countGiven(named)
  const given =
    asked === 0
      ? waiting
      : { gifts: waiting.gifts.filter(isAmong(named.gifts)), goods: waiting.goods.filter(isAmong(named.goods)) }
  const found = countGiven(given)
  if (found > 0 && found >= asked) return { given }
  const thanked = asked > 0 ? await thanksFor(tx, named) : undefined
  if (thanked) return { thanked }
  refuseMissing(named, waiting)
  throw new Refusal('thanks.nothing-waits')
}

function refuseEarly({ gifts, goods }: WaitingGiven, thankedOn: string): void {
  const gift = gifts.find(({ received_on }) => received_on > thankedOn)
  if (gift) throw new Refusal('thanks.before-gift', 'thankedOn', { ref: gift.ref })
  const some = goods.find(({ date_start }) => date_start > thankedOn)
  if (some) throw new Refusal('thanks.before-goods', 'thankedOn', { ref: some.ref })
}

async function cover(tx: Tx<ThanksTables>, id: string, { gifts, goods }: WaitingGiven): Promise<void> {
  const under = { acknowledgement_id: id, standing: true }
  if (gifts.length > 0)
    await tx
      .insertInto('thanks.covered')
      .values(gifts.map(({ gift_id }) => ({ ...under, gift_id })))
      .execute()
  if (goods.length > 0)
    await tx
      .insertInto('thanks.covered_goods')
      .values(goods.map((some) => ({ ...under, movement_id: some.id })))
      .execute()
}

/** Writes thanks for what waits, after `toThank`. Refuses a day before any of it. */
export async function writeThanks(
  tx: Tx<ThanksTables>,
  by: By,
  thanks: Thanks,
  given: WaitingGiven,
): Promise<{ id: string; ref: string }> {
  refuseEarly(given, thanks.thankedOn)
  const row = {
    ...{ id: newId(), ref: await nextRef(tx, 'thanks.acknowledgements') },
    ...{ giver_id: thanks.giverId, thanked_on: thanks.thankedOn, way: thanks.way, language: thanks.language },
    ...{ by_whom: thanks.byWhom, note: thanks.note, subject: thanks.subject ?? null, body: thanks.body ?? null },
    ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
  }
  await tx.insertInto('thanks.acknowledgements').values(row).execute()
  await cover(tx, row.id, given)
  return { id: row.id, ref: row.ref }
}
