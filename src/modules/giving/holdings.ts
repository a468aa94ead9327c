import { sql } from 'kysely'
import { forgetPayers, heldOnPayers, paymentsWords } from '#modules/payments/face.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { emptyColumns, findsAny, type Holdings, held, type Reach } from '#platform/holdings.ts'
import { givingWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`
const giftsOf = (ids: readonly string[]) => sql`select id from giving.gifts where giver_id = ${of(ids)}`

const heldGifts = (db: Db, ids: readonly string[]) =>
  held(
    db,
    'giving.holding.gifts',
    {
      ref: ['giving.field.ref'],
      received_on: ['giving.field.received-on', 'day'],
      amount: ['giving.field.amount', 'money'],
      channel: ['giving.field.channel', 'giving.channel.'],
      fund: ['giving.field.fund', 'names'],
      frequency: ['giving.field.frequency', 'giving.frequency.'],
      designation: ['giving.field.designation'],
      note: ['giving.field.note'],
    },
    sql`select g.ref, received_on, amount || ' ' || currency as amount, channel, f.names as fund, frequency, designation, note
      from giving.gifts g join giving.funds f on f.id = g.fund_id where giver_id = ${of(ids)} order by received_on, g.id`,
  )

const tell = async (db: Db, ids: readonly string[]) => [
  await heldGifts(db, ids),
  await held(
    db,
    'giving.holding.refunds',
    {
      refunded_on: ['giving.field.refunded-on', 'day'],
      amount: ['giving.field.amount', 'money'],
      reason: ['giving.field.reason'],
    },
    sql`select r.refunded_on, r.amount || ' ' || g.currency as amount, r.reason from giving.refunds r
      join giving.gifts g on g.id = r.gift_id where g.giver_id = ${of(ids)} order by r.refunded_on, r.id`,
  ),
  await held(
    db,
    'giving.holding.pledges',
    {
      ref: ['giving.field.ref'],
      started_on: ['giving.field.started-on', 'day'],
      ended_on: ['giving.field.ended-on', 'day'],
      amount: ['giving.field.amount-each', 'money'],
      frequency: ['giving.field.frequency', 'giving.frequency.'],
      note: ['giving.field.note'],
    },
    sql`select p.ref, started_on, ended_on, amount || ' ' || currency as amount, frequency, note from giving.pledges p
      left join giving.pledge_endings e on e.pledge_id = p.id where payer_id = ${of(ids)} order by started_on, p.id`,
  ),
  await held(
    db,
    'giving.holding.credits',
    { ref: ['giving.field.ref'], name: ['giving.field.name'], email: ['people.contact-kind.email'] },
    sql`select g.ref, s.name, s.email from giving.soft_credits s join giving.gifts g on g.id = s.gift_id
      where s.party_id = ${of(ids)} order by g.received_on, g.id`,
  ),
  await held(
    db,
    'giving.holding.held',
    {
      ref: ['giving.field.ref'],
      moved_on: ['giving.field.received-on', 'day'],
      amount: ['giving.field.amount', 'money'],
      note: ['giving.field.note'],
    },
    sql`select ref, moved_on, amount || ' ' || currency as amount, note from giving.held_moves
      where owner_id = ${of(ids)} or giver_id = ${of(ids)} order by moved_on, id`,
  ),
  ...(await heldOnPayers(db, ids, giftsOf(ids))),
]

async function lastBookDay(db: Db, ids: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(day)::text as day from (
    select received_on as day from giving.gifts where giver_id = ${of(ids)}
    union all select r.refunded_on from giving.refunds r join giving.gifts g on g.id = r.gift_id where g.giver_id = ${of(ids)}
    union all select moved_on from giving.held_moves where owner_id = ${of(ids)} or giver_id = ${of(ids)}) days`.execute(
    db,
  )
  return rows[0]?.day ?? null
}

async function goesOn(db: Db, ids: readonly string[], today: string): Promise<readonly string[]> {
  const isPledged = await findsAny(
    db,
    sql`select from giving.pledges p left join giving.pledge_endings e on e.pledge_id = p.id
      where p.payer_id = ${of(ids)} and p.voided_at is null and coalesce(e.ended_on, 'infinity') >= ${today}::date`,
  )
  return isPledged ? ['giving.goes-on.pledge'] : []
}

async function erase(tx: Tx, ids: readonly string[], reach: Reach, now: Date): Promise<void> {
  await forgetPayers(tx, ids, giftsOf(ids), now)
  await emptyColumns(tx, 'giving.gifts', 'giver_id', ids, ['designation', 'note'])
  await emptyColumns(tx, 'giving.pledges', 'payer_id', ids, ['note'])
  await sql`update giving.pledge_endings set reason = null
    where pledge_id in (select id from giving.pledges where payer_id = ${of(ids)})`.execute(tx)
  await sql`update giving.soft_credits set name = null, email = null where party_id = ${of(ids)}`.execute(tx)
  await emptyColumns(tx, 'giving.held_moves', 'giver_id', ids, ['note'])
  await emptyColumns(tx, 'giving.held_moves', 'owner_id', ids, ['note'])
  if (reach === 'all') await sql`update giving.refunds set reason = '' where gift_id in (${giftsOf(ids)})`.execute(tx)
}

/** Gifts, pledges and what statements tell of who paid; the gifts stay in the books without a name. */
export const givingHoldings: Holdings = {
  names: [
    ...(['giving.gifts.giver_id', 'giving.pledges.payer_id', 'giving.soft_credits.party_id'] as const),
    ...(['giving.held_moves.owner_id', 'giving.held_moves.giver_id', 'payments.payers.party_id'] as const),
  ],
  words: [paymentsWords, givingWords],
  tell,
  lastBookDay,
  goesOn,
  erase,
}
