import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { holdReading } from '../queries/get-reading.ts'
import { isOpen } from '../rules/reading-state.ts'
import type { StatementsTables } from '../tables.ts'
import { begin, endBefore, fileAt, fileInput } from './reading-marks.ts'

/** Reads the files of a reading again without one of them; the reading before is over. */
export const takeOutFile = command({
  name: 'statements.take-out-file',
  looksInto: ['payments', 'organisation'],
  input: z.object({ id: id(), file: fileInput() }),
  async run(tx: Tx<StatementsTables>, { id, file }, by) {
    const before = await holdReading(tx, id)
    if (!isOpen(before)) throw new Refusal('statements.is-taken')
    const out = fileAt(before, file)
    const files = before.files.filter((one) => one !== out)
    if (files.length === 0) throw new Refusal('statements.only-file')
    await endBefore(tx, id, by)
    return begin(tx, { files, fund: before.fund }, by)
  },
})
