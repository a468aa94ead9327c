import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { saidOf } from '../../queries/authorisation-steps.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import { authorisationStates } from '../../rules/choices.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy } from '../write-record.ts'
import { refuseMisplaced } from './authorisation-fields.ts'

const input = z.object({
  /** The authorisation. */
  id: id(),
  state: oneOf(authorisationStates),
  date: knownDate(),
  /** The last day of what was granted or renewed; none where it goes on. */
  validUntil: optional(day()),
  note: optionalText(500),
})

/** Says that an authorisation was applied for, granted, renewed, refused, revoked or has expired. */
export const recordStep = command({
  name: 'governance.record-step',
  input,
  async run(tx: Tx<GovernanceTables>, { id, state, date, validUntil, note }, by) {
    await getForUpdate(tx, 'governance.authorisations', id)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    if (validUntil !== null && state !== 'granted' && state !== 'renewed')
      throw new Refusal('governance.valid-until-of-grant', 'validUntil')
    if (validUntil !== null && validUntil < date.start)
      throw new Refusal('governance.ends-before-it-begins', 'validUntil')
    const { rows } = await sql<{ next: number }>`select coalesce(max(position), -1) + 1 as next
      from governance.authorisation_states where authorisation_id = ${id}`.execute(tx)
    const row = { authorisation_id: id, position: rows[0]?.next ?? 0, state, ...dateColumns(date) }
    await tx
      .insertInto('governance.authorisation_states')
      .values({ ...row, valid_until: validUntil, note, voided_at: null, ...recordedBy(by) })
      .execute()
    await refuseMisplaced(tx, id, 'state')
    return { id }
  },
})

const position = z.coerce.number({ error: 'input.required' }).int('input.not-understood').min(0, 'input.not-understood')

/** Takes back what was said of where an authorisation stands; it stays readable. */
export const takeBackStep = command({
  name: 'governance.take-back-step',
  input: z.object({ id: id(), position, why: text(500) }),
  async run(tx: Tx<GovernanceTables>, { id, position: meant, why }, by) {
    await getForUpdate(tx, 'governance.authorisations', id)
    const steps = await saidOf(tx, id)
    const step = steps.find((one) => one.position === meant)
    if (!step) throw new NotFound()
    if (step.voided_at) throw new Refusal('governance.is-void')
    const also = { taken_back: { ...step, recorded_at: step.recorded_at.toISOString() } }
    await keepVersion(tx, 'governance.authorisations', id, by, { change: 'corrected', reason: why, also })
    await tx
      .updateTable('governance.authorisation_states')
      .set({ voided_at: by.now })
      .where('authorisation_id', '=', id)
      .where('position', '=', meant)
      .execute()
    await refuseMisplaced(tx, id)
    return { id }
  },
})
