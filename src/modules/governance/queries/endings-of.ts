import type { Db } from '#platform/db/db.ts'
import type { GovernanceTables } from '../tables.ts'

/** How a membership or an office ended, and went on, newest first. */
export const endingsOf = (db: Db<GovernanceTables>, id: string) =>
  db.selectFrom('governance.endings').selectAll().where('record_id', '=', id).orderBy('position', 'desc').execute()
