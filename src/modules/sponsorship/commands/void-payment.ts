import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { refuseVoid } from '../queries/find-child.ts'
import { getPaymentForUpdate, lockPayment } from '../queries/find-payment.ts'
import type { SponsorshipTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a payment out of all figures without deleting it. */
export const voidPayment = command({
  name: 'sponsorship.void-payment',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    await getPaymentForUpdate(tx, id)
    await keepVersion(tx, 'sponsorship.payments', id, by, { change: 'voided', reason: why })
    await tx.updateTable('sponsorship.payments').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided payment back; its child must be in use. */
export const restorePayment = command({
  name: 'sponsorship.restore-payment',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    const payment = await lockPayment(tx, id)
    if (!payment.voided_at) throw new Refusal('sponsorship.payment-is-not-void')
    await refuseVoid(tx, payment.child_id, by.actor)
    await keepVersion(tx, 'sponsorship.payments', id, by, { change: 'restored', reason: why })
    await tx.updateTable('sponsorship.payments').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
