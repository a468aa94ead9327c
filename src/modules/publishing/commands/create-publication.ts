import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import { publicationStates } from '../rules/choices.ts'
import type { PublishingTables } from '../tables.ts'
import { nextRef, publicationColumns, publicationFields, writing } from './inputs.ts'

const input = z.object({
  ...publicationFields,
  state: oneOf(publicationStates).default('published'),
  /** When it was published, or is to be. */
  date: knownDate(),
  ref: optional(code()),
})

/** Adds a publication that is planned or was published. */
export const createPublication = command({
  name: 'publishing.create-publication',
  input,
  async run(tx: Tx<PublishingTables>, { state, date, ref: given, ...fields }, by) {
    if (state === 'published') refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const ref = given ?? (await nextRef(tx, 'publication', date.end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    const row = { id, ref, ...publicationColumns(fields), state, ...dateColumns(date), ...recorded, voided_at: null }
    await writing(ref, () => tx.insertInto('publishing.publications').values(row).execute())
    await tx
      .insertInto('publishing.states')
      .values({ publication_id: id, position: 0, state, ...dateColumns(date), reason: null, ...recorded })
      .execute()
    return { id, ref }
  },
})
