import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { addressesAmong, type ToldAddress } from '../queries/told-addresses.ts'
import type { PaymentsTables } from '../tables.ts'

/**
 * Keeps whether the address that a payer tells is taken for where the party lives; gives what was told, or null where nothing is to do any
 * more. Throws NotFound; refuses what was said otherwise before, and where another address is told by now than the one that was `seen`.
 */
export async function settleAddress(
  tx: Tx,
  { id, seen }: Pick<ToldAddress, 'id' | 'seen'>,
  how: 'taken' | 'left',
  by: By,
): Promise<ToldAddress | null> {
  const own = tx as unknown as Tx<PaymentsTables>
  const payer = await own
    .selectFrom('payments.payers')
    .select('address_state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!payer?.address_state) throw new NotFound()
  if (payer.address_state === how) return null
  if (payer.address_state !== 'waiting') throw new Refusal('payments.address-told-before')
  const [address] = (await addressesAmong(tx, sql`p.id = ${id}`)).rows
  if (address && address.seen !== seen) throw new Refusal('payments.address-changed')
  await own
    .updateTable('payments.payers')
    .set({ address_state: how, address_told_at: by.now, address_told_by: by.actor.name })
    .where('id', '=', id)
    .execute()
  return address ?? null
}

/** Takes out the addresses that wait and that no payment tells any more. */
export async function forgetAddresses(tx: Tx): Promise<void> {
  await sql`update payments.payers p set lines = '', postal_code = '', locality = '', region = '', address_at = null,
      address_ref = null, address_typed = false, address_state = null
    where address_state = 'waiting' and address_ref is not null
      and not exists (select from payments.entries e where e.ref = p.address_ref)`.execute(tx)
}
