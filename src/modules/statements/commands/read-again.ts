import { choiceInput } from '#modules/payments/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { holdReading } from '../queries/get-reading.ts'
import { stateOf } from '../rules/reading-state.ts'
import type { StatementsTables } from '../tables.ts'
import { begin } from './reading-marks.ts'

/** Reads the file of a reading again in another way; the reading before is over. */
export const readAgain = command({
  name: 'statements.read-again',
  looksInto: ['payments', 'organisation'],
  input: choiceInput.extend({ id: id(), fund: optional(code()) }),
  async run(tx: Tx<StatementsTables>, { id, fund, ...choice }, by) {
    const { sha256, name, ...before } = await holdReading(tx, id)
    if (['importing', 'done'].includes(stateOf(before))) throw new Refusal('statements.is-taken')
    await tx
      .updateTable('statements.readings')
      .set({ cancelled_at: by.now, first: null })
      .where('id', '=', id)
      .execute()
    return begin(tx, { file: { sha256, name }, choice, fund }, by)
  },
})
