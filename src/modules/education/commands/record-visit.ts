import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { nextRef, refTaken, refusingTwice } from './inputs.ts'
import { visitColumns, visitFields } from './visit-fields.ts'

/** Records who came to see a programme, whose id is given, or one of its sessions. */
export const recordVisit = command({
  name: 'education.record-visit',
  input: z.object({ id: id(), ...visitFields, ref: optional(code()) }),
  async run(tx: Tx<EducationTables>, { id: programmeId, ref: given, ...fields }, by) {
    await getForUpdate(tx, 'programme', programmeId)
    const id = newId()
    const columns = await visitColumns(tx, programmeId, fields, by)
    const ref = given ?? (await nextRef(tx, 'visit', columns.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    await refusingTwice(refTaken('visits', ref), () =>
      tx
        .insertInto('education.visits')
        .values({ id, ref, ...columns, ...recorded })
        .execute(),
    )
    return { id, ref }
  },
})
