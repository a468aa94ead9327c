import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, optional, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { seeChildren } from '../policy.ts'
import { getPaymentForUpdate } from '../queries/find-payment.ts'
import type { SponsorshipTables } from '../tables.ts'
import { amountOf, lineFields, tripFields } from './payment-fields.ts'
import { childPaid } from './record-payments.ts'

/** Corrects a payment; the version before it stays readable. */
export const correctPayment = command({
  name: 'sponsorship.correct-payment',
  input: z.object({ id: id(), ...tripFields, ...lineFields, child: optional(code()), why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, why, child, carrier, paidOn, currency, purpose, note, ...given }, by) {
    const { confirmed_on: confirmedOn, child_id: childBefore } = await getPaymentForUpdate(tx, id)
    refuseComing({ start: paidOn }, await dayIn(tx as unknown as Tx, by.now), 'paidOn')
    if (confirmedOn !== null && confirmedOn < paidOn) throw new Refusal('sponsorship.confirmed-before-paid', 'paidOn')
    const amount = amountOf(given.amount, currency, 'amount')
    // who may not see children is not asked for one, and leaves it as it is
    const isAsked = by.actor.may.has(seeChildren)
    if (isAsked && child === null) throw new Refusal('input.required', 'child')
    const childId = isAsked && child !== null ? await childPaid(tx, { child, paidOn }, by, 'child') : childBefore
    await keepVersion(tx, 'sponsorship.payments', id, by, { change: 'corrected', reason: why })
    await tx
      .updateTable('sponsorship.payments')
      .set({ child_id: childId, paid_on: paidOn, amount, currency, purpose, carrier, note })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
