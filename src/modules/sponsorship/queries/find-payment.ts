import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { SponsorshipTables } from '../tables.ts'

/** A payment, void or not, locked, with the day on which it was confirmed. Throws NotFound. */
export async function lockPayment(tx: Tx<SponsorshipTables>, id: string) {
  await tx.selectFrom('sponsorship.payments').select('id').where('id', '=', id).forUpdate().execute()
  const payment = await tx
    .selectFrom('sponsorship.payments as p')
    .leftJoin('sponsorship.confirmations as k', (join) =>
      join.onRef('k.payment_id', '=', 'p.id').on('k.voided_at', 'is', null),
    )
    .selectAll('p')
    .select('k.confirmed_on')
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!payment) throw new NotFound()
  return payment
}

/** A payment that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getPaymentForUpdate(tx: Tx<SponsorshipTables>, id: string) {
  const payment = await lockPayment(tx, id)
  if (payment.voided_at) throw new Refusal('sponsorship.payment-is-void')
  return payment
}
