import { z } from 'zod'
import { keepMapping, type MappedField, mappedFields } from '#modules/payments/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { holdReading } from '../queries/get-reading.ts'
import type { StatementsTables } from '../tables.ts'
import { begin } from './reading-marks.ts'

const input = z.object({
  id: id(),
  /** Names the kind of file: its references begin with it. */
  source: z.string({ error: 'input.required' }).regex(/^[a-z][a-z0-9-]{1,30}$/, 'statements.map-columns.source-form'),
  /** By field, the header that holds it. */
  columns: z.record(z.string(), z.string().max(200, 'input.not-understood')).default({}),
})

const isField = (name: string): name is MappedField => mappedFields.some((field) => field === name)

/** Keeps what the columns of a file hold, for all files like it, and reads it again. Returns the new reading. */
export const mapColumns = command({
  name: 'statements.map-columns',
  looksInto: ['payments', 'organisation'],
  input,
  async run(tx: Tx<StatementsTables>, { id, source, columns }, by: By) {
    const { sha256, name, choice, fund, problems } = await holdReading(tx, id)
    const unknown = problems?.find(({ code }) => code === 'payments.layout-unknown')
    if (!unknown) throw new Refusal('statements.not-to-map')
    const told = Object.entries(columns).filter(([field, header]) => isField(field) && header !== '')
    const mapping = Object.fromEntries(told)
    for (const field of ['date', 'amount'])
      if (mapping[field] === undefined) throw new Refusal('input.required', `columns.${field}`)
    const header = String(unknown.values.header ?? '').split(' | ')
    await keepMapping(tx as unknown as Tx, { source, header, mapping }, by)
    return begin(tx, { file: { sha256, name }, choice, fund }, by)
  },
})
