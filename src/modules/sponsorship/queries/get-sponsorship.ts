import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SponsorshipTables } from '../tables.ts'
import { partyShown } from './find-party.ts'
import { pledgeNamed } from './pledge-of.ts'

/** A sponsorship with its parties, its ending and its earlier versions. Throws NotFound. */
export const getSponsorship = query({
  name: 'sponsorship.get-sponsorship',
  looksInto: ['people', 'giving'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<SponsorshipTables>, { id }, viewer) {
    const found = await db
      .selectFrom('sponsorship.sponsorships as s')
      .leftJoin('sponsorship.children as c', 'c.id', 's.child_id')
      .selectAll('s')
      .select('c.code as child')
      .where('s.id', '=', id)
      .executeTakeFirst()
    if (!found) throw new NotFound()
    const endings = await db
      .selectFrom('sponsorship.endings')
      .selectAll()
      .where('sponsorship_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    return {
      ...found,
      sponsor: await partyShown(db, found.sponsor_id, viewer),
      payer: await partyShown(db, found.payer_id, viewer),
      correspondent: await partyShown(db, found.correspondent_id, viewer),
      pledge: await pledgeNamed(db, found.pledge_id),
      ended: endings.find(({ voided_at }) => voided_at === null) ?? null,
      versions: await versionsOf(db, 'sponsorship', id),
    }
  },
})
