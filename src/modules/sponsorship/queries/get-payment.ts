import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SponsorshipTables } from '../tables.ts'

/** A payment with the child's code where the viewer may see children, its confirmation and its earlier versions. Throws NotFound. */
export const getPayment = query({
  name: 'sponsorship.get-payment',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<SponsorshipTables>, { id }) {
    const payment = await db
      .selectFrom('sponsorship.payments as p')
      .leftJoin('sponsorship.children as c', 'c.id', 'p.child_id')
      .leftJoin('sponsorship.confirmations as k', (join) =>
        join.onRef('k.payment_id', '=', 'p.id').on('k.voided_at', 'is', null),
      )
      .selectAll('p')
      .select(['c.code as child', 'k.confirmed_on'])
      .where('p.id', '=', id)
      .executeTakeFirst()
    if (!payment) throw new NotFound()
    return { ...payment, versions: await versionsOf(db, 'sponsorship', id) }
  },
})
