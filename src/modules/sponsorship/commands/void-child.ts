import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getChildForUpdate, lockChild } from '../queries/find-child.ts'
import type { SponsorshipTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

async function refuseUsed(tx: Tx<SponsorshipTables>, id: string): Promise<void> {
  const { rows } = await sql`select 1 from sponsorship.sponsorships where child_id = ${id} and voided_at is null
    union all select 1 from sponsorship.payments where child_id = ${id} and voided_at is null limit 1`.execute(tx)
  if (rows.length > 0) throw new Refusal('sponsorship.void-child.in-use')
}

/** Takes a child that was recorded by mistake out of all figures and lists to choose from; who has left gets an exit instead. */
export const voidChild = command({
  name: 'sponsorship.void-child',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    await getChildForUpdate(tx, id, by.actor)
    await refuseUsed(tx, id)
    await keepVersion(tx, 'sponsorship.children', id, by, { change: 'voided', reason: why })
    await tx.updateTable('sponsorship.children').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided child back. */
export const restoreChild = command({
  name: 'sponsorship.restore-child',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    const { voided_at } = await lockChild(tx, id, by.actor)
    if (!voided_at) throw new Refusal('sponsorship.child-is-not-void')
    await keepVersion(tx, 'sponsorship.children', id, by, { change: 'restored', reason: why })
    await tx.updateTable('sponsorship.children').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
