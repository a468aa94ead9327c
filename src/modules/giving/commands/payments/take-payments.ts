import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { GivingTables } from '../../tables.ts'
import { restoreGift } from '../void-gift.ts'
import { usualFund } from './usual-fund.ts'

/** Which references of `staged` are gifts already: `taken`. */
export async function findTaken(tx: Tx): Promise<void> {
  await sql`create temporary table if not exists taken on commit drop as
    select distinct g.ref from staged s join giving.gifts g on g.ref = s.ref`.execute(tx)
  await sql`analyze taken`.execute(tx)
}

type Which = ReturnType<typeof sql>

// some payments: the fund is the one that a payment names where it was open then, else the given one
const brought = (which: Which, fundId: string) => sql`
  payments.incoming i left join giving.funds f on f.code = i.fund and f.voided_at is null
    and (f.opened_on is null or f.opened_on <= i.received_on)
    and not exists (select from giving.fund_closures c where c.fund_id = f.id and c.closed_on < i.received_on)
    and f.id <> ${fundId}
  where ${which}`

/** Refuses payments that name no other fund and came while this one was not open. */
async function refuseClosed(tx: Tx, which: Which, fundId: string): Promise<void> {
  const { rows } = await sql<{ code: string; n: bigint }>`select u.code,
      (select count(*) from ${brought(which, fundId)} and f.id is null
        and (i.received_on < u.opened_on or i.received_on > c.closed_on)) as n
    from giving.funds u left join giving.fund_closures c on c.fund_id = u.id
    where u.id = ${fundId} and (u.opened_on is not null or c.closed_on is not null)`.execute(tx)
  const [closed] = rows
  if (closed && closed.n > 0n)
    throw new Refusal('giving.import-payments.fund-not-open', 'fund', { code: closed.code, count: closed.n })
}

/**
 * Gifts that a person had recorded under the same reference stay as they are. Fees that other rows tell of come later. The index of
 * references was asked once for all (`taken`), for to ask it at each row ("on conflict") takes a fifth longer.
 */
async function writeGifts(tx: Tx, which: Which, fundId: string, by: By): Promise<void> {
  await sql`insert into giving.gifts (id, ref, received_on, amount, currency, channel, fund_id, frequency, giver_id, anonymous,
      designation, note, fee, recorded_at, recorded_by)
    select i.id, i.ref, i.received_on, i.amount, i.currency, i.channel, coalesce(f.id, ${fundId}::uuid),
      case when i.monthly then 'monthly' else 'one-time' end, i.party_id, i.anonymous, left(i.message, 500), i.subject, i.own_fee,
      ${by.now}, ${by.actor.name}
    from ${brought(which, fundId)} and not exists (select from taken t where t.ref = i.ref)`
    .execute(tx)
    .catch((error) => {
      if (isDatabaseError(error, '23505')) throw new Refusal('giving.import-payments.recorded-meanwhile')
      throw error
    })
  await sql`insert into giving.soft_credits (gift_id, name, email)
    select i.id, i.soft_name, i.soft_email from payments.incoming i join giving.gifts g on g.id = i.id
    where ${which} and (i.soft_name is not null or i.soft_email is not null)
    on conflict do nothing`.execute(tx)
}

/** The gifts of which an import tells more, as `touched`. */
export async function findTouched(tx: Tx, importId: string): Promise<void> {
  await sql`create temporary table touched on commit drop as
    select t.payment_ref as ref from payments.tellings t where t.import_id = ${importId}
    union all select j.kept_ref from payments.joined j where j.other_import_id = ${importId}`.execute(tx)
}

// as far as what a person recorded may lie from the day that a statement tells
const daysApart = 31
const byHand = sql`h.statement_ref is null and h.voided_at is null`

// what went back of gifts, never more than was given
const returns = sql`
  with back as (
    select g.id as gift_id, g.amount as given, g.received_on, r.ref, r.id, r.received_on as refunded_on, r.amount, r.kind
    from (select distinct ref from touched) t join giving.gifts g on g.ref = t.ref join payments.returned r on r.payment_ref = t.ref
    where r.kind <> 'reinstated' and r.amount > 0),
  -- what the provider says went back in all, beyond the refunds that it tells one by one
  rest as (
    select g.id as gift_id, g.amount as given, g.received_on, i.ref || '-returned' as ref, md5(i.ref || '-returned')::uuid as id,
      g.received_on as refunded_on, greatest(i.refunded, o.refunded) - coalesce((select sum(b.amount) from back b where b.gift_id = g.id), 0) as amount,
      'rest' as kind
    from (select distinct ref from touched) t join payments.incoming i on i.ref = t.ref join giving.gifts g on g.ref = t.ref
      left join payments.told_besides o on o.kept_ref = i.ref
    where greatest(i.refunded, o.refunded) > 0),
  all_back as (select * from back union all select * from rest where amount > 0),
  -- a chargeback that was won: the first of that amount did not happen
  won as (
    select g.id as gift_id, -r.amount as amount, count(*) as times from payments.returned r
    join giving.gifts g on g.ref = r.payment_ref where r.kind = 'reinstated' group by 1, 2),
  numbered as (
    select a.*, row_number() over (partition by a.gift_id, a.amount order by a.refunded_on, a.ref)
        - coalesce((select w.times from won w where w.gift_id = a.gift_id and w.amount = a.amount), 0) as nth
    from all_back a),
  -- and one that a person recorded before the statement came
  judged as (
    select n.*, n.nth <= (select count(*) from giving.refunds h where h.gift_id = n.gift_id and h.amount = n.amount and ${byHand}
        and (n.kind = 'rest' or abs(h.refunded_on - n.refunded_on) <= ${daysApart}::int)) as undone
    from numbered n),
  fitting as (
    select j.*, sum(j.amount) filter (where not j.undone) over (partition by j.gift_id order by j.refunded_on, j.ref)
        + coalesce((select sum(h.amount) from giving.refunds h where h.gift_id = j.gift_id and ${byHand}), 0) as so_far
    from judged j)`

/** Refunds and chargebacks of gifts, each once; one that would bring the sum above the gift waits. */
async function writeRefunds(tx: Tx, by: By): Promise<void> {
  await sql`create temporary table going_back on commit drop as ${returns}
    select gift_id, ref, id, greatest(refunded_on, received_on) as refunded_on, amount, kind,
      undone or so_far > given as undone from fitting`.execute(tx)
  await sql`insert into giving.refunds (id, gift_id, refunded_on, amount, reason, statement_ref, recorded_at, recorded_by, voided_at)
    select b.id, b.gift_id, b.refunded_on, b.amount, b.kind, b.ref, ${by.now}, ${by.actor.name},
      case when b.undone then ${by.now}::timestamptz end
    from going_back b on conflict (statement_ref) do nothing`.execute(tx)
  await sql`update giving.refunds r set voided_at = case when b.undone then coalesce(r.voided_at, ${by.now}) end, amount = b.amount
    from going_back b where r.statement_ref = b.ref and ((r.voided_at is not null) is distinct from b.undone or r.amount <> b.amount)`.execute(
    tx,
  )
  // what no statement tells any longer: the rest that is told one by one now, or the rows of an import that was undone
  await sql`delete from giving.refunds r using giving.gifts g, touched t
    where r.gift_id = g.id and g.ref = t.ref and r.statement_ref is not null
      and not exists (select from going_back b where b.ref = r.statement_ref)`.execute(tx)
  await sql`drop table going_back`.execute(tx)
}

// a gift that came first by a list that does not tell its rhythm, and that no person has touched
const isMonthlyNow = sql`(g.frequency = 'one-time' and g.id = i.id and (i.monthly or coalesce(o.monthly, false))
  and not exists (select from giving.versions v where v.record_id = g.id))`

/** Fees, givers and rhythm of known gifts as statements tell them now. */
async function writeLater(tx: Tx): Promise<void> {
  await sql`update giving.gifts g set fee = coalesce(i.fee, o.fee), giver_id = coalesce(g.giver_id, i.party_id, o.party_id),
      frequency = case when ${isMonthlyNow} then 'monthly' else g.frequency end
    from touched t join payments.incoming i on i.ref = t.ref left join payments.told_besides o on o.kept_ref = i.ref
    where i.ref = g.ref and (g.fee is distinct from coalesce(i.fee, o.fee)
      or (g.giver_id is null and coalesce(i.party_id, o.party_id) is not null) or ${isMonthlyNow})`.execute(tx)
}

/** Brings refunds, fees, givers and rhythm of the gifts in `touched` to what statements tell now. */
export async function settleTouched(tx: Tx, by: By): Promise<void> {
  await writeRefunds(tx, by)
  await writeLater(tx)
}

/** The same for gifts by their ids, of which a refund that a person recorded does not stand any longer. */
export async function settleGifts(tx: Tx, ids: readonly string[], by: By): Promise<void> {
  await sql`create temporary table touched on commit drop as select g.ref from giving.gifts g
    where g.id = any(${ids}::uuid[])`.execute(tx)
  await settleTouched(tx, by)
}

/** Makes gifts and refunds of an import of payments that lies open in this transaction; `fundId` takes what names no purpose. */
export async function takePayments(tx: Tx, importId: string, fundId: string, by: By): Promise<void> {
  const which = sql`i.import_id = ${importId}`
  await refuseClosed(tx, which, fundId)
  await findTaken(tx)
  await writeGifts(tx, which, fundId, by)
  await findTouched(tx, importId)
  await sql`insert into touched select c.ref from changed c
    union select i.ref from payments.incoming i where i.import_id = ${importId} and i.refunded > 0
    union select t.payment_ref from payments.tellings t where t.payment_import_id = ${importId}`.execute(tx)
  await sql`insert into touched select j.kept_ref from payments.joined j join touched t on t.ref = j.other_ref`.execute(
    tx,
  )
  await takeFreed(tx, '', by)
  await settleTouched(tx, by)
}

/** Gifts of payments that waited as twins and do no longer, in `freed`; adds them to `touched`. */
export async function takeFreed(tx: Tx, why: string, by: By): Promise<void> {
  const { rows: back } = await sql<{ id: string }>`select g.id from freed f join giving.gifts g on g.ref = f.ref
    where f.voided and g.voided_at is not null order by g.ref`.execute(tx)
  for (const { id } of back) await restoreGift.within(tx, by, { id, why })
  await sql`delete from freed f where exists (select from giving.gifts g where g.ref = f.ref)`.execute(tx)
  await sql`create temporary table if not exists taken (ref text collate "C") on commit drop`.execute(tx)
  const { rows } = await sql<{ fund: string | null }>`select distinct fund from freed`.execute(tx)
  for (const { fund } of rows) {
    const which = sql`i.ref in (select f.ref from freed f where f.fund is not distinct from ${fund})`
    const fundId = await usualFund(tx as unknown as Tx<GivingTables>, fund, by)
    await refuseClosed(tx, which, fundId)
    await writeGifts(tx, which, fundId, by)
  }
  await sql`insert into touched select ref from freed`.execute(tx)
}
