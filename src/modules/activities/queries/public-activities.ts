import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import { countCapped, type ListAsk, sliceBy } from '#platform/lists.ts'
import { readByThePublic } from '../policy.ts'
import type { ActivitiesTables } from '../tables.ts'

/** A line of the log as everybody may read it. */
export type PublicActivity = Pick<
  ActivitiesTables['activities.activities'],
  'id' | 'date_edtf' | 'date_end' | 'date_printed' | 'kind' | 'status' | 'cancelled_by' | 'titles' | 'texts'
>

const columns = sql`a.id, a.date_edtf, a.date_end, a.date_printed, a.kind, a.status, a.cancelled_by, a.titles, a.texts`
const seen = readByThePublic.where?.((name) => sql.ref(`a.${name}`), sql``) as RawBuilder<boolean>

const keys = [
  { sql: sql`a.date_end`, type: 'date', of: (row: PublicActivity) => row.date_end },
  { sql: sql`a.id`, type: 'uuid', of: (row: PublicActivity) => row.id },
] as const

/** A page of what everybody may read of the log, the latest last day first, and how many lines there are (capped). */
export async function publicActivities(db: Db, ask: ListAsk) {
  const slice = sliceBy(keys, 'desc', ask)
  const { rows } = await sql<PublicActivity>`select ${columns} from activities.activities a
    where ${seen} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
  const total = await countCapped(sql`from activities.activities a where ${seen}`).execute(db)
  return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
}

/** One line of it; undefined where there is none, or it may not be read. */
export async function publicActivity(db: Db, id: string): Promise<PublicActivity | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<PublicActivity>`select ${columns} from activities.activities a
    where ${seen} and a.id = ${id}`.execute(db)
  return rows[0]
}
