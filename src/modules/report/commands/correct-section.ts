import { z } from 'zod'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text, tickedLanguages } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getSectionForUpdate } from '../queries/get-section.ts'
import { olderAfter } from '../rules/older.ts'
import type { ReportTables } from '../tables.ts'
import { sectionFields, sectionRefusal, sectionTexts } from './create-section.ts'

/** Changes a section; the text as it was is kept with the reason. */
export const correctSection = command({
  name: 'report.correct-section',
  counts: true,
  input: z.object({ id: id(), ...sectionFields, still: tickedLanguages().default([]), why: text(500) }),
  async run(tx: Tx<ReportTables>, { id, position, audience, still, why, ...given }, by) {
    const section = await getSectionForUpdate(tx, id)
    if (section.voided_at) throw new Refusal('report.section-is-void')
    const all = tx as unknown as Db
    const year = await fiscalYearOf(all, section.fiscal_year_id)
    if (!year) throw new Refusal('report.section-year-void')
    await keepVersion(tx, 'report.sections', id, by, { change: 'corrected', reason: why })
    const source = given.source ?? section.source
    const older = olderAfter(section, { ...given, source }, still)
    const changed = {
      position,
      audience: audience ?? section.audience,
      source,
      older,
      ...(await sectionTexts(all, year, given)),
    }
    try {
      await tx.updateTable('report.sections').set(changed).where('id', '=', id).execute()
    } catch (error) {
      throw sectionRefusal(error)
    }
    return { id }
  },
})
