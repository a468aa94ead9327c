import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { moneyFromDatabase } from '#platform/money.ts'
import { type HeldMove, refuseOverdrawn } from '../rules/held.ts'
import type { GivingTables } from '../tables.ts'

/** What is held may be changed by one at a time, so that it is not passed on twice. */
export const lockHeld = (tx: Tx<GivingTables>) =>
  sql`select pg_advisory_xact_lock(hashtextextended('giving.held', 0))`.execute(tx)

/** A move of money held for others, locked. Throws NotFound. */
export async function getHeldForUpdate(tx: Tx<GivingTables>, id: string) {
  await lockHeld(tx)
  const move = await tx.selectFrom('giving.held_moves').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!move) throw new NotFound()
  return move
}

/** Refuses what is written by now, where more of one owner's money was passed on by some day than had come for it. */
export async function refuseHeldBelow(
  tx: Tx<GivingTables>,
  ownerId: string,
  currency: string,
  field: string | undefined,
): Promise<void> {
  const { rows } = await sql<HeldMove>`select m.kind, m.moved_on, m.amount from giving.held_moves m
    join people.current_names own on own.party_id = m.owner_id
    join people.current_names asked on asked.current_id = own.current_id
    where asked.party_id = ${ownerId} and m.currency = ${currency} and m.voided_at is null`.execute(tx)
  refuseOverdrawn(rows, moneyFromDatabase(0n, currency).currency, field)
}
