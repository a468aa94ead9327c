import { z } from 'zod'
import { choiceInput } from '#modules/payments/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { code, optional, text } from '#platform/inputs.ts'
import type { StatementsTables } from '../tables.ts'
import { begin } from './reading-marks.ts'

const input = choiceInput.extend({
  sha256: z.string({ error: 'input.required' }).regex(/^[0-9a-f]{64}$/, 'input.not-understood'),
  /** The name that the file had where it came from. */
  name: text(255),
  /** The code of the fund of what names no purpose. */
  fund: optional(code()),
})

/** Begins to read a kept file of payments; nothing is taken until it was looked at. Returns the reading. */
export const readFile = command({
  name: 'statements.read-file',
  looksInto: ['payments', 'organisation'],
  input,
  run: (tx: Tx<StatementsTables>, { sha256, name, fund, ...choice }, by) =>
    begin(tx, { file: { sha256, name }, choice, fund }, by),
})
