import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { refuseVoid } from '../queries/find-child.ts'
import { getSponsorshipForUpdate, lockSponsorship, refuseTwice } from '../queries/find-sponsorship.ts'
import type { SponsorshipTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a sponsorship that was recorded by mistake out of all figures; what came to an end is ended instead. */
export const voidSponsorship = command({
  name: 'sponsorship.void-sponsorship',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    await getSponsorshipForUpdate(tx, id)
    await keepVersion(tx, 'sponsorship.sponsorships', id, by, { change: 'voided', reason: why })
    await tx.updateTable('sponsorship.sponsorships').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided sponsorship back; its child must be in use, and the sponsor must not have it twice. */
export const restoreSponsorship = command({
  name: 'sponsorship.restore-sponsorship',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    const sponsorship = await lockSponsorship(tx, id)
    if (!sponsorship.voided_at) throw new Refusal('sponsorship.sponsorship-is-not-void')
    const { child_id: childId, sponsor_id: sponsorId } = sponsorship
    await refuseVoid(tx, childId, by.actor)
    if (sponsorship.ended_by === null) await refuseTwice(tx, { id, sponsorId, childId })
    await keepVersion(tx, 'sponsorship.sponsorships', id, by, { change: 'restored', reason: why })
    await tx.updateTable('sponsorship.sponsorships').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
