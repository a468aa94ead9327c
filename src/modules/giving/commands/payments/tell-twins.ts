import { sql } from 'kysely'
import { type HeldPair, type Told, tellPairs } from '#modules/payments/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { voidGift } from '../void-gift.ts'
import { heldBy } from './gift-holders.ts'
import { settleTouched, takeFreed } from './take-payments.ts'

interface Standing {
  readonly id: string
  readonly ref: string
}

/** The gifts that stand of these payments, by their ids. */
async function standing(tx: Tx, pairs: readonly HeldPair[]): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing>`select id, ref from giving.gifts
    where id = any (${pairs.map(({ other_id }) => other_id)}::uuid[]) and voided_at is null`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Of pairs that are to be one payment those of which nothing stands on the gift that is to be void. */
export async function withoutHolders(tx: Tx, pairs: readonly HeldPair[]): Promise<HeldPair[]> {
  const gifts = await standing(tx, pairs)
  const free: HeldPair[] = []
  for (const pair of pairs) {
    const gift = gifts.get(pair.other_id)
    if (!gift || !(await heldBy(tx, gift))) free.push(pair)
  }
  return free
}

/** Voids the gifts of the other system; refuses what tells to void what stands on one first. Returns the pairs of which one was void. */
async function voidOthers(tx: Tx, pairs: readonly HeldPair[], why: string, by: By): Promise<string[]> {
  const gifts = await standing(tx, pairs)
  const voided: string[] = []
  for (const { id, other_id } of pairs) {
    const gift = gifts.get(other_id)
    if (!gift) continue
    const held = await heldBy(tx, gift)
    if (held) throw held
    await voidGift.within(tx, by, { id: gift.id, why })
    voided.push(id)
  }
  return voided
}

// a gift that no person has touched tells what its own entry does not and the other does
async function fillFacts(tx: Tx): Promise<void> {
  await sql`update giving.gifts g set designation = left(coalesce(i.message, o.message), 500), note = coalesce(i.subject, o.subject),
      frequency = case when i.monthly or o.monthly then 'monthly' else 'one-time' end, anonymous = g.anonymous or coalesce(o.anonymous, false),
      fund_id = coalesce(f.id, g.fund_id)
    from touched t join payments.incoming i on i.ref = t.ref join payments.usual_funds u on u.ref = i.ref
      left join payments.told_besides o on o.kept_ref = i.ref
      left join giving.funds f on f.code = coalesce(i.fund, o.fund, u.fund) and f.voided_at is null
        and (f.opened_on is null or f.opened_on <= i.received_on)
        and not exists (select from giving.fund_closures c where c.fund_id = f.id and c.closed_on < i.received_on)
    where g.id = i.id and not exists (select from giving.versions v where v.record_id = g.id)`.execute(tx)
  await sql`delete from giving.soft_credits s using touched t join payments.incoming i on i.ref = t.ref
      left join payments.told_besides o on o.kept_ref = i.ref
    where s.gift_id = i.id and s.party_id is null and coalesce(i.soft_name, i.soft_email, o.soft_name, o.soft_email) is null
      and not exists (select from giving.versions v where v.record_id = i.id)`.execute(tx)
  await sql`insert into giving.soft_credits (gift_id, name, email)
    select g.id, o.soft_name, o.soft_email from touched t join payments.told_besides o on o.kept_ref = t.ref
      join payments.incoming i on i.ref = t.ref join giving.gifts g on g.id = i.id
    where coalesce(o.soft_name, o.soft_email) is not null on conflict do nothing`.execute(tx)
}

/**
 * Takes what a person told of pairs of payments: of one payment the gift of the other system is void and the provider's stands, with what the
 * other tells besides; of two both stand. `why` is the reason of what is void or comes back.
 */
export async function tellTwins(
  tx: Tx,
  pairs: readonly HeldPair[],
  { told, why }: { readonly told: Told; readonly why: string },
  by: By,
): Promise<void> {
  const voided = told === 'one' ? await voidOthers(tx, pairs, why, by) : []
  await tellPairs(tx, pairs, { told, voided }, by)
  const kept = pairs.map(({ kept_ref }) => kept_ref)
  await sql`create temporary table touched on commit drop as select distinct unnest(${kept}::text[]) collate "C" as ref`.execute(
    tx,
  )
  await takeFreed(tx, why, by)
  await fillFacts(tx)
  await settleTouched(tx, by)
}
