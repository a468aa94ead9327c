import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GovernanceTables } from '../tables.ts'
import { readRecord } from './lock-record.ts'
import { outcomeIn } from './outcome-of.ts'

/** A resolution with its meeting, what became of it, and the approvals that rest on it. Throws NotFound. */
export const getResolution = query({
  name: 'governance.get-resolution',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }) {
    const resolution = await readRecord(db, 'governance.resolutions', id)
    const meeting = await readRecord(db, 'governance.meetings', resolution.meeting_id)
    const approvals = await sql<{ id: string; ref: string; titles: Texts }>`select id, ref, titles
      from governance.approvals where resolution_id = ${id} and voided_at is null order by valid_from, id`.execute(db)
    return {
      ...resolution,
      meeting,
      outcome: outcomeIn(meeting, resolution),
      approvals: approvals.rows,
      versions: await versionsOf(db, 'governance', id),
    }
  },
})
