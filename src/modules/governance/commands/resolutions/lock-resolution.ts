import type { Tx } from '#platform/db/db.ts'
import { getForUpdate, lockRecord, readRecord } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'

/** A resolution that is not void, with its meeting, which is locked first and not void either. Throws NotFound and Refusals. */
export async function lockResolution(tx: Tx<GovernanceTables>, id: string) {
  const { meeting_id } = await readRecord(tx, 'governance.resolutions', id)
  const meeting = await getForUpdate(tx, 'governance.meetings', meeting_id)
  return { meeting, resolution: await getForUpdate(tx, 'governance.resolutions', id) }
}

/** Locks the meeting of a resolution, void or not. Throws NotFound. */
export async function lockMeetingOf(tx: Tx<GovernanceTables>, id: string) {
  const { meeting_id } = await readRecord(tx, 'governance.resolutions', id)
  return lockRecord(tx, 'governance.meetings', meeting_id)
}
