import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { GovernanceTables } from '../tables.ts'
import { readRecord } from './lock-record.ts'

/** The minutes of a meeting (by its id), or undefined while there are none, with the meeting. Throws NotFound. */
export const getMinutes = query({
  name: 'governance.get-minutes',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }) {
    const meeting = await readRecord(db, 'governance.meetings', id)
    const minutes = await db.selectFrom('governance.minutes').selectAll().where('id', '=', id).executeTakeFirst()
    return { meeting, minutes }
  },
})
