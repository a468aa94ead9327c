import { z } from 'zod'
import { importPayments, previewPayments } from '#modules/giving/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { holdReading } from '../queries/get-reading.ts'
import { stateOf } from '../rules/reading-state.ts'
import type { StatementsTables } from '../tables.ts'
import { forgetFirstRows, kept } from './reading-marks.ts'

/** The worker's part: previews what was asked for, or imports what was confirmed. Marks it in the same transaction. */
export const carryOut = command({
  name: 'statements.carry-out',
  looksInto: ['giving', 'payments', 'people', 'organisation'],
  input: z.object({ id: id() }),
  async run(tx: Tx<StatementsTables>, { id }, by: By) {
    const reading = await holdReading(tx, id)
    const state = stateOf(reading)
    if (state !== 'reading' && state !== 'importing') return { id }
    const files = reading.files.map(({ choice, sha256, name }) => ({ ...choice, sha256, name }))
    const asked = { files, fund: reading.fund ?? undefined }
    const all = tx as unknown as Tx
    const mark = tx.updateTable('statements.readings').where('id', '=', id)
    if (state === 'reading') {
      const { files: _, ...summary } = await previewPayments.within(all, by, asked)
      await mark.set({ previewed_at: by.now, summary: kept(summary) }).execute()
      return { id }
    }
    const { id: importId } = await importPayments.within(all, by, asked)
    await mark.set({ import_id: importId }).execute()
    await forgetFirstRows(tx, id)
    return { id }
  },
})

/** Says why a reading ended without a result. */
export const endReading = command({
  name: 'statements.end-reading',
  input: z.object({
    id: id(),
    how: z.enum(['refused', 'cancelled', 'failed']),
    problems: z.array(z.looseObject({ code: z.string() })).optional(),
  }),
  async run(tx: Tx<StatementsTables>, { id, how, problems = [] }, by: By) {
    const reading = await holdReading(tx, id)
    if (!['reading', 'importing'].includes(stateOf(reading))) return { id }
    const marks =
      how === 'refused'
        ? { problems: kept(problems) }
        : how === 'cancelled'
          ? { cancelled_at: by.now }
          : { failed_at: by.now }
    await tx.updateTable('statements.readings').set(marks).where('id', '=', id).execute()
    if (how !== 'refused') await forgetFirstRows(tx, id)
    return { id }
  },
})
