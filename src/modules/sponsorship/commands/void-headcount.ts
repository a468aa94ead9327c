import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getHeadcountForUpdate, lockHeadcount } from '../queries/get-headcount.ts'
import type { SponsorshipTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a headcount out of all figures without deleting it. */
export const voidHeadcount = command({
  name: 'sponsorship.void-headcount',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    await getHeadcountForUpdate(tx, id)
    await keepVersion(tx, 'sponsorship.headcounts', id, by, { change: 'voided', reason: why })
    await tx.updateTable('sponsorship.headcounts').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided headcount back. */
export const restoreHeadcount = command({
  name: 'sponsorship.restore-headcount',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    const { voided_at } = await lockHeadcount(tx, id)
    if (!voided_at) throw new Refusal('sponsorship.headcount-is-not-void')
    await keepVersion(tx, 'sponsorship.headcounts', id, by, { change: 'restored', reason: why })
    await tx.updateTable('sponsorship.headcounts').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
