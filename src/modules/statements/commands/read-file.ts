import { choiceInput, choiceOf, filesInput } from '#modules/payments/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { code, optional } from '#platform/inputs.ts'
import { mostFiles } from '../rules/reading-files.ts'
import type { StatementsTables } from '../tables.ts'
import { begin } from './reading-marks.ts'

/** How to read a file is said of it alone or of all. */
const input = choiceInput.extend({
  files: filesInput(mostFiles, 'statements.too-many-files'),
  /** The code of the fund of what names no purpose. */
  fund: optional(code()),
})

/** Begins to read kept files of payments, all as one; nothing is taken until it was looked at. Returns the reading. */
export const readFile = command({
  name: 'statements.read-file',
  looksInto: ['payments', 'organisation'],
  input,
  run: (tx: Tx<StatementsTables>, { files, fund, ...all }, by) =>
    begin(
      tx,
      { files: files.map(({ sha256, name, ...one }) => ({ sha256, name, choice: choiceOf(one, all) })), fund },
      by,
    ),
})
