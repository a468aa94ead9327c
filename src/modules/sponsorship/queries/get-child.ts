import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { visibleTo } from '#platform/policy.ts'
import { versionsOf } from '#platform/versions.ts'
import { ofChildren } from '../policy.ts'
import type { SponsorshipTables } from '../tables.ts'
import { paymentsOf } from './list-payments.ts'
import { sponsorshipsOf } from './list-sponsorships.ts'

const historiesOf = async (db: Db<SponsorshipTables>, id: string) => ({
  schoolings: await db
    .selectFrom('sponsorship.schoolings')
    .selectAll()
    .where('child_id', '=', id)
    .orderBy('date_end', 'desc')
    .orderBy('position', 'desc')
    .execute(),
  registrations: await db
    .selectFrom('sponsorship.registrations')
    .selectAll()
    .where('child_id', '=', id)
    .orderBy('date_end', 'desc')
    .orderBy('position', 'desc')
    .execute(),
  exits: await db
    .selectFrom('sponsorship.exits')
    .selectAll()
    .where('child_id', '=', id)
    .orderBy('position', 'desc')
    .execute(),
})

/** A child with its histories, sponsorships, payments and earlier versions, newest first. Throws NotFound. */
export const getChild = query({
  name: 'sponsorship.get-child',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<SponsorshipTables>, { id }, viewer) {
    const child = await db
      .selectFrom('sponsorship.children as c')
      .selectAll()
      .where('id', '=', id)
      .where(visibleTo(ofChildren, 'c', viewer))
      .executeTakeFirst()
    if (!child) throw new NotFound()
    const histories = await historiesOf(db, id)
    return {
      ...child,
      ...histories,
      left: histories.exits.find(({ voided_at }) => voided_at === null) ?? null,
      sponsorships: await sponsorshipsOf(db, id, viewer),
      payments: await paymentsOf(db, id),
      versions: await versionsOf(db, 'sponsorship', id),
    }
  },
})
