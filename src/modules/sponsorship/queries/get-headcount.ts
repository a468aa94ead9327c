import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SponsorshipTables } from '../tables.ts'

/** A headcount, void or not, locked. Throws NotFound. */
export async function lockHeadcount(tx: Tx<SponsorshipTables>, id: string) {
  const headcount = await tx
    .selectFrom('sponsorship.headcounts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!headcount) throw new NotFound()
  return headcount
}

/** A headcount that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getHeadcountForUpdate(tx: Tx<SponsorshipTables>, id: string) {
  const headcount = await lockHeadcount(tx, id)
  if (headcount.voided_at) throw new Refusal('sponsorship.headcount-is-void')
  return headcount
}

/** A headcount with its earlier versions. Throws NotFound. */
export const getHeadcount = query({
  name: 'sponsorship.get-headcount',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<SponsorshipTables>, { id }) {
    const headcount = await db.selectFrom('sponsorship.headcounts').selectAll().where('id', '=', id).executeTakeFirst()
    if (!headcount) throw new NotFound()
    return { ...headcount, versions: await versionsOf(db, 'sponsorship', id) }
  },
})
