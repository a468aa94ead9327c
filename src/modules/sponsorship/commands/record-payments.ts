import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { findChild } from '../queries/find-child.ts'
import { nextNumber } from '../queries/next-number.ts'
import { group } from '../rules/choices.ts'
import { refuseOutside } from '../rules/stay.ts'
import type { SponsorshipTables } from '../tables.ts'
import { amountOf, paymentLines, tripFields } from './payment-fields.ts'

/** The id of the child that a line names, null for the group; refuses one that is not there on that day. */
export async function childPaid(
  tx: Tx<SponsorshipTables>,
  { child: code, paidOn }: { child: string; paidOn: string },
  by: By,
  field: string,
): Promise<string | null> {
  if (code === group) return null
  const child = await findChild(tx, code, field, by.actor)
  refuseOutside(child.stay, { start: paidOn, end: paidOn }, field)
  return child.id
}

/** Records what one of the local staff carried to children or the group on a day, a payment a line; all or none. */
export const recordPayments = command({
  name: 'sponsorship.record-payments',
  input: z.object({ ...tripFields, lines: paymentLines }),
  async run(tx: Tx<SponsorshipTables>, { carrier, paidOn, currency, lines }, by) {
    refuseComing({ start: paidOn }, await dayIn(tx as unknown as Tx, by.now), 'paidOn')
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const ids: string[] = []
    for (const [i, line] of lines.entries()) {
      if (!line) continue
      const { child, purpose, note } = line
      const amount = amountOf(line.amount, currency, `lines.${i}.amount`)
      const childId = await childPaid(tx, { child, paidOn }, by, `lines.${i}.child`)
      const id = newId()
      const ref = await nextNumber(tx, 'payments')
      const payment = { id, ref, child_id: childId, paid_on: paidOn, amount, currency, purpose, carrier, note }
      await tx
        .insertInto('sponsorship.payments')
        .values({ ...payment, ...recorded })
        .execute()
      ids.push(id)
    }
    return { id: ids[0] ?? '', ids }
  },
})
