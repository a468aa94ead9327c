import { choiceInput } from '#modules/payments/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { holdReading } from '../queries/get-reading.ts'
import { isOpen } from '../rules/reading-state.ts'
import type { StatementsTables } from '../tables.ts'
import { begin, endBefore, fileAt, fileInput } from './reading-marks.ts'

/** Reads the files of a reading again, one of them in another way, or with another fund; the reading before is over. */
export const readAgain = command({
  name: 'statements.read-again',
  looksInto: ['payments', 'organisation'],
  input: choiceInput.extend({ id: id(), file: fileInput(), fund: optional(code()) }),
  async run(tx: Tx<StatementsTables>, { id, file, fund, ...choice }, by) {
    const before = await holdReading(tx, id)
    if (!isOpen(before)) throw new Refusal('statements.is-taken')
    const other = file === null && before.files.length > 1 ? undefined : fileAt(before, file)
    await endBefore(tx, id, by)
    const files = before.files.map((one) => (one === other ? { ...one, choice, first: null } : one))
    return begin(tx, { files, fund }, by)
  },
})
