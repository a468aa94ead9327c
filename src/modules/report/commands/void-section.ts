import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getSectionForUpdate } from '../queries/get-section.ts'
import type { ReportTables } from '../tables.ts'
import { sectionRefusal } from './create-section.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a section out of the report without deleting it. */
export const voidSection = command({
  name: 'report.void-section',
  input,
  async run(tx: Tx<ReportTables>, { id, why }, by) {
    const section = await getSectionForUpdate(tx, id)
    if (section.voided_at) throw new Refusal('report.section-is-void')
    await keepVersion(tx, 'report.sections', id, by, { change: 'voided', reason: why })
    await tx.updateTable('report.sections').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided section back into the report. */
export const restoreSection = command({
  name: 'report.restore-section',
  input,
  async run(tx: Tx<ReportTables>, { id, why }, by) {
    const section = await getSectionForUpdate(tx, id)
    if (!section.voided_at) throw new Refusal('report.section-is-not-void')
    await keepVersion(tx, 'report.sections', id, by, { change: 'restored', reason: why })
    try {
      await tx.updateTable('report.sections').set({ voided_at: null }).where('id', '=', id).execute()
    } catch (error) {
      throw sectionRefusal(error)
    }
    return { id }
  },
})
