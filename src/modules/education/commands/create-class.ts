import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { classColumns, classFields, nextRef, refTaken, refusingTwice } from './inputs.ts'

/** Adds a class to a term, whose id is given. */
export const createClass = command({
  name: 'education.create-class',
  looksInto: ['people'],
  input: z.object({ id: id(), ...classFields, ref: optional(code()) }),
  async run(tx: Tx<EducationTables>, { id: termId, ref: given, ...fields }, by) {
    const term = await getForUpdate(tx, 'term', termId)
    const id = newId()
    const columns = await classColumns(tx, fields, by.actor)
    const ref = given ?? (await nextRef(tx, 'class', term.date_start))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    await refusingTwice(refTaken('classes', ref), () =>
      tx
        .insertInto('education.classes')
        .values({ id, ref, term_id: termId, ...columns, ...recorded })
        .execute(),
    )
    return { id, ref }
  },
})
