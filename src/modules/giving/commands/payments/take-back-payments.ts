import { sql } from 'kysely'
import { holdImport, takeOutImport } from '#modules/payments/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { findTouched, settleTouched, takeFreed } from './take-payments.ts'

/** Gifts of an import on which somebody has worked since: corrected, voided, given back or promised by hand. */
async function refuseWorkedOn(tx: Tx, importId: string): Promise<void> {
  const { rows } = await sql<{ ref: string }>`select g.ref from payments.incoming i join giving.gifts g on g.id = i.id
    where i.import_id = ${importId} and (g.voided_at is not null or g.pledge_id is not null
      or exists (select from giving.versions v where v.record_id = g.id)
      or exists (select from giving.refunds r where r.gift_id = g.id and r.statement_ref is null))
    order by g.ref limit 1`.execute(tx)
  const [worked] = rows
  if (worked) throw new Refusal('giving.payments.worked-on', undefined, { ref: worked.ref })
}

/** Takes the gifts out that an import made, or refuses `giving.payments.in-use` where a receipt or an event names one. */
async function removeGifts(tx: Tx, importId: string): Promise<void> {
  await sql`create temporary table going on commit drop as
    select i.id from payments.incoming i join giving.gifts g on g.id = i.id where i.import_id = ${importId}`.execute(tx)
  await sql`delete from giving.soft_credits s using going where s.gift_id = going.id`.execute(tx)
  await sql`delete from giving.refunds r using going where r.gift_id = going.id`.execute(tx)
  try {
    await sql`delete from giving.gifts g using going where g.id = going.id`.execute(tx)
  } catch (error) {
    if (isDatabaseError(error, '23503')) throw new Refusal('giving.payments.in-use')
    throw error
  }
}

/**
 * Undoes an import of payments whole, as if its files had never come: its gifts leave, refunds and fees that it told of other gifts too.
 * Refuses what somebody or something rests on by now.
 */
export async function takeBackPayments(tx: Tx, importId: string, why: string, by: By): Promise<{ ref: string }> {
  const held = await holdImport(tx, importId)
  await refuseWorkedOn(tx, importId)
  await findTouched(tx, importId)
  await removeGifts(tx, importId)
  await takeOutImport(tx, importId, why, by)
  await takeFreed(tx, why, by)
  await settleTouched(tx, by)
  return held
}

/** Says who gave gifts for which nobody was named yet. */
export async function nameGivers(tx: Tx, giftIds: readonly string[], partyId: string): Promise<void> {
  await sql`update giving.gifts set giver_id = ${partyId}, anonymous = false
    where id = any (${giftIds}::uuid[]) and giver_id is null`.execute(tx)
}
