import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { publicationStates } from '../rules/choices.ts'
import type { PublishingTables } from '../tables.ts'
import { isUsed } from './take-out.ts'

const input = z.object({
  id: id(),
  state: oneOf(publicationStates),
  /** When it was published, or is to be. */
  date: knownDate(),
  /** Needed for every word but the first that it was published. */
  why: optionalText(500),
})

/** Says that a publication was published, or is planned for another date; what was so before stays. */
export const setPublicationState = command({
  name: 'publishing.set-publication-state',
  input,
  async run(tx: Tx<PublishingTables>, { id, state, date, why }, by) {
    const before = await getForUpdate(tx, 'publication', id)
    if (before.state === state && before.date_edtf === date.edtf) throw new Refusal('publishing.same-state', 'state')
    if (!(before.state === 'planned' && state === 'published') && why === null)
      throw new Refusal('publishing.reason-needed', 'why')
    if (state === 'published') refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    else if (await isUsed(tx, 'publication', id)) throw new Refusal('publishing.has-editions', 'state')
    const { rows } = await sql<{ next: number }>`select (max(position) + 1)::int4 as next from publishing.states
      where publication_id = ${id}`.execute(tx)
    const row = { publication_id: id, position: rows[0]?.next ?? 0, state, ...dateColumns(date), reason: why }
    await tx
      .insertInto('publishing.states')
      .values({ ...row, recorded_at: by.now, recorded_by: by.actor.name })
      .execute()
    await tx
      .updateTable('publishing.publications')
      .set({ state, ...dateColumns(date) })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
