import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { sourceKinds } from '../rules/choices.ts'
import type { SituationTables } from '../tables.ts'

/** A source as the list shows it. */
export type SourceRow = Pick<
  SituationTables['situation.sources'],
  'id' | 'ref' | 'names' | 'kind' | 'url' | 'reliability' | 'voided_at'
>

const input = z.object({ ...listInput, kind: oneOf(sourceKinds).optional().catch(undefined) })

const keys = [{ sql: sql`s.ref`, type: 'text', of: (row: SourceRow) => row.ref }] as const

/** Sources by reference. */
export const listSources = query({
  name: 'situation.list-sources',
  reads: 'open',
  input,
  async run(db: Db<SituationTables>, ask) {
    const slice = sliceBy(keys, 'asc', ask)
    const where = ask.kind ? sql`s.kind = ${ask.kind}` : sql`true`
    const { rows } = await sql<SourceRow>`select s.id, s.ref, s.names, s.kind, s.url, s.reliability, s.voided_at
      from situation.sources s where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(
      db,
    )
    const total = await countCapped(sql`from situation.sources s where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})

/** The sources to choose from, by reference. */
export async function sourceOptions(db: Db): Promise<Pick<SourceRow, 'ref' | 'names'>[]> {
  return (db as unknown as Db<SituationTables>)
    .selectFrom('situation.sources')
    .select(['ref', 'names'])
    .where('voided_at', 'is', null)
    .orderBy('ref')
    .limit(500)
    .execute()
}
