import { z } from 'zod'
import { keepMapping, type MappedField, mappedFields } from '#modules/payments/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { holdReading } from '../queries/get-reading.ts'
import { reasonsFor, unknownHeader } from '../rules/reading-state.ts'
import type { StatementsTables } from '../tables.ts'
import { begin, endBefore, fileAt, fileInput } from './reading-marks.ts'

const input = z.object({
  id: id(),
  file: fileInput(),
  /** Names the kind of file: its references begin with it. */
  source: z.string({ error: 'input.required' }).regex(/^[a-z][a-z0-9-]{1,30}$/, 'statements.map-columns.source-form'),
  /** By field, the header that holds it. */
  columns: z.record(z.string(), z.string().max(200, 'input.not-understood')).default({}),
})

const isField = (name: string): name is MappedField => mappedFields.some((field) => field === name)

/** Keeps what the columns of a file hold, for all files like it, and reads its reading again. Returns the new reading. */
export const mapColumns = command({
  name: 'statements.map-columns',
  looksInto: ['payments', 'organisation'],
  input,
  async run(tx: Tx<StatementsTables>, { id, file, source, columns }, by: By) {
    const reading = await holdReading(tx, id)
    const { name } = fileAt(reading, file)
    const unknown = unknownHeader(reasonsFor(reading.problems, name, reading.files.length))
    if (unknown === undefined) throw new Refusal('statements.not-to-map')
    const told = Object.entries(columns).filter(([field, header]) => isField(field) && header !== '')
    const mapping = Object.fromEntries(told)
    for (const field of ['date', 'amount'])
      if (mapping[field] === undefined) throw new Refusal('input.required', `columns.${field}`)
    await keepMapping(tx as unknown as Tx, { source, header: unknown.split(' | '), mapping }, by)
    await endBefore(tx, id, by)
    return begin(tx, reading, by)
  },
})
