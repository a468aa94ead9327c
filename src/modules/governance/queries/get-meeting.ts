import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GovernanceTables } from '../tables.ts'
import { readRecord } from './lock-record.ts'
import { resolutionsOf } from './resolutions-of.ts'

type Minutes = Omit<GovernanceTables['governance.minutes'], 'id' | 'text'> & { readonly has_text: boolean }

/** What the minutes of a meeting carry, without their text; undefined while there are none. */
async function minutesHead(db: Db<GovernanceTables>, id: string): Promise<Minutes | undefined> {
  const { rows } = await sql<Minutes>`select text is not null as has_text, signed_by, signed_on, report_hash,
    report_resolution_id, report_hash_at, report_hash_by, recorded_at, recorded_by
    from governance.minutes where id = ${id}`.execute(db)
  return rows[0]
}

/** A meeting with its year, how it came to stand as it does, its resolutions and what became of them. Throws NotFound. */
export const getMeeting = query({
  name: 'governance.get-meeting',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }) {
    const meeting = await readRecord(db, 'governance.meetings', id)
    const { rows } = await sql<{ ref: string; label: string }>`select ref, label from organisation.years
      where id = ${meeting.for_year_id}`.execute(db)
    const statuses = await db
      .selectFrom('governance.meeting_statuses')
      .selectAll()
      .where('meeting_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    return {
      ...meeting,
      year: rows[0] ?? null,
      statuses,
      resolutions: await resolutionsOf(db, meeting),
      minutes: await minutesHead(db, id),
      versions: await versionsOf(db, 'governance', id),
    }
  },
})
