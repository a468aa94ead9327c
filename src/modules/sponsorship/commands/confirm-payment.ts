import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { getPaymentForUpdate } from '../queries/find-payment.ts'
import type { SponsorshipTables } from '../tables.ts'
import { addStep, voidStep } from './steps.ts'

/** Says that a payment has reached the child or the group, and on which day this was told. */
export const confirmPayment = command({
  name: 'sponsorship.confirm-payment',
  input: z.object({ id: id(), confirmedOn: day() }),
  async run(tx: Tx<SponsorshipTables>, { id, confirmedOn }, by) {
    const payment = await getPaymentForUpdate(tx, id)
    if (payment.confirmed_on !== null) throw new Refusal('sponsorship.is-confirmed')
    refuseComing({ start: confirmedOn }, await dayIn(tx as unknown as Tx, by.now), 'confirmedOn')
    if (confirmedOn < payment.paid_on) throw new Refusal('sponsorship.confirmed-before-paid', 'confirmedOn')
    await addStep(tx, 'confirmations', id, by, { confirmed_on: confirmedOn })
    return { id }
  },
})

/** Takes a confirmation back; that there was one stays in the history of the payment. */
export const undoConfirmation = command({
  name: 'sponsorship.undo-confirmation',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    const payment = await getPaymentForUpdate(tx, id)
    if (payment.confirmed_on === null) throw new Refusal('sponsorship.is-not-confirmed')
    await voidStep(tx, 'confirmations', id, by, { position: null, reason: why })
    return { id }
  },
})
