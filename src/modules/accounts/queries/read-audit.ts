import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { timeZoneOf } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import { endOfDay, isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { listInput, sliceBy } from '#platform/lists.ts'
import type { AccountsTables } from '../tables.ts'

export interface AuditRow {
  readonly seq: bigint
  readonly at: Date
  readonly actor_id: string
  /** The name of the account that acted; null when it was none. */
  readonly name: string | null
  readonly action: string
  readonly subject_id: string | null
  readonly fields: readonly string[]
}

const keys = [
  { sql: sql`l.at`, type: 'timestamptz', of: (row: AuditRow) => row.at.toISOString() },
  { sql: sql`l.seq`, type: 'int8', of: (row: AuditRow) => String(row.seq) },
] as const

const term = z.string().max(100).optional()

// one value is asked for by itself, so that the index gives the lines in their order
const isOneOf = (column: RawBuilder<unknown>, values: readonly string[]) =>
  values.length === 1 ? sql<boolean>`${column} = ${values[0]}` : sql<boolean>`${column} = any (${[...values]})`

/** The audit log, newest first: by person, by records, by act, and back from the end of a day (`from`). */
export const readAudit = query({
  name: 'accounts.read-audit',
  reads: 'private',
  input: z.object({ ...listInput, person: term, act: term, records: z.array(z.string().max(100)).max(50).optional() }),
  async run(db: Db<AccountsTables>, { from, person, act, records, ...ask }) {
    const zone = await timeZoneOf(db as unknown as Db)
    const start = isDay(from) && from !== undefined ? endOfDay(from, zone).toISOString() : undefined
    const slice = sliceBy(keys, 'desc', { ...ask, from: start })
    const conditions = [
      slice.where,
      ...(person ? [isOneOf(sql`l.actor_id`, [person])] : []),
      ...(act ? [isOneOf(sql`l.action`, [act])] : []),
      ...(records ? [isOneOf(sql`l.subject_id`, records)] : []),
    ]
    const { rows } = await sql<AuditRow>`select l.seq, l.at, l.actor_id, l.action, l.subject_id, l.fields,
        (select a.name from accounts.accounts a where a.id::text = l.actor_id) as name
      from platform.audit l where ${sql.join(conditions, sql` and `)}
      order by ${slice.order} limit ${slice.limit}`.execute(db)
    const people = await db
      .selectFrom('accounts.accounts')
      .select(['id', 'name', 'sign_in_name'])
      .orderBy('name')
      .orderBy('id')
      .limit(500)
      .execute()
    return { ...slice.page(rows), people }
  },
})
